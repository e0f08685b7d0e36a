//! The largest loan by the lending norm: from test income, interest, duties and label to an amount.
//! Knows no price and no own money: those are in `budget` and `highest_price`.

use serde::{Deserialize, Serialize};

use super::annuity;
use super::{
    Cents, EnergyLabel, Explanation, LendingNorm, NormYear, Obligations, Percentage, Quantity,
    Rule, Sourced, Term,
};

/// Whether who borrows is single (alleenstaand): only then the lending rules let somebody borrow the
/// single allowance on top (Tijdelijke regeling hypothecair krediet, article 3(8)).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Household {
    /// Nothing says that there is a partner.
    #[default]
    Single,
    /// A partner buys along.
    BuysTogether,
    /// The buyer said that there is a partner, who does not buy along.
    PartnerStated,
    /// The register of persons (BRP) knows a marriage or a registered partnership.
    PartnerRegistered,
}

/// What the norm must know to say how much may be lent.
#[derive(Clone, Debug)]
pub struct LoanQuestion<'a> {
    /// The norm of the year.
    pub norm: &'a LendingNorm,
    /// Toetsinkomen, explained.
    pub test_income: Explanation,
    /// Whether who borrows is single.
    pub household: Household,
    /// The offered interest.
    pub interest: Sourced<Percentage>,
    /// For how many years it is fixed.
    pub fixed_years: Sourced<u8>,
    /// Monthly duties.
    pub obligations: &'a Obligations,
    /// The label of the home; `None` while no home is known.
    pub label: Option<Sourced<EnergyLabel>>,
    /// What will be spent on energy measures.
    pub measures: Sourced<Cents>,
}

/// The answer; the amounts are those of the explanation's parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MaximumLoan {
    /// Toetsrente.
    pub test_interest: Percentage,
    /// Financieringslastpercentage.
    pub burden_share: Percentage,
    /// What the income carries.
    pub on_income: Cents,
    /// What a single person may borrow on top.
    pub single_allowance: Cents,
    /// What the label adds.
    pub label_extra: Cents,
    /// What energy measures add.
    pub measures_extra: Cents,
    /// All of it: the largest loan by income, rounded down to whole euros.
    pub loan: Cents,
    /// Why.
    pub explanation: Explanation,
}

/// Reckons the largest loan.
pub fn maximum_loan(question: &LoanQuestion) -> MaximumLoan {
    maximum_loan_on(question, false)
}

/// Reckons the largest loan on a home that may have an energy performance guarantee of at least ten
/// years, which counts with a label A++++ only. A person without room for a mortgage has no extras
/// either: nobody lends on a label alone.
pub fn maximum_loan_on(question: &LoanQuestion, energy_guarantee: bool) -> MaximumLoan {
    let norm = question.norm;
    let test_interest = test_interest(question);
    let share = Explanation::rule(
        Term::FinancingBurdenShare,
        norm.financing_burden(question.test_income.money(), test_interest.percentage()),
        Rule::FinancingBurdenTable,
        norm.year,
    )
    .using(test_interest.clone());
    let on_income = loan_on_income(question, &test_interest, share.clone());
    let has_room = on_income.money() > Cents::ZERO;
    let single = single_allowance(question, has_room);
    let label = label_extra(question, has_room, energy_guarantee);
    let measures = measures_extra(question, has_room);
    let amounts = [&single, &label, &measures].map(Explanation::money);
    let parts = [single, label, measures]
        .into_iter()
        .filter(|part| part.money() > Cents::ZERO || part.what == Term::SingleAllowance);
    let parts = std::iter::once(on_income.clone())
        .chain(parts)
        .map(Explanation::added);
    let explanation = in_whole_euros(parts.collect(), norm.year);
    MaximumLoan {
        test_interest: test_interest.percentage(),
        burden_share: share.percentage(),
        on_income: on_income.money(),
        single_allowance: amounts[0],
        label_extra: amounts[1],
        measures_extra: amounts[2],
        loan: explanation.money(),
        explanation,
    }
}

/// The parts of the loan together, without the cents: what somebody may borrow is one amount
/// everywhere, and never more than is lent.
fn in_whole_euros(mut parts: Vec<Explanation>, year: NormYear) -> Explanation {
    let exact: Cents = parts.iter().map(Explanation::money).sum();
    let cents = exact - exact.floor_to_euros();
    if cents > Cents::ZERO {
        let cents = Explanation::rule(Term::RoundedOff, cents, Rule::WholeEuros, year);
        parts.push(cents.taken_off());
    }
    Explanation::sum(Term::MaximumLoan, Rule::MaximumLoan, year, parts)
}

fn test_interest(question: &LoanQuestion) -> Explanation {
    let norm = question.norm;
    let offered = question.interest.value;
    let fixed_years = question.fixed_years.value;
    let fixed = Quantity::Years(u32::from(fixed_years));
    let least = norm.amounts.test_interest;
    let counts = norm.test_interest(offered, fixed_years);
    let fixed_long = fixed_years >= norm.amounts.offered_interest_counts_from_years;
    let rule = if fixed_long {
        Rule::OfferedInterestCounts
    } else {
        Rule::LeastTestInterest
    };
    let explained = Explanation::rule(Term::TestInterest, counts, rule, norm.year)
        .using(question.interest.explain(Term::OfferedInterest))
        .using(Explanation::input(
            Term::FixedYears,
            fixed,
            question.fixed_years.source,
        ));
    if fixed_long {
        return explained;
    }
    explained.using(Explanation::rule(
        Term::LeastTestInterest,
        least,
        Rule::LeastTestInterest,
        norm.year,
    ))
}

fn loan_on_income(
    question: &LoanQuestion,
    test_interest: &Explanation,
    share: Explanation,
) -> Explanation {
    let norm = question.norm;
    let year = norm.year;
    let interest = test_interest.percentage();
    let months = norm.amounts.term_months;
    let room = yearly_room(question, share);
    let amount = annuity::present_value(room.money().at_least_zero(), interest, months);
    let factor = Quantity::Factor(annuity::factor_in_millionths(interest, months));
    let factor = Explanation::rule(Term::AnnuityFactor, factor, Rule::AnnuityFactor, year).using(
        Explanation::rule(
            Term::TermMonths,
            Quantity::Months(months),
            Rule::PresentValue,
            year,
        ),
    );
    Explanation::rule(Term::LoanOnIncome, amount, Rule::PresentValue, year)
        .using(room)
        .using(factor)
}

/// What is left for the mortgage in a year; below nothing when the duties take more.
fn yearly_room(question: &LoanQuestion, share: Explanation) -> Explanation {
    let norm = question.norm;
    let year = norm.year;
    let burden = Explanation::share(
        Term::YearlyBurden,
        Rule::YearlyBurden,
        year,
        share,
        question.test_income.clone(),
    );
    let debit_interest = question.interest.explain(Term::OfferedInterest);
    let monthly = question.obligations.monthly(&debit_interest, norm);
    let duties = Explanation::year_of(Term::YearlyObligations, year, monthly);
    let parts = vec![burden.added(), duties.taken_off()];
    Explanation::sum(Term::YearlyRoom, Rule::RoomLeft, year, parts)
}

fn single_allowance(question: &LoanQuestion, has_room: bool) -> Explanation {
    let norm = question.norm;
    let above = question.test_income.money() > norm.amounts.single_threshold;
    let (amount, rule) = match (question.household, above, has_room) {
        (Household::Single, true, true) => (norm.amounts.single_allowance, Rule::SingleAllowance),
        (Household::BuysTogether, ..) => (Cents::ZERO, Rule::NoSingleAllowance),
        (Household::PartnerStated, ..) => (Cents::ZERO, Rule::NotSingleAsStated),
        (Household::PartnerRegistered, ..) => (Cents::ZERO, Rule::NotSingleByRegister),
        (_, false, _) => (Cents::ZERO, Rule::SingleBelowThreshold),
        (.., false) => (Cents::ZERO, Rule::SingleWithoutRoom),
    };
    let threshold = norm.amounts.single_threshold;
    Explanation::rule(Term::SingleAllowance, amount, rule, norm.year).using(Explanation::rule(
        Term::SingleThreshold,
        threshold,
        rule,
        norm.year,
    ))
}

fn label_extra(question: &LoanQuestion, has_room: bool, energy_guarantee: bool) -> Explanation {
    let norm = question.norm;
    let extra = |amount, rule| Explanation::rule(Term::LabelExtra, amount, rule, norm.year);
    let Some(label) = question.label.filter(|_| has_room) else {
        return extra(Cents::ZERO, Rule::LabelExtra);
    };
    let said = label.explain(Term::EnergyLabel);
    if energy_guarantee && label.value == EnergyLabel::APlusPlusPlusPlus {
        let guarantee = Sourced::typed(true).explain(Term::EnergyGuarantee);
        let amount = norm.amounts.energy_guarantee_at_purchase;
        return extra(amount, Rule::EnergyGuarantee)
            .using(said)
            .using(guarantee);
    }
    extra(norm.label_extra(label.value), Rule::LabelExtra).using(said)
}

fn measures_extra(question: &LoanQuestion, has_room: bool) -> Explanation {
    let norm = question.norm;
    let (what, rule) = (Term::MeasuresExtra, Rule::MeasuresExtra);
    let Some(label) = question.label.filter(|_| has_room) else {
        return Explanation::rule(what, Cents::ZERO, rule, norm.year);
    };
    let most = Explanation::rule(what, norm.measures_extra(label.value), rule, norm.year)
        .using(label.explain(Term::EnergyLabel));
    let wanted = Sourced {
        value: question.measures.value.at_least_zero(),
        ..question.measures
    };
    let wanted = wanted.explain(what);
    Explanation::smallest(what, rule, norm.year, wanted, most)
}

#[cfg(test)]
mod tests;
