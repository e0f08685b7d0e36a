//! What must be within reach, as it is set on screen: a place, a way to travel and a number of minutes, on
//! the search screen and beside the map. Knows neither.

use leptos::prelude::*;

use super::travel_places::places;
use super::wishes_kept::keep;
use crate::app::{Session, say, use_session};
use crate::domain::travel::MINUTES;
use crate::domain::{Spot, Travel, Way};
use crate::journey::search::Filters;
use crate::text::{Language, homes, text};
use crate::ui::select_field::{SelectField, SelectOption};

/// The three fields. Without a place nothing is wished.
#[derive(Clone, Copy)]
pub struct TravelWish {
    place: RwSignal<String>,
    way: RwSignal<String>,
    minutes: RwSignal<String>,
}

impl TravelWish {
    /// A wish, or none.
    pub fn new(travel: Option<Travel>) -> Self {
        let wish = Self {
            place: RwSignal::new(String::new()),
            way: RwSignal::new(way_value(Way::Cycle)),
            minutes: RwSignal::new("20".to_owned()),
        };
        wish.set(travel);
        wish
    }

    /// The wish of the story; the story keeps every change of it.
    pub fn kept(session: Session) -> Self {
        let kept = move || session.with_untracked(|story| story.journey.filters());
        let wish = Self::new(kept().travel);
        let of_story = session.select(|story| story.journey.filters().travel);
        Effect::new(move |before: Option<Option<Travel>>| {
            let travel = of_story.get();
            let is_new = before.is_some_and(|before| before != travel);
            // Another window wished something else.
            if is_new && untrack(|| wish.get()) != travel {
                wish.set(travel);
            }
            travel
        });
        Effect::new(move |before: Option<Option<Travel>>| {
            let travel = wish.get();
            if before.is_some_and(|before| before != travel) {
                // Prices that cross are not kept in the first place, so there is nothing to refuse.
                let _ = keep(session, Filters { travel, ..kept() });
            }
            travel
        });
        wish
    }

    /// Sets the fields.
    pub fn set(self, travel: Option<Travel>) {
        self.place
            .set(travel.map_or_else(String::new, |travel| travel.from.written()));
        if let Some(travel) = travel {
            self.way.set(way_value(travel.way));
            self.minutes.set(travel.minutes.to_string());
        }
    }

    /// What is wished; followed.
    pub fn get(self) -> Option<Travel> {
        let (way, minutes) = (self.way.get(), self.minutes.get());
        Some(Travel {
            from: Spot::read(&self.place.get())?,
            way: Way::ALL.into_iter().find(|one| way_value(*one) == way)?,
            minutes: minutes.parse().ok()?,
        })
    }
}

fn way_value(way: Way) -> String {
    format!("{way:?}")
}

/// `Reistijd`, with what was chosen; followed.
pub fn travel_line(wish: TravelWish, session: Session, language: Language) -> String {
    let name = language.pick("Reistijd", "Travel time");
    let catalogue = session.catalogue();
    let homes = catalogue
        .as_ref()
        .map(|catalogue| catalogue.homes.as_slice());
    let chosen = wish.get();
    let chosen = chosen.map(|travel| language.travel(travel, homes.unwrap_or_default()));
    chosen.map_or_else(|| name.to_owned(), |chosen| format!("{name}: {chosen}"))
}

/// The fields, and what the estimate is worth.
#[component]
pub fn TravelFields(
    /// What is wished.
    wish: TravelWish,
    /// How many homes each of [`MINUTES`] gives, where that is counted.
    #[prop(optional, into)]
    counts: Signal<Vec<u32>>,
) -> impl IntoView {
    let session = use_session();
    let is_set = Memo::new(move |_| wish.get().is_some());
    let places = Memo::new(move |_| {
        let homes = session.catalogue().map(|catalogue| {
            let homes = catalogue.homes.iter();
            homes
                .map(|home| (home.region, home.neighbourhood.clone(), home.position))
                .collect()
        });
        places(homes.unwrap_or_default(), session.language(), wish.get())
    });
    let ways = move || {
        let option = |way: Way| SelectOption {
            value: way_value(way),
            label: homes::way(way).get(session.language()).to_owned(),
        };
        Way::ALL.map(option).to_vec()
    };
    let minutes = move || {
        let (language, counts) = (session.language(), counts.get());
        let option = |(place, minutes): (usize, u16)| {
            let label = language.pick(format!("{minutes} minuten"), format!("{minutes} minutes"));
            SelectOption {
                value: minutes.to_string(),
                label: match counts.get(place) {
                    Some(count) => language.choice(&label, *count),
                    None => label,
                },
            }
        };
        let all = MINUTES.into_iter().enumerate();
        all.map(option).collect::<Vec<_>>()
    };
    view! {
        <SelectField label=say(text("Bereikbaar vanaf", "Within reach of")) value=wish.place options=places/>
        <Show when=move || is_set.get()>
            <div class="columns">
                <SelectField label=say(text("Hoe reist u?", "How do you travel?")) value=wish.way options=Signal::derive(ways)/>
                <SelectField label=say(text("Hoogstens", "At most")) value=wish.minutes options=Signal::derive(minutes)/>
            </div>
            <p class="quiet">{say(text(
                "Een schatting, geen route: de afstand hemelsbreed × 1,3, lopend 5, fietsend 15 en met de auto 30 kilometer per uur, van deur tot deur. Dat zijn aannames van deze app. Reist u met trein of bus? Kijk dan in de reisplanner.",
                "An estimate, no route: the distance in a straight line × 1.3, at 5 kilometres an hour on foot, 15 by bicycle and 30 by car, from door to door. Those are assumptions of this app. By train or bus? Then look in a travel planner.",
            ))}</p>
        </Show>
    }
}
