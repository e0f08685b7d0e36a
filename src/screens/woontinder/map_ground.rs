//! A neighbourhood that is tapped on the ground of the map: chosen, or said to have no home that fits.

use std::sync::Arc;

use leptos::prelude::*;

use super::map_area::InSight;
use super::map_towns::neighbourhoods;
use crate::app::tell;
use crate::domain::Region;
use crate::domain::home::Home;
use crate::text::Language;
use crate::ui::map::Area;

impl InSight {
    /// A neighbourhood was tapped on the map: in another town, that town comes first. One without a
    /// home that fits stays as it is, and says so.
    pub fn choose_area(self, area: &Area) {
        let mut towns = Region::ALL.into_iter();
        let Some(town) = towns.find(|region| region.name() == area.town) else {
            return;
        };
        let has_homes =
            |homes: &Vec<Arc<Home>>| neighbourhoods(homes, town).contains_key(&area.name);
        if !self.anywhere.with_untracked(has_homes) {
            return self.without_homes.set(Some(area.clone()));
        }
        self.go_to(town);
        self.toggle(&area.name);
    }
}

/// What is said of a tapped neighbourhood without homes, until something else is chosen.
#[component]
pub(super) fn WithoutHomes(in_sight: InSight) -> impl IntoView {
    let said = tell(move |language| {
        let area = in_sight.without_homes.get();
        area.map_or_else(String::new, |area| in_words(&area, language))
    });
    view! { <p role="status" class="map-without">{said}</p> }
}

fn in_words(area: &Area, language: Language) -> String {
    let Area { town, name } = area;
    language.pick(
        format!(
            "In {name} ({town}) staat geen woning die bij uw filters past. Er verandert niets."
        ),
        format!("No home in {name} ({town}) fits your filters. Nothing changes."),
    )
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::app::Session;
    use crate::platform::fake::Fake;

    fn area(name: &str) -> Area {
        Area {
            town: "Tilburg".to_owned(),
            name: name.to_owned(),
        }
    }

    #[test]
    fn given_a_neighbourhood_without_homes_a_tap_says_so_and_changes_nothing_until_another_is_chosen()
     {
        Owner::new().with(|| {
            let fake = Fake::default();
            let session = Session::with_homes(&fake);
            let in_sight = InSight::new(session);
            in_sight.choose_area(&area("Nergens"));
            assert!(in_sight.chosen_areas().is_empty());
            let html = view! { <WithoutHomes in_sight/> }.to_html();
            let said = "In Nergens (Tilburg) staat geen woning die bij uw filters past.";
            assert!(
                html.contains("role=\"status\"") && html.contains(said),
                "{html}"
            );
            in_sight.choose_area(&area("Korvel"));
            assert_eq!(in_sight.chosen_areas(), [area("Korvel")]);
            assert_eq!(in_sight.without_homes.get(), None);
        });
    }
}
