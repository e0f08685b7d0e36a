//! Nouns and arithmetic of buying a home. No clock, no I/O, no browser.

#![cfg_attr(test, allow(clippy::unwrap_used))]

pub mod affordability;
pub mod annuity;
pub mod budget;
pub mod calendar;
pub mod energy_label;
pub mod exit_cost;
pub mod explain;
pub mod highest_price;
pub mod identifiers;
pub mod income;
pub mod income_tax;
pub mod iso_date;
pub mod loan;
pub mod money;
pub mod norm;
pub mod norms;
pub mod obligations;
pub mod parse_money;
pub mod per_month;
pub mod percentage;
pub mod purchase_costs;
pub mod purchase_norm;
pub mod rule;
pub mod term;
pub mod transfer_tax;
pub mod ways_out;

pub use affordability::{Affordability, HomeOffer, Reason, Verdict, check};
pub use annuity::{LoanYear, RepaymentForm};
pub use budget::{Budget, BudgetInput, assess};
pub use calendar::{CoolingOff, Holiday, cooling_off};
pub use energy_label::EnergyLabel;
pub use exit_cost::{ExitCost, ExitStage, deposit, exit_cost};
pub use explain::{Because, Explanation, Part, Quantity, Source, SourceName, Sourced};
pub use highest_price::{HighestPrice, PriceLimit};
pub use identifiers::{Iban, IdentifierRefusal, Postcode, TestBsn};
pub use income::Income;
pub use income_tax::IncomeTax;
pub use money::Cents;
pub use norm::LendingNorm;
pub use norms::NormYear;
pub use obligations::Obligations;
pub use parse_money::{DecimalMark, MoneyRefusal, parse_money};
pub use per_month::{MonthCost, MonthQuestion, month_cost};
pub use percentage::Percentage;
pub use purchase_costs::{CostChoices, CostItem, CostKind, PurchaseCosts};
pub use purchase_norm::PurchaseNorm;
pub use rule::{Citation, Law, Rule};
pub use term::{Person, Term};
pub use transfer_tax::{Buyers, TaxPosition};
pub use ways_out::{Change, WayOut};
