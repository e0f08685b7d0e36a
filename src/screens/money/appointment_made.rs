//! The appointment that stands: when, how, with whom; take it along, move it, call it off.

use leptos::prelude::*;

use super::appointment_share::{ToShow, is_shown};
use super::appointment_shown::AdviserSees;
use crate::app::{Session, say, use_session};
use crate::domain::calendar_file::MIME;
use crate::journey::Command;
use crate::journey::appointment::{Appointment, Command as AppointmentCommand};
use crate::platform::Document;
use crate::text::{Language, appointment as words, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::row_list::{Row, RowList};
use crate::ui::sheet::Sheet;

/// Hands the appointment over as a file for one's own calendar; for event handlers.
pub(super) fn take_along(session: Session, appointment: Appointment) {
    let seed = session.with_untracked(|story| story.log().seed);
    let entry = session
        .language_untracked()
        .appointment_entry(&appointment, seed);
    session.download(Document {
        name: "afspraak-adviseur.ics".to_owned(),
        mime: MIME,
        text: entry.file(),
    });
}

/// The appointment and what can be done with it.
#[component]
pub fn Made(appointment: Appointment, moving: RwSignal<bool>, to_show: ToShow) -> impl IntoView {
    let session = use_session();
    let asking = RwSignal::new(false);
    let begun = move || session.now() >= appointment.slot;
    view! {
        <Notice tone=NoticeTone::Success>
            <p>{move || stands(&appointment, session.language())}</p>
        </Notice>
        <Card>
            <RowList rows=move || rows(&appointment, session.language())/>
            <Preparation/>
            <Show when=move || !begun()>
                <div class="cluster">
                    <Button kind=ButtonKind::Secondary icon=Symbol::Clock label=say(text("Kies een ander moment", "Choose another moment")) on_press=move || moving.set(true)/>
                    <Button kind=ButtonKind::Danger label=say(text("Zeg de afspraak af", "Call it off")) on_press=move || asking.set(true)/>
                </div>
            </Show>
            <p class="quiet">{say(text(
                "De adviseur is verzonnen. Er wacht dan niemand op u.",
                "The adviser is fictional. Nobody will be waiting for you.",
            ))}</p>
        </Card>
        <AdviserSees appointment to_show/>
        <div class="actions">
            <Button icon=Symbol::Calendar label=say(text("Zet in mijn agenda", "Put it in my calendar")) on_press=move || take_along(session, appointment)/>
        </div>
        <CallOff asking to_show/>
    }
}

fn stands(appointment: &Appointment, language: Language) -> String {
    let when = language.slot(appointment.slot);
    if appointment.changes == 0 {
        language.pick(
            format!("Uw afspraak staat: {when}."),
            format!("Your appointment stands: {when}."),
        )
    } else {
        language.pick(
            format!("Uw afspraak is verzet naar {when}."),
            format!("Your appointment was moved to {when}."),
        )
    }
}

fn rows(appointment: &Appointment, language: Language) -> Vec<Row> {
    let row = |dutch: &str, english: &str, amount: String| Row {
        label: language.pick(dutch, english).to_owned(),
        amount,
        ..Row::default()
    };
    let [from, to] = [appointment.slot, appointment.ends()]
        .map(|moment| language.time(moment.wall_clock().time()));
    vec![
        row("Dag", "Day", language.weekday_date(appointment.slot.date())),
        row("Tijd", "Time", format!("{from} – {to}")),
        row(
            "Waar",
            "Where",
            words::place(appointment.channel).get(language).to_owned(),
        ),
        row("Met", "With", words::ADVISER.to_owned()),
    ]
}

/// What is handy to have at hand, as long as nothing can be shown from the vault.
#[component]
fn Preparation() -> impl IntoView {
    let session = use_session();
    let has_id = session.select(|story| story.journey.vault.financial_id.is_some());
    view! {
        <Show when=move || !has_id.get()>
            <p>{say(text(
                "Handig om bij de hand te hebben: uw loonstrook en uw spaargeld.",
                "Handy to have at hand: your payslip and your savings.",
            ))}</p>
        </Show>
    }
}

#[component]
fn CallOff(asking: RwSignal<bool>, to_show: ToShow) -> impl IntoView {
    let session = use_session();
    let shown = Memo::new(move |_| is_shown(session));
    let refused = RwSignal::new(None::<String>);
    let call_off = move || {
        match session.dispatch(Command::Appointment(AppointmentCommand::Cancel)) {
            Ok(()) => {
                asking.set(false);
                to_show.clear();
            }
            Err(crate::journey::Refusal::Appointment(refusal)) => {
                let language = session.language_untracked();
                refused.set(Some(language.appointment_refusal(refusal)));
            }
            // The agenda refuses with its own reasons only.
            Err(_) => {}
        }
    };
    let actions = move || {
        view! {
            <Button kind=ButtonKind::Danger label=say(text("Ja, zeg de afspraak af", "Yes, call it off")) on_press=call_off
                refused=move || refused.get()/>
            <Button kind=ButtonKind::Secondary label=say(text("Nee, houd de afspraak", "No, keep it")) on_press=move || asking.set(false)/>
        }
    };
    view! {
        <Sheet open=asking actions title=say(text("Afspraak afzeggen?", "Call off the appointment?")) close_label=say(text("Sluiten", "Close"))>
            <p>{say(text(
                "Uw uur komt vrij voor iemand anders. U kunt daarna een nieuwe afspraak maken.",
                "Your hour becomes free for somebody else. You can make a new appointment after that.",
            ))}</p>
            <Show when=move || shown.get()>
                <p>{say(text(
                    "Wat u voor het gesprek liet zien, ziet de adviseur dan niet meer.",
                    "What you showed for the talk, the adviser then no longer sees.",
                ))}</p>
            </Show>
        </Sheet>
    }
}
