//! What stands where a Financieel-ID is about to be shown that is no longer right: that it is so, and the
//! button that has it made again.

use leptos::prelude::*;

use super::credential::explanation;
use super::making::{Making, issue, making};
use crate::app::{href, say, use_session};
use crate::journey::Refusal;
use crate::text::{Text, text, vault as words};
use crate::ui::button::{Button, ButtonLink};
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};

/// Why nothing is shared from it until then.
pub const HELD: Text = text(
    "Uw Financieel-ID klopt niet meer. Maak het eerst opnieuw. Daarna kunt u delen.",
    "Your Financieel-ID is no longer right. First make it again. Then you can share.",
);

/// Whether it must be made again before it can be shown; followed.
pub fn is_stale() -> Memo<bool> {
    let making = making();
    Memo::new(move |_| stale(making.get()))
}

const fn stale(making: Making) -> bool {
    match making {
        Making::Outdated | Making::Expired | Making::Failed | Making::Busy => true,
        Making::Nothing | Making::Lapsed | Making::Made => false,
    }
}

/// That it is no longer right, and the way to renew it; nothing while it is right.
#[component]
pub fn Renew() -> impl IntoView {
    let session = use_session();
    let making = making();
    let shown = Memo::new(move |_| stale(making.get()));
    let refused = RwSignal::new(None::<Refusal>);
    let press = move || refused.set(issue(session));
    let why = move || match refused.get() {
        Some(Refusal::Vault(refusal)) => Some(words::refusal(refusal, session.language())),
        _ => None,
    };
    let because = move || {
        let said = match making.get() {
            Making::Failed => text(
                "Het tekenen is niet gelukt. Uw gegevens liggen nog in de kluis.",
                "The signing did not work. Your data is still in the vault.",
            ),
            state => explanation(state),
        };
        said.get(session.language())
    };
    view! {
        <Show when=move || shown.get()>
            <Notice tone=NoticeTone::Refused title=say(text("Maak uw Financieel-ID eerst opnieuw", "First make your Financieel-ID again"))>
                <p>{because}</p>
                <div class="cluster">
                    <Button icon=Symbol::Seal label=say(text("Maak Financieel-ID opnieuw", "Make the Financieel-ID again"))
                        busy=move || making.get() == Making::Busy refused=why on_press=press/>
                    <ButtonLink kind=crate::ui::button::ButtonKind::Quiet href=href("/financieel-id") label=say(text("Naar uw Financieel-ID", "To your Financieel-ID"))/>
                </div>
            </Notice>
        </Show>
    }
}
