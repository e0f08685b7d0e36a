//! Words for what one buyer or two think of a home. Two buyers are named: a heart is of somebody.

use super::Language;
use crate::domain::home::Home;
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

    /// What became of a home after a swipe: a heart of one of two is no favourite yet. `regard` is what
    /// is thought of it since; `names` as for [`regard`](Self::regard).
    pub fn judged(
        self,
        home: &Home,
        favourite: bool,
        regard: Option<Regard>,
        names: Option<&[String; 2]>,
    ) -> String {
        let line = home.address.line();
        if !favourite {
            return self.pick(
                format!("{line} is weggelegd. Waarom?"),
                format!("{line} was put aside. Why?"),
            );
        }
        let name =
            |names: &[String; 2], buyer: Buyer| names[usize::from(buyer == Buyer::Partner)].clone();
        match regard.zip(names) {
            Some((Regard::Awaiting(keen), names)) => {
                let (keen, other) = (name(names, keen), name(names, keen.other()));
                self.pick(
                    format!("{line} heeft het hart van {keen} en wacht op {other}."),
                    format!("{line} has the heart of {keen} and waits for {other}."),
                )
            }
            Some((Regard::Divided(keen), names)) => {
                let (keen, other) = (name(names, keen), name(names, keen.other()));
                self.pick(
                    format!("{line} heeft het hart van {keen}. Van {other} is het een nee: praat er samen over."),
                    format!("{line} has the heart of {keen}. It is a no from {other}: talk about it together."),
                )
            }
            Some((Regard::Kept, _)) => self.pick(
                format!("{line} is nu een favoriet van u allebei."),
                format!("{line} is now a favourite of you both."),
            ),
            _ => self.pick(
                format!("{line} is nu een favoriet."),
                format!("{line} is now a favourite."),
            ),
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
    #[test]
    fn a_swipe_of_one_of_two_is_a_heart_that_waits_and_no_favourite_yet() {
        let json = include_str!("../../public/data/homes.json");
        let homes = crate::domain::home::Catalogue::from_json(json).unwrap();
        let home = &homes.homes[0];
        let names = ["Iris", "Daan"].map(str::to_owned);
        let line = home.address.line();
        let said = |language: Language, regard, favourite| {
            let said = language.judged(home, favourite, Some(regard), Some(&names));
            said.strip_prefix(&line).unwrap().trim().to_owned()
        };
        let (dutch, english) = (Language::Dutch, Language::English);
        let waits = Regard::Awaiting(Buyer::First);
        assert_eq!(
            said(dutch, waits, true),
            "heeft het hart van Iris en wacht op Daan."
        );
        assert_eq!(
            said(english, waits, true),
            "has the heart of Iris and waits for Daan."
        );
        let divided = said(dutch, Regard::Divided(Buyer::Partner), true);
        assert_eq!(
            divided,
            "heeft het hart van Daan. Van Iris is het een nee: praat er samen over."
        );
        assert_eq!(
            said(dutch, Regard::Kept, true),
            "is nu een favoriet van u allebei."
        );
        let doubted = said(dutch, Regard::Doubted(Buyer::First), false);
        assert_eq!(doubted, "is weggelegd. Waarom?");
        let alone = dutch.judged(home, true, Some(Regard::Kept), None);
        assert_eq!(alone, format!("{line} is nu een favoriet."));
    }
}
