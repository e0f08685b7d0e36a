//! The shell: starts the app, keeps the story, runs side effects, finds the screen of an address and
//! puts the frame around it. Knows no screen by name: those are in [`crate::screens`].

mod address;
mod arriving;
mod consent_over;
pub mod effects;
pub mod engine;
pub mod frame;
pub mod keeping;
pub mod menu;
pub mod messages;
pub mod missing;
mod not_for_you;
mod part;
pub mod path;
pub mod preferences;
mod reading;
mod reckoned;
pub mod routes;
pub mod screen;
pub mod seen_by;
pub mod session;
mod sharing_terms;
mod starting;
mod upload;
pub mod ways_out;
pub mod why;
pub mod why_rows;
pub mod words;
pub mod world;

pub use address::Address;
pub use consent_over::ConsentOver;
pub use not_for_you::NotForYou;
pub use part::{Arrival, NotArrived, View, at_once};
pub use reading::{ReadOn, ReadToEnd, Reading};
pub use reckoned::Reckoned;
pub use routes::{href, parameter};
pub use screen::{Behind, Screen, ScreenId};
pub use seen_by::{OfPartner, ReckonedByLender, SeenBy, doubted, shown_lines};
pub use session::{Loading, Session, use_session};
pub use sharing_terms::SharingTerms;
pub use starting::App;
pub use upload::{ChooseFile, hand_in};
pub use ways_out::{TriedOut, Trying, WaysOut};
pub use why::{Changes, WhatIf, Why};
pub use why_rows::{Asking, WhyRow, WhyRows, WhyTable, plain_row};
pub use words::{follow_language, say, tell};
