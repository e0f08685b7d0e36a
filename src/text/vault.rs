//! Words of the Financieel-ID: names of sources and fields, why each is asked, and what is said when
//! the rules or a source say no. The Dutch names are those of the living lab's slides.

mod by_hand;
mod facts;
mod fields;
mod log;
mod log_sharing;
mod outcome;
mod over;
mod refusals;
mod scan;
mod sharing;
mod told;
mod verdicts;

pub use by_hand::{ByHand, by_hand, days_by_hand, longer, paper};
pub use facts::{Fact, FactGroup, datum_facts, fact_groups};
pub use fields::{field, field_reason};
pub use log::{LogLine, held, log_line, receiver, receiver_inside, the_receiver};
pub use log_sharing::{has_read, keeps, kept};
pub use outcome::{OFTEN_OVERDRAWN, Outcome, outcome};
pub use over::{over, partner_over};
pub use refusals::{partner_refusal, refusal};
pub use scan::{scan_camera_fault, scan_progress, scan_refusal};
pub use sharing::{
    ALWAYS_STATED, behaviour, claim, doubt, end, item, items, partner_unasked, purpose_of, stated,
    terms, value_name,
};
pub use told::{told, way_back};
pub use verdicts::{lapsed, taken_back, what_to_do, why_refused};

use super::{Language, Text, text};
use crate::domain::record::{Field, Source};
use crate::journey::vault::{OwnStatement, SourceFault, Standing};

/// Who asks the sources.
pub const ASKER: &str = "Grip op je wooncarrière (demo)";

/// The name of a source.
pub const fn source(source: Source) -> Text {
    match source {
        Source::Bank => text("Bank", "Bank"),
        Source::TaxOffice => text("Vermogen", "Assets"),
        Source::EmployeeInsurance => text("Maandinkomen", "Monthly income"),
        Source::CreditRegistry => text("Schulden", "Debts"),
        Source::Pensions => text("Pensioen", "Pension"),
        Source::Population => text("Persoonsgegevens", "Personal details"),
        Source::StudentLoans => text("Studieschuld", "Student debt"),
        Source::SecondBank => text("Tweede bank", "Second bank"),
    }
}

/// What one does to get its data.
pub const fn request(source: Source) -> Text {
    match source {
        Source::Bank => text("koppel bank(-en)", "connect bank(s)"),
        Source::SecondBank => text("koppel uw tweede bank", "connect your second bank"),
        Source::TaxOffice => text("Mijn Belastingdienst", "Mijn Belastingdienst (tax office)"),
        Source::EmployeeInsurance => text("vraag op bij UWV", "ask UWV"),
        Source::CreditRegistry => text("vraag op bij BKR", "ask BKR"),
        Source::Pensions => text("vraag op bij Pensioenregister", "ask the pension register"),
        Source::Population => text("vraag op bij de BRP", "ask the population register (BRP)"),
        Source::StudentLoans => text("vraag op bij DUO", "ask DUO"),
    }
}

/// Who keeps the data, inside a sentence.
pub const fn keeper(source: Source) -> Text {
    match source {
        Source::Bank => text("de Voorbeeldbank", "Voorbeeldbank"),
        Source::SecondBank => text("Spaarbank De Verzinning", "Spaarbank De Verzinning"),
        Source::TaxOffice => text("de Belastingdienst", "the tax office"),
        Source::EmployeeInsurance => text("UWV", "UWV"),
        Source::CreditRegistry => text("BKR", "BKR"),
        Source::Pensions => text("het Pensioenregister", "the pension register"),
        Source::Population => text(
            "de Basisregistratie Personen",
            "the population register (BRP)",
        ),
        Source::StudentLoans => text("DUO", "DUO"),
    }
}

/// Who keeps the data, at the start of a sentence.
pub fn keeper_first(source: Source, language: Language) -> String {
    let keeper = keeper(source).get(language);
    let mut letters = keeper.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

/// A name inside a sentence: without its first capital, unless it begins with an abbreviation.
pub fn inside(name: &str) -> String {
    let mut letters = name.chars();
    let Some(first) = letters.next() else {
        return String::new();
    };
    if letters.clone().next().is_some_and(char::is_uppercase) {
        return name.to_owned();
    }
    first.to_lowercase().chain(letters).collect()
}

/// What the data is for.
pub const fn purpose(source: Source) -> Text {
    match source {
        Source::Bank => text(
            "Zelf zien of u uw rekeningen op tijd betaalt. Niet nodig voor uw som.",
            "To see for yourself whether you pay your bills on time. Your sum does not need it.",
        ),
        Source::SecondBank => text(
            "Zelf zien wat u bij een andere bank hebt. Niet nodig voor uw som, en alleen als u daar een rekening hebt.",
            "To see for yourself what you have at another bank. Your sum does not need it, and only if you have an account there.",
        ),
        Source::TaxOffice => text(
            "Weten hoeveel eigen geld u kunt gebruiken voor uw woning.",
            "To know how much of your own money you can use for your home.",
        ),
        Source::EmployeeInsurance => text(
            "Berekenen hoeveel u kunt lenen met uw loon.",
            "To calculate how much you can borrow with your wages.",
        ),
        Source::CreditRegistry => text(
            "Weten of u leningen hebt. Dan kunt u minder lenen voor een woning.",
            "To know whether you have loans. Then you can borrow less for a home.",
        ),
        Source::Pensions => text(
            "Zelf zien of u de hypotheek na uw pensioen ook kunt betalen. Niet nodig voor uw som.",
            "To see for yourself whether you can pay the mortgage after you retire as well. Your sum does not need it.",
        ),
        Source::Population => text(
            "De notaris laten weten wie u bent, zonder kopie van uw paspoort.",
            "To tell the notary who you are, without a copy of your passport.",
        ),
        Source::StudentLoans => text(
            "Weten wat u per maand afbetaalt. Dat telt mee in wat u mag lenen.",
            "To know what you pay off a month. That counts in what you may borrow.",
        ),
    }
}

/// What would happen at the real source.
pub const fn real_sign_in(source: Source) -> Text {
    match source {
        Source::Bank | Source::SecondBank => text(
            "In het echt opent nu de app van uw bank. U keurt het delen daar goed. Alleen een bedrijf met een vergunning van De Nederlandsche Bank mag dit vragen (PSD2).",
            "In reality the app of your bank opens now. You approve the sharing there. Only a company with a licence of De Nederlandsche Bank may ask this (PSD2).",
        ),
        Source::CreditRegistry => text(
            "In het echt opent nu de website van BKR. U laat daar zien wie u bent.",
            "In reality the website of BKR opens now. You show there who you are.",
        ),
        Source::TaxOffice
        | Source::EmployeeInsurance
        | Source::Pensions
        | Source::Population
        | Source::StudentLoans => text(
            "In het echt opent nu de website van de bron. U logt daar in met DigiD.",
            "In reality the website of the source opens now. You sign in there with DigiD.",
        ),
    }
}

/// Names of fields in a row: `Loongegevens, Arbeidsverleden`.
pub fn fields(fields: &[Field], language: Language) -> String {
    let names: Vec<_> = fields
        .iter()
        .map(|name| field(*name).get(language))
        .collect();
    names.join(", ")
}

/// The same inside a sentence: `loongegevens, arbeidsverleden`.
pub fn fields_inside(fields: &[Field], language: Language) -> String {
    let name = |name: &Field| inside(field(*name).get(language));
    fields.iter().map(name).collect::<Vec<_>>().join(", ")
}

/// The name of a statement of one's own.
pub const fn statement(statement: OwnStatement) -> Text {
    match statement {
        OwnStatement::Alimony => text("Alimentatieverklaring", "Alimony statement"),
        OwnStatement::CurrentMortgage => text("Huidige hypotheek", "Current mortgage"),
        OwnStatement::Woz => text("Real-time WOZ-waarde", "Real-time WOZ value"),
    }
}

/// What to fill in there.
pub const fn statement_hint(statement: OwnStatement) -> Text {
    match statement {
        OwnStatement::Alimony => text(
            "De alimentatie die u per maand betaalt.",
            "The alimony that you pay a month.",
        ),
        OwnStatement::CurrentMortgage => text(
            "Wat u nog moet aflossen op uw huis.",
            "What you still owe on your home.",
        ),
        OwnStatement::Woz => text(
            "De waarde van uw huis volgens de gemeente.",
            "The value of your home by the municipality.",
        ),
    }
}

/// How a source stands, in one to three words.
pub const fn standing(standing: Standing) -> Text {
    match standing {
        Standing::NotConnected => text("nog niet gekoppeld", "not connected yet"),
        Standing::Allowed => text("toestemming gegeven", "consent given"),
        Standing::Asking => text("wordt opgevraagd", "being asked"),
        Standing::Arrived => text("binnen", "received"),
        Standing::GaveNothing(_) => text("gaf niets", "gave nothing"),
        Standing::Withdrawn => text("ingetrokken", "withdrawn"),
        Standing::Expired => text("toestemming verlopen", "consent ran out"),
    }
}

/// What it means that a source gave nothing.
pub fn fault(fault: SourceFault, from: Source, language: Language) -> String {
    let keeper = keeper_first(from, language);
    match fault {
        SourceFault::Down => language.pick(
            format!("{keeper} antwoordt nu niet. Probeer het later opnieuw, of vul het zelf in."),
            format!("{keeper} does not answer now. Try again later, or fill it in yourself."),
        ),
        SourceFault::NoData => language.pick(
            format!("{keeper} heeft geen gegevens over u. Dat kan kloppen. Vul dan zelf in wat u weet."),
            format!("{keeper} has no data about you. That may be right. Then fill in yourself what you know."),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_inside_a_sentence_have_no_capital_but_that_of_an_abbreviation() {
        let fields = [Field::Wages, Field::RetirementAge, Field::Wealth];
        let said = fields_inside(&fields, Language::Dutch);
        assert_eq!(said, "loongegevens, AOW-leeftijd, vermogen op 1 januari");
    }

    #[test]
    fn a_sentence_starts_with_a_capital() {
        assert_eq!(
            keeper_first(Source::TaxOffice, Language::Dutch),
            "De Belastingdienst"
        );
        assert_eq!(
            keeper_first(Source::EmployeeInsurance, Language::Dutch),
            "UWV"
        );
        assert_eq!(
            inside(statement(OwnStatement::Woz).get(Language::Dutch)),
            "real-time WOZ-waarde"
        );
    }
}
