//! The amounts of a vault that a sum is made with, each with the source that gave it. The same for the
//! participant and for a partner; which of them counts is decided elsewhere.

use super::Vault;
use crate::domain::explain::SourceName;
use crate::domain::record::{CivilStatus, Credit, Datum, Field, Source as Bank};
use crate::domain::{Cents, Income, Source, Sourced};

/// Credits as BKR knows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwedCredits {
    /// The limits of revolving credits together.
    pub limits: Sourced<Cents>,
    /// What is paid on loans a month, together.
    pub payments: Sourced<Cents>,
}

/// What the banks say of one thing, taken together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtBanks<T> {
    /// How many of them said it.
    pub banks: usize,
    /// Theirs together.
    pub total: T,
}

impl Vault {
    /// What stands on the accounts, at all banks together.
    pub fn bank_balance(&self) -> AtBanks<Cents> {
        let said = self
            .at_banks(Field::Balance)
            .filter_map(|datum| match datum {
                Datum::Balance(amount) => Some(*amount),
                _ => None,
            });
        let said: Vec<_> = said.collect();
        AtBanks {
            banks: said.len(),
            total: said.into_iter().sum(),
        }
    }

    /// Days in the last twelve months on which an account was overdrawn, of all banks together.
    pub fn overdrawn_days(&self) -> AtBanks<u16> {
        let said = self
            .at_banks(Field::Overdrafts)
            .filter_map(|datum| match datum {
                Datum::Overdrafts(days) => Some(*days),
                _ => None,
            });
        let said: Vec<_> = said.collect();
        AtBanks {
            banks: said.len(),
            total: said.into_iter().fold(0, u16::saturating_add),
        }
    }

    fn at_banks(&self, field: Field) -> impl Iterator<Item = &Datum> {
        let records = Bank::BANKS.into_iter().filter_map(|bank| self.record(bank));
        records.filter_map(move |record| record.datum(field))
    }

    /// Gross income as UWV knows it.
    pub fn income(&self) -> Option<Income> {
        let (datum, source) = self.fetched(Field::Wages, SourceName::EmployeeInsurance)?;
        let Datum::Wages {
            gross_month,
            holiday_pay,
            thirteenth_month,
        } = datum
        else {
            return None;
        };
        Some(Income::known(
            *gross_month,
            *holiday_pay,
            *thirteenth_month,
            source,
        ))
    }

    /// Savings as the tax office knows them.
    pub fn savings(&self) -> Option<Sourced<Cents>> {
        match self.fetched(Field::Wealth, SourceName::TaxOffice)? {
            (Datum::Wealth(value), source) => Some(Sourced {
                value: *value,
                source,
            }),
            _ => None,
        }
    }

    /// What is paid on a student loan a month, as DUO knows it.
    pub fn student_payment(&self) -> Option<Sourced<Cents>> {
        match self.fetched(Field::StudentPayment, SourceName::StudentLoans)? {
            (Datum::StudentPayment(value), source) => Some(Sourced {
                value: *value,
                source,
            }),
            _ => None,
        }
    }

    /// Whether the register of persons (BRP) knows a marriage or a registered partnership; `None` when it
    /// was not asked.
    pub fn has_registered_partner(&self) -> Option<bool> {
        match self.fetched(Field::CivilStatus, SourceName::Population)? {
            (Datum::CivilStatus(status), _) => Some(*status != CivilStatus::Single),
            _ => None,
        }
    }

    /// What is owed by BKR: of a revolving credit the limit counts, of a loan the payment a month.
    pub fn credits(&self) -> Option<OwedCredits> {
        let (datum, source) = self.fetched(Field::Credits, SourceName::CreditRegistry)?;
        let Datum::Credits(credits) = datum else {
            return None;
        };
        let sum = |revolving: bool, amount: fn(&Credit) -> Cents| {
            let those = credits
                .iter()
                .filter(|credit| credit.revolving == revolving);
            Sourced {
                value: those.map(amount).sum(),
                source,
            }
        };
        Some(OwedCredits {
            limits: sum(true, |credit| credit.amount),
            payments: sum(false, |credit| credit.monthly),
        })
    }

    /// The sources of what is owed that did not say it: what is owed there, the sum only knows from the
    /// participant.
    pub fn unasked(&self) -> Vec<Bank> {
        let said = [
            (Bank::CreditRegistry, self.credits().is_some()),
            (Bank::StudentLoans, self.student_payment().is_some()),
        ];
        let unasked = said.into_iter().filter(|(_, is_said)| !is_said);
        unasked.map(|(source, _)| source).collect()
    }

    fn fetched(&self, field: Field, from: SourceName) -> Option<(&Datum, Source)> {
        let mut records = self.counted();
        let (record, datum) = records.find_map(|one| Some((one, one.datum(field)?)))?;
        let on = record.on;
        Some((datum, Source::Fetched { from, on }))
    }
}
