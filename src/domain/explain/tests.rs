//! What holds for an explanation.

use super::*;

const YEAR: NormYear = NormYear::Of2026;

fn typed(what: Term, euros: i64) -> Explanation {
    Explanation::input(what, Cents::from_euros(euros), Source::Typed)
}

fn own_money() -> Explanation {
    Explanation::sum(
        Term::OwnMoney,
        Rule::Added,
        YEAR,
        vec![
            typed(Term::Savings, 16_000).added(),
            typed(Term::Equity, 25_000).added(),
        ],
    )
}

#[test]
fn a_sum_adds_up_until_somebody_changes_a_part() {
    let mut sum = own_money();
    assert_eq!(sum.money(), Cents::from_euros(41_000));
    assert!(sum.adds_up());
    sum.from[0].amount = Quantity::Money(Cents(1));
    assert!(!sum.adds_up());
}

#[test]
fn a_wrong_product_or_smallest_deep_in_the_tree_is_found() {
    let share = Explanation::rule(Term::CostShare, Percentage(10_000), Rule::Indication, YEAR);
    let mut tenth = Explanation::share(Term::Deposit, Rule::Indication, YEAR, share, own_money());
    assert_eq!(tenth.money(), Cents::from_euros(4_100));
    let least = Explanation::smallest(Term::Loan, Rule::Added, YEAR, tenth.clone(), own_money());
    assert!(least.adds_up());
    tenth.amount = Quantity::Money(Cents(3));
    let around = Explanation::sum(Term::Loan, Rule::Added, YEAR, vec![tenth.added()]);
    assert!(!around.adds_up());
}

#[test]
fn a_tree_survives_being_saved() {
    let on = Date::from_ordinal_date(2026, 70).unwrap();
    let source = Source::Fetched {
        from: SourceName::EmployeeInsurance,
        on,
    };
    let tree = own_money().using(Explanation::input(Term::Savings, Cents(1), source));
    let saved = serde_json::to_string(&tree).unwrap();
    assert_eq!(serde_json::from_str::<Explanation>(&saved).unwrap(), tree);
}
