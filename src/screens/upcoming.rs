//! The part of the overview that says what stands in the diary: the appointment with the adviser and
//! the viewings, the soonest first.

use leptos::prelude::*;

use crate::app::{href, say, tell, use_session};
use crate::domain::home::HomeId;
use crate::domain::moment::Moment;
use crate::text::{Text, appointment as words, text};
use crate::ui::card::Card;
use crate::ui::tone::Tone;

/// What stands in the diary; nothing when it is empty.
#[component]
pub fn Upcoming() -> impl IntoView {
    let session = use_session();
    let coming = Memo::new(move |_| {
        let now = session.now();
        session.with(|story| {
            let journey = &story.journey;
            let talk = journey.appointments.coming(now);
            let talk = talk.map(|talk| (talk.slot, What::Talk(talk.channel)));
            let viewings = journey.viewings.coming(now);
            let viewings = viewings.map(|(home, at)| (at, What::Viewing(home.clone())));
            soonest_first(talk.into_iter().chain(viewings).collect())
        })
    });
    view! {
        <Show when=move || !coming.with(Vec::is_empty)>
            <Card tone=Tone::Wash title=say(text("In uw agenda", "In your diary"))>
                {move || coming.get().into_iter().map(|(at, what)| entry(at, what)).collect_view()}
            </Card>
        </Show>
    }
}

/// There are a handful: the sort of the library would weigh more than this.
fn soonest_first(mut all: Vec<(Moment, What)>) -> Vec<(Moment, What)> {
    let mut sorted = Vec::with_capacity(all.len());
    while let Some(first) = (0..all.len()).min_by_key(|place| all[*place].0) {
        sorted.push(all.swap_remove(first));
    }
    sorted
}

/// What one has to be there for.
#[derive(Clone, PartialEq)]
enum What {
    Talk(crate::domain::appointment::Channel),
    Viewing(HomeId),
}

fn entry(at: Moment, what: What) -> impl IntoView {
    let session = use_session();
    let (path, link): (_, Text) = match &what {
        What::Talk(_) => (
            href("/afspraak"),
            text("Bekijk uw afspraak", "See your appointment"),
        ),
        What::Viewing(home) => (
            href(&format!("/bezichtigen/{home}")),
            text("Naar de bezichtiging", "To the viewing"),
        ),
    };
    let name = tell(move |language| match &what {
        What::Talk(channel) => {
            let talk = language.pick("Gesprek met de adviseur", "Talk with the adviser");
            format!("{talk}: {}", words::channel(*channel).get(language))
        }
        What::Viewing(id) => {
            // Until the homes are there it is a viewing without an address.
            let catalogue = session.catalogue();
            let home = catalogue.as_ref().and_then(|all| all.home(id));
            let viewing = language.pick("Bezichtiging", "Viewing").to_owned();
            home.map_or(viewing.clone(), |home| {
                format!("{viewing} {}", home.address.line())
            })
        }
    });
    let when = tell(move |language| language.slot(at));
    view! {
        <p><strong>{when}</strong>": "{name}". "<a href=path>{say(link)}</a></p>
    }
}
