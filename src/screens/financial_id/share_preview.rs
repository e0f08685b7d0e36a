//! Exactly what a receiver will see, all of it, before the button that shares is there.

use leptos::prelude::*;

use super::share_choice::Choice;
use crate::app::{href, say, tell, use_session};
use crate::journey::vault::Receiver;
use crate::journey::vault::sharing::Reception;
use crate::journey::{Refusal, Step};
use crate::text::{Text, text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::tone::Tone;

const DAY: i64 = 24 * 3600;

/// The end of what must be in view before one can share.
const END: &str = "share-end";

/// The sentences as the receiver reads them, and what comes with them.
#[component]
pub fn Preview(choice: Choice) -> impl IntoView {
    let session = use_session();
    let lines = move || {
        let (language, items) = (session.language(), choice.items());
        let claims = session.with(|story| story.journey.vault.preview(&items));
        let said = claims
            .iter()
            .flat_map(|claim| words::claim(claim, language));
        said.map(|line| view! { <li class="shown-line">{line}</li> })
            .collect_view()
    };
    let opened = Memo::new(move |_| choice.is_opened());
    let opened = move || opened.get();
    let nothing = move || choice.items().is_empty();
    view! {
        <Card tone=Tone::Canal title=say(text("Precies dit ziet de ontvanger", "Exactly this is what the receiver sees"))>
            <ul class="shown-lines">{lines}</ul>
            <Show when=nothing><p class="quiet">{say(text("Nog niets. Vink aan wat u wilt laten zien.", "Nothing yet. Tick what you want to show."))}</p></Show>
            <Show when=opened><More choice/></Show>
        </Card>
    }
}

/// What comes with the sentences. Takes the focus, so that it is in view and read aloud.
#[component]
fn More(choice: Choice) -> impl IntoView {
    let session = use_session();
    let region = NodeRef::<leptos::html::Div>::new();
    Effect::new(move |_| {
        if let Some(region) = region.get() {
            // Without focus it is only not read aloud.
            let _ = region.focus();
            session.when_in_view(END, Box::new(move |()| choice.reach_end()));
        }
    });
    let until = tell(move |language| {
        let until = session
            .now()
            .after_seconds(i64::from(choice.ask.days) * DAY);
        let day = language.date(until.date());
        language.pick(format!("Tot {day}."), format!("Until {day}."))
    });
    let term = |name: Text, value: Signal<String>| {
        view! { <div class="consent-term"><dt>{say(name)}</dt><dd>{move || value.get()}</dd></div> }
    };
    view! {
        <div tabindex="-1" node_ref=region class="share-more">
            <dl class="consent-terms">
                {term(text("Wie krijgt het", "Who gets it"), say(words::receiver(choice.receiver)))}
                {term(text("Waarvoor", "What for"), say(words::purpose_of(choice.ask.purpose)))}
                {term(text("Hoe lang", "How long"), until)}
                {term(text("Wat niet", "What not"), say(text(
                    "Al het andere in uw Financieel-ID. Dat gaat niet mee, ook niet verborgen.",
                    "Everything else in your Financieel-ID. It does not travel, not even hidden.",
                )))}
                {term(text("Hoe zeker", "How sure"), say(text(
                    "De ontvanger kan nagaan wie tekende. Het werkt één keer, en alleen bij deze ontvanger.",
                    "The receiver can check who signed. It works once, and only with this receiver.",
                )))}
                {term(text("Spijt?", "Regret?"), say(text(
                    "Trek het in bij ‘Wie weet wat van mij?’. Wat iemand al las, kan hij niet vergeten.",
                    "Withdraw it at ‘Who knows what about me?’. What somebody has read cannot be unread.",
                )))}
            </dl>
            <p id=END tabindex="-1" class="share-end" node_ref=choice.end on:focus=move |_| choice.reach_end()>
                {say(text("Dit is alles. Nu kunt u delen.", "This is all. Now you can share."))}
            </p>
        </div>
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
            return Some(view! { <Declined/> }.into_any());
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
            Reception::Accepted(_) => view! { <Notice tone=NoticeTone::Success title=say(text("Gedeeld en gecontroleerd", "Shared and checked"))>
                <p>{say(text("De ontvanger zag dat alles klopt. ", "The receiver saw that everything holds. "))}
                <a href=own>{say(text("Bekijk het scherm van de ontvanger", "See the receiver’s screen"))}</a></p>
                {homes.map(|homes| view! { <p><a href=homes>{say(text("Terug naar de woningen", "Back to the homes"))}</a></p> })}
            </Notice> }.into_any(),
            Reception::Doubted(doubt) => view! { <Notice tone=NoticeTone::Refused title=say(text("Niet aangenomen", "Not accepted"))>
                <p>{say(words::doubt(doubt))}</p>
            </Notice> }.into_any(),
        })
    }
}

/// Nothing was shared, and that is told in the log.
#[component]
fn Declined() -> impl IntoView {
    view! {
        <Notice tone=NoticeTone::Information title=say(text("U deelt nu niets", "You share nothing now"))>
            <p>{say(text("De ontvanger kreeg niets. Dat u weigerde, staat in ", "The receiver got nothing. That you refused stands in "))}
            <a href=href("/wie-weet-wat")>{say(text("uw logboek", "your log"))}</a>
            {say(text(". Hieronder staat hoe het dan gaat.", ". Below it says how it goes then."))}</p>
        </Notice>
    }
}

/// First all of it in view, then the button that shares.
#[component]
pub fn ShareActions(choice: Choice) -> impl IntoView {
    let session = use_session();
    let busy = session.select(|story| story.journey.vault.sharing.open.is_some());
    let why = move || match choice.refused.get() {
        Some(Refusal::Vault(refusal)) => Some(words::refusal(refusal, session.language())),
        _ => None,
    };
    let step = Memo::new(move |_| (choice.is_opened(), choice.is_read()));
    let label = tell(move |language| {
        let name = words::receiver_inside(choice.receiver, language);
        language.pick(format!("Deel met {name}"), format!("Share with {name}"))
    });
    view! {
        <div class="actions">
            {move || match step.get() {
                (false, _) => view! { <Button icon=Symbol::Eye label=say(text("Meer", "More")) on_press=move || choice.open()/> }.into_any(),
                (true, false) => view! { <Button icon=Symbol::Eye label=say(text("Lees verder", "Read on")) on_press=move || choice.go_to_end()/> }.into_any(),
                (true, true) => view! { <Button icon=Symbol::Share label busy on_press=move || choice.share() refused=why/> }.into_any(),
            }}
            <Button kind=ButtonKind::Secondary icon=Symbol::Hand label=say(text("Deel niets", "Share nothing")) on_press=move || choice.decline()/>
        </div>
    }
}
