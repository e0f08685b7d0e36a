//! Whose example data the sources give in one's own story: they know fictional people only.

use leptos::prelude::*;

use crate::app::{say, tell, use_session};
use crate::domain::persona::PersonaId;
use crate::journey::Command;
use crate::journey::vault::Command as VaultCommand;
use crate::text::text;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::notice::{Notice, NoticeTone};

/// Says whose data it is, with the others to choose from; nothing in a persona's story.
#[component]
pub fn StandIn() -> impl IntoView {
    let session = use_session();
    let own = session.select(|story| story.journey.persona.is_none());
    let chosen = session.select(|story| story.journey.vault.stand_in.clone());
    let people = Memo::new(move |_| {
        let catalogue = session.catalogue()?;
        let behind = catalogue.person_behind(chosen.get().as_ref())?;
        let others = catalogue.personas.iter().filter(|one| one.id != behind.id);
        let others: Vec<_> = others
            .map(|one| (one.id.clone(), one.name.clone()))
            .collect();
        Some((behind.name.clone(), others))
    });
    let said = tell(move |language| {
        let name = people.get().map(|(name, _)| name).unwrap_or_default();
        language.pick(
            format!("De bronnen kennen alleen verzonnen mensen. Zij geven u de gegevens van {name}, niet die van uzelf."),
            format!("The sources know fictional people only. They give you the data of {name}, not your own."),
        )
    });
    let others = move || people.get().map(|(_, others)| others).unwrap_or_default();
    view! {
        <Show when=move || own.get() && people.with(Option::is_some)>
            <Notice tone=NoticeTone::Information title=say(text("Voorbeeldgegevens", "Example data"))>
                <p>{said}</p>
                {move || others().into_iter().map(|(id, name)| view! { <Take id name/> }).collect_view()}
            </Notice>
        </Show>
    }
}

#[component]
fn Take(id: PersonaId, name: String) -> impl IntoView {
    let session = use_session();
    let label = tell(move |language| {
        language.pick(
            format!("Neem de gegevens van {name}"),
            format!("Take the data of {name}"),
        )
    });
    let take = move || {
        // Never refused.
        let _ = session.dispatch(Command::Vault(VaultCommand::StandIn(id.clone())));
    };
    view! { <Button kind=ButtonKind::Quiet label on_press=take/> }
}
