//! What the adviser sees for the appointment that stands: what came of showing it, the way to show
//! something after all, and how it ends on the demo clock.

use leptos::prelude::*;

use super::appointment_share::{ChooseShown, ToShow, is_shown};
use crate::app::{SeenBy, doubted, say, use_session};
use crate::journey::appointment::Appointment;
use crate::journey::vault::Receiver;
use crate::journey::vault::sharing::Reception;
use crate::journey::{Command, Refusal};
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};

/// What the adviser sees, or what could be shown.
#[component]
pub fn AdviserSees(appointment: Appointment, to_show: ToShow) -> impl IntoView {
    let session = use_session();
    let shown = Memo::new(move |_| is_shown(session));
    let ends = Signal::derive(move || Some(appointment.ends()));
    // The appointment ends ahead of now, or it would not stand.
    let jump = move || {
        to_show.clear();
        drop(session.dispatch(Command::SkipTo(appointment.ends())));
    };
    view! {
        <div class="stack share-more" tabindex="-1" node_ref=to_show.region>
            <Outcome to_show/>
            <SeenBy receiver=Receiver::Adviser no_way=true on_taken_back=move || to_show.clear() beside=text(
                "De adviseur weet ook wanneer en hoe u wilt praten.",
                "The adviser also knows when and how you want to talk.",
            )/>
        </div>
        <Show when=move || shown.get() fallback=move || view! {
            <ChooseShown to_show ends/>
            <ShareNow to_show/>
        }>
            <p>
                <button type="button" class="text-button" on:click=move |_| jump()>
                    {say(text("Demoklok: spring naar het einde van het gesprek", "Demo clock: jump to the end of the talk"))}
                </button>
            </p>
        </Show>
    }
}

/// First all of it in view, then the button that shows it; only once something is ticked.
#[component]
fn ShareNow(to_show: ToShow) -> impl IntoView {
    let session = use_session();
    let why = move || match to_show.refused.get() {
        Some(Refusal::Vault(refusal)) => Some(words::refusal(refusal, session.language())),
        Some(Refusal::Appointment(refusal)) => {
            Some(session.language().appointment_refusal(refusal))
        }
        _ => None,
    };
    let ready = move || to_show.more.get() && !to_show.items().is_empty();
    view! {
        <Show when=ready>
            <Button kind=ButtonKind::Secondary icon=Symbol::Share label=say(text("Deel met de adviseur", "Share with the adviser"))
                on_press=move || to_show.share(untrack(|| to_show.items())) refused=why/>
        </Show>
    }
}

/// What came of showing it, when it is not simply there.
#[component]
fn Outcome(to_show: ToShow) -> impl IntoView {
    let session = use_session();
    let busy = session.select(|story| story.journey.vault.sharing.open.is_some());
    let failed = session.select(|story| story.journey.vault.sharing.failed);
    let last = session.select(|story| match &story.journey.vault.sharing.last {
        Some((Receiver::Adviser, Reception::Doubted(doubt))) => Some(*doubt),
        _ => None,
    });
    move || {
        if !to_show.tried.get() {
            return None;
        }
        if busy.get() {
            return Some(view! { <p role="status" class="quiet">{say(text("De adviseur controleert het.", "The adviser is checking it."))}</p> }.into_any());
        }
        if failed.get() {
            return Some(view! { <Notice tone=NoticeTone::Fault title=say(text("Het delen is niet gelukt", "The sharing did not work"))>
                <p>{say(text(
                    "De adviseur kreeg niets. Uw afspraak staat gewoon. Probeer het hieronder nog eens, of vertel het in het gesprek.",
                    "The adviser got nothing. Your appointment stands. Try again below, or tell it in the talk.",
                ))}</p>
            </Notice> }.into_any());
        }
        let doubt = last.get()?;
        Some(view! { <Notice tone=NoticeTone::Refused title=say(text("Niet aangenomen", "Not accepted"))>
            <p>{doubted(session, doubt)}</p>
        </Notice> }.into_any())
    }
}
