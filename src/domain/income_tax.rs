//! Box 1 of the income tax below state pension age: net of gross, and gross of net. One employer,
//! tax credits applied, no pension premium, no company car.

use serde::Deserialize;

use super::norms::{NormYear, Yearly, embedded, euros, percent};
use super::{Cents, Percentage};

/// Thousandths of a percent in a whole: amounts are reckoned in cents x 100.000 and rounded once.
const WHOLE: i128 = 100_000;

/// The highest gross month that a net month is traced back to.
const HIGHEST_GROSS_MONTH: Cents = Cents::from_euros(25_000_000);

/// The amounts of box 1 of one year.
#[derive(Clone, Debug, Deserialize)]
pub struct IncomeTax {
    brackets: Vec<Bracket>,
    general_credit: Vec<CreditStep>,
    labour_credit: Vec<CreditStep>,
    /// Holiday pay as a share of the gross year.
    #[serde(deserialize_with = "percent")]
    pub holiday_pay: Percentage,
    /// The highest rate at which interest is deducted.
    #[serde(deserialize_with = "percent")]
    pub highest_deduction_rate: Percentage,
    deemed_rent: Vec<DeemedRentBand>,
    #[serde(deserialize_with = "euros")]
    deemed_rent_above_start: Cents,
    #[serde(deserialize_with = "percent")]
    deemed_rent_above: Percentage,
    /// Hillen: the share of the excess of deemed rent over interest that is not taxed.
    #[serde(deserialize_with = "percent")]
    pub hillen: Percentage,
}

/// Homes up to a WOZ value, and the share of the whole value that is added, art. 3.112(1).
#[derive(Clone, Copy, Debug, Deserialize)]
struct DeemedRentBand {
    #[serde(deserialize_with = "euros")]
    up_to: Cents,
    #[serde(deserialize_with = "percent")]
    share: Percentage,
}

#[derive(Clone, Copy, Debug, Deserialize)]
struct Bracket {
    #[serde(deserialize_with = "euros")]
    from: Cents,
    #[serde(deserialize_with = "percent")]
    rate: Percentage,
}

/// A part of an income that lies in one bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    /// So much of the income.
    pub amount: Cents,
    /// The rate over it.
    pub rate: Percentage,
}

impl Slice {
    /// In hundred thousandths of a cent.
    fn exact_tax(self) -> i128 {
        i128::from(self.amount.0) * i128::from(self.rate.0)
    }
}

/// A part of what an own home changes of the tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReliefPart {
    /// Interest that comes off the income, and saves this tax.
    Interest(Slice),
    /// Eigenwoningforfait that comes on top of it, and costs this tax.
    DeemedRent(Slice),
}

impl ReliefPart {
    /// The rate over it.
    pub const fn rate(&self) -> Percentage {
        match self {
            Self::Interest(slice) | Self::DeemedRent(slice) => slice.rate,
        }
    }
}

#[derive(Clone, Copy, Debug, Deserialize)]
struct CreditStep {
    #[serde(deserialize_with = "euros")]
    from: Cents,
    #[serde(deserialize_with = "euros")]
    start: Cents,
    #[serde(deserialize_with = "percent")]
    rate: Percentage,
}

impl IncomeTax {
    /// The amounts of a year, read once.
    pub fn of(year: NormYear) -> &'static Self {
        static YEARS: Yearly<IncomeTax> = Yearly::new();
        YEARS.of(year, |_, files| embedded(files.income_tax))
    }

    /// The tax over a gross year, credits taken off, never below nothing; to the nearest cent.
    pub fn tax_of_year(&self, gross_year: Cents) -> Cents {
        rounded(self.exact_tax(gross_year))
    }

    /// What is left of a gross year, to the nearest cent.
    pub fn net_of_gross_year(&self, gross_year: Cents) -> Cents {
        gross_year - self.tax_of_year(gross_year)
    }

    /// What is left of a gross month: payroll taxes it as a twelfth of twelve such months.
    pub fn net_month_of_gross_month(&self, gross_month: Cents) -> Cents {
        let year = gross_month * 12;
        let net = self.exact_net(year);
        Cents(((net + 6 * WHOLE) / (12 * WHOLE)) as i64)
    }

    /// The gross month that leaves this net month, to the nearest cent, by bisection.
    pub fn gross_month_of_net_month(&self, net_month: Cents) -> Cents {
        if net_month <= Cents::ZERO {
            return Cents::ZERO;
        }
        let (mut too_little, mut enough) = (Cents::ZERO, HIGHEST_GROSS_MONTH);
        let short =
            |gross: Cents| 12 * i128::from(net_month.0) * WHOLE - self.exact_net(gross * 12);
        while enough.0 - too_little.0 > 1 {
            let middle = Cents((too_little.0 + enough.0) / 2);
            if short(middle) <= 0 {
                enough = middle;
            } else {
                too_little = middle;
            }
        }
        // Of the two cents around it the one that leaves the least difference.
        if short(too_little) < -short(enough) {
            return too_little;
        }
        enough
    }

    /// The tax over a gross year before credits, to the nearest cent.
    pub fn bracket_tax(&self, gross_year: Cents) -> Cents {
        rounded(self.exact_bracket_tax(gross_year))
    }

    /// Algemene heffingskorting of a gross year, to the nearest cent.
    pub fn general_credit(&self, gross_year: Cents) -> Cents {
        rounded(exact_credit(&self.general_credit, gross_year))
    }

    /// Arbeidskorting of a gross year, to the nearest cent.
    pub fn labour_credit(&self, gross_year: Cents) -> Cents {
        rounded(exact_credit(&self.labour_credit, gross_year))
    }

    fn exact_net(&self, year: Cents) -> i128 {
        i128::from(year.0) * WHOLE - self.exact_tax(year)
    }

    /// Eigenwoningforfait as a share of the WOZ value of a home; `None` above the bands that have one.
    pub fn deemed_rent_share(&self, woz: Cents) -> Option<Percentage> {
        let fits = |band: &&DeemedRentBand| woz <= band.up_to;
        self.deemed_rent.iter().find(fits).map(|band| band.share)
    }

    /// Eigenwoningforfait of a home above all bands: what counts at their end, and a share of what the
    /// value is more.
    pub fn deemed_rent_above_bands(&self, woz: Cents) -> Cents {
        let end = self
            .deemed_rent
            .last()
            .map_or(Cents::ZERO, |band| band.up_to);
        self.deemed_rent_above_start + self.deemed_rent_above.of((woz - end).at_least_zero())
    }

    /// What an own home saves in tax in a year: its interest is deducted, its eigenwoningforfait
    /// added; below nothing when tax is added. What of the interest comes off the highest bracket saves
    /// no more than the highest rate for deductions (art. 2.10(2)); the addition is taxed in full. Where
    /// the addition is more than the interest a share of the difference is not taxed (Hillen). The
    /// effect on the credits is left out.
    pub fn own_home_relief(&self, gross_year: Cents, interest: Cents, deemed_rent: Cents) -> Cents {
        let parts = self.relief_parts(gross_year, interest, deemed_rent);
        let exact = |part: &ReliefPart| match *part {
            ReliefPart::Interest(slice) => slice.exact_tax(),
            ReliefPart::DeemedRent(slice) => -slice.exact_tax(),
        };
        rounded(parts.iter().map(exact).sum())
    }

    /// What [`Self::own_home_relief`] is made of, the highest bracket first.
    pub fn relief_parts(
        &self,
        gross_year: Cents,
        interest: Cents,
        deemed_rent: Cents,
    ) -> Vec<ReliefPart> {
        let excess = (deemed_rent - interest).at_least_zero();
        let added = deemed_rent - self.hillen.of(excess);
        let before = gross_year + added;
        let after = (before - interest).at_least_zero();
        let top = self.brackets.last().map(|bracket| bracket.rate);
        let capped = |slice: Slice| match top == Some(slice.rate) {
            true => Slice {
                rate: slice.rate.min(self.highest_deduction_rate),
                ..slice
            },
            false => slice,
        };
        let saved = self.slices(after, before).rev().map(capped);
        let taxed = self.slices(gross_year, before).rev();
        let saved = saved.map(ReliefPart::Interest);
        saved.chain(taxed.map(ReliefPart::DeemedRent)).collect()
    }

    fn exact_tax(&self, income: Cents) -> i128 {
        let credits =
            exact_credit(&self.general_credit, income) + exact_credit(&self.labour_credit, income);
        (self.exact_bracket_tax(income) - credits).max(0)
    }

    fn exact_bracket_tax(&self, income: Cents) -> i128 {
        self.slices(Cents::ZERO, income).map(Slice::exact_tax).sum()
    }

    /// The income between two borders, bracket by bracket; brackets without any are left out.
    fn slices(&self, low: Cents, high: Cents) -> impl DoubleEndedIterator<Item = Slice> {
        let end = |place: usize| {
            let next = self.brackets.get(place + 1);
            next.map_or(Cents(i64::MAX), |next| next.from)
        };
        let slice = move |(place, bracket): (usize, &Bracket)| Slice {
            amount: (high.min(end(place)) - low.max(bracket.from)).at_least_zero(),
            rate: bracket.rate,
        };
        let slices = self.brackets.iter().enumerate().map(slice);
        slices.filter(|slice| slice.amount > Cents::ZERO)
    }
}

fn exact_credit(steps: &[CreditStep], income: Cents) -> i128 {
    let Some(step) = steps.iter().rev().find(|step| step.from <= income) else {
        return 0;
    };
    let above = i128::from((income - step.from).0) * i128::from(step.rate.0);
    (i128::from(step.start.0) * WHOLE + above).max(0)
}

fn rounded(exact: i128) -> Cents {
    Cents(((exact + WHOLE / 2) / WHOLE) as i64)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tax() -> &'static IncomeTax {
        IncomeTax::of(NormYear::Of2026)
    }

    #[test]
    fn gross_months_of_2026_leave_the_known_net_months() {
        let known = [
            (2_000, 193_858),
            (2_500, 231_284),
            (3_000, 261_185),
            (3_500, 290_616),
            (4_000, 317_914),
            (5_000, 367_446),
        ];
        for (gross, net) in known {
            let gross = Cents::from_euros(gross);
            assert_eq!(tax().net_month_of_gross_month(gross), Cents(net));
        }
    }

    #[test]
    fn net_months_of_2026_come_from_the_known_gross_months() {
        let known = [
            (1_800, 185_453),
            (2_000, 206_448),
            (2_200, 232_741),
            (2_400, 264_574),
            (2_600, 298_018),
            (2_800, 331_694),
            (3_000, 366_181),
            (3_500, 464_778),
            (4_000, 565_723),
            (5_000, 781_979),
        ];
        for (net, gross) in known {
            let found = tax().gross_month_of_net_month(Cents::from_euros(net));
            assert_eq!(found, Cents(gross), "{net}");
        }
    }

    #[test]
    fn the_tax_on_sixty_thousand_is_the_known_one() {
        let year = tax().tax_of_year(Cents::from_euros(60_000));
        assert_eq!(year.0 / 100, 15_906);
    }

    #[test]
    fn another_year_is_only_another_file() {
        let tax: IncomeTax = embedded(include_str!("norms/2025/income_tax.json"));
        let net_month = |euros| tax.net_of_gross_year(Cents::from_euros(euros)).0 as f64 / 12.0;
        assert_eq!(net_month(40_000).round() as i64, 279_242);
        assert_eq!(net_month(60_000).round() as i64, 364_274);
    }

    #[test]
    fn where_one_step_of_a_year_ends_the_next_begins() {
        let other: IncomeTax = embedded(include_str!("norms/2025/income_tax.json"));
        for tax in [tax(), &other] {
            for steps in [&tax.general_credit, &tax.labour_credit] {
                for pair in steps.windows(2) {
                    let length = i128::from((pair[1].from - pair[0].from).0);
                    let end =
                        i128::from(pair[0].start.0) * WHOLE + length * i128::from(pair[0].rate.0);
                    let gap = end - i128::from(pair[1].start.0) * WHOLE;
                    // The law rounds each step to a whole euro.
                    assert!(gap.abs() <= 100 * WHOLE, "{pair:?}: {gap}");
                }
            }
        }
        let general = |euros| exact_credit(&tax().general_credit, Cents::from_euros(euros));
        assert!(general(78_426) < 100 * WHOLE && general(78_427) == 0);
        let labour = |euros| exact_credit(&tax().labour_credit, Cents::from_euros(euros));
        assert!(labour(132_900) > 0 && labour(132_930) == 0);
    }

    #[test]
    fn a_deduction_in_the_highest_bracket_saves_no_more_than_the_capped_rate() {
        let saved = tax().own_home_relief(
            Cents::from_euros(120_000),
            Cents::from_euros(10_000),
            Cents::ZERO,
        );
        assert_eq!(saved, Cents::from_euros(3_756));
        let across = tax().own_home_relief(
            Cents::from_euros(39_883),
            Cents::from_euros(2_000),
            Cents::ZERO,
        );
        assert_eq!(across, Cents(37_560 + 35_750));
    }

    #[test]
    fn a_relief_across_brackets_is_told_part_by_part() {
        let euros = Cents::from_euros;
        let slice = |amount, rate| Slice {
            amount: euros(amount),
            rate: Percentage(rate),
        };
        let across = tax().relief_parts(euros(39_883), euros(3_000), euros(1_000));
        let expected = [
            ReliefPart::Interest(slice(2_000, 37_560)),
            ReliefPart::Interest(slice(1_000, 35_750)),
            ReliefPart::DeemedRent(slice(1_000, 37_560)),
        ];
        assert_eq!(across, expected);
        // In the highest bracket the interest is capped and the addition is not.
        let top = tax().relief_parts(euros(120_000), euros(3_000), euros(1_000));
        let expected = [
            ReliefPart::Interest(slice(3_000, 37_560)),
            ReliefPart::DeemedRent(slice(1_000, 49_500)),
        ];
        assert_eq!(top, expected);
    }

    proptest! {
        #[test]
        fn the_gross_of_a_net_month_leaves_that_net_month(net in 1_i64..2_000_000) {
            let gross = tax().gross_month_of_net_month(Cents(net));
            let back = tax().net_month_of_gross_month(gross);
            prop_assert!((back.0 - net).abs() <= 1, "{} became {}", net, back.0);
        }

        #[test]
        fn the_tax_is_never_more_than_the_income(gross in 0_i64..100_000_000) {
            let net = tax().net_of_gross_year(Cents(gross));
            prop_assert!(net >= Cents::ZERO && net <= Cents(gross));
        }
    }
}
