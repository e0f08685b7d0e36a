//! What a trusted source knows of a person, field by field, so that consent can be given per field.
//! Knows nothing of consent, transport or display.

use serde::{Deserialize, Serialize};
use time::Date;

use super::{Cents, iso_date};

mod detail;
mod source;

pub use detail::{
    Account, ArrearsCode, ContractKind, CreditKind, Employment, IncomeStatement, Note,
    PensionScheme, Registration, StatePension, StudentScheme, StudentTerms, WagePeriod,
};
pub use source::Source;

/// One kind of fact that a source can give.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Field {
    /// What stands on the accounts.
    Balance,
    /// How often an account was overdrawn.
    Overdrafts,
    /// Payments that bounced.
    MissedPayments,
    /// Vermogen: savings as known to the tax office.
    Wealth,
    /// Inkomen uit werk en woning: income of box 1.
    BoxOneIncome,
    /// Burgerservicenummer (BSN).
    CitizenServiceNumber,
    /// Arbeidsverleden: years worked.
    EmploymentHistory,
    /// Arbeidsverleden detailgegevens: employer and kind of contract.
    EmploymentDetails,
    /// Loongegevens: wages.
    Wages,
    /// Credits that run.
    Credits,
    /// Arrears on credits.
    Arrears,
    /// Age at which the state pension (AOW) starts.
    RetirementAge,
    /// Net pension a month, as the register indicates it.
    NetPension,
    /// Number of pension providers.
    PensionProviders,
    /// Naam.
    Name,
    /// Geboortedatum.
    BirthDate,
    /// Burgerlijke staat.
    CivilStatus,
    /// Studieschuld: what is still owed.
    StudentDebt,
    /// Studieschuld: what is paid a month.
    StudentPayment,
    /// Every account at the bank.
    Accounts,
    /// Inkomensverklaring, a year each.
    IncomeStatements,
    /// Savings known to the tax office, an account each.
    SavingsAccounts,
    /// Arbeidsverhoudingen: jobs of now and of before.
    Employments,
    /// Wages, a month each.
    WagePeriods,
    /// Every credit with its codes.
    Registrations,
    /// Pension, a provider each.
    PensionSchemes,
    /// AOW: from when and how much.
    StatePension,
    /// Adres.
    Address,
    /// Studieschuld: by which rule and at which interest.
    StudentTerms,
}

impl Field {
    /// Whether only who a law names may use it: the citizen service number (Uitvoeringswet AVG, article
    /// 46). A party that helps to buy a home is not named.
    pub const fn is_reserved(self) -> bool {
        matches!(self, Self::CitizenServiceNumber)
    }
}

/// A fact, as the source gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Datum {
    /// Balance of all accounts together.
    Balance(Cents),
    /// Days in the last twelve months on which an account was overdrawn.
    Overdrafts(u16),
    /// Payments that bounced in the last twelve months.
    MissedPayments(u16),
    /// Savings on 1 January.
    Wealth(Cents),
    /// Income of box 1 in a year.
    BoxOneIncome {
        /// Tax year.
        year: u16,
        /// Amount of the return.
        amount: Cents,
    },
    /// A test BSN.
    CitizenServiceNumber(String),
    /// Years worked.
    EmploymentHistory(u16),
    /// The present job.
    EmploymentDetails {
        /// Fictional employer.
        employer: String,
        /// First day of the job.
        #[serde(with = "iso_date")]
        since: Date,
        /// Whether the contract has no end date (vast dienstverband).
        permanent: bool,
    },
    /// Wages (SV-loon).
    Wages {
        /// Gross, a month.
        gross_month: Cents,
        /// Vakantiegeld: holiday pay, a year.
        holiday_pay: Cents,
        /// Dertiende maand: a fixed extra month, a year; zero when there is none.
        thirteenth_month: Cents,
    },
    /// Credits that run, each with its limit or remaining debt.
    Credits(Vec<Credit>),
    /// Credits that are in arrears now.
    Arrears(u16),
    /// State pension age.
    RetirementAge {
        /// Whole years.
        years: u8,
        /// Months on top.
        months: u8,
    },
    /// Indicative, a month.
    NetPension(Cents),
    /// Beside the state pension.
    PensionProviders(u8),
    /// A fictional full name.
    Name(String),
    /// Day of birth.
    BirthDate(#[serde(with = "iso_date")] Date),
    /// Whether one is married, and how.
    CivilStatus(CivilStatus),
    /// Still owed to DUO.
    StudentDebt(Cents),
    /// Paid to DUO, a month.
    StudentPayment(Cents),
    /// Together they are the balance.
    Accounts(Vec<Account>),
    /// The newest year first.
    IncomeStatements(Vec<IncomeStatement>),
    /// Together they are the savings on 1 January.
    SavingsAccounts(Vec<Account>),
    /// The present one first.
    Employments(Vec<Employment>),
    /// The last twelve months, oldest first.
    WagePeriods(Vec<WagePeriod>),
    /// Those that run, and those that ended less than five years ago.
    Registrations(Vec<Registration>),
    /// A provider each.
    PensionSchemes(Vec<PensionScheme>),
    /// When AOW starts and what it is.
    StatePension(StatePension),
    /// Street, number, postcode and place; fictional.
    Address(String),
    /// How it is paid back.
    StudentTerms(StudentTerms),
}

/// Burgerlijke staat, as far as a sale asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CivilStatus {
    /// Neither married nor in a registered partnership.
    Single,
    /// Married.
    Married,
    /// In a registered partnership (geregistreerd partnerschap).
    Registered,
}

impl Datum {
    /// Which field this answers.
    pub const fn field(&self) -> Field {
        match self {
            Self::Balance(_) => Field::Balance,
            Self::Overdrafts(_) => Field::Overdrafts,
            Self::MissedPayments(_) => Field::MissedPayments,
            Self::Wealth(_) => Field::Wealth,
            Self::BoxOneIncome { .. } => Field::BoxOneIncome,
            Self::CitizenServiceNumber(_) => Field::CitizenServiceNumber,
            Self::EmploymentHistory(_) => Field::EmploymentHistory,
            Self::EmploymentDetails { .. } => Field::EmploymentDetails,
            Self::Wages { .. } => Field::Wages,
            Self::Credits(_) => Field::Credits,
            Self::Arrears(_) => Field::Arrears,
            Self::RetirementAge { .. } => Field::RetirementAge,
            Self::NetPension(_) => Field::NetPension,
            Self::PensionProviders(_) => Field::PensionProviders,
            Self::Name(_) => Field::Name,
            Self::BirthDate(_) => Field::BirthDate,
            Self::CivilStatus(_) => Field::CivilStatus,
            Self::StudentDebt(_) => Field::StudentDebt,
            Self::StudentPayment(_) => Field::StudentPayment,
            Self::Accounts(_) => Field::Accounts,
            Self::IncomeStatements(_) => Field::IncomeStatements,
            Self::SavingsAccounts(_) => Field::SavingsAccounts,
            Self::Employments(_) => Field::Employments,
            Self::WagePeriods(_) => Field::WagePeriods,
            Self::Registrations(_) => Field::Registrations,
            Self::PensionSchemes(_) => Field::PensionSchemes,
            Self::StatePension(_) => Field::StatePension,
            Self::Address(_) => Field::Address,
            Self::StudentTerms(_) => Field::StudentTerms,
        }
    }
}

/// A credit as the registry knows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credit {
    /// Doorlopend krediet (RK) when true: the limit counts. Otherwise a loan with a monthly amount.
    pub revolving: bool,
    /// Limit of a revolving credit, or the remaining debt.
    pub amount: Cents,
    /// What is paid a month; zero for a revolving credit.
    pub monthly: Cents,
}

/// What a source gave, on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Who gave it.
    pub source: Source,
    /// The day for which it holds.
    #[serde(with = "iso_date")]
    pub on: Date,
    /// At most one datum a field.
    pub data: Vec<Datum>,
}

impl Record {
    /// The datum of a field, when it was asked and given.
    pub fn datum(&self, field: Field) -> Option<&Datum> {
        self.data.iter().find(|datum| datum.field() == field)
    }

    /// The same record with nothing but what its source must give; where it must give nothing, with the
    /// fewest fields that it is asked for.
    pub fn only_required(self) -> Self {
        let required = self.source.required_fields();
        match required.is_empty() {
            true => {
                let fewest = self.source.fewest_fields();
                self.only(fewest)
            }
            false => self.only(required),
        }
    }

    /// The same record with only these fields: what is not asked does not travel.
    pub fn only(mut self, fields: &[Field]) -> Self {
        self.data.retain(|datum| fields.contains(&datum.field()));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_source_can_give_what_it_must() {
        for source in Source::ALL {
            assert_eq!(Source::from_slug(source.slug()), Some(source));
            for field in source.required_fields() {
                assert!(source.fields().contains(field), "{source:?} {field:?}");
            }
            assert!(!source.fewest_fields().is_empty(), "{source:?}");
            // Nobody is talked into giving what a law reserves.
            let together = [source.needed_fields(), source.open_fields().as_slice()].concat();
            assert!(together.into_iter().all(|field| !field.is_reserved()));
        }
        let together = [Source::USUAL.as_slice(), Source::WHEN_NEEDED.as_slice()].concat();
        assert_eq!(together, Source::ALL);
    }

    #[test]
    fn a_record_cut_to_the_asked_fields_holds_nothing_else() {
        let day = iso_date::read("2026-11-01").unwrap();
        let data = vec![Datum::Balance(Cents(5)), Datum::Overdrafts(0)];
        let record = Record {
            source: Source::Bank,
            on: day,
            data,
        }
        .only(&[Field::Overdrafts]);
        assert_eq!(record.data, vec![Datum::Overdrafts(0)]);
        assert_eq!(record.datum(Field::Balance), None);
    }
}
