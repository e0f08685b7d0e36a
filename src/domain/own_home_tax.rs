//! What the income tax makes of an own home in a year: the eigenwoningforfait that is added, and what the
//! deduction of the interest saves, bracket by bracket.

use super::income_tax::ReliefPart;
use super::norms::NormYear;
use super::{Cents, Explanation, IncomeTax, Percentage, Quantity, Rule, Sourced, Term};

/// Eigenwoningforfait of a home: a share of its WOZ value by the band that the value is in.
pub(super) fn deemed_rent(woz: Sourced<Cents>, year: NormYear) -> Explanation {
    let tax = IncomeTax::of(year);
    let value = Sourced {
        value: woz.value.at_least_zero(),
        ..woz
    };
    let explained_value = value.explain(Term::WozValue);
    let Some(share) = tax.deemed_rent_share(value.value) else {
        let amount = tax.deemed_rent_above_bands(value.value);
        return Explanation::rule(Term::DeemedRent, amount, Rule::DeemedRent, year)
            .using(explained_value);
    };
    let share = Explanation::rule(Term::DeemedRentShare, share, Rule::DeemedRent, year);
    Explanation::share(
        Term::DeemedRent,
        Rule::DeemedRent,
        year,
        share,
        explained_value,
    )
}

/// What the deduction saves; with little debt the law taxes a part of the excess instead (Hillen).
pub(super) fn tax_relief(
    income: Explanation,
    interest: Explanation,
    deemed_rent: Explanation,
    year: NormYear,
) -> Explanation {
    let tax = IncomeTax::of(year);
    let [earned, paid, added] = [&income, &interest, &deemed_rent].map(Explanation::money);
    let parts = vec![interest.added(), deemed_rent.taken_off()];
    let deduction = Explanation::sum(Term::Deduction, Rule::InterestDeduction, year, parts);
    let amount = deduction.money();
    let rule = if amount < Cents::ZERO {
        Rule::LittleDebt
    } else {
        Rule::TaxRelief
    };
    let saved = tax.own_home_relief(earned, paid, added);
    let relief = Explanation::rule(Term::TaxRelief, saved, rule, year)
        .using(deduction)
        .using(income);
    let Some(rate) = relief_rate(saved, amount) else {
        return relief;
    };
    let rate = Explanation::rule(Term::ReliefRate, rate, Rule::ReliefRate, year);
    let parts = tax.relief_parts(earned, paid, added);
    let is_of_one_rate = parts.windows(2).all(|two| two[0].rate() == two[1].rate());
    // One rate is the rate of the bracket; of several the parts are told.
    let parts = parts.iter().filter(|_| !is_of_one_rate);
    let parts = parts.map(|part| explained_part(part, year));
    relief.using(parts.fold(rate, Explanation::using))
}

/// The tax over what is deducted or added in one bracket.
fn explained_part(part: &ReliefPart, year: NormYear) -> Explanation {
    let (what, of, slice) = match part {
        ReliefPart::Interest(slice) => (Term::ReliefInBracket, Term::InterestInBracket, slice),
        ReliefPart::DeemedRent(slice) => (Term::TaxOnDeemedRent, Term::DeemedRentInBracket, slice),
    };
    let given = |what, amount: Quantity| Explanation::rule(what, amount, Rule::Brackets, year);
    let rate = given(Term::BracketRate, slice.rate.into());
    let amount = given(of, slice.amount.into());
    Explanation::share(what, Rule::Brackets, year, rate, amount)
}

/// What is saved as a share of what is deducted, in hundredths of a percent; nothing where nothing is
/// deducted.
pub(super) fn relief_rate(saved: Cents, deducted: Cents) -> Option<Percentage> {
    if deducted <= Cents::ZERO || saved < Cents::ZERO {
        return None;
    }
    let hundredths = (i128::from(saved.0) * 20_000 / i128::from(deducted.0) + 1) / 2;
    i32::try_from(hundredths)
        .ok()
        .map(Percentage::from_hundredths)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Source;

    fn relief(income: i64, interest: i64) -> Explanation {
        let input = |what, euros| Explanation::input(what, Cents::from_euros(euros), Source::Typed);
        tax_relief(
            input(Term::HighestIncome, income),
            input(Term::InterestFirstYear, interest),
            input(Term::DeemedRent, 1_000),
            NormYear::Of2026,
        )
    }

    #[test]
    fn a_rate_across_brackets_tells_the_tax_of_each_and_one_of_one_bracket_is_its_own() {
        let across = relief(39_883, 3_000);
        let rate = across.find(Term::ReliefRate).unwrap();
        let told: Vec<_> = rate
            .from
            .iter()
            .map(|part| (part.what, part.money().0))
            .collect();
        let expected = [
            (Term::ReliefInBracket, 75_120),
            (Term::ReliefInBracket, 35_750),
            (Term::TaxOnDeemedRent, 37_560),
        ];
        assert_eq!(told, expected);
        assert_eq!(across.money(), Cents(75_120 + 35_750 - 37_560));
        assert!(across.adds_up());
        let within = relief(60_000, 3_000);
        assert_eq!(within.find(Term::ReliefRate).unwrap().from, []);
    }
}
