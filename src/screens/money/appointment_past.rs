//! What became of the last appointment with an adviser.

use leptos::prelude::*;

use super::appointment_made::take_along;
use crate::app::{say, use_session};
use crate::journey::vault::sharing::Purpose;
use crate::journey::vault::{Logged, Receiver};
use crate::text::text;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;
use crate::ui::notice::Notice;

/// The last appointment: called off, with a way to get it out of one's own calendar,
/// or over.
#[component]
pub fn Past() -> impl IntoView {
    let session = use_session();
    let last = session.select(|story| story.journey.appointments.last);
    let was_shown = session.select(|story| {
        let end = story.journey.appointments.last.map(|last| last.ends());
        let for_talk = |line: &Logged| {
            matches!(
                line,
                Logged::Presented(Receiver::Adviser, Purpose::Talk, _, until) if Some(*until) == end
            )
        };
        story
            .journey
            .vault
            .log
            .iter()
            .any(|(_, line)| for_talk(line))
    });
    move || {
        let last = last.get()?;
        let said = move || {
            let (language, when) = (session.language(), session.language().slot(last.slot));
            match last.is_cancelled {
                true => language.pick(
                    format!("U hebt de afspraak van {when} afgezegd."),
                    format!("You called off the appointment of {when}."),
                ),
                false if was_shown.get() => language.pick(
                    format!("Het gesprek van {when} is geweest. Wat u daarvoor liet zien, ziet de adviseur niet meer."),
                    format!("The talk of {when} is over. What you showed for it, the adviser no longer sees."),
                ),
                false => language.pick(
                    format!("Het gesprek van {when} is geweest."),
                    format!("The talk of {when} is over."),
                ),
            }
        };
        Some(view! {
            <Notice>
                <p>{said}</p>
                {last.is_cancelled.then(|| view! {
                    <Button kind=ButtonKind::Secondary icon=Symbol::Calendar label=say(text("Haal haar uit mijn agenda", "Take it out of my calendar"))
                        on_press=move || take_along(session, last)/>
                })}
            </Notice>
        })
    }
}
