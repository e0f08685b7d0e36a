//! The largest loan by the lending norm: from test income, interest, duties and label to an amount.
//! Knows no price and no own money: those are in `budget` and `highest_price`.

use super::annuity;
use super::{
    Cents, EnergyLabel, Explanation, LendingNorm, Obligations, Percentage, Quantity, Rule, Sourced,
    Term,
};

/// What the norm must know to say how much may be lent.
#[derive(Clone, Debug)]
pub struct LoanQuestion<'a> {
    /// The norm of the year.
    pub norm: &'a LendingNorm,
    /// Toetsinkomen, explained.
    pub test_income: Explanation,
    /// Whether nobody else buys along.
    pub single: bool,
    /// The offered interest.
    pub interest: Sourced<Percentage>,
    /// For how many years it is fixed.
    pub fixed_years: u8,
    /// Monthly duties.
    pub obligations: &'a Obligations,
    /// The label of the home; `None` while no home is known.
    pub label: Option<EnergyLabel>,
    /// What will be spent on energy measures.
    pub measures: Cents,
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
    /// All of it: the largest loan by income.
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
    let explanation = Explanation::sum(
        Term::MaximumLoan,
        Rule::MaximumLoan,
        norm.year,
        parts.collect(),
    );
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

fn test_interest(question: &LoanQuestion) -> Explanation {
    let norm = question.norm;
    let offered = question.interest.value;
    let fixed = Quantity::Years(u32::from(question.fixed_years));
    let least = norm.amounts.test_interest;
    let counts = norm.test_interest(offered, question.fixed_years);
    let fixed_long = question.fixed_years >= norm.amounts.offered_interest_counts_from_years;
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
            question.interest.source,
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
    let room = yearly_room(question, interest, share);
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
fn yearly_room(question: &LoanQuestion, interest: Percentage, share: Explanation) -> Explanation {
    let norm = question.norm;
    let year = norm.year;
    let burden = Explanation::share(
        Term::YearlyBurden,
        Rule::YearlyBurden,
        year,
        share,
        question.test_income.clone(),
    );
    let monthly = question.obligations.monthly(interest, norm);
    let duties = Explanation::year_of(Term::YearlyObligations, year, monthly);
    let parts = vec![burden.added(), duties.taken_off()];
    Explanation::sum(Term::YearlyRoom, Rule::RoomLeft, year, parts)
}

fn single_allowance(question: &LoanQuestion, has_room: bool) -> Explanation {
    let norm = question.norm;
    let above = question.test_income.money() > norm.amounts.single_threshold;
    let (amount, rule) = if question.single && above && has_room {
        (norm.amounts.single_allowance, Rule::SingleAllowance)
    } else {
        (Cents::ZERO, Rule::NoSingleAllowance)
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
    let label = question.label.filter(|_| has_room);
    if energy_guarantee && label == Some(EnergyLabel::APlusPlusPlusPlus) {
        let amount = norm.amounts.energy_guarantee_at_purchase;
        return Explanation::rule(Term::LabelExtra, amount, Rule::EnergyGuarantee, norm.year);
    }
    let amount = label.map_or(Cents::ZERO, |label| norm.label_extra(label));
    Explanation::rule(Term::LabelExtra, amount, Rule::LabelExtra, norm.year)
}

fn measures_extra(question: &LoanQuestion, has_room: bool) -> Explanation {
    let norm = question.norm;
    let label = question.label.filter(|_| has_room);
    let most = label.map_or(Cents::ZERO, |label| norm.measures_extra(label));
    let amount = most.min(question.measures.at_least_zero());
    Explanation::rule(Term::MeasuresExtra, amount, Rule::MeasuresExtra, norm.year)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{NormYear, Source};

    fn ask(income: Cents, thousandths: i32, change: impl FnOnce(&mut LoanQuestion)) -> MaximumLoan {
        let obligations = Obligations::NONE;
        let mut question = LoanQuestion {
            norm: LendingNorm::of(NormYear::Of2026),
            test_income: Explanation::input(Term::TestIncome, income, Source::Typed),
            single: false,
            interest: Sourced::typed(Percentage(thousandths)),
            fixed_years: 10,
            obligations: &obligations,
            label: None,
            measures: Cents::ZERO,
        };
        change(&mut question);
        maximum_loan(&question)
    }

    #[test]
    fn the_independent_golden_of_forty_thousand_with_label_a() {
        let loan = ask(Cents::from_euros(40_000), 4_330, |question| {
            question.label = Some(EnergyLabel::A);
        });
        assert_eq!(loan.burden_share, Percentage(23_600));
        assert_eq!(loan.on_income, Cents(15_839_949));
        assert_eq!(loan.loan, Cents(16_839_949));
        let monthly = annuity::first_payment(
            loan.loan,
            Percentage(4_330),
            360,
            annuity::RepaymentForm::Annuity,
        );
        assert_eq!(
            monthly,
            Cents(83_633),
            "over the whole loan, label part included"
        );
        assert!(loan.explanation.adds_up());
    }

    #[test]
    fn the_vectors_of_the_norm_to_the_euro() {
        let vectors = [
            (3_138_320, 4_000, 21_200, 55_444, 116_133),
            (3_138_320, 5_000, 22_700, 59_367, 110_589),
            (3_500_000, 4_000, 22_600, 65_917, 138_070),
            (4_000_000, 4_000, 22_600, 75_333, 157_794),
            (5_000_000, 4_000, 22_600, 94_167, 197_243),
            (6_000_000, 3_500, 21_600, 108_000, 240_511),
            (6_000_000, 4_000, 22_600, 113_000, 236_691),
            (6_000_000, 5_000, 24_600, 123_000, 229_126),
            (8_000_000, 4_000, 25_300, 168_667, 353_291),
            (10_000_000, 4_000, 26_100, 217_500, 455_578),
        ];
        for (income, interest, share, month, loan) in vectors {
            let found = ask(Cents(income), interest, |_| {});
            assert_eq!(
                found.burden_share,
                Percentage(share),
                "{income} at {interest}"
            );
            let year = found.explanation.find(Term::YearlyBurden).unwrap().money();
            assert_eq!((year.0 + 6) / 12, month, "{income} at {interest}");
            assert_eq!(found.loan.whole_euros(), loan, "{income} at {interest}");
            assert!(found.explanation.adds_up());
        }
    }

    #[test]
    fn the_person_of_the_slides_alone_borrows_what_the_norm_says_and_the_allowance() {
        let alone = ask(Cents(3_138_320), 4_000, |question| question.single = true);
        assert_eq!(alone.on_income.whole_euros(), 116_133);
        assert_eq!(alone.loan.whole_euros(), 133_133);
    }

    #[test]
    fn debts_take_the_known_amounts_off() {
        let income = Cents::from_euros(60_000);
        let free = ask(income, 4_000, |_| {}).loan;
        let student = Obligations {
            student_loan: Sourced::typed(Cents::from_euros(100)),
            ..Obligations::NONE
        };
        let credit = Obligations {
            credit_limit: Sourced::typed(Cents::from_euros(2_500)),
            ..Obligations::NONE
        };
        let with = |duties: &Obligations| {
            let question = LoanQuestion {
                norm: LendingNorm::of(NormYear::Of2026),
                test_income: Explanation::input(Term::TestIncome, income, Source::Typed),
                single: false,
                interest: Sourced::typed(Percentage(4_000)),
                fixed_years: 10,
                obligations: duties,
                label: None,
                measures: Cents::ZERO,
            };
            maximum_loan(&question).loan
        };
        assert_eq!((free - with(&student)).whole_euros(), 25_135);
        assert_eq!((free - with(&credit)).whole_euros(), 10_473);
    }

    #[test]
    fn a_single_person_has_the_allowance_only_above_the_threshold() {
        let allowance = |euros| {
            ask(Cents::from_euros(euros), 4_000, |question| {
                question.single = true
            })
            .single_allowance
        };
        assert_eq!(allowance(30_000), Cents::ZERO);
        assert_eq!(allowance(30_001), Cents::from_euros(17_000));
    }

    #[test]
    fn measures_count_up_to_what_the_label_allows() {
        let loan = ask(Cents::from_euros(50_000), 4_000, |question| {
            question.label = Some(EnergyLabel::C);
            question.measures = Cents::from_euros(40_000);
        });
        assert_eq!(loan.measures_extra, Cents::from_euros(15_000));
        assert_eq!(loan.label_extra, Cents::from_euros(5_000));
    }

    #[test]
    fn given_no_income_then_no_loan_and_no_extras() {
        let loan = ask(Cents::ZERO, 4_000, |question| {
            question.label = Some(EnergyLabel::A)
        });
        assert_eq!(loan.loan, Cents::ZERO);
    }

    proptest! {
        #[test]
        fn more_income_never_lends_less(
            euros in 0_i64..200_000, more in 0_i64..50_000, interest in 100_i32..9_000,
        ) {
            let alone = |question: &mut LoanQuestion| question.single = true;
            let with_less = ask(Cents::from_euros(euros), interest, alone);
            let with_more = ask(Cents::from_euros(euros + more), interest, alone);
            prop_assert!(with_less.loan <= with_more.loan);
            let less_income = ask(Cents::from_euros(euros), interest, |_| {});
            let more_income = ask(Cents::from_euros(euros + more), interest, |_| {});
            prop_assert!(less_income.loan <= more_income.loan);
            prop_assert!(more_income.explanation.adds_up());
        }
    }
}
