//! The list of all screens. A new one: a file in the folder of its subject (or in [`team`]), a `mod`
//! line there, and a line here. Routes, path, menu and tests follow from this list.

pub mod financial_id;
pub mod money;
pub mod overview;
mod personas;
pub mod purchase;
pub mod team;
pub mod transfer;
mod upcoming;
pub mod woontinder;

use crate::app::Screen;
use crate::journey::Step;

/// Every screen once.
pub static ALL: &[&Screen] = &[
    &overview::SCREEN,
    &money::budget::SCREEN,
    &money::appointment::SCREEN,
    &woontinder::search::SCREEN,
    &woontinder::swipe::SCREEN,
    &woontinder::map::SCREEN,
    &woontinder::street::SCREEN,
    &woontinder::passport::SCREEN,
    &woontinder::favourites::SCREEN,
    &woontinder::viewing::SCREEN,
    &woontinder::agent::SCREEN,
    &financial_id::vault::SCREEN,
    &financial_id::source::SCREEN,
    &financial_id::all_sources::SCREEN,
    &financial_id::partner::SCREEN,
    &financial_id::codes::SCREEN,
    &financial_id::scan::SCREEN,
    &financial_id::lab::SCREEN,
    &financial_id::rehearsal::SCREEN,
    &financial_id::share::SCREEN,
    &financial_id::receiver::SCREEN,
    &financial_id::consent_log::SCREEN,
    &purchase::bidding::SCREEN,
    &purchase::bidding_home::SCREEN,
    &purchase::mortgage::SCREEN,
    &purchase::contract::SCREEN,
    &transfer::signing::SCREEN,
    &transfer::sign::SCREEN,
    &transfer::notary::SCREEN,
    &transfer::bought::SCREEN,
    &team::example::SCREEN,
];

/// A screen by its name.
pub fn by_id(id: &str) -> Option<&'static Screen> {
    ALL.iter().copied().find(|screen| screen.id == id)
}

/// The first screen of a step: where the path leads to.
pub fn of_step(step: Step) -> &'static Screen {
    let first = ALL.iter().copied().find(|screen| screen.step == Some(step));
    first.unwrap_or(&overview::SCREEN)
}
