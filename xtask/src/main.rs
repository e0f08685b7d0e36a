//! The project's commands. Sets up the tool chain, then works.
fn main() {}
