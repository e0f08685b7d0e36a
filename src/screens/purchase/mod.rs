//! The screens of the purchase phase.
