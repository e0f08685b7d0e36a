//! Words of the Financieel-ID: names of sources and fields, why each is asked, and what is said when
//! the rules or a source say no. The Dutch names are those of the living lab's slides.

mod log;
mod outcome;

pub use log::{LogLine, held, log_line, receiver};
pub use outcome::{Fact, OFTEN_OVERDRAWN, Outcome, facts, outcome};

use super::{Language, Text, text};
use crate::domain::record::{Field, Source};
use crate::journey::vault::{OwnStatement, Refusal, SourceFault, Standing};

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
    }
}

/// What one does to get its data.
pub const fn request(source: Source) -> Text {
    match source {
        Source::Bank => text("koppel bank(-en)", "connect bank(s)"),
        Source::TaxOffice => text("Mijn Belastingdienst", "Mijn Belastingdienst (tax office)"),
        Source::EmployeeInsurance => text("vraag op bij UWV", "ask UWV"),
        Source::CreditRegistry => text("vraag op bij BKR", "ask BKR"),
        Source::Pensions => text("vraag op bij Pensioenregister", "ask the pension register"),
    }
}

/// Who keeps the data, inside a sentence.
pub const fn keeper(source: Source) -> Text {
    match source {
        Source::Bank => text("uw bank", "your bank"),
        Source::TaxOffice => text("de Belastingdienst", "the tax office"),
        Source::EmployeeInsurance => text("UWV", "UWV"),
        Source::CreditRegistry => text("BKR", "BKR"),
        Source::Pensions => text("het Pensioenregister", "the pension register"),
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

/// A name inside a sentence: without its first capital.
pub fn inside(name: &str) -> String {
    let mut letters = name.chars();
    letters
        .next()
        .map(|first| first.to_lowercase().chain(letters).collect())
        .unwrap_or_default()
}

/// What the data is for.
pub const fn purpose(source: Source) -> Text {
    match source {
        Source::Bank => text(
            "Laten zien dat u uw rekeningen op tijd betaalt.",
            "To show that you pay your bills on time.",
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
            "Weten of u de hypotheek na uw pensioen ook kunt betalen.",
            "To know whether you can pay the mortgage after you retire as well.",
        ),
    }
}

/// What would happen at the real source.
pub const fn real_sign_in(source: Source) -> Text {
    match source {
        Source::Bank => text(
            "In het echt opent nu de app van uw bank. U keurt het delen daar goed.",
            "In reality the app of your bank opens now. You approve the sharing there.",
        ),
        Source::CreditRegistry => text(
            "In het echt opent nu de website van BKR. U laat daar zien wie u bent.",
            "In reality the website of BKR opens now. You show there who you are.",
        ),
        Source::TaxOffice | Source::EmployeeInsurance | Source::Pensions => text(
            "In het echt opent nu de website van de bron. U logt daar in met DigiD.",
            "In reality the website of the source opens now. You sign in there with DigiD.",
        ),
    }
}

/// The name of a field.
pub const fn field(field: Field) -> Text {
    match field {
        Field::Balance => text("Saldo", "Balance"),
        Field::Overdrafts => text("Dagen rood", "Days overdrawn"),
        Field::MissedPayments => text("Mislukte betalingen", "Failed payments"),
        Field::Wealth => text("Vermogen op 1 januari", "Assets on 1 January"),
        Field::BoxOneIncome => text(
            "Inkomen uit werk en woning (box 1)",
            "Income from work and home (box 1)",
        ),
        Field::CitizenServiceNumber => text("Burgerservicenummer", "Citizen service number"),
        Field::EmploymentHistory => text("Arbeidsverleden", "Employment history"),
        Field::EmploymentDetails => text("Arbeidsverleden detailgegevens", "Employment details"),
        Field::Wages => text("Loongegevens", "Wages"),
        Field::Credits => text("Lopende leningen", "Loans that run"),
        Field::Arrears => text("Betalingsachterstanden", "Arrears"),
        Field::RetirementAge => text("AOW-leeftijd", "State pension age"),
        Field::NetPension => text("Pensioen netto per maand", "Net pension a month"),
        Field::PensionProviders => text("Pensioenuitvoerders", "Pension providers"),
    }
}

/// What a field tells, and so why it is asked.
pub const fn field_reason(field: Field) -> Text {
    match field {
        Field::Balance => text(
            "Hoeveel er nu op uw rekeningen staat.",
            "What stands on your accounts now.",
        ),
        Field::Overdrafts => text("Of u vaak rood staat.", "Whether you are often overdrawn."),
        Field::MissedPayments => text("Of u uw rekeningen betaalt.", "Whether you pay your bills."),
        Field::Wealth => text(
            "Hoeveel eigen geld u hebt.",
            "How much money of your own you have.",
        ),
        Field::BoxOneIncome => text(
            "Uw inkomen volgens uw aangifte.",
            "Your income by your tax return.",
        ),
        Field::CitizenServiceNumber => {
            text("Dat het echt over u gaat.", "That it is really about you.")
        }
        Field::EmploymentHistory => text(
            "Hoeveel jaar u hebt gewerkt.",
            "How many years you have worked.",
        ),
        Field::EmploymentDetails => text(
            "Bij wie u werkt, sinds wanneer, en of u vast werk hebt. Een geldverstrekker vraagt dit later.",
            "For whom you work, since when, and whether your job is permanent. A lender asks this later.",
        ),
        Field::Wages => text(
            "Zonder loon kunnen wij niets berekenen.",
            "Without wages nothing can be calculated.",
        ),
        Field::Credits => text(
            "Leningen tellen mee in wat u mag lenen.",
            "Loans count in what you may borrow.",
        ),
        Field::Arrears => text(
            "Of u een leenbeperking hebt.",
            "Whether your borrowing is restricted.",
        ),
        Field::RetirementAge => text(
            "Vanaf wanneer uw inkomen verandert.",
            "From when your income changes.",
        ),
        Field::NetPension => text(
            "Hoeveel u later per maand krijgt.",
            "What you will get a month later.",
        ),
        Field::PensionProviders => text(
            "Van hoeveel fondsen u pensioen krijgt.",
            "How many funds pay your pension.",
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
        Refusal::NotInVault(missing) => {
            let name = field(missing).get(language);
            language.pick(
                format!("‘{name}’ ligt niet in uw kluis. Haal het eerst op."),
                format!("‘{name}’ is not in your vault. Fetch it first."),
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
        // Said with the name of the field or source.
        Refusal::RequiredFieldMissing(_)
        | Refusal::NoConsent(_)
        | Refusal::NotInVault(_)
        | Refusal::AlreadyAsking(_) => text("", ""),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
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
            Refusal::NotInVault(Field::Wages),
            Refusal::NothingHeld(Receiver::Lender),
        ];
        for language in Language::ALL {
            for case in all {
                let said = refusal(case, language);
                assert!(
                    said.ends_with('.') && said.matches('.').count() >= 2,
                    "{case:?}: {said}"
                );
            }
        }
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
