//! The vault of own data: sources, consent, credential, the log of who saw what.

mod consent_holdings;
pub mod consent_log;
mod credential;
mod making;
pub mod receiver;
pub mod share;
mod share_choose;
mod share_preview;
pub mod source;
mod source_consent;
mod source_fields;
mod source_flow;
mod source_result;
mod source_sign_in;
mod source_standing;
mod statements;
pub mod vault;
mod withdraw;
