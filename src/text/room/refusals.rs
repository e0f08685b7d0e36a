//! Why something is refused from the bid to the deed, with what would make it possible. Exhaustive: a
//! new refusal does not compile without its words.

use crate::journey::{self, mortgage};
use crate::room::Refusal;
use crate::text::{Text, text};

/// Why the room says no, with what would make it possible.
pub const fn refusal(refusal: Refusal) -> Text {
    match refusal {
        Refusal::NotYours => NOT_YOURS,
        Refusal::NotNow => NOT_NOW,
        Refusal::AlreadyOpen => ALREADY_OPEN,
        Refusal::NotIdentified
        | Refusal::AmountOutOfRange
        | Refusal::TransferDateImpossible
        | Refusal::NoBid => bidding_refusal(refusal),
        Refusal::AlreadySigned
        | Refusal::CoolingOffOver
        | Refusal::CoolingOffRuns
        | Refusal::NoSuchCondition
        | Refusal::ConditionClosed
        | Refusal::ConditionOpen
        | Refusal::NoGuarantee => contract_refusal(refusal),
        Refusal::DeedUnsigned | Refusal::Blocked | Refusal::TooEarly | Refusal::WrongAmount => {
            deed_refusal(refusal)
        }
    }
}

const NOT_YOURS: Text = text(
    "Dit is aan iemand anders in de transactiekamer.",
    "This is for somebody else in the room to do.",
);
const NOT_NOW: Text = text(
    "Dit past niet bij waar de koop nu is. Kijk bovenaan wat er eerst moet.",
    "This does not fit where the purchase is now. See at the top what comes first.",
);
const ALREADY_OPEN: Text = text(
    "Deze transactiekamer is al open.",
    "This room is open already.",
);

const fn bidding_refusal(refusal: Refusal) -> Text {
    match refusal {
        Refusal::NotIdentified => text("Laat eerst zien wie u bent.", "First show who you are."),
        Refusal::AmountOutOfRange => text(
            "Bied minstens 1 euro en hoogstens 100 miljoen euro.",
            "Bid at least 1 euro and at most 100 million euros.",
        ),
        Refusal::TransferDateImpossible => text(
            "Kies een werkdag in de komende twee jaar. In het weekend en op feestdagen werkt de notaris niet.",
            "Choose a working day in the next two years. The notary does not work at weekends and on holidays.",
        ),
        Refusal::NoBid => text(
            "Er is geen bod om op te antwoorden.",
            "There is no bid to answer.",
        ),
        _ => NOT_NOW,
    }
}

const fn contract_refusal(refusal: Refusal) -> Text {
    match refusal {
        Refusal::AlreadySigned => text("Dit is al ondertekend.", "This was signed already."),
        Refusal::CoolingOffOver => text(
            "De bedenktijd is voorbij. Stoppen kan alleen nog met een ontbindende voorwaarde.",
            "The cooling-off period is over. You can only leave with a condition now.",
        ),
        Refusal::CoolingOffRuns => text(
            "De bedenktijd loopt nog. Wacht tot die voorbij is.",
            "The cooling-off period still runs. Wait until it is over.",
        ),
        Refusal::NoSuchCondition => text(
            "Deze voorwaarde staat niet in uw contract.",
            "This condition is not in your contract.",
        ),
        Refusal::ConditionClosed => text(
            "Deze voorwaarde is al vervuld, gebruikt of verlopen.",
            "This condition was met, used or has lapsed.",
        ),
        Refusal::ConditionOpen => text(
            "Er staat nog een voorwaarde open. Vervul die, of wacht tot de laatste dag voorbij is.",
            "A condition is still open. Meet it, or wait until its last day has passed.",
        ),
        Refusal::NoGuarantee => text(
            "Er is nog geen bankgarantie van 10%. Die komt met uw hypotheek.",
            "There is no bank guarantee of 10% yet. It comes with your mortgage.",
        ),
        _ => NOT_NOW,
    }
}

const fn deed_refusal(refusal: Refusal) -> Text {
    match refusal {
        Refusal::DeedUnsigned => text(
            "De akte is nog niet door koper en verkoper ondertekend.",
            "The deed was not signed by both buyer and seller yet.",
        ),
        Refusal::Blocked => text(
            "De notaris houdt iets tegen. Kijk op de lijst wat er nog moet.",
            "The notary blocks something. See on the list what is still needed.",
        ),
        Refusal::TooEarly => text(
            "De dag van de overdracht is er nog niet.",
            "The day of transfer has not come yet.",
        ),
        Refusal::WrongAmount => text(
            "De notaris neemt alleen het bedrag van de nota aan, niet meer en niet minder.",
            "The notary only takes the amount of the statement, no more and no less.",
        ),
        _ => NOT_NOW,
    }
}

/// Why an application for a mortgage is not taken on, with what would make it possible.
pub const fn mortgage_refusal(refusal: mortgage::Refusal) -> Text {
    use mortgage::Refusal;
    match refusal {
        Refusal::NoAgreement => text(
            "Eerst moet een verkoper ja zeggen op uw bod.",
            "First a seller must say yes to your bid.",
        ),
        Refusal::NoIncome => text(
            "Uw inkomen is nog niet bekend. Vul het in bij Bestedingsruimte, of haal het op voor uw Financieel-ID.",
            "Your income is not known yet. Fill it in at your budget, or fetch it for your Financieel-ID.",
        ),
        Refusal::NotFetched => text("Haal eerst uw gegevens op.", "First fetch your data."),
        Refusal::FixedYearsOutOfRange => text(
            "Kies een rente die 1 tot 30 jaar vaststaat.",
            "Choose an interest that is fixed for 1 to 30 years.",
        ),
        Refusal::NoSuchLender => text(
            "Deze geldverstrekker kennen wij niet.",
            "We do not know this lender.",
        ),
        Refusal::NotAccepted => text(
            "Deze geldverstrekker zegt nee. De redenen staan erbij.",
            "This lender says no. The reasons stand beside it.",
        ),
        Refusal::AlreadyChosen => text(
            "U hebt al een hypotheek gekozen voor deze woning.",
            "You chose a mortgage for this home already.",
        ),
        Refusal::OfferExpired => text(
            "Dit aanbod geldt niet meer. Vraag nieuwe aanbiedingen; de rente kan dan anders zijn.",
            "This offer holds no longer. Ask for new offers; the interest may then be different.",
        ),
        Refusal::AmountOutOfRange => text(
            "Vul bedragen in van 0 tot tien miljoen euro.",
            "Fill in amounts from 0 to ten million euros.",
        ),
    }
}

/// Why something from the bid to the deed is refused.
pub const fn journey_refusal(refused: &journey::Refusal) -> Text {
    match refused {
        journey::Refusal::Room(refused) => refusal(*refused),
        journey::Refusal::Mortgage(refused) => mortgage_refusal(*refused),
        journey::Refusal::NoRoom => text(
            "U bent nog in geen transactiekamer. Kies eerst een woning.",
            "You are in no room yet. Choose a home first.",
        ),
        journey::Refusal::ClockOutOfReach => text(
            "De demoklok kan alleen vooruit, en hoogstens twee jaar.",
            "The demo clock only moves forward, and two years at most.",
        ),
        journey::Refusal::Budget(_)
        | journey::Refusal::Search(_)
        | journey::Refusal::Vault(_)
        | journey::Refusal::Appointment(_)
        | journey::Refusal::Partner(_)
        | journey::Refusal::Viewing(_)
        | journey::Refusal::Agent(_)
        | journey::Refusal::NoteTooLong => text("Dat kan nu niet.", "That cannot be done now."),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::text::Language;

    #[test]
    fn every_refusal_has_words_of_its_own() {
        let all = [
            Refusal::NotYours,
            Refusal::NotNow,
            Refusal::AlreadyOpen,
            Refusal::NotIdentified,
            Refusal::AmountOutOfRange,
            Refusal::TransferDateImpossible,
            Refusal::NoBid,
            Refusal::AlreadySigned,
            Refusal::CoolingOffOver,
            Refusal::CoolingOffRuns,
            Refusal::NoSuchCondition,
            Refusal::ConditionClosed,
            Refusal::ConditionOpen,
            Refusal::NoGuarantee,
            Refusal::DeedUnsigned,
            Refusal::Blocked,
            Refusal::TooEarly,
            Refusal::WrongAmount,
        ];
        for language in Language::ALL {
            let words: BTreeSet<_> = all.map(|one| refusal(one).get(language)).into();
            assert_eq!(words.len(), all.len());
        }
    }
}
