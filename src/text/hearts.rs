//! Words for what one buyer or two think of a home. Two buyers are named: a heart is of somebody.

use super::Language;
use crate::journey::search::{Buyer, Regard};

impl Language {
    /// What is thought of a home, in a few words. `names` are those of the two who buy together, as
    /// within a sentence; `None` for who buys alone.
    pub fn regard(self, regard: Regard, names: Option<&[String; 2]>) -> String {
        let Some(names) = names else {
            let said = match regard {
                Regard::Passed | Regard::Doubted(_) => self.pick("niets voor u", "not for you"),
                _ => self.pick("favoriet", "favourite"),
            };
            return said.to_owned();
        };
        let name = |buyer: Buyer| &names[usize::from(buyer == Buyer::Partner)];
        match regard {
            Regard::Kept => self
                .pick("favoriet van u allebei", "favourite of you both")
                .to_owned(),
            Regard::Passed => self
                .pick("niets voor u allebei", "not for either of you")
                .to_owned(),
            Regard::Divided(keen) => {
                let keen = name(keen);
                self.pick(format!("alleen {keen}"), format!("only {keen}"))
            }
            Regard::Awaiting(keen) => {
                let (keen, other) = (name(keen), name(keen.other()));
                self.pick(
                    format!("hart van {keen}, wacht op {other}"),
                    format!("heart of {keen}, waiting for {other}"),
                )
            }
            Regard::Doubted(buyer) => {
                let buyer = name(buyer);
                self.pick(format!("nee van {buyer}"), format!("no from {buyer}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heart_of_one_says_whose_it_is_and_for_whom_it_waits() {
        let names = ["Iris", "Daan"].map(str::to_owned);
        let said = |language: Language, regard| language.regard(regard, Some(&names));
        let (dutch, english) = (Language::Dutch, Language::English);
        let told = [
            (
                Regard::Awaiting(Buyer::Partner),
                "hart van Daan, wacht op Iris",
                "heart of Daan, waiting for Iris",
            ),
            (Regard::Divided(Buyer::First), "alleen Iris", "only Iris"),
            (
                Regard::Doubted(Buyer::First),
                "nee van Iris",
                "no from Iris",
            ),
            (
                Regard::Kept,
                "favoriet van u allebei",
                "favourite of you both",
            ),
            (
                Regard::Passed,
                "niets voor u allebei",
                "not for either of you",
            ),
        ];
        for (regard, in_dutch, in_english) in told {
            assert_eq!(said(dutch, regard), in_dutch);
            assert_eq!(said(english, regard), in_english);
        }
        assert_eq!(dutch.regard(Regard::Kept, None), "favoriet");
        assert_eq!(dutch.regard(Regard::Passed, None), "niets voor u");
    }
}
