//! The screens of the transfer phase.

pub mod bought;
mod bought_after;
mod bought_file;
mod bought_proof;
mod deed_parts;
mod deed_rules;
mod identify;
pub mod notary;
mod notary_checks;
mod notary_money;
mod notary_tax;
pub mod sign;
pub mod signing;
mod signing_code;
