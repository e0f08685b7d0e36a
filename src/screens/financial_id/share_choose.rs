//! What a receiver asks, and the alarm when it asks more than it needs. Nothing is ticked beforehand.

use leptos::prelude::*;

use super::share_choice::Choice;
use crate::app::{href, say, tell, use_session};
use crate::domain::record::Source;
use crate::journey::Command;
use crate::journey::vault::sharing::{self, Item};
use crate::journey::vault::{Command as VaultCommand, Logged, Receiver};
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::check_field::CheckField;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};

/// What is asked and needed, with a tick for each.
#[component]
pub fn Asked(choice: Choice) -> impl IntoView {
    let purpose = tell(move |language| {
        let name = words::receiver(choice.receiver).get(language);
        let why = words::purpose_of(choice.ask.purpose).get(language);
        language.pick(
            format!("{name} wil {why}. Kies wat u laat zien."),
            format!("{name} wants {why}. Choose what you show."),
        )
    });
    // Who sells, or sells for somebody, may use the amount in the talk about the price.
    let tells_limit = matches!(choice.receiver, Receiver::Seller | Receiver::Agent);
    let lines = choice.ask.needed.iter().map(move |item| {
        let item = *item;
        view! { <AskedItem choice item/> }
    });
    view! {
        <Card title=say(text("Wat de ontvanger vraagt", "What the receiver asks"))>
            <p>{purpose}</p>
            {tells_limit.then(|| view! { <p class="quiet">{say(text(
                "Let op: uit het bedrag leest de ontvanger af wat u hoogstens kunt betalen. Bieden kan ook zonder.",
                "Mind: the amount tells the receiver what you can pay at most. You can bid without it.",
            ))}</p> })}
            <fieldset class="field-list">
                <legend class="visually-hidden">{say(text("Wat u laat zien", "What you show"))}</legend>
                {lines.collect_view()}
            </fieldset>
        </Card>
    }
}

/// A tick, or the way to get what is not there.
#[component]
fn AskedItem(choice: Choice, item: Item) -> impl IntoView {
    let session = use_session();
    let there = session.select(move |story| {
        story
            .journey
            .vault
            .showable(choice.receiver)
            .contains(&item)
    });
    let checked = choice.tick(item);
    let way = href(&match source_of(item) {
        Some(source) => format!("/financieel-id/{}", source.slug()),
        None => crate::screens::of_step(crate::journey::Step::Budget)
            .path
            .to_owned(),
    });
    move || match there.get() {
        true => view! { <CheckField label=say(words::item(item)) checked/> }.into_any(),
        false => view! {
            <p class="quiet">
                {say(words::item(item))}": "
                {say(text("staat niet in uw Financieel-ID. ", "is not in your Financieel-ID. "))}
                <a href=way.clone()>{say(text("Zorg dat het erin komt", "Get it in"))}</a>
            </p>
        }
        .into_any(),
    }
}

fn source_of(item: Item) -> Option<Source> {
    match item {
        Item::Sentence(sentence) => sentence.source(),
        Item::Field(field) => Source::ALL
            .into_iter()
            .find(|source| source.fields().contains(&field)),
    }
}

/// The alarm: this receiver asks more than its purpose needs.
#[component]
pub fn TooMuch(choice: Choice) -> impl IntoView {
    let session = use_session();
    let receiver = choice.receiver;
    let refused =
        session.select(move |story| story.journey.vault.sharing.refused.contains(&receiver));
    let reported =
        session.select(move |story| story.journey.vault.sharing.reported.contains(&receiver));
    let was_read = session.select(move |story| {
        let is_ended = |line: &Logged| matches!(line, Logged::PartEnded(to, _) if *to == receiver);
        let mut lines = story.journey.vault.log.iter();
        lines.any(|(_, line)| is_ended(line))
    });
    let refused_part = tell(move |language| {
        match was_read.get() {
        true => language.pick(
            "U weigerde dit deel. De ontvanger had het al gelezen en ziet het nu niet meer. Laten wissen kan bij ‘Wie weet wat van mij?’.",
            "You refused this part. The receiver had read it already and sees it no more. You can have it erased at ‘Who knows what about me?’.",
        ),
        false => language.pick(
            "U weigerde dit deel. De rest kunt u gewoon delen.",
            "You refused this part. You can share the rest as usual.",
        ),
    }.to_owned()
    });
    let said = tell(move |language| {
        let what = words::items(choice.ask.beyond, language);
        let why = words::purpose_of(choice.ask.purpose).get(language);
        language.pick(
            format!("Gevraagd: {what}. Doel: {why}. Daarvoor is dit niet nodig."),
            format!("Asked: {what}. Aim: {why}. This is not needed for it."),
        )
    });
    let tell_vault = move |command| {
        // Refused only when nothing too much is asked; then this alarm is not there.
        let _ = session.dispatch(Command::Vault(VaultCommand::Sharing(command)));
    };
    let refuse = move || {
        for item in choice.ask.beyond {
            choice.tick(*item).set(false);
        }
        tell_vault(sharing::Command::RefusePart(receiver));
    };
    let items = choice.ask.beyond;
    (!items.is_empty()).then(move || view! {
        <Notice tone=NoticeTone::Refused title=say(text("Let op: deze ontvanger vraagt te veel", "Mind: this receiver asks too much"))>
            <p>{said}</p>
            <Show when=move || !refused.get()
                fallback=move || view! { <p>{refused_part}</p> }>
                {items.iter().map(|item| view! { <AskedItem choice item=*item/> }).collect_view()}
                <Button kind=ButtonKind::Secondary icon=Symbol::Hand label=say(text("Weiger dit deel", "Refuse this part")) on_press=refuse/>
            </Show>
            <Show when=move || !reported.get()
                fallback=move || view! { <p>{say(text("U hebt dit gemeld. Het staat in uw logboek.", "You reported this. It is in your log."))}</p> }>
                <Button kind=ButtonKind::Quiet icon=Symbol::Flag label=say(text("Meld dat dit te veel is", "Report that this is too much"))
                    on_press=move || tell_vault(sharing::Command::Report(receiver))/>
            </Show>
        </Notice>
    })
}
