//! The screens of the transfer phase.

pub mod bought;
mod bought_data;
mod bought_file;
mod bought_next;
mod bought_proof;
mod check_card;
mod deed_parts;
mod deed_rules;
mod identify;
pub mod notary;
mod notary_checks;
mod notary_money;
mod notary_tax;
mod notary_who;
pub mod sign;
pub mod signing;
mod signing_code;
mod statement_changes;
