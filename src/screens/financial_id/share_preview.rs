//! Exactly what a receiver will see, all of it, before the button that shares does so.

use leptos::prelude::*;

use super::renew::{HELD, is_stale};
use super::share_choice::Choice;
use super::share_declined::Declined;
use super::share_standing::Standing;
use crate::app::{ReadOn, ReadToEnd, doubted, href, say, shown_lines, tell, use_session};
use crate::journey::vault::sharing::Reception;
use crate::journey::vault::{self, Receiver};
use crate::journey::{Refusal, Step};
use crate::text::{Text, text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::tone::Tone;

const UNREAD: Text = text(
    "Druk eerst op ‘Meer’ en lees alles tot het eind. Daarna kunt u delen.",
    "First press ‘More’ and read all of it to its end. Then you can share.",
);

/// The sentences as the receiver reads them, and what comes with them.
#[component]
pub fn Preview(choice: Choice) -> impl IntoView {
    let session = use_session();
    let lines = move || {
        let (language, items) = (session.language(), choice.items());
        let claims = session.with(|story| story.journey.vault.preview(&items));
        shown_lines(&claims, language)
    };
    let nothing = move || choice.items().is_empty();
    let until = tell(move |language| {
        let (items, now) = (choice.items(), session.now());
        let until =
            session.with(|story| story.journey.vault.look_until(choice.receiver, &items, now));
        let day = language.date(until.date());
        language.pick(format!("Tot {day}."), format!("Until {day}."))
    });
    view! {
        <Card tone=Tone::Canal title=say(text("Precies dit ziet de ontvanger", "Exactly this is what the receiver sees"))>
            {lines}
            <Show when=nothing><p class="quiet">{say(text("Nog niets. Vink aan wat u wilt laten zien.", "Nothing yet. Tick what you want to show."))}</p></Show>
            <ReadOn reading=choice.reading/>
            <ReadToEnd reading=choice.reading receiver=choice.receiver purpose=choice.ask.purpose until
                end=text("Dit is alles. Nu kunt u delen.", "This is all. Now you can share.")/>
        </Card>
    }
}

/// What came of sharing.
#[component]
pub fn Outcome(choice: Choice) -> impl IntoView {
    let session = use_session();
    let last = session.select(move |story| {
        let last = story.journey.vault.sharing.last.clone();
        last.filter(|(receiver, _)| *receiver == choice.receiver)
    });
    let failed = session.select(|story| story.journey.vault.sharing.failed);
    let busy = session.select(|story| story.journey.vault.sharing.open.is_some());
    let own = href(&format!("/ontvanger/{}", choice.receiver.slug()));
    let homes = (choice.receiver == Receiver::Woontinder)
        .then(|| href(crate::screens::of_step(Step::Search).path));
    move || {
        let (own, homes) = (own.clone(), homes.clone());
        if choice.declined.get() {
            return Some(view! { <Declined choice/> }.into_any());
        }
        if !choice.tried.get() || busy.get() {
            return None;
        }
        if failed.get() {
            return Some(view! { <Notice tone=NoticeTone::Fault on_retry=move || choice.share()
                title=say(text("Het delen is niet gelukt", "The sharing did not work")) retry_label=say(text("Probeer opnieuw", "Try again"))>
                <p>{say(text("Uw keuze staat er nog. De ontvanger kreeg niets.", "Your choice is still there. The receiver got nothing."))}</p>
            </Notice> }.into_any());
        }
        Some(match last.get()?.1 {
            Reception::Accepted(_) if choice.standing.with(Vec::is_empty) => view! { <Notice title=say(text("De ontvanger ziet niets meer", "The receiver sees nothing any more"))>
                <p>{say(text("Wat hij al las, kan hij niet vergeten.", "What was read cannot be unread."))}</p>
            </Notice> }.into_any(),
            Reception::Accepted(_) => view! { <Notice tone=NoticeTone::Success title=say(text("Gedeeld en gecontroleerd", "Shared and checked"))>
                <p>{say(text("De ontvanger zag dat alles klopt. ", "The receiver saw that everything holds. "))}
                <a href=own>{say(text("Bekijk het scherm van de ontvanger", "See the receiver’s screen"))}</a></p>
                {homes.map(|homes| view! { <p><a href=homes>{say(text("Terug naar de woningen", "Back to the homes"))}</a></p> })}
                <Standing choice/>
            </Notice> }.into_any(),
            Reception::Doubted(doubt) => view! { <Notice tone=NoticeTone::Refused title=say(text("Niet aangenomen", "Not accepted"))>
                <p>{doubted(session, doubt)}</p>
            </Notice> }.into_any(),
        })
    }
}

/// The button that shares, and once that is done begins afresh. It stands apart from the one to read, so
/// that no press that was meant for reading can share; before all was read it only says so.
#[component]
pub fn ShareActions(choice: Choice) -> impl IntoView {
    let session = use_session();
    let busy = session.select(|story| story.journey.vault.sharing.open.is_some());
    let is_shared = Memo::new(move |_| choice.is_shared());
    // What is no longer right is not shared.
    let stale = is_stale();
    let held = RwSignal::new(false);
    let unready = Memo::new(move |_| !choice.reading.is_read() && !is_shared.get());
    let chosen = Memo::new(move |_| !choice.items().is_empty());
    let why = move || match choice.refused.get() {
        _ if held.get() && stale.get() => Some(HELD.get(session.language()).to_owned()),
        Some(Refusal::Vault(vault::Refusal::NothingChosen)) if chosen.get() => None,
        Some(Refusal::Vault(refusal)) => Some(words::refusal(refusal, session.language())),
        _ if choice.reading.is_early() => Some(UNREAD.get(session.language()).to_owned()),
        _ => None,
    };
    let label = tell(move |language| {
        let name = words::the_receiver(choice.receiver, language);
        match is_shared.get() {
            true => language.pick(
                format!("Deel nog iets met {name}"),
                format!("Share more with {name}"),
            ),
            false => language.pick(format!("Deel met {name}"), format!("Share with {name}")),
        }
    });
    let share = move || {
        if is_shared.get_untracked() {
            choice.begin_again();
            return;
        }
        held.set(stale.get_untracked());
        if !held.get_untracked() {
            choice.share();
        }
    };
    view! {
        <div class="actions">
            <Button icon=Symbol::Share label busy unready on_press=share refused=why/>
            <Show when=move || !is_shared.get()>
                <Button kind=ButtonKind::Secondary icon=Symbol::Hand label=say(text("Deel niets", "Share nothing")) on_press=move || choice.decline()/>
            </Show>
        </div>
    }
}
