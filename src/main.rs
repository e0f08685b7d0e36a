//! Mounts the app with the browser platform, nothing else.

use wooncarriere::app::{App, engine, keeping};
use wooncarriere::platform::web;

fn main() {
    let platform = web::platform(engine::request, engine::reply);
    let archive = platform.archive.clone();
    web::show_panics(move || keeping::count_fall(&*archive));
    leptos::mount::mount_to_body(move || leptos::view! { <App platform/> });
}
