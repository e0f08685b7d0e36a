//! The days of the contract to jump to.

use leptos::prelude::*;
use time::{Date, Duration};

use super::clock::{Clock, jump_words};
use super::papers::agreement;
use crate::app::use_session;
use crate::room::Contract;
use crate::text::{Language, room as words};

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
        jump_words(&to, &day, language)
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

/// The clock with the days of the contract.
#[component]
pub fn DemoClock() -> impl IntoView {
    let session = use_session();
    let jumps = Memo::new(move |_| {
        let (today, language) = (session.now().date(), session.language());
        let targets = session.with(|story| {
            agreement(story)
                .map(|(_, contract)| targets(contract, today))
                .unwrap_or_default()
        });
        let jump = |target: Target| (target.day(), target.words(language));
        targets.into_iter().map(jump).collect()
    });
    view! { <Clock jumps/> }
}
