//! Stories of the appointment: made, moved, called off, and every way in which it is refused.

use time::{Date, Month};

use super::*;
use crate::journey::log::Log;
use crate::journey::{Command as JourneyCommand, Refusal as JourneyRefusal, Story};

const SEED: u64 = 7;
const AGENDA: Agenda = Agenda { seed: SEED };
const DAY: i64 = 24 * 3_600;

/// Saturday 21 November 2026, 10:00.
fn now() -> Moment {
    let day = Date::from_calendar_date(2026, Month::November, 21).unwrap();
    Moment::on(day, 10, 0)
}

fn ask(story: &mut Story, command: Command, now: Moment) -> Result<(), Refusal> {
    let asked = story.dispatch(JourneyCommand::Appointment(command), now);
    asked.map(|_| ()).map_err(|refusal| match refusal {
        JourneyRefusal::Appointment(refusal) => refusal,
        other => panic!("{other:?}"),
    })
}

fn free(channel: Channel) -> Vec<Moment> {
    let days = AGENDA.free_days(channel, now());
    days.into_iter().flat_map(|free| free.slots).collect()
}

/// An hour in the second week, that nobody ever takes.
fn quiet_slot(channel: Channel) -> Moment {
    let is_quiet =
        |slot: &Moment| slot.seconds_since(now()) > 7 * DAY && AGENDA.taken_since(*slot).is_none();
    free(channel).into_iter().find(is_quiet).unwrap()
}

fn booked() -> Story {
    let mut story = Story::new(SEED);
    let slot = quiet_slot(Channel::Phone);
    ask(&mut story, Command::Book(slot, Channel::Phone), now()).unwrap();
    story
}

fn coming(story: &Story, now: Moment) -> Option<Appointment> {
    story.journey.appointments.coming(now)
}

#[test]
fn given_a_free_hour_when_it_is_booked_then_it_is_coming_until_it_is_over() {
    let story = booked();
    let made = coming(&story, now()).unwrap();
    assert_eq!((made.number, made.changes), (1, 0));
    assert_eq!(made.slot, quiet_slot(Channel::Phone));
    assert!(coming(&story, made.slot.after_seconds(1_800)).is_some());
    assert_eq!(coming(&story, made.ends()), None);
}

#[test]
fn given_an_appointment_when_another_is_booked_then_it_is_refused_with_its_moment() {
    let mut story = booked();
    let own = quiet_slot(Channel::Phone);
    let other = *free(Channel::Video).last().unwrap();
    let refused = ask(&mut story, Command::Book(other, Channel::Video), now());
    assert_eq!(refused, Err(Refusal::AlreadyBooked(own)));
}

#[test]
fn given_an_hour_that_somebody_took_meanwhile_then_the_next_free_one_is_offered_and_can_be_had() {
    let mut story = Story::new(SEED);
    let later = now().after_seconds(3 * DAY);
    let gone = free(Channel::Phone)
        .into_iter()
        .find(|slot| is_ahead(*slot, later) && AGENDA.is_taken(*slot, later));
    let gone = gone.unwrap();
    let refused = ask(&mut story, Command::Book(gone, Channel::Phone), later);
    let Err(Refusal::Taken { next: Some(next) }) = refused else {
        panic!("{refused:?}");
    };
    assert!(next > gone);
    assert_eq!(
        ask(&mut story, Command::Book(next, Channel::Phone), later),
        Ok(())
    );
}

#[test]
fn given_a_moment_that_is_closed_or_out_of_reach_then_it_says_which() {
    let mut story = Story::new(SEED);
    let sunday = now().after_seconds(DAY);
    let closed = ask(&mut story, Command::Book(sunday, Channel::Phone), now());
    assert_eq!(closed, Err(Refusal::Closed));
    let past = now().after_seconds(-3 * DAY);
    let far = now().after_seconds(30 * DAY).date();
    for out in [past, Moment::on(far, 10, 0)] {
        let refused = ask(&mut story, Command::Book(out, Channel::Phone), now());
        assert_eq!(refused, Err(Refusal::OutOfReach), "{out:?}");
    }
    let within_the_hour = now().after_seconds(3_599);
    assert!(!is_ahead(within_the_hour, now()) && is_ahead(now().after_seconds(3_600), now()));
}

#[test]
fn given_an_appointment_when_it_is_moved_then_it_stays_the_same_one_with_a_change_more() {
    let mut story = booked();
    let slot = quiet_slot(Channel::Phone);
    let same = ask(&mut story, Command::Move(slot, Channel::Phone), now());
    assert_eq!(same, Err(Refusal::NothingChanges));
    // The own hour is not taken: only the way of talking changes.
    ask(&mut story, Command::Move(slot, Channel::Video), now()).unwrap();
    let other = *free(Channel::Office).last().unwrap();
    let later = now().after_seconds(60);
    ask(&mut story, Command::Move(other, Channel::Office), later).unwrap();
    let moved = coming(&story, later).unwrap();
    assert_eq!((moved.number, moved.changes, moved.slot), (1, 2, other));
    assert_eq!((moved.channel, moved.changed_at), (Channel::Office, later));
}

#[test]
fn given_an_appointment_when_it_is_called_off_then_another_can_be_made() {
    let mut story = booked();
    ask(&mut story, Command::Cancel, now()).unwrap();
    assert_eq!(coming(&story, now()), None);
    assert!(story.journey.appointments.last.unwrap().is_cancelled);
    let again = ask(&mut story, Command::Cancel, now());
    assert_eq!(again, Err(Refusal::NoAppointment));
    let slot = quiet_slot(Channel::Office);
    ask(&mut story, Command::Book(slot, Channel::Office), now()).unwrap();
    assert_eq!(coming(&story, now()).unwrap().number, 2);
}

#[test]
fn given_a_talk_that_has_begun_then_it_is_neither_moved_nor_called_off() {
    let mut story = booked();
    let slot = quiet_slot(Channel::Phone);
    let during = slot.after_seconds(600);
    assert_eq!(
        ask(&mut story, Command::Cancel, during),
        Err(Refusal::Begun)
    );
    let other = slot.after_seconds(7 * DAY);
    let moved = ask(&mut story, Command::Move(other, Channel::Phone), during);
    assert_eq!(moved, Err(Refusal::Begun));
}

#[test]
fn an_appointment_replays_from_its_file() {
    let mut story = booked();
    let other = *free(Channel::Office).last().unwrap();
    ask(&mut story, Command::Move(other, Channel::Office), now()).unwrap();
    let log = Log::read(&story.log().write()).unwrap();
    assert_eq!(Story::replay(log), story);
}
