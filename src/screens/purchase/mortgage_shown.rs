//! Exactly what the lenders will read, and what stands in its place for what one fills in oneself: papers,
//! and the time that they take.

use leptos::prelude::*;

use super::mortgage_answers::AnswerDraft;
use super::mortgage_fetch::Choice;
use super::mortgage_read::Read;
use crate::app::{Reckoned, say, shown_lines, tell, use_session};
use crate::domain::record::Field;
use crate::journey::mortgage::{self, Command as MortgageCommand};
use crate::journey::{Command, Story};
use crate::text::vault as words;
use crate::text::{Language, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::tone::Tone;

/// Exactly what the lenders will read.
#[component]
pub fn Shown(choice: Choice) -> impl IntoView {
    let session = use_session();
    let shown = Memo::new(move |_| choice.shown());
    let lines = move || {
        let (fields, now) = (shown.get(), session.now());
        let claims = session.with(|story| story.journey.vault.cut(&fields, now));
        shown_lines(&claims, session.language())
    };
    let found = Memo::new(move |_| choice.whole.with(|whole| whole.reckoned.clone()));
    let partner = move || {
        choice
            .there
            .with(|there| of_partner(&there.partners, session.language()))
    };
    view! {
        <Card tone=Tone::Canal title=say(text("Precies dit zien de geldverstrekkers", "Exactly this is what the lenders see"))>
            {lines}
            <Show when=move || shown.with(Vec::is_empty)>
                <p class="quiet">{say(text("Niets uit uw kluis.", "Nothing from your vault."))}</p>
            </Show>
            {move || partner().map(|said| view! { <p class="quiet">{said}</p> })}
            <Reckoned found/>
            <p class="quiet">{say(text(
                "Al het andere in uw kluis blijft daar. Wat u laat zien, staat bij ‘Wie weet wat van mij?’.",
                "Everything else in your vault stays there. What you show stands at ‘Who knows what about me?’.",
            ))}</p>
            <Read choice/>
        </Card>
    }
}

/// What counts of a partner who takes part, by name.
fn of_partner(fields: &[Field], language: Language) -> Option<String> {
    if fields.is_empty() {
        return None;
    }
    let names = words::fields_inside(fields, language);
    Some(language.pick(
        format!(
            "Van uw partner, die meedoet met uw som: {names}. Wat daarin staat, is van uw partner."
        ),
        format!(
            "Of your partner, who takes part in your sum: {names}. What it says is your partner’s."
        ),
    ))
}

/// What one fills in oneself: the paper that takes its place, and the time.
#[component]
pub fn Typed(
    /// Which fields.
    fields: Signal<Vec<Field>>,
) -> impl IntoView {
    let line = |field: Field| {
        let said = tell(move |language| {
            let (name, paper) = (
                words::field(field).get(language),
                words::paper(field).get(language),
            );
            language.pick(
                format!("{name}: de bank vraagt later {paper}."),
                format!("{name}: the bank asks later {paper}."),
            )
        });
        view! { <li>{said}</li> }
    };
    let time = tell(move |language| {
        let days = fields.with(|fields| words::days_by_hand(fields));
        match days {
            0 => String::new(),
            days => words::longer(days, language),
        }
    });
    view! {
        <Show when=move || fields.with(|fields| !fields.is_empty())>
            <Card tone=Tone::Wash title=say(text("Dit vult u zelf in", "This you fill in yourself"))>
                <p>{say(text(
                    "Hiermee rekenen de geldverstrekkers met wat u in de eerste stap invulde. Dat telt even zwaar, maar zij willen er papieren bij.",
                    "For this the lenders reckon with what you filled in at the first step. It counts as much, but they want papers with it.",
                ))}</p>
                <ul>{move || fields.get().into_iter().map(line).collect_view()}</ul>
                <p><strong>{time}</strong></p>
            </Card>
        </Show>
    }
}

/// In the application: what was left out, and the way to show it after all.
#[component]
pub fn LeftOut(
    /// The answers that are typed below; they follow what the application says.
    draft: AnswerDraft,
) -> impl IntoView {
    let session = use_session();
    let of = |story: &Story| {
        let mut left_out = story.journey.mortgage.left_out.clone();
        left_out.retain(|field| !mortgage::BESIDES.contains(field));
        left_out
    };
    let left_out = session.select(of);
    let show = move || {
        let left_out = session.with_untracked(|story| story.journey.mortgage.left_out.clone());
        let stays_out =
            |field: &Field| mortgage::BESIDES.contains(field) && left_out.contains(field);
        let mut fields = mortgage::ASKED.to_vec();
        fields.retain(|field| !stays_out(field));
        // Refused only where there is no application; then this is not there.
        let _ = session.dispatch(Command::Mortgage(MortgageCommand::FetchOnly(fields)));
        draft.refill(session);
    };
    let said = tell(move |language| {
        left_out.with(|fields| {
            let names = words::fields_inside(fields, language);
            let days = words::days_by_hand(fields);
            let time = match days {
                0 => String::new(),
                days => words::longer(days, language),
            };
            language.pick(
                format!("U deelde niet: {names}. Lever straks papieren in. {time}"),
                format!("You did not share: {names}. Hand in papers later. {time}"),
            )
        })
    });
    view! {
        <Show when=move || left_out.with(|left_out| !left_out.is_empty())>
            <Notice tone=NoticeTone::Information title=say(text("Een deel vult u zelf in", "A part you fill in yourself"))>
                <p>{said}</p>
                <Button kind=ButtonKind::Quiet icon=Symbol::Vault label=say(text("Laat het toch zien", "Show it after all")) on_press=show/>
            </Notice>
        </Show>
    }
}
