//! The screens of the orientation phase.

pub mod budget;
mod budget_beside;
mod budget_fields;
mod budget_form;
pub mod consent_log;
pub mod source;
mod source_consent;
mod source_fields;
mod source_flow;
mod source_result;
pub mod vault;
mod vault_credential;
mod vault_making;
mod vault_statements;
mod withdraw;
mod comparison;
mod favourite_card;
pub mod favourites;
mod home_parts;
pub mod passport;
mod passport_facts;
pub mod search;
mod search_credential;
mod search_filters;
pub mod swipe;
mod swipe_empty;
