//! From what was typed and what the sources said to the sum that the domain makes. Chooses only
//! which amount counts; every rule is in [`crate::domain`].

use super::Journey;
use super::budget::{Basis, Details, Form, Further};
use super::vault::OwnStatement;
use crate::domain::explain::SourceName;
use crate::domain::home::Home;
use crate::domain::record::{Credit, Datum, Field, Record};
use crate::domain::{
    Affordability, AgeBand, Budget, BudgetInput, Cents, Explanation, Income, NormCoverage,
    NormYear, Obligations, Source, Sourced, TaxPosition, assess, check,
};

impl Journey {
    /// What the sum is made with; `None` before anything was typed.
    pub fn budget_input(&self) -> Option<BudgetInput> {
        self.budget.form.as_ref().map(|form| self.input_of(form))
    }

    /// What the sum would be made with if this form were sent.
    pub fn input_of(&self, form: &Form) -> BudgetInput {
        self.input_on(self.budget.basis, form)
    }

    /// The same with the typed or the fetched amounts.
    pub fn input_on(&self, basis: Basis, form: &Form) -> BudgetInput {
        let mut input = typed(form);
        if basis == Basis::Fetched {
            input.applicant = self.fetched_income().unwrap_or(input.applicant);
            input.savings = self.fetched_savings().unwrap_or(input.savings);
            if let Some(payment) = self.fetched_student_payment() {
                input.obligations.student_loan = payment;
            }
            self.count_credits(&mut input);
        }
        // A partner who takes part said so; what the partner's source gave then counts.
        input.partner = self.partner.income().or(input.partner);
        self.partner
            .count_duties(&mut input.obligations, input.norm_year);
        self.count_statements(form, &mut input);
        input
    }

    /// Credits as BKR knows them: of a revolving one the limit, of a loan the payment a month. The
    /// same debt may have been typed too, so the larger amount counts.
    fn count_credits(&self, input: &mut BudgetInput) {
        let Some((record, Datum::Credits(credits))) = self.fetched(Field::Credits) else {
            return;
        };
        let source = Source::Fetched {
            from: SourceName::CreditRegistry,
            on: record.on,
        };
        let sum = |revolving: bool, amount: fn(&Credit) -> Cents| Sourced {
            value: (credits.iter())
                .filter(|credit| credit.revolving == revolving)
                .map(amount)
                .sum(),
            source,
        };
        let limits = sum(true, |credit| credit.amount);
        let payments = sum(false, |credit| credit.monthly);
        let duties = &mut input.obligations;
        if limits.value > duties.credit_limit.value {
            duties.credit_limit = limits;
        }
        if payments.value > duties.personal_loan.value {
            duties.personal_loan = payments;
        }
    }

    /// Own statements count where a rule uses them and the form says nothing: partner alimony, and
    /// what the present home is worth above its mortgage.
    fn count_statements(&self, form: &Form, input: &mut BudgetInput) {
        let alimony = self.vault.statements.get(&OwnStatement::Alimony);
        if let Some(alimony) = alimony.filter(|_| input.obligations.alimony.value == Cents::ZERO) {
            input.obligations.alimony = Sourced::typed(*alimony);
        }
        let equity = self.vault.stated_equity();
        if let Some(equity) = equity.filter(|_| form.equity == Cents::ZERO) {
            input.equity = Sourced::typed(equity);
        }
    }

    /// What could be financed without the partner; the same as with, when there is none.
    pub fn can_finance_alone(&self) -> Option<Cents> {
        let alone = self.loan_explained(false)?;
        Some(alone.money().floor_to_euros())
    }

    /// Why that loan is what it is, with a partner when there is one, or without.
    pub fn loan_explained(&self, with_partner: bool) -> Option<Explanation> {
        let input = if with_partner {
            self.budget_input()?
        } else {
            let mut alone = self.clone();
            // Without: also without what the partner owes.
            alone.partner.joins = false;
            let mut input = alone.budget_input()?;
            input.partner = None;
            input
        };
        Some(input.maximum_loan().explanation)
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
        let form = self.budget.form.as_ref()?;
        Some(assess(&self.input_on(basis, form)))
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

    /// A form that starts with what was fetched; `None` when no income was.
    pub fn fetched_form(&self) -> Option<Form> {
        let income = self.fetched_income()?;
        let savings = self.fetched_savings();
        Some(Form {
            net_month: income.net_month(NormYear::LATEST),
            savings: savings.map_or(Cents::ZERO, |savings| savings.value),
            equity: Cents::ZERO,
            partner: None,
            details: Details::USUAL,
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
    let further = details.further;
    let mut input = BudgetInput::new(Income::typed(form.net_month, further.thirteenth_month));
    input.partner = form
        .partner
        .map(|partner| Income::typed(partner.net_month, further.partner_thirteenth_month));
    input.savings = Sourced::typed(form.savings);
    input.equity = Sourced::typed(form.equity);
    input.interest = if details.interest == Details::USUAL.interest {
        Sourced::assumed(details.interest)
    } else {
        Sourced::typed(details.interest)
    };
    input.fixed_years = details.fixed_years;
    input.label = details.label;
    input.obligations.student_loan = answered(details.student_loan);
    input.obligations.personal_loan = answered(details.other_duties);
    input.energy_guarantee = further.energy_guarantee;
    input.measures = further.measures;
    input.nhg = further.nhg;
    input.costs.agent = further.agent;
    input.costs.inspection = !further.no_inspection;
    duties(&mut input.obligations, &further);
    let elsewhere = further.lives_elsewhere;
    input.applicant_tax = tax_position(form.age(), further.exemption_used, elsewhere);
    let partner_age = form.partner_age().unwrap_or(AgeBand::Under57);
    input.partner_tax = tax_position(partner_age, further.partner_exemption_used, elsewhere);
    input
}

/// An amount of a question that most people leave open: nothing is what the app assumes.
fn answered(amount: Cents) -> Sourced<Cents> {
    if amount == Cents::ZERO {
        Sourced::assumed(amount)
    } else {
        Sourced::typed(amount)
    }
}

fn duties(duties: &mut Obligations, further: &Further) {
    duties.student_debt = answered(further.student_debt);
    duties.student_debt_is_older = further.student_debt_is_older;
    duties.credit_limit = answered(further.credit_limit);
    duties.lease = answered(further.lease);
    duties.alimony = answered(further.alimony);
    duties.ground_rent = answered(further.ground_rent);
}

fn tax_position(age: AgeBand, exemption_used: bool, lives_elsewhere: bool) -> TaxPosition {
    if lives_elsewhere {
        TaxPosition::NotMainResidence
    } else if age == AgeBand::Under35 && !exemption_used {
        TaxPosition::Starter
    } else {
        TaxPosition::OwnHome
    }
}

/// Whether the norms of the app hold for who filled in the form; the worst of what can be said.
pub fn coverage(form: &Form) -> NormCoverage {
    if form.details.further.lives_elsewhere {
        return NormCoverage::InterestNotDeductible;
    }
    let ages = [Some(form.age()), form.partner_age()];
    let said: Vec<_> = ages.into_iter().flatten().map(AgeBand::coverage).collect();
    [
        NormCoverage::PensionAgeReached,
        NormCoverage::PensionWithinTenYears,
    ]
    .into_iter()
    .find(|coverage| said.contains(coverage))
    .unwrap_or(NormCoverage::Covered)
}

#[cfg(test)]
mod tests;
