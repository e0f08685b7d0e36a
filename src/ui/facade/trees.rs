//! Trees and what falls from them, by season. Knows no houses.

use super::palette::{Air, FAINT, SNOW};
use super::pen::{Chance, Colour, Pen, Trace};
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

fn crown(pen: &mut Pen, balls: &[(f32, f32, f32)], leaf: Colour) {
    let (mut whole, mut lit) = (Trace::new(), Trace::new());
    for &(x, y, radius) in balls {
        whole.circle(x, y, radius);
        lit.circle(x - radius * 0.22, y - radius * 0.26, radius * 0.6);
    }
    pen.fill(&whole, leaf);
    pen.fill(&lit, leaf.lighter(0.17));
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
        (x + size * 0.42, y - size * 1.06, size * 0.44),
        (x - size * 0.42, y - size * 1.1, size * 0.46),
        (x + size * 0.04, y - size * 1.48, size * 0.6),
    ];
    crown(pen, &balls, leaf);
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
        (x + size * 0.22, y - size * 1.12, size * 0.26),
        (x - size * 0.24, y - size * 1.26, size * 0.28),
        (x + size * 0.12, y - size * 1.56, size * 0.32),
        (x - size * 0.06, y - size * 1.86, size * 0.24),
    ];
    crown(pen, &balls, leaf);
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
    for (from, reach, rise) in [
        (0.65, -0.44, 0.5),
        (0.75, 0.46, 0.52),
        (1.0, -0.3, 0.58),
        (1.05, 0.3, 0.62),
        (1.15, 0.03, 0.72),
    ] {
        let start = (x, y - size * from);
        let end = (x + size * reach, start.1 - size * rise);
        let elbow = (x + size * reach * 0.62, start.1 - size * rise * 0.42);
        limbs.open(&[start, elbow, end]);
        limbs.open(&[
            elbow,
            (elbow.0 + size * reach * 0.5, elbow.1 - size * rise * 0.22),
        ]);
        limbs.open(&[
            elbow,
            (elbow.0 - size * reach * 0.05, elbow.1 - size * rise * 0.5),
        ]);
    }
    pen.stroke(&limbs, bark.darker(0.06), (size * 0.035).max(1.0));
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
        let size = radius * chance.between(0.6, 1.2);
        bits.circle(
            chance.between(4.0, WIDE - 4.0),
            chance.between(20.0, HIGH - 10.0),
            size,
        );
    }
    pen.fill(&bits, colour);
}
