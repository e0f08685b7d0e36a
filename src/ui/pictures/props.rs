//! Things that occur in several pictures: a small house, a key, paper, a seal. Knows no scene.

use super::super::facade::pen::{Colour, Pen, Trace};
use super::{BRICK, CANAL, GREEN, INK, OCHRE, SHADOW};

/// A small house; its foot at a point, 28 wide at scale 1.
pub fn small_house(pen: &mut Pen, x: f32, foot: f32, scale: f32, wall: Colour, roof: Colour) {
    pen.place(x, foot, 0.0, scale);
    pen.shape("M5-30h5v10H5z", wall.darker(0.25));
    pen.shape("M-14-18h28V0h-28z", wall);
    pen.shape("M-18-17L0-34l18 17z", roof);
    pen.shape("M-3-11h7V0h-7z", CANAL);
    pen.shape("M-11-13h5.500v6h-5.500zM7-13h5v6H7z", Colour(0xffe3a0));
    pen.end();
}

/// A magnifier around a middle.
pub fn magnifier(pen: &mut Pen, x: f32, y: f32, radius: f32, glass: Colour) {
    let edge = radius * 0.71;
    pen.place(x + edge, y + edge, -45.0, 1.0);
    pen.rounded([-7.0, 4.0, 14.0, 14.0], 3.0, Colour(0x8d979b));
    pen.rounded([-9.0, 14.0, 18.0, 50.0], 9.0, Colour(0x9b6b3f));
    pen.rounded([-5.0, 20.0, 4.0, 38.0], 2.0, Colour(0xb88654));
    pen.end();
    pen.circle(x + 3.0, y + 4.0, radius + 4.0, SHADOW);
    pen.circle(x, y, radius + 4.0, INK);
    pen.circle(x, y, radius - 2.0, glass);
}

/// A key with its bow at a point, lying to the right.
pub fn key(pen: &mut Pen, x: f32, y: f32, metal: Colour) {
    pen.place(x, y, 0.0, 1.0);
    let mut bow = Trace::new();
    bow.circle(-12.0, 0.0, 9.5);
    pen.stroke(&bow, metal.darker(0.2), 6.4);
    pen.stroke(&bow, metal, 5.0);
    pen.shape("M-3-2.500h44v5H-3zM28 2h5v8h-5zM36 2h5v6h-5z", metal);
    pen.line("M0-1.500h38", metal.lighter(0.5), 1.2);
    pen.end();
}

/// A sheet of paper with a folded corner.
pub fn paper(pen: &mut Pen, x: f32, y: f32, wide: f32, high: f32) {
    pen.rounded([x + 5.0, y + 6.0, wide, high], 4.0, SHADOW);
    pen.rounded([x, y, wide, high], 4.0, Colour(0xfffdf6));
    let (right, fold) = (x + wide, 18.0);
    let mut corner = Trace::new();
    corner.outline(&[
        (right - fold, y),
        (right, y + fold),
        (right - fold, y + fold),
    ]);
    let mut cut = Trace::new();
    cut.outline(&[
        (right - fold, y - 0.5),
        (right + 0.5, y - 0.5),
        (right + 0.5, y + fold),
    ]);
    pen.fill(&cut, Colour(0xece8d8));
    pen.fill(&corner, Colour(0xe4d9c3));
}

/// A wax seal with two ribbons.
pub fn seal(pen: &mut Pen, x: f32, y: f32, scale: f32) {
    pen.place(x, y, 0.0, scale);
    pen.shape(
        "M-16 14l-8 40 13-8 9 10 2-40zM16 14l8 40-13-8-9 10-2-40z",
        CANAL,
    );
    let mut edge = Trace::new();
    // Ten dots around it, each a tenth of a turn further. Reckoning sines would weigh more.
    let (cosine, sine) = (0.809_017, 0.587_785);
    let (mut across, mut down) = (21.0, 0.0);
    for _ in 0..10 {
        edge.dot(across, down);
        (across, down) = (across * cosine - down * sine, across * sine + down * cosine);
    }
    pen.stroke(&edge, BRICK, 16.0);
    pen.circle(0.0, 0.0, 22.0, BRICK);
    pen.circle(0.0, 0.0, 17.0, BRICK.darker(0.18));
    pen.circle(0.0, 1.0, 15.5, BRICK.lighter(0.08));
    pen.line("M-8 7v-7l8-8 8 8v7zM-2 7V1h4v6", Colour(0xf6ddd2), 2.0);
    pen.end();
}

/// A heart around a middle.
pub fn heart(pen: &mut Pen, x: f32, y: f32, scale: f32, colour: Colour) {
    pen.place(x, y, 8.0, scale);
    pen.shape(
        "M0 16C-24 0-20-17-10-17-4-17 0-12 0-9 0-12 4-17 10-17 20-17 24 0 0 16z",
        colour,
    );
    pen.line("M-13-7q0-5 5-6", "#ffffff80", 2.6);
    pen.end();
}

/// A plant with three leaves.
pub fn leaf(pen: &mut Pen, x: f32, foot: f32, colour: Colour) {
    pen.place(x, foot, 0.0, 1.0);
    pen.shape("M0 2C-10-10-8-28 0-38 8-28 10-10 0 2zM-1 2C-18 0-26-10-26-20-14-20-4-12-1 2zM1 2C18 0 26-10 26-20 14-20 4-12 1 2z", colour);
    pen.line(
        "M0 0v-28M-2 0q-8-4-16-14M2 0q8-4 16-14",
        colour.lighter(0.25),
        1.4,
    );
    pen.end();
}

/// Bits of coloured paper in the air.
pub fn confetti(pen: &mut Pen) {
    for (path, colour) in [
        ("M30 40l6 3M196 26l5-5M286 40l3 6M24 110l5-4", BRICK),
        ("M204 52h6M56 22l4 5M298 96l5-3M36 72l2 6", CANAL),
        ("M184 34l3 5M292 66h6M22 88l5 2M270 24l4-4", OCHRE),
        ("M212 16l3 5M306 122l3 5M44 56l5-3", GREEN),
    ] {
        pen.line(path, colour, 4.0);
    }
}
