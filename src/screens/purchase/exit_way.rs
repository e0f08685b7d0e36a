//! The ways out of a contract on a day, without looks: which there are, until when each is open,
//! and what one says to use it.

use time::Date;

use crate::domain::ExitStage;
use crate::room::{Command, Condition, ConditionState, Contract, Dated};
use crate::text::{Language, Text, room as words, text};

/// Whether a way out can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// Until the buyer signs.
    UntilSigned,
    /// Up to and including this day; days left after today.
    Until((Date, i64)),
    /// Not before both signed.
    NotYet,
    /// It is over.
    Over,
    /// The condition came true, so it cannot be used.
    Met,
    /// Always there, but breaks the contract; not in this demo.
    Breach,
}

/// One way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExitWay {
    /// What it costs depends on this.
    pub stage: ExitStage,
    /// The condition that is used, for that way.
    pub condition: Option<Condition>,
    /// Whether it can be used now.
    pub open: Open,
}

/// All ways out of this contract on a day, the cheapest first.
pub fn ways(contract: &Contract, today: Date) -> Vec<ExitWay> {
    let way = |stage, open| ExitWay {
        stage,
        condition: None,
        open,
    };
    let unsigned = if contract.buyer_signed.is_none() {
        Open::UntilSigned
    } else {
        Open::Over
    };
    let cooling_off = match contract.cooling_off_until {
        None => Open::NotYet,
        Some(until) if today <= until => left(until, today),
        Some(_) => Open::Over,
    };
    let bound = if contract.is_signed() {
        Open::Breach
    } else {
        Open::NotYet
    };
    let conditions = contract
        .conditions
        .iter()
        .map(|(condition, dated)| ExitWay {
            stage: ExitStage::ConditionUsed,
            condition: Some(*condition),
            open: condition_open(contract, dated, today),
        });
    let first = [
        way(ExitStage::BeforeSignatures, unsigned),
        way(ExitStage::CoolingOff, cooling_off),
    ];
    first
        .into_iter()
        .chain(conditions)
        .chain([way(ExitStage::Bound, bound)])
        .collect()
}

/// The stages at which one can still leave, now or later.
pub fn still_to_come(contract: &Contract, today: Date) -> Vec<ExitStage> {
    let ways = ways(contract, today).into_iter();
    let mut stages: Vec<_> = ways
        .filter(|way| !matches!(way.open, Open::Over | Open::Met))
        .map(|way| way.stage)
        .collect();
    stages.dedup();
    stages
}

fn left(until: Date, today: Date) -> Open {
    Open::Until((until, (until - today).whole_days()))
}

fn condition_open(contract: &Contract, dated: &Dated, today: Date) -> Open {
    match dated.state(today) {
        ConditionState::Met(_) => Open::Met,
        ConditionState::Invoked(_) | ConditionState::Lapsed => Open::Over,
        ConditionState::Open if !contract.is_signed() => Open::NotYet,
        ConditionState::Open => left(dated.until, today),
    }
}

impl ExitWay {
    /// What one says in the room to use it.
    pub fn command(self) -> Option<Command> {
        match (self.stage, self.condition) {
            (ExitStage::BeforeSignatures, _) => Some(Command::Leave),
            (ExitStage::CoolingOff, _) => Some(Command::DissolveInCoolingOff),
            (ExitStage::ConditionUsed, Some(condition)) => Some(Command::Invoke(condition)),
            _ => None,
        }
    }

    /// What it is.
    pub fn title(self, language: Language) -> String {
        let title = match (self.stage, self.condition) {
            (ExitStage::ConditionUsed, Some(condition)) => {
                let name = words::condition(condition).get(language);
                return language.pick(
                    format!("Met de voorwaarde: {name}"),
                    format!("With the condition: {name}"),
                );
            }
            (ExitStage::BeforeSignatures, _) => text("Voordat u tekent", "Before you sign"),
            (ExitStage::CoolingOff, _) => text("In de bedenktijd", "Within the cooling-off period"),
            (ExitStage::ConditionUsed, None) => text("Met een voorwaarde", "With a condition"),
            (ExitStage::Bound, _) => text(
                "Daarna, zonder geldige reden",
                "After that, without a valid reason",
            ),
        };
        title.get(language).to_owned()
    }

    /// Until when.
    pub fn when(self, language: Language) -> String {
        let said = match self.open {
            Open::UntilSigned => text("Kan nu, zonder reden.", "Possible now, without a reason."),
            Open::NotYet => text(
                "Nog niet: u hebt niet allebei getekend.",
                "Not yet: you have not both signed.",
            ),
            Open::Over => text("Kan niet meer.", "No longer possible."),
            Open::Met => text(
                "Niet meer nodig: de voorwaarde is vervuld.",
                "No longer needed: the condition was met.",
            ),
            Open::Breach => text(
                "U bent dan gebonden en betaalt een boete. Dit doet de app niet voor u: praat eerst met de notaris.",
                "You are bound then and pay a penalty. The app does not do this for you: talk to the notary first.",
            ),
            Open::Until((until, left)) => {
                let (until, left) = (language.weekday_date(until), language.days(left + 1));
                return language.pick(
                    format!("Kan nog {left}, tot en met {until}."),
                    format!("Possible for {left}, up to and including {until}."),
                );
            }
        };
        said.get(language).to_owned()
    }

    /// What the button says.
    pub const fn verb(self) -> Text {
        match self.stage {
            ExitStage::BeforeSignatures => text("Stoppen voor het tekenen", "Leave before signing"),
            ExitStage::CoolingOff => text(
                "Stoppen in de bedenktijd",
                "Leave within the cooling-off period",
            ),
            ExitStage::ConditionUsed | ExitStage::Bound => text(
                "Voorwaarde gebruiken en stoppen",
                "Use the condition and leave",
            ),
        }
    }
}
