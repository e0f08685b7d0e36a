//! What one expects around homes from nearby: rows of houses in their gardens along the small streets, and
//! fields in the open land. Invented, as the note on the map says, and the same every time; only the homes
//! themselves stand where they are. Reckoned for what is in sight alone.

use super::frame::Frame;
use super::grid::{Block, Chance, Grid};
use super::lanes::APART;
use super::{Ground, Shape, ShapeKind};
use crate::domain::Position;
use crate::domain::region::{Bounds, METRES_PER_DEGREE};

/// A metre, in degrees north.
const METRE: f64 = 1.0 / METRES_PER_DEGREE;
/// From the middle of a street to the gardens and to the houses.
const GARDEN: f64 = 6.0 * METRE;
const HOUSE: f64 = 10.0 * METRE;

/// What is drawn from nearby, from the bottom up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlotKind {
    /// Grassland.
    Meadow,
    /// Ploughed land.
    Crop,
    /// The gardens of a block.
    Garden,
    /// A row of houses, or one.
    House,
    /// A home that is on the map.
    Home,
}

impl PlotKind {
    /// All of them, from the bottom up.
    pub const ALL: [Self; 5] = [
        Self::Meadow,
        Self::Crop,
        Self::Garden,
        Self::House,
        Self::Home,
    ];

    /// Its part of the class names in the style sheet.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Meadow => "meadow",
            Self::Crop => "crop",
            Self::Garden => "garden",
            Self::House => "house",
            Self::Home => "home",
        }
    }

    /// What of the sketch lies right below it.
    pub const fn above(self) -> ShapeKind {
        match self {
            Self::Meadow | Self::Crop => ShapeKind::Field,
            _ => ShapeKind::Lane,
        }
    }
}

/// A plot: what it is, and its corners.
pub type Plot = (PlotKind, [Position; 4]);

/// All plots in sight, with those of the homes that stand there.
pub fn plots(ground: &Ground, sight: Bounds, homes: &[Position]) -> Vec<Plot> {
    let of = |kind: ShapeKind| ground.shapes.iter().filter(move |shape| shape.kind == kind);
    let homes: Vec<Position> = (homes.iter().copied())
        .filter(|home| sight.contains(*home))
        .collect();
    let mut all = Vec::new();
    let built: Vec<&Shape> = of(ShapeKind::Neighbourhood).collect();
    let kept_free = ground.shapes.iter().filter(|shape| {
        matches!(
            shape.kind,
            ShapeKind::Green | ShapeKind::Water | ShapeKind::Road | ShapeKind::Rail
        )
    });
    let kept_free: Vec<&Shape> = kept_free
        .filter(|shape| is_near(shape, sight.grown(0.5)))
        .collect();
    for shape in built.iter().filter(|shape| is_near(shape, sight)) {
        let mut blocks = Blocks {
            grid: Grid::of(shape, APART),
            shape,
            kept_free: &kept_free,
            homes: &homes,
            all: &mut all,
        };
        blocks.build(sight);
    }
    for shape in of(ShapeKind::Municipality).filter(|shape| is_near(shape, sight)) {
        fields(shape, &built, &kept_free, sight, &mut all);
    }
    all
}

fn is_near(shape: &Shape, sight: Bounds) -> bool {
    Bounds::around(shape.corners.iter().copied()).is_some_and(|own| own.meets(sight))
}

/// The built land of one neighbourhood.
struct Blocks<'g> {
    grid: Grid,
    shape: &'g Shape,
    kept_free: &'g [&'g Shape],
    homes: &'g [Position],
    all: &'g mut Vec<Plot>,
}

impl Blocks<'_> {
    fn build(&mut self, sight: Bounds) {
        for block in self.grid.blocks(sight, (1, 2)) {
            self.block(block);
        }
        let homes = self
            .homes
            .iter()
            .filter(|home| home.lies_within(&self.shape.corners));
        for home in homes {
            let (along, aside) = self.grid.frame.of(*home);
            let around = |middle: f64, half: f64| (middle - half * METRE, middle + half * METRE);
            let corners = self.grid.corners(around(along, 5.5), around(aside, 5.0));
            self.all.push((PlotKind::Home, corners));
        }
    }

    /// Two rows of houses, back to back, with their gardens between.
    fn block(&mut self, block: Block) {
        let Block { along, aside, .. } = block;
        let gardens = self.grid.corners(
            (along.0 + GARDEN, along.1 - GARDEN),
            (aside.0 + GARDEN, aside.1 - GARDEN),
        );
        if gardens.iter().all(|corner| self.is_free(*corner)) {
            self.all.push((PlotKind::Garden, gardens));
        }
        let mut chance = Chance(block.seed);
        for front in [aside.0 + HOUSE, aside.1 - HOUSE - 10.0 * METRE] {
            let mut from = along.0 + HOUSE + 2.0 * METRE;
            loop {
                // A row of houses, or one that stands alone.
                let long = if chance.draw() < 0.25 {
                    9.0
                } else {
                    18.0 + 6.0 * (chance.draw() * 5.0).floor()
                };
                let to = from + long * METRE;
                if to > along.1 - HOUSE {
                    break;
                }
                self.house(
                    (from, to),
                    (front, front + (8.0 + 3.0 * chance.draw()) * METRE),
                );
                from = to + (4.0 + 6.0 * chance.draw()) * METRE;
            }
        }
    }

    fn house(&mut self, along: (f64, f64), aside: (f64, f64)) {
        const ROOM: f64 = 8.0 * METRE;
        let corners = self.grid.corners(along, aside);
        let stands_on = |home: &Position| {
            let (home_along, home_aside) = self.grid.frame.of(*home);
            (along.0 - ROOM..along.1 + ROOM).contains(&home_along)
                && (aside.0 - ROOM..aside.1 + ROOM).contains(&home_aside)
        };
        if corners.iter().all(|corner| self.is_free(*corner)) && !self.homes.iter().any(stands_on) {
            self.all.push((PlotKind::House, corners));
        }
    }

    fn is_free(&self, place: Position) -> bool {
        place.lies_within(&self.shape.corners)
            && !self.kept_free.iter().any(|shape| takes(shape, place))
    }
}

/// Whether a shape of the sketch leaves no room for anything else in a place.
fn takes(shape: &Shape, place: Position) -> bool {
    if shape.is_area {
        return place.lies_within(&shape.corners);
    }
    let level = Frame::turned(0.0);
    let at = level.of(place);
    let ends = shape.corners.windows(2);
    ends.filter_map(|ends| Some((level.of(*ends.first()?), level.of(*ends.last()?))))
        .any(|(from, to)| distance(at, from, to) < 12.0 * METRE)
}

/// From a point to a line between two.
fn distance(at: (f64, f64), from: (f64, f64), to: (f64, f64)) -> f64 {
    let line = (to.0 - from.0, to.1 - from.1);
    let off = (at.0 - from.0, at.1 - from.1);
    let long = line.0.mul_add(line.0, line.1 * line.1);
    let share = if long > 0.0 {
        ((off.0 * line.0 + off.1 * line.1) / long).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (off.0 - share * line.0).hypot(off.1 - share * line.1)
}

/// Fields between the country lanes; where nothing is drawn the land lies fallow.
fn fields(
    town: &Shape,
    built: &[&Shape],
    kept_free: &[&Shape],
    sight: Bounds,
    all: &mut Vec<Plot>,
) {
    const HEDGE: f64 = 4.0 * METRE;
    let grid = Grid::of(town, 5.0 * APART);
    for block in grid.blocks(sight, (5, 5)) {
        let mut chance = Chance(block.seed);
        let kind = match chance.draw() {
            chance if chance < 0.45 => PlotKind::Meadow,
            chance if chance < 0.75 => PlotKind::Crop,
            _ => continue,
        };
        let inner = |span: (f64, f64)| (span.0 + HEDGE, span.1 - HEDGE);
        let corners = grid.corners(inner(block.along), inner(block.aside));
        let is_open = |corner: &Position| {
            let mut taken = built.iter().chain(kept_free).filter(|shape| shape.is_area);
            corner.lies_within(&town.corners) && !taken.any(|shape| takes(shape, *corner))
        };
        let Some(middle) = Position::middle(corners) else {
            continue;
        };
        if is_open(&middle) && corners.iter().all(is_open) {
            all.push((kind, corners));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::shipped;
    use super::*;
    use crate::domain::home::Catalogue;

    fn homes() -> Vec<Position> {
        let file = include_str!("../../../../public/data/homes.json");
        let homes = Catalogue::from_json(file).unwrap().homes;
        homes.iter().map(|home| home.position).collect()
    }

    /// What a hand holds at the closest zoom.
    fn around(place: Position) -> Bounds {
        let (north, east) = (300.0 * METRE, 300.0 * METRE / 0.62);
        Bounds::new(
            place.latitude - north,
            place.longitude - east,
            place.latitude + north,
            place.longitude + east,
        )
    }

    fn count(plots: &[Plot], wanted: PlotKind) -> usize {
        plots.iter().filter(|(kind, _)| *kind == wanted).count()
    }

    #[test]
    fn around_every_home_stand_houses_and_the_home_itself_and_none_stands_on_it() {
        let (ground, homes) = (shipped(), homes());
        for home in &homes {
            let plots = plots(&ground, around(*home), &homes);
            assert!(count(&plots, PlotKind::House) > 20, "{home:?}");
            let on_it = |(kind, corners): &&Plot| {
                home.lies_within(corners) && matches!(kind, PlotKind::House | PlotKind::Home)
            };
            let on_it: Vec<_> = plots.iter().filter(on_it).map(|plot| plot.0).collect();
            assert_eq!(on_it.first(), Some(&PlotKind::Home), "{home:?}");
            assert!(on_it.iter().all(|kind| *kind == PlotKind::Home), "{home:?}");
        }
    }

    #[test]
    fn a_house_stands_in_its_neighbourhood_and_a_field_outside_all() {
        let ground = shipped();
        let built = (ground.shapes.iter()).filter(|shape| shape.kind == ShapeKind::Neighbourhood);
        let built: Vec<_> = built.collect();
        let mut fields = 0;
        for shape in &built {
            for (kind, corners) in plots(&ground, around(shape.corners[0]), &[]) {
                let is_field = matches!(kind, PlotKind::Meadow | PlotKind::Crop);
                fields += usize::from(is_field);
                let is_built = built.iter().any(|one| corners[0].lies_within(&one.corners));
                assert_eq!(is_built, !is_field, "{kind:?} at {corners:?}");
            }
        }
        assert!(fields > 20, "{fields} fields");
    }

    #[test]
    fn the_same_place_looks_the_same_from_wherever_one_came() {
        let (ground, homes) = (shipped(), homes());
        let here = around(homes[0]);
        let wide = plots(&ground, here.grown(0.5), &homes);
        let close = plots(&ground, here, &homes);
        assert!(!close.is_empty() && close.iter().all(|plot| wide.contains(plot)));
        assert!(wide.len() < 6_000, "{} plots", wide.len());
    }
}
