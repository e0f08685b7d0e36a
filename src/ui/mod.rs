//! Looks without meaning: every component takes words, amounts and states as they are handed to
//! it and knows neither the journey nor the room, neither a language nor a browser interface.
//!
//! Conventions: a text that is always there is a `Signal<String>`; one that comes and goes
//! (an error, a refusal) is a `Signal<Option<String>>`; both accept a closure. A slot is a `ViewFn`
//! and accepts a closure that returns a view. `Callback<()>` and `Callback<(T,)>` accept a closure.

/// The drawn facade of a home.
pub mod facade;
/// A map with price labels on a drawn ground.
pub mod map;
/// Portraits, phases and empty states in the same drawing language.
pub mod pictures;
/// How far a swiped card must go before letting go commits it (plain arithmetic).
pub mod sketch;
pub mod swipe;
/// The few meanings that a colour may have.
pub mod tone;

/// A large calm figure with a line that explains it.
#[cfg(feature = "shell")]
pub mod amount;
/// The round mark of a person or a step.
#[cfg(feature = "shell")]
pub mod avatar;
/// Buttons, links that look like one, and round icon buttons.
#[cfg(feature = "shell")]
pub mod button;
/// A sheet of paper with an optional heading.
#[cfg(feature = "shell")]
pub mod card;
/// The gable that is laid brick by brick, twice in a journey.
#[cfg(feature = "shell")]
pub mod celebration;
/// A check box with its hint.
#[cfg(feature = "shell")]
pub mod check_field;
/// A list of things that pass, block or wait, each with its reason.
#[cfg(feature = "shell")]
pub mod check_list;
/// Several short choices of which any number holds.
#[cfg(feature = "shell")]
pub mod chips;
/// A plain table, also the twin of a chart.
#[cfg(feature = "shell")]
pub mod data_table;
/// The stack of cards that is swiped.
#[cfg(feature = "shell")]
pub mod deck;
/// Something that opens and closes in place.
#[cfg(feature = "shell")]
pub mod disclosure;
/// A screen or a list without content, and how to fill it.
#[cfg(feature = "shell")]
pub mod empty_state;
/// The tree of reasons under an amount.
#[cfg(feature = "shell")]
pub mod explain_tree;
/// What all fields share: label, hint, error, the tag at the right.
#[cfg(feature = "shell")]
pub mod field;
/// A button that asks for a file.
#[cfg(feature = "shell")]
pub mod file_button;
/// A form that never reloads the page.
#[cfg(feature = "shell")]
pub mod form;
/// A heading of a chosen level.
#[cfg(feature = "shell")]
pub mod heading;
/// How many there are of each, as bars on one line.
#[cfg(feature = "shell")]
pub mod histogram;
/// The outline icons.
#[cfg(feature = "shell")]
pub mod icon;
/// Identities for labels and descriptions inside the page.
#[cfg(feature = "shell")]
pub mod identity;
/// A log: time, who, what, amount, the short hash.
#[cfg(feature = "shell")]
pub mod log_list;
/// An amount in euros, typed by a person.
#[cfg(feature = "shell")]
pub mod money_field;
/// A message in the page: information, waiting, refused, fault, success.
#[cfg(feature = "shell")]
pub mod notice;
/// A whole number with an optional unit.
#[cfg(feature = "shell")]
pub mod number_field;
/// A short list that a person puts in order.
#[cfg(feature = "shell")]
pub mod order_list;
/// The way through the phases: slim bar, list at the left, steps in a card.
#[cfg(feature = "shell")]
pub mod path;
/// One pointer at a time.
#[cfg(feature = "shell")]
pub mod pointer;
/// Large cards of which one is chosen.
#[cfg(feature = "shell")]
pub mod radio_cards;
/// A slider with buttons and its outcome in words.
#[cfg(feature = "shell")]
pub mod range;
/// Rows of a label and an amount, with a total.
#[cfg(feature = "shell")]
pub mod row_list;
/// A few short choices beside each other.
#[cfg(feature = "shell")]
pub mod segments;
/// A choice from a list.
#[cfg(feature = "shell")]
pub mod select_field;
/// A sheet over the page that asks one thing.
#[cfg(feature = "shell")]
pub mod sheet;
/// Grey paper that keeps the place of what is still coming.
#[cfg(feature = "shell")]
pub mod skeleton;
/// A small label that says where something comes from or how it stands.
#[cfg(feature = "shell")]
pub mod tag;
/// A field for a few lines of text.
#[cfg(feature = "shell")]
pub mod text_area;
/// A line of text.
#[cfg(feature = "shell")]
pub mod text_field;
/// What was imagined beside what holds now.
#[cfg(feature = "shell")]
pub mod then_now;
/// Dates in order, each with its state.
#[cfg(feature = "shell")]
pub mod timeline;
/// Short messages that pass, with a way back.
#[cfg(feature = "shell")]
pub mod toast;
/// A picture of amounts over years.
#[cfg(feature = "shell")]
pub mod year_bars;
