//! What makes a house this house: bicycle, cat, hedge, panels, bay window. Knows where the house
//! stands, not who lives there.

use super::palette::{FAINT, Paint, SHADOW, SNOW, TRIM};
use super::pen::{Colour, Coordinate, Pen, Trace};
use super::roofs;
use super::scene::Scene;
use super::unit::Unit;
use super::windows::{Making, Opening, Windows};
use crate::domain::home::{Extra, FacadeFacts, HomeKind, Roof, Season};

/// Draws the extras that are part of the house itself.
pub fn on_house(pen: &mut Pen, facade: &FacadeFacts, unit: &Unit, scene: &Scene) {
    if facade.has(Extra::SolarPanels) {
        solar_panels(pen, unit);
    }
    if facade.has(Extra::Dormer) {
        wide_dormer(pen, unit);
    }
    if facade.has(Extra::BayWindow) {
        bay_window(pen, unit);
    }
    if facade.has(Extra::Shutters) {
        shutters(pen, unit);
    }
    if facade.has(Extra::Ivy) {
        ivy(pen, unit, scene.air.hedge);
    }
}

/// Draws the extras that stand before the house.
pub fn before_house(
    pen: &mut Pen,
    facade: &FacadeFacts,
    scene: &Scene,
    door: f32,
    wall: (f32, f32),
) {
    let (left, right) = wall;
    let side = if door < (left + right) / 2.0 {
        1.0
    } else {
        -1.0
    };
    let floor = scene.base + 4.0;
    if facade.has(Extra::Hedge) {
        hedge(pen, scene, door, wall);
    }
    if facade.has(Extra::FlowerPots) {
        flower_pots(pen, scene, door - side * 19.0, floor);
        flower_pots(pen, scene, door + side * 20.0, floor);
    }
    if facade.has(Extra::Bench) {
        bench(pen, door + side * 48.0, floor + 2.0);
    }
    if facade.has(Extra::Bicycle) {
        bicycle(pen, door + side * 56.0, floor + 5.0, facade_accent(facade));
    }
    if facade.has(Extra::Cat) {
        cat(pen, door - side * 24.0, floor + 1.0);
    }
    if facade.has(Extra::LampPost) {
        lamp_post(
            pen,
            if side > 0.0 { 283.0 } else { 67.0 },
            scene.base + 14.0,
        );
    }
}

fn facade_accent(facade: &FacadeFacts) -> Colour {
    super::palette::door(facade.door).lighter(0.12)
}

fn solar_panels(pen: &mut Pen, unit: &Unit) {
    let eaves = unit.eaves();
    let panel = Colour(0x243b57);
    match unit.roof {
        Roof::Ridge | Roof::Hip => {
            let wide = (unit.width * 0.5).min(76.0);
            let top = eaves - roofs::height(unit) + 8.0;
            let left = unit.at(0.42) - wide / 2.0;
            pen.rect(left, top, wide, 26.0, panel);
            let mut grid = Trace::new();
            grid.level(left, top + 13.0, wide);
            for part in 1..5_u8 {
                grid.upright(left + wide * f32::from(part) / 5.0, top, 26.0);
            }
            pen.stroke(&grid, Colour(0x7d97b3), 0.9);
            let mut gleam = Trace::new();
            gleam.outline(&[
                (left + wide * 0.2, top),
                (left + wide * 0.45, top),
                (left + wide * 0.25, top + 26.0),
                (left, top + 26.0),
            ]);
            pen.fill(&gleam, "#ffffff29");
        }
        Roof::Slant => {
            let high = roofs::height(unit);
            let at = |share: f32| (unit.at(share), eaves - 11.0 - (high - 2.0) * share);
            pen.stroke(Trace::new().open(&[at(0.12), at(0.5)]), panel, 4.5);
            pen.stroke(Trace::new().open(&[at(0.54), at(0.9)]), panel, 4.5);
        }
        Roof::Flat => tilted_panels(pen, unit.x + 14.0, eaves - 8.0, unit.width - 30.0),
        _ => {}
    }
}

/// A row of tilted panels on a flat roof.
pub fn tilted_panels(pen: &mut Pen, left: f32, foot: f32, wide: f32) {
    let mut panels = Trace::new();
    let count = (wide / 20.0) as u8;
    for index in 0..count {
        let x = left + f32::from(index) * 20.0;
        panels.outline(&[(x, foot), (x + 16.0, foot), (x + 12.0, foot - 9.0)]);
    }
    pen.fill(&panels, Colour(0x2c4763));
}

fn wide_dormer(pen: &mut Pen, unit: &Unit) {
    let eaves = unit.eaves();
    let middle = unit.at(0.5);
    let wide = if unit.making == Making::TopLight {
        40.0
    } else {
        56.0
    };
    let (left, foot) = (middle - wide / 2.0, eaves - 7.0);
    if !matches!(unit.roof, Roof::Ridge | Roof::Hip) {
        return;
    }
    pen.rect(left + 3.0, foot - 25.0, wide, 25.0, SHADOW);
    pen.rect(
        left,
        foot - 26.0,
        wide,
        26.0,
        TRIM.mix(unit.paint.roof, 0.12),
    );
    let mut windows = Windows::new(
        Making::Broad,
        Paint {
            frame: TRIM,
            ..unit.paint
        },
    );
    windows.add(Opening::around(middle, foot - 22.0, wide - 9.0, 18.0), true);
    windows.draw(pen);
    pen.rect(left - 3.0, foot - 30.0, wide + 6.0, 5.0, TRIM);
    if unit.season == Season::Winter {
        pen.rect(left - 3.0, foot - 33.0, wide + 6.0, 4.0, SNOW);
    }
}

fn bay_window(pen: &mut Pen, unit: &Unit) {
    let hole = unit.parlour();
    let (x, wide) = (hole.x - 2.0, hole.width + 4.0);
    let top = hole.y - 4.0;
    let high = unit.base - top;
    pen.rect(x + wide, top + 6.0, 5.0, high - 6.0, SHADOW);
    pen.rect(x, top, wide, high, unit.paint.wall.lighter(0.1));
    let mut windows = Windows::new(Making::TopLight, unit.paint);
    let part = wide / 3.0;
    for index in 0..3_u8 {
        let left = x + part * f32::from(index);
        windows.add(
            Opening {
                x: left + 0.8,
                y: top + 3.0,
                width: part - 1.6,
                height: high * 0.6,
            },
            true,
        );
    }
    windows.draw(pen);
    pen.rect(x - 4.0, top - 5.0, wide + 8.0, 7.0, unit.paint.stone);
    pen.rect(x - 4.0, top + 2.0, wide + 8.0, 2.0, SHADOW);
}

fn shutters(pen: &mut Pen, unit: &Unit) {
    let (mut leaves, mut hearts) = (Trace::new(), Trace::new());
    let detached = unit.kind == HomeKind::Detached;
    let places: &[f32] = if detached {
        &[0.13, 0.31, 0.69, 0.87]
    } else {
        &[0.52, 0.82]
    };
    let (half, top, high) = if detached {
        (14.0, unit.base - unit.storey() * 0.84, unit.storey() * 0.64)
    } else {
        (9.5, unit.base - unit.storey() * 0.84, unit.storey() * 0.7)
    };
    for &place in places {
        for side in [-1.0, 1.0] {
            let x = unit.at(place) + side * half - 2.8;
            leaves.rect(x, top, 5.6, high);
            hearts.dot(x + 2.8, top + 8.0);
        }
    }
    pen.fill(&leaves, unit.paint.door);
    pen.stroke(&hearts, TRIM, 2.4);
}

fn ivy(pen: &mut Pen, unit: &Unit, leaf: Colour) {
    let mut leaves = Trace::new();
    for index in 0..16_u8 {
        let sway = f32::from(index * 7 % 5) * 2.4;
        let side = if unit.mirrored { sway } else { -sway };
        leaves.dot(
            unit.at(0.97) + side,
            unit.base - 6.0 - f32::from(index) * 6.0,
        );
    }
    pen.stroke(&leaves, leaf, 10.0);
}

fn hedge(pen: &mut Pen, scene: &Scene, door: f32, wall: (f32, f32)) {
    let (from, to) = (wall.0 - 14.0, wall.1 + 14.0);
    let top = scene.base - 5.0;
    let parts = [(from, door - 17.0), (door + 17.0, to)];
    for (left, right) in parts {
        if right - left < 14.0 {
            continue;
        }
        pen.rounded(
            [left, top + 2.0, right - left, 16.0],
            6.0,
            scene.air.hedge.darker(0.12),
        );
        pen.rounded([left, top, right - left, 13.0], 6.0, scene.air.hedge);
        let light = if scene.season == Season::Winter {
            SNOW
        } else {
            scene.air.hedge.lighter(0.16)
        };
        pen.rounded([left + 3.0, top, right - left - 6.0, 4.5], 2.2, light);
    }
}

fn flower_pots(pen: &mut Pen, scene: &Scene, x: f32, floor: f32) {
    let mut pot = Trace::new();
    pot.outline(&[
        (x - 5.0, floor - 9.0),
        (x + 5.0, floor - 9.0),
        (x + 3.5, floor),
        (x - 3.5, floor),
    ]);
    pen.fill(&pot, Colour(0xb8694a));
    let mut leaf = Trace::new();
    leaf.dot(x - 3.0, floor - 13.0)
        .dot(x + 3.0, floor - 13.5)
        .dot(x, floor - 17.0);
    pen.stroke(&leaf, scene.air.hedge, 9.0);
    let mut bloom = Trace::new();
    bloom
        .dot(x - 3.0, floor - 15.0)
        .dot(x + 3.5, floor - 15.5)
        .dot(x, floor - 19.0);
    pen.stroke(&bloom, scene.air.flower, 3.2);
}

fn bench(pen: &mut Pen, x: f32, floor: f32) {
    let wood = Colour(0x8a6141);
    pen.ellipse(x, floor, 20.0, 2.2, FAINT);
    let mut planks = Trace::new();
    planks
        .rect(x - 17.0, floor - 9.0, 34.0, 2.6)
        .rect(x - 17.0, floor - 14.0, 34.0, 2.2)
        .rect(x - 17.0, floor - 17.5, 34.0, 2.2);
    planks
        .rect(x - 14.0, floor - 17.5, 2.2, 17.5)
        .rect(x + 12.0, floor - 17.5, 2.2, 17.5);
    pen.fill(&planks, wood);
}

/// A Dutch bicycle.
pub fn bicycle(pen: &mut Pen, x: f32, floor: f32, colour: Colour) {
    pen.ellipse(x, floor, 21.0, 1.8, FAINT);
    let (mut wheels, mut frame) = (Trace::new(), Trace::new());
    wheels
        .circle(x - 11.0, floor - 8.0, 7.6)
        .circle(x + 11.0, floor - 8.0, 7.6);
    pen.stroke(&wheels, Colour(0x2b353b), 1.5);
    frame.open(&[
        (x - 11.0, floor - 8.0),
        (x - 4.5, floor - 18.0),
        (x + 7.0, floor - 18.0),
        (x - 0.5, floor - 8.0),
        (x - 11.0, floor - 8.0),
    ]);
    frame.open(&[(x - 5.5, floor - 20.5), (x - 0.5, floor - 8.0)]);
    frame.open(&[
        (x + 11.0, floor - 8.0),
        (x + 6.5, floor - 22.0),
        (x + 3.0, floor - 22.5),
    ]);
    pen.stroke(&frame, colour, 1.8);
    let mut seat = Trace::new();
    seat.rect(x - 8.5, floor - 22.5, 6.5, 2.2);
    pen.fill(&seat, Colour(0x2b353b));
}

fn cat(pen: &mut Pen, x: f32, floor: f32) {
    let [a, b] = [x, floor].map(Coordinate);
    let body = format!("M{a} {b}c-5 0-5-8-1-11l-1-5 2.4 2h2.6l2.2-2-.6 5c3 4 2.4 11-1.6 11z");
    pen.shape(&body, Colour(0x3d3a3a));
    pen.line(&format!("M{a} {b}q-7 1-7-5"), Colour(0x3d3a3a), 1.8);
}

fn lamp_post(pen: &mut Pen, x: f32, floor: f32) {
    let iron = Colour(0x2f3d3c);
    pen.circle(x, floor - 70.0, 15.0, "#ffe9ad4d");
    pen.rect(x - 1.3, floor - 62.0, 2.6, 62.0, iron);
    pen.rect(x - 3.5, floor - 6.0, 7.0, 6.0, iron);
    let mut lamp = Trace::new();
    lamp.outline(&[
        (x - 5.5, floor - 76.0),
        (x + 5.5, floor - 76.0),
        (x + 3.5, floor - 62.0),
        (x - 3.5, floor - 62.0),
    ]);
    pen.fill(&lamp, Colour(0xffdf96));
    let mut cap = Trace::new();
    cap.outline(&[
        (x - 7.0, floor - 76.0),
        (x, floor - 82.0),
        (x + 7.0, floor - 76.0),
    ]);
    pen.fill(&cap, iron);
}

/// A garage against the free side of a house.
pub fn garage(pen: &mut Pen, unit: &Unit) {
    let wide = 44.0;
    let at_right = unit.free.1;
    let x = if at_right {
        unit.x + unit.width
    } else {
        unit.x - wide
    };
    let top = unit.base - 40.0;
    pen.rect(x, top, wide, 40.0, unit.paint.wall.darker(0.06));
    pen.rect(x, top - 4.0, wide + 1.0, 6.0, unit.paint.stone);
    pen.rect(x, top + 2.0, wide, 4.0, SHADOW);
    pen.rect(
        x + 8.0,
        top + 11.0,
        wide - 16.0,
        29.0,
        unit.paint.door.lighter(0.1),
    );
    let mut slats = Trace::new();
    for row in 1..5_u8 {
        slats.level(x + 9.0, top + 11.0 + f32::from(row) * 6.0, wide - 18.0);
    }
    pen.stroke(&slats, unit.paint.door.darker(0.25), 1.0);
    if unit.season == Season::Winter {
        pen.rect(x, top - 7.0, wide, 4.0, SNOW);
    }
}
