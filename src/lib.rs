//! Grip op je wooncarrière.

pub mod domain;
pub mod text;
pub mod ui;
