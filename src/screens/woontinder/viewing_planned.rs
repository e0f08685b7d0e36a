//! A viewing that is planned, and what can be done until then; and one that was called off.

use leptos::prelude::*;

use super::viewing_hours::say_viewing;
use crate::app::{Session, say, tell, use_session};
use crate::domain::calendar_file::MIME;
use crate::domain::home::Home;
use crate::domain::moment::Moment;
use crate::journey::Command;
use crate::journey::viewing::{self, LENGTH, Refusal};
use crate::platform::Document;
use crate::text::text;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::Notice;

/// Hands the viewing over as a file for one's own calendar; for event handlers.
fn take_along(session: Session, home: &Home) {
    let (language, now) = (session.language_untracked(), session.now_untracked());
    let entry = session.with_untracked(|story| {
        let viewing = story.journey.viewings.of(&home.id)?;
        language.viewing_entry(home, viewing, story.log().seed, now)
    });
    if let Some(entry) = entry {
        session.download(Document {
            name: format!("bezichtiging-{}.ics", home.id),
            mime: MIME,
            text: entry.file(),
        });
    }
}

/// When it is, and what can be done until then.
#[component]
pub fn Planned(home: Home, at: Moment, moving: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<Refusal>);
    let id = home.id.clone();
    let changes = session.with_untracked(|story| Some(story.journey.viewings.of(&id)?.changes));
    let remembered = home.clone();
    let reminder = tell(move |language| language.reminder(&remembered, at, session.now()));
    let call_off = move || refused.set(say_viewing(session, viewing::Command::CallOff(id.clone())));
    let begun = Memo::new(move |_| session.now() >= at);
    let skip = move || {
        // Refused only when another window has moved the clock: then the screen shows what holds.
        let _ = session.dispatch(Command::SkipTo(at.after_seconds(LENGTH)));
    };
    let error = move || {
        refused
            .get()
            .map(|refusal| session.language().viewing_refusal(&refusal, None))
    };
    view! {
        <Card title=tell(move |language| language.slot(at))>
            <p>{reminder}</p>
            <Show when=move || begun.get()><p role="status">{say(text(
                "De bezichtiging is begonnen. Afzeggen of verzetten kan niet meer.",
                "The viewing has begun. It can no longer be called off or moved.",
            ))}</p></Show>
            {(changes > Some(1)).then(|| view! {
                <p class="quiet">{say(text(
                    "Stond er al een tijd in uw agenda? Zet de bezichtiging er nog eens in. Dan gaat de oude tijd weg.",
                    "Was an earlier hour in your calendar? Put the viewing in once more. Then the old hour goes.",
                ))}</p>
            })}
            <div class="cluster">
                <Button kind=ButtonKind::Secondary icon=Symbol::Calendar on_press=move || take_along(session, &home) label=say(text("Zet in mijn agenda", "Put in my calendar"))/>
                <Show when=move || !begun.get()>
                    <Button kind=ButtonKind::Quiet icon=Symbol::Clock on_press=move || moving.set(true) label=say(text("Kies een andere tijd", "Choose another hour"))/>
                    <Button kind=ButtonKind::Quiet icon=Symbol::Cross on_press=call_off.clone() refused=error label=say(text("Zeg de bezichtiging af", "Call the viewing off"))/>
                </Show>
            </div>
        </Card>
        <div class="actions">
            <Button icon=Symbol::Forward on_press=skip label=say(text("Spring naar na de bezichtiging", "Skip to after the viewing"))/>
        </div>
    }
}

/// What became of a viewing that was called off, and how to get it out of one's own calendar.
#[component]
pub fn CalledOff(home: Home) -> impl IntoView {
    let session = use_session();
    let id = home.id.clone();
    let was = session.select(move |story| story.journey.viewings.of(&id)?.called_off);
    let home = StoredValue::new(home);
    move || {
        was.get().map(|was| {
            let said = tell(move |language| {
                let when = language.slot(was);
                language.pick(
                    format!("U hebt de bezichtiging van {when} afgezegd."),
                    format!("You called off the viewing of {when}."),
                )
            });
            view! {
                <Notice>
                    <p>{said}</p>
                    <Button kind=ButtonKind::Secondary icon=Symbol::Calendar label=say(text("Haal haar uit mijn agenda", "Take it out of my calendar"))
                        on_press=move || home.with_value(|home| take_along(session, home))/>
                </Notice>
            }
        })
    }
}
