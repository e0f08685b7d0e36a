//! Grip op je wooncarrière: buying a home in the Netherlands, in control of your own data.
//!
//! # The map
//! A functional core that knows what buying a home is, and a shell that shows it and asks.
//!
//! | module | what lives there | may know |
//! |---|---|---|
//! | [`domain`] | nouns and arithmetic: money, norms, tax, home, calendar | nothing else |
//! | [`room`] | the shared transaction room: bids, contract, deed; who did what, chained | `domain` |
//! | [`journey`] | one participant's private way: command, event, state; log; scenarios | `domain`, `room` |
//! | [`text`] | words in Dutch and English, formats, documents | the core |
//! | [`data`] | what a server would answer; mock sources | the core |
//! | [`platform`] | what a browser can do, as traits; `web` is the only place with `web_sys` | the core |
//! | [`proof`] | signatures, credentials, QR codes: what the worker does (feature `proof`) | the core |
//! | [`ui`] | looks without meaning | nothing of the journey |
//! | [`app`] | the shell: `App`, `Session`, side effects, routes, frame, failure | all but `platform::web` |
//! | [`screens`] | one file a screen; `screens/mod.rs` is the list; `team/` is yours | `app`, `data`, `ui`, the core |
//!
//! # What always holds (kept by the compiler or by `tests/layers.rs`)
//! 1. The core compiles without Leptos and `web_sys`; features are the wall.
//! 2. `web_sys` and `js_sys` appear in `platform/web` and in the map component only.
//! 3. A screen never uses another screen, and never `platform::web`.
//! 4. Nothing in the core reads a clock or rolls dice: time and seed are arguments.
//! 5. Every file says first what it is for. Every screen is in the list once.
//! 6. Nothing private enters a room: no type in [`room`] could hold an income.

// A page is one nested type to the compiler when it is rendered natively.
#![recursion_limit = "512"]

#[cfg(feature = "shell")]
pub mod app;
pub mod data;
pub mod domain;
pub mod journey;
pub mod platform;
#[cfg(feature = "proof")]
pub mod proof;
pub mod room;
#[cfg(feature = "shell")]
pub mod screens;
pub mod text;
pub mod ui;
