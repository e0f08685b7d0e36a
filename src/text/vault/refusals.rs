//! Why the rules of the vault say no, each with what would make it possible.

use super::{field, keeper, keeper_first};
use crate::journey::vault::{Refusal, partner};
use crate::text::{Language, Text, text};

/// Why the rules say no, and what would make it possible.
pub fn refusal(refusal: Refusal, language: Language) -> String {
    match refusal {
        Refusal::RequiredFieldMissing(missing) => {
            let name = field(missing).get(language);
            language.pick(
                format!("‘{name}’ is nodig. Vink het aan, of vul uw gegevens zelf in."),
                format!("‘{name}’ is needed. Tick it, or fill in your data yourself."),
            )
        }
        Refusal::NoConsent(from) => {
            let name = keeper(from).get(language);
            language.pick(
                format!("U hebt geen geldige toestemming voor {name}. Geef opnieuw toestemming."),
                format!("There is no valid consent for {name}. Give consent again."),
            )
        }
        Refusal::AlreadyAsking(from) => {
            let name = keeper_first(from, language);
            language.pick(
                format!("{name} wordt al gevraagd. Wacht even."),
                format!("{name} is being asked already. Please wait."),
            )
        }
        other => fixed_refusal(other).get(language).to_owned(),
    }
}

const fn fixed_refusal(refusal: Refusal) -> Text {
    match refusal {
        Refusal::ForeignField => text(
            "Deze bron heeft dat gegeven niet. Kies alleen gegevens uit de lijst.",
            "This source does not have that. Choose from the list only.",
        ),
        Refusal::Stale => text(
            "Dit is al afgebroken of al klaar. U hoeft niets te doen.",
            "This was given up or done already. You need not do anything.",
        ),
        Refusal::MoreThanAsked => text(
            "De bron stuurde meer dan u toestond. Wij hebben niets bewaard.",
            "The source sent more than you allowed. Nothing was kept.",
        ),
        Refusal::VaultEmpty => text(
            "Uw kluis is nog leeg. Haal eerst gegevens op bij minstens één bron.",
            "Your vault is still empty. First fetch data from at least one source.",
        ),
        Refusal::OutOfRange => text(
            "Dit bedrag kan niet kloppen. Vul hoogstens tien miljoen euro in.",
            "This amount cannot be right. Fill in ten million euros at most.",
        ),
        Refusal::FileTooLarge => text(
            "Dit bestand is te groot voor een Financieel-ID. Kies een ander bestand.",
            "This file is too large to be a Financieel-ID. Choose another file.",
        ),
        Refusal::NothingHeld(_) => text(
            "Deze ontvanger heeft niets van u. Er is niets te wissen.",
            "This receiver holds nothing of yours. There is nothing to erase.",
        ),
        Refusal::NoFinancialId => text(
            "U hebt nog geen Financieel-ID. Maak het eerst, dan kunt u er iets uit laten zien.",
            "You have no Financieel-ID yet. Make it first, then you can show something from it.",
        ),
        Refusal::FinancialIdOver => text(
            "De toestemming waar dit op rust, is voorbij. Geef die bron opnieuw toestemming en maak uw Financieel-ID opnieuw.",
            "The consent that this rests on is over. Give that source consent again and make your Financieel-ID again.",
        ),
        Refusal::FinancialIdOutdated => text(
            "Uw Financieel-ID klopt niet meer. Maak het eerst opnieuw. Daarna kunt u delen.",
            "Your Financieel-ID is no longer right. First make it again. Then you can share.",
        ),
        Refusal::NothingChosen => text(
            "U hebt niets gekozen. Vink eerst iets aan.",
            "You chose nothing. First tick something.",
        ),
        Refusal::NotAsked => text(
            "Deze ontvanger vroeg hier niet om. Kies alleen wat gevraagd is.",
            "This receiver did not ask for that. Choose only what was asked.",
        ),
        Refusal::RefusedBefore => text(
            "U weigerde dit aan deze ontvanger. Deel de rest, of deel niets.",
            "You refused this to this receiver. Share the rest, or share nothing.",
        ),
        Refusal::NotInFinancialId => text(
            "Dit staat niet in uw Financieel-ID. Haal het op en maak uw Financieel-ID opnieuw.",
            "This is not in your Financieel-ID. Fetch it and make your Financieel-ID again.",
        ),
        Refusal::NothingTooMuch(_) => text(
            "Deze ontvanger vraagt niet te veel. U hoeft niets te weigeren of te melden.",
            "This receiver does not ask too much. There is nothing to refuse or report.",
        ),
        // Said with the name of the field or source.
        Refusal::RequiredFieldMissing(_) | Refusal::NoConsent(_) | Refusal::AlreadyAsking(_) => {
            text("", "")
        }
    }
}

/// Why the rules of the partner's part say no, and what would make it possible.
pub fn partner_refusal(refused: partner::Refusal, language: Language) -> String {
    match refused {
        partner::Refusal::Vault(refused) => refusal(refused, language),
        partner::Refusal::NoWages => language
            .pick(
                "Uw loon is nog niet opgehaald. Laat hierboven eerst uw loon ophalen.",
                "Your wages were not fetched yet. First have your wages fetched above.",
            )
            .to_owned(),
        partner::Refusal::NotJoined => language
            .pick(
                "Uw partner doet nu niet mee. U hoeft niets te doen.",
                "Your partner does not take part now. There is nothing to do.",
            )
            .to_owned(),
        partner::Refusal::LenderNotLet => language
            .pick(
                "De geldverstrekkers mogen nu al niet rekenen met uw inkomen. U hoeft niets te doen.",
                "The lenders may not reckon with your income as it is. There is nothing to do.",
            )
            .to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::{Field, Source};
    use crate::journey::vault::Receiver;

    #[test]
    fn every_refusal_says_what_would_make_it_possible() {
        let all = [
            Refusal::ForeignField,
            Refusal::RequiredFieldMissing(Field::Wages),
            Refusal::NoConsent(Source::Bank),
            Refusal::AlreadyAsking(Source::Bank),
            Refusal::Stale,
            Refusal::MoreThanAsked,
            Refusal::VaultEmpty,
            Refusal::OutOfRange,
            Refusal::FileTooLarge,
            Refusal::NothingHeld(Receiver::Lender),
            Refusal::NoFinancialId,
            Refusal::FinancialIdOver,
            Refusal::FinancialIdOutdated,
            Refusal::NothingChosen,
            Refusal::NotAsked,
            Refusal::RefusedBefore,
            Refusal::NotInFinancialId,
            Refusal::NothingTooMuch(Receiver::Seller),
        ];
        for language in Language::ALL {
            for case in [
                partner::Refusal::NoWages,
                partner::Refusal::NotJoined,
                partner::Refusal::LenderNotLet,
            ] {
                let said = partner_refusal(case, language);
                assert!(said.matches('.').count() >= 2, "{case:?}: {said}");
            }
            for case in all {
                let said = refusal(case, language);
                assert!(
                    said.ends_with('.') && said.matches('.').count() >= 2,
                    "{case:?}: {said}"
                );
            }
        }
    }
}
