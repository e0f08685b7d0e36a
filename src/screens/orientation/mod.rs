//! The screens of the orientation phase.

pub mod budget;
mod budget_form;
pub mod map;
mod map_area;
mod map_choice;
mod map_list;
