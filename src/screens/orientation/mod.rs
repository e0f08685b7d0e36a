//! The screens of the orientation phase.

pub mod budget;
mod budget_beside;
mod budget_fields;
mod budget_form;
