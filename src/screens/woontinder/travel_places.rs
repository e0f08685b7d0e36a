//! The places that a travel time can be counted from. Knows no wishes.

use crate::domain::home::neighbourhoods::middles;
use crate::domain::{Position, Region, Spot, Travel};
use crate::text::Language;
use crate::ui::select_field::SelectOption;

/// The places to travel from: the middle of every town, its neighbourhoods, and one that an address asked.
pub(super) fn places(
    homes: Vec<(Region, String, Position)>,
    language: Language,
    wished: Option<Travel>,
) -> Vec<SelectOption> {
    let homes = homes.iter();
    let by_name =
        middles(homes.map(|(region, name, position)| (*region, name.as_str(), *position)));
    let option = |place: Position, label: String| SelectOption {
        value: Spot::near(place).written(),
        label,
    };
    let mut all = vec![SelectOption {
        value: String::new(),
        label: language
            .pick("Maakt niet uit", "Does not matter")
            .to_owned(),
    }];
    for town in Region::ALL {
        let name = town.name();
        all.push(option(
            town.centre(),
            language.pick(format!("Midden van {name}"), format!("Middle of {name}")),
        ));
        let own = by_name.iter().filter(|((region, _), _)| *region == town);
        all.extend(own.map(|((_, neighbourhood), middle)| {
            option(*middle, format!("{name}, {neighbourhood}"))
        }));
    }
    let asked = wished.map(|travel| travel.from.written());
    if let Some(value) = asked.filter(|asked| all.iter().all(|one| one.value != *asked)) {
        let label = language.pick(format!("Plek {value}"), format!("Place {value}"));
        all.push(SelectOption { value, label });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Way;

    #[test]
    fn given_homes_every_town_and_neighbourhood_is_offered_once_and_an_asked_place_too() {
        let homes = vec![
            (
                Region::Tilburg,
                "Korvel".to_owned(),
                Position::new(51.54, 5.08),
            ),
            (
                Region::Tilburg,
                "Korvel".to_owned(),
                Position::new(51.56, 5.08),
            ),
        ];
        let travel = Travel {
            from: Spot::near(Position::new(52.0, 6.0)),
            way: Way::Walk,
            minutes: 30,
        };
        let labels = |wished| {
            let all = places(homes.clone(), Language::Dutch, wished);
            all.into_iter().map(|one| one.label).collect::<Vec<_>>()
        };
        let plain = labels(None);
        assert_eq!(plain.len(), 6);
        assert_eq!(plain[1..3], ["Midden van Tilburg", "Tilburg, Korvel"]);
        assert_eq!(labels(Some(travel))[6], "Plek 52.0000,6.0000");
    }
}
