//! Somebody on the way: a browser, a hand, a language, and what is looked at after every screen.
//! Must not know the order of the screens.

use std::cell::RefCell;
use std::path::PathBuf;

use serde_json::{Value, json};
use wooncarriere::journey::Story;
use wooncarriere::journey::log::Log;
use wooncarriere::text::Language;

use crate::driver::{Browser, Wishes};
use crate::hands::Hand;
use crate::seen::tidy;
use crate::stories::{self, STORY};

/// What is looked at after every screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Habit {
    /// Loads every screen again: place and state must be the same.
    Reloads,
    /// Goes back and forward again.
    TurnsBack,
    /// Looks where the focus is: on the heading at every new address, and seen at every step.
    FollowsFocus,
}

/// Somebody on the way.
pub struct Traveller {
    pub browser: Browser,
    pub hand: Hand,
    english: bool,
    habit: Habit,
    /// The address of the last screen.
    last: RefCell<String>,
}

impl Traveller {
    /// Opens the app at its front door, in Dutch.
    pub fn at_the_door(wishes: Wishes, hand: Hand, habit: Habit) -> Self {
        let browser = Browser::start(wishes);
        browser.go("/");
        Self {
            browser,
            hand,
            english: false,
            habit,
            last: RefCell::default(),
        }
    }

    /// From now on in English.
    pub fn speak_english(&mut self) {
        self.press("button", "Read this in English");
        self.english = true;
        self.browser.wait_for("the page in English", || {
            self.browser.run("return document.documentElement.lang") == json!("en")
        });
    }

    /// Words in the language of the moment.
    pub fn say(&self, dutch: &'static str, english: &'static str) -> &'static str {
        if self.english { english } else { dutch }
    }

    /// The language of the moment.
    pub fn language(&self) -> Language {
        match self.english {
            true => Language::English,
            false => Language::Dutch,
        }
    }

    #[track_caller]
    pub fn press(&self, role: &str, name: &str) {
        self.browser.press(self.hand, role, name);
    }

    /// Presses a button with these words.
    #[track_caller]
    pub fn button(&self, dutch: &'static str, english: &'static str) {
        self.press("button", self.say(dutch, english));
    }

    /// Follows a link with these words.
    #[track_caller]
    pub fn link(&self, dutch: &'static str, english: &'static str) {
        self.press("link", self.say(dutch, english));
    }

    #[track_caller]
    pub fn fill(&self, dutch: &'static str, english: &'static str, typed: &str) {
        self.browser
            .fill(self.hand, self.say(dutch, english), typed);
    }

    #[track_caller]
    pub fn choose(&self, label: (&'static str, &'static str), line: (&'static str, &'static str)) {
        let label = self.say(label.0, label.1);
        self.browser
            .choose(self.hand, label, self.say(line.0, line.1));
    }

    #[track_caller]
    pub fn reads(&self, dutch: &'static str, english: &'static str) {
        self.browser.reads(self.say(dutch, english));
    }

    /// Is now on this screen, and looks around as is their habit.
    #[track_caller]
    pub fn arrives(&self, place: &str, dutch: &'static str, english: &'static str) {
        let heading = self.say(dutch, english);
        self.browser
            .wait_for(&format!("{place} with ‘{heading}’"), || {
                self.browser.place().split('?').next() == Some(place)
                    && self.browser.heading().contains(heading)
            });
        let title = self.browser.run("return document.title");
        let title = title.as_str().unwrap_or_default();
        assert!(title.contains(" · "), "{place} is called ‘{title}’");
        match self.habit {
            Habit::Reloads => self.reloads(),
            Habit::TurnsBack => self.turns_back(place, heading),
            Habit::FollowsFocus if self.last.replace(place.to_owned()) != place => {
                self.heading_has_focus();
            }
            Habit::FollowsFocus => {}
        }
    }

    /// Place, words and story of the moment, once nobody is writing any more.
    fn moment(&self) -> (String, String, String) {
        let look = || {
            let words = self
                .browser
                .run("return document.querySelector('main').innerText");
            let words = tidy(words.as_str().unwrap_or_default());
            let story = self.browser.kept(STORY).unwrap_or_default();
            (self.browser.place(), words, story)
        };
        // Nobody in the room is about to do something, and all that was done is signed.
        let settled = |kept: &str| {
            Log::read(kept).is_ok_and(|log| {
                let story = Story::replay(log);
                let now = story.now(stories::now());
                story.next_move(now).is_none() && story.unsealed().next().is_none()
            })
        };
        let still = self.browser.look_for(|| {
            let before = look();
            std::thread::sleep(std::time::Duration::from_millis(500));
            let rests = before.2.is_empty() || settled(&before.2);
            (rests && look() == before).then_some(before)
        });
        still.expect("a screen that stays as it is")
    }

    fn reloads(&self) {
        let before = self.moment();
        self.browser.reload();
        let same = self
            .browser
            .look_for(|| (self.moment() == before).then_some(()));
        if same.is_none() {
            let after = self.moment();
            assert_eq!(after.0, before.0, "the place after a reload");
            assert_eq!(after.1, before.1, "the words after a reload");
            assert_eq!(after.2, before.2, "the story after a reload");
        }
    }

    fn turns_back(&self, place: &str, heading: &str) {
        let before = self.browser.kept(STORY);
        self.browser.travel("back");
        self.browser.travel("forward");
        self.browser
            .wait_for("the screen from which one went back", || {
                self.browser.place().split('?').next() == Some(place)
                    && self.browser.heading().contains(heading)
            });
        let events = |story: &Option<String>| story.as_deref().map_or(0, str::len);
        let after = self.browser.kept(STORY);
        assert!(
            events(&after) >= events(&before),
            "going back from {place} undid something"
        );
    }

    #[track_caller]
    fn heading_has_focus(&self) {
        let on = "return document.activeElement?.outerHTML.slice(0, 120) ?? 'nothing'";
        let is_heading = |on: &Value| on.as_str().is_some_and(|on| on.starts_with("<h1"));
        let found = self
            .browser
            .look_for(|| is_heading(&self.browser.run(on)).then_some(()));
        assert!(
            found.is_some(),
            "not the heading of {} has the focus but {}",
            self.browser.place(),
            self.browser.run(on)
        );
    }

    /// To the overview and on from there.
    #[track_caller]
    pub fn goes_on_from_the_overview(&self) {
        let bar = self.say("De weg naar uw woning", "The way to your home");
        if self.browser.glimpse("link", bar).is_some() {
            self.press("link", bar);
        } else {
            self.press("link", "Grip op je wooncarrière");
        }
        self.browser
            .wait_for("the overview", || self.browser.place() == "/");
        self.link("Verder waar u was", "Go on where you were");
    }

    /// The file that was just downloaded.
    #[track_caller]
    pub fn downloaded(&self, beginning: &str) -> String {
        let file = || -> Option<PathBuf> {
            let files = std::fs::read_dir(&self.browser.downloads).ok()?;
            files.flatten().map(|file| file.path()).find(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                name.starts_with(beginning) && !name.ends_with(".crdownload")
            })
        };
        let text = self.browser.look_for(|| {
            let text = std::fs::read_to_string(file()?).ok()?;
            (!text.is_empty()).then_some(text)
        });
        text.unwrap_or_else(|| panic!("no file {beginning}… was downloaded"))
    }

    /// A value of the kept story.
    pub fn story(&self) -> Value {
        let story = self.browser.kept(STORY).unwrap_or_default();
        serde_json::from_str(&story).unwrap_or_default()
    }
}

/// Opens what comes with something that is about to be shown, and reads it to its end.
#[track_caller]
pub fn read_to_the_end(browser: &Browser, hand: Hand, language: Language) {
    let read_on = language.pick("Lees verder", "Read on");
    let again = language.pick("Lees nog eens", "Read again");
    browser.press(hand, "button", language.pick("Meer", "More"));
    browser.wait_for("what comes along", || {
        let seen = |name| browser.glimpse("button", name).is_some();
        seen(again) || seen(read_on)
    });
    if browser.glimpse("button", read_on).is_some() {
        browser.press(hand, "button", read_on);
    }
    browser.find("button", again);
}

/// Reads what the lenders will see, and shows it to them.
#[track_caller]
pub fn fetch_data(browser: &Browser, hand: Hand, language: Language) {
    read_to_the_end(browser, hand, language);
    let fetch = language.pick("Gegevens ophalen", "Fetch data");
    browser.press(hand, "button", fetch);
}
