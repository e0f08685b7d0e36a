//! Answers out of a list, as an explanation tells them: a label, an age, yes or no. Knows no sums.

use super::explain::source_name;
use super::{Language, Text, text};
use crate::domain::{AgeBand, Cents, EnergyLabel, SourceName, Term};
use crate::journey::assessment::Instead;

impl Language {
    /// The answer that stands at this place in the list that goes with what it is.
    pub fn answer(self, what: Term, place: u8) -> &'static str {
        let place = usize::from(place);
        match what {
            Term::EnergyLabel => EnergyLabel::ALL.get(place).map_or("", |one| one.label()),
            Term::Age(_) => AgeBand::ALL
                .get(place)
                .map_or("", |one| age(*one).get(self)),
            _ if place == 0 => self.pick("nee", "no"),
            _ => self.pick("ja", "yes"),
        }
    }
}

/// How old somebody is, as far as a rule asks.
pub const fn age(band: AgeBand) -> Text {
    match band {
        AgeBand::Under35 => text("Jonger dan 35", "Younger than 35"),
        AgeBand::Under57 => text("35 tot en met 56", "35 to 56"),
        AgeBand::Under67 => text(
            "57 of ouder, nog geen AOW",
            "57 or older, no state pension yet",
        ),
        AgeBand::PensionAge => text("67 of ouder, met AOW", "67 or older, with state pension"),
    }
}

impl Language {
    /// What counts instead of a typed amount, beside its field: `UWV telt`.
    pub fn counts(self, instead: Instead) -> String {
        match instead {
            Instead::Source(source) => {
                let name = short_name(source).get(self);
                self.pick(format!("{name} telt"), format!("{name} counts"))
            }
            Instead::PartnersSource(source) => {
                let name = short_name(source).get(self);
                self.pick(
                    format!("{name} van uw partner telt"),
                    format!("{name} of your partner counts"),
                )
            }
            Instead::OwnStatement => self
                .pick("Uw verklaring telt", "Your statement counts")
                .to_owned(),
        }
    }
}

impl Language {
    /// Under a field with an amount that something else counts instead of.
    pub fn counts_not(self) -> &'static str {
        self.pick(
            "Wat u hier invulde telt nu niet mee.",
            "What you filled in here does not count now.",
        )
    }

    /// Under the field for energy measures, where more was filled in than may be lent for them.
    pub fn counts_up_to(self, label: EnergyLabel, most: Cents) -> String {
        let (label, most) = (label.label(), self.euros(most));
        self.pick(
            format!("Bij energielabel {label} kunt u hiervoor hoogstens {most} lenen: meer telt niet mee."),
            format!("With energy label {label} you can borrow {most} at most for this: more does not count."),
        )
    }
}

/// The name of a source by itself.
const fn short_name(source: SourceName) -> Text {
    match source {
        SourceName::TaxOffice => text("Belastingdienst", "Tax office"),
        other => source_name(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Person, Quantity};

    #[test]
    fn an_answer_reads_as_what_was_chosen() {
        let said = |what, quantity: Quantity| match quantity {
            Quantity::Answer(place) => Language::Dutch.answer(what, place),
            _ => panic!("it is an answer"),
        };
        for label in EnergyLabel::ALL {
            assert_eq!(said(Term::EnergyLabel, label.into()), label.label());
        }
        for band in AgeBand::ALL {
            let told = said(Term::Age(Person::Partner), band.into());
            assert_eq!(told, age(band).get(Language::Dutch));
        }
        assert_eq!(said(Term::LivesThere, true.into()), "ja");
        assert_eq!(said(Term::LivesThere, false.into()), "nee");
    }
}
