//! Two buyers on the screens of homes: every heart says whose it is, whoever swipes now.

use wooncarriere::data::Catalogue;
use wooncarriere::domain::home::HomeId;
use wooncarriere::journey::search::{Buyer, Command as SearchCommand, Opinion, PassReason};
use wooncarriere::journey::{Command, Step, Story, budget, scenario};
use wooncarriere::platform::fake::START;
use wooncarriere::text::Language;

use super::{browser, catalogue, render, words};

const HOME: &str = "heideweg-19";

/// Iris and Daan: she likes the home, and he has taken a turn.
fn awaited(world: &Catalogue) -> Story {
    let iris = world
        .personas
        .iter()
        .find(|persona| persona.partner.is_some());
    let told = scenario::tell(
        iris.expect("somebody buys together"),
        Step::Search,
        7,
        START,
        world,
    );
    let (mut story, _) = told.expect("the story is told");
    say(
        &mut story,
        SearchCommand::Judge(HomeId::new(HOME), Opinion::Favourite),
    );
    say(&mut story, SearchCommand::TakeTurn(Buyer::Partner));
    story
}

fn say(story: &mut Story, command: SearchCommand) {
    let now = story.now(START);
    story
        .dispatch(Command::Search(command), now)
        .expect("an opinion is taken");
}

fn page(story: &Story, path: &str) -> String {
    let kept = Some(story.log().write());
    render(path, &browser(Language::Dutch, kept))
}

fn passport(story: &Story) -> String {
    words(&page(story, &format!("/woningen/{HOME}")))
}

#[test]
fn a_heart_of_one_of_two_is_named_on_passport_map_and_street_whoever_swipes_now() {
    let world = catalogue();
    let mut story = awaited(&world);
    for turn in [Buyer::Partner, Buyer::First] {
        say(&mut story, SearchCommand::TakeTurn(turn));
        for path in ["/woontinder/kaart", "/straat"] {
            let page = page(&story, path);
            assert!(page.contains("hart van Iris, wacht op Daan"), "{path}");
        }
        let page = passport(&story);
        assert!(page.contains("hart van Iris, wacht op Daan"), "{page}");
        assert!(!page.contains("Bied op deze woning"), "{page}");
    }
    let page = passport(&story);
    assert!(page.contains("Niet meer favoriet van Iris"), "{page}");
    assert!(page.contains("Vindt u deze woning allebei leuk, dan kunt u hier bieden"));
    say(&mut story, SearchCommand::TakeTurn(Buyer::Partner));
    let page = passport(&story);
    assert!(page.contains("Maak favoriet van Daan"), "{page}");
    say(
        &mut story,
        SearchCommand::Judge(HomeId::new(HOME), Opinion::Favourite),
    );
    let page = passport(&story);
    assert!(page.contains("favoriet van u allebei"), "{page}");
    assert!(page.contains("Bied op deze woning"), "{page}");
}

#[test]
fn two_who_buy_together_can_both_choose_from_the_start_also_who_typed_a_partner() {
    let world = catalogue();
    let alone = world
        .personas
        .iter()
        .find(|persona| persona.partner.is_none());
    let with_partner = world
        .personas
        .iter()
        .find(|persona| persona.partner.is_some());
    let (alone, iris) = (alone.expect("one alone"), with_partner.expect("two"));
    let paths = ["/woontinder/swipen", &format!("/woningen/{HOME}")];
    let (mut noor, _) = scenario::tell(alone, Step::Search, 7, START, &world).expect("told");
    for path in paths {
        let page = page(&noor, path);
        assert!(
            !page.contains("Wie swipet?") && !page.contains("Wie kiest?"),
            "{path}"
        );
    }
    let form = noor.journey.budget.form.clone().expect("a sum was made");
    let partner = budget::PartnerForm {
        net_month: form.net_month,
        under_35: true,
    };
    let both = budget::Form {
        partner: Some(partner),
        ..form
    };
    let now = noor.now(START);
    noor.dispatch(Command::Budget(budget::Command::Calculate(both)), now)
        .expect("a sum for two");
    let (iris, _) = scenario::tell(iris, Step::Search, 7, START, &world).expect("told");
    for (story, name, partner) in [(&noor, &*alone.name, "Uw partner"), (&iris, "Iris", "Daan")] {
        for path in paths {
            let page = page(story, path);
            assert!(page.contains(&format!(">{name}<")), "{path}: {name}");
            assert!(page.contains(&format!(">{partner}<")), "{path}: {partner}");
        }
    }
}

#[test]
fn what_two_buyers_did_not_like_is_told_of_both_by_name() {
    let world = catalogue();
    let mut story = awaited(&world);
    let other = world.homes.iter().find(|home| home.id.as_str() != HOME);
    let other = other.expect("more homes").id.clone();
    for (turn, reason) in [
        (Buyer::First, PassReason::TooSmall),
        (Buyer::Partner, PassReason::TooDear),
    ] {
        say(&mut story, SearchCommand::TakeTurn(turn));
        say(
            &mut story,
            SearchCommand::Judge(other.clone(), Opinion::Pass),
        );
        say(&mut story, SearchCommand::Explain(other.clone(), reason));
    }
    let said = words(&page(&story, "/droomselectie"));
    assert!(
        said.contains("Waarom Iris nee zei: 1 × te klein."),
        "{said}"
    );
    assert!(said.contains("Waarom Daan nee zei: 1 × te duur."), "{said}");
}

#[test]
fn who_goes_on_without_the_partner_has_the_turn_and_a_favourite_of_their_own() {
    let world = catalogue();
    let mut story = awaited(&world);
    let form = story.journey.budget.form.clone().expect("a sum was made");
    let alone = budget::Form {
        partner: None,
        ..form
    };
    let now = story.now(START);
    story
        .dispatch(Command::Budget(budget::Command::Calculate(alone)), now)
        .expect("a sum for one");
    let said = passport(&story);
    assert!(said.contains("Bied op deze woning"), "{said}");
    assert!(!said.contains("Daan"), "{said}");
    let deck = words(&page(&story, "/woontinder/swipen"));
    assert!(!deck.contains("Wie swipet?"), "{deck}");
}

#[test]
fn a_row_of_the_lists_says_whether_the_home_fits_as_its_card_does() {
    let world = catalogue();
    let story = awaited(&world);
    let homes = &world.homes;
    for path in ["/woontinder/kaart", "/straat"] {
        let page = page(&story, path);
        let row = page
            .split("class=\"map-row\"")
            .find(|row| row.contains("Heideweg 19"))
            .unwrap_or_else(|| panic!("no row of the home on {path}"));
        let home = homes.iter().find(|home| home.id.as_str() == HOME);
        let checked = story.journey.check(home.expect("the home ships"));
        let fit = Language::Dutch.fit(&checked.expect("a sum was made"));
        assert!(row.contains(&fit), "{fit} in {row}");
    }
}

#[test]
fn homes_that_ask_a_financial_id_are_announced_at_deck_map_and_street() {
    let world = catalogue();
    let story = awaited(&world);
    let waiting = story.journey.waiting_for_financial_id(&world.homes);
    assert!(waiting > 1, "{waiting} homes wait");
    for path in ["/woontinder/swipen", "/woontinder/kaart", "/straat"] {
        let said = words(&page(&story, path));
        let announced = format!("Nog {waiting} woningen vragen een Financieel-ID.");
        assert!(said.contains(&announced), "{path}: {said}");
    }
}
