//! Complete by hand: what no source gives and the participant states. No proof, and it says so.

use leptos::prelude::*;

use super::woz::LookUp;
use crate::app::{follow_language, say, tell, use_session};
use crate::domain::Cents;
use crate::journey::vault::{Command as VaultCommand, OwnStatement};
use crate::journey::{Command, Refusal};
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::disclosure::Disclosure;
use crate::ui::form::Form;
use crate::ui::money_field::MoneyField;
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// The three statements.
#[component]
pub fn Statements() -> impl IntoView {
    let session = use_session();
    let tag = move || {
        view! { <Tag tone=Tone::Ochre label=say(text("eigen verklaring, geen bewijs", "own statement, no proof"))/> }
    };
    let open = session.with_untracked(|story| !story.journey.vault.statements.is_empty());
    view! {
        <Card title=say(text("Zelf aanvullen", "Complete it yourself")) aside=tag>
            <p>{say(text(
                "Dit geeft geen bron. U hoeft het alleen in te vullen als het voor u geldt.",
                "No source gives this. You only need to fill it in if it applies to you.",
            ))}</p>
            <p class="quiet">{say(text(
                "Niemand tekent hiervoor. Daarom komt het niet in uw Financieel-ID. In uw berekening telt het wel mee: alimentatie als vaste last, en WOZ-waarde min hypotheek als overwaarde als u die niet zelf invulde.",
                "Nobody signs for this. That is why it does not go into your Financieel-ID. It does count in your sum: alimony as a fixed duty, and WOZ value less mortgage as equity if you did not fill that in yourself.",
            ))}</p>
            <Disclosure open label=say(text("Alimentatie, hypotheek of huis", "Alimony, mortgage or home"))>
                {OwnStatement::ALL.map(|statement| view! { <Statement statement/> }).into_iter().collect_view()}
            </Disclosure>
        </Card>
    }
}

#[component]
fn Statement(statement: OwnStatement) -> impl IntoView {
    let session = use_session();
    let kept = session.select(move |story| story.journey.vault.statements.get(&statement).copied());
    let language = session.language_untracked();
    let typed = RwSignal::new(
        kept.get_untracked()
            .map(|amount| language.typed_money(amount))
            .unwrap_or_default(),
    );
    follow_language(typed);
    let error = RwSignal::new(None::<String>);
    let state = move |amount: Option<Cents>| {
        let language = session.language_untracked();
        let said = session.dispatch(Command::Vault(VaultCommand::State(statement, amount)));
        error.set(match said {
            Err(Refusal::Vault(refusal)) => Some(words::refusal(refusal, language)),
            _ => None,
        });
    };
    let keep = move || match session
        .language_untracked()
        .read_money(&typed.get_untracked())
    {
        Ok(amount) => state(Some(amount)),
        Err(said) => error.set(Some(said)),
    };
    let remove = move || {
        typed.set(String::new());
        state(None);
    };
    let take_over = Callback::new(move |(amount,): (Cents,)| {
        typed.set(session.language_untracked().typed_money(amount));
        state(Some(amount));
    });
    let name = words::statement(statement);
    let kept_tag = move || {
        view! {
            <Show when=move || kept.get().is_some()>
                <Tag tone=Tone::Ochre label=say(text("zelf ingevuld", "filled in by you"))/>
            </Show>
        }
    };
    view! {
        {(statement == OwnStatement::Woz).then(|| view! { <LookUp on_confirm=take_over/> })}
        <Form on_submit=keep>
            <MoneyField label=say(name) hint=say(words::statement_hint(statement)) value=typed tag=kept_tag
                error=move || error.get()/>
            <div class="cluster">
                <Button kind=ButtonKind::Secondary submits=true label=tell(move |language| {
                    let name = words::inside(name.get(language));
                    language.pick(format!("Bewaar {name}"), format!("Keep {name}"))
                })/>
                <Show when=move || kept.get().is_some()>
                    <Button kind=ButtonKind::Quiet on_press=remove label=tell(move |language| {
                        let name = words::inside(name.get(language));
                        language.pick(format!("Verwijder {name}"), format!("Remove {name}"))
                    })/>
                </Show>
            </div>
        </Form>
    }
}
