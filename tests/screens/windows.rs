//! Two windows of one browser: what is wiped in one cannot be brought back in the other.

use leptos::prelude::*;
use wooncarriere::app::Session;
use wooncarriere::journey::{Command, Step, scenario, vault};
use wooncarriere::platform::Archive;
use wooncarriere::platform::fake::START;
use wooncarriere::text::Language;

use crate::{browser, catalogue};

const WAGES: &str = "gross_month";

#[test]
fn given_a_wipe_in_one_window_no_other_window_brings_the_story_of_before_back() {
    let world = catalogue();
    let told = scenario::tell(&world.personas[0], Step::Bidding, 7, START, &world);
    let (story, _) = told.expect("the story is told");
    let fake = browser(Language::Dutch, Some(story.log().write()));
    let kept = || {
        let keys = fake.keys().expect("the fake keeps");
        let texts = keys.iter().filter_map(|key| fake.read(key).ok().flatten());
        texts.collect::<String>()
    };
    let owner = Owner::new();
    owner.with(|| {
        let [one, other] = [0, 1].map(|_| Session::start(fake.platform()));
        other.start_again();
        assert!(other.can_bring_back() && kept().contains(WAGES));
        other.bring_back();
        assert!(other.with_untracked(|story| !story.journey.vault.is_empty()));
        other.start_again();
        one.forget_others();
        let wipe = Command::Vault(vault::Command::Wipe);
        assert_eq!(one.dispatch(wipe), Ok(()));
        assert!(!kept().contains(WAGES));
        assert!(!other.can_bring_back());
        other.bring_back();
        assert!(!kept().contains(WAGES), "{}", kept());
        assert!(other.with_untracked(|story| story.journey.vault.is_empty()));
    });
}

#[test]
fn given_a_window_that_did_not_hear_of_a_wipe_it_keeps_nothing_of_before_when_it_starts_again() {
    let world = catalogue();
    let told = scenario::tell(&world.personas[0], Step::Bidding, 7, START, &world);
    let (story, _) = told.expect("the story is told");
    let fake = browser(Language::Dutch, Some(story.log().write()));
    let owner = Owner::new();
    owner.with(|| {
        let [one, other] = [0, 1].map(|_| Session::start(fake.platform()));
        one.forget_others();
        let wipe = Command::Vault(vault::Command::Wipe);
        assert_eq!(one.dispatch(wipe), Ok(()));
        other.start_again();
        other.bring_back();
        let keys = fake.keys().expect("the fake keeps");
        for key in keys {
            let text = fake.read(&key).ok().flatten().unwrap_or_default();
            assert!(!text.contains(WAGES), "{key}: {text}");
        }
    });
}
