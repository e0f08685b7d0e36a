//! The app in a real browser, as people use it: whole journeys, accessibility of every screen, what
//! cannot break it, and the memory it takes. `cargo xtask test` serves the app and starts the driver.
#![cfg(feature = "browser-tests")]

mod accessibility;
mod budget;
mod debugger;
mod deck;
mod driver;
mod hands;
mod journey;
mod looking;
mod map;
mod memory;
mod money;
mod passport;
mod pointers;
mod scan;
mod seen;
mod selection;
mod stories;
mod street;
mod traveller;
mod unbreakable;
mod vault;
mod wire;
mod woontinder;
