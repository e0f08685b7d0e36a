//! Who keeps data about the participant, which fields each of them can give, and which of those are
//! needed. Knows no values.

use serde::{Deserialize, Serialize};

use super::Field;

/// A place where data about the participant is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Source {
    /// Bank: payment accounts.
    Bank,
    /// Vermogen: the tax office (Belastingdienst).
    TaxOffice,
    /// Maandinkomen: the employee insurance agency (UWV).
    EmployeeInsurance,
    /// Schulden: the credit registry (BKR).
    CreditRegistry,
    /// Pensioen: the pension register (Pensioenregister).
    Pensions,
    /// Persoonsgegevens: the population register (BRP).
    Population,
    /// Studieschuld: who lends to students (DUO).
    StudentLoans,
    /// Tweede bank: accounts elsewhere.
    SecondBank,
}

impl Source {
    /// All, in the order of the screen: first those that every journey needs.
    pub const ALL: [Self; 8] = [
        Self::Bank,
        Self::TaxOffice,
        Self::EmployeeInsurance,
        Self::CreditRegistry,
        Self::Pensions,
        Self::SecondBank,
        Self::Population,
        Self::StudentLoans,
    ];

    /// The five of the living lab, which every journey needs.
    pub const USUAL: [Self; 5] = [
        Self::Bank,
        Self::TaxOffice,
        Self::EmployeeInsurance,
        Self::CreditRegistry,
        Self::Pensions,
    ];

    /// Those that are asked only when somebody needs them.
    pub const WHEN_NEEDED: [Self; 3] = [Self::SecondBank, Self::Population, Self::StudentLoans];

    /// Those of which the sum reads something: wages, savings and what is owed.
    pub const IN_THE_SUM: [Self; 4] = [
        Self::TaxOffice,
        Self::EmployeeInsurance,
        Self::CreditRegistry,
        Self::StudentLoans,
    ];

    /// Banks: what they give is taken together.
    pub const BANKS: [Self; 2] = [Self::Bank, Self::SecondBank];

    /// The part of the address that names it (`/financieel-id/uwv`).
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Bank => "bank",
            Self::TaxOffice => "vermogen",
            Self::EmployeeInsurance => "uwv",
            Self::CreditRegistry => "bkr",
            Self::Pensions => "pensioen",
            Self::Population => "brp",
            Self::StudentLoans => "duo",
            Self::SecondBank => "tweede-bank",
        }
    }

    /// The source that an address names.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.slug() == slug)
    }

    /// The fields that can be asked of it.
    pub const fn fields(self) -> &'static [Field] {
        match self {
            Self::Bank | Self::SecondBank => &[
                Field::Balance,
                Field::Overdrafts,
                Field::MissedPayments,
                Field::Accounts,
            ],
            Self::TaxOffice => &[
                Field::Wealth,
                Field::BoxOneIncome,
                Field::IncomeStatements,
                Field::SavingsAccounts,
            ],
            Self::EmployeeInsurance => &[
                Field::CitizenServiceNumber,
                Field::EmploymentHistory,
                Field::EmploymentDetails,
                Field::Wages,
                Field::Employments,
                Field::WagePeriods,
            ],
            Self::CreditRegistry => &[Field::Credits, Field::Arrears, Field::Registrations],
            Self::Pensions => &[
                Field::RetirementAge,
                Field::NetPension,
                Field::PensionProviders,
                Field::PensionSchemes,
                Field::StatePension,
            ],
            Self::Population => &[
                Field::Name,
                Field::BirthDate,
                Field::CivilStatus,
                Field::Address,
            ],
            Self::StudentLoans => &[
                Field::StudentDebt,
                Field::StudentPayment,
                Field::StudentTerms,
            ],
        }
    }

    /// The fields that are asked together when somebody wants everything: all but those that a law
    /// reserves, which are only ever ticked by themselves.
    pub fn open_fields(self) -> Vec<Field> {
        let mut fields = self.fields().to_vec();
        fields.retain(|field| !field.is_reserved());
        fields
    }

    /// The fields that are asked when somebody lets a source give no more than it must: those that are
    /// needed, or where no sum and no sentence reads anything, the one by which the source is known.
    pub const fn fewest_fields(self) -> &'static [Field] {
        match self {
            Self::Bank | Self::SecondBank => &[Field::MissedPayments],
            Self::Pensions => &[Field::RetirementAge],
            _ => self.needed_fields(),
        }
    }

    /// The fields that are called needed, wherever a source is asked: those without which it is of no use.
    /// What only a sentence reads is asked with a tick of its own.
    pub const fn needed_fields(self) -> &'static [Field] {
        self.required_fields()
    }

    /// The fields without which the source is of no use for buying a home; none of a source that nothing
    /// here reads: what it gives is for the participant's own eyes.
    pub const fn required_fields(self) -> &'static [Field] {
        match self {
            Self::Bank | Self::SecondBank | Self::Pensions => &[],
            Self::TaxOffice => &[Field::Wealth],
            Self::EmployeeInsurance => &[Field::Wages],
            Self::CreditRegistry => &[Field::Credits],
            Self::Population => &[Field::Name],
            Self::StudentLoans => &[Field::StudentPayment],
        }
    }
}
