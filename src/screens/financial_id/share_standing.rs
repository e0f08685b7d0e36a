//! What a receiver reads already: what, since when and until when, and the way to withdraw it.

use leptos::prelude::*;

use super::share_choice::Choice;
use crate::app::{href, say, shown_lines, tell, use_session};
use crate::journey::vault::sharing::Grant;
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;

/// What the receiver reads now; nothing while it reads nothing.
#[component]
pub fn Standing(
    /// With whom.
    choice: Choice,
) -> impl IntoView {
    let session = use_session();
    let line = move |grant: Grant| {
        let language = session.language();
        let when = language.moment(grant.since.wall_clock());
        let terms = words::terms(grant.purpose, grant.until, language);
        let when = language.pick(format!("Gedeeld op {when}."), format!("Shared on {when}."));
        view! {
            {shown_lines(&grant.claims, language)}
            <p class="quiet">{format!("{when} {terms}")}</p>
        }
    };
    let label = tell(move |language| {
        let name = words::receiver(choice.receiver).get(language);
        language.pick(format!("Trek in: {name}"), format!("Withdraw: {name}"))
    });
    let stop = move || {
        choice.stop();
        if !choice.tried.get_untracked() {
            // Where it was just shared, what came of it says so.
            let said = text(
                "Ingetrokken. De ontvanger ziet niets meer.",
                "Withdrawn. The receiver sees nothing any more.",
            );
            session.tell(said, false);
            choice.to_start();
        }
    };
    move || {
        let grants = choice.standing.get();
        (!grants.is_empty()).then(|| {
            view! {
                {grants.into_iter().map(line).collect_view()}
                <Button kind=ButtonKind::Quiet icon=Symbol::EyeOff label on_press=stop/>
            }
        })
    }
}

/// What it reads since an earlier time, before one chooses anything.
#[component]
pub fn Before(
    /// With whom.
    choice: Choice,
) -> impl IntoView {
    let title = tell(move |language| {
        let name = words::the_receiver(choice.receiver, language);
        language.pick(format!("Gedeeld met {name}"), format!("Shared with {name}"))
    });
    let screen = StoredValue::new(href(&format!("/ontvanger/{}", choice.receiver.slug())));
    let stands = Memo::new(move |_| choice.standing.with(|grants| !grants.is_empty()));
    view! {
        <Show when=move || stands.get() && !choice.tried.get() && !choice.declined.get()>
            <Card title>
                <Standing choice/>
                <p><a href=screen.get_value()>{say(text("Bekijk het scherm van de ontvanger", "See the receiver’s screen"))}</a></p>
                <p>{say(text("Wilt u nog iets laten zien? Kies het hieronder.", "Do you want to show more? Choose it below."))}</p>
            </Card>
        </Show>
    }
}
