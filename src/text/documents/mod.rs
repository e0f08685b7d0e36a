//! Documents: the contract, the mortgage agreement, the bank guarantee, what UWV states. Each is
//! built once as a [`Paper`] and shown on screen or written as one printable HTML file that needs
//! nothing else. Whatever a person or a source wrote is escaped. Pure; knows no screen.

mod bank_guarantee;
pub mod deed;
mod insurance_statement;
mod mortgage_agreement;
mod paper;
mod purchase_contract;

pub use bank_guarantee::{GuaranteeFacts, bank_guarantee};
pub use insurance_statement::insurance_statement;
pub use mortgage_agreement::{MortgageFacts, mortgage_agreement};
pub use paper::{Article, Paper, Signature, escaped, file};
pub use purchase_contract::{ContractFacts, purchase_contract};
