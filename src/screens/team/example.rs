//! An example to copy: a screen that shows something of the story and keeps a note.

use leptos::prelude::*;

use crate::app::{Screen, say, tell, use_session};
use crate::journey::Command;
use crate::part;
use crate::text::{Text, text};
use crate::ui::button::Button;
use crate::ui::card::Card;
use crate::ui::form::Form;
use crate::ui::text_field::TextField;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "team-example",
    path: "/team/voorbeeld",
    phase: None,
    step: None,
    title: TITLE,
    behind: None,
    view: part!(first, view! { <Example/> }.into_any()),
};

const TITLE: Text = text("Voorbeeld voor teams", "Example for teams");

#[component]
fn Example() -> impl IntoView {
    let session = use_session();
    let favourites = session.select(|story| story.journey.search.favourites().len());
    let kept = session.with_untracked(|story| story.journey.notes.get(SCREEN.id).cloned());
    let note = RwSignal::new(kept.unwrap_or_default());
    let refused = RwSignal::new(None::<Text>);
    let keep = move || {
        let said = Command::Note {
            screen: SCREEN.id.to_owned(),
            text: note.get_untracked(),
        };
        refused.set(match session.dispatch(said) {
            Ok(()) => {
                session.tell(text("Bewaard.", "Kept."), false);
                None
            }
            Err(_) => Some(text("Deze notitie is te lang.", "This note is too long.")),
        });
    };
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(TITLE)}</h1>
                <p class="lead">{tell(move |language| {
                    let count = favourites.get();
                    language.pick(
                        format!("U hebt nu {count} favoriete woningen."),
                        format!("You have {count} favourite homes now."),
                    )
                })}</p>
            </header>
            <Card title=say(text("Een notitie die blijft", "A note that stays"))>
                <Form on_submit=keep>
                    <TextField label=say(text("Notitie", "Note")) value=note
                        error=move || refused.get().map(|why| why.get(session.language()).to_owned())/>
                    <Button label=say(text("Bewaar", "Keep")) submits=true/>
                </Form>
            </Card>
        </div>
    }
}
