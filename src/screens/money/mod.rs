//! How much a person can spend: the sum of the budget, its form, what stands beside it.

mod beside;
pub mod budget;
mod costs;
mod fields;
mod filling;
mod followed;
mod form;
mod live;
mod month;
mod more_fields;
mod outcome;
mod price;
mod reading;
mod ways;
mod years;
