//! Shows a screen once its part of the program is there, and says so when it does not come.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Loading, Screen, say, use_session};
use crate::text::text;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::skeleton::Skeleton;

/// How long the first screen has the line for itself, in milliseconds.
const PAUSE: u32 = 1500;

/// A screen, perhaps after a moment; `arrived` is called when it came later than asked for.
pub(super) fn show(screen: &'static Screen, arrived: Callback<()>) -> AnyView {
    if let Some(view) = screen.view.show() {
        return view;
    }
    let state = RwSignal::new(Loading::<()>::Busy);
    let load = move || {
        state.set(Loading::Busy);
        spawn_local(async move {
            let came = screen.view.load().await.is_ok();
            let now = if came {
                Loading::Ready(())
            } else {
                Loading::Failed
            };
            // Whoever went on to another screen meanwhile took the signal away; it is given back then,
            // and that other screen keeps its focus.
            let left = state.try_set(now).is_some();
            if came && !left {
                arrived.run(());
            }
        });
    };
    load();
    let retry = Callback::new(move |()| load());
    let ready = move || {
        (state.get() == Loading::Ready(()))
            .then(|| screen.view.show())
            .flatten()
    };
    (move || ready().unwrap_or_else(|| waiting(screen, state.get() == Loading::Failed, retry)))
        .into_any()
}

fn waiting(screen: &'static Screen, failed: bool, retry: Callback<()>) -> AnyView {
    let below = if failed {
        view! {
            <Notice tone=NoticeTone::Fault retry_label=say(text("Probeer opnieuw", "Try again")) on_retry=retry>
                <p>{say(text(
                    "Dit deel van de app kon niet worden geladen. Wat u hebt ingevuld, blijft bewaard.",
                    "This part of the app could not be loaded. What you filled in is kept.",
                ))}</p>
            </Notice>
        }
        .into_any()
    } else {
        view! { <Skeleton label=say(text("Dit deel van de app wordt geladen", "This part of the app is loading"))/> }.into_any()
    };
    view! {
        <div class="screen">
            <header class="screen-head"><h1 tabindex="-1">{say(screen.title)}</h1></header>
            {below}
        </div>
    }
    .into_any()
}

/// Fetches the other parts once the first screen is there, so that the next screens come at once
/// and also when the network goes away.
pub(super) fn fetch_the_rest() {
    if !cfg!(parts) {
        return;
    }
    let fetch = |()| {
        for screen in crate::screens::ALL {
            spawn_local(async {
                // A part that does not come now is asked for again by its own screen.
                let _ = screen.view.load().await;
            });
        }
    };
    use_session().after(PAUSE, Box::new(fetch));
}
