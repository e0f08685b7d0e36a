//! Whole journeys through the core, told as scenarios and as arbitrary commands: every step can be
//! reached, what lives equals what replays, and nothing private ever stands in a room.

use std::collections::BTreeSet;

use proptest::prelude::*;
use wooncarriere::data::{Catalogue, people};
use wooncarriere::domain::Cents;
use wooncarriere::domain::appointment::Channel;
use wooncarriere::domain::home::{self, HomeId};
use wooncarriere::domain::moment::Moment;
use wooncarriere::domain::record::Source;
use wooncarriere::journey::log::Log;
use wooncarriere::journey::scenario::{self, World};
use wooncarriere::journey::{
    Command, SideEffect, Step, StepStatus, Story, appointment, budget, mortgage, search, vault,
};
use wooncarriere::platform::fake::START;
use wooncarriere::room::{
    self, Condition, Identification, Purpose, Role, Terms, TransferTaxDeclaration,
};

fn catalogue() -> Catalogue {
    let homes = home::Catalogue::from_json(include_str!("../public/data/homes.json"));
    let people = people::read(include_str!("../public/data/personas.json"));
    Catalogue::new(
        homes.expect("the homes ship").homes,
        people.expect("the people ship"),
    )
}

fn tell(persona: usize, until: Step) -> Story {
    let catalogue = catalogue();
    let persona = &catalogue.personas[persona];
    let told = scenario::tell(persona, until, 7, START, &catalogue);
    told.unwrap_or_else(|stuck| panic!("{} is stuck: {stuck:?}", persona.name))
        .0
}

#[test]
fn every_persona_reaches_every_step() {
    for (number, persona) in catalogue().personas.iter().enumerate() {
        for until in Step::ALL {
            let story = tell(number, until);
            assert!(
                story.is_ready_for(until),
                "{} before {until:?}",
                persona.name
            );
            let today = story.now(START.after_seconds(7_200)).date();
            for before in Step::ALL.into_iter().filter(|step| *step < until) {
                let status = story.status(before, today);
                assert_eq!(
                    status,
                    StepStatus::Done,
                    "{}: {before:?} before {until:?}",
                    persona.name
                );
            }
        }
    }
}

#[test]
fn a_told_story_replays_from_its_file() {
    for persona in 0..catalogue().personas.len() {
        let story = tell(persona, Step::Bought);
        let log = Log::read(&story.log().write()).expect("what was written can be read");
        assert_eq!(Story::replay(log), story);
    }
}

#[test]
fn the_same_seed_tells_the_same_story() {
    assert_eq!(tell(1, Step::Bought), tell(1, Step::Bought));
}

/// What the room's file says, without the entries' hashes, which are noise.
fn room_text(story: &Story) -> String {
    let entries = story
        .ledger()
        .map(|ledger| ledger.entries().to_vec())
        .unwrap_or_default();
    let said: Vec<_> = entries
        .iter()
        .map(|entry| (&entry.author, &entry.event))
        .collect();
    serde_json::to_string(&said).expect("entries can be written")
}

#[test]
fn nothing_a_seller_can_see_holds_the_buyers_income() {
    let story = tell(1, Step::Bought);
    let shared = room_text(&story);
    let form = story
        .journey
        .budget
        .form
        .as_ref()
        .expect("the form was filled in");
    for private in [
        form.net_month,
        form.savings,
        form.equity,
        form.partner.expect("a partner").net_month,
    ] {
        assert!(
            !shared.contains(&private.0.to_string()),
            "the room holds {private:?}"
        );
    }
    for record in story.journey.vault.records() {
        for datum in &record.data {
            let text = serde_json::to_string(datum).expect("a datum can be written");
            for number in text
                .split(|c: char| !c.is_ascii_digit())
                .filter(|digits| digits.len() >= 5)
            {
                assert!(
                    !shared.contains(number),
                    "the room holds {number} of {:?}",
                    record.source
                );
            }
        }
    }
    assert!(shared.contains("29000000"), "but it does hold the bid");
}

/// Numbers that appear nowhere else, so that finding one in a room means that it leaked.
const SECRET_NET: Cents = Cents(7_131_317);
const SECRET_SAVINGS: Cents = Cents(7_232_327);

fn commands() -> impl Strategy<Value = Command> {
    let homes = prop::sample::select(vec!["heideweg-19", "spinnewielhof-41", "garenklosstraat-8"]);
    let home = homes.prop_map(HomeId::new).boxed();
    let source = prop::sample::select(Source::ALL.to_vec());
    let secret = budget::Form {
        net_month: SECRET_NET,
        savings: SECRET_SAVINGS,
        equity: Cents::ZERO,
        partner: None,
        details: budget::Details::default(),
    };
    let role = prop::sample::select(vec![
        Role::Buyer,
        Role::Seller,
        Role::Lender,
        Role::Notary,
        Role::Rival(0),
    ]);
    prop_oneof![
        Just(Command::Budget(budget::Command::Calculate(secret))),
        prop::sample::select(vec![budget::Basis::Typed, budget::Basis::Fetched])
            .prop_map(|basis| Command::Budget(budget::Command::Use(basis))),
        (home.clone(), any::<bool>()).prop_map(|(home, yes)| {
            let opinion = if yes {
                search::Opinion::Favourite
            } else {
                search::Opinion::Pass
            };
            Command::Search(search::Command::Judge(home, opinion))
        }),
        Just(Command::Search(search::Command::TakeBack)),
        source.clone().prop_map(|source| {
            let question = vault::Question {
                source,
                fields: source.fields().to_vec(),
            };
            Command::Vault(vault::Command::Consent {
                question,
                sign_in: vault::SignIn::Wallet,
            })
        }),
        source
            .clone()
            .prop_map(|source| Command::Vault(vault::Command::Import(source))),
        source.prop_map(|source| Command::Vault(vault::Command::Withdraw(source))),
        Just(Command::Vault(vault::Command::Issue {
            can_finance: Some(Cents(1))
        })),
        home.prop_map(|home| {
            let object = catalogue().object(&home).expect("the home ships");
            Command::EnterRoom(Box::new(object))
        }),
        (role, room_commands()).prop_map(|(role, command)| Command::Room(role, command)),
        Just(Command::Mortgage(mortgage::Command::FetchData)),
        Just(Command::Mortgage(mortgage::Command::Renew)),
        Just(Command::Mortgage(mortgage::Command::Answer(
            mortgage::Answers {
                own_money: Some(SECRET_SAVINGS),
                ..mortgage::Answers::default()
            }
        ))),
        appointments(),
        prop::sample::select(vec![1_i64, 90_000, 700_000, 9_000_000])
            .prop_map(|seconds| Command::SkipTo(START.after_seconds(seconds))),
        "[a-z]{0,8}".prop_map(|text| Command::Note {
            screen: "team".to_owned(),
            text
        }),
    ]
}

fn appointments() -> impl Strategy<Value = Command> {
    let hours = prop::sample::select(vec![-5_i64, 1, 48, 73, 97, 98, 240, 9_000]);
    let channel = prop::sample::select(Channel::ALL.to_vec());
    (hours, channel, 0..3).prop_map(|(hours, channel, kind)| {
        let slot = START.after_seconds(hours * 3_600);
        Command::Appointment(match kind {
            0 => appointment::Command::Book(slot, channel),
            1 => appointment::Command::Move(slot, channel),
            _ => appointment::Command::Cancel,
        })
    })
}

fn room_commands() -> impl Strategy<Value = room::Command> {
    let terms = |price: i64| Terms {
        price: Cents::from_euros(price),
        transfer: Moment(START.0 + 70 * 24 * 3600).date(),
        conditions: BTreeSet::from([Condition::Financing]),
    };
    prop_oneof![
        Just(room::Command::Identify(
            Identification::Wallet,
            Purpose::Bidding
        )),
        Just(room::Command::Identify(
            Identification::Chip,
            Purpose::Signing
        )),
        prop::sample::select(vec![150_000_i64, 290_000, 320_000])
            .prop_map(move |price| room::Command::PlaceBid(terms(price))),
        Just(room::Command::WithdrawBid),
        Just(room::Command::Accept),
        Just(room::Command::SignContract),
        Just(room::Command::DissolveInCoolingOff),
        Just(room::Command::Invoke(Condition::Financing)),
        Just(room::Command::Meet(Condition::Financing)),
        Just(room::Command::Guarantee(Cents::from_euros(29_000))),
        Just(room::Command::DraftDeed),
        Just(room::Command::SignDeed),
        Just(room::Command::DeclareTransferTax(
            TransferTaxDeclaration::MainResidence
        )),
        Just(room::Command::Execute),
        Just(room::Command::Register),
    ]
}

/// Gives every command, answers what the world can answer, lets the others act.
fn live(commands: Vec<Command>) -> Story {
    let catalogue = catalogue();
    let mut story = Story::new(7);
    let mut real = START;
    for command in commands {
        real = real.after_seconds(30);
        let now = story.now(real);
        let mut effects: Vec<SideEffect> = story.dispatch(command, now).unwrap_or_default();
        while let Some(effect) = effects.pop() {
            let answer = catalogue.answer(&effect);
            effects.extend(
                answer
                    .into_iter()
                    .flat_map(|answer| story.dispatch(answer, now))
                    .flatten(),
            );
        }
        story
            .let_others_act(now)
            .expect("simulated people follow the rules");
    }
    story
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn whatever_is_asked_what_lives_equals_what_replays(commands in prop::collection::vec(commands(), 0..40)) {
        let story = live(commands);
        let log = Log::read(&story.log().write()).expect("what was written can be read");
        prop_assert_eq!(Story::replay(log), story);
    }

    #[test]
    fn whatever_is_asked_nothing_private_stands_in_a_room(commands in prop::collection::vec(commands(), 0..40)) {
        let story = live(commands);
        let rooms = serde_json::to_string(&story.log().rooms).expect("rooms can be written");
        for secret in [SECRET_NET, SECRET_SAVINGS] {
            prop_assert!(!rooms.contains(&secret.0.to_string()));
        }
        prop_assert!(!rooms.contains("999990019"), "a room holds a citizen service number");
    }
}
