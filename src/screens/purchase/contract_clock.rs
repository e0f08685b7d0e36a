//! The demo clock: jump to a day that matters instead of waiting for it.

use leptos::prelude::*;
use time::{Date, Duration};

use super::papers::agreement;
use crate::app::{say, tell, use_session};
use crate::domain::moment::Moment;
use crate::journey::Command;
use crate::room::Contract;
use crate::text::{Language, Text, room as words, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::tone::Tone;

/// When the demo's day begins after a jump.
const MORNING: u8 = 9;

/// A day to jump to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    AfterCoolingOff(Date),
    LastDay(crate::room::Condition, Date),
    AfterConditions(Date),
    Transfer(Date),
}

impl Target {
    const fn day(self) -> Date {
        match self {
            Self::AfterCoolingOff(day)
            | Self::LastDay(_, day)
            | Self::AfterConditions(day)
            | Self::Transfer(day) => day,
        }
    }

    fn words(self, language: Language) -> String {
        let day = language.date(self.day());
        let to = match self {
            Self::AfterCoolingOff(_) => language
                .pick(
                    "het einde van de bedenktijd",
                    "the end of the cooling-off period",
                )
                .to_owned(),
            Self::LastDay(condition, _) => {
                let name = words::condition(condition).get(language);
                language.pick(
                    format!("de laatste dag van: {name}"),
                    format!("the last day of: {name}"),
                )
            }
            Self::AfterConditions(_) => language
                .pick("de dag na de voorwaarden", "the day after the conditions")
                .to_owned(),
            Self::Transfer(_) => language
                .pick("de dag van de overdracht", "the day of transfer")
                .to_owned(),
        };
        language.pick(
            format!("Spring naar {to} ({day})"),
            format!("Jump to {to} ({day})"),
        )
    }
}

/// Days that are still to come, earliest first.
fn targets(contract: &Contract, today: Date) -> Vec<Target> {
    let after = |day: Date| day.saturating_add(Duration::days(1));
    let mut targets: Vec<Target> = contract
        .cooling_off_until
        .map(|until| Target::AfterCoolingOff(after(until)))
        .into_iter()
        .collect();
    let open: Vec<_> = contract.open_conditions(today).collect();
    let last_days = || {
        open.iter()
            .filter_map(|condition| Some((*condition, contract.conditions.get(condition)?.until)))
    };
    targets.extend(last_days().map(|(condition, until)| Target::LastDay(condition, until)));
    targets.extend(
        last_days()
            .map(|(_, until)| after(until))
            .max()
            .map(Target::AfterConditions),
    );
    targets.push(Target::Transfer(contract.terms.transfer));
    targets.retain(|target| target.day() > today);
    targets.sort_by_key(|target| target.day());
    targets
}

/// The clock.
#[component]
pub fn DemoClock() -> impl IntoView {
    let session = use_session();
    let targets = Memo::new(move |_| {
        let today = session.now().date();
        session.with(|story| {
            agreement(story)
                .map(|(_, contract)| targets(contract, today))
                .unwrap_or_default()
        })
    });
    let refused = RwSignal::new(None::<Text>);
    let skip = move |target: Target| {
        let said = session.dispatch(Command::SkipTo(Moment::on(target.day(), MORNING, 0)));
        refused.set(said.err().map(|refusal| words::journey_refusal(&refusal)));
    };
    view! {
        <Card title=say(text("Demoklok", "Demo clock")) tone=Tone::Wash>
            <p>{tell(move |language| {
                let today = language.weekday_date(session.now().date());
                language.pick(format!("In deze demo is het nu {today}."), format!("In this demo it is {today} now."))
            })}</p>
            <div class="stack-tight">
                {move || targets.get().into_iter().map(|target| view! {
                    <Button kind=ButtonKind::Secondary icon=Symbol::Clock label=tell(move |language| target.words(language)) on_press=move || skip(target)/>
                }).collect_view()}
            </div>
            {move || refused.get().map(|why| view! { <Notice tone=NoticeTone::Refused><p>{say(why)}</p></Notice> })}
        </Card>
    }
}
