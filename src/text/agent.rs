//! The words of the simulated agent: subjects, answers from the facts of the object passport, and
//! saying so when the passport says nothing. The same question gets the same answer.

use super::{Language, Text, homes, text};
use crate::domain::home::Home;
use crate::domain::passport::{Condition, Fact, Provenance};
use crate::journey::agent::{Reading, Refusal, Said, Topic};

/// The name of the agent's office, openly fictional.
pub const OFFICE: Text = text(
    "Makelaardij De Sleutelbos (verzonnen)",
    "De Sleutelbos estate agents (fictional)",
);

/// The rule by which the agent answers.
pub const RULE: Text = text(
    "Deze makelaar is nagebootst. Hij zoekt in uw vraag naar onderwerpen uit het objectpaspoort en zegt wat daar staat, met bron en datum. Staat uw vraag er niet in, dan zegt hij dat, en noemt hij wat erop lijkt. Op dezelfde vraag geeft hij altijd hetzelfde antwoord.",
    "This agent is simulated. It looks for subjects of the object passport in your question and says what stands there, with source and date. Where the passport does not say what you ask, it says so, and names what comes near. The same question always gets the same answer.",
);

const ASK_ON: Text = text(
    "Uw vraag staat nu op de lijst bij Bezichtigen. Vraag het daar aan de verkoper, of laat een bouwkundige keuring doen.",
    "Your question is now on the list at the viewing. Ask the seller there, or have the building inspected.",
);

/// Why a message cannot be sent.
pub const fn refusal(refusal: Refusal) -> Text {
    match refusal {
        Refusal::NothingAsked => text(
            "Uw bericht is leeg. Typ een vraag of kies een onderwerp.",
            "Your message is empty. Type a question or choose a subject.",
        ),
        Refusal::TooLong => text(
            "Uw bericht is te lang. Maak het hoogstens 1.000 tekens lang.",
            "Your message is too long. Make it at most 1,000 characters long.",
        ),
        Refusal::AlreadyKnown => text(
            "De makelaar weet al dat u belangstelling hebt.",
            "The agent knows already that you are interested.",
        ),
    }
}

/// The name of a subject.
pub const fn topic(topic: Topic) -> Text {
    match topic {
        Topic::Area => text("Woonoppervlakte", "Living area"),
        Topic::Built => text("Bouwjaar", "Year built"),
        Topic::Condition => text("Onderhoudsstaat", "Condition"),
        Topic::Energy => text("Energielabel", "Energy label"),
        Topic::Zoning => text("Bestemming", "Zoning"),
        Topic::Easements => text("Erfdienstbaarheden", "Easements"),
        Topic::GroundLease => text("Erfpacht", "Ground lease"),
        Topic::Woz => text("WOZ-waarde", "WOZ value"),
        Topic::Cadastral => text("Kadastrale gegevens", "Land registry data"),
        Topic::Registration => text("Gebruiksdoel (BAG)", "Purpose (BAG)"),
        Topic::Monument => text("Monument", "Monument"),
        Topic::Foundation => text("Fundering", "Foundation"),
        Topic::Soil => text("Bodem", "Soil"),
        Topic::Noise => text("Geluid", "Noise"),
        Topic::Association => text("Vereniging van Eigenaren", "Owners’ association"),
        Topic::Price => text("Vraagprijs", "Asking price"),
        Topic::Transfer => text("Overdracht", "Transfer"),
    }
}

impl Language {
    /// What the agent answers, a paragraph for each subject.
    pub fn agent_answer(self, home: &Home, said: &Said) -> Vec<String> {
        if *said == Said::Interest {
            let line = home.address.line();
            return vec![self.pick(
                format!("Fijn dat u belangstelling hebt voor {line}. Ik noteer u. Dit is nog geen bod en u zit nergens aan vast."),
                format!("Good to hear that you are interested in {line}. I make a note of it. This is no bid and binds you to nothing."),
            )];
        }
        let Reading {
            answered,
            near,
            is_open,
        } = said.reading().unwrap_or_default();
        let about = |topic: &Topic| {
            let name = self::topic(*topic).get(self);
            format!("{name}: {}", self.answer_about(home, *topic))
        };
        let mut said: Vec<String> = answered.iter().map(about).collect();
        if is_open {
            said.push(self.left_open(!said.is_empty(), !near.is_empty()));
            said.extend(near.iter().map(about));
            said.push(ASK_ON.get(self).to_owned());
        }
        said
    }

    /// That the passport does not say what was asked: all of it, or a part.
    fn left_open(self, beside_answers: bool, comes_near: bool) -> String {
        let mut said = if beside_answers {
            self.pick(
                "Op de rest van uw vraag weet ik geen antwoord: dat staat niet in het objectpaspoort.",
                "The rest of your question I cannot answer: the object passport does not say.",
            )
        } else {
            self.pick(
                "Dat weet ik niet: het staat niet in het objectpaspoort.",
                "I do not know: the object passport does not say.",
            )
        }
        .to_owned();
        if comes_near {
            said += self.pick(" Dit staat er wel in:", " It does say this:");
        }
        said
    }

    fn answer_about(self, home: &Home, topic: Topic) -> String {
        let passport = &home.passport;
        match topic {
            Topic::Area => self.several(&passport.living_area, |area| self.square_metres(*area)),
            Topic::Condition => self.several(&passport.condition, |state| self.state(*state)),
            Topic::Built => self.one(&passport.built, |year| year.to_string()),
            Topic::Energy => self.one(&passport.energy_label, |label| label.label().to_owned()),
            Topic::Zoning => self.one(&passport.zoning, |zoning| {
                homes::zoning(*zoning).get(self).to_owned()
            }),
            Topic::Woz => self.one(&passport.woz, |woz| {
                let (value, day) = (self.euros(woz.value), self.date(woz.valued_on));
                self.pick(format!("{value} op {day}"), format!("{value} on {day}"))
            }),
            Topic::Cadastral => self.one(&passport.cadastral, |plot| {
                let area = plot.plot_area.map(|area| self.square_metres(area));
                let area = area.map(|area| format!(", {area}"));
                plot.designation() + &area.unwrap_or_default()
            }),
            Topic::Registration => self.one(&passport.registration, |entry| {
                homes::purpose(entry.purpose).get(self).to_owned()
            }),
            Topic::Monument => self.one(&passport.monument, |monument| {
                homes::monument(*monument).get(self).to_owned()
            }),
            Topic::Foundation => self.about_foundation(home),
            Topic::Soil => self.one(&passport.soil, |soil| {
                homes::soil(*soil).get(self).to_owned()
            }),
            Topic::Noise => self.one(&passport.noise, |decibels| {
                format!("{decibels} dB, {}", homes::noise(*decibels).get(self))
            }),
            Topic::Easements | Topic::GroundLease | Topic::Association => {
                self.answer_about_rights(home, topic)
            }
            Topic::Price => self.about_price(home),
            Topic::Transfer => {
                let weeks = home.seller.preferred_transfer_weeks;
                self.pick(
                    format!("de verkoper wil het liefst over {weeks} weken overdragen. In uw bod kunt u een andere datum voorstellen."),
                    format!("the seller would like to transfer in {weeks} weeks. In your bid you can propose another date."),
                )
            }
        }
    }

    /// The estimate of the neighbourhood, and what is said of the foundation of this home.
    fn about_foundation(self, home: &Home) -> String {
        let passport = &home.passport;
        let estimate = self.one(&passport.foundation_risk, |risk| {
            let risk = homes::foundation(*risk).get(self);
            self.pick(
                format!("schatting voor de buurt: {risk}"),
                format!("estimate for the neighbourhood: {risk}"),
            )
        });
        let own = self.several(&passport.condition, |state| {
            let score = state.foundation.0;
            self.pick(
                format!("van deze woning zelf: conditiescore {score}"),
                format!("of this home itself: condition score {score}"),
            )
        });
        format!("{estimate} {own}")
    }

    fn about_price(self, home: &Home) -> String {
        let price = self.euros(home.price);
        let demand = if home.seller.demands_prepared_financing {
            self.pick(
                " De verkoper vraagt om voorbereide financiering.",
                " The seller demands prepared financing.",
            )
        } else {
            ""
        };
        self.pick(
            format!("de vraagprijs is {price}. Wat de verkoper aanneemt, weet ik niet.{demand}"),
            format!(
                "the asking price is {price}. What the seller will accept I do not know.{demand}"
            ),
        )
    }

    fn answer_about_rights(self, home: &Home, topic: Topic) -> String {
        let passport = &home.passport;
        let nothing = |dutch: &str, english: &str| self.pick(dutch, english).to_owned();
        match (topic, &passport.ground_lease, &passport.owners_association) {
            (Topic::GroundLease, Some(lease), _) => self.one(lease, |lease| {
                let (rent, until) = (self.euros(lease.yearly_rent), lease.until);
                self.pick(
                    format!("de grond is in erfpacht tot {until}, voor {rent} per jaar"),
                    format!("the land is leased until {until}, for {rent} a year"),
                )
            }),
            (Topic::GroundLease, None, _) => nothing(
                "in het objectpaspoort staat geen erfpacht.",
                "the object passport names no ground lease.",
            ),
            (Topic::Association, _, Some(association)) => self.one(association, |association| {
                let (monthly, fund) = (
                    self.euros(association.monthly),
                    self.euros(association.reserve_fund),
                );
                let (count, plan) = (association.apartments, association.maintenance_plan);
                let plan = match plan {
                    true => self.pick(
                        "er is een meerjarenonderhoudsplan",
                        "there is a long-term maintenance plan",
                    ),
                    false => self.pick(
                        "er is geen meerjarenonderhoudsplan",
                        "there is no long-term maintenance plan",
                    ),
                };
                self.pick(
                    format!("de bijdrage is {monthly} per maand; in het reservefonds zit {fund}; {count} appartementen doen mee; {plan}"),
                    format!("the contribution is {monthly} a month; the reserve fund holds {fund}; {count} apartments take part; {plan}"),
                )
            }),
            (Topic::Association, _, None) => nothing(
                "deze woning heeft geen Vereniging van Eigenaren.",
                "this home has no owners’ association.",
            ),
            _ => self.one(&passport.easements, |easements| {
                if easements.is_empty() {
                    return nothing("geen ingeschreven", "none registered");
                }
                let each = easements.iter().map(|one| homes::easement(*one).get(self));
                each.collect::<Vec<_>>().join(" ")
            }),
        }
    }

    fn state(self, condition: Condition) -> String {
        let parts = homes::BUILDING_PARTS.iter().zip(condition.scores());
        let part = |(name, score): (&Text, crate::domain::passport::Score)| {
            let name = name.get(self).to_lowercase();
            format!("{name} {} ({})", homes::score(score).get(self), score.0)
        };
        parts.map(part).collect::<Vec<_>>().join(", ")
    }

    fn one<T>(self, fact: &Fact<T>, value: impl Fn(&T) -> String) -> String {
        self.sourced(value(&fact.value), fact.provenance())
    }

    /// Sources that disagree stay side by side.
    fn several<T: PartialEq>(self, facts: &[Fact<T>], value: impl Fn(&T) -> String) -> String {
        let each = facts.iter().map(|fact| self.one(fact, &value));
        let said = each.collect::<Vec<_>>().join(" ");
        let differ = facts.windows(2).any(|pair| pair[0].value != pair[1].value);
        let note = self.pick(
            " De bronnen zeggen niet hetzelfde. Welke klopt, weet ik niet.",
            " The sources do not say the same. Which one is right I do not know.",
        );
        if differ { said + note } else { said }
    }

    fn sourced(self, value: String, from: Provenance) -> String {
        let (source, day) = (
            homes::fact_source(from.source).get(self),
            self.date(from.on),
        );
        let proof = if from.proven {
            self.pick("getekend door de bron", "signed by the source")
        } else {
            self.pick("niet getekend", "not signed")
        };
        let value = value.trim_end_matches('.');
        format!("{value} ({source}, {day}, {proof}).")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::home::Catalogue;

    fn homes() -> Vec<Home> {
        Catalogue::from_json(include_str!("../../public/data/homes.json"))
            .unwrap()
            .homes
    }

    fn heideweg() -> Home {
        let mut homes = homes().into_iter();
        homes
            .find(|home| home.id.as_str() == "heideweg-19")
            .unwrap()
    }

    fn question(fact: Option<Topic>, text: &str) -> Said {
        Said::Question {
            fact,
            text: text.to_owned(),
        }
    }

    #[test]
    fn a_foundation_is_an_estimate_of_the_neighbourhood_and_what_is_said_of_the_home() {
        for home in homes() {
            let asked = question(Some(Topic::Foundation), "");
            let said = Language::Dutch.agent_answer(&home, &asked).join(" ");
            assert!(said.contains("schatting voor de buurt"), "{said}");
            assert!(
                said.contains("van deze woning zelf: conditiescore"),
                "{said}"
            );
        }
    }

    #[test]
    fn asked_for_the_plan_of_the_owners_the_agent_says_whether_there_is_one() {
        let mut homes = homes().into_iter();
        let shared = homes.find(|home| home.passport.owners_association.is_some());
        let asked = question(None, "Is er een onderhoudsplan?");
        let said = Language::Dutch
            .agent_answer(&shared.unwrap(), &asked)
            .join(" ");
        assert!(said.contains("meerjarenonderhoudsplan"), "{said}");
        assert!(!said.contains("Dak"), "{said}");
    }

    #[test]
    fn given_a_fact_the_answer_names_it_with_source_and_day() {
        let said = Language::Dutch.agent_answer(&heideweg(), &question(Some(Topic::Energy), ""));
        assert_eq!(
            said,
            ["Energielabel: D (EP-Online, 1 januari 2019, getekend door de bron)."]
        );
    }

    #[test]
    fn given_sources_that_disagree_both_are_named_and_none_is_chosen() {
        let said = Language::Dutch.agent_answer(&heideweg(), &question(None, "Hoe groot is het?"));
        assert!(
            said[0].contains("278") && said[0].contains("261"),
            "{said:?}"
        );
        assert!(said[0].contains("Welke klopt, weet ik niet"));
    }

    #[test]
    fn given_something_the_passport_does_not_know_the_agent_says_so() {
        let said = Language::Dutch.agent_answer(&heideweg(), &question(None, "Is er asbest?"));
        assert!(said[0].starts_with("Dat weet ik niet"), "{said:?}");
    }

    #[test]
    fn given_a_part_whose_age_is_asked_the_year_of_the_home_is_no_answer() {
        let said =
            Language::Dutch.agent_answer(&heideweg(), &question(None, "Hoe oud is het dak?"));
        let all = said.join("\n");
        assert!(said[0].starts_with("Dat weet ik niet"), "{all}");
        assert!(said[1].starts_with("Onderhoudsstaat: dak"), "{all}");
        assert!(
            said[2].contains("Bezichtigen") && !all.contains("1910"),
            "{all}"
        );
    }

    #[test]
    fn given_a_fact_the_words_beside_it_are_answered_too() {
        let asked = question(Some(Topic::Energy), "En hoe oud is het huis? Is er asbest?");
        let said = Language::English.agent_answer(&heideweg(), &asked);
        assert!(said[0].starts_with("Energy label: D"), "{said:?}");
        assert!(said[1].starts_with("Year built: 1910"), "{said:?}");
        assert!(said[2].starts_with("The rest of your question"), "{said:?}");
    }

    #[test]
    fn every_subject_has_an_answer_for_every_home_in_both_languages() {
        for home in homes() {
            for topic in Topic::all() {
                for language in Language::ALL {
                    let said = language.agent_answer(&home, &question(Some(topic), ""));
                    assert_eq!(said.len(), 1);
                    assert!(said[0].len() > 15 && said[0].ends_with('.'), "{said:?}");
                }
            }
        }
    }
}
