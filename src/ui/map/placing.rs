//! Which labels the map shows at a zoom: labels that would lie on top of each other become one group,
//! and near by, where it would not come apart, a pile. Plain arithmetic; knows no browser.

use super::{GroupWords, Marker};
use crate::domain::Position;
use crate::domain::clusters::clusters;
use crate::domain::region::Bounds;

/// How far the map zooms in: closer than this the sketch has nothing to show.
pub const CLOSEST: f64 = 16.0;

/// How close the map comes by itself: from here on a few homes that lie together stand as a pile.
pub const NEAR: f64 = 15.0;

/// A pile of more labels than this only stands where the map comes no closer.
const PILE: usize = 4;

/// How far the map zooms out: a town with its roads still fills a hand.
pub const FARTHEST: f64 = 10.5;

/// A town with what lies around it, in metres: no more than this needs to be in sight.
const TOWN: f64 = 18_000.0;

/// How far a map of so many pixels, at its smallest side, zooms out: until a town fills it.
pub fn farthest(side: f64) -> f64 {
    // The earth around, in metres, at the latitude of the towns.
    const AROUND: f64 = 40_075_017.0 * 0.62;
    let zoom = (AROUND * side / (TOWN * WORLD)).max(1.0).log2();
    ((zoom * 4.0).floor() / 4.0).clamp(FARTHEST, 12.0)
}

/// The width of the world at zoom 0, in pixels.
const WORLD: f64 = 256.0;

/// A width and a height in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}

/// A label on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Stays the same as long as it stands for the same markers.
    pub key: String,
    /// Where it points.
    pub position: Position,
    /// How many labels of a pile lie below it.
    pub row: usize,
    /// What is written on it.
    pub words: GroupWords,
    /// `plain`, `favourite`, `half`, `passed` or `group`.
    pub look: &'static str,
    /// Whether it is the selected one.
    pub selected: bool,
    /// What pressing it does.
    pub press: Press,
}

/// What pressing a label does.
#[derive(Clone, Debug, PartialEq)]
pub enum Press {
    /// Selects this marker.
    Select(String),
    /// Brings the markers that stand here closer, until they come apart.
    Approach(Vec<Position>),
}

impl Label {
    /// Whether it stands for this marker. No identity of a marker has a plus in it.
    pub fn holds(&self, marker: &str) -> bool {
        self.key.split('+').any(|id| id == marker)
    }
}

/// The label that says what one with this key said, after labels joined or came apart: the same, or
/// the one that stands for the first of its markers.
pub fn heir<'l>(labels: &'l [Label], key: &str) -> Option<&'l Label> {
    let first = key.split('+').next().unwrap_or(key);
    let same = labels.iter().find(|label| label.key == key);
    same.or_else(|| labels.iter().find(|label| label.holds(first)))
}

/// The labels for markers at a zoom. The selected marker always has a label of its own. `words` says
/// what is written on a group of so many.
pub fn labels(
    markers: &[Marker],
    selected: Option<&str>,
    zoom: f64,
    label: Extent,
    words: impl Fn(usize) -> GroupWords,
) -> Vec<Label> {
    let (chosen, others): (Vec<&Marker>, Vec<&Marker>) = markers
        .iter()
        .partition(|marker| Some(marker.id.as_str()) == selected);
    let points: Vec<_> = others
        .iter()
        .map(|marker| pixels(marker.position, zoom))
        .collect();
    let mut all = Vec::new();
    for group in clusters(&points, label.width, label.height) {
        let members: Vec<&Marker> = group
            .members
            .iter()
            .filter_map(|&member| others.get(member).copied())
            .collect();
        let stands = members.len() <= PILE && zoom >= NEAR;
        if members.len() == 1 || stands || zoom >= CLOSEST {
            all.extend(pile(&members));
        } else {
            all.extend(together(&members, &words));
        }
    }
    all.extend(chosen.into_iter().map(|marker| Label {
        selected: true,
        ..alone(marker, marker.position, 0)
    }));
    all
}

fn alone(marker: &Marker, position: Position, row: usize) -> Label {
    Label {
        key: marker.id.clone(),
        position,
        row,
        words: GroupWords {
            label: marker.label.clone(),
            spoken: marker.spoken.clone(),
        },
        look: marker.state.name(),
        selected: false,
        press: Press::Select(marker.id.clone()),
    }
}

/// One above the other, all pointing at the same spot; one alone points at its own.
fn pile(members: &[&Marker]) -> Vec<Label> {
    let Some(spot) = Position::middle(members.iter().map(|marker| marker.position)) else {
        return Vec::new();
    };
    members
        .iter()
        .enumerate()
        .map(|(row, marker)| alone(marker, spot, row))
        .collect()
}

/// What to bring in sight of markers that are one group at a zoom, and no closer than to which zoom: there
/// they have come apart, with some room. Reckoned when somebody presses, not whenever the map moves.
pub fn approach(positions: &[Position], zoom: f64, label: Extent) -> Option<(Bounds, f64)> {
    const STEP: f64 = 0.25;
    let bounds = Bounds::around(positions.iter().copied())?;
    let most = if positions.len() <= PILE {
        NEAR
    } else {
        CLOSEST
    };
    let mut next = zoom + STEP;
    while next < most {
        let points = positions.iter().map(|position| pixels(*position, next));
        if clusters(&points.collect::<Vec<_>>(), label.width, label.height).len() > 1 {
            return Some((bounds, (next + 2.0 * STEP).min(most)));
        }
        next += STEP;
    }
    Some((bounds, most.max(zoom)))
}

fn together(members: &[&Marker], words: impl Fn(usize) -> GroupWords) -> Option<Label> {
    let positions: Vec<_> = members.iter().map(|marker| marker.position).collect();
    let ids: Vec<&str> = members.iter().map(|marker| marker.id.as_str()).collect();
    Some(Label {
        key: ids.join("+"),
        position: Position::middle(positions.iter().copied())?,
        row: 0,
        words: words(members.len()),
        look: "group",
        selected: false,
        press: Press::Approach(positions),
    })
}

/// Where a place lies on the whole world drawn at a zoom (web Mercator), in pixels.
fn pixels(place: Position, zoom: f64) -> (f64, f64) {
    let size = WORLD * zoom.exp2();
    let sine = place.latitude.to_radians().sin();
    let down = 0.5 - ((1.0 + sine) / (1.0 - sine)).ln() / (4.0 * std::f64::consts::PI);
    (size * (place.longitude / 360.0 + 0.5), size * down)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::map::MarkerState;

    const LABEL: Extent = Extent {
        width: 90.0,
        height: 44.0,
    };

    fn marker(id: &str, latitude: f64, longitude: f64) -> Marker {
        Marker {
            id: id.to_owned(),
            position: Position::new(latitude, longitude),
            label: id.to_owned(),
            spoken: id.to_owned(),
            state: MarkerState::Plain,
        }
    }

    #[test]
    fn a_group_is_approached_no_closer_than_it_needs_to_come_apart() {
        let two = [marker("a", 51.55, 5.08), marker("b", 51.56, 5.09)];
        let count = |_: usize| GroupWords {
            label: String::new(),
            spoken: String::new(),
        };
        let group = labels(&two, None, 10.0, LABEL, count).remove(0);
        let Press::Approach(positions) = group.press else {
            panic!("{group:?}")
        };
        let (_, most) = approach(&positions, 10.0, LABEL).unwrap();
        assert!((11.0..NEAR).contains(&most), "{most}");
        assert_eq!(labels(&two, None, most, LABEL, count).len(), 2);
    }

    #[test]
    fn a_map_zooms_out_until_a_town_fills_it() {
        assert_eq!(farthest(0.0), FARTHEST);
        let (hand, desk) = (farthest(350.0), farthest(700.0));
        assert!(
            FARTHEST <= hand && hand < desk && desk <= 12.0,
            "{hand} {desk}"
        );
    }

    /// Two in one street, one across the town.
    fn street() -> Vec<Marker> {
        vec![
            marker("a", 51.5470, 5.0788),
            marker("b", 51.5882, 5.1474),
            marker("c", 51.5469, 5.0792),
        ]
    }

    fn shown(selected: Option<&str>, zoom: f64) -> Vec<Label> {
        let count = |members: usize| GroupWords {
            label: members.to_string(),
            spoken: String::new(),
        };
        labels(&street(), selected, zoom, LABEL, count)
    }

    #[test]
    fn given_neighbours_far_away_they_are_one_group_that_can_be_approached() {
        let shown = shown(None, 12.0);
        assert_eq!(shown.len(), 2);
        let group = shown.iter().find(|label| label.look == "group").unwrap();
        assert_eq!(
            (group.key.as_str(), group.words.label.as_str()),
            ("a+c", "2")
        );
        let Press::Approach(positions) = &group.press else {
            panic!("{group:?}")
        };
        let (bounds, most) = approach(positions, 12.0, LABEL).unwrap();
        assert_eq!(most, NEAR, "as far as neighbours of one street come apart");
        assert!(
            street()
                .iter()
                .filter(|marker| marker.id != "b")
                .all(|marker| bounds.contains(marker.position))
        );
    }

    #[test]
    fn given_neighbours_at_the_closest_zoom_they_are_piled_and_all_can_be_pressed() {
        let shown = shown(None, CLOSEST);
        let rows: Vec<_> = shown
            .iter()
            .map(|label| (label.key.as_str(), label.row))
            .collect();
        assert_eq!(rows, [("a", 0), ("c", 1), ("b", 0)]);
        assert!(
            shown
                .iter()
                .all(|label| matches!(label.press, Press::Select(_)))
        );
    }

    #[test]
    fn given_many_in_one_spot_they_are_piled_only_where_the_map_comes_no_closer() {
        let few: Vec<_> = ["a", "b", "c", "d"].map(|id| marker(id, 51.5, 5.0)).into();
        let many: Vec<_> = few
            .iter()
            .cloned()
            .chain([marker("e", 51.5, 5.0)])
            .collect();
        let count = |markers: &[Marker], zoom| {
            labels(markers, None, zoom, LABEL, |_| GroupWords::default()).len()
        };
        assert_eq!((count(&few, 14.75), count(&few, NEAR)), (1, 4));
        assert_eq!((count(&many, NEAR), count(&many, CLOSEST)), (1, 5));
    }

    #[test]
    fn given_a_selected_neighbour_it_leaves_its_group() {
        let shown = shown(Some("c"), 12.0);
        let selected: Vec<_> = shown
            .iter()
            .filter(|label| label.selected)
            .map(|label| label.key.as_str())
            .collect();
        assert_eq!((shown.len(), selected), (3, vec!["c"]));
    }

    #[test]
    fn given_labels_that_join_or_come_apart_each_has_an_heir_and_what_is_gone_has_none() {
        let (far, near) = (shown(None, 12.0), shown(None, CLOSEST));
        let heir_of = |labels: &[Label], key: &str| heir(labels, key).map(|heir| heir.key.clone());
        assert_eq!(heir_of(&far, "c").as_deref(), Some("a+c"));
        assert_eq!(heir_of(&near, "a+c").as_deref(), Some("a"));
        assert_eq!(heir_of(&near, "b").as_deref(), Some("b"));
        assert_eq!(heir_of(&near, "d"), None);
        assert!(far.iter().all(|label| label.holds("a") != label.holds("b")));
    }

    /// Homes around a dozen middles, one in four anywhere in the town.
    fn town(count: u32) -> Vec<Marker> {
        let mut seed = 20_260_202_u32;
        let mut chance = move || {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            f64::from(seed) / 4_294_967_296.0
        };
        let middles = [0; 12].map(|_| (51.53 + 0.06 * chance(), 5.0 + 0.14 * chance()));
        let mut around = move |far: f64| (chance() + chance() + chance() - 1.5) * far;
        let home = |number: u32| {
            let (north, east) = if number % 4 == 3 {
                (51.56 + around(0.03), 5.065 + around(0.06))
            } else {
                let (north, east) = middles[number as usize % middles.len()];
                (north + around(0.012), east + around(0.019))
            };
            marker(&number.to_string(), north, east)
        };
        (0..count).map(home).collect()
    }

    #[test]
    fn given_five_thousand_homes_no_sight_holds_more_than_a_few_hundred_labels() {
        let homes = town(5_000);
        for zoom in [11.0, 13.0, 14.0, NEAR, 15.5] {
            let shown = labels(&homes, None, zoom, LABEL, |_| GroupWords::default());
            let places: Vec<_> = shown.iter().map(|one| pixels(one.position, zoom)).collect();
            // The sight of a desk with its margin, around each label in turn.
            let most = places.iter().step_by(7).map(|middle| {
                let near = |place: &&(f64, f64)| {
                    (place.0 - middle.0).abs() < 1_024.0 && (place.1 - middle.1).abs() < 640.0
                };
                places.iter().filter(near).count()
            });
            let most = most.max().unwrap();
            assert!((1..500).contains(&most), "{most} labels at zoom {zoom}");
        }
    }

    #[test]
    fn given_nothing_there_are_no_labels() {
        assert_eq!(
            labels(&[], None, 12.0, LABEL, |_| GroupWords::default()),
            []
        );
    }

    #[test]
    fn the_world_is_as_wide_as_the_zoom_says() {
        let (left, middle) = pixels(Position::new(0.0, -180.0), 1.0);
        let (right, _) = pixels(Position::new(0.0, 180.0), 1.0);
        assert!(left.abs() < 1e-9 && (right - 512.0).abs() < 1e-9 && (middle - 256.0).abs() < 1e-9);
        assert!(pixels(Position::new(52.0, 5.0), 1.0).1 < middle);
    }
}
