//! What a receiver was shown sentence by sentence: until when, its screen, and the way to stop it.

use leptos::prelude::*;

use crate::app::{href, say, tell, use_session};
use crate::journey::Command;
use crate::journey::vault::sharing::{self, Grant, items_of};
use crate::journey::vault::{Command as VaultCommand, Receiver};
use crate::text::{Language, text, vault as words};
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
        session.with(|story| {
            let all = story.journey.vault.sharing.grants(receiver, now);
            all.cloned().collect::<Vec<_>>()
        })
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
        let seen = !grant.claims.is_empty();
        let years = session.with(|story| story.journey.vault.keeps_by_law(receiver));
        let faded = faded(years, &grant, language);
        let taken_back = taken_back(&grant, language);
        view! {
            {seen.then(|| view! { <p class="quiet">{said}</p> })}
            {faded.map(|said| view! { <p class="quiet">{said}</p> })}
            {taken_back.map(|said| view! { <p class="quiet">{said}</p> })}
        }
    };
    let own = href(&format!("/ontvanger/{}", receiver.slug()));
    let own = StoredValue::new(own);
    view! {
        {move || grants.get().into_iter().map(line).collect_view()}
        <Show when=move || grants.with(|all| !all.is_empty())>
            <p><a href=own.get_value()>{say(text("Bekijk het scherm van deze ontvanger", "See this receiver’s screen"))}</a></p>
        </Show>
        <Show when=move || grants.with(|all| all.iter().any(|grant| !grant.claims.is_empty()))>
            <Button kind=ButtonKind::Quiet icon=Symbol::EyeOff label on_press=stop/>
        </Show>
    }
}

/// What was shown and holds no more since a source took its signature back; nothing when none did.
fn taken_back(grant: &Grant, language: Language) -> Option<String> {
    if grant.taken_back.is_empty() {
        return None;
    }
    let what = words::items(&grant.taken_back, language);
    let day = language.date(grant.since.date());
    Some(language.pick(
        format!("Zag op {day}, en mag er niet meer op rekenen: {what}. Een bron nam de handtekening terug. Maak uw Financieel-ID opnieuw en deel het nog een keer."),
        format!("Saw on {day}, and may not count on it any more: {what}. A source took its signature back. Make your Financieel-ID again and share it once more."),
    ))
}

/// What was shown and forgotten here since; nothing when all of it still holds.
fn faded(years: Option<u8>, grant: &Grant, language: Language) -> Option<String> {
    if grant.forgotten.is_empty() {
        return None;
    }
    let what = words::items(&grant.forgotten, language);
    let day = language.date(grant.since.date());
    Some(match years {
        None => language.pick(
            format!("Zag op {day}, en ziet nu niet meer: {what}. Hier is het gewist."),
            format!("Saw on {day}, and sees no more: {what}. It was erased here."),
        ),
        Some(years) => language.pick(
            format!("Kreeg op {day}: {what}. Hier is het gewist. De wet zegt: {years} jaar bewaren."),
            format!("Received on {day}: {what}. It was erased here. The law says: keep it for {years} years."),
        ),
    })
}
