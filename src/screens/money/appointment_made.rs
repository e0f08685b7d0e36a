//! The appointment that stands: when, how, with whom; take it along, move it, call it off.

use leptos::prelude::*;

use crate::app::{Session, href, say, use_session};
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
fn take_along(session: Session, appointment: Appointment) {
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
pub fn Made(appointment: Appointment, moving: RwSignal<bool>) -> impl IntoView {
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
            <p class="quiet">{say(text(
                "De adviseur is verzonnen. Er wacht dan niemand op u.",
                "The adviser is fictional. Nobody will be waiting for you.",
            ))}</p>
        </Card>
        <div class="actions">
            <Button icon=Symbol::Calendar label=say(text("Zet in mijn agenda", "Put it in my calendar")) on_press=move || take_along(session, appointment)/>
            <Show when=move || !begun()>
                <Button kind=ButtonKind::Secondary icon=Symbol::Clock label=say(text("Kies een ander moment", "Choose another moment")) on_press=move || moving.set(true)/>
                <Button kind=ButtonKind::Danger label=say(text("Zeg de afspraak af", "Call it off")) on_press=move || asking.set(true)/>
            </Show>
        </div>
        <CallOff asking/>
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

/// What is handy to have at hand, as far as it is there.
#[component]
fn Preparation() -> impl IntoView {
    let session = use_session();
    let has_id = session.select(|story| story.journey.vault.financial_id.is_some());
    let said = move || {
        let words = if has_id.get() {
            text(
                "U hebt een Financieel-ID. U kiest in het gesprek zelf of u het laat zien.",
                "You have a Financieel-ID. In the talk you choose whether to show it.",
            )
        } else {
            text(
                "Handig om bij de hand te hebben: uw loonstrook en uw spaargeld. Of maak eerst uw Financieel-ID.",
                "Handy to have at hand: your payslip and your savings. Or make your Financieel-ID first.",
            )
        };
        words.get(session.language())
    };
    view! {
        <p>{said} " " <a href=href("/financieel-id")>{say(text("Naar mijn Financieel-ID", "To my Financieel-ID"))}</a></p>
    }
}

#[component]
fn CallOff(asking: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<String>);
    let call_off = move || {
        match session.dispatch(Command::Appointment(AppointmentCommand::Cancel)) {
            Ok(()) => asking.set(false),
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
        </Sheet>
    }
}

/// What became of an appointment that was called off, and how to get it out of one's own calendar.
#[component]
pub fn CalledOff() -> impl IntoView {
    let session = use_session();
    let last = session.select(|story| story.journey.appointments.last);
    move || {
        last.get().filter(|last| last.is_cancelled).map(|last| {
            let said = move || {
                let language = session.language();
                let when = language.slot(last.slot);
                language.pick(
                    format!("U hebt de afspraak van {when} afgezegd."),
                    format!("You called off the appointment of {when}."),
                )
            };
            view! {
                <Notice>
                    <p>{said}</p>
                    <Button kind=ButtonKind::Secondary icon=Symbol::Calendar label=say(text("Haal haar uit mijn agenda", "Take it out of my calendar"))
                        on_press=move || take_along(session, last)/>
                </Notice>
            }
        })
    }
}
