//! Choose how to talk, a day and a time; what was taken meanwhile is answered with the next free one.

use super::appointment_draft::Draft;
use super::appointment_share::{ChooseShown, ToShow};
use crate::app::{ChooseHour, FreeHours, say, use_session};
use crate::domain::appointment::{Channel, LENGTH};
use crate::journey::appointment::{Appointment, Refusal};
use crate::text::{appointment as words, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::radio_cards::{RadioCard, RadioCards};
use leptos::prelude::*;

const SYMBOLS: [Symbol; 3] = [Symbol::Telephone, Symbol::Camera, Symbol::People];

/// The questions and the button.
#[component]
pub fn ChooseMoment(
    /// The appointment that is moved, if one is.
    own: Option<Appointment>,
    /// Whether an appointment is moved.
    moving: RwSignal<bool>,
    /// What the adviser may see.
    to_show: ToShow,
) -> impl IntoView {
    let session = use_session();
    let draft = Draft::new(own, to_show);
    let hours = FreeHours::of(Memo::new(move |_| draft.hours(session)));
    let confirm = move || {
        let chosen = hours.ask();
        draft.refused.set(None);
        if own.is_none() && to_show.must_look_first() {
            return;
        }
        if let Some(slot) = chosen {
            draft.ask(session, slot, moving);
        }
    };
    let label = move || {
        let words = match (own.is_some(), to_show.items().is_empty()) {
            (true, _) => text("Verzet de afspraak", "Move the appointment"),
            (false, true) => text("Maak de afspraak", "Make the appointment"),
            (false, false) => text("Maak de afspraak en deel", "Make the appointment and share"),
        };
        words.get(session.language())
    };
    let ends = Signal::derive(move || hours.chosen().map(|slot| slot.after_seconds(LENGTH)));
    view! {
        <Card><HowToTalk channel=draft.channel/></Card>
        <Card><ChooseHour from=hours/></Card>
        <Show when=move || own.is_none()><ChooseShown to_show ends/></Show>
        <Answer draft moving/>
        <p class="quiet">{say(text("De adviseur en haar agenda zijn verzonnen.", "The adviser and her agenda are fictional."))}</p>
        <div class="actions">
            <Button icon=Symbol::Calendar label on_press=confirm refused=hours.missing()/>
            {own.map(|_| view! {
                <Button kind=ButtonKind::Quiet label=say(text("Houd de afspraak zoals zij is", "Keep the appointment as it is")) on_press=move || moving.set(false)/>
            })}
        </div>
    }
}

#[component]
fn HowToTalk(channel: RwSignal<String>) -> impl IntoView {
    let session = use_session();
    let options = move || {
        let language = session.language();
        let card = |(position, channel): (usize, Channel)| RadioCard {
            value: position.to_string(),
            title: words::channel(channel).get(language).to_owned(),
            text: words::channel_meaning(channel).get(language).to_owned(),
            icon: Some(SYMBOLS[position]),
        };
        Channel::ALL
            .into_iter()
            .enumerate()
            .map(card)
            .collect::<Vec<_>>()
    };
    view! { <RadioCards legend=say(text("Hoe wilt u praten?", "How do you want to talk?")) options value=channel/> }
}

/// What the agenda said, with the hour that it offers instead.
#[component]
fn Answer(draft: Draft, moving: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    move || {
        draft.refused.get().map(|refusal| {
            let said = move || session.language().appointment_refusal(refusal);
            let offered = match refusal {
                Refusal::Taken { next } => next,
                _ => None,
            };
            view! {
                <Notice tone=NoticeTone::Refused>
                    <p>{said}</p>
                    {offered.map(|next| view! {
                        <Button kind=ButtonKind::Secondary label=say(text("Neem dit moment", "Take this moment"))
                            on_press=move || draft.ask(session, next, moving)/>
                    })}
                </Notice>
            }
        })
    }
}
