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
        Refusal::NotOnTheList => text(
            "Deze vraag staat niet meer op de lijst.",
            "This question is no longer on the list.",
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
        Topic::Rooms => text("Kamers", "Rooms"),
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
            open,
        } = said.reading().unwrap_or_default();
        let about = |topic: &Topic| {
            let name = self::topic(*topic).get(self);
            format!("{name}: {}", self.answer_about(home, *topic))
        };
        let mut said: Vec<String> = answered.iter().map(about).collect();
        if !open.is_empty() {
            let beside_answers = !said.is_empty();
            said.push(self.left_open(beside_answers, !near.is_empty()));
            said.extend(near.iter().map(about));
            said.push(self.ask_on(beside_answers.then_some(&open)));
        }
        said
    }

    /// Where the question stands now; of one that is answered in part, what is left of it.
    fn ask_on(self, rest: Option<&Vec<String>>) -> String {
        let listed = match rest {
            None => self
                .pick(
                    "Uw vraag staat nu op de lijst bij Bezichtigen.",
                    "Your question is now on the list at the viewing.",
                )
                .to_owned(),
            Some(rest) => {
                let rest: Vec<_> = rest.iter().map(|one| format!("“{one}”")).collect();
                let rest = rest.join(", ");
                self.pick(
                    format!("Dit staat nu op de lijst bij Bezichtigen: {rest}."),
                    format!("This is now on the list at the viewing: {rest}."),
                )
            }
        };
        let how = self.pick(
            "Vraag het daar aan de verkoper, of laat een bouwkundige keuring doen.",
            "Ask the seller there, or have the building inspected.",
        );
        format!("{listed} {how}")
    }

    /// That the passport does not say what was asked: all of it, or a part.
    fn left_open(self, beside_answers: bool, comes_near: bool) -> String {
        let (dutch, english) = match (beside_answers, comes_near) {
            (true, true) => (
                "Op de rest van uw vraag: precies dat staat niet in het objectpaspoort. Dit staat er wel in:",
                "To the rest of your question: exactly that is not in the object passport. It does say this:",
            ),
            (true, false) => (
                "Op de rest van uw vraag weet ik geen antwoord: dat staat niet in het objectpaspoort.",
                "The rest of your question I cannot answer: the object passport does not say.",
            ),
            (false, true) => (
                "Precies dat staat niet in het objectpaspoort. Dit staat er wel in:",
                "Exactly that is not in the object passport. It does say this:",
            ),
            (false, false) => (
                "Dat weet ik niet: het staat niet in het objectpaspoort.",
                "I do not know: the object passport does not say.",
            ),
        };
        self.pick(dutch, english).to_owned()
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
            Topic::Rooms => self.about_rooms(home),
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

    fn about_rooms(self, home: &Home) -> String {
        let (rooms, bedrooms) = (home.rooms, home.bedrooms);
        let dutch = |count: u8, one: &str| match count {
            1 => format!("1 {one}"),
            _ => format!("{count} {one}s"),
        };
        self.pick(
            format!(
                "{}, waarvan {}. Zo staat het in de advertentie.",
                dutch(rooms, "kamer"),
                dutch(bedrooms, "slaapkamer")
            ),
            format!(
                "{}, of which {}. So says the advertisement.",
                dutch(rooms, "room"),
                dutch(bedrooms, "bedroom")
            ),
        )
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
mod tests;
