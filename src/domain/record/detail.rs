//! What a source keeps behind its totals: accounts, employments, registrations, schemes. Named after the
//! field catalogue of the government's consent demo (GBO) and the BKR rules (Algemeen Reglement CKI
//! 2024). Adds nothing up.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::domain::{Cents, Iban, Percentage, iso_date};

/// A bank account with what stood on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its number, openly fictional.
    pub iban: Iban,
    /// Spaarrekening when true, betaalrekening otherwise.
    pub savings: bool,
    /// What stood on it, on the day of the record or on 1 January.
    pub balance: Cents,
}

/// Inkomensverklaring: what the tax office settled of one year (in the trade still "IB60").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncomeStatement {
    /// Tax year.
    pub year: u16,
    /// Box 1: work and home.
    pub box_one: Cents,
    /// Box 3: savings and investments.
    pub box_three: Cents,
    /// Verzamelinkomen: the boxes together.
    pub total: Cents,
    /// Definitieve aanslag when true, voorlopige otherwise.
    pub is_final: bool,
    /// When the return came in.
    #[serde(with = "iso_date")]
    pub filed: Date,
}

/// Soort dienstverband, as UWV names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContractKind {
    /// Arbeidsovereenkomst voor onbepaalde tijd.
    Permanent,
    /// Arbeidsovereenkomst voor bepaalde tijd.
    Temporary,
    /// Uitzendovereenkomst.
    Agency,
    /// Oproepovereenkomst.
    OnCall,
    /// Publiekrechtelijke aanstelling.
    PublicAppointment,
    /// Directeur-grootaandeelhouder.
    OwnerDirector,
}

/// Arbeidsverhouding: a job, of now or of before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Employment {
    /// Fictional employer.
    pub employer: String,
    /// Kind of contract.
    pub kind: ContractKind,
    /// Hours a week by contract.
    pub hours: u8,
    /// First day.
    #[serde(with = "iso_date")]
    pub since: Date,
    /// Last day; `None` while it lasts.
    #[serde(default, with = "until", skip_serializing_if = "Option::is_none")]
    pub until: Option<Date>,
}

/// Inkomstenopgave: the wages of one month, as the employer reported them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WagePeriod {
    /// First day of the month.
    #[serde(with = "iso_date")]
    pub from: Date,
    /// SV-loon of that month, with what is paid once a year in it.
    pub wage: Cents,
    /// Hours that were paid.
    pub hours: u16,
}

/// Kredietvorm: the kinds that BKR registers (Algemeen Reglement CKI, 1 July 2024).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CreditKind {
    /// Aflopend krediet.
    AK,
    /// Doorlopend krediet.
    RK,
    /// Saneringskrediet.
    SK,
    /// Schuldhulpverleningstraject.
    SH,
    /// Hypotheek eigen woning: registered only when it goes wrong.
    HY,
    /// Restschuld of a mortgage without NHG.
    RH,
    /// Restschuld of a mortgage with NHG.
    RN,
    /// Operational autolease.
    OA,
    /// Overige verplichting: registered only when it goes wrong.
    RO,
    /// Hypotheek on other property.
    HO,
}

impl CreditKind {
    /// The code that BKR writes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AK => "AK",
            Self::RK => "RK",
            Self::SK => "SK",
            Self::SH => "SH",
            Self::HY => "HY",
            Self::RH => "RH",
            Self::RN => "RN",
            Self::OA => "OA",
            Self::RO => "RO",
            Self::HO => "HO",
        }
    }
}

/// Achterstand, herstel or bijzonderheid: what went wrong with a credit, and what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ArrearsCode {
    /// A: arrears.
    A,
    /// H: made up for.
    H,
    /// 1: a settlement to pay off.
    One,
    /// 2: the whole claim is due.
    Two,
    /// 3: € 250 or more was written off.
    Three,
    /// 4: out of reach.
    Four,
    /// 5: a preventive settlement for a mortgage.
    Five,
}

impl ArrearsCode {
    /// The code that BKR writes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::H => "H",
            Self::One => "1",
            Self::Two => "2",
            Self::Three => "3",
            Self::Four => "4",
            Self::Five => "5",
        }
    }
}

/// A code with its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What.
    pub code: ArrearsCode,
    /// Since when.
    #[serde(with = "iso_date")]
    pub on: Date,
}

/// A credit as it is registered. It stays for five years after its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// Which kind.
    pub kind: CreditKind,
    /// Fictional lender.
    pub lender: String,
    /// What was lent, or the limit of a revolving credit.
    pub original: Cents,
    /// What is owed now; of a revolving credit BKR keeps the limit only.
    pub current: Cents,
    /// First day.
    #[serde(with = "iso_date")]
    pub since: Date,
    /// Term in months, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<u16>,
    /// Last day; `None` while it runs.
    #[serde(default, with = "until", skip_serializing_if = "Option::is_none")]
    pub ended: Option<Date>,
    /// Codes, oldest first; empty when all went well.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
}

impl Registration {
    /// Whether it is in arrears now: the last of A and H is A, and it did not end.
    pub fn is_in_arrears(&self) -> bool {
        let last = |note: &&Note| matches!(note.code, ArrearsCode::A | ArrearsCode::H);
        let last = self.notes.iter().rev().find(last);
        self.ended.is_none() && last.is_some_and(|note| note.code == ArrearsCode::A)
    }
}

/// What one pension provider promises; gross a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PensionScheme {
    /// Fictional pensioenuitvoerder.
    pub provider: String,
    /// Opgebouwd: built up until now.
    pub built_up: Cents,
    /// Te bereiken: when one goes on working there.
    pub to_reach: Cents,
    /// The day for which it holds.
    #[serde(with = "iso_date")]
    pub on: Date,
}

/// AOW, gross a year with holiday pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatePension {
    /// First day of it.
    #[serde(with = "iso_date")]
    pub from: Date,
    /// For who lives alone.
    pub alone: Cents,
    /// For who lives together.
    pub together: Cents,
}

/// Terugbetalingsregel of a student loan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum StudentScheme {
    /// Oude regeling: fifteen years.
    Old,
    /// Leenstelsel: thirty-five years.
    Loan,
    /// Hervormd: thirty-five years, with a basic grant again.
    Reformed,
}

/// How a student loan is paid back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudentTerms {
    /// By which rule.
    pub scheme: StudentScheme,
    /// Interest a year.
    pub interest: Percentage,
    /// Months that are left.
    pub months_left: u16,
}

/// A last day that may not be there yet.
mod until {
    use serde::{Deserialize, Deserializer, Serializer};
    use time::Date;

    use crate::domain::iso_date;

    pub fn serialize<S: Serializer>(date: &Option<Date>, target: S) -> Result<S::Ok, S::Error> {
        match date {
            Some(date) => iso_date::serialize(date, target),
            None => target.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(source: D) -> Result<Option<Date>, D::Error> {
        #[derive(Deserialize)]
        struct Day(#[serde(with = "iso_date")] Date);
        Ok(Option::<Day>::deserialize(source)?.map(|day| day.0))
    }
}
