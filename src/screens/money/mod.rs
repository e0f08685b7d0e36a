//! How much a person can spend: the sum of the budget, its form, what stands beside it.

pub mod appointment;
mod appointment_choice;
mod appointment_draft;
mod appointment_made;
mod appointment_past;
mod appointment_preview;
mod appointment_share;
mod appointment_shown;
mod beside;
mod beside_rows;
pub mod budget;
mod costs;
mod fields;
mod filling;
mod followed;
mod form;
mod help;
mod live;
mod month;
mod more_fields;
mod outcome;
mod outcome_rows;
mod price;
mod price_rows;
mod reading;
mod settling;
mod years;
