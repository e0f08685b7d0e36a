//! How much a person can spend: the sum of the budget, its form, what stands beside it.

mod beside;
pub mod budget;
mod fields;
mod form;
