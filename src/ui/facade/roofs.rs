//! Roofs and gables of every shape. Knows one house, not the row.

use super::gables;
use super::palette::{SHADOW, SNOW, TRIM};
use super::pen::{Coordinate, Pen, Trace};
use super::unit::Unit;
use super::windows::{Opening, Windows};
use crate::domain::home::{HomeKind, Roof, Season};

/// Draws the roof of a house and adds the windows that it holds.
pub fn roof(pen: &mut Pen, unit: &Unit, windows: &mut Windows) {
    match unit.roof {
        Roof::Ridge => ridge(pen, unit),
        Roof::Gable if unit.kind == HomeKind::Detached => cross_gable(pen, unit, windows),
        Roof::Gable => gable(pen, unit, windows),
        Roof::Hip => hip(pen, unit),
        Roof::Mansard => mansard(pen, unit, windows),
        Roof::Flat => flat(pen, unit),
        Roof::Slant => slant(pen, unit, windows),
        Roof::Thatch => thatch(pen, unit, windows),
        Roof::StepGable => gables::stepped(pen, unit, windows),
        Roof::BellGable => gables::bell(pen, unit, windows),
        Roof::NeckGable => gables::neck(pen, unit, windows),
        Roof::Cornice => gables::cornice(pen, unit, windows),
    }
}

/// How high the roof stands above the eaves.
pub fn height(unit: &Unit) -> f32 {
    match unit.roof {
        Roof::Ridge if unit.floors == 1 => 62.0,
        Roof::Ridge => 44.0,
        Roof::Gable if unit.kind == HomeKind::Detached => 60.0,
        Roof::Gable => (unit.width * 0.52).min(62.0),
        Roof::Hip if unit.floors == 1 => 60.0,
        Roof::Hip => 48.0,
        Roof::Mansard => 58.0,
        Roof::Flat => 7.0,
        Roof::Slant => 34.0,
        Roof::Thatch => 88.0,
        Roof::StepGable | Roof::NeckGable | Roof::BellGable => 58.0,
        Roof::Cornice => 26.0,
    }
}

/// A brick chimney with its foot on the roof.
pub fn chimney(pen: &mut Pen, unit: &Unit, x: f32, top: f32, high: f32) {
    let brick = unit.paint.wall.darker(0.22);
    pen.rect(x, top, 13.0, high, brick);
    pen.rect(x + 9.0, top, 4.0, high, SHADOW);
    pen.rect(x - 2.0, top - 3.0, 17.0, 4.0, unit.paint.stone.darker(0.12));
    if unit.plain {
        return;
    }
    let mut pots = Trace::new();
    pots.rect(x + 1.5, top - 7.0, 3.5, 4.5)
        .rect(x + 8.0, top - 7.0, 3.5, 4.5);
    pen.fill(&pots, unit.paint.roof.mix(TRIM, 0.1));
}

/// A tiled slope: low left, low right, top right, top left.
pub fn tiles(pen: &mut Pen, corners: [(f32, f32); 4], unit: &Unit) {
    let [(left, low), (right, _), (top_right, top), (top_left, _)] = corners;
    let roof = unit.paint.roof;
    pen.fill(Trace::new().outline(&corners), roof);
    let mut rows = Trace::new();
    let count = if unit.plain {
        3
    } else {
        ((low - top) / 9.0) as u8
    };
    for row in 1..count {
        let share = f32::from(row) / f32::from(count);
        let from = left + (top_left - left) * share;
        let to = right + (top_right - right) * share;
        rows.level(from + 2.0, low + (top - low) * share, to - from - 4.0);
    }
    pen.stroke(&rows, roof.darker(0.16), 1.1);
    if unit.season == Season::Winter {
        snow(pen, corners);
    } else {
        let mut edge = Trace::new();
        edge.level(top_left, top + 0.8, top_right - top_left);
        pen.stroke(&edge, roof.lighter(0.22), 2.4);
    }
}

fn snow(pen: &mut Pen, corners: [(f32, f32); 4]) {
    let [(left, low), (right, _), (top_right, top), (top_left, _)] = corners;
    let share = 0.42;
    let line = top + (low - top) * share;
    let from = top_left + (left - top_left) * share;
    let to = top_right + (right - top_right) * share;
    let wave = Coordinate((to - from) / 8.0);
    let half = Coordinate((to - from) / 4.0);
    let [x, y, end, top, top_x] = [from, line, top_right, top - 2.0, top_left].map(Coordinate);
    let cap =
        format!("M{top_x} {top}L{x} {y}q{wave} 9 {half} 0t{half} 0t{half} 0t{half} 0L{end} {top}z");
    pen.shape(&cap, SNOW);
}

fn gutter(pen: &mut Pen, unit: &Unit, overhang: (f32, f32)) {
    let eaves = unit.eaves();
    let (left, right) = overhang;
    pen.rect(
        unit.x - left,
        eaves - 2.5,
        unit.width + left + right,
        4.0,
        unit.paint.stone,
    );
}

fn overhangs(unit: &Unit) -> (f32, f32) {
    let reach = |free: bool| if free { 6.0 } else { 0.0 };
    (reach(unit.free.0), reach(unit.free.1))
}

fn ridge(pen: &mut Pen, unit: &Unit) {
    let (eaves, top) = (unit.eaves(), unit.eaves() - height(unit));
    let (left, right) = overhangs(unit);
    chimney(pen, unit, unit.at(0.9) - 6.5, top - 14.0, 26.0);
    let (from, to) = (unit.x - left, unit.x + unit.width + right);
    tiles(
        pen,
        [(from, eaves), (to, eaves), (to, top), (from, top)],
        unit,
    );
    gutter(pen, unit, (left, right));
}

fn hip(pen: &mut Pen, unit: &Unit) {
    let (eaves, top) = (unit.eaves(), unit.eaves() - height(unit));
    let (left, right) = overhangs(unit);
    chimney(pen, unit, unit.at(0.64), top - 13.0, 30.0);
    let slope = |free: bool| if free { 40.0 } else { 0.0 };
    let corners = [
        (unit.x - left, eaves),
        (unit.x + unit.width + right, eaves),
        (unit.x + unit.width - slope(unit.free.1), top),
        (unit.x + slope(unit.free.0), top),
    ];
    tiles(pen, corners, unit);
    gutter(pen, unit, (left, right));
}

fn front(pen: &mut Pen, unit: &Unit, corners: [(f32, f32); 3]) {
    pen.fill(Trace::new().outline(&corners), unit.paint.wall.darker(0.03));
    let [left, top, right] = corners;
    let mut shade = Trace::new();
    shade.outline(&[top, right, (right.0 - 12.0, right.1), (top.0, top.1 + 12.0)]);
    if !unit.plain {
        pen.fill(&shade, SHADOW);
    }
    let slope = (left.1 - top.1) / (top.0 - left.0);
    let reach = (7.0 / slope).min(7.0);
    let edges = [
        (left.0 - reach, left.1 + reach * slope),
        top,
        (right.0 + reach, right.1 + reach * slope),
    ];
    let roof = if unit.season == Season::Winter {
        SNOW
    } else {
        unit.paint.roof
    };
    let lifted = edges.map(|(x, y)| (x, y - 4.5));
    pen.stroke(Trace::new().open(&lifted), unit.paint.roof, 6.5);
    if unit.season == Season::Winter {
        let higher = edges.map(|(x, y)| (x, y - 7.0));
        pen.stroke(Trace::new().open(&higher), roof, 4.5);
    }
    pen.stroke(Trace::new().open(&edges), unit.paint.stone, 2.6);
}

fn gable(pen: &mut Pen, unit: &Unit, windows: &mut Windows) {
    let (eaves, top) = (unit.eaves(), unit.eaves() - height(unit));
    let middle = unit.x + unit.width / 2.0;
    chimney(pen, unit, unit.at(0.8) - 6.0, top + 12.0, 36.0);
    let (left, right) = (unit.x, unit.x + unit.width);
    front(pen, unit, [(left, eaves), (middle, top), (right, eaves)]);
    windows.add(Opening::around(middle, eaves - 27.0, 22.0, 24.0), false);
}

fn cross_gable(pen: &mut Pen, unit: &Unit, windows: &mut Windows) {
    let (eaves, top) = (unit.eaves(), unit.eaves() - height(unit));
    chimney(pen, unit, unit.at(0.83), top - 14.0, 34.0);
    let corners = [
        (unit.x - 9.0, eaves),
        (unit.x + unit.width + 9.0, eaves),
        (unit.x + unit.width - 18.0, top),
        (unit.x + 18.0, top),
    ];
    tiles(pen, corners, unit);
    gutter(pen, unit, (9.0, 9.0));
    let middle = unit.door_at();
    let half = 38.0;
    pen.rect(
        middle - half,
        eaves - 3.0,
        half * 2.0,
        10.0,
        unit.paint.wall,
    );
    front(
        pen,
        unit,
        [
            (middle - half, eaves - 2.0),
            (middle, eaves - 66.0),
            (middle + half, eaves - 2.0),
        ],
    );
    let hole = Opening::around(middle, eaves - 29.0, 26.0, 34.0);
    windows.add(hole, true);
    windows.lintel(hole);
    if unit.floors > 1 {
        let hole = Opening::around(middle, eaves + 13.0, 26.0, 30.0);
        windows.add(hole, false);
    }
}

fn mansard(pen: &mut Pen, unit: &Unit, windows: &mut Windows) {
    let eaves = unit.eaves();
    let (left, right) = overhangs(unit);
    let (from, to) = (unit.x - left, unit.x + unit.width + right);
    let inset = |free: bool, by: f32| if free { by } else { 0.0 };
    let knee = eaves - 38.0;
    let (knee_left, knee_right) = (
        unit.x + inset(unit.free.0, 7.0),
        unit.x + unit.width - inset(unit.free.1, 7.0),
    );
    chimney(pen, unit, unit.at(0.78), eaves - 72.0, 30.0);
    let top = [
        (knee_left, knee),
        (knee_right, knee),
        (knee_right - inset(unit.free.1, 30.0), eaves - 56.0),
        (knee_left + inset(unit.free.0, 30.0), eaves - 56.0),
    ];
    tiles(pen, top, unit);
    let lower = Unit {
        season: Season::Summer,
        ..*unit
    };
    let slope = [
        (from, eaves),
        (to, eaves),
        (knee_right, knee),
        (knee_left, knee),
    ];
    tiles(pen, slope, &lower);
    gutter(pen, unit, (left, right));
    let detached = unit.kind == HomeKind::Detached;
    let places = [0.22, 0.5, 0.78];
    for place in places.into_iter().filter(|&place| detached || place == 0.5) {
        dormer(pen, unit, windows, unit.at(place), eaves - 5.0);
    }
}

/// A small dormer with a pointed roof; its foot on a line.
pub fn dormer(pen: &mut Pen, unit: &Unit, windows: &mut Windows, middle: f32, foot: f32) {
    pen.rect(middle - 13.0, foot - 25.0, 26.0, 25.0, TRIM);
    let mut cap = Trace::new();
    cap.outline(&[
        (middle - 18.0, foot - 24.0),
        (middle, foot - 38.0),
        (middle + 18.0, foot - 24.0),
    ]);
    let colour = if unit.season == Season::Winter {
        SNOW
    } else {
        unit.paint.roof.darker(0.15)
    };
    pen.fill(&cap, colour);
    windows.add(
        Opening::around(middle, foot - 22.0, 19.0, 20.0),
        middle as i32 % 2 == 0,
    );
}

fn flat(pen: &mut Pen, unit: &Unit) {
    let eaves = unit.eaves();
    pen.rect(
        unit.x,
        eaves - 6.0,
        unit.width,
        12.0,
        unit.paint.frame.mix(unit.paint.stone, 0.12),
    );
    pen.rect(
        unit.x - 1.0,
        eaves - 8.0,
        unit.width + 2.0,
        3.0,
        unit.paint.stone.darker(0.1),
    );
    if unit.season == Season::Winter {
        pen.rect(unit.x, eaves - 11.0, unit.width, 4.0, SNOW);
    }
}

fn slant(pen: &mut Pen, unit: &Unit, windows: &mut Windows) {
    let eaves = unit.eaves();
    let high = height(unit);
    let (low_x, high_x) = (unit.at(0.0), unit.at(1.0));
    let mut wall = Trace::new();
    wall.outline(&[
        (low_x, eaves + 6.0),
        (low_x, eaves - 4.0),
        (high_x, eaves - high),
        (high_x, eaves + 6.0),
    ]);
    pen.fill(&wall, unit.paint.wall.lighter(0.12));
    let reach = if unit.mirrored { 5.0 } else { -5.0 };
    let edge = [
        (low_x + reach, eaves - 5.0),
        (high_x - reach, eaves - high - 3.0),
    ];
    pen.stroke(Trace::new().open(&edge), unit.paint.roof, 6.0);
    let upper = edge.map(|(x, y)| (x, y - 3.0));
    let rim = if unit.season == Season::Winter {
        SNOW
    } else {
        unit.paint.roof.lighter(0.25)
    };
    pen.stroke(
        Trace::new().open(&upper),
        rim,
        if unit.season == Season::Winter {
            4.0
        } else {
            1.6
        },
    );
    windows.add(
        Opening::around(unit.at(0.76), eaves - 16.0, 28.0, 15.0),
        false,
    );
}

fn thatch(pen: &mut Pen, unit: &Unit, windows: &mut Windows) {
    let (eaves, top) = (unit.eaves(), unit.eaves() - height(unit));
    let (left, right) = (unit.x - 15.0, unit.x + unit.width + 15.0);
    chimney(pen, unit, unit.at(0.7), top - 14.0, 30.0);
    let straw = unit.paint.roof;
    pen.shape(&straw_outline([left, right], [top, eaves]), straw);
    let mut reeds = Trace::new();
    for row in 0..26_u8 {
        let share = f32::from(row * 7 % 26) / 26.0;
        let x = left + 44.0 + share * (right - left - 88.0);
        reeds.upright(x, top + 12.0 + f32::from(row % 5) * 14.0, 7.0);
    }
    pen.stroke(&reeds, straw.darker(0.14), 1.2);
    let ridge = format!(
        "M{:.0} {top:.0}q6-7 12 0t12 0t12 0t12 0t12 0H{:.0}",
        left + 60.0,
        right - 60.0
    );
    let cap = if unit.season == Season::Winter {
        SNOW
    } else {
        straw.darker(0.3)
    };
    pen.line(&ridge, cap, 6.0);
    pen.rect(unit.x, eaves + 10.0, unit.width, 5.0, SHADOW);
    for place in [0.28, 0.72] {
        eyebrow(pen, unit, windows, unit.at(place), eaves - 16.0);
    }
}

fn straw_outline([left, right]: [f32; 2], [top, eaves]: [f32; 2]) -> String {
    format!(
        "M{left:.0} {low:.0}Q{a:.0} {mid:.0} {b:.0} {high:.0}Q{c:.0} {top:.0} {d:.0} {top:.0}H{e:.0}Q{f:.0} {top:.0} {g:.0} {high:.0}Q{h:.0} {mid:.0} {right:.0} {low:.0}Q{right:.0} {foot:.0} {r2:.0} {foot:.0}H{l2:.0}Q{left:.0} {foot:.0} {left:.0} {low:.0}z",
        low = eaves + 4.0,
        foot = eaves + 11.0,
        mid = eaves - 20.0,
        high = top + 16.0,
        a = left + 18.0,
        b = left + 40.0,
        c = left + 48.0,
        d = left + 64.0,
        e = right - 64.0,
        f = right - 48.0,
        g = right - 40.0,
        h = right - 18.0,
        r2 = right - 8.0,
        l2 = left + 8.0,
    )
}

fn eyebrow(pen: &mut Pen, unit: &Unit, windows: &mut Windows, middle: f32, foot: f32) {
    let brow = format!("M{:.0} {foot:.0}q10-34 26-34t26 34z", middle - 26.0);
    pen.shape(&brow, unit.paint.roof.darker(0.18));
    windows.add(Opening::around(middle, foot - 21.0, 24.0, 20.0), true);
}
