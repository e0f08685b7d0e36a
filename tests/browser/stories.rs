//! Stories told on this machine by the same code as in the app, so that a browser can begin at any
//! step. Must not know what a screen looks like.

use std::time::{SystemTime, UNIX_EPOCH};

use wooncarriere::app::Screen;
use wooncarriere::data::{Catalogue, people};
use wooncarriere::domain::home::{self, Home, HomeId};
use wooncarriere::domain::moment::Moment;
use wooncarriere::journey::vault::partner;
use wooncarriere::journey::{Command, Step, Story, scenario};
use wooncarriere::screens;

use crate::driver::Browser;

/// Where the app keeps the story.
pub const STORY: &str = "wooncarriere.story";

/// The couple of which the journey is told: together they reach Heideweg 19.
const COUPLE: usize = 1;

fn catalogue() -> Catalogue {
    let homes = home::Catalogue::from_json(include_str!("../../public/data/homes.json"));
    let people = people::read(include_str!("../../public/data/personas.json"));
    Catalogue::new(
        homes.expect("the homes ship").homes,
        people.expect("the people ship"),
    )
}

/// The moment on the clock of this machine, and so of the browser.
pub fn now() -> Moment {
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let seconds = now.map_or(0, |since| since.as_secs());
    Moment(i64::try_from(seconds).unwrap_or_default())
}

/// An hour ago, so that nothing in a story lies in the future of the browser.
fn start() -> Moment {
    now().after_seconds(-3_600)
}

/// The couple's story until a step can begin, as the app keeps it.
pub fn until(step: Step) -> String {
    let catalogue = catalogue();
    let persona = catalogue
        .personas
        .iter()
        .find(|persona| persona.partner.is_some())
        .unwrap_or(&catalogue.personas[COUPLE]);
    let told = scenario::tell(persona, step, 7, start(), &catalogue);
    let (mut story, _) = told.unwrap_or_else(|stuck| panic!("{step:?}: {stuck:?}"));
    if step == Step::Mortgage {
        // Who buys along lets the lenders reckon with the income.
        let allow = Command::Partner(partner::Command::LetLender);
        let now = story.now(start());
        let said = story.dispatch(allow, now);
        said.expect("the partner may");
    }
    story.log().write()
}

/// One's own story in which these were said an hour ago, as the app keeps it.
pub fn told(commands: Vec<Command>) -> String {
    let mut story = Story::new(7);
    for command in commands {
        let said = story.dispatch(command, start());
        said.expect("the story can be told");
    }
    story.log().write()
}

/// A home of the list.
pub fn home(id: &str) -> Home {
    let catalogue = catalogue();
    let found = catalogue.home(&HomeId::new(id)).cloned();
    found.unwrap_or_else(|| panic!("there is no home {id}"))
}

/// The step at which a screen is at its best: its own, or the search for those beside the path.
pub fn step_of(screen: &Screen) -> Step {
    screen.step.unwrap_or(Step::Bidding)
}

/// An address of a screen with its parameters filled in.
pub fn address(screen: &Screen) -> String {
    screen
        .path
        .replace(":home", "heideweg-19")
        .replace(":source", "uwv")
        .replace(":receiver", "verkoper")
        .replace(":code", "onbekend")
}

/// A screen at a point of the story.
pub struct Scene {
    /// The screen.
    pub screen: &'static Screen,
    /// The story until this step, or none.
    pub until: Option<Step>,
}

impl Scene {
    /// What it is called in a failure.
    pub fn name(&self) -> String {
        match self.until {
            Some(step) => format!("{} until {step:?}", self.screen.id),
            None => format!("{} without a story", self.screen.id),
        }
    }

    /// Shows it in a browser, in a language.
    #[track_caller]
    pub fn show(&self, browser: &Browser, language: &str) {
        let story = self.until.map(until);
        let mut kept = vec![("wooncarriere.language", language)];
        if let Some(story) = &story {
            kept.push((STORY, story.as_str()));
        }
        browser.before_next("localStorage.clear();");
        browser.keep(&kept);
        browser.go(&address(self.screen));
    }
}

/// Every screen at its own step.
pub fn scenes() -> impl Iterator<Item = Scene> {
    screens::ALL.iter().copied().map(|screen| Scene {
        screen,
        until: Some(step_of(screen)),
    })
}
