//! How amounts, percentages, dates and areas are written in both languages (Dutch: nl-NL).

use super::Language;
use crate::domain::{Cents, Percentage};

const NO_BREAK_SPACE: char = '\u{a0}';

fn grouped(number: u64, language: Language) -> String {
    let digits = number.to_string();
    let separator = language.pick('.', ',');
    let mut written = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            written.push(separator);
        }
        written.push(digit);
    }
    written
}

impl Language {
    /// A whole number with group separators: `1.595`.
    pub fn number(self, number: i64) -> String {
        let sign = if number < 0 { "-" } else { "" };
        format!("{sign}{}", grouped(number.unsigned_abs(), self))
    }

    /// An amount as it is: `€ 348.300`, and with its cents where it has any: `€ 1.432,25`. Nothing is
    /// rounded to be shown, so that what is shown adds up as the amounts do.
    pub fn euros(self, amount: Cents) -> String {
        if amount.0 % 100 != 0 {
            return self.cents(amount);
        }
        format!("€{NO_BREAK_SPACE}{}", self.number(amount.0 / 100))
    }

    /// An amount to the cent: `€ 1.265,00`; negative `€ -1.234,50`.
    pub fn cents(self, amount: Cents) -> String {
        let sign = if amount.0 < 0 { "-" } else { "" };
        let absolute = amount.0.unsigned_abs();
        let (euros, cents) = (absolute / 100, absolute % 100);
        let decimal = self.pick(',', '.');
        format!(
            "€{NO_BREAK_SPACE}{sign}{}{decimal}{cents:02}",
            grouped(euros, self)
        )
    }

    /// A percentage with two decimals at most, trailing zeros left out down to one: `22,6%`, `3,74%`.
    pub fn percent(self, percentage: Percentage) -> String {
        let sign = if percentage.0 < 0 { "-" } else { "" };
        let absolute = percentage.0.unsigned_abs();
        let (whole, thousandths) = (absolute / 1000, absolute % 1000);
        let decimals = format!("{thousandths:03}");
        let decimals = decimals.trim_end_matches('0');
        if decimals.is_empty() {
            return format!("{sign}{whole}%");
        }
        format!("{sign}{whole}{}{decimals}%", self.pick(',', '.'))
    }

    /// An area: `1.595 m²`.
    pub fn square_metres(self, area: u32) -> String {
        format!("{}{NO_BREAK_SPACE}m²", self.number(i64::from(area)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::parse_money;

    #[test]
    fn amounts_are_written_as_the_dutch_do() {
        let nl = Language::Dutch;
        assert_eq!(nl.euros(Cents::from_euros(348_300)), "€\u{a0}348.300");
        assert_eq!(nl.euros(Cents(143_225)), "€\u{a0}1.432,25");
        assert_eq!(nl.cents(Cents(126_500)), "€\u{a0}1.265,00");
        assert_eq!(nl.cents(Cents(-123_450)), "€\u{a0}-1.234,50");
        assert_eq!(nl.percent(Percentage(22_600)), "22,6%");
        assert_eq!(nl.percent(Percentage(37_560)), "37,56%");
        assert_eq!(nl.square_metres(1595), "1.595\u{a0}m²");
    }

    #[test]
    fn english_swaps_the_separators() {
        let en = Language::English;
        assert_eq!(en.cents(Cents(123_456_789)), "€\u{a0}1,234,567.89");
        assert_eq!(en.percent(Percentage(3_740)), "3.74%");
    }

    proptest! {
        #[test]
        fn what_the_app_writes_it_can_read(cents in 0_i64..=1_000_000_000) {
            for language in Language::ALL {
                let mark = language.decimal_mark();
                prop_assert_eq!(parse_money(&language.cents(Cents(cents)), mark), Ok(Cents(cents)));
                prop_assert_eq!(parse_money(&language.euros(Cents(cents)), mark), Ok(Cents(cents)));
                let whole = Cents(cents).floor_to_euros();
                prop_assert_eq!(parse_money(&language.euros(whole), mark), Ok(whole));
            }
        }
    }
}
