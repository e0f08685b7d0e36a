//! What the agent answers to the homes of the catalogue.

use super::*;
use crate::domain::home::Catalogue;

fn homes() -> Vec<Home> {
    Catalogue::from_json(include_str!("../../../public/data/homes.json"))
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
    let said = Language::Dutch.agent_answer(&heideweg(), &question(None, "Hoe oud is het dak?"));
    let all = said.join("\n");
    assert!(said[0].starts_with("Precies dat staat niet"), "{all}");
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
    assert!(
        said[3].contains("viewing: “Is er asbest?”. Ask the seller"),
        "only the rest goes on: {said:?}"
    );
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

#[test]
fn asked_for_rooms_the_agent_counts_them_and_leaves_nothing_for_the_seller() {
    let asked = question(None, "Hoeveel slaapkamers zijn er, en wanneer kan ik erin?");
    let said = Language::Dutch.agent_answer(&heideweg(), &asked);
    let bedrooms = format!("waarvan {} slaapkamer", heideweg().bedrooms);
    assert!(
        said[0].starts_with("Kamers: ") && said[0].contains(&bedrooms),
        "{said:?}"
    );
    assert!(said[1].starts_with("Overdracht: "), "{said:?}");
    assert_eq!(said.len(), 2, "{said:?}");
}
