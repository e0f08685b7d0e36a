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
                    "Voor wie de demo laat zien. Kies per bron hoe zij antwoordt, en haal dan gegevens op. Het geldt ook voor de bronnen van uw partner.",
                    "For who shows the demo. Choose per source how it answers, then fetch data. It holds for your partner’s sources too.",
                ))}</p>
            </header>
            <Card>{choices.map(field).into_iter().collect_view()}</Card>
            <TakeBack/>
            <div class="actions">
                <Button label=say(text("Stel zo in", "Set it like this")) on_press=set/>
                <ButtonLink kind=ButtonKind::Secondary href=href("/financieel-id") label=say(text("Naar de bronnen", "To the sources"))/>
            </div>
        </div>
    }
}

/// Lets a source take its signature back, once something is signed.
#[component]
fn TakeBack() -> impl IntoView {
    let session = use_session();
    let signed = session.select(|story| {
        let vault = &story.journey.vault;
        let records = vault.records().map(|record| record.source);
        records
            .filter(|_| vault.financial_id.is_some())
            .collect::<Vec<_>>()
    });
    let button = move |source: Source| {
        let label = tell(move |language| {
            let name = words::inside(words::source(source).get(language));
            language.pick(
                format!("Handtekening terug: {name}"),
                format!("Signature back: {name}"),
            )
        });
        let press = move || {
            // Refused only when another window was faster; then it is gone already.
            let _ = session.dispatch(Command::Vault(VaultCommand::Revoke(source)));
            let said = text(
                "De bron nam de handtekening terug. De controle zegt nu: ingetrokken. Wie er iets van zag, rekent daar niet meer op.",
                "The source took its signature back. The check now says: withdrawn. Who saw something of it counts on it no more.",
            );
            session.tell(said, false);
        };
        view! { <Button kind=ButtonKind::Quiet label on_press=press/> }
    };
    view! {
        <Show when=move || signed.with(|all| !all.is_empty())>
            <Card title=say(text("Een bron neemt de handtekening terug", "A source takes its signature back"))>
                <p>{say(text(
                    "Een bron kan zich vergist hebben. Zij zet dat op een lijst die zij zelf ondertekent; elke controle kijkt daarop.",
                    "A source may have made a mistake. It puts that on a list that it signs itself; every check looks there.",
                ))}</p>
                <div class="cluster">{move || signed.get().into_iter().map(button).collect_view()}</div>
            </Card>
        </Show>
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
