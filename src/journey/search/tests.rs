//! Stories of the search: opinions, two buyers, places, notes.

use super::*;
use crate::domain::Cents;

fn after(search: Search, command: Command) -> Search {
    let decision = search.decide(command).unwrap();
    decision
        .events
        .iter()
        .fold(search, |search, event| match event {
            JourneyEvent::Search(event) => search.evolve(event),
            other => panic!("{other:?}"),
        })
}

fn home(id: &str) -> HomeId {
    HomeId(id.to_owned())
}

#[test]
fn given_two_opinions_taking_back_forgets_the_last_only() {
    let search = after(
        Search::default(),
        Command::Judge(home("a"), Opinion::Favourite),
    );
    let search = after(search, Command::Judge(home("b"), Opinion::Pass));
    let search = after(search, Command::TakeBack);
    assert_eq!(search.favourites(), vec![home("a")]);
    assert_eq!(search.opinion(&home("b")), None);
}

#[test]
fn what_was_taken_back_last_is_remembered_until_something_else_is_thought_of_a_home() {
    let judge = |id: &str| Command::Judge(home(id), Opinion::Pass);
    let search = after(after(Search::default(), judge("a")), judge("b"));
    let back = after(search, Command::TakeBack);
    assert_eq!(back.taken_back, Some(home("b")));
    assert_eq!(after(back.clone(), judge("c")).taken_back, None);
    assert_eq!(
        after(back.clone(), Command::TakeTurn(Buyer::Partner)).taken_back,
        None
    );
    assert_eq!(after(back, Command::TakeBack).taken_back, Some(home("a")));
}

#[test]
fn given_a_second_thought_it_replaces_the_first() {
    let search = after(Search::default(), Command::Judge(home("a"), Opinion::Pass));
    let search = after(search, Command::Judge(home("a"), Opinion::Favourite));
    assert_eq!(search.opinions.len(), 1);
    assert_eq!(search.favourites(), vec![home("a")]);
}

#[test]
fn given_crossed_prices_the_filter_is_refused() {
    let filters = Filters {
        price_from: Some(Cents::from_euros(300_000)),
        price_to: Some(Cents::from_euros(150_000)),
        ..Filters::default()
    };
    let refused = Search::default().decide(Command::Filter(filters));
    assert_eq!(refused, Err(Refusal::PricesCrossed));
}

#[test]
fn given_no_opinion_there_is_nothing_to_take_back() {
    assert_eq!(
        Search::default().decide(Command::TakeBack),
        Err(Refusal::NothingToTakeBack)
    );
}
#[test]
fn given_a_no_a_reason_makes_it_no_other_opinion_and_goes_with_it() {
    let passed = after(Search::default(), Command::Judge(home("a"), Opinion::Pass));
    let explained = after(passed, Command::Explain(home("a"), PassReason::TooSmall));
    assert_eq!(explained.opinion(&home("a")), Some(Opinion::Pass));
    assert_eq!(
        explained.reasons_given(Buyer::First),
        [(PassReason::TooSmall, 1)]
    );
    let back = after(explained, Command::TakeBack);
    assert!(back.reasons_given(Buyer::First).is_empty() && back.reasons.is_empty());
}

#[test]
fn given_a_favourite_or_nothing_there_is_no_reason_to_give() {
    let kept = after(
        Search::default(),
        Command::Judge(home("a"), Opinion::Favourite),
    );
    for id in ["a", "b"] {
        let refused = kept.decide(Command::Explain(home(id), PassReason::Place));
        assert_eq!(refused, Err(Refusal::NotPassed));
    }
}

fn two_buyers() -> Search {
    let said = [
        Command::Judge(home("both"), Opinion::Favourite),
        Command::Judge(home("first"), Opinion::Favourite),
        Command::Judge(home("unseen"), Opinion::Favourite),
        Command::Judge(home("second"), Opinion::Pass),
        Command::TakeTurn(Buyer::Partner),
        Command::Judge(home("second"), Opinion::Favourite),
        Command::Judge(home("first"), Opinion::Pass),
        Command::Explain(home("first"), PassReason::TooDear),
        Command::Judge(home("both"), Opinion::Favourite),
    ];
    said.into_iter().fold(Search::default(), after)
}

#[test]
fn given_two_buyers_what_both_like_is_the_list_and_what_one_likes_is_talked_about() {
    let search = two_buyers();
    assert_eq!(search.favourites(), [home("both")]);
    let differences = search.differences();
    assert_eq!(differences.len(), 2);
    assert_eq!(differences[0].home, home("first"));
    assert_eq!(
        (differences[0].keen, differences[0].because),
        (Buyer::First, Some(PassReason::TooDear))
    );
    assert_eq!(
        (differences[1].keen, differences[1].because),
        (Buyer::Partner, None)
    );
    assert_eq!(search.waiting_for(Buyer::Partner).len(), 1);
    assert_eq!(search.waiting_for(Buyer::First), []);
}

#[test]
fn given_two_buyers_the_reasons_of_both_are_told_whoever_swipes_now() {
    let said = [
        Command::Judge(home("second"), Opinion::Pass),
        Command::Explain(home("second"), PassReason::Place),
    ];
    let search = after(two_buyers(), Command::TakeTurn(Buyer::First));
    let search = said.into_iter().fold(search, after);
    for turn in [Buyer::Partner, Buyer::First] {
        let mut search = after(search.clone(), Command::TakeTurn(turn));
        let (own, other) = ([(PassReason::Place, 1)], [(PassReason::TooDear, 1)]);
        assert_eq!(search.reasons_given(Buyer::First), own);
        assert_eq!(search.reasons_given(Buyer::Partner), other);
        search.goes_on(true);
        assert!(search.reasons_given(Buyer::Partner).is_empty());
    }
}

#[test]
fn given_a_favourite_of_two_who_forgets_it_says_no_for_nobody() {
    let search = after(two_buyers(), Command::Forget(home("both")));
    assert_eq!(
        search.regard(&home("both")),
        Some(Regard::Awaiting(Buyer::First))
    );
    assert!(search.favourites().is_empty());
    assert_eq!(search.differences().len(), 2, "nothing new to talk about");
}

#[test]
fn given_two_buyers_each_takes_back_their_own_opinion_only() {
    let search = after(two_buyers(), Command::TakeBack);
    assert!(search.favourites().is_empty());
    assert_eq!(
        search.opinion_of(Buyer::First, &home("both")),
        Some(Opinion::Favourite)
    );
    let first = after(search, Command::TakeTurn(Buyer::First));
    assert_eq!(first.last(), Some(&(home("second"), Opinion::Pass)));
}

#[test]
fn given_a_talk_what_is_agreed_holds_for_both() {
    let search = after(
        two_buyers(),
        Command::Agree(home("first"), Opinion::Favourite),
    );
    assert_eq!(search.favourites(), [home("both"), home("first")]);
    let search = after(search, Command::Agree(home("second"), Opinion::Pass));
    assert!(search.differences().is_empty());
    // Who said no already keeps the reason of it.
    let both_no = after(two_buyers(), Command::Agree(home("first"), Opinion::Pass));
    assert_eq!(both_no.regard(&home("first")), Some(Regard::Passed));
    let reason = both_no.reasons.get(&(Buyer::Partner, home("first")));
    assert_eq!(reason, Some(&PassReason::TooDear));
    let alone = after(
        Search::default(),
        Command::Agree(home("a"), Opinion::Favourite),
    );
    assert!(!alone.is_together());
    assert_eq!(alone.favourites(), [home("a")]);
}

#[test]
fn given_what_two_agreed_on_one_step_back_finds_both_as_they_were() {
    for opinion in [Opinion::Favourite, Opinion::Pass] {
        for id in ["first", "second", "unseen"] {
            let agreed = after(two_buyers(), Command::Agree(home(id), opinion));
            assert_eq!(agreed.agreed(), Some(&home(id)));
            let turned = after(agreed.clone(), Command::TakeTurn(Buyer::First));
            let back = after(turned, Command::TakeBackAgreed);
            let back = after(back, Command::TakeTurn(Buyer::Partner));
            assert_eq!(back, two_buyers(), "{id} {opinion:?}");
            let again = back.decide(Command::TakeBackAgreed);
            assert_eq!(again, Err(Refusal::NothingToTakeBack));
            // Who thinks something else of it since does not lose that.
            let thought = after(agreed, Command::Judge(home(id), Opinion::Favourite));
            assert_eq!(thought.agreed(), None);
        }
    }
}

#[test]
fn given_one_buyer_what_was_agreed_and_taken_back_says_nothing_of_a_partner_who_left() {
    let mut alone = two_buyers();
    alone.goes_on(true);
    let agreed = after(alone, Command::Agree(home("first"), Opinion::Pass));
    let back = after(agreed.clone(), Command::TakeTurn(Buyer::Partner));
    let back = after(back, Command::TakeBackAgreed);
    assert_eq!(
        back.regard(&home("first")),
        Some(Regard::Divided(Buyer::First)),
        "as both thought before"
    );
    let mut returned = agreed;
    returned.goes_on(false);
    assert_eq!(returned.agreed(), None, "it was agreed by one");
}

#[test]
fn given_an_opinion_on_another_home_in_between_taking_back_what_was_agreed_keeps_it() {
    let agreed = after(two_buyers(), Command::Agree(home("first"), Opinion::Pass));
    let more = after(agreed, Command::Judge(home("later"), Opinion::Pass));
    let back = after(more, Command::TakeBackAgreed);
    assert_eq!(back.opinion(&home("later")), Some(Opinion::Pass));
    assert_eq!(
        back.regard(&home("first")),
        Some(Regard::Divided(Buyer::First))
    );
    assert_eq!(back.differences()[0].because, Some(PassReason::TooDear));
}

#[test]
fn a_reason_can_be_taken_back_and_the_no_stays() {
    let back = after(two_buyers(), Command::TakeBackReason(home("first")));
    assert_eq!(back.reason(&home("first")), None);
    assert_eq!(back.opinion(&home("first")), Some(Opinion::Pass));
    assert_eq!(
        back.decide(Command::TakeBackReason(home("first"))),
        Err(Refusal::NothingToTakeBack)
    );
}

#[test]
fn given_a_place_the_list_keeps_it_and_later_favourites_come_after() {
    let keep = |search, id| after(search, Command::Judge(home(id), Opinion::Favourite));
    let search = ["a", "b", "c"].into_iter().fold(Search::default(), keep);
    let search = after(search, Command::Place(home("c"), 0));
    let search = keep(search, "d");
    assert_eq!(search.favourites(), ["c", "a", "b", "d"].map(home));
    let search = after(search, Command::Place(home("c"), 99));
    assert_eq!(search.favourites(), ["a", "b", "d", "c"].map(home));
    let refused = search.decide(Command::Place(home("x"), 0));
    assert_eq!(refused, Err(Refusal::NotAFavourite));
}

#[test]
fn given_a_note_it_stays_until_it_is_emptied_and_is_never_too_long() {
    let write = |text: &str| Command::Write(home("a"), text.to_owned());
    let noted = after(Search::default(), write("Mooie tuin"));
    assert_eq!(
        noted.notes.get(&home("a")).map(String::as_str),
        Some("Mooie tuin")
    );
    let longest = "é".repeat(LONGEST_NOTE);
    assert!(noted.decide(write(&longest)).is_ok(), "letters, not bytes");
    let long = "x".repeat(LONGEST_NOTE + 1);
    assert_eq!(noted.decide(write(&long)), Err(Refusal::NoteTooLong));
    assert!(after(noted, write(" ")).notes.is_empty());
}

#[test]
fn given_two_buyers_a_heart_is_of_who_gave_it_whoever_swipes_now() {
    let search = after(two_buyers(), Command::Judge(home("doubted"), Opinion::Pass));
    let thought = [
        ("both", Some(Regard::Kept)),
        ("first", Some(Regard::Divided(Buyer::First))),
        ("unseen", Some(Regard::Awaiting(Buyer::First))),
        ("second", Some(Regard::Divided(Buyer::Partner))),
        ("doubted", Some(Regard::Doubted(Buyer::Partner))),
        ("nobody", None),
    ];
    for turn in [Buyer::First, Buyer::Partner] {
        let search = after(search.clone(), Command::TakeTurn(turn));
        for (id, regard) in thought {
            assert_eq!(search.regard(&home(id)), regard, "{id}");
            let kept = search.favourites().contains(&home(id));
            assert_eq!(kept, regard == Some(Regard::Kept), "{id}");
        }
    }
    let search = after(search, Command::Agree(home("second"), Opinion::Pass));
    assert_eq!(search.regard(&home("second")), Some(Regard::Passed));
}

#[test]
fn given_one_buyer_a_heart_is_a_favourite_at_once() {
    let search = after(
        Search::default(),
        Command::Judge(home("a"), Opinion::Favourite),
    );
    assert_eq!(search.regard(&home("a")), Some(Regard::Kept));
    let search = after(search, Command::Judge(home("a"), Opinion::Pass));
    assert_eq!(search.regard(&home("a")), Some(Regard::Passed));
}

fn typed(with_partner: bool) -> JourneyEvent {
    let partner = crate::journey::budget::PartnerForm {
        net_month: Cents::from_euros(2_000),
        under_35: true,
    };
    JourneyEvent::Budget(crate::journey::budget::Event::Calculated(
        crate::journey::budget::Form {
            net_month: Cents::from_euros(2_400),
            savings: Cents::ZERO,
            equity: Cents::ZERO,
            partner: with_partner.then_some(partner),
            details: crate::journey::budget::Details::default(),
        },
    ))
}

#[test]
fn given_a_partner_who_no_longer_buys_along_the_turn_is_the_participants_and_a_return_finds_all_again()
 {
    let now = crate::domain::moment::Moment(0);
    let both = crate::journey::Journey {
        search: two_buyers(),
        ..Default::default()
    };
    let both = both.evolve(&typed(true), now);
    assert_eq!(both.search, two_buyers(), "the sum changes no opinion");
    let alone = both.evolve(&typed(false), now);
    let search = &alone.search;
    assert_eq!((search.turn, search.is_together()), (Buyer::First, false));
    assert_eq!(
        search.favourites(),
        ["both", "first", "unseen"].map(home),
        "nobody is waited for"
    );
    assert!(search.differences().is_empty());
    assert_eq!(search.waiting_for(Buyer::First), []);
    assert_eq!(search.regard(&home("second")), Some(Regard::Passed));
    let back = alone.evolve(&typed(true), now).search;
    assert_eq!(back.favourites(), [home("both")]);
    assert_eq!((back.turn, back.is_together()), (Buyer::First, true));
    assert_eq!(back.opinions, two_buyers().opinions);
}
