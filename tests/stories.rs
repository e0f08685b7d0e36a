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
    Command, SideEffect, Step, StepStatus, Story, agent, appointment, budget, mortgage, search,
    vault, viewing,
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// A kept story can be opened by anybody, so what it says need not have been decided here.
    #[test]
    fn given_a_story_with_events_lost_doubled_and_out_of_order_it_plays_and_reads_back(
        persona in 0_usize..2, picks in proptest::collection::vec(any::<prop::sample::Index>(), 0..90),
    ) {
        let mut log = tell(persona, Step::Bought).log().clone();
        let all = log.events;
        log.events = picks.iter().map(|pick| pick.get(&all).clone()).collect();
        let again = Log::read(&log.write()).expect("what was written can be read");
        let mut story = Story::replay(log);
        prop_assert_eq!(&Story::replay(again), &story);
        let now = story.now(START);
        for step in Step::ALL {
            story.status(step, now.date());
        }
        let sealed = story.log().rooms.clone();
        let acted = story.let_others_act(now);
        // What was sealed stands, whatever became of the private log.
        for (before, after) in sealed.iter().zip(&story.log().rooms) {
            let kept = after.ledger.entries().get(..before.ledger.entries().len());
            prop_assert_eq!(kept, Some(before.ledger.entries()), "{:?}", acted);
        }
    }
}

#[test]
fn given_a_jump_to_any_step_then_nothing_in_the_log_lies_ahead_of_the_demo_clock() {
    for (number, persona) in catalogue().personas.iter().enumerate() {
        for until in Step::ALL {
            let story = tell(number, until);
            let now = story.now(START);
            let own = story.log().events.iter().map(|recorded| recorded.at);
            let rooms = story.log().rooms.iter();
            let shared = rooms.flat_map(|room| room.ledger.entries().iter().map(|entry| entry.at));
            for told in [own.collect::<Vec<_>>(), shared.collect()] {
                let name = format!("{} until {until:?}", persona.name);
                assert!(told.is_sorted(), "{name}");
                assert!(told.last().is_none_or(|last| *last <= now), "{name}");
            }
        }
    }
}

#[test]
fn the_same_seed_tells_the_same_story() {
    assert_eq!(tell(1, Step::Bought), tell(1, Step::Bought));
}

/// Amounts and texts below a value, as they stand in a file.
fn leaves(value: &serde_json::Value, found: &mut BTreeSet<String>) {
    use serde_json::Value;
    match value {
        Value::Object(parts) => parts.values().for_each(|part| leaves(part, found)),
        Value::Array(parts) => parts.iter().for_each(|part| leaves(part, found)),
        Value::String(text) => found.extend((text.len() > 3).then(|| text.clone())),
        Value::Number(number) => {
            found.extend(Some(number.to_string()).filter(|text| text.len() > 4));
        }
        Value::Bool(_) | Value::Null => {}
    }
}

/// What sources said and nobody typed.
fn said_by_sources(story: &Story) -> BTreeSet<String> {
    let (mut said, mut typed) = (BTreeSet::new(), BTreeSet::new());
    for recorded in &story.log().events {
        let event = serde_json::to_value(&recorded.event).expect("an event can be written");
        match &event["Vault"]["Imported"]["data"] {
            serde_json::Value::Null => leaves(&event["Budget"], &mut typed),
            data => leaves(data, &mut said),
        }
    }
    said.difference(&typed).cloned().collect()
}

#[test]
fn given_a_wipe_at_any_step_nothing_that_a_source_said_is_left_in_the_file() {
    for (number, persona) in catalogue().personas.iter().enumerate() {
        for until in Step::ALL {
            let mut story = tell(number, until);
            let secrets = said_by_sources(&story);
            assert_eq!(until > Step::FinancialId, secrets.len() > 5, "{secrets:?}");
            say(&mut story, [Command::Vault(vault::Command::Wipe)]);
            let file = story.log().write();
            let told: serde_json::Value = serde_json::from_str(&file).expect("a file");
            let mut left = BTreeSet::new();
            leaves(&told, &mut left);
            let left: Vec<_> = left.intersection(&secrets).collect();
            assert!(
                left.is_empty(),
                "{} until {until:?}: {left:?}",
                persona.name
            );
            let log = Log::read(&file).expect("what was written can be read");
            assert_eq!(Story::replay(log), story);
        }
    }
}

/// Says commands a minute apart.
fn say(story: &mut Story, commands: impl IntoIterator<Item = Command>) {
    for command in commands {
        let now = story.now(START.after_seconds(60));
        let said = format!("{command:?}");
        let outcome = story.dispatch(command, now);
        outcome.unwrap_or_else(|refusal| panic!("{said}: {refusal:?}"));
    }
}

#[test]
fn with_a_financial_id_the_extra_homes_are_there_and_each_says_whether_one_qualifies() {
    let homes = catalogue().homes;
    let mut story = tell(0, Step::Bidding);
    let everything = search::Command::Filter(search::Filters::default());
    say(&mut story, [Command::Search(everything)]);
    let mut journey = story.journey;
    let without = journey.matching(&homes).len();
    let can_finance = journey.can_finance();
    journey.vault.verdict = Some(vault::Verdict::valid(can_finance));
    let with = journey.matching(&homes);
    assert_eq!(with.len(), homes.len());
    let extra: Vec<_> = with
        .into_iter()
        .filter(|home| home.seller.demands_prepared_financing)
        .collect();
    assert_eq!(extra.len(), homes.len() - without);
    for home in extra {
        let preparation = journey.preparation(home);
        let says = wooncarriere::text::Language::Dutch.preparation(preparation);
        assert!(
            says.is_some_and(|why| why.contains("in aanmerking")),
            "{}",
            home.id
        );
        let qualifies = matches!(preparation, search::Preparation::Eligible { .. });
        assert_eq!(
            journey.circumstances(home).eligible,
            qualifies,
            "{}",
            home.id
        );
    }
}

#[test]
fn two_buyers_swipe_agree_view_and_ask_and_their_file_tells_it_again() {
    let home = HomeId::new("heideweg-19");
    let mut story = Story::new(7);
    let now = story.now(START);
    let free = viewing::free_hours(&home, now)[0];
    let search = |command| Command::Search(command);
    let keep = || {
        search(search::Command::Judge(
            home.clone(),
            search::Opinion::Favourite,
        ))
    };
    say(
        &mut story,
        [
            keep(),
            search(search::Command::TakeTurn(search::Buyer::Partner)),
            keep(),
            search(search::Command::Write(
                home.clone(),
                "Mooie tuin".to_owned(),
            )),
            Command::Viewing(viewing::Command::Plan(home.clone(), free)),
            Command::Agent(agent::Command::ShowInterest(home.clone())),
            Command::SkipTo(free.after_seconds(viewing::LENGTH)),
            Command::Viewing(viewing::Command::Note(home.clone(), "Licht".to_owned())),
        ],
    );
    assert_eq!(
        story.journey.search.favourites(),
        std::slice::from_ref(&home)
    );
    assert_eq!(
        story
            .journey
            .viewings
            .of(&home)
            .map(|viewing| &*viewing.note),
        Some("Licht")
    );
    let log = Log::read(&story.log().write()).expect("what was written can be read");
    assert_eq!(Story::replay(log), story);
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
        (home.clone(), 0_usize..11).prop_map(|(home, which)| about_a_home(home, which)),
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

/// What can be said about a home besides yes and no.
fn about_a_home(home: HomeId, which: usize) -> Command {
    let free = viewing::free_hours(&home, START);
    let said = match which {
        0 => search::Command::Explain(home, search::PassReason::Place),
        1 => search::Command::TakeTurn(search::Buyer::Partner),
        2 => search::Command::TakeTurn(search::Buyer::First),
        3 => search::Command::Agree(home, search::Opinion::Favourite),
        4 => search::Command::Place(home, 0),
        5 => search::Command::Write(home, "7131317".to_owned()),
        6 => return Command::Viewing(viewing::Command::Plan(home, free[0])),
        7 => return Command::Viewing(viewing::Command::CallOff(home)),
        8 => {
            let thumb = Some(viewing::Thumb::Up);
            let rate = viewing::Command::Rate(home, viewing::Space::Kitchen, thumb);
            return Command::Viewing(rate);
        }
        9 => return Command::Agent(agent::Command::ShowInterest(home)),
        _ => {
            return Command::Agent(agent::Command::Ask {
                home,
                fact: None,
                text: "Hoe is de bodem?".to_owned(),
            });
        }
    };
    Command::Search(said)
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
