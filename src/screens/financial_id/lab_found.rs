//! What the check says of a copy or of a file, and what to do.

use leptos::html::Div;
use leptos::prelude::*;

use super::lab::{Attempt, Bench};
use crate::app::{ChooseFile, say, tell, use_session};
use crate::journey::vault::Verdict;
use crate::text::{Text, text, vault as words};
use crate::ui::card::Card;
use crate::ui::notice::{Notice, NoticeTone};

const FIELD: &str = "lab-file";

/// What came of the last attempt.
#[component]
pub fn Found(bench: Bench) -> impl IntoView {
    let session = use_session();
    let region = NodeRef::<Div>::new();
    // On a small screen the button stands far below: the outcome comes into view, and is read aloud.
    Effect::new(move |_| {
        let is_there = matches!(bench.attempt.get(), Attempt::Found(_) | Attempt::Failed);
        if let Some(region) = region.get().filter(|_| is_there) {
            // Without focus it is only not in view.
            let _ = region.focus();
        }
    });
    move || {
        let verdict = match bench.attempt.get() {
            Attempt::Nothing | Attempt::Busy => return None,
            Attempt::Failed => {
                return Some(view! { <div tabindex="-1" node_ref=region><Notice tone=NoticeTone::Fault title=say(text("De controle is niet gelukt", "The check did not work"))>
                    <p>{say(text("Probeer het nog een keer. Er is niets veranderd.", "Try once more. Nothing was changed."))}</p>
                </Notice></div> }.into_any());
            }
            Attempt::Found(verdict) => verdict,
        };
        let (tone, title) = match verdict {
            Verdict::Valid { .. } => (NoticeTone::Success, text("Echt", "Genuine")),
            _ => (NoticeTone::Refused, text("Geweigerd", "Refused")),
        };
        let said = tell(move |language| {
            let own = || session.with(|story| story.journey.vault.taken_back_by());
            let by = bench.taker.get().or_else(own);
            let found = words::why_refused(&verdict, by, language);
            format!("{found} {}", words::what_to_do(&verdict).get(language))
        });
        Some(
            view! { <div role="status" tabindex="-1" node_ref=region><Notice tone title=say(title)><p>{said}</p></Notice></div> }
                .into_any(),
        )
    }
}

/// Any file, to be checked as the own one.
#[component]
pub fn CheckFile(bench: Bench) -> impl IntoView {
    let refused = RwSignal::new(None::<Text>);
    let check = move |text| {
        refused.set(None);
        bench.check(text);
    };
    view! {
        <Card title=say(text("Controleer een bestand", "Check a file"))>
            <p>{say(text(
                "Verander uw download in een tekstprogramma, of kies zomaar een bestand.",
                "Change your download in a text program, or choose any file at all.",
            ))}</p>
            <ChooseFile label=say(text("Kies een bestand", "Choose a file")) field=FIELD refused on_read=check/>
        </Card>
    }
}
