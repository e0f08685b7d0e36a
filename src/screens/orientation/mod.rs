//! The screens of the orientation phase.

pub mod budget;
mod budget_form;
