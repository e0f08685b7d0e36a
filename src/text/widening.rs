//! Words for when no home passes all filters: which of them to leave out, and what that gives.

use super::{Language, Text, text};
use crate::journey::search::{FilterName, Widening};

/// A filter that is left out.
const fn any(filter: FilterName) -> Text {
    match filter {
        FilterName::Price => text("Elke prijs", "Any price"),
        FilterName::Region => text("Elke regio", "Any region"),
        FilterName::Rooms => text("Elk aantal kamers", "Any number of rooms"),
        FilterName::Built => text("Elk bouwjaar", "Any year"),
        FilterName::Label => text("Elk energielabel", "Any energy label"),
        FilterName::Kind => text("Elke soort woning", "Any kind of home"),
        FilterName::Outdoor => text("Elke buitenruimte", "Any outdoor space"),
        FilterName::Month => text("Elk bedrag per maand", "Any amount a month"),
        FilterName::Budget => text("Ook boven uw budget", "Above your budget too"),
        FilterName::Travel => text("Hoe ver ook", "However far"),
        FilterName::Neighbourhood => text("Elke buurt", "Any neighbourhood"),
        FilterName::Area => text("Ook buiten uw gebied", "Outside your area too"),
        FilterName::Eligible => text(
            "Ook waar u niet in aanmerking komt",
            "Also where you do not qualify",
        ),
    }
}

impl Language {
    /// What is said before the buttons that leave filters out.
    pub fn widenings(self, found: &[Widening]) -> &'static str {
        let said = match found {
            [] => text(
                "Wis de filters en begin opnieuw:",
                "Clear the filters and start afresh:",
            ),
            [first, ..] if first.left_out.len() > 1 => text(
                "Eén filter ruimer maken helpt niet. Twee wel:",
                "Widening one does not help. Two do:",
            ),
            [_] => text("Maak dit filter ruimer:", "Widen this filter:"),
            _ => text("Maak er één ruimer:", "Widen one of them:"),
        };
        said.get(self)
    }

    /// The button that leaves filters out: `Elke prijs en elk aantal kamers: 12 woningen`.
    pub fn widening(self, widening: &Widening) -> String {
        let names = widening.left_out.iter().map(|name| any(*name).get(self));
        let names: Vec<_> = names.collect();
        let (first, rest) = names.split_at(names.len().min(1));
        let rest = rest.iter().map(|name| name.to_lowercase());
        let names = first.iter().map(|name| (*name).to_owned()).chain(rest);
        let names = names.collect::<Vec<_>>().join(self.pick(" en ", " and "));
        format!("{names}: {}", self.homes(widening.matches))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::search::Filters;

    fn without(left_out: &[FilterName], matches: usize) -> Widening {
        Widening {
            left_out: left_out.to_vec(),
            filters: Filters::default(),
            matches,
        }
    }

    #[test]
    fn every_filter_and_every_two_of_them_read_as_one_phrase() {
        for language in Language::ALL {
            for (place, first) in FilterName::ALL.into_iter().enumerate() {
                let alone = language.widening(&without(&[first], 1));
                let name = alone.strip_suffix(language.pick(": 1 woning", ": 1 home"));
                let name = name.unwrap_or_else(|| panic!("{alone}"));
                for second in &FilterName::ALL[place + 1..] {
                    let both = language.widening(&without(&[first, *second], 12));
                    let and = language.pick(" en ", " and ");
                    let rest = both.strip_prefix(&format!("{name}{and}"));
                    let rest = rest.unwrap_or_else(|| panic!("{both}"));
                    assert_eq!(rest, rest.to_lowercase(), "a capital within: {both}");
                }
            }
        }
        let two = without(&[FilterName::Price, FilterName::Rooms], 12);
        assert_eq!(
            Language::Dutch.widening(&two),
            "Elke prijs en elk aantal kamers: 12 woningen"
        );
        assert_eq!(
            Language::English.widening(&two),
            "Any price and any number of rooms: 12 homes"
        );
    }

    #[test]
    fn what_is_said_before_the_buttons_counts_them() {
        let said = |found: &[Widening]| Language::Dutch.widenings(found);
        let one = without(&[FilterName::Price], 3);
        let two = without(&[FilterName::Price, FilterName::Rooms], 3);
        assert_eq!(said(&[]), "Wis de filters en begin opnieuw:");
        assert_eq!(said(std::slice::from_ref(&one)), "Maak dit filter ruimer:");
        assert_eq!(said(&[one.clone(), one]), "Maak er één ruimer:");
        assert_eq!(
            said(&[two]),
            "Eén filter ruimer maken helpt niet. Twee wel:"
        );
    }
}
