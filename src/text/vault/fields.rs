//! Names of the fields that a source can give, and why each is asked.

use crate::domain::record::Field;
use crate::text::{Text, text};

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
        Field::Name => text("Naam", "Name"),
        Field::BirthDate => text("Geboortedatum", "Date of birth"),
        Field::CivilStatus => text("Burgerlijke staat", "Civil status"),
        Field::StudentDebt => text("Studieschuld", "Student debt"),
        Field::StudentPayment => text("Aflossing studieschuld", "Student loan payment"),
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
        Field::Name => text(
            "De notaris zet uw naam in de akte.",
            "The notary puts your name in the deed.",
        ),
        Field::BirthDate => text(
            "Staat in de akte. Bepaalt ook of u jonger bent dan 35.",
            "Is in the deed. Also tells whether you are under 35.",
        ),
        Field::CivilStatus => text(
            "Of iemand met u moet meetekenen.",
            "Whether somebody must sign with you.",
        ),
        Field::StudentDebt => text("Wat u nog moet terugbetalen.", "What you still owe."),
        Field::StudentPayment => text(
            "Dit bedrag telt mee in wat u mag lenen.",
            "This amount counts in what you may borrow.",
        ),
    }
}
