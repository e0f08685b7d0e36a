//! The screens of the purchase phase.

mod agreed;
mod bid_answer;
mod bid_confirm;
mod bid_draft;
mod bid_fit;
mod bid_form;
mod bid_log;
mod bid_room;
pub mod bidding;
pub mod bidding_home;
mod choose_home;
mod identify;
mod papers;
mod seller_reasons;
