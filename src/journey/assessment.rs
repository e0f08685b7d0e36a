//! From what was typed and what the sources said to the sum that the domain makes. Chooses only
//! which amount counts; every rule is in [`crate::domain`].

use super::Journey;
use super::budget::{Basis, Details, Form, Further};
use super::vault::OwnStatement;
use crate::domain::explain::SourceName;
use crate::domain::home::Home;
use crate::domain::record::{Credit, Datum, Field, Record};
use crate::domain::{
    Affordability, AgeBand, Budget, BudgetInput, Cents, Income, NormCoverage, NormYear,
    Obligations, Source, Sourced, TaxPosition, assess, check,
};

impl Journey {
    /// What the sum is made with; `None` before anything was typed.
    pub fn budget_input(&self) -> Option<BudgetInput> {
        self.budget.form.as_ref().map(|form| self.input_of(form))
    }

    /// What the sum would be made with if this form were sent.
    pub fn input_of(&self, form: &Form) -> BudgetInput {
        let mut input = typed(form);
        if self.budget.basis == Basis::Fetched {
            input.applicant = self.fetched_income().unwrap_or(input.applicant);
            input.savings = self.fetched_savings().unwrap_or(input.savings);
            if let Some(payment) = self.fetched_student_payment() {
                input.obligations.student_loan = payment;
            }
            self.count_credits(&mut input);
        }
        // A partner who takes part said so; what the partner's source gave then counts.
        input.partner = self.partner.income().or(input.partner);
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
mod tests {
    use super::*;
    use crate::domain::{CostKind, EnergyLabel, Percentage};
    use crate::journey::budget::PartnerForm;

    fn form(further: Further) -> Form {
        Form {
            net_month: Cents::from_euros(3_000),
            savings: Cents::from_euros(40_000),
            equity: Cents::ZERO,
            partner: None,
            details: Details {
                further,
                ..Details::USUAL
            },
        }
    }

    fn loan(further: Further) -> Cents {
        assess(&typed(&form(further))).loan
    }

    #[test]
    fn every_further_question_moves_the_sum_the_way_it_should() {
        let usual = loan(Further::NOTHING);
        let hundred = Cents::from_euros(100);
        let with = |change: fn(&mut Further)| {
            let mut further = Further::NOTHING;
            change(&mut further);
            loan(further)
        };
        assert!(with(|further| further.thirteenth_month = true) > usual);
        assert!(with(|further| further.student_debt = Cents::from_euros(20_000)) < usual);
        assert!(with(|further| further.credit_limit = Cents::from_euros(2_500)) < usual);
        let lease = with(|further| further.lease = Cents::from_euros(100));
        let alimony = with(|further| further.alimony = Cents::from_euros(100));
        let ground_rent = with(|further| further.ground_rent = Cents::from_euros(100));
        assert!(lease < usual - hundred * 100 && lease == alimony && alimony == ground_rent);
    }

    #[test]
    fn what_was_left_open_is_told_as_an_assumption() {
        let mut asked = form(Further::NOTHING);
        assert_eq!(typed(&asked).interest.source, Source::Assumed);
        assert_eq!(typed(&asked).obligations.lease.source, Source::Assumed);
        asked.details.interest = Percentage(4_000);
        asked.details.further.lease = Cents::from_euros(100);
        assert_eq!(typed(&asked).interest.source, Source::Typed);
        assert_eq!(typed(&asked).obligations.lease.source, Source::Typed);
    }

    #[test]
    fn measures_and_a_guarantee_count_only_with_a_label_that_allows_them() {
        let with = |label, further| {
            let mut form = form(further);
            form.details.label = label;
            let budget = assess(&typed(&form));
            (budget.label_extra, budget.measures_extra)
        };
        let further = Further {
            measures: Cents::from_euros(12_000),
            energy_guarantee: true,
            ..Further::NOTHING
        };
        let euros = Cents::from_euros;
        assert_eq!(with(None, further), (Cents::ZERO, Cents::ZERO));
        assert_eq!(
            with(Some(EnergyLabel::C), further),
            (euros(5_000), euros(12_000))
        );
        assert_eq!(
            with(Some(EnergyLabel::A), further),
            (euros(10_000), euros(10_000))
        );
        let best = with(Some(EnergyLabel::APlusPlusPlusPlus), further);
        assert_eq!(best, (euros(40_000), Cents::ZERO));
    }

    #[test]
    fn who_is_35_or_used_the_exemption_pays_over_the_own_half() {
        let tax = |mut form: Form| {
            form.partner = Some(PartnerForm {
                net_month: Cents::from_euros(2_000),
                under_35: true,
            });
            let highest = assess(&typed(&form)).highest_price;
            let posts = highest.costs.items;
            let tax = posts.iter().find(|post| post.kind == CostKind::TransferTax);
            (highest.price, tax.unwrap().middle)
        };
        assert_eq!(tax(form(Further::NOTHING)).1, Cents::ZERO);
        let older = Further {
            partner_age: Some(AgeBand::Under57),
            ..Further::NOTHING
        };
        let used = Further {
            exemption_used: true,
            ..Further::NOTHING
        };
        for half in [older, used] {
            let (price, tax) = tax(form(half));
            assert!((tax.0 - price.0 / 100).abs() <= 1, "{price:?} {tax:?}");
        }
        let elsewhere = Further {
            lives_elsewhere: true,
            ..Further::NOTHING
        };
        let (price, tax) = tax(form(elsewhere));
        assert!((tax.0 - price.0 * 8 / 100).abs() <= 1);
    }

    #[test]
    fn somebody_older_and_somebody_who_lets_the_home_are_told_that_other_rules_apply() {
        let of = |further| coverage(&form(further));
        assert_eq!(of(Further::NOTHING), NormCoverage::Covered);
        let old = Further {
            age: Some(AgeBand::PensionAge),
            ..Further::NOTHING
        };
        assert_eq!(of(old), NormCoverage::PensionAgeReached);
        let near = Further {
            age: Some(AgeBand::Under67),
            ..Further::NOTHING
        };
        assert_eq!(of(near), NormCoverage::PensionWithinTenYears);
        let elsewhere = Further {
            lives_elsewhere: true,
            ..old
        };
        assert_eq!(of(elsewhere), NormCoverage::InterestNotDeductible);
    }

    #[test]
    fn given_credits_at_bkr_when_fetched_data_count_then_less_can_be_borrowed() {
        use crate::domain::record::Source;
        use crate::journey::vault::{Connection, Progress, Question, SignIn};
        let with = |credits: Vec<Credit>| {
            let mut journey = Journey::default();
            journey.budget.basis = Basis::Fetched;
            journey.budget.form = Some(form(Further::NOTHING));
            let record = Record {
                source: Source::CreditRegistry,
                on: crate::domain::iso_date::read("2026-11-01").unwrap(),
                data: vec![Datum::Credits(credits)],
            };
            let connection = Connection {
                question: Question {
                    source: Source::CreditRegistry,
                    fields: vec![Field::Credits],
                },
                sign_in: SignIn::Demo,
                until: crate::domain::moment::Moment(0),
                progress: Progress::Imported(record),
            };
            (journey.vault.connections).insert(Source::CreditRegistry, connection);
            journey.can_finance().unwrap()
        };
        let credit = |revolving, amount, monthly| Credit {
            revolving,
            amount: Cents::from_euros(amount),
            monthly: Cents::from_euros(monthly),
        };
        let free = with(Vec::new());
        // 2% of 2.500 a month, at 3,74% over 360 months (factor 216,1936).
        let less = free - with(vec![credit(true, 2_500, 0)]);
        assert!(
            (less - Cents::from_euros(10_810)).0.abs() <= 200,
            "{less:?}"
        );
        // A loan counts for what is paid a month, not for its debt.
        let less = free - with(vec![credit(false, 9_000, 50)]);
        assert!(
            (less - Cents::from_euros(10_810)).0.abs() <= 200,
            "{less:?}"
        );
    }

    #[test]
    fn given_a_mortgage_above_the_woz_value_the_debt_that_is_left_comes_off() {
        let spendable = |worth: i64, owed: i64| {
            let mut journey = Journey::default();
            journey.budget.form = Some(form(Further::NOTHING));
            let statements = &mut journey.vault.statements;
            statements.insert(OwnStatement::Woz, Cents::from_euros(worth));
            statements.insert(OwnStatement::CurrentMortgage, Cents::from_euros(owed));
            journey.assessment().unwrap().total
        };
        let even = spendable(250_000, 250_000);
        assert_eq!(
            even - spendable(250_000, 280_000),
            Cents::from_euros(30_000)
        );
        assert_eq!(
            spendable(290_000, 250_000) - even,
            Cents::from_euros(40_000)
        );
    }
}
