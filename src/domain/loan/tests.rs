//! What holds for the largest loan.

use proptest::prelude::*;

use super::*;
use crate::domain::explain::Because;
use crate::domain::{NormYear, Source};

fn ask(income: Cents, thousandths: i32, change: impl FnOnce(&mut LoanQuestion)) -> MaximumLoan {
    let obligations = Obligations::NONE;
    let mut question = LoanQuestion {
        norm: LendingNorm::of(NormYear::Of2026),
        test_income: Explanation::input(Term::TestIncome, income, Source::Typed),
        household: Household::BuysTogether,
        interest: Sourced::typed(Percentage(thousandths)),
        fixed_years: Sourced::typed(10),
        obligations: &obligations,
        label: None,
        measures: Sourced::typed(Cents::ZERO),
    };
    change(&mut question);
    maximum_loan(&question)
}

#[test]
fn the_independent_golden_of_forty_thousand_with_label_a() {
    let loan = ask(Cents::from_euros(40_000), 4_330, |question| {
        question.label = Some(Sourced::typed(EnergyLabel::A));
    });
    assert_eq!(loan.burden_share, Percentage(23_600));
    assert_eq!(loan.on_income, Cents(15_839_949));
    assert_eq!(loan.loan, Cents::from_euros(168_399), "never rounded up");
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
        assert_eq!(
            found.on_income.whole_euros(),
            loan,
            "{income} at {interest}"
        );
        assert_eq!(found.loan, found.on_income.floor_to_euros());
        assert!(found.explanation.adds_up());
    }
}

#[test]
fn the_person_of_the_slides_alone_borrows_what_the_norm_says_and_the_allowance() {
    let alone = ask(Cents(3_138_320), 4_000, |question| {
        question.household = Household::Single
    });
    assert_eq!(alone.on_income.whole_euros(), 116_133);
    assert_eq!(
        alone.loan,
        alone.on_income.floor_to_euros() + Cents::from_euros(17_000)
    );
}

#[test]
fn debts_take_the_known_amounts_off() {
    let income = Cents::from_euros(60_000);
    let free = ask(income, 4_000, |_| {}).on_income;
    let student = student_loan_of(100);
    let credit = Obligations {
        credit_limit: Sourced::typed(Cents::from_euros(2_500)),
        ..Obligations::NONE
    };
    let with = |duties: &Obligations| with_duties(income, 4_000, 10, duties).on_income;
    assert_eq!((free - with(&student)).whole_euros(), 25_135);
    assert_eq!((free - with(&credit)).whole_euros(), 10_473);
}

#[test]
fn given_a_short_fixed_period_then_a_student_loan_still_counts_by_the_rate_of_the_mortgage_itself()
{
    let income = Cents::from_euros(60_000);
    let duties = student_loan_of(100);
    let factor = |found: &MaximumLoan| {
        let factor = found.explanation.find(Term::StudentLoanFactor).unwrap();
        (factor.percentage(), factor.from[0].what)
    };
    // Table 1 at the test interest of 5%: 1.230 a month. The student loan at 3,5%: 120 and not 130.
    let short = with_duties(income, 3_500, 5, &duties);
    assert_eq!(short.test_interest, Percentage(5_000));
    assert_eq!(factor(&short), (Percentage(120_000), Term::OfferedInterest));
    assert_eq!(short.on_income.whole_euros(), 206_773);
    let long = with_duties(income, 3_500, 10, &duties);
    assert_eq!(factor(&long), factor(&short));
    assert_eq!(long.on_income.whole_euros(), 213_787);
    // Where there is only one rate the two are equal.
    let dear = with_duties(income, 5_200, 5, &duties);
    assert_eq!(dear.test_interest, Percentage(5_200));
    assert_eq!(factor(&dear).0, Percentage(130_000));
    for found in [short, long, dear] {
        assert!(found.explanation.adds_up());
    }
}

fn student_loan_of(euros: i64) -> Obligations {
    Obligations {
        student_loan: Sourced::typed(Cents::from_euros(euros)),
        ..Obligations::NONE
    }
}

fn with_duties(income: Cents, rate: i32, fixed_years: u8, duties: &Obligations) -> MaximumLoan {
    maximum_loan(&LoanQuestion {
        norm: LendingNorm::of(NormYear::Of2026),
        test_income: Explanation::input(Term::TestIncome, income, Source::Typed),
        household: Household::BuysTogether,
        interest: Sourced::typed(Percentage(rate)),
        fixed_years: Sourced::typed(fixed_years),
        obligations: duties,
        label: None,
        measures: Sourced::typed(Cents::ZERO),
    })
}

#[test]
fn a_single_person_has_the_allowance_only_above_the_threshold() {
    let allowance = |euros| {
        ask(Cents::from_euros(euros), 4_000, |question| {
            question.household = Household::Single
        })
        .single_allowance
    };
    assert_eq!(allowance(30_000), Cents::ZERO);
    assert_eq!(allowance(30_001), Cents::from_euros(17_000));
}

#[test]
fn who_has_a_partner_is_not_single_and_reads_who_said_so() {
    for (household, rule) in [
        (Household::Single, Rule::SingleAllowance),
        (Household::BuysTogether, Rule::NoSingleAllowance),
        (Household::PartnerStated, Rule::NotSingleAsStated),
        (Household::PartnerRegistered, Rule::NotSingleByRegister),
    ] {
        let loan = ask(Cents::from_euros(40_000), 4_000, |question| {
            question.household = household;
        });
        let why = loan.explanation.find(Term::SingleAllowance).unwrap();
        assert!(matches!(&why.because, Because::Rule { rule: by, .. } if *by == rule));
        let is_single = household == Household::Single;
        assert_eq!(
            loan.single_allowance > Cents::ZERO,
            is_single,
            "{household:?}"
        );
    }
}

#[test]
fn measures_count_up_to_what_the_label_allows() {
    let loan = ask(Cents::from_euros(50_000), 4_000, |question| {
        question.label = Some(Sourced::typed(EnergyLabel::C));
        question.measures = Sourced::typed(Cents::from_euros(40_000));
    });
    assert_eq!(loan.measures_extra, Cents::from_euros(15_000));
    assert_eq!(loan.label_extra, Cents::from_euros(5_000));
}

#[test]
fn given_no_income_then_no_loan_and_no_extras() {
    let loan = ask(Cents::ZERO, 4_000, |question| {
        question.label = Some(Sourced::typed(EnergyLabel::A))
    });
    assert_eq!(loan.loan, Cents::ZERO);
}

proptest! {
    #[test]
    fn more_income_never_lends_less(
        euros in 0_i64..200_000, more in 0_i64..50_000, interest in 100_i32..9_000,
    ) {
        let alone = |question: &mut LoanQuestion| question.household = Household::Single;
        let with_less = ask(Cents::from_euros(euros), interest, alone);
        let with_more = ask(Cents::from_euros(euros + more), interest, alone);
        prop_assert!(with_less.loan <= with_more.loan);
        let less_income = ask(Cents::from_euros(euros), interest, |_| {});
        let more_income = ask(Cents::from_euros(euros + more), interest, |_| {});
        prop_assert!(less_income.loan <= more_income.loan);
        prop_assert!(more_income.explanation.adds_up());
    }
}
