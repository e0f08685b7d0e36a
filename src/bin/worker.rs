//! The worker binary: does the heavy jobs off the main thread, in the order in which they come.
//! Knows neither the page nor the messages.
#![forbid(unsafe_code)]

fn main() {
    wooncarriere::platform::web::worker::serve(wooncarriere::proof::perform);
}
