//! From what was typed and what the sources said to the sum that the domain makes. Chooses only
//! which amount counts; every rule is in [`crate::domain`].

use super::Journey;
use super::budget::{Basis, Form};
use super::vault::OwnStatement;
use crate::domain::explain::SourceName;
use crate::domain::home::Home;
use crate::domain::record::{Datum, Field, Record};
use crate::domain::{
    Affordability, Budget, BudgetInput, Cents, Income, Source, Sourced, TaxPosition, assess, check,
};

impl Journey {
    /// What the sum is made with; `None` before anything was typed.
    pub fn budget_input(&self) -> Option<BudgetInput> {
        let form = self.budget.form.as_ref()?;
        let mut input = typed(form);
        if self.budget.basis == Basis::Fetched {
            input.applicant = self.fetched_income().unwrap_or(input.applicant);
            input.savings = self.fetched_savings().unwrap_or(input.savings);
            if let Some(payment) = self.fetched_student_payment() {
                input.obligations.student_loan = payment;
            }
        }
        // A partner who takes part said so; what the partner's source gave then counts.
        input.partner = self.partner.income().or(input.partner);
        self.count_statements(form, &mut input);
        Some(input)
    }

    /// Own statements count where a rule uses them: alimony with the other duties, and what the
    /// present home is worth above its mortgage where no overwaarde was typed.
    fn count_statements(&self, form: &Form, input: &mut BudgetInput) {
        let alimony = self.vault.statements.get(&OwnStatement::Alimony);
        if let Some(alimony) = alimony {
            let duties = form.details.other_duties + *alimony;
            input.obligations.personal_loan = Sourced::typed(duties);
        }
        if let Some(equity) = self
            .vault
            .stated_equity()
            .filter(|_| form.equity == Cents::ZERO)
        {
            input.equity = Sourced::typed(equity);
        }
    }

    /// What could be financed without the partner; the same as with, when there is none.
    pub fn can_finance_alone(&self) -> Option<Cents> {
        let mut input = self.budget_input()?;
        input.partner = None;
        Some(assess(&input).loan.floor_to_euros())
    }

    /// The outcome of the sum.
    pub fn assessment(&self) -> Option<Budget> {
        self.budget_input().map(|input| assess(&input))
    }

    /// The outcome if the other amounts counted; `None` when no source said anything.
    pub fn assessment_on(&self, basis: Basis) -> Option<Budget> {
        if basis == Basis::Fetched {
            self.fetched_income()
                .map(|_| ())
                .or(self.fetched_savings().map(|_| ()))?;
        }
        let mut other = self.clone();
        other.budget.basis = basis;
        other.assessment()
    }

    /// Financiële check of one home at its asking price; `None` before a sum was made.
    pub fn check(&self, home: &Home) -> Option<Affordability> {
        self.budget_input()
            .map(|input| check(&home.offer(), &input))
    }

    /// Kan tot € X financieren: the largest loan, the only outcome that others may see.
    pub fn can_finance(&self) -> Option<Cents> {
        self.assessment().map(|budget| budget.loan.floor_to_euros())
    }

    /// Gross income as UWV knows it.
    pub fn fetched_income(&self) -> Option<Income> {
        let (record, datum) = self.fetched(Field::Wages)?;
        let Datum::Wages {
            gross_month,
            holiday_pay,
            thirteenth_month,
        } = datum
        else {
            return None;
        };
        let source = Source::Fetched {
            from: SourceName::EmployeeInsurance,
            on: record.on,
        };
        Some(Income::Known {
            gross_month: *gross_month,
            holiday_pay: *holiday_pay,
            thirteenth_month: *thirteenth_month,
            source,
        })
    }

    /// Savings as the tax office knows them.
    pub fn fetched_savings(&self) -> Option<Sourced<Cents>> {
        let (record, datum) = self.fetched(Field::Wealth)?;
        let Datum::Wealth(value) = datum else {
            return None;
        };
        let source = Source::Fetched {
            from: SourceName::TaxOffice,
            on: record.on,
        };
        Some(Sourced {
            value: *value,
            source,
        })
    }

    /// What is paid on a student loan a month, as DUO knows it.
    pub fn fetched_student_payment(&self) -> Option<Sourced<Cents>> {
        let (record, datum) = self.fetched(Field::StudentPayment)?;
        let Datum::StudentPayment(value) = datum else {
            return None;
        };
        let source = Source::Fetched {
            from: SourceName::StudentLoans,
            on: record.on,
        };
        Some(Sourced {
            value: *value,
            source,
        })
    }

    fn fetched(&self, field: Field) -> Option<(&Record, &Datum)> {
        self.vault
            .records()
            .find_map(|record| Some((record, record.datum(field)?)))
    }
}

/// The sum with nothing but what was typed.
pub fn typed(form: &Form) -> BudgetInput {
    let details = form.details;
    let mut input = BudgetInput::new(Income::typed_net(form.net_month));
    input.partner = form
        .partner
        .map(|partner| Income::typed_net(partner.net_month));
    input.savings = Sourced::typed(form.savings);
    input.equity = Sourced::typed(form.equity);
    input.interest = Sourced::typed(details.interest);
    input.fixed_years = details.fixed_years;
    input.label = details.label;
    input.obligations.student_loan = Sourced::typed(details.student_loan);
    input.obligations.personal_loan = Sourced::typed(details.other_duties);
    input.applicant_tax = tax_position(details.under_35);
    input.partner_tax = tax_position(form.partner.is_some_and(|partner| partner.under_35));
    input
}

const fn tax_position(under_35: bool) -> TaxPosition {
    if under_35 {
        TaxPosition::Starter
    } else {
        TaxPosition::OwnHome
    }
}
