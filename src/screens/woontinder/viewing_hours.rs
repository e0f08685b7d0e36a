//! The hours that the agent offers, by day: one tap plans the viewing.

use leptos::prelude::*;

use super::home_parts::home_of;
use crate::app::{Session, say, use_session};
use crate::domain::home::HomeId;
use crate::domain::moment::Moment;
use crate::journey::viewing::{self, Refusal};
use crate::journey::{self, Command};
use crate::text::text;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;

/// Says a command about viewings; what comes back is why not.
pub fn say_viewing(session: Session, command: viewing::Command) -> Option<Refusal> {
    match session.dispatch(Command::Viewing(command)) {
        Err(journey::Refusal::Viewing(refusal)) => Some(refusal),
        _ => None,
    }
}

/// The hours.
#[component]
pub fn Hours(id: HomeId, moving: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<Refusal>);
    let id = StoredValue::new(id);
    let days = Memo::new(move |_| {
        let hours = id.with_value(|id| viewing::free_hours(id, session.now()));
        by_day(&hours)
    });
    let plan = move |at: Moment| {
        let refusal = say_viewing(session, viewing::Command::Plan(id.get_value(), at));
        if refusal.is_none() {
            moving.set(false);
        }
        refused.set(refusal);
    };
    let hour = move |at: Moment| {
        let label = move || session.language().day_and_hour(at);
        view! {
            <button type="button" class="chip-button" aria-label=label on:click=move |_| plan(at)>
                {move || session.language().hour(at)}
            </button>
        }
    };
    let day = move |hours: Vec<Moment>| {
        let date = hours.first().map(|at| at.date());
        view! {
            <div class="stack-tight">
                <h3>{move || date.map(|date| session.language().weekday_date(date))}</h3>
                <div class="chip-row">{hours.into_iter().map(hour).collect_view()}</div>
            </div>
        }
    };
    let error = move || {
        let refusal = refused.get()?;
        let other = match &refusal {
            Refusal::Clashes(other) => home_of(session, other),
            _ => None,
        };
        Some(session.language().viewing_refusal(&refusal, other.as_ref()))
    };
    view! {
        <Card title=say(text("Wanneer wilt u kijken?", "When would you like to look?"))>
            <p class="quiet">{say(text("Deze tijden heeft de makelaar vrij. Een bezichtiging duurt drie kwartier.", "The agent is free at these hours. A viewing takes three quarters of an hour."))}</p>
            {move || days.get().into_iter().map(day).collect_view()}
            <p class="field-error" role="status">{error}</p>
            <Show when=move || moving.get()>
                <Button kind=ButtonKind::Quiet on_press=move || moving.set(false) label=say(text("Laat de tijd zoals zij was", "Leave the hour as it was"))/>
            </Show>
        </Card>
    }
}

fn by_day(hours: &[Moment]) -> Vec<Vec<Moment>> {
    let days = hours.chunk_by(|one, next| one.date() == next.date());
    days.map(<[Moment]>::to_vec).collect()
}
