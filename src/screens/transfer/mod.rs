//! The screens of the transfer phase.
