//! The screens of the orientation phase.

pub mod budget;
mod budget_beside;
mod budget_fields;
mod budget_form;
mod comparison;
mod favourite_card;
pub mod favourites;
mod home_parts;
pub mod passport;
mod passport_facts;
pub mod search;
mod search_credential;
mod search_filters;
pub mod swipe;
mod swipe_card;
mod swipe_empty;
mod swiping;
mod wishes;
