//! Chips to choose where the map looks: a town, and neighbourhoods in it.

use leptos::prelude::*;

use super::map_area::InSight;
use super::map_ground::WithoutHomes;
use super::map_towns::{count_in, neighbourhoods, towns};
use crate::app::{say, use_session};
use crate::domain::region::Region;
use crate::text::text;

/// Chips for towns, where there are several, each with how many homes one would see there.
#[component]
pub(super) fn TownChoice(in_sight: InSight) -> impl IntoView {
    let all = Memo::new(move |_| in_sight.anywhere.with(|homes| towns(homes)));
    let chip = move |town: Region| {
        let pressed = Memo::new(move |_| in_sight.town.get() == Some(town));
        let count = Memo::new(move |_| in_sight.matching.with(|homes| count_in(homes, town, None)));
        view! { <Chip name=town.name().to_owned() count pressed on_press=move || in_sight.go_to(town)/> }
    };
    view! {
        <Show when=move || all.with(|towns| towns.len() > 1)>
            <div class="map-chips" role="group" aria-label=say(text("Regio", "Region"))>
                <For each=move || all.get() key=|town| *town children=chip/>
            </div>
        </Show>
    }
}

/// Chips for the neighbourhoods of the town, where there are several, each with how many homes it gives.
#[component]
pub(super) fn NeighbourhoodChoice(in_sight: InSight) -> impl IntoView {
    let all = Memo::new(move |_| {
        let Some(town) = in_sight.town.get() else {
            return Vec::new();
        };
        let counted = in_sight.anywhere.with(|homes| neighbourhoods(homes, town));
        counted.into_keys().collect::<Vec<_>>()
    });
    let chip = move |name: String| {
        let (own, said, counted) = (name.clone(), name.clone(), name.clone());
        let pressed = Memo::new(move |_| in_sight.chosen.with(|chosen| chosen.contains(&own)));
        // What the choice would give: inside the area too, if one was drawn.
        let count = Memo::new(move |_| {
            let town = in_sight.town.get();
            let here =
                |homes: &Vec<_>| town.map_or(0, |town| count_in(homes, town, Some(&counted)));
            in_sight.in_area.with(here)
        });
        view! { <Chip name count pressed on_press=move || in_sight.toggle(&said)/> }
    };
    view! {
        <WithoutHomes in_sight/>
        <Show when=move || all.with(|neighbourhoods| neighbourhoods.len() > 1)>
            <div class="map-chips" role="group" aria-label=say(text("Buurt", "Neighbourhood"))>
                <AllChip in_sight/>
                <For each=move || all.get() key=Clone::clone children=chip/>
            </div>
        </Show>
    }
}

#[component]
fn AllChip(in_sight: InSight) -> impl IntoView {
    let session = use_session();
    let pressed = move || (!in_sight.has_neighbourhoods()).to_string();
    view! {
        <button type="button" class="map-chip" aria-pressed=pressed on:click=move |_| in_sight.choose_all()>
            {move || session.language().pick("Alle buurten", "All neighbourhoods")}
        </button>
    }
}

/// A switch with a name and how many homes there are.
#[component]
pub(super) fn Chip(
    name: String,
    #[prop(into)] count: Signal<usize>,
    #[prop(into)] pressed: Signal<bool>,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    view! {
        <button type="button" class="map-chip" aria-pressed=move || pressed.get().to_string() on:click=move |_| on_press.run(())>
            {name} " " <span class="map-chip-count">{move || count.get()}</span>
        </button>
    }
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::super::wishes_kept::keep;
    use super::*;
    use crate::app::Session;
    use crate::domain::Outline;
    use crate::journey::search::Filters;
    use crate::journey::search::filters::Neighbourhood;
    use crate::platform::fake::Fake;

    /// What is looked for, in which town of the map.
    fn chips(filters: Filters, town: Region) -> (InSight, String) {
        let fake = Fake::default();
        let session = Session::with_homes(&fake);
        assert_eq!(keep(session, filters), None);
        let in_sight = InSight::new(session);
        in_sight.go_to(town);
        let html = view! { <TownChoice in_sight/> <NeighbourhoodChoice in_sight/> }.to_html();
        (in_sight, html)
    }

    fn all_is_pressed(html: &str) -> bool {
        let button = html
            .split("<button")
            .find(|button| button.contains("Alle buurten"));
        button.is_some_and(|button| button.contains("aria-pressed=\"true\""))
    }

    fn in_korvel() -> Filters {
        Filters {
            neighbourhoods: vec![Neighbourhood(Region::Tilburg, "Korvel".to_owned())],
            ..Filters::default()
        }
    }

    #[test]
    fn given_a_neighbourhood_of_another_town_then_not_all_count_here() {
        Owner::new().with(|| {
            let (_, html) = chips(Filters::default(), Region::Arnhem);
            assert!(all_is_pressed(&html), "{html}");
        });
        Owner::new().with(|| {
            let (in_sight, html) = chips(in_korvel(), Region::Arnhem);
            assert_eq!(in_sight.homes.with(Vec::len), 0);
            assert!(
                html.contains("Alle buurten") && !all_is_pressed(&html),
                "{html}"
            );
            let none = "Arnhem <span class=\"map-chip-count\">0<";
            assert!(html.replace("<!>", "").contains(none), "{html}");
            in_sight.choose_all();
            assert!(in_sight.homes.with(|homes| !homes.is_empty()));
        });
    }

    #[test]
    fn given_an_area_then_a_chip_counts_what_stands_inside_it() {
        Owner::new().with(|| {
            let (in_sight, _) = chips(in_korvel(), Region::Tilburg);
            let all = in_sight
                .anywhere
                .with(|homes| count_in(homes, Region::Tilburg, None));
            let homes = in_sight.homes.get();
            let at = homes.first().expect("a home in Korvel").position;
            let corner = |north: f64, east: f64| {
                crate::domain::Position::new(at.latitude + north, at.longitude + east)
            };
            let around = [
                corner(-0.001, -0.001),
                corner(-0.001, 0.001),
                corner(0.001, 0.001),
                corner(0.001, -0.001),
            ];
            in_sight.draw(Outline::around(&around));
            let inside = in_sight
                .in_area
                .with(|homes| count_in(homes, Region::Tilburg, None));
            assert!(inside > 0 && inside < all, "{inside} of {all}");
            let html = view! { <NeighbourhoodChoice in_sight/> }.to_html();
            let counts = html.split("map-chip-count\">").skip(1);
            let number = |count: &str| count.split('<').next().unwrap_or_default().parse::<usize>();
            let told: usize = counts.filter_map(|count| number(count).ok()).sum();
            assert_eq!(told, inside, "{html}");
        });
    }
}
