//! Which fields a source may give, and the moment in which it is asked. Nothing optional is ticked
//! beforehand: a tick that a person did not set is no consent.

use leptos::prelude::*;

use super::long_wait::LongWait;
use super::source_consent::ByHand;
use super::source_flow::{Flow, Stage};
use crate::app::{say, tell, use_session};
use crate::domain::record::Field;
use crate::journey::Command;
use crate::journey::vault::Command as VaultCommand;
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::check_field::CheckField;
use crate::ui::icon::{Icon, Symbol};
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::tone::Tone;

/// The list of fields.
#[component]
pub fn Fields(flow: Flow) -> impl IntoView {
    let session = use_session();
    let replaces = session.select(move |story| story.journey.vault.record(flow.source).is_some());
    let every = move || {
        flow.ticked.with_value(|all| {
            let open = all.iter().filter(|(field, _)| !field.is_reserved());
            open.for_each(|(_, on)| on.set(true));
        })
    };
    let navigate = leptos_router::hooks::use_navigate();
    let cancel = move || {
        session.tell(
            text(
                "Geannuleerd. Er is niets opgehaald.",
                "Cancelled. Nothing was fetched.",
            ),
            false,
        );
        navigate("/financieel-id", leptos_router::NavigateOptions::default());
    };
    let fields = flow.ticked.with_value(Clone::clone);
    view! {
        <Card>
            <p>{tell(move |language| {
                let keeper = words::keeper(flow.source).get(language);
                if flow.as_before.get() {
                    return language.pick(
                        format!("Aangevinkt is wat u de vorige keer koos. Wat u uitvinkt, gaat uit uw kluis en uit het bewaarde verhaal, en geeft {keeper} niet meer. Stond het in uw Financieel-ID, dan vervalt dat: maak daarna een nieuw."),
                        format!("Ticked is what you chose last time. What you untick leaves your vault and the kept story, and {keeper} gives it no more. If it was in your Financieel-ID, that lapses: make a new one after it."),
                    );
                }
                if flow.source.required_fields().is_empty() {
                    return language.pick(
                        format!("Voor uw berekening is hiervan niets nodig, dus er is niets aangevinkt. Kies zelf wat u wilt zien. Wat u niet aanvinkt, geeft {keeper} niet."),
                        format!("Your sum needs none of this, so nothing is ticked. Choose what you want to see. What you do not tick, {keeper} does not give."),
                    );
                }
                language.pick(
                    format!("Aangevinkt is alleen wat nodig is. Wat u niet aanvinkt, geeft {keeper} niet."),
                    format!("Only what is needed is ticked. What you do not tick, {keeper} does not give."),
                )
            })}</p>
            <fieldset class="field-list">
                <legend class="visually-hidden">{say(text("Gegevens", "Data"))}</legend>
                {fields.into_iter().map(|(field, checked)| view! { <FieldLine flow field checked/> }).collect_view()}
            </fieldset>
            <div class="quiet-actions">
                <Button kind=ButtonKind::Quiet icon=Symbol::Check label=say(text("Alles kiezen", "Choose everything")) on_press=every/>
                <Button kind=ButtonKind::Quiet icon=Symbol::Back label=say(text("Terug", "Back")) on_press=move || flow.go(Stage::SignIn)/>
            </div>
        </Card>
        <Show when=move || replaces.get()>
            <Notice tone=NoticeTone::Information><p>{say(text(
                "Wat u eerder bij deze bron ophaalde, wordt vervangen.",
                "What you fetched from this source before is replaced.",
            ))}</p></Notice>
        </Show>
        <div class="actions">
            <Button label=say(text("Gegevens importeren", "Import the data")) on_press=move || flow.import()
                refused=move || flow.refusal()/>
            <Button kind=ButtonKind::Secondary label=say(text("Annuleren", "Cancel")) on_press=cancel/>
        </div>
    }
}

#[component]
fn FieldLine(flow: Flow, field: Field, checked: RwSignal<bool>) -> impl IntoView {
    let required = flow.source.required_fields().contains(&field);
    let hint = tell(move |language| {
        let reason = words::field_reason(field).get(language);
        match required {
            true => language.pick(format!("Nodig. {reason}"), format!("Needed. {reason}")),
            false => reason.to_owned(),
        }
    });
    view! { <CheckField label=say(words::field(field)) checked hint/> }
}

/// The source is being asked; giving up works.
#[component]
pub fn Asking(flow: Flow) -> impl IntoView {
    let session = use_session();
    let cancel = move || {
        // Refused only when the answer came just before: then there is nothing to give up.
        let _ = session.dispatch(Command::Vault(VaultCommand::Cancel(flow.source)));
    };
    view! {
        <Card tone=Tone::Canal>
            <div class="asking" role="status">
                <div class="asking-road" aria-hidden="true">
                    <Icon symbol=Symbol::Document/>
                    <span class="asking-line"></span>
                    <Icon symbol=Symbol::Vault/>
                </div>
                <p>{tell(move |language| {
                    let keeper = words::keeper_first(flow.source, language);
                    language.pick(
                        format!("{keeper} zoekt uw gegevens op. Dit duurt een paar tellen."),
                        format!("{keeper} is looking up your data. This takes a few moments."),
                    )
                })}</p>
                <LongWait/>
            </div>
        </Card>
        <div class="actions">
            <Button kind=ButtonKind::Secondary label=say(text("Annuleren", "Cancel")) on_press=cancel/>
            <ByHand/>
        </div>
    }
}
