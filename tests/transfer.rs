//! Every persona's scenario ends with the keys, at exactly what the notary's statement asks.

use wooncarriere::data::{Catalogue, people};
use wooncarriere::domain::home;
use wooncarriere::domain::moment::Moment;
use wooncarriere::journey::{Step, scenario};

#[test]
fn every_persona_gets_the_keys_and_paid_what_was_asked() {
    let homes = include_str!("../public/data/homes.json");
    let people = people::read(include_str!("../public/data/personas.json")).unwrap();
    let homes = home::Catalogue::from_json(homes).unwrap().homes;
    let catalogue = Catalogue::new(homes, people.clone());
    let start = Moment(1_795_000_000);
    for persona in &people {
        let told = scenario::tell(persona, Step::Bought, 7, start, &catalogue);
        let (story, _) = told.unwrap_or_else(|stuck| panic!("{}: {stuck:?}", persona.name));
        assert!(story.is_ready_for(Step::Bought), "{}", persona.name);
        let contract = story.room().unwrap().contract().unwrap();
        let deed = contract.deed.as_ref().unwrap();
        let asked = deed.statement(contract).unwrap().amount();
        assert_eq!(deed.escrow, Some(asked), "{}", persona.name);
    }
}
