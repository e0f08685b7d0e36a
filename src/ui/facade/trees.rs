//! Trees and what falls from them, by season. Knows no houses.

use super::palette::{Air, FAINT, SNOW};
use super::pen::{Chance, Colour, Coordinate, Pen, Trace};
use super::scene::{HIGH, WIDE};
use crate::domain::home::Season;

const BARK: Colour = Colour(0x6f5140);
const BIRCH_BARK: Colour = Colour(0xf1ebe0);

/// A kind of tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tree {
    /// A round crown.
    Round,
    /// A tall, slim crown.
    Poplar,
    /// A pine.
    Pine,
    /// A birch.
    Birch,
}

/// Draws a tree with its foot at a point; the size is about half its height.
pub fn tree(pen: &mut Pen, kind: Tree, foot: (f32, f32), size: f32, air: &Air, season: Season) {
    let (x, y) = foot;
    pen.ellipse(x + 6.0, y, size * 0.6, size * 0.09, FAINT);
    match kind {
        Tree::Pine => pine(pen, foot, size, season),
        _ if season == Season::Winter => bare(pen, kind, foot, size),
        Tree::Round => round(pen, foot, size, air.leaves[0]),
        Tree::Poplar => poplar(pen, foot, size, air.leaves[0]),
        Tree::Birch => birch(pen, foot, size, air.leaves[1]),
    }
}

fn trunk(pen: &mut Pen, foot: (f32, f32), height: f32, width: f32, bark: Colour) {
    let (x, y) = foot;
    let mut wood = Trace::new();
    wood.outline(&[
        (x - width / 2.0, y),
        (x - width * 0.28, y - height),
        (x + width * 0.28, y - height),
        (x + width / 2.0, y),
    ]);
    pen.fill(&wood, bark);
}

fn crown(pen: &mut Pen, balls: &[(f32, f32)], radius: f32, leaf: Colour) {
    let (mut whole, mut lit) = (Trace::new(), Trace::new());
    for &(x, y) in balls {
        whole.dot(x, y);
        lit.dot(x - radius * 0.22, y - radius * 0.26);
    }
    pen.stroke(&whole, leaf, radius * 2.0);
    pen.stroke(&lit, leaf.lighter(0.17), radius * 1.2);
}

fn round(pen: &mut Pen, foot: (f32, f32), size: f32, leaf: Colour) {
    let (x, y) = foot;
    trunk(pen, foot, size, size * 0.16, BARK);
    pen.line(
        &format!(
            "M{x} {}l{} {}",
            (y - size * 0.7).round(),
            (size * 0.28).round(),
            -(size * 0.3).round()
        ),
        BARK,
        size * 0.06,
    );
    let balls = [
        (x + size * 0.42, y - size * 1.08),
        (x - size * 0.42, y - size * 1.12),
        (x + size * 0.02, y - size * 1.54),
    ];
    crown(pen, &balls, size * 0.5, leaf);
}

fn poplar(pen: &mut Pen, foot: (f32, f32), size: f32, leaf: Colour) {
    let (x, y) = foot;
    trunk(pen, foot, size * 0.6, size * 0.12, BARK);
    pen.ellipse(x, y - size * 1.3, size * 0.34, size * 1.02, leaf);
    pen.ellipse(
        x - size * 0.08,
        y - size * 1.42,
        size * 0.18,
        size * 0.74,
        leaf.lighter(0.15),
    );
}

fn birch(pen: &mut Pen, foot: (f32, f32), size: f32, leaf: Colour) {
    let (x, y) = foot;
    trunk(pen, foot, size * 1.4, size * 0.11, BIRCH_BARK);
    marks(pen, foot, size);
    let balls = [
        (x + size * 0.22, y - size * 1.12),
        (x - size * 0.24, y - size * 1.28),
        (x + size * 0.12, y - size * 1.56),
        (x - size * 0.06, y - size * 1.84),
    ];
    crown(pen, &balls, size * 0.28, leaf);
}

fn marks(pen: &mut Pen, foot: (f32, f32), size: f32) {
    let (x, y) = foot;
    let mut bark = Trace::new();
    for share in [0.2, 0.42, 0.55, 0.8] {
        bark.level(x - size * 0.04, y - size * share, size * 0.05);
    }
    pen.stroke(&bark, Colour(0x4b4640), 1.2);
}

fn pine(pen: &mut Pen, foot: (f32, f32), size: f32, season: Season) {
    let (x, y) = foot;
    trunk(pen, foot, size * 0.5, size * 0.14, BARK);
    let (mut whole, mut caps) = (Trace::new(), Trace::new());
    for (bottom, half, tall) in [(0.3, 0.52, 0.85), (0.75, 0.43, 0.8), (1.2, 0.32, 0.8)] {
        let (low, top) = (y - size * bottom, y - size * (bottom + tall));
        whole.outline(&[(x - size * half, low), (x, top), (x + size * half, low)]);
        caps.outline(&[(x - size * half, low), (x, top), (x - size * 0.06, low)]);
    }
    let needle = Colour(0x4f7462);
    pen.fill(&whole, needle);
    let cap = if season == Season::Winter {
        SNOW.mix(needle, 0.12)
    } else {
        needle.lighter(0.14)
    };
    pen.fill(&caps, cap);
}

fn bare(pen: &mut Pen, kind: Tree, foot: (f32, f32), size: f32) {
    let (x, y) = foot;
    let bark = if kind == Tree::Birch {
        BIRCH_BARK
    } else {
        Colour(0x756258)
    };
    trunk(pen, foot, size * 1.2, size * 0.12, bark);
    let mut limbs = Trace::new();
    let reaches = [
        (0.55, -0.46, 0.5),
        (0.65, 0.48, 0.5),
        (0.85, -0.36, 0.62),
        (0.9, 0.34, 0.7),
        (1.1, 0.02, 0.75),
    ];
    let mut haze = Trace::new();
    for (from, reach, rise) in reaches {
        let start = y - size * from;
        let [end_x, end_y] = [size * reach, -size * rise].map(Coordinate);
        let [bend_x, bend_y] = [size * reach * 0.9, -size * rise * 0.3].map(Coordinate);
        let [foot_x, foot_y] = [x, start].map(Coordinate);
        limbs.raw(&format!(
            "M{foot_x} {foot_y}q{bend_x} {bend_y} {end_x} {end_y}"
        ));
        let (fork_x, fork_y) = (x + size * reach * 0.62, start - size * rise * 0.4);
        limbs.open(&[
            (fork_x, fork_y),
            (fork_x + size * 0.2 * reach.signum(), fork_y - size * 0.2),
        ]);
        haze.dot(x + size * reach * 0.9, start - size * rise * 0.8);
    }
    pen.stroke(&haze, "#75625826", size * 0.7);
    pen.stroke(&limbs, bark.darker(0.06), (size * 0.04).max(1.0));
    if kind == Tree::Birch {
        marks(pen, foot, size);
    }
}

/// Draws what is in the air: petals, leaves or snow; nothing in summer.
pub fn falling(pen: &mut Pen, chance: &mut Chance, air: &Air, season: Season) {
    let (count, radius, colour) = match season {
        Season::Winter => (26, 1.5, SNOW),
        Season::Autumn => (10, 1.7, air.leaves[1]),
        Season::Spring => (8, 1.4, air.leaves[1]),
        Season::Summer => return,
    };
    let mut bits = Trace::new();
    for _ in 0..count {
        bits.dot(
            chance.between(4.0, WIDE - 4.0),
            chance.between(20.0, HIGH - 10.0),
        );
    }
    pen.stroke(&bits, colour, radius * 2.0);
}
