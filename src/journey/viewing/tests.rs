//! Stories of viewings: planned, clashing, called off, rated afterwards.

use time::Month;

use super::*;

/// A Thursday before a long weekend: 2 April 2026, the day before Goede Vrijdag.
fn thursday() -> Moment {
    let day = Date::from_calendar_date(2026, Month::April, 2).unwrap();
    Moment::on(day, 12, 0)
}

fn home(id: &str) -> HomeId {
    HomeId::new(id)
}

fn after(viewings: Viewings, command: Command, now: Moment) -> Viewings {
    let decision = viewings.decide(command, now).unwrap();
    let fold = |viewings: Viewings, event: &JourneyEvent| match event {
        JourneyEvent::Viewing(event) => viewings.evolve(event),
        other => panic!("{other:?}"),
    };
    decision.events.iter().fold(viewings, fold)
}

#[test]
fn hours_are_on_working_days_after_today_and_always_the_same() {
    for id in ["heideweg-19", "spinnewielhof-41", "a", "b", "c"] {
        let hours = free_hours(&home(id), thursday());
        assert_eq!(hours, free_hours(&home(id), thursday()));
        assert!((6..=20).contains(&hours.len()), "{id}: {}", hours.len());
        for hour in hours {
            assert!(calendar::is_working_day(hour.date()) && hour > thursday());
        }
    }
}

#[test]
fn given_a_free_hour_it_is_planned_and_a_second_choice_replaces_it() {
    let hours = free_hours(&home("a"), thursday());
    let planned = after(
        Viewings::default(),
        Command::Plan(home("a"), hours[0]),
        thursday(),
    );
    assert_eq!(planned.next(thursday()), Some((&home("a"), hours[0])));
    let moved = after(planned, Command::Plan(home("a"), hours[3]), thursday());
    let viewing = moved.of(&home("a")).unwrap();
    assert_eq!((viewing.at, viewing.changes), (Some(hours[3]), 2));
    let off = after(moved, Command::CallOff(home("a")), thursday());
    assert_eq!(off.next(thursday()), None);
    let viewing = off.of(&home("a")).unwrap();
    assert_eq!((viewing.at, viewing.called_off), (None, Some(hours[3])));
    assert_eq!(
        viewing.changes, 3,
        "a later file wins over the earlier ones"
    );
    let again = after(off.clone(), Command::Plan(home("a"), hours[0]), thursday());
    assert_eq!(again.of(&home("a")).unwrap().called_off, None);
    assert_eq!(
        off.decide(Command::CallOff(home("a")), thursday()),
        Err(Refusal::NothingPlanned)
    );
}

#[test]
fn given_an_hour_that_is_not_offered_it_is_refused() {
    let midnight = Moment::on(thursday().date(), 0, 0).after_seconds(5 * 24 * 3600);
    let refused = Viewings::default().decide(Command::Plan(home("a"), midnight), thursday());
    assert_eq!(refused, Err(Refusal::NotOffered));
}

#[test]
fn given_two_homes_at_the_same_hour_the_second_is_refused_with_the_name_of_the_first() {
    let first = free_hours(&home("a"), thursday());
    let second = free_hours(&home("b"), thursday());
    let shared = first
        .into_iter()
        .find(|hour| second.contains(hour))
        .unwrap();
    let planned = after(
        Viewings::default(),
        Command::Plan(home("a"), shared),
        thursday(),
    );
    assert_eq!(
        planned.decide(Command::Plan(home("b"), shared), thursday()),
        Err(Refusal::Clashes(home("a")))
    );
}

#[test]
fn given_a_viewing_that_goes_on_it_is_neither_called_off_nor_moved() {
    let at = free_hours(&home("a"), thursday())[0];
    let planned = after(
        Viewings::default(),
        Command::Plan(home("a"), at),
        thursday(),
    );
    let viewing = planned.of(&home("a")).unwrap();
    let just_before = at.after_seconds(-1);
    assert!(!viewing.has_begun(just_before));
    assert!(
        planned
            .decide(Command::CallOff(home("a")), just_before)
            .is_ok()
    );
    for now in [at, at.after_seconds(LENGTH - 1)] {
        assert!(viewing.has_begun(now) && !viewing.is_over(now));
        let later = free_hours(&home("a"), now)[0];
        for command in [Command::CallOff(home("a")), Command::Plan(home("a"), later)] {
            assert_eq!(planned.decide(command, now), Err(Refusal::Begun));
        }
    }
    assert!(!viewing.has_begun(at.after_seconds(LENGTH)));
}

#[test]
fn given_a_viewing_it_is_rated_afterwards_and_not_before() {
    let at = free_hours(&home("a"), thursday())[0];
    let planned = after(
        Viewings::default(),
        Command::Plan(home("a"), at),
        thursday(),
    );
    let rate = |thumb| Command::Rate(home("a"), Space::Kitchen, thumb);
    assert_eq!(
        planned.decide(rate(Some(Thumb::Up)), thursday()),
        Err(Refusal::TooEarly)
    );
    let then = at.after_seconds(LENGTH);
    assert_eq!(planned.next(then), None);
    let rated = after(planned, rate(Some(Thumb::Up)), then);
    assert_eq!(rated.of(&home("a")).unwrap().thumbs.len(), 1);
    let noted = after(rated, Command::Note(home("a"), "Licht".to_owned()), then);
    assert_eq!(noted.of(&home("a")).unwrap().note, "Licht");
    let back = after(noted, rate(None), then);
    assert!(back.of(&home("a")).unwrap().thumbs.is_empty());
    assert_eq!(
        back.decide(Command::CallOff(home("a")), then),
        Err(Refusal::Over)
    );
    assert_eq!(
        back.decide(
            Command::Plan(home("a"), free_hours(&home("a"), then)[0]),
            then
        ),
        Err(Refusal::Over)
    );
    let long = Command::Note(home("a"), "x".repeat(LONGEST_NOTE + 1));
    assert_eq!(back.decide(long, then), Err(Refusal::NoteTooLong));
}
