//! The engine: all that makes a story of a text and a text of a story, and all that can happen in
//! one. That is much code, of no use to a first screen before the first press: it is a part of the
//! program of its own, which is asked for at once and may come a moment later. Every other screen
//! waits for it; the shell asks here, and gets nothing while it has not arrived.

use leptos::task::spawn_local;

use super::lately::{Lately, SaidHere};
use super::{NotArrived, at_once};
use crate::data::{self, Catalogue, Fetch, people};
use crate::domain::Cents;
use crate::domain::home;
use crate::domain::moment::Moment;
use crate::domain::persona::Persona;
use crate::journey::log::{Log, LogFault};
use crate::journey::scenario::{self, Stuck};
use crate::journey::{Command, Refusal, RequestId, SideEffect, Step, Story};
use crate::platform::message::{Reply, Request};
use crate::room::policy::Move;
use crate::room::{Digest, Seal};

/// A story after a command, with what has to be done outside of it.
type Told = (Story, Vec<SideEffect>);

/// Signatures, each with the entry that it belongs to.
type Seals = Vec<(Digest, Seal)>;

/// Tells a persona's story until a step, from a seed, at a time, in a world.
type Jump = fn((&Persona, Step), u64, Moment, &Catalogue) -> Result<Told, Stuck>;

/// What was said lately; nothing before the first command.
pub(super) type Memory = Option<Box<dyn Lately>>;

/// The time, on both clocks.
#[derive(Clone, Copy)]
pub(super) struct Now {
    /// On the demo clock.
    pub told: Moment,
    /// On the real one.
    pub real: Moment,
}

/// What the engine does. Pointers, so that nothing else in the program leads to what is behind them.
#[derive(Clone, Copy)]
struct Engine {
    read: fn(&str) -> Result<Story, LogFault>,
    write: fn(&Story) -> String,
    act: fn(&Story, Command, Now, &mut Memory) -> Result<Told, Refusal>,
    next_move: fn(&Story, Moment) -> Option<Move>,
    seal: fn(&Story, Seals) -> Option<Story>,
    highest_price: fn(&Story) -> Option<Cents>,
    unanswered: fn(&Story) -> Vec<Command>,
    jump: Jump,
    answer: fn(&Catalogue, RequestId, &Fetch) -> Command,
    catalogue: fn(&str, &str) -> Option<Catalogue>,
    reply: fn(&str) -> Option<Reply>,
    request: fn(&Request) -> Option<String>,
}

crate::later!(
    engine,
    fn start() -> Engine {
        Engine {
            read: |text| Log::read(text).map(Story::replay),
            write: |story| story.log().write(),
            act: |before, command, now, lately| {
                let mut story = before.clone();
                let outside = story.dispatch(command.clone(), now.told)?;
                let lately = lately.get_or_insert_with(|| Box::new(SaidHere::default()));
                lately.remember(command, before, now.real);
                Ok((story, outside))
            },
            next_move: Story::next_move,
            seal: |story, seals| {
                let mut signed = story.clone();
                signed.seal(seals);
                (signed != *story).then_some(signed)
            },
            highest_price: |story| {
                let budget = story.journey.assessment()?;
                Some(budget.highest_price.price)
            },
            unanswered: Story::unanswered,
            jump: |to, seed, real, world| scenario::tell(to.0, to.1, seed, real, world),
            answer: |catalogue, request, fetch| {
                data::answer_of(request, fetch, catalogue.fetch(fetch))
            },
            catalogue: |homes, people| {
                let homes = home::Catalogue::from_json(homes).ok()?;
                let people = people::read(people).ok()?;
                Some(Catalogue::new(homes.homes, people).with_price_level(homes.price_level))
            },
            reply: |text| serde_json::from_str(text).ok(),
            request: |request| serde_json::to_string(request).ok(),
        }
    }
);

fn engine() -> Option<Engine> {
    at_once(start())
}

/// Whether it is there.
pub fn is_there() -> bool {
    engine().is_some()
}

/// Calls when it is there (at once, if it is), or did not come.
pub fn arrive(then: impl FnOnce(Result<(), NotArrived>) + 'static) {
    if is_there() {
        return then(Ok(()));
    }
    spawn_local(async move { then(load().await) });
}

/// Asks for it.
///
/// # Errors
/// It did not come.
pub async fn load() -> Result<(), NotArrived> {
    start().await.map(drop)
}

/// What a text tells.
pub(super) fn story(text: &str) -> Option<Result<Story, LogFault>> {
    Some((engine()?.read)(text))
}

/// The text of a story.
pub(super) fn text(story: &Story) -> Option<String> {
    Some((engine()?.write)(story))
}

/// A story after a command, which is remembered for a while.
pub(super) fn act(
    story: &Story,
    command: Command,
    now: Now,
    lately: &mut Memory,
) -> Option<Result<Told, Refusal>> {
    Some((engine()?.act)(story, command, now, lately))
}

/// What a simulated person would do now.
pub(super) fn next_move(story: &Story, now: Moment) -> Option<Move> {
    (engine()?.next_move)(story, now)
}

/// A story with signatures on its entries; nothing when they were there.
pub(super) fn seal(story: &Story, seals: Seals) -> Option<Story> {
    (engine()?.seal)(story, seals)
}

/// What a participant can spend on a home, once a sum was made.
pub(super) fn highest_price(story: &Story) -> Option<Cents> {
    (engine()?.highest_price)(story)
}

/// Questions that were under way when the app was closed.
pub(super) fn unanswered(story: &Story) -> Vec<Command> {
    engine().map_or_else(Vec::new, |engine| (engine.unanswered)(story))
}

/// A persona's story until a step can begin.
pub(super) fn jump(
    to: (&Persona, Step),
    seed: u64,
    real: Moment,
    world: &Catalogue,
) -> Option<Result<Told, Stuck>> {
    Some((engine()?.jump)(to, seed, real, world))
}

/// What a source answers.
pub(super) fn answer(catalogue: &Catalogue, request: RequestId, fetch: &Fetch) -> Option<Command> {
    Some((engine()?.answer)(catalogue, request, fetch))
}

/// What the files of homes and people say together; nothing also when they cannot be read.
pub(super) fn catalogue(homes: &str, people: &str) -> Option<Catalogue> {
    (engine()?.catalogue)(homes, people)
}

/// What the worker says; nothing also when it is no reply.
pub fn reply(text: &str) -> Option<Reply> {
    (engine()?.reply)(text)
}

/// What the worker is asked, as a text.
pub fn request(request: &Request) -> Option<String> {
    (engine()?.request)(request)
}
