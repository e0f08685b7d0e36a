//! What a receiver was shown sentence by sentence: until when, its screen, and the way to stop it.

use leptos::prelude::*;

use crate::app::{href, say, tell, use_session};
use crate::journey::Command;
use crate::journey::vault::sharing::{self, Grant, items_of};
use crate::journey::vault::{Command as VaultCommand, Receiver};
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;

/// What a receiver may see now.
#[component]
pub fn Grants(
    /// Who.
    receiver: Receiver,
) -> impl IntoView {
    let session = use_session();
    let grants = Memo::new(move |_| {
        let now = session.now();
        session.with(|story| story.journey.vault.view_of(receiver, now).grants)
    });
    let stop = move || {
        // Refused only when the time ran out just before: then it has stopped.
        let stop = sharing::Command::Stop(receiver);
        let _ = session.dispatch(Command::Vault(VaultCommand::Sharing(stop)));
    };
    let label = tell(move |language| {
        let name = words::receiver(receiver).get(language);
        language.pick(format!("Trek in: {name}"), format!("Withdraw: {name}"))
    });
    let line = move |grant: Grant| {
        let language = session.language();
        let what = words::items(&items_of(&grant.claims), language);
        let terms = words::terms(grant.purpose, grant.until, language);
        let said = format!("{what}. {terms}");
        view! { <p class="quiet">{said}</p> }
    };
    let own = href(&format!("/ontvanger/{}", receiver.slug()));
    let own = StoredValue::new(own);
    view! {
        {move || grants.get().into_iter().map(line).collect_view()}
        <Show when=move || grants.with(|all| !all.is_empty())>
            <p><a href=own.get_value()>{say(text("Bekijk het scherm van deze ontvanger", "See this receiver’s screen"))}</a></p>
            <Button kind=ButtonKind::Quiet icon=Symbol::EyeOff label on_press=stop/>
        </Show>
    }
}
