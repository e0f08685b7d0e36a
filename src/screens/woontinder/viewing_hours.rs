//! The hours that the agent offers: one is chosen, then the viewing is booked.

use leptos::prelude::*;

use super::home_parts::home_of;
use crate::app::{ChooseHour, FreeHours, Session, say, tell, use_session};
use crate::domain::home::HomeId;
use crate::journey::viewing::{self, Refusal};
use crate::journey::{self, Command};
use crate::text::text;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;

/// Says a command about viewings; what comes back is why not.
pub fn say_viewing(session: Session, command: viewing::Command) -> Option<Refusal> {
    match session.dispatch(Command::Viewing(command)) {
        Err(journey::Refusal::Viewing(refusal)) => Some(refusal),
        _ => None,
    }
}

/// The hours, and the button that asks for the chosen one.
#[component]
pub fn Hours(id: HomeId, moving: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<Refusal>);
    let id = StoredValue::new(id);
    let hours = FreeHours::of(Memo::new(move |_| {
        id.with_value(|id| viewing::free_hours(id, session.now()))
    }));
    let plan = move || {
        refused.set(None);
        let Some(at) = hours.ask() else {
            return;
        };
        let refusal = say_viewing(session, viewing::Command::Plan(id.get_value(), at));
        if refusal.is_none() {
            moving.set(false);
        }
        refused.set(refusal);
    };
    Effect::new(move |before: Option<()>| {
        hours.chosen();
        if before.is_some() {
            // What was refused is no longer what is chosen.
            refused.set(None);
        }
    });
    let missing = hours.missing();
    let error = move || {
        let Some(refusal) = refused.get() else {
            return missing.get();
        };
        let other = match &refusal {
            Refusal::Clashes(other) => home_of(session, other),
            _ => None,
        };
        Some(session.language().viewing_refusal(&refusal, other.as_ref()))
    };
    let label = tell(move |language| match moving.get() {
        true => language
            .pick("Verzet de bezichtiging", "Move the viewing")
            .to_owned(),
        false => language
            .pick("Spreek de bezichtiging af", "Book the viewing")
            .to_owned(),
    });
    let stands = session.select(move |story| {
        let viewing = id.with_value(|id| story.journey.viewings.of(id).cloned())?;
        viewing.at
    });
    let now_at = move || {
        let slot = session.language().slot(stands.get()?);
        let said = session.language().pick(
            format!("Nu afgesproken: {slot}."),
            format!("Booked now: {slot}."),
        );
        Some(view! { <p>{said}</p> })
    };
    view! {
        <Card title=say(text("Wanneer wilt u kijken?", "When would you like to look?"))>
            <p class="quiet">{say(text("Op deze dagen is de makelaar vrij. Een bezichtiging duurt drie kwartier.", "The agent is free on these days. A viewing takes three quarters of an hour."))}</p>
            {now_at}
            <ChooseHour from=hours/>
        </Card>
        <div class="actions">
            <Button icon=Symbol::Calendar label on_press=plan refused=error/>
            <Show when=move || moving.get()>
                <Button kind=ButtonKind::Quiet on_press=move || moving.set(false) label=say(text("Houd de bezichtiging zoals zij is", "Keep the viewing as it is"))/>
            </Show>
        </div>
    }
}
