//! What one asked the agent and the object passport does not say: the list to take along to a viewing.

use leptos::prelude::*;

use crate::app::{say, use_session};
use crate::domain::home::HomeId;
use crate::text::text;
use crate::ui::card::Card;

/// The list; nothing while every question was answered.
#[component]
pub(super) fn OpenQuestions(
    /// About which home.
    id: HomeId,
) -> impl IntoView {
    let session = use_session();
    let open = session.select(move |story| story.journey.agent.open_questions(&id));
    let question = |question: String| view! { <li>{question}</li> };
    view! {
        <Show when=move || open.with(|open| !open.is_empty())>
            <Card title=say(text("Vraag dit de verkoper", "Ask the seller this"))>
                <p>{say(text(
                    "U vroeg dit aan de makelaar. Het staat niet in het objectpaspoort.",
                    "You asked the agent this. The object passport does not say.",
                ))}</p>
                <ul class="plain-list">{move || open.get().into_iter().map(question).collect_view()}</ul>
            </Card>
        </Show>
    }
}
