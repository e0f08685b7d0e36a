//! The lending norm of a year (Tijdelijke regeling hypothecair krediet, Trhk): what may be lent on
//! which income. Looks amounts up; the sum itself is in `loan`.

use serde::Deserialize;

use super::norms::{NormFiles, NormYear, Yearly, decimal, embedded, euros, percent};
use super::{Cents, EnergyLabel, Percentage};

/// The lending norm of one year, below state pension age, with deductible interest.
#[derive(Clone, Debug)]
pub struct LendingNorm {
    /// The year it is of.
    pub year: NormYear,
    /// The amounts that are not in a table.
    pub amounts: LendingAmounts,
    burden: BurdenTable,
}

/// The amounts of the lending norm beside its table.
#[derive(Clone, Debug, Deserialize)]
pub struct LendingAmounts {
    /// The least interest to test with when the rate is fixed for a short time, art. 3(10).
    #[serde(deserialize_with = "percent")]
    pub test_interest: Percentage,
    /// From this many years of fixed rate the offered interest itself is used.
    pub offered_interest_counts_from_years: u8,
    /// The term over which the loan is reckoned to be paid back.
    pub term_months: u32,
    /// What a single person may borrow beside the income, art. 3(8).
    #[serde(deserialize_with = "euros")]
    pub single_allowance: Cents,
    /// The test income above which a single person has that allowance.
    #[serde(deserialize_with = "euros")]
    pub single_threshold: Cents,
    energy: Vec<EnergyAmounts>,
    /// For a label A++++ with an energy performance guarantee of at least ten years.
    #[serde(deserialize_with = "euros")]
    pub energy_guarantee_at_purchase: Cents,
    /// The largest loan as a share of the market value, art. 5.
    #[serde(deserialize_with = "percent")]
    pub loan_to_value: Percentage,
    /// The same when the difference is spent on energy measures.
    #[serde(deserialize_with = "percent")]
    pub loan_to_value_with_measures: Percentage,
    /// Nationale Hypotheek Garantie: the highest price.
    #[serde(deserialize_with = "euros")]
    pub nhg_limit: Cents,
    /// The same with energy measures.
    #[serde(deserialize_with = "euros")]
    pub nhg_limit_with_measures: Cents,
    /// What the guarantee costs once, over the loan.
    #[serde(deserialize_with = "percent")]
    pub nhg_fee: Percentage,
    student_loan: Vec<StudentLoanBand>,
    /// What is reckoned to be paid a month on a student loan of which only the debt is known: a share
    /// of that debt, in the loan system since 2015. Practice of lenders.
    #[serde(deserialize_with = "percent")]
    pub student_debt_share: Percentage,
    /// The same in the system before 2015.
    #[serde(deserialize_with = "percent")]
    pub older_student_debt_share: Percentage,
    /// What a credit limit counts for per month.
    #[serde(deserialize_with = "percent")]
    pub credit_limit_share: Percentage,
}

impl LendingAmounts {
    /// The limit of NHG that a value and the energy measures are above; `None` when NHG can be had.
    pub fn above_nhg_limit(&self, value: Cents, measures: Cents) -> Option<Cents> {
        if value > self.nhg_limit {
            Some(self.nhg_limit)
        } else if value + measures > self.nhg_limit_with_measures {
            Some(self.nhg_limit_with_measures)
        } else {
            None
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
struct EnergyAmounts {
    label: EnergyLabel,
    #[serde(deserialize_with = "euros")]
    at_purchase: Cents,
    #[serde(deserialize_with = "euros")]
    for_measures: Cents,
}

#[derive(Clone, Debug, Deserialize)]
struct StudentLoanBand {
    #[serde(deserialize_with = "percent")]
    interest_up_to: Percentage,
    #[serde(deserialize_with = "percent")]
    counts_for: Percentage,
}

impl LendingNorm {
    /// The norm of a year, read once.
    pub fn of(year: NormYear) -> &'static Self {
        static YEARS: Yearly<LendingNorm> = Yearly::new();
        YEARS.of(year, Self::read)
    }

    fn read(year: NormYear, files: &NormFiles) -> Self {
        Self {
            year,
            amounts: embedded(files.lending),
            burden: BurdenTable::read(files.financing_burden)
                .expect("the table that is part of the app can be read"),
        }
    }

    /// Toetsrente: the interest to reckon with, given the offered one and for how long it is fixed.
    pub fn test_interest(&self, offered: Percentage, fixed_years: u8) -> Percentage {
        if fixed_years >= self.amounts.offered_interest_counts_from_years {
            return offered;
        }
        offered.max(self.amounts.test_interest)
    }

    /// Financieringslastpercentage: the share of the test income that may go to the mortgage. The
    /// last row that the income reaches, the band of the interest; nothing in between.
    pub fn financing_burden(&self, test_income: Cents, interest: Percentage) -> Percentage {
        self.burden.share(test_income, interest)
    }

    /// What a student loan's monthly payment is multiplied by at the interest of the mortgage itself
    /// (debetrente), art. 3a(2): the table of that article is headed so, where table 1 is headed by
    /// the test interest.
    pub fn student_loan_factor(&self, interest: Percentage) -> Percentage {
        let bands = &self.amounts.student_loan;
        bands
            .iter()
            .find(|band| interest <= band.interest_up_to)
            .or(bands.last())
            .map_or(Percentage(100_000), |band| band.counts_for)
    }

    /// What may be borrowed beside the income for this label at purchase, art. 4(3).
    pub fn label_extra(&self, label: EnergyLabel) -> Cents {
        self.energy(label)
            .map_or(Cents::ZERO, |amounts| amounts.at_purchase)
    }

    /// What may be borrowed beside the income for energy measures in the home, art. 4(4).
    pub fn measures_extra(&self, label: EnergyLabel) -> Cents {
        self.energy(label)
            .map_or(Cents::ZERO, |amounts| amounts.for_measures)
    }

    fn energy(&self, label: EnergyLabel) -> Option<&EnergyAmounts> {
        self.amounts
            .energy
            .iter()
            .find(|amounts| amounts.label == label)
    }
}

/// Table 1: rows by income, columns by band of interest.
#[derive(Clone, Debug)]
struct BurdenTable {
    bands_up_to: Vec<Percentage>,
    rows: Vec<(Cents, Vec<Percentage>)>,
}

impl BurdenTable {
    fn read(csv: &str) -> Option<Self> {
        let mut lines = csv.lines().filter(|line| !line.starts_with('#'));
        let bands_up_to = percentages(lines.next()?.split(',').skip(1))?;
        let rows = lines
            .map(|line| {
                let (income, shares) = line.split_once(',')?;
                let shares = percentages(shares.split(','))?;
                (shares.len() == bands_up_to.len()).then_some((Cents(decimal(income, 2)?), shares))
            })
            .collect::<Option<Vec<_>>>()?;
        (!rows.is_empty()).then_some(Self { bands_up_to, rows })
    }

    fn share(&self, income: Cents, interest: Percentage) -> Percentage {
        let last = self.bands_up_to.len() - 1;
        let band = self
            .bands_up_to
            .iter()
            .position(|up_to| interest <= *up_to)
            .unwrap_or(last);
        let row = self.rows.iter().rev().find(|(from, _)| *from <= income);
        row.or(self.rows.first())
            .map_or(Percentage::ZERO, |(_, shares)| shares[band])
    }
}

fn percentages<'a>(written: impl Iterator<Item = &'a str>) -> Option<Vec<Percentage>> {
    written
        .map(|text| i32::try_from(decimal(text, 3)?).ok().map(Percentage))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn norm() -> &'static LendingNorm {
        LendingNorm::of(NormYear::Of2026)
    }

    fn share(income: i64, hundredths: i32) -> Percentage {
        norm().financing_burden(
            Cents::from_euros(income),
            Percentage::from_hundredths(hundredths),
        )
    }

    #[test]
    fn the_table_is_read_by_steps_without_anything_in_between() {
        assert_eq!(norm().burden.rows.len(), 97);
        assert_eq!(share(40_000, 433), Percentage(23_600));
        assert_eq!(share(30_999, 400), Percentage(20_100));
        assert_eq!(share(31_000, 400), Percentage(21_200));
        assert_eq!(share(0, 400), Percentage(20_100));
        assert_eq!(share(900_000, 400), Percentage(27_400));
    }

    #[test]
    fn a_band_ends_at_its_upper_bound() {
        assert_eq!(share(60_000, 400), Percentage(22_600));
        assert_eq!(
            norm().financing_burden(Cents::from_euros(60_000), Percentage(4_001)),
            Percentage(23_600)
        );
        assert_eq!(share(60_000, 1_200), Percentage(28_100));
        assert_eq!(share(60_000, 0), Percentage(17_700));
    }

    #[test]
    fn more_income_or_interest_never_lowers_the_share() {
        let table = &norm().burden;
        for pair in table.rows.windows(2) {
            assert!(pair[0].0 < pair[1].0);
            assert!(
                pair[0]
                    .1
                    .iter()
                    .zip(&pair[1].1)
                    .all(|(less, more)| less <= more)
            );
        }
        for (_, shares) in &table.rows {
            assert!(shares.is_sorted());
        }
    }

    #[test]
    fn a_rate_fixed_for_less_than_ten_years_is_tested_at_five_percent() {
        let offered = Percentage::from_hundredths(374);
        assert_eq!(norm().test_interest(offered, 10), offered);
        assert_eq!(norm().test_interest(offered, 5), Percentage(5_000));
        assert_eq!(
            norm().test_interest(Percentage(5_500), 5),
            Percentage(5_500)
        );
    }

    #[test]
    fn the_amounts_beside_the_table_are_those_of_2026() {
        let norm = norm();
        assert_eq!(norm.label_extra(EnergyLabel::A), Cents::from_euros(10_000));
        assert_eq!(
            norm.label_extra(EnergyLabel::APlusPlusPlusPlus),
            Cents::from_euros(30_000)
        );
        assert_eq!(
            norm.measures_extra(EnergyLabel::G),
            Cents::from_euros(20_000)
        );
        assert_eq!(norm.amounts.nhg_limit, Cents::from_euros(470_000));
        assert_eq!(
            norm.amounts
                .loan_to_value_with_measures
                .of(norm.amounts.nhg_limit),
            norm.amounts.nhg_limit_with_measures
        );
        for label in EnergyLabel::ALL {
            assert!(norm.energy(label).is_some());
        }
    }

    #[test]
    fn every_label_has_its_amounts_of_2026() {
        let known = [
            ("A++++", 30_000, 0),
            ("A+++", 25_000, 0),
            ("A++", 20_000, 10_000),
            ("A+", 20_000, 10_000),
            ("A", 10_000, 10_000),
            ("B", 10_000, 10_000),
            ("C", 5_000, 15_000),
            ("D", 5_000, 15_000),
            ("E", 0, 20_000),
            ("F", 0, 20_000),
            ("G", 0, 20_000),
        ];
        for (written, at_purchase, measures) in known {
            let label = EnergyLabel::from_label(written).unwrap();
            assert_eq!(norm().label_extra(label), Cents::from_euros(at_purchase));
            assert_eq!(norm().measures_extra(label), Cents::from_euros(measures));
        }
        let guaranteed = norm().amounts.energy_guarantee_at_purchase;
        assert_eq!(guaranteed, Cents::from_euros(40_000));
    }

    #[test]
    fn every_band_of_a_student_loan_has_its_factor() {
        let known = [
            (2_000, 105),
            (2_500, 110),
            (3_000, 115),
            (3_010, 120),
            (4_000, 120),
            (4_500, 125),
            (5_500, 130),
            (6_000, 135),
            (6_010, 140),
        ];
        for (interest, percent) in known {
            let factor = norm().student_loan_factor(Percentage(interest));
            assert_eq!(factor, Percentage(percent * 1_000), "{interest}");
        }
    }

    #[test]
    fn given_the_files_of_another_year_then_nothing_but_those_files_decides() {
        // Amounts of no real year: every share of the table is a percent, the allowance is a euro.
        let bands = "inkomen_vanaf,4.0,9999\n0,1.0,1.0\n";
        let lending = (NormYear::LATEST.files().lending).replace(
            r#""single_allowance": "17000""#,
            r#""single_allowance": "1""#,
        );
        let files = NormFiles {
            financing_burden: bands,
            lending: lending.leak(),
            ..NormYear::LATEST.files()
        };
        let other = LendingNorm::read(NormYear::LATEST, &files);
        let income = Cents::from_euros(50_000);
        assert_eq!(
            other.financing_burden(income, Percentage(3_000)),
            Percentage(1_000)
        );
        assert_eq!(other.amounts.single_allowance, Cents::from_euros(1));
        assert_eq!(other.amounts.nhg_limit, norm().amounts.nhg_limit);
    }

    #[test]
    fn a_student_loan_counts_for_more_at_a_higher_interest() {
        let factor = |thousandths| norm().student_loan_factor(Percentage(thousandths)).0;
        assert_eq!(factor(2_000), 105_000);
        assert_eq!(factor(2_010), 110_000);
        assert_eq!(factor(4_000), 120_000);
        assert_eq!(factor(4_010), 125_000);
        assert_eq!(factor(5_500), 130_000);
        assert_eq!(factor(6_010), 140_000);
        assert!((0..80).map(|tenths| factor(tenths * 100)).is_sorted());
    }
}
