//! The dates of the contract in order, and why the cooling-off period ends when it ends.

use leptos::prelude::*;
use time::Date;

use super::papers::agreement;
use crate::app::{say, use_session};
use crate::room::{ConditionState, Contract};
use crate::text::{Language, Text, room as words, text};
use crate::ui::card::Card;
use crate::ui::disclosure::Disclosure;
use crate::ui::path::StepState;
use crate::ui::timeline::{Timeline, TimelineEntry};

/// The card with the dates.
#[component]
pub fn Dates() -> impl IntoView {
    let session = use_session();
    let entries = move || {
        let (language, today) = (session.language(), session.now().date());
        session.with(|story| {
            agreement(story)
                .map(|(_, contract)| entries(contract, today, language))
                .unwrap_or_default()
        })
    };
    view! {
        <Card title=say(text("Belangrijke dagen", "Important days"))>
            <Timeline entries/>
            <Disclosure label=say(text("Hoe telt u de bedenktijd?", "How is the cooling-off period counted?"))>
                <p>{say(text(
                    "De bedenktijd duurt 3 dagen en begint de dag nadat u de getekende overeenkomst hebt. Er zitten minstens 2 werkdagen in. Eindigt de tijd in een weekend of op een feestdag, dan wordt het de eerste werkdag erna.",
                    "The period takes 3 days and starts the day after you have the signed contract. At least 2 of them are working days. If it would end at a weekend or on a holiday, it ends on the next working day.",
                ))}</p>
            </Disclosure>
        </Card>
    }
}

fn entries(contract: &Contract, today: Date, language: Language) -> Vec<TimelineEntry> {
    let mut dated = vec![
        (Some(contract.agreed.date()), agreed(language)),
        (signed_on(contract), signed(contract, language)),
        (
            contract.cooling_off_until,
            cooling_off(contract, today, language),
        ),
    ];
    dated.extend(conditions(contract, today, language));
    dated.push((
        Some(contract.terms.transfer),
        transfer(contract, today, language),
    ));
    // What has no day yet keeps its place after the agreement.
    dated.sort_by_key(|(day, _)| day.unwrap_or(today));
    let with_date = |(day, entry): (Option<Date>, TimelineEntry)| TimelineEntry {
        date: day.map_or_else(
            || language.pick("nog geen dag", "no day yet").to_owned(),
            |day| language.date(day),
        ),
        ..entry
    };
    dated.into_iter().map(with_date).collect()
}

fn entry(title: Text, state: (StepState, Text), language: Language) -> TimelineEntry {
    TimelineEntry {
        title: title.get(language).to_owned(),
        state: state.0,
        state_label: state.1.get(language).to_owned(),
        ..TimelineEntry::default()
    }
}

const DONE: (StepState, Text) = (StepState::Done, text("klaar", "done"));
const TO_DO: (StepState, Text) = (StepState::ToDo, text("komt nog", "to come"));

fn agreed(language: Language) -> TimelineEntry {
    entry(
        text("Akkoord in principe", "Agreement in principle"),
        DONE,
        language,
    )
}

fn signed_on(contract: &Contract) -> Option<Date> {
    contract
        .buyer_signed
        .max(contract.seller_signed)
        .filter(|_| contract.is_signed())
        .map(crate::domain::moment::Moment::date)
}

fn signed(contract: &Contract, language: Language) -> TimelineEntry {
    let state = if contract.is_signed() {
        DONE
    } else {
        (StepState::Active, text("nog te doen", "to do"))
    };
    entry(text("Beide partijen tekenen", "Both sign"), state, language)
}

fn cooling_off(contract: &Contract, today: Date, language: Language) -> TimelineEntry {
    let state = match contract.cooling_off_until {
        None => TO_DO,
        Some(until) if today <= until => (StepState::Waiting, text("loopt", "runs")),
        Some(_) => (StepState::Done, text("voorbij", "over")),
    };
    let said = text(
        "Tot middernacht kunt u zonder reden stoppen.",
        "Until midnight you can leave without a reason.",
    );
    TimelineEntry {
        text: said.get(language).to_owned(),
        ..entry(
            text(
                "Laatste dag van de bedenktijd",
                "Last day of the cooling-off period",
            ),
            state,
            language,
        )
    }
}

fn conditions(
    contract: &Contract,
    today: Date,
    language: Language,
) -> Vec<(Option<Date>, TimelineEntry)> {
    let one = |(condition, dated): (&crate::room::Condition, &crate::room::Dated)| {
        let state = condition_state(dated.state(today));
        let name = words::condition(*condition).get(language);
        let mut told = entry(text("", ""), state, language);
        told.title = language.pick(
            format!("Laatste dag voor: {name}"),
            format!("Last day for: {name}"),
        );
        (Some(dated.until), told)
    };
    contract.conditions.iter().map(one).collect()
}

/// How a condition stands, as a mark and a word.
pub const fn condition_state(state: ConditionState) -> (StepState, Text) {
    match state {
        ConditionState::Open => (StepState::Waiting, text("staat open", "open")),
        ConditionState::Met(_) => (StepState::Done, text("vervuld", "met")),
        ConditionState::Invoked(_) => (StepState::Done, text("gebruikt", "used")),
        ConditionState::Lapsed => (StepState::Done, text("verlopen", "lapsed")),
    }
}

fn transfer(contract: &Contract, today: Date, language: Language) -> TimelineEntry {
    let registered = contract
        .deed
        .as_ref()
        .is_some_and(|deed| deed.registered.is_some());
    let state = match () {
        () if registered => DONE,
        () if today >= contract.terms.transfer => (
            StepState::Active,
            text("vandaag of al geweest", "today or past"),
        ),
        () => TO_DO,
    };
    let said = text(
        "De notaris passeert de akte. U krijgt de sleutels.",
        "The notary executes the deed. You get the keys.",
    );
    TimelineEntry {
        text: said.get(language).to_owned(),
        ..entry(
            text("Overdracht bij de notaris", "Transfer at the notary"),
            state,
            language,
        )
    }
}
