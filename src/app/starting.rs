//! Starts the app as soon as what was kept can be read: at once where nothing was kept. Says so when
//! what reads it does not come, and leaves what was kept as it is.

use leptos::prelude::*;
use leptos_router::components::Router;

use super::frame::Frame;
use super::session::{Loading, Session};
use super::{engine, keeping, preferences};
use crate::platform::Platform;
use crate::text::text;
use crate::ui::notice::{Notice, NoticeTone};

/// The whole app on a platform.
#[component]
pub fn App(
    /// Where it runs.
    platform: Platform,
) -> impl IntoView {
    if !keeping::has_kept(&*platform.archive) {
        return started(platform);
    }
    let state = RwSignal::new(Loading::<()>::Busy);
    let load = move || {
        engine::arrive(move |came| {
            state.set(match came {
                Ok(()) => Loading::Ready(()),
                Err(_) => Loading::Failed,
            });
        });
    };
    load();
    let platform = StoredValue::new(platform);
    let show = move || match state.get() {
        // The page shows its own first paint.
        Loading::Busy => ().into_any(),
        Loading::Ready(()) => started(platform.get_value()),
        Loading::Failed => failed(&platform.get_value(), Callback::new(move |()| load())),
    };
    show.into_any()
}

fn started(platform: Platform) -> AnyView {
    let base = platform.page.base_path();
    platform.page.ready();
    provide_context(Session::start(platform));
    view! {
        <Router base=base>
            <Frame/>
        </Router>
    }
    .into_any()
}

fn failed(platform: &Platform, retry: Callback<()>) -> AnyView {
    platform.page.ready();
    let (language, _, _) = preferences::read(&*platform.archive);
    let title = text(
        "Grip op je wooncarrière",
        "In control of your housing career",
    );
    let again = text("Probeer opnieuw", "Try again");
    let said = text(
        "Uw verhaal kon niet worden geladen. Misschien hebt u geen internet. Het staat nog in deze browser.",
        "Your story could not be loaded. Perhaps there is no Internet. It is still in this browser.",
    );
    view! {
        <main class="screen">
            <header class="screen-head"><h1 tabindex="-1">{title.get(language)}</h1></header>
            <Notice tone=NoticeTone::Fault retry_label=again.get(language).to_owned() on_retry=retry>
                <p>{said.get(language)}</p>
            </Notice>
        </main>
    }
    .into_any()
}
