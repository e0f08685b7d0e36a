//! Every amount on every screen answers "Hoe komt u hieraan?", or is of a kind that has nothing to
//! answer: each such kind is named here with the reason.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use wooncarriere::app::Session;
use wooncarriere::domain::AgeBand;
use wooncarriere::domain::home::{Home, HomeId};
use wooncarriere::journey::budget::Command as BudgetCommand;
use wooncarriere::journey::mortgage::{Command as MortgageCommand, Wishes, wishes};
use wooncarriere::journey::scenario::{self, World};
use wooncarriere::journey::{Command, Step, Story};
use wooncarriere::platform::fake::START;
use wooncarriere::room::{self, Identification, Purpose, Role};
use wooncarriere::screens;
use wooncarriere::screens::woontinder::checks_beside::ChecksBeside;
use wooncarriere::screens::woontinder::financial_check::CheckResult;
use wooncarriere::text::Language;

use super::page::{Page, Place};
use super::{address, browser, catalogue, render, stories};

const QUESTION: &str = "Hoe komt u hieraan?";

/// Whether an amount of money is written here; of a large one the sign stands by itself.
fn has_amount(page: &Page, text: Place) -> bool {
    let mut rests = page.text(text).split('€').skip(1);
    let has_figures = rests.any(|rest| {
        let rest = rest.trim_start_matches(['\u{a0}', ' ', '-']);
        rest.starts_with(|first: char| first.is_ascii_digit())
    });
    let mut above = page.above(text);
    has_figures
        || above.next().is_some_and(|place| {
            page.has_class(place, "amount-sign") && !page.text(text).is_empty()
        })
}

fn is_question(page: &Page, place: Place) -> bool {
    let is_button = page.tag(place) == "button";
    is_button && (page.words(place).contains(QUESTION) || page.attributes(place).contains(QUESTION))
}

/// What is read as one: a sentence, a row, a cell, a large figure.
fn unit(page: &Page, text: Place) -> Place {
    let is_unit = |place: &Place| {
        let is_row = ["amount", "row", "range"];
        let is_row = is_row.iter().any(|name| page.has_class(*place, name));
        let is_figure = page.has_class(*place, "amount-figure");
        is_row || (!is_figure && ["p", "li", "td"].contains(&page.tag(*place)))
    };
    page.above(text).find(is_unit).unwrap_or(text)
}

/// Whether the question stands in the same unit, right behind it, or at the name of the row of a table.
fn is_explained(page: &Page, text: Place) -> bool {
    let unit = unit(page, text);
    let asks = |place: Place| page.below(place).any(|one| is_question(page, one));
    let is_bare = |place: &Place| page.tag(*place) == "p" && page.words(*place).trim() == QUESTION;
    let row = page.above(text).find(|place| page.tag(*place) == "tr");
    let name = row.and_then(|row| page.below(row).find(|place| page.tag(*place) == "th"));
    asks(unit) || page.next(unit).filter(is_bare).is_some() || name.is_some_and(asks)
}

/// What has nothing to answer, by the class of what it stands in.
struct Kind {
    /// Why there is no question.
    because: &'static str,
    /// In what it stands.
    within: &'static [&'static str],
}

const KINDS: [Kind; 10] = [
    Kind {
        because: "somebody named it: an asking price, a bid, what was agreed, what a persona earns",
        within: &[
            ".home-card-price",
            ".favourite-price",
            ".order-words",
            ".map-row-price",
            ".map-choice-price",
            ".radio-card-text",
            ".street-label",
            ".log-amount",
            ".persona-about",
        ],
    },
    Kind {
        because: "somebody chose it for a filter, or a rule says it in the hint of a question",
        within: &[".swipe-filters", ".field-hint"],
    },
    Kind {
        because: "the path leads to the screen where it is told",
        within: &[".step-note"],
    },
    Kind {
        because: "it is the scale of a picture, and the table beside it tells every amount",
        within: &[".year-bars-most"],
    },
    Kind {
        because: "it is what the slides of 2019 said",
        within: &[".then-now"],
    },
    Kind {
        because: "a document says what was agreed or reckoned on the screen around it",
        within: &[".document"],
    },
    Kind {
        because: "it is shown as somebody else got to see it",
        within: &[".shown-lines"],
    },
    Kind {
        because: "it is a fact of a home, with its source under it",
        within: &[".fact-list"],
    },
    Kind {
        because: "a source says it, and is named above it",
        within: &[".source-words"],
    },
    Kind {
        because: "it is what a button tries: after that the amounts tell it",
        within: &[".helps", ".way"],
    },
];

/// Sentences and rows with an amount that somebody named, by what they begin with or are called.
const NAMED: [&str; 8] = [
    "Vraagprijs",
    "Huidig bod",
    "Koopsom",
    "U koopt ",
    "U biedt ",
    "U bood ",
    "Spinnewielhof 41",
    "Heideweg 19",
];

/// What opens in place and is itself the answer: each row says its rule, or its source and its day.
const ANSWERS: [&str; 2] = [
    "Waarom zei de verkoper dit?",
    "Bekijk precies wat de bron gaf",
];

/// Of which kinds an amount is, by the classes of what it stands in.
fn kinds(page: &Page, text: Place) -> impl Iterator<Item = &'static str> {
    let classes = KINDS.iter().flat_map(|kind| kind.within.iter().copied());
    classes.filter(move |name| {
        let class = name.trim_start_matches('.');
        page.above(text).any(|place| page.has_class(place, class))
    })
}

fn is_named(page: &Page, text: Place) -> bool {
    let words = page.words(unit(page, text));
    NAMED
        .iter()
        .any(|name| words.trim_start().starts_with(name))
}

/// A slider says what is chosen with it; that of the years says what such a year costs.
fn is_chosen(page: &Page, text: Place) -> bool {
    let mut above = page.above(text);
    above.any(|place| page.has_class(place, "range-output"))
        && !page.words(unit(page, text)).starts_with("Kies een jaar")
}

fn is_in_an_answer(page: &Page, text: Place) -> bool {
    let opened = page
        .above(text)
        .filter(|place| page.tag(*place) == "details");
    let words = opened.map(|place| page.words(place));
    let mut answers = words.filter(|words| {
        ANSWERS
            .iter()
            .any(|answer| words.trim_start().starts_with(answer))
    });
    answers.next().is_some()
}

fn is_bare(page: &Page, text: Place) -> bool {
    has_amount(page, text)
        && !is_explained(page, text)
        && kinds(page, text).next().is_none()
        && !is_named(page, text)
        && !is_chosen(page, text)
        && !is_in_an_answer(page, text)
}

/// The units with an amount that does not say how it came about.
fn bare_amounts(html: &str) -> Vec<String> {
    let page = Page::read(html);
    let bare = page.texts().filter(|text| is_bare(&page, *text));
    bare.map(|text| page.words(unit(&page, text)).trim().to_owned())
        .collect()
}

fn told(persona: usize, until: Step) -> Story {
    let world = catalogue();
    let told = scenario::tell(&world.personas[persona], until, 7, START, &world);
    told.expect("the story is told").0
}

fn say(story: &mut Story, command: Command) {
    let now = story.now(START);
    story.dispatch(command, now).expect("it can be done");
}

/// Somebody in a room who has not bid yet: the form of a bid is there.
fn in_the_room() -> Story {
    let mut story = told(0, Step::Bidding);
    let home = HomeId::new("heideweg-19");
    let object = catalogue().object(&home).expect("the home ships");
    say(&mut story, Command::EnterRoom(Box::new(object)));
    let identify = room::Command::Identify(Identification::Wallet, Purpose::Bidding);
    say(&mut story, Command::Room(Role::Buyer, identify));
    story
}

/// Somebody who asks for offers with the interest fixed for so long.
fn applying(persona: usize, fixed_years: u8) -> Story {
    let mut story = told(persona, Step::Mortgage);
    say(&mut story, Command::Mortgage(MortgageCommand::FetchData));
    let wished = Wishes {
        fixed_years,
        ..wishes(&story.journey, story.room())
    };
    say(&mut story, Command::Mortgage(MortgageCommand::Wish(wished)));
    story
}

#[test]
fn every_amount_says_how_it_came_about_or_is_of_a_kind_that_has_nothing_to_say() {
    let mut all = stories();
    let more = [
        in_the_room(),
        applying(0, 10),
        applying(1, 10),
        applying(1, 1),
    ];
    let named = |story: Story| ("by hand".to_owned(), Some(story.log().write()));
    all.extend(more.map(named));
    let (mut bare, mut met) = (BTreeMap::new(), BTreeSet::new());
    for (name, story) in all {
        for screen in screens::ALL {
            let html = render(&address(screen), &browser(Language::Dutch, story.clone()));
            let found = bare_amounts(&html).into_iter();
            bare.extend(found.map(|words| ((screen.id, words), name.clone())));
            let page = Page::read(&html);
            let amounts = page.texts().filter(|text| has_amount(&page, *text));
            met.extend(amounts.flat_map(|text| kinds(&page, text)));
        }
    }
    assert!(bare.is_empty(), "{bare:#?}");
    let opened_only = [".helps", ".way"];
    for kind in &KINDS {
        let mut places = kind.within.iter();
        let is_met = |place: &&str| met.contains(*place) || opened_only.contains(place);
        assert!(places.all(is_met), "nowhere any more: {}", kind.because);
    }
}

#[test]
fn for_whom_the_tables_do_not_hold_every_sum_says_so() {
    let said = "geldt misschien niet voor u";
    let places = [
        "/bestedingsruimte",
        "/woningen/heideweg-19",
        "/hypotheek",
        "/bieden",
    ];
    let shown = |story: &Story, path: &str| {
        let kept = Some(story.log().write());
        render(path, &browser(Language::Dutch, kept)).contains(said)
    };
    let older = |mut story: Story| {
        let mut form = story.journey.budget.form.clone().expect("there is a sum");
        form.details.further.age = Some(AgeBand::PensionAge);
        say(&mut story, Command::Budget(BudgetCommand::Calculate(form)));
        story
    };
    for (story, paths) in [
        (applying(0, 10), &places[..3]),
        (in_the_room(), &places[3..]),
    ] {
        for path in paths {
            assert!(!shown(&story, path), "{path}");
        }
        let story = older(story);
        for path in paths {
            assert!(shown(&story, path), "{path}");
        }
    }
}

/// What opens on a screen when somebody asks for it.
fn opened<V: IntoView + 'static>(story: &Story, view: impl FnOnce() -> V) -> String {
    let fake = browser(Language::Dutch, Some(story.log().write()));
    let owner = Owner::new();
    let platform = fake.platform();
    owner.with(|| {
        provide_context(Session::start(platform));
        view().into_view().to_html()
    })
}

#[test]
fn the_checks_of_homes_that_fit_and_that_do_not_say_how_every_amount_came_about() {
    let homes = catalogue().homes;
    for persona in 0..2 {
        let story = told(persona, Step::Bidding);
        let some: Vec<Home> = homes.iter().step_by(5).cloned().collect();
        for home in some.clone() {
            let html = opened(&story, || view! { <CheckResult home/> });
            assert!(html.contains(QUESTION));
            assert_eq!(bare_amounts(&html), Vec::<String>::new());
        }
        let html = opened(&story, || {
            let homes = Memo::new(move |_| some.clone());
            view! { <ChecksBeside homes/> }
        });
        assert!(html.contains("Waarom?"), "{html}");
        let bare = bare_amounts(&html);
        let is_help = |words: &String| words.contains("Dan past het.");
        assert!(bare.iter().all(is_help), "{bare:?}");
    }
}

#[test]
fn an_amount_from_which_the_question_is_taken_is_found() {
    let story = Some(told(0, Step::Search).log().write());
    let html = render("/bestedingsruimte", &browser(Language::Dutch, story));
    assert_eq!(bare_amounts(&html), Vec::<String>::new());
    let (mut asked, mut missed, mut rest) = (0, Vec::new(), 0);
    while let Some(start) = html[rest..].find("<button").map(|place| place + rest) {
        let end = html[start..].find("</button>").map(|place| place + start);
        rest = end.expect("a button ends");
        if html[start..rest].contains(QUESTION) {
            let without = format!("{}{}", &html[..start], &html[rest + "</button>".len()..]);
            asked += 1;
            if bare_amounts(&without).is_empty() {
                missed.push(&html[start..rest]);
            }
        }
    }
    assert!(asked >= 40, "{asked}");
    assert!(missed.is_empty(), "{missed:#?}");
}
