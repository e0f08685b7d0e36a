//! From what was typed and what the sources said to the sum that the domain makes. Chooses only
//! which amount counts; every rule is in [`crate::domain`].

mod counts_instead;

pub use counts_instead::Instead;

use super::Journey;
use super::budget::{Basis, Details, Form, Further};
use super::vault::OwnStatement;
use super::vault::partner::Partnering;
use crate::domain::home::Home;
use crate::domain::loan::Household;
use crate::domain::{
    Affordability, AgeBand, Budget, BudgetInput, BuyerSaid, Cents, Explanation, Income,
    NormCoverage, NormYear, Obligations, Sourced, assess, check,
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
        self.input_with(&self.partner, basis, form)
    }

    /// The same without the partner: nothing of the partner counts, typed or fetched.
    pub(super) fn input_alone_on(&self, basis: Basis, form: &Form) -> BudgetInput {
        let mut input = self.input_with(&Partnering::default(), basis, form);
        input.partner = None;
        input
    }

    fn input_with(&self, partner: &Partnering, basis: Basis, form: &Form) -> BudgetInput {
        let mut input = typed(form, self.norm_year);
        if basis == Basis::Fetched {
            input.applicant = self.vault.income().unwrap_or(input.applicant);
            input.savings = self.vault.savings().unwrap_or(input.savings);
            if let Some(payment) = self.vault.student_payment() {
                input.obligations.student_loan = payment;
                // Who knows what is paid knows more than what somebody thinks is left.
                input.obligations.student_debt = Sourced {
                    value: Cents::ZERO,
                    ..payment
                };
            }
            self.count_credits(&mut input.obligations);
        }
        // A partner who takes part said so; what the partner's source gave then counts.
        input.partner = partner.income().or(input.partner);
        partner.count_duties(&mut input.obligations);
        self.count_statements(form, &mut input);
        input.alone = self.alone(form);
        input
    }

    /// Whether a partner was filled in at the budget.
    pub fn has_typed_partner(&self) -> bool {
        (self.budget.form.as_ref()).is_some_and(|form| form.partner.is_some())
    }

    /// Whether who buys alone is single: not by the register of persons (BRP), nor where a partner was
    /// filled in or takes part.
    fn alone(&self, form: &Form) -> Household {
        let is_stated = form.partner.is_some() || self.partner.joins;
        match self.vault.has_registered_partner() {
            Some(true) => Household::PartnerRegistered,
            _ if is_stated => Household::PartnerStated,
            _ => Household::Single,
        }
    }

    /// Credits as BKR knows them. The same debt may have been typed too, so the larger amount counts.
    fn count_credits(&self, duties: &mut Obligations) {
        let Some(owed) = self.vault.credits() else {
            return;
        };
        if owed.limits.value > duties.credit_limit.value {
            duties.credit_limit = owed.limits;
        }
        if owed.payments.value > duties.personal_loan.value {
            duties.personal_loan = owed.payments;
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
        self.loan_explained(false).map(|alone| alone.money())
    }

    /// Why that loan is what it is, with a partner when there is one, or without.
    pub fn loan_explained(&self, with_partner: bool) -> Option<Explanation> {
        let form = self.budget.form.as_ref()?;
        let input = match with_partner {
            true => self.input_of(form),
            false => self.input_alone_on(self.budget.basis, form),
        };
        Some(input.maximum_loan().explanation)
    }

    /// The outcome of the sum.
    pub fn assessment(&self) -> Option<Budget> {
        self.budget_input().map(|input| assess(&input))
    }

    /// What the sum would be made with if nothing but typed amounts counted, and with what the sources
    /// say, those of a partner who takes part included; `None` before both are there.
    pub fn typed_and_fetched(&self) -> Option<[BudgetInput; 2]> {
        let form = self.budget.form.as_ref()?;
        let said = [
            self.vault.income().is_some(),
            self.vault.savings().is_some(),
            self.vault.student_payment().is_some(),
            self.vault.credits().is_some(),
            self.partner.income().is_some(),
        ];
        let mut typed = typed(form, self.norm_year);
        self.count_statements(form, &mut typed);
        typed.alone = self.alone(form);
        let fetched = self.input_on(Basis::Fetched, form);
        said.contains(&true).then_some([typed, fetched])
    }

    /// Whether the tables of the norm hold for who filled in the form that was kept.
    pub fn norm_coverage(&self) -> NormCoverage {
        let form = self.budget.form.as_ref();
        form.map_or(NormCoverage::Covered, coverage)
    }

    /// Financiële check of one home at its asking price; `None` before a sum was made.
    pub fn check(&self, home: &Home) -> Option<Affordability> {
        self.budget_input()
            .map(|input| check(&home.offer(), &input))
    }

    /// The largest loan by the sum as it stands, typed or fetched.
    pub fn can_finance(&self) -> Option<Cents> {
        self.assessment().map(|budget| budget.loan)
    }

    /// The sum as far as sources stand behind it: with the income that they gave, and with what they gave
    /// besides; a partner counts who takes part. `None` without such an income, for what somebody only
    /// typed proves nothing.
    pub fn proven_budget(&self) -> Option<Budget> {
        self.proven_input().map(|input| assess(&input))
    }

    /// What that sum is made with.
    pub(super) fn proven_input(&self) -> Option<BudgetInput> {
        self.vault.income()?;
        let form = self.budget.form.as_ref()?;
        let mut input = self.input_on(Basis::Fetched, form);
        input.partner = self.partner.income();
        Some(input)
    }

    /// Kan tot € X financieren, in whole euros: the only outcome that is signed.
    pub fn proven_loan(&self) -> Option<Cents> {
        self.proven_budget().map(|budget| budget.loan)
    }

    /// A form that starts with what was fetched; `None` when no income was.
    pub fn fetched_form(&self) -> Option<Form> {
        let income = self.vault.income()?;
        let savings = self.vault.savings();
        Some(Form {
            net_month: income.net_month(self.norm_year),
            savings: savings.map_or(Cents::ZERO, |savings| savings.value),
            equity: Cents::ZERO,
            partner: None,
            details: Details::USUAL,
        })
    }
}

/// The sum with nothing but what was typed, by the norms of a year.
pub fn typed(form: &Form, year: NormYear) -> BudgetInput {
    let details = form.details;
    let further = details.further;
    let mut input = BudgetInput::new(Income::typed(form.net_month, further.thirteenth_month));
    input.norm_year = year;
    input.partner = form
        .partner
        .map(|partner| Income::typed(partner.net_month, further.partner_thirteenth_month));
    input.savings = answered(form.savings);
    input.equity = answered(form.equity);
    input.interest = unlike(Details::USUAL.interest, details.interest);
    input.fixed_years = unlike(Details::USUAL.fixed_years, details.fixed_years);
    input.label = details.label.map(Sourced::typed);
    input.obligations.student_loan = answered(details.student_loan);
    input.obligations.personal_loan = answered(details.other_duties);
    input.energy_guarantee = further.energy_guarantee;
    input.measures = answered(further.measures);
    input.nhg = further.nhg;
    input.costs.agent = further.agent;
    input.costs.inspection = !further.no_inspection;
    duties(&mut input.obligations, &further);
    let lives_there = unlike(true, !further.lives_elsewhere);
    let said = |age, exemption_used| BuyerSaid {
        age,
        exemption_used: unlike(false, exemption_used),
        lives_there,
    };
    let own_age = unlike(AgeBand::Under35, form.age());
    input.applicant_tax = said(own_age, further.exemption_used).into();
    // Of a partner who only takes part with data of sources perhaps nobody said an age.
    let age = form.partner_age().map(Sourced::typed);
    let age = age.unwrap_or(Sourced::assumed(AgeBand::Under57));
    input.partner_tax = said(age, further.partner_exemption_used).into();
    input
}

/// An amount of a question that may stay open: nothing is what the app assumes.
fn answered(amount: Cents) -> Sourced<Cents> {
    unlike(Cents::ZERO, amount)
}

/// The answer to a question that has a usual answer: who leaves that as it is, said nothing.
fn unlike<T: PartialEq>(usual: T, answer: T) -> Sourced<T> {
    if answer == usual {
        Sourced::assumed(answer)
    } else {
        Sourced::typed(answer)
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
