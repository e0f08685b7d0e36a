//! A day and a time out of the hours at which somebody is free, the adviser or an agent: chosen first and
//! said in words, asked for with a button of the screen. Knows nobody's agenda and keeps nothing.

use leptos::prelude::*;
use time::Date;

use super::{say, tell, use_session};
use crate::domain::iso_date;
use crate::domain::moment::Moment;
use crate::text::{Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;
use crate::ui::segments::Segments;
use crate::ui::select_field::SelectOption;

/// How many days are shown before somebody asks for more.
const FIRST_DAYS: usize = 10;

/// The hours that are free, and which of them is chosen.
#[derive(Clone, Copy)]
pub struct FreeHours {
    hours: Memo<Vec<Moment>>,
    /// The day, as ISO 8601; empty until one is chosen.
    day: RwSignal<String>,
    /// The hour, in seconds; empty until one is chosen.
    hour: RwSignal<String>,
    /// Whether the button was pressed before both were chosen.
    unchosen: RwSignal<bool>,
}

impl FreeHours {
    /// These hours, in order; none is chosen.
    pub fn of(hours: Memo<Vec<Moment>>) -> Self {
        Self {
            hours,
            day: RwSignal::new(String::new()),
            hour: RwSignal::new(String::new()),
            unchosen: RwSignal::new(false),
        }
    }

    /// The hour that is chosen, as long as it is one of the chosen day and free; followed.
    pub fn chosen(self) -> Option<Moment> {
        let hour = Moment(self.hour.with(|hour| hour.parse().ok())?);
        self.of_day().contains(&hour).then_some(hour)
    }

    /// The same for event handlers; while it is nothing, [`Self::missing`] says so from now on.
    pub fn ask(self) -> Option<Moment> {
        let chosen = untrack(|| self.chosen());
        self.unchosen.set(chosen.is_none());
        chosen
    }

    /// What must be chosen first, once it was asked for without.
    pub fn missing(self) -> Signal<Option<String>> {
        let missing = say(text(
            "Kies eerst een dag en een tijd.",
            "First choose a day and a time.",
        ));
        Signal::derive(move || {
            (self.unchosen.get() && self.chosen().is_none()).then(|| missing.get())
        })
    }

    /// The days with a free hour; followed.
    fn days(self) -> Vec<Date> {
        let days = |hours: &Vec<Moment>| hours.iter().map(|hour| hour.date()).collect();
        let mut days: Vec<_> = self.hours.with(days);
        days.dedup();
        days
    }

    /// The free hours of the chosen day; followed.
    fn of_day(self) -> Vec<Moment> {
        let day = self.day.with(|day| iso_date::read(day));
        let mut hours = self.hours.get();
        hours.retain(|hour| Some(hour.date()) == day);
        hours
    }
}

/// The days, the times of the day that is chosen, and the choice in words.
#[component]
pub fn ChooseHour(
    /// Out of these.
    from: FreeHours,
) -> impl IntoView {
    let session = use_session();
    let all = RwSignal::new(false);
    let days = move || {
        let language = session.language();
        let most = if all.get() { usize::MAX } else { FIRST_DAYS };
        let option = |day: Date| SelectOption {
            value: iso_date::written(day),
            label: language.row_day(day),
        };
        from.days()
            .into_iter()
            .take(most)
            .map(option)
            .collect::<Vec<_>>()
    };
    let hours = move || {
        let language = session.language();
        let option = |hour: Moment| SelectOption {
            value: hour.0.to_string(),
            label: language.time(hour.wall_clock().time()),
        };
        from.of_day().into_iter().map(option).collect::<Vec<_>>()
    };
    let more = move || !all.get() && from.days().len() > FIRST_DAYS;
    let chosen = tell(move |language| {
        let Some(slot) = from.chosen().map(|chosen| language.slot(chosen)) else {
            return String::new();
        };
        language.pick(format!("U kiest {slot}."), format!("You choose {slot}."))
    });
    const DAY: Text = text("Welke dag?", "Which day?");
    const TIME: Text = text("Hoe laat?", "What time?");
    view! {
        <div class="free-hours">
            <p class="field-label" aria-hidden="true">{say(DAY)}</p>
            <Segments legend=say(DAY) options=Signal::derive(days) value=from.day/>
        </div>
        <Show when=more>
            <Button kind=ButtonKind::Quiet icon=Symbol::ChevronDown label=say(text("Toon meer dagen", "Show more days")) on_press=move || all.set(true)/>
        </Show>
        <Show when=move || !from.of_day().is_empty() fallback=move || view! {
            <p class="quiet">{say(text("Kies een dag om de vrije tijden te zien.", "Choose a day to see the free times."))}</p>
        }>
            <div class="free-hours">
                <p class="field-label" aria-hidden="true">{say(TIME)}</p>
                <Segments legend=say(TIME) options=Signal::derive(hours) value=from.hour/>
            </div>
        </Show>
        <p role="status">{chosen}</p>
    }
}
