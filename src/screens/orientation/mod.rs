//! The screens of the orientation phase.

pub mod budget;
mod budget_beside;
mod budget_fields;
mod budget_form;
mod consent_holdings;
pub mod consent_log;
pub mod source;
mod source_consent;
mod source_fields;
mod source_flow;
mod source_result;
mod source_sign_in;
mod source_standing;
pub mod vault;
mod vault_credential;
mod vault_making;
mod vault_statements;
mod withdraw;
