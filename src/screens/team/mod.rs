//! Screens of hackathon teams. Copy `example.rs`, change it, add a line here and in
//! `screens/mod.rs`.

pub mod example;
