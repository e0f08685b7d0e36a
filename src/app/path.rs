//! The path through the phases as the story has it now, in words.

use crate::domain::Cents;
use crate::journey::{Phase, Step, StepStatus, Story};
use crate::text::{Language, Text, phases};
use crate::ui::path::{PathPhase, PathStep, StepState};

use super::words::whole;
use super::{Session, engine, routes};
use crate::screens;

/// The phases with their steps, as the session has them now; followed.
pub fn path(session: Session, here: Option<Step>) -> Vec<PathPhase> {
    let language = session.language();
    let today = session.now().date();
    let base = routes::href;
    session.with(|story| {
        let step = |step: Step| {
            let status = story.status(step, today);
            PathStep {
                title: whole(phases::step(step).get(language)),
                href: base(screens::of_step(step).path),
                state: state(status),
                state_label: phases::status(status, language),
                note: note(story, step, status, language),
                here: here == Some(step),
            }
        };
        let phase = |phase: Phase| PathPhase {
            title: phases::phase(phase).get(language).to_owned(),
            steps: phase.steps().map(step).collect(),
        };
        Phase::ALL.into_iter().map(phase).collect()
    })
}

/// How a step stands for the eye.
pub const fn state(status: StepStatus) -> StepState {
    match status {
        StepStatus::ToDo => StepState::ToDo,
        StepStatus::InProgress => StepState::Active,
        StepStatus::WaitingFor(_) | StepStatus::WaitingUntil(_) => StepState::Waiting,
        StepStatus::Done => StepState::Done,
    }
}

fn note(story: &Story, step: Step, status: StepStatus, language: Language) -> String {
    let none = Text {
        dutch: "",
        english: "",
    };
    match (step, status) {
        (Step::Budget, StepStatus::Done) => {
            let price = engine::highest_price(story);
            match price {
                Some(Cents::ZERO) => language.pick("nog geen woning", "no home yet").to_owned(),
                price => price.map(|price| language.euros(price)).unwrap_or_default(),
            }
        }
        (Step::Search, _) => match story.journey.search.favourites().len() {
            0 => none.get(language).to_owned(),
            1 => language.pick("1 favoriet", "1 favourite").to_owned(),
            count => format!("{count} {}", language.pick("favorieten", "favourites")),
        },
        (Step::FinancialId, StepStatus::InProgress) => {
            let count = story.journey.vault.records().count();
            language.pick(
                format!("{count} van 5 bronnen"),
                format!("{count} of 5 sources"),
            )
        }
        (_, StepStatus::WaitingFor(_) | StepStatus::WaitingUntil(_)) => {
            phases::status(status, language)
        }
        _ => none.get(language).to_owned(),
    }
}
