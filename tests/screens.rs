//! Every screen, in every language, at every point of every persona's story, rendered to HTML on
//! this machine: one heading, a title, no missing words, labels for what can be pressed.
#![cfg(feature = "html")]

#[path = "screens/adding_up.rs"]
mod adding_up;
#[path = "screens/ended.rs"]
mod ended;
#[path = "screens/page.rs"]
mod page;
#[path = "screens/reasons.rs"]
mod reasons;
#[path = "screens/shown.rs"]
mod shown;
#[path = "screens/together.rs"]
mod together;
#[path = "screens/windows.rs"]
mod windows;

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos_router::components::Router;
use leptos_router::location::RequestUrl;
use wooncarriere::app::frame::Frame;
use wooncarriere::app::{Screen, Session};
use wooncarriere::data::{Catalogue, people};
use wooncarriere::domain::appointment::{Agenda, Channel};
use wooncarriere::domain::home::HomeId;
use wooncarriere::domain::record::Source;
use wooncarriere::domain::{AgeBand, Cents, EnergyLabel, home};
use wooncarriere::journey::{
    Command, SideEffect, Step, Story, agent, appointment, budget, scenario, vault, viewing,
};
use wooncarriere::platform::Archive;
use wooncarriere::platform::fake::{Fake, START};
use wooncarriere::screens;
use wooncarriere::text::Language;

fn catalogue() -> Catalogue {
    let homes = home::Catalogue::from_json(include_str!("../public/data/homes.json"));
    let people = people::read(include_str!("../public/data/personas.json"));
    Catalogue::new(
        homes.expect("the homes ship").homes,
        people.expect("the people ship"),
    )
}

/// A browser in which this was kept.
fn browser(language: Language, story: Option<String>) -> Fake {
    let fake = Fake::default();
    fake.write("wooncarriere.language", language.tag())
        .expect("the fake keeps");
    if let Some(story) = story {
        fake.write("wooncarriere.story", &story)
            .expect("the fake keeps");
    }
    fake
}

fn render(path: &str, fake: &Fake) -> String {
    let owner = Owner::new();
    let platform = fake.platform();
    owner.with(|| {
        provide_context(RequestUrl::new(path));
        provide_context(Session::start(platform));
        view! { <Router><Frame/></Router> }.to_html()
    })
}

/// An address of a screen with its parameters filled in.
fn address(screen: &Screen) -> String {
    screen
        .path
        .replace(":home", "heideweg-19")
        .replace(":source", "uwv")
        .replace(":receiver", "verkoper")
        .replace(":code", "onbekend")
}

fn stories() -> Vec<(String, Option<String>)> {
    let catalogue = catalogue();
    let mut stories = vec![("nothing".to_owned(), None)];
    for persona in &catalogue.personas {
        for until in Step::ALL {
            let told = scenario::tell(persona, until, 7, START, &catalogue);
            let (story, _) = told.unwrap_or_else(|stuck| panic!("{}: {stuck:?}", persona.name));
            stories.push((
                format!("{} until {until:?}", persona.name),
                Some(story.log().write()),
            ));
        }
    }
    stories
}

/// The text of the page without tags.
fn words(html: &str) -> String {
    html.split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect()
}

#[test]
fn every_screen_renders_at_every_point_of_every_story_in_both_languages() {
    let stories = stories();
    for screen in screens::ALL {
        for (name, story) in &stories {
            for language in Language::ALL {
                let html = render(&address(screen), &browser(language, story.clone()));
                let place = format!("{} in {language:?} with {name}", screen.id);
                assert_eq!(html.matches("<h1").count(), 1, "one heading on {place}");
                let words = words(&html);
                for missing in ["undefined", "NaN", "TODO", "{}", "Some(", "None)"] {
                    assert!(!words.contains(missing), "{place} says {missing}");
                }
                assert!(
                    !html.contains("aria-label=\"\""),
                    "{place} has an empty label"
                );
            }
        }
    }
}

#[test]
fn a_page_in_english_says_something_else_than_in_dutch() {
    for screen in screens::ALL {
        let [dutch, english] =
            Language::ALL.map(|language| render(&address(screen), &browser(language, None)));
        assert_ne!(words(&dutch), words(&english), "{}", screen.id);
    }
}

#[test]
fn every_screen_has_a_name_an_address_and_a_title_of_its_own() {
    let mut names = BTreeSet::new();
    let mut addresses = BTreeSet::new();
    for screen in screens::ALL {
        assert!(
            names.insert(screen.id),
            "two screens are called {}",
            screen.id
        );
        assert!(
            addresses.insert(screen.path),
            "two screens live at {}",
            screen.path
        );
        for language in Language::ALL {
            assert!(
                !screen.title.get(language).trim().is_empty(),
                "{} has no title",
                screen.id
            );
        }
    }
}

#[test]
fn every_step_of_the_path_leads_to_a_screen_of_its_own() {
    let of_steps: BTreeSet<_> = Step::ALL
        .into_iter()
        .map(|step| screens::of_step(step).id)
        .collect();
    assert_eq!(of_steps.len(), Step::ALL.len(), "{of_steps:?}");
}

/// The budget screen of a form that was sent.
fn budget_of(form: budget::Form) -> String {
    let mut story = Story::new(7);
    let command = Command::Budget(budget::Command::Calculate(form));
    let sent = story.dispatch(command, START);
    sent.expect("a good form is taken");
    let kept = Some(story.log().write());
    words(&render(
        "/bestedingsruimte",
        &browser(Language::Dutch, kept),
    ))
}

fn form(further: budget::Further) -> budget::Form {
    budget::Form {
        net_month: Cents::from_euros(2_400),
        savings: Cents::from_euros(16_000),
        equity: Cents::from_euros(25_000),
        partner: None,
        details: budget::Details {
            further,
            ..budget::Details::USUAL
        },
    }
}

#[test]
fn the_budget_shows_its_posts_its_month_and_a_price_to_try() {
    let words = budget_of(form(budget::Further::NOTHING));
    for said in [
        "197.611",
        "Overdrachtsbelasting",
        "0% van de prijs",
        "meestal €\u{a0}1.200 tot €\u{a0}2.500",
        "Eigen geld dat u nodig hebt",
        "Netto, na belastingvoordeel",
        "Bekijk als tabel",
        "Past een woning van deze prijs?",
    ] {
        assert!(words.contains(said), "{said} in {words}");
    }
    assert!(!words.contains("geldt misschien niet voor u"), "{words}");
    assert!(!words.contains("vrijstelling al eens"), "{words}");
}

/// What stands first on the screen: the amount that can be spent.
fn headline(words: &str) -> &str {
    let begin = "Dit kunt u besteden aan een woning, naast de kosten koper";
    let (_, after) = words.split_once(begin).expect("the headline is there");
    after.split("Hoe komt u hieraan").next().unwrap_or(after)
}

#[test]
fn the_headline_can_be_spent_or_says_that_nothing_can_be_bought_yet() {
    let asked = |net, savings, further| budget::Form {
        net_month: Cents::from_euros(net),
        savings: Cents::from_euros(savings),
        equity: Cents::ZERO,
        ..form(further)
    };
    let none = budget_of(asked(2_400, 2_000, budget::Further::NOTHING));
    let first = headline(&none);
    assert!(
        first.contains("€\u{a0}0") && !first.contains("158.611"),
        "{first}"
    );
    assert!(none.contains("U kunt nu nog geen woning kopen."), "{none}");
    assert!(!none.contains("U kunt €"), "{none}");
    let own = asked(9_000, 20_000, budget::Further::NOTHING);
    let nhg = budget::Further {
        nhg: true,
        ..budget::Further::NOTHING
    };
    for (asked, price) in [
        (own.clone(), "713.095"),
        (
            budget::Form {
                details: form(nhg).details,
                ..own
            },
            "470.000",
        ),
    ] {
        let words = budget_of(asked);
        assert!(headline(&words).contains(price), "{price} in {words}");
        let line = format!("U kunt €\u{a0}{price} besteden aan een woning.");
        assert!(words.contains(&line), "{line} in {words}");
    }
}

#[test]
fn the_amount_of_the_living_lab_is_shown_with_its_own_example_only() {
    let example = form(budget::Further::NOTHING);
    assert!(budget_of(example.clone()).contains("348.300"));
    let other = budget::Form {
        savings: Cents::from_euros(17_000),
        ..example
    };
    assert!(!budget_of(other).contains("348.300"));
}

#[test]
fn somebody_of_state_pension_age_is_told_that_other_tables_apply() {
    let further = budget::Further {
        age: Some(AgeBand::PensionAge),
        ..budget::Further::NOTHING
    };
    let words = budget_of(form(further));
    assert!(words.contains("geldt misschien niet voor u"), "{words}");
    assert!(words.contains("U krijgt AOW."), "{words}");
    assert!(words.contains("2% van de prijs"), "{words}");
}

#[test]
fn a_question_that_cannot_change_the_outcome_is_not_asked() {
    let measures = "Wat u wilt lenen om energie te besparen";
    let mut asked = form(budget::Further::NOTHING);
    assert!(!budget_of(asked.clone()).contains(measures));
    asked.details.label = Some(EnergyLabel::C);
    assert!(budget_of(asked.clone()).contains(measures));
    asked.details.label = Some(EnergyLabel::APlusPlusPlusPlus);
    let words = budget_of(asked.clone());
    assert!(!words.contains(measures) && words.contains("energiegarantie"));
    let debt = "wat er over is van uw studieschuld";
    assert!(words.contains(debt));
    asked.details.student_loan = Cents::from_euros(100);
    assert!(!budget_of(asked).contains(debt));
}

/// A story in which the Financieel-ID was just made.
fn with_financial_id() -> Story {
    let world = catalogue();
    let (mut story, open) = scenario::tell(&world.personas[0], Step::Bidding, 7, START, &world)
        .expect("the story is told");
    for effect in open {
        if let SideEffect::Issue { request, .. } = effect {
            let issued = vault::Command::Issued(request, "signed".to_owned());
            let now = story.now(START);
            story
                .dispatch(Command::Vault(issued), now)
                .expect("it is asked");
        }
    }
    story
}

#[test]
fn on_the_demo_clock_a_financial_id_expires_and_can_be_made_again() {
    let mut story = with_financial_id();
    let page = |story: &Story| {
        let kept = Some(story.log().write());
        // The name stays on one line by a joiner.
        words(&render("/financieel-id", &browser(Language::Dutch, kept))).replace('\u{2060}', "")
    };
    let fresh = page(&story);
    assert!(fresh.contains("Download Financieel-ID"), "{fresh}");
    assert!(!fresh.contains("verlopen"), "{fresh}");
    let now = story.now(START);
    let later = now.after_seconds(91 * 24 * 3600);
    story.dispatch(Command::SkipTo(later), now).expect("ahead");
    let expired = page(&story);
    assert!(expired.contains("verlopen"), "{expired}");
    assert!(expired.contains("Maak Financieel-ID opnieuw"), "{expired}");
    assert!(!expired.contains("Download Financieel-ID"));
}

#[test]
fn a_financial_id_that_is_no_longer_right_is_not_shown_before_it_is_made_again() {
    let world = catalogue();
    let mut story = with_financial_id();
    let page = |story: &Story, path: &str| {
        let kept = Some(story.log().write());
        words(&render(path, &browser(Language::Dutch, kept))).replace('\u{2060}', "")
    };
    let renew = "Maak uw Financieel-ID eerst opnieuw";
    let paths = ["/deel/verkoper", "/kluis/qr-codes"];
    for path in paths {
        assert!(!page(&story, path).contains(renew), "{path}");
    }
    let now = story.now(START);
    let bank = Source::Bank;
    let question = vault::Question {
        source: bank,
        fields: bank.fields().to_vec(),
    };
    let sign_in = vault::SignIn::Demo;
    let consent = vault::Command::Consent { question, sign_in };
    for command in [consent, vault::Command::Import(bank)] {
        let asked = story.dispatch(Command::Vault(command), now);
        for effect in asked.expect("it may be asked") {
            let answer = scenario::World::answer(&world, &effect).expect("the bank answers");
            story.dispatch(answer, now).expect("it is asked");
        }
    }
    for path in paths {
        let outdated = page(&story, path);
        assert!(outdated.contains(renew), "{path}: {outdated}");
        assert!(outdated.contains("Maak Financieel-ID opnieuw"), "{path}");
        assert!(!outdated.contains("Vorige code"), "{path}");
    }
}

#[test]
fn the_overview_says_what_stands_in_the_diary_the_soonest_first() {
    let world = catalogue();
    let (mut story, _) = scenario::tell(&world.personas[0], Step::Bidding, 7, START, &world)
        .expect("the story is told");
    let empty = render("/", &browser(Language::Dutch, Some(story.log().write())));
    assert!(!empty.contains("In uw agenda"));
    let home = HomeId::new("heideweg-19");
    let line = world.home(&home).expect("the home ships").address.line();
    let now = story.now(START);
    let hour = viewing::free_hours(&home, now)[0];
    let plan = viewing::Command::Plan(home, hour);
    let agenda = Agenda { seed: 7 };
    let days = agenda.free_days(Channel::Phone, now);
    let slots = days.iter().flat_map(|day| &day.slots);
    let slot = *slots
        .rev()
        .find(|slot| **slot > hour)
        .expect("a later hour");
    let book = appointment::Command::Book(slot, Channel::Phone);
    for command in [Command::Viewing(plan), Command::Appointment(book)] {
        story.dispatch(command, now).expect("it is free");
    }
    for language in Language::ALL {
        let page = render("/", &browser(language, Some(story.log().write())));
        let place = |said: &str| page.find(said).unwrap_or_else(|| panic!("no {said}"));
        assert!(place(&line) < place(&language.slot(slot)));
        assert!(place(&language.slot(hour)) < place(&language.slot(slot)));
        assert!(page.contains("/afspraak") && page.contains("/bezichtigen/heideweg-19"));
    }
}

#[test]
fn what_the_agent_does_not_know_waits_at_the_viewing() {
    let mut story = Story::new(7);
    let page = |story: &Story| {
        let kept = Some(story.log().write());
        words(&render(
            "/bezichtigen/heideweg-19",
            &browser(Language::Dutch, kept),
        ))
    };
    assert!(!page(&story).contains("Vraag dit de verkoper"));
    let ask = agent::Command::Ask {
        home: HomeId::new("heideweg-19"),
        fact: None,
        text: "Hoe oud is het dak?".to_owned(),
    };
    story.dispatch(Command::Agent(ask), START).expect("asked");
    let listed = page(&story);
    assert!(listed.contains("Vraag dit de verkoper"), "{listed}");
    assert!(listed.contains("Hoe oud is het dak?"), "{listed}");
    let question = "Hoe oud is het dak?".to_owned();
    let off = agent::Command::TakeOff(HomeId::new("heideweg-19"), question);
    story
        .dispatch(Command::Agent(off), START)
        .expect("it is on");
    assert!(!page(&story).contains("Hoe oud is het dak?"), "taken off");
}

#[test]
fn a_question_that_is_not_sent_keeps_its_subject_and_a_link_brings_another() {
    let mut story = Story::new(7);
    for (field, kept) in [("agent", "Is hij schoon?"), ("agent-fact", "bodem")] {
        let note = Command::Note {
            screen: format!("{field}/heideweg-19"),
            text: kept.to_owned(),
        };
        story.dispatch(note, START).expect("it is kept");
    }
    let page = |address| {
        let kept = Some(story.log().write());
        render(address, &browser(Language::Dutch, kept))
    };
    let kept = page("/makelaar/heideweg-19");
    assert!(kept.contains(r#"<option value="bodem" selected"#), "{kept}");
    assert!(kept.contains(r#"value="Is hij schoon?""#), "{kept}");
    let linked = page("/makelaar/heideweg-19?feit=woz");
    assert!(linked.contains(r#"<option value="woz" selected"#));
    assert!(linked.contains(r#"value="Is hij schoon?""#));
    assert!(!page("/makelaar/elders-1").contains("Is hij schoon?"));
}

#[test]
fn an_address_that_does_not_exist_says_so() {
    let html = render("/bestaat/niet/echt", &browser(Language::Dutch, None));
    assert!(
        html.contains("Deze pagina bestaat niet"),
        "{}",
        words(&html)
    );
}

#[test]
fn a_story_that_cannot_be_read_is_set_aside_and_said_aloud() {
    let fake = browser(Language::Dutch, Some("kapot".to_owned()));
    let html = render("/", &fake);
    assert!(words(&html).contains("opzij gelegd"), "{}", words(&html));
    let mark = START.0;
    let aside = fake.read(&format!("wooncarriere.story.aside.{mark}"));
    assert_eq!(aside, Ok(Some("kapot".to_owned())));
}

#[test]
fn a_browser_that_keeps_nothing_is_told_so_and_the_app_goes_on() {
    let fake = browser(Language::Dutch, None);
    fake.break_archive(Some(wooncarriere::platform::ArchiveFault::Forbidden));
    let html = render("/bestedingsruimte", &fake);
    assert!(
        words(&html).contains("kan niets bewaren"),
        "{}",
        words(&html)
    );
    assert!(words(&html).contains("Netto maandsalaris"));
}
