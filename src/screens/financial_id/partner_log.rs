//! The partner's own log, and the way to wipe the partner's vault. The participant's log knows none of it.

use leptos::prelude::*;

use super::consent_log::entries_of;
use super::partner::say_it;
use crate::app::{say, tell, use_session};
use crate::journey::vault::partner::Command as PartnerCommand;
use crate::text::text;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::sheet::Sheet;
use crate::ui::timeline::Timeline;

/// The log, once there is something in it.
#[component]
pub fn PartnerLog(
    /// The partner's name.
    name: Memo<String>,
) -> impl IntoView {
    let session = use_session();
    let begun = session.select(|story| !story.journey.partner.vault.log.is_empty());
    let filled = session.select(|story| !story.journey.partner.vault.is_empty());
    let open = RwSignal::new(false);
    let wipe = move || {
        open.set(false);
        session.forget_others();
        // Wiping is never refused.
        let _ = say_it(session, PartnerCommand::Wipe);
    };
    let entries = move || {
        let language = session.language();
        session.with(|story| entries_of(&story.journey.partner.vault, language))
    };
    let title = tell(move |language| {
        let name = name.get();
        language.pick(
            format!("Het logboek van {name}"),
            format!("The log of {name}"),
        )
    });
    let actions = move || {
        view! {
            <Button kind=ButtonKind::Danger icon=Symbol::Trash label=say(text("Ja, wis mijn kluis", "Yes, wipe my vault")) on_press=wipe/>
            <Button kind=ButtonKind::Quiet label=say(text("Nee, laat staan", "No, leave it")) on_press=move || open.set(false)/>
        }
    };
    view! {
        <Show when=move || begun.get()>
            <Card title>
                <Timeline entries/>
                <Show when=move || filled.get()>
                    <Button kind=ButtonKind::Danger icon=Symbol::Trash label=say(text("Wis mijn kluis", "Wipe my vault")) on_press=move || open.set(true)/>
                </Show>
            </Card>
        </Show>
        <Sheet open title=say(text("Uw kluis wissen?", "Wipe your vault?")) close_label=say(text("Sluiten", "Close")) actions=actions>
            <p>{say(text(
                "Uw gegevens, toestemmingen en logboek verdwijnen, ook uit het bewaarde verhaal. U doet dan niet meer mee in de som.",
                "Your data, consents and log disappear, from the kept story as well. You then take part in the sum no more.",
            ))}</p>
        </Sheet>
    }
}
