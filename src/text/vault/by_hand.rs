//! The way by hand for who shares nothing: what to do instead, and the time that it takes. The days are
//! reckoned by this demo, no rule says them, and the words tell so.

use crate::domain::record::Field;
use crate::journey::mortgage;
use crate::journey::vault::Receiver;
use crate::text::{Language, Text, text};

/// What to do instead of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ByHand {
    /// What one does oneself.
    pub way: Text,
    /// Working days that it takes longer.
    pub days: u8,
}

impl ByHand {
    /// What it costs in time.
    pub fn time(self, language: Language) -> String {
        match self.days {
            0 => language
                .pick("Dit kost geen extra dagen.", "This takes no extra days.")
                .to_owned(),
            days => longer(days, language),
        }
    }
}

/// So many working days more, and that it is an assumption.
pub fn longer(days: u8, language: Language) -> String {
    let working = match days {
        1 => language.pick("1 werkdag", "1 working day").to_owned(),
        _ => language.pick(format!("{days} werkdagen"), format!("{days} working days")),
    };
    language.pick(
        format!("Reken op ongeveer {working} extra. Dat is een schatting van deze demo."),
        format!("Count on about {working} more. That is an estimate of this demo."),
    )
}

/// How it goes without sharing with a receiver.
pub fn by_hand(receiver: Receiver) -> ByHand {
    let (way, days) = match receiver {
        Receiver::Woontinder => (
            text(
                "De meeste woningen ziet u ook zonder. Vraagt een verkoper voorbereide financiering? Dan belt u de makelaar en laat u daar een brief van uw adviseur of bank zien.",
                "You see most homes without it. Does a seller ask for prepared financing? Then you call the agent and show a letter of your adviser or bank there.",
            ),
            5,
        ),
        Receiver::Agent => (
            text(
                "Vraag de bezichtiging zonder deze gegevens aan. De makelaar mag u vragen wat u kunt betalen; u mag dat zeggen of niet.",
                "Ask for the viewing without this data. The agent may ask what you can pay; you may say it or not.",
            ),
            0,
        ),
        Receiver::Seller => (
            text(
                "Doe uw bod zonder deze zinnen. Vraagt de verkoper om zekerheid? Dan kunt u een brief van uw adviseur of bank laten zien.",
                "Make your bid without these sentences. Does the seller ask for certainty? Then you can show a letter of your adviser or bank.",
            ),
            5,
        ),
        Receiver::Adviser => (
            text(
                "Neem papieren mee naar het gesprek: een loonstrook, uw jaaropgave en een overzicht van uw spaargeld en leningen.",
                "Bring papers to the talk: a payslip, your annual statement and an overview of your savings and loans.",
            ),
            1,
        ),
        Receiver::Lender => (
            text(
                "Vul uw inkomen zelf in bij de aanvraag en lever papieren in: een loonstrook, een werkgeversverklaring en bankafschriften. Een medewerker kijkt ze na.",
                "Fill in your income yourself with the application and hand in papers: a payslip, an employer’s statement and bank statements. Somebody checks them.",
            ),
            days_by_hand(&mortgage::ASKED),
        ),
        Receiver::Notary => (
            text(
                "Ga langs bij de notaris met uw paspoort of identiteitskaart. De notaris neemt uw gegevens daar over.",
                "Go to the notary with your passport or identity card. The notary copies your data there.",
            ),
            0,
        ),
    };
    ByHand { way, days }
}

/// The paper that takes the place of a field at a lender.
pub const fn paper(field: Field) -> Text {
    match field {
        Field::Wages | Field::EmploymentDetails => text(
            "een loonstrook en een werkgeversverklaring",
            "a payslip and an employer’s statement",
        ),
        Field::Wealth => text(
            "een bankafschrift met uw spaargeld",
            "a bank statement with your savings",
        ),
        Field::StudentPayment => text("een overzicht van DUO", "an overview of DUO"),
        Field::Credits | Field::Arrears => text(
            "niets: de geldverstrekker vraagt het zelf na bij BKR",
            "nothing: the lender asks BKR itself",
        ),
        Field::CivilStatus => text(
            "niets: u zegt zelf of u alleenstaand bent",
            "nothing: you say yourself whether you are single",
        ),
        _ => text("een kopie van het bewijs", "a copy of the proof"),
    }
}

/// Working days that the papers for these fields take. They are gathered side by side: the longest counts.
pub fn days_by_hand(fields: &[Field]) -> u8 {
    let days = |field: &Field| match field {
        // An employer has to write and sign it.
        Field::Wages | Field::EmploymentDetails => 5,
        Field::Credits | Field::Arrears | Field::CivilStatus => 0,
        _ => 1,
    };
    fields.iter().map(days).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_receiver_has_another_way_that_names_its_time_as_an_estimate() {
        for receiver in Receiver::ALL {
            for language in Language::ALL {
                let by_hand = by_hand(receiver);
                let time = by_hand.time(language);
                assert!(!by_hand.way.get(language).is_empty(), "{receiver:?}");
                assert_eq!(by_hand.days > 0, time.contains("demo"), "{time}");
            }
        }
    }

    #[test]
    fn papers_are_gathered_side_by_side() {
        assert_eq!(days_by_hand(&[]), 0);
        assert_eq!(days_by_hand(&[Field::Credits]), 0);
        assert_eq!(days_by_hand(&[Field::Wealth, Field::StudentPayment]), 1);
        assert_eq!(days_by_hand(&[Field::Wealth, Field::Wages]), 5);
    }
}
