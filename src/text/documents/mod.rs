//! Documents to keep and to print: complete pages of HTML that need nothing from outside.

pub mod deed;
