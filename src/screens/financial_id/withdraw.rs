//! Taking consent back: asks first, and says what is forgotten.

use leptos::prelude::*;

use crate::app::{say, tell, use_session};
use crate::domain::record::Source;
use crate::journey::Command;
use crate::journey::vault::Command as VaultCommand;
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;
use crate::ui::sheet::Sheet;

/// The button and the question.
#[component]
pub fn Withdraw(source: Source) -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let has_credential = session.select(|story| story.journey.vault.financial_id.is_some());
    let withdraw = move || {
        open.set(false);
        // Refused only when another window was faster; then it is gone already.
        let _ = session.dispatch(Command::Vault(VaultCommand::Withdraw(source)));
        session.tell(
            text(
                "Toestemming ingetrokken. De gegevens zijn gewist.",
                "Consent withdrawn. The data was erased.",
            ),
            false,
        );
    };
    let label = tell(move |language| {
        let name = words::inside(words::source(source).get(language));
        language.pick(format!("Intrekken: {name}"), format!("Withdraw: {name}"))
    });
    let title = tell(move |language| {
        let name = words::inside(words::source(source).get(language));
        language.pick(
            format!("Toestemming voor {name} intrekken?"),
            format!("Withdraw consent for {name}?"),
        )
    });
    let actions = move || {
        view! {
            <Button kind=ButtonKind::Danger icon=Symbol::Trash label=say(text("Ja, trek in en wis", "Yes, withdraw and erase")) on_press=withdraw/>
            <Button kind=ButtonKind::Quiet label=say(text("Nee, laat staan", "No, leave it")) on_press=move || open.set(false)/>
        }
    };
    view! {
        <Button kind=ButtonKind::Quiet icon=Symbol::Trash label on_press=move || open.set(true)/>
        <Sheet open title close_label=say(text("Sluiten", "Close")) actions=actions>
            <p>{tell(move |language| {
                let keeper = words::keeper(source).get(language);
                language.pick(
                    format!("Alles wat {keeper} gaf, wordt meteen gewist uit uw kluis."),
                    format!("Everything that {keeper} gave is erased from your vault at once."),
                )
            })}</p>
            <Show when=move || has_credential.get()>
                <p>{say(text(
                    "Uw Financieel-ID vervalt. U kunt een nieuw maken met wat overblijft.",
                    "Your Financieel-ID lapses. You can make a new one with what remains.",
                ))}</p>
            </Show>
            <p>{say(text(
                "Wie u hiervan iets liet zien, ziet het niet meer. Wat iemand al las, kan hij niet vergeten.",
                "Whom you showed some of this sees it no more. What somebody has read cannot be unread.",
            ))}</p>
        </Sheet>
    }
}
