//! Choose how to talk, a day and a time; what was taken meanwhile is answered with the next free one.

use super::appointment_draft::Draft;
use super::appointment_share::{ChooseShown, ToShow};
use crate::app::{say, use_session};
use crate::domain::appointment::{Channel, FreeDay, LENGTH};
use crate::domain::iso_date;
use crate::domain::moment::Moment;
use crate::journey::appointment::{Appointment, Refusal};
use crate::text::{Text, appointment as words, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::radio_cards::{RadioCard, RadioCards};
use crate::ui::segments::Segments;
use crate::ui::select_field::SelectOption;
use leptos::prelude::*;

/// How many days are shown before somebody asks for more.
const FIRST_DAYS: usize = 10;

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
    let days = Memo::new(move |_| draft.days(session));
    let confirm = move || {
        let chosen = untrack(|| days.with(|days| draft.slot(days)));
        draft.refused.set(None);
        draft.unchosen.set(chosen.is_none());
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
    let ends = Signal::derive(move || {
        days.with(|days| draft.slot(days))
            .map(|slot| slot.after_seconds(LENGTH))
    });
    let unchosen = move || {
        let chosen = days.with(|days| draft.slot(days)).is_some();
        let missing = text(
            "Kies eerst een dag en een tijd.",
            "First choose a day and a time.",
        );
        (draft.unchosen.get() && !chosen).then(|| missing.get(session.language()).to_owned())
    };
    view! {
        <Card><HowToTalk channel=draft.channel/></Card>
        <When draft days/>
        <Show when=move || own.is_none()><ChooseShown to_show ends/></Show>
        <Answer draft moving/>
        <p class="quiet">{say(text("De adviseur en haar agenda zijn verzonnen.", "The adviser and her agenda are fictional."))}</p>
        <div class="actions">
            <Button icon=Symbol::Calendar label on_press=confirm refused=unchosen/>
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

/// The days that have room, and the times of the day that is chosen.
#[component]
fn When(draft: Draft, days: Memo<Vec<FreeDay>>) -> impl IntoView {
    let session = use_session();
    let all = RwSignal::new(false);
    let listed = move || {
        let language = session.language();
        let most = if all.get() { usize::MAX } else { FIRST_DAYS };
        let option = |free: &FreeDay| SelectOption {
            value: iso_date::written(free.day),
            label: language.row_day(free.day),
        };
        days.with(|days| days.iter().take(most).map(option).collect::<Vec<_>>())
    };
    let times = move || {
        let language = session.language();
        let option = |slot: Moment| SelectOption {
            value: slot.0.to_string(),
            label: language.time(slot.wall_clock().time()),
        };
        let slots = days.with(|days| draft.slots(days));
        slots.into_iter().map(option).collect::<Vec<_>>()
    };
    let has_times = move || !days.with(|days| draft.slots(days)).is_empty();
    let more = move || !all.get() && days.with(|days| days.len() > FIRST_DAYS);
    const DAY: Text = text("Welke dag?", "Which day?");
    const TIME: Text = text("Hoe laat?", "What time?");
    view! {
        <Card>
            <div class="chips">
                <p class="field-label" aria-hidden="true">{say(DAY)}</p>
                <Segments legend=say(DAY) options=listed value=draft.day/>
            </div>
            <Show when=more>
                <Button kind=ButtonKind::Quiet icon=Symbol::ChevronDown label=say(text("Toon meer dagen", "Show more days")) on_press=move || all.set(true)/>
            </Show>
            <Show when=has_times fallback=move || view! {
                <p class="quiet">{say(text("Kies een dag om de vrije tijden te zien.", "Choose a day to see the free times."))}</p>
            }>
                <div class="chips">
                    <p class="field-label" aria-hidden="true">{say(TIME)}</p>
                    <Segments legend=say(TIME) options=times value=draft.slot/>
                </div>
            </Show>
        </Card>
    }
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
