//! The conditions of the contract and how each stands; the buyer says that the inspection is fine.

use leptos::prelude::*;
use time::Date;

use super::contract_dates::condition_state;
use super::papers::agreement;
use crate::app::{say, use_session};
use crate::room::{Command, Condition, ConditionState, Contract};
use crate::text::{Language, Text, room as words, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::check_list::{CheckLine, CheckList, Verdict};
use crate::ui::icon::Symbol;

/// The card; nothing when there are no conditions.
#[component]
pub fn Conditions() -> impl IntoView {
    let session = use_session();
    let any = session.select(|story| {
        agreement(story).is_some_and(|(_, contract)| !contract.conditions.is_empty())
    });
    let inspection = Memo::new(move |_| {
        let today = session.now().date();
        session.with(|story| {
            agreement(story).is_some_and(|(_, contract)| {
                contract
                    .open_conditions(today)
                    .any(|open| open == Condition::Inspection)
            })
        })
    });
    let lines = move || {
        let (language, today) = (session.language(), session.now().date());
        session.with(|story| {
            agreement(story)
                .map(|(_, contract)| lines(contract, today, language))
                .unwrap_or_default()
        })
    };
    let refused = RwSignal::new(None::<Text>);
    let meet = move || {
        let said = session.buyer(Command::Meet(Condition::Inspection));
        refused.set(said.err().map(|refusal| words::journey_refusal(&refusal)));
    };
    view! {
        <Show when=move || any.get()>
            <Card title=say(text("Ontbindende voorwaarden", "Conditions"))>
                <CheckList lines/>
                <Show when=move || inspection.get()>
                    <Button kind=ButtonKind::Secondary icon=Symbol::Check label=say(text("Keuring is goed", "Inspection is fine")) on_press=meet
                        refused=move || refused.get().map(|why| why.get(session.language()).to_owned())/>
                </Show>
            </Card>
        </Show>
    }
}

fn lines(contract: &Contract, today: Date, language: Language) -> Vec<CheckLine> {
    let line = |(condition, dated): (&Condition, &crate::room::Dated)| {
        let state = dated.state(today);
        let until = language.weekday_date(dated.until);
        CheckLine {
            title: words::condition(*condition).get(language).to_owned(),
            reason: match state {
                ConditionState::Open => language.pick(
                    format!("te gebruiken tot en met {until}"),
                    format!("can be used up to and including {until}"),
                ),
                ConditionState::Met(at) => language.date(at.date()),
                ConditionState::Invoked(at) => language.date(at.date()),
                ConditionState::Lapsed => language.pick(
                    format!("niet gebruikt vóór het einde van {until}"),
                    format!("not used before the end of {until}"),
                ),
            },
            verdict: match state {
                ConditionState::Open => Verdict::Waiting,
                ConditionState::Met(_) | ConditionState::Lapsed => Verdict::Pass,
                ConditionState::Invoked(_) => Verdict::Block,
            },
            verdict_label: condition_state(state).1.get(language).to_owned(),
        }
    };
    contract.conditions.iter().map(line).collect()
}
