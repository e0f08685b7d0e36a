//! Favourites side by side: up to four at once, a table on a desk, stacked on a phone.

use leptos::prelude::*;

use super::check_changes::CheckChanges;
use super::trials::Trials;
use crate::app::{Asking, say, use_session};
use crate::domain::home::{Home, HomeId};
use crate::text::comparison::{ComparedFact, Criterion, MOST_COMPARED};
use crate::text::explain::Reasoned;
use crate::text::text;
use crate::ui::card::Card;
use crate::ui::chips::Chips;

/// Choose homes and see them side by side.
#[component]
pub fn Comparison(
    /// All favourites.
    homes: Memo<Vec<Home>>,
    /// Whether the financial check was asked for.
    checking: Signal<bool>,
) -> impl IntoView {
    let session = use_session();
    let trials = Trials::here();
    let chosen = RwSignal::new(None::<Vec<HomeId>>);
    let criteria = RwSignal::new((0..Criterion::ALL.len()).collect::<Vec<usize>>());
    let names = move || {
        Criterion::ALL
            .map(|one| one.name().get(session.language()).to_owned())
            .to_vec()
    };
    let compared = Memo::new(move |_| chosen_of(&homes.get(), chosen.get().as_deref()));
    let facts = Memo::new(move |_| {
        let compared: Vec<_> = session.with(|story| {
            let check = |home: &Home| {
                if checking.get() {
                    story.journey.check_with(home, trials.of(&home.id))
                } else {
                    None
                }
            };
            compared
                .get()
                .into_iter()
                .map(|home| (check(&home), home))
                .map(|(checked, home)| (home, checked))
                .collect()
        });
        let facts = session.language().compare(&compared);
        criteria.with(|places| only(facts, places))
    });
    let toggle = move |id: HomeId, wanted: bool| {
        let mut now: Vec<_> = compared
            .get_untracked()
            .into_iter()
            .map(|home| home.id)
            .collect();
        now.retain(|other| *other != id);
        if wanted {
            now.push(id);
        }
        let too_many = now.len().saturating_sub(MOST_COMPARED);
        chosen.set(Some(now.split_off(too_many)));
    };
    view! {
        <Card title=say(text("Vergelijk", "Compare"))>
            <Show when=move || homes.with(|homes| homes.len() > MOST_COMPARED)>
                <fieldset class="compare-choice">
                    <legend class="quiet">{say(text("Kies er hoogstens vier. Een vijfde neemt de plaats in van de eerste.", "Choose four at most. A fifth takes the place of the first."))}</legend>
                    <For each=move || homes.get() key=|home| home.id.clone() let:home>
                        <Choice home compared on_toggle=Callback::new(move |(id, wanted): (HomeId, bool)| toggle(id, wanted))/>
                    </For>
                </fieldset>
            </Show>
            <Chips legend=say(text("Vergelijk op", "Compare by")) options=Signal::derive(names) chosen=criteria/>
            <Show when=move || compared.with(|homes| !homes.is_empty()) fallback=NothingCompared><SideBySide compared facts/></Show>
        </Card>
    }
}

/// The facts of the criteria in these places.
fn only(mut facts: Vec<ComparedFact>, places: &[usize]) -> Vec<ComparedFact> {
    let wanted = |place: &usize| Criterion::ALL.get(*place).copied();
    let wanted: Vec<_> = places.iter().filter_map(wanted).collect();
    facts.retain(|fact| wanted.contains(&fact.criterion));
    facts
}

/// Those that were chosen, in the order of choosing; until somebody chose, and where there is nothing to
/// choose, the first ones.
fn chosen_of(homes: &[Home], chosen: Option<&[HomeId]>) -> Vec<Home> {
    match chosen {
        Some(chosen) if homes.len() > MOST_COMPARED => {
            let find = |id: &HomeId| homes.iter().find(|home| home.id == *id).cloned();
            chosen.iter().filter_map(find).collect()
        }
        _ => homes.iter().take(MOST_COMPARED).cloned().collect(),
    }
}

#[component]
fn Choice(
    home: Home,
    compared: Memo<Vec<Home>>,
    on_toggle: Callback<(HomeId, bool)>,
) -> impl IntoView {
    let id = StoredValue::new(home.id.clone());
    let checked =
        move || compared.with(|homes| id.with_value(|id| homes.iter().any(|home| home.id == *id)));
    view! {
        <label class="check-field-line">
            <input type="checkbox" class="check-field-box" prop:checked=checked
                on:change=move |event| on_toggle.run((id.get_value(), event_target_checked(&event)))/>
            <span>{home.address.line()}</span>
        </label>
    }
}

#[component]
fn NothingCompared() -> impl IntoView {
    view! { <p role="status">{say(text("Kies hierboven een woning om te vergelijken.", "Choose a home above to compare."))}</p> }
}

#[component]
fn SideBySide(compared: Memo<Vec<Home>>, facts: Memo<Vec<ComparedFact>>) -> impl IntoView {
    let session = use_session();
    let trials = Trials::here();
    let asking = Asking::new();
    let name = move |home: &Home| {
        let tried = trials.of(&home.id);
        session
            .language()
            .name_in_table(&home.address.line(), tried)
    };
    let names = move || compared.with(|homes| homes.iter().map(name).collect::<Vec<_>>());
    let head = move || {
        names()
            .into_iter()
            .map(|name| view! { <th scope="col">{name}</th> })
            .collect_view()
    };
    let rows = move || {
        let language = session.language();
        let of = |home: &Home| {
            let changes = CheckChanges::of(session, home, Signal::stored(trials.of(&home.id)));
            (name(home), changes)
        };
        let homes = compared.with(|homes| homes.iter().map(of).collect::<Vec<_>>());
        let row = |fact: ComparedFact| {
            let cells = fact.values.into_iter().zip(homes.clone());
            let label = fact.label.get(language);
            let cell = |(value, (name, changes)): (Reasoned, (String, CheckChanges))| {
                let what = format!("{label}, {name}");
                let why = value.why.map(|why| {
                    let changes = changes.of_term(why.what);
                    asking.button(what, why, changes)
                });
                view! { <td data-home=name>{value.said}{why}</td> }
            };
            view! {
                <tr>
                    <th scope="row">{label}</th>
                    {cells.map(cell).collect_view()}
                </tr>
            }
        };
        facts.get().into_iter().map(row).collect_view()
    };
    view! {
        <table class="compare-table">
            <caption class="visually-hidden">{say(text("Favorieten naast elkaar", "Favourites side by side"))}</caption>
            <thead><tr><td></td>{head}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
        {asking.sheet()}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_five_favourites_the_last_tick_that_goes_leaves_none_and_four_need_no_choice() {
        let json = include_str!("../../../public/data/homes.json");
        let homes = crate::domain::home::Catalogue::from_json(json)
            .unwrap()
            .homes;
        let five = &homes[..5];
        assert_eq!(chosen_of(five, None), five[..4]);
        assert_eq!(chosen_of(five, Some(&[])), []);
        assert_eq!(chosen_of(five, Some(&[five[4].id.clone()])), five[4..]);
        assert_eq!(chosen_of(&five[..4], Some(&[])), five[..4]);
    }
}
