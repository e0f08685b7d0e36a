//! For who presents: lets a source go wrong, so that everybody can see what the app says then.

use leptos::prelude::*;

use crate::app::{Screen, href, say, tell, use_session};
use crate::domain::record::Source;
use crate::journey::vault::{Behaviour, Command as VaultCommand};
use crate::journey::{Command, Phase, Step};
use crate::part;
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::select_field::{SelectField, SelectOption};

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "rehearsal",
    path: "/kluis/bronnen-instellen",
    phase: Some(Phase::Orientation),
    step: Some(Step::FinancialId),
    title: text("Bronnen laten haperen", "Make sources falter"),
    behind: None,
    view: part!(orientation, view! { <RehearsalScreen/> }.into_any()),
};

/// The value of a choice: the position of the behaviour, or nothing.
fn value(behaviour: Option<Behaviour>) -> String {
    let position = Behaviour::ALL
        .into_iter()
        .position(|one| Some(one) == behaviour);
    position
        .map(|position| position.to_string())
        .unwrap_or_default()
}

fn chosen(value: &str) -> Option<Behaviour> {
    Behaviour::ALL.get(value.parse::<usize>().ok()?).copied()
}

#[component]
fn RehearsalScreen() -> impl IntoView {
    let session = use_session();
    let now = session.with_untracked(|story| story.journey.vault.behaviours.clone());
    let choices = Source::ALL.map(|source| {
        let behaviour = now.get(&source).copied();
        (source, RwSignal::new(value(behaviour)))
    });
    let options = Memo::new(move |_| {
        let language = session.language();
        let all = Behaviour::ALL.into_iter().map(Some);
        let option = |behaviour| SelectOption {
            value: value(behaviour),
            label: words::behaviour(behaviour).get(language).to_owned(),
        };
        std::iter::once(None)
            .chain(all)
            .map(option)
            .collect::<Vec<_>>()
    });
    let set = move || {
        for (source, choice) in choices {
            let behaviour = chosen(&choice.get_untracked());
            // Never refused: it is the stage, not the play.
            let _ = session.dispatch(Command::Vault(VaultCommand::Behave(source, behaviour)));
        }
        let said = text(
            "De bronnen doen nu zo.",
            "The sources behave like this now.",
        );
        session.tell(said, false);
    };
    let field = move |(source, choice): (Source, RwSignal<String>)| {
        let label = tell(move |language| words::keeper_first(source, language));
        view! { <SelectField label options value=choice/> }
    };
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{say(text(
                    "Voor wie de demo laat zien. Kies per bron hoe zij antwoordt, en haal dan gegevens op.",
                    "For who shows the demo. Choose per source how it answers, then fetch data.",
                ))}</p>
            </header>
            <Card>{choices.map(field).into_iter().collect_view()}</Card>
            <div class="actions">
                <Button label=say(text("Stel zo in", "Set it like this")) on_press=set/>
                <ButtonLink kind=ButtonKind::Secondary href=href("/financieel-id") label=say(text("Naar de bronnen", "To the sources"))/>
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_behaviour_is_chosen_by_its_own_value() {
        for behaviour in Behaviour::ALL.into_iter().map(Some).chain([None]) {
            assert_eq!(chosen(&value(behaviour)), behaviour);
        }
    }
}
