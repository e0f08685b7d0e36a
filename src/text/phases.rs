//! Names of phases, steps and roles, and how a step stands. The Dutch labels are those of the
//! living lab's slides.

use super::{Language, Text, text};
use crate::journey::{Phase, Step, StepStatus};
use crate::room::Role;

/// The name of a phase.
pub const fn phase(phase: Phase) -> Text {
    match phase {
        Phase::Orientation => text("Oriëntatiefase", "Orientation"),
        Phase::Purchase => text("Koopfase", "Purchase"),
        Phase::Transfer => text("Transportfase", "Transfer"),
    }
}

/// The name of a step.
pub const fn step(step: Step) -> Text {
    match step {
        Step::Budget => text("Bestedingsruimte inschatten", "Estimate your budget"),
        Step::Search => text(
            "Woningselectie met Woontinder",
            "Choose homes with Woontinder",
        ),
        Step::FinancialId => text("Financieel-ID creëren", "Create your Financieel-ID"),
        Step::Bidding => text("Bieden", "Bidding"),
        Step::Mortgage => text("Hypotheek", "Mortgage"),
        Step::Contract => text("Voorlopige overeenkomst", "Purchase contract"),
        Step::Signing => text("Ondertekenen", "Signing"),
        Step::NotaryCheck => text("Controle op kantoor", "Check at the notary"),
        Step::Bought => text("De woning is gekocht", "The home is yours"),
    }
}

/// What somebody in the room is called.
pub fn role(role: Role, language: Language) -> String {
    match role {
        Role::Buyer => language.pick("U (koper)", "You (buyer)").to_owned(),
        Role::Seller => language.pick("Verkoper", "Seller").to_owned(),
        Role::Rival(number) => {
            let letter = char::from(b'A' + number % 26);
            format!("{} {letter}", language.pick("Bieder", "Bidder"))
        }
        Role::Agent => language.pick("Makelaar", "Agent").to_owned(),
        Role::Lender => language.pick("Geldverstrekker", "Lender").to_owned(),
        Role::Notary => language.pick("Notaris", "Notary").to_owned(),
    }
}

/// How a step stands.
pub fn status(status: StepStatus, language: Language) -> String {
    match status {
        StepStatus::ToDo => language.pick("nog te doen", "to do").to_owned(),
        StepStatus::InProgress => language.pick("bezig", "in progress").to_owned(),
        StepStatus::Done => language.pick("klaar", "done").to_owned(),
        StepStatus::WaitingFor(somebody) => {
            let somebody = role(somebody, language).to_ascii_lowercase();
            language.pick(
                format!("wacht op {somebody}"),
                format!("waits for the {somebody}"),
            )
        }
        StepStatus::WaitingUntil(day) => {
            let day = language.date(day);
            language.pick(format!("wacht tot {day}"), format!("waits until {day}"))
        }
    }
}
