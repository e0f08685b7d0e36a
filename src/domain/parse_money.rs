//! Reads an amount of money as people type it. Never guesses: what can be read in two ways is
//! refused with both readings. Holds no words: those of a refusal are in `text::refusals`.
//!
//! The rule, with the decimal mark of the language (Dutch: comma) and the other as group mark:
//! - spaces, a euro sign and a closing `,-` are left out;
//! - both marks: the last one is the decimal mark, the other stands before groups of three digits;
//! - the same mark more than once: groups of three;
//! - one group mark: before three digits it is a group (`2.400`), before one or two digits after
//!   more than three it is a decimal mark (`2400.50`), otherwise both are possible (`2.40`): refused;
//! - one decimal mark: before one or two digits it is what it is (`2400,5`), before three digits
//!   both are possible (`2,400`): refused;
//! - a mark at the very end is somebody who is still typing, and is left out.

use serde::{Deserialize, Serialize};

use super::Cents;

/// The most that can be typed: more is a mistake.
pub const LARGEST_TYPED: Cents = Cents::from_euros(10_000_000);

/// The mark between euros and cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DecimalMark {
    /// Dutch.
    #[default]
    Comma,
    /// English.
    Point,
}

/// Why an amount is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum MoneyRefusal {
    /// There is nothing.
    Empty,
    /// There is something else than digits and marks.
    NotANumber,
    /// It is below nothing.
    Negative,
    /// The marks are not where they can be.
    MarksMisplaced,
    /// It can be read in two ways.
    Ambiguous {
        /// With the mark between euros and cents.
        as_decimals: Cents,
        /// With the mark between thousands.
        as_thousands: Cents,
    },
    /// It is more than anybody means.
    TooLarge {
        /// The most.
        most: Cents,
    },
}

/// Reads an amount of nothing or more.
///
/// # Errors
/// A [`MoneyRefusal`] for everything that is not clearly one amount.
pub fn parse_money(typed: &str, decimal_mark: DecimalMark) -> Result<Cents, MoneyRefusal> {
    let bare = bare_number(typed);
    if bare.is_empty() {
        return Err(MoneyRefusal::Empty);
    }
    if let Some(rest) = bare.strip_prefix(['-', '\u{2212}']) {
        let is_number = rest.starts_with(|first: char| first.is_ascii_digit());
        return Err(if is_number {
            MoneyRefusal::Negative
        } else {
            MoneyRefusal::NotANumber
        });
    }
    let is_known = |sign: char| sign.is_ascii_digit() || sign == '.' || sign == ',';
    if !bare.chars().all(is_known) || !bare.contains(|sign: char| sign.is_ascii_digit()) {
        return Err(MoneyRefusal::NotANumber);
    }
    let complete = bare.strip_suffix(['.', ',']).unwrap_or(&bare);
    read_marks(complete, decimal_mark)
}

/// Without euro sign, spaces of any kind and a closing `,-`.
fn bare_number(typed: &str) -> String {
    let closed: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    let closed = closed
        .strip_suffix("EUR")
        .or(closed.strip_suffix("euro"))
        .unwrap_or(&closed);
    let closed = closed.trim_end_matches(['-', '\u{2013}', '\u{2014}']);
    let (sign, rest) = match closed.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", closed),
    };
    let rest = rest
        .strip_prefix('€')
        .or(rest.strip_prefix("EUR"))
        .unwrap_or(rest);
    format!("{sign}{rest}")
}

fn read_marks(digits: &str, decimal_mark: DecimalMark) -> Result<Cents, MoneyRefusal> {
    let (decimal, group) = match decimal_mark {
        DecimalMark::Comma => (',', '.'),
        DecimalMark::Point => ('.', ','),
    };
    let Some(last_mark) = digits.chars().rev().find(|sign| !sign.is_ascii_digit()) else {
        return amount(digits, "");
    };
    let other = if last_mark == decimal { group } else { decimal };
    let Some((before, after)) = digits.rsplit_once(last_mark) else {
        return Err(MoneyRefusal::MarksMisplaced);
    };
    if before.contains(other) {
        return match after.len() {
            1 | 2 => amount(&without_groups(before, other)?, after),
            _ => Err(MoneyRefusal::MarksMisplaced),
        };
    }
    if before.contains(last_mark) {
        return amount(&without_groups(digits, last_mark)?, "");
    }
    let is_group_mark = last_mark == group;
    match (before.len(), after.len()) {
        (1..=3, 3) if is_group_mark => amount(&format!("{before}{after}"), ""),
        (4.., 1 | 2) if is_group_mark => amount(before, after),
        (1..=3, 1 | 2) if is_group_mark => ambiguous(before, after),
        (1.., 1 | 2) => amount(before, after),
        (1..=3, 3) => ambiguous(before, after),
        _ => Err(MoneyRefusal::MarksMisplaced),
    }
}

fn ambiguous(before: &str, after: &str) -> Result<Cents, MoneyRefusal> {
    Err(MoneyRefusal::Ambiguous {
        as_decimals: amount(before, &after[..after.len().min(2)])?,
        as_thousands: amount(&format!("{before}{after:0<3}"), "")?,
    })
}

/// The digits without group marks, when those stand before groups of three.
fn without_groups(digits: &str, mark: char) -> Result<String, MoneyRefusal> {
    let mut groups = digits.split(mark);
    let first = groups.next().unwrap_or_default();
    let is_grouped = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    if !is_grouped
        || !digits
            .chars()
            .all(|sign| sign.is_ascii_digit() || sign == mark)
    {
        return Err(MoneyRefusal::MarksMisplaced);
    }
    Ok(digits.split(mark).collect())
}

fn amount(euros: &str, decimals: &str) -> Result<Cents, MoneyRefusal> {
    let too_large = MoneyRefusal::TooLarge {
        most: LARGEST_TYPED,
    };
    let cents: i64 = format!("{euros}{decimals:0<2}")
        .parse()
        .map_err(|_| too_large)?;
    if Cents(cents) > LARGEST_TYPED {
        return Err(too_large);
    }
    Ok(Cents(cents))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn dutch(typed: &str) -> Result<Cents, MoneyRefusal> {
        parse_money(typed, DecimalMark::Comma)
    }

    #[test]
    fn what_people_type_is_read() {
        let two_thousand_four_hundred = [
            "2400",
            "2.400",
            "€ 2.400,00",
            "2.400,0",
            "2 400",
            "€\u{a0}2.400",
            "2400,00",
            "2.400,-",
            "€2400",
            "2,400.00",
            "2400,",
            " 2400 ",
            "2400.00",
            "2.400,--",
            "2400 euro",
            "EUR 2400",
        ];
        for typed in two_thousand_four_hundred {
            assert_eq!(dutch(typed), Ok(Cents::from_euros(2_400)), "{typed}");
        }
        assert_eq!(dutch("2400,5"), Ok(Cents(240_050)));
        assert_eq!(dutch("2,40"), Ok(Cents(240)));
        assert_eq!(dutch("0"), Ok(Cents::ZERO));
        assert_eq!(dutch("1.234.567,89"), Ok(Cents(123_456_789)));
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_refused_with_both() {
        let both = Err(MoneyRefusal::Ambiguous {
            as_decimals: Cents(240),
            as_thousands: Cents::from_euros(2_400),
        });
        assert_eq!(dutch("2.40"), both);
        assert_eq!(dutch("2,400"), both);
        assert_eq!(parse_money("2.40", DecimalMark::Point), Ok(Cents(240)));
        assert_eq!(
            parse_money("2,400", DecimalMark::Point),
            Ok(Cents::from_euros(2_400))
        );
    }

    #[test]
    fn nonsense_is_refused_by_name() {
        assert_eq!(dutch(""), Err(MoneyRefusal::Empty));
        assert_eq!(dutch(" € "), Err(MoneyRefusal::Empty));
        assert_eq!(dutch("-5"), Err(MoneyRefusal::Negative));
        assert_eq!(dutch("€ -5"), Err(MoneyRefusal::Negative));
        for nonsense in ["veel", "2k", "12e3", "0x10", ".", "-veel"] {
            assert_eq!(dutch(nonsense), Err(MoneyRefusal::NotANumber), "{nonsense}");
        }
        for misplaced in ["2.4.00", "1234.567", "2..400", "1,2,3", ",5", "2.400,000"] {
            assert_eq!(
                dutch(misplaced),
                Err(MoneyRefusal::MarksMisplaced),
                "{misplaced}"
            );
        }
        let too_large = Err(MoneyRefusal::TooLarge {
            most: LARGEST_TYPED,
        });
        assert_eq!(dutch("100000001"), too_large);
        assert_eq!(dutch("99999999999999999999999999"), too_large);
    }

    /// An amount as somebody may write it.
    fn written(cents: i64, mark: DecimalMark, manner: [bool; 5]) -> String {
        let [grouped, with_cents, sign, spaced, dashed] = manner;
        let (decimal, group) = match mark {
            DecimalMark::Comma => (',', '.'),
            DecimalMark::Point => ('.', ','),
        };
        let (euros, rest) = (cents / 100, cents % 100);
        let mut text = String::new();
        let digits = euros.to_string();
        for (place, digit) in digits.chars().enumerate() {
            if grouped && place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(if spaced { '\u{a0}' } else { group });
            }
            text.push(digit);
        }
        if rest > 0 || with_cents {
            text.push_str(&format!("{decimal}{rest:02}"));
        } else if dashed {
            text.push_str(&format!("{decimal}-"));
        }
        if sign { format!("€ {text}") } else { text }
    }

    proptest! {
        #[test]
        fn an_amount_reads_back_in_every_manner_of_writing(
            cents in 0_i64..=LARGEST_TYPED.0, manner: [bool; 5],
        ) {
            for mark in [DecimalMark::Comma, DecimalMark::Point] {
                let typed = written(cents, mark, manner);
                prop_assert_eq!(parse_money(&typed, mark), Ok(Cents(cents)), "{}", typed);
            }
        }

        #[test]
        fn what_both_languages_read_they_read_alike(typed in "[0-9]{0,5}[.,]?[0-9]{0,4}[.,]?[0-9]{0,3}") {
            let read = [DecimalMark::Comma, DecimalMark::Point].map(|mark| parse_money(&typed, mark));
            if let [Ok(dutch), Ok(english)] = read {
                prop_assert_eq!(dutch, english, "{}", typed);
            }
        }

        #[test]
        fn a_key_more_never_breaks_it_and_digits_alone_are_whole_euros(digits in "[0-9]{1,7}", key: char) {
            let euros: i64 = digits.parse().unwrap();
            prop_assert_eq!(parse_money(&digits, DecimalMark::Comma), Ok(Cents::from_euros(euros)));
            let more = format!("{digits}{key}");
            if let Ok(amount) = parse_money(&more, DecimalMark::Comma) {
                prop_assert!((Cents::ZERO..=LARGEST_TYPED).contains(&amount));
            }
        }

        #[test]
        fn nothing_that_is_typed_breaks_it(typed in ".{0,40}", marks in "[0-9.,€ -]{0,20}") {
            for text in [typed, marks] {
                for mark in [DecimalMark::Comma, DecimalMark::Point] {
                    if let Ok(amount) = parse_money(&text, mark) {
                        prop_assert!(amount >= Cents::ZERO && amount <= LARGEST_TYPED);
                    }
                }
            }
        }
    }
}
