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
        Field::Accounts => text("Rekeningen", "Accounts"),
        Field::IncomeStatements => text("Inkomen per jaar", "Income by year"),
        Field::SavingsAccounts => text("Rekeningen op 1 januari", "Accounts on 1 January"),
        Field::Employments => text("Dienstverbanden", "Jobs"),
        Field::WagePeriods => text("Loon per maand", "Wages by month"),
        Field::Registrations => text("Registraties met codes", "Registrations with codes"),
        Field::PensionSchemes => text("Pensioen per uitvoerder", "Pension by provider"),
        Field::StatePension => text("AOW: datum en bedrag", "State pension: date and amount"),
        Field::Address => text("Adres", "Address"),
        Field::StudentTerms => text("Regeling en rente", "Rule and interest"),
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
        Field::MissedPayments => text(
            "Of u uw rekeningen betaalt. Voor uzelf: uw som rekent er niet mee.",
            "Whether you pay your bills. For yourself: your sum does not count it.",
        ),
        Field::Wealth => text(
            "Hoeveel eigen geld u hebt.",
            "How much money of your own you have.",
        ),
        Field::BoxOneIncome => text(
            "Uw inkomen volgens uw aangifte.",
            "Your income by your tax return.",
        ),
        Field::CitizenServiceNumber => text(
            "Niet nodig. Alleen wie de wet noemt, mag uw BSN gebruiken (UAVG, artikel 46). ‘Alles kiezen’ slaat dit over.",
            "Not needed. Only who the law names may use your number (UAVG, article 46). ‘Choose everything’ skips this.",
        ),
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
            "Vanaf wanneer uw inkomen verandert. Voor uzelf: uw som rekent er niet mee.",
            "From when your income changes. For yourself: your sum does not count it.",
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
            "Of iemand met u moet meetekenen. Ook of u alleenstaand bent: dan mag u meer lenen.",
            "Whether somebody must sign with you. Also whether you are single: then you may borrow more.",
        ),
        Field::StudentDebt => text("Wat u nog moet terugbetalen.", "What you still owe."),
        Field::StudentPayment => text(
            "Dit bedrag telt mee in wat u mag lenen.",
            "This amount counts in what you may borrow.",
        ),
        Field::Accounts => text(
            "Elke rekening met nummer en saldo.",
            "Every account with its number and balance.",
        ),
        Field::IncomeStatements => text(
            "Wat de Belastingdienst per jaar vaststelde (vroeger: IB60).",
            "What the tax office settled a year (once: IB60).",
        ),
        Field::SavingsAccounts => text(
            "Op welke rekeningen uw vermogen stond.",
            "On which accounts your assets stood.",
        ),
        Field::Employments => text(
            "Al uw werkgevers, met soort contract en uren.",
            "All your employers, with kind of contract and hours.",
        ),
        Field::WagePeriods => text(
            "Uw loon en uren van de laatste twaalf maanden. Een geldverstrekker vraagt dit later.",
            "Your wages and hours of the last twelve months. A lender asks this later.",
        ),
        Field::Registrations => text(
            "Elk krediet zoals BKR het kent, ook wat al is afgelost.",
            "Every credit as BKR knows it, also what is paid off.",
        ),
        Field::PensionSchemes => text(
            "Wat elk fonds u per jaar betaalt.",
            "What every fund pays you a year.",
        ),
        Field::StatePension => text(
            "Vanaf welke dag u AOW krijgt, en hoeveel.",
            "From which day you get state pension, and how much.",
        ),
        Field::Address => text(
            "De notaris zet uw adres in de akte.",
            "The notary puts your address in the deed.",
        ),
        Field::StudentTerms => text(
            "Hoe lang u nog betaalt, en tegen welke rente.",
            "How long you still pay, and at which interest.",
        ),
    }
}
