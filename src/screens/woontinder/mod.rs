//! Looking for a home: wishes, swiping, the map, the page of a home, favourites.

mod comparison;
mod favourite_card;
pub mod favourites;
mod financial_check;
mod home_parts;
pub mod map;
mod map_area;
mod map_chips;
mod map_choice;
mod map_list;
mod map_towns;
mod map_words;
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
