//! The gables of old towns, which go up before their roofs. Knows one house, not the row.

use super::palette::LIGHT;
use super::pen::{Coordinate, Pen, Trace};
use super::roofs::{chimney, dormer, tiles};
use super::unit::Unit;
use super::windows::{Opening, Windows};

fn crest(pen: &mut Pen, unit: &Unit, outline: &str, edge: &str) {
    pen.shape(outline, unit.paint.wall.darker(0.03));
    pen.line(edge, unit.paint.stone, 3.4);
}

fn behind(pen: &mut Pen, unit: &Unit) {
    let eaves = unit.eaves();
    let mut roof = Trace::new();
    roof.outline(&[
        (unit.x + 4.0, eaves - 2.0),
        (unit.x + unit.width / 2.0, eaves - 46.0),
        (unit.x + unit.width - 4.0, eaves - 2.0),
    ]);
    pen.fill(&roof, unit.paint.roof);
    chimney(pen, unit, unit.at(0.82) - 6.0, eaves - 40.0, 40.0);
}

/// A trapgevel: stairs of stone on both sides.
pub fn stepped(pen: &mut Pen, unit: &Unit, windows: &mut Windows) {
    behind(pen, unit);
    let (eaves, step) = (unit.eaves(), Coordinate(unit.width / 11.0));
    let x = Coordinate(unit.x);
    let stairs = format!(
        "M{x} {eaves:.0}v-12h{step}v-12h{step}v-12h{step}v-12h{step}v-13h{step}h{step}h{step}v13h{step}v12h{step}v12h{step}v12h{step}v12"
    );
    crest(pen, unit, &format!("{stairs}z"), &stairs);
    attic(windows, unit, 26.0);
}

/// A klokgevel: the outline of a bell.
pub fn bell(pen: &mut Pen, unit: &Unit, windows: &mut Windows) {
    behind(pen, unit);
    let (x, eaves, w) = (unit.x, unit.eaves(), unit.width);
    let m = x + w / 2.0;
    let curve = format!(
        "M{x:.0} {eaves:.0}q{a:.0} -4 {b:.0} -22q2 -22 {c:.0} -27q{d:.0} -11 {e:.0} 0q{f:.0} 5 {c:.0} 27q4 18 {b:.0} 22",
        a = w * 0.16,
        b = w * 0.2,
        c = w * 0.17,
        d = w * 0.13,
        e = w * 0.26,
        f = w * 0.15,
    );
    crest(pen, unit, &format!("{curve}z"), &curve);
    pen.circle(m, eaves - 57.0, 4.0, unit.paint.stone);
    attic(windows, unit, 22.0);
}

/// A halsgevel: a narrow neck between stone wings.
pub fn neck(pen: &mut Pen, unit: &Unit, windows: &mut Windows) {
    behind(pen, unit);
    let (x, eaves, w) = (unit.x, unit.eaves(), unit.width);
    let m = x + w / 2.0;
    let (half, end) = (w * 0.22, x + w);
    let outline = format!(
        "M{x:.0} {eaves:.0}h{w:.0}v-6H{r:.0}V{t:.0}L{m:.0} {p:.0}L{l:.0} {t:.0}V{s:.0}H{x:.0}z",
        r = m + half,
        l = m - half,
        t = eaves - 42.0,
        p = eaves - 56.0,
        s = eaves - 6.0
    );
    let wings = format!(
        "M{x:.0} {b:.0}Q{q:.0} {b:.0} {l:.0} {u:.0}M{end:.0} {b:.0}Q{k:.0} {b:.0} {r:.0} {u:.0}M{l2:.0} {t:.0}L{m:.0} {p:.0}L{r2:.0} {t:.0}z",
        b = eaves - 8.0,
        u = eaves - 36.0,
        q = m - half - 4.0,
        k = m + half + 4.0,
        l = m - half,
        r = m + half,
        l2 = m - half - 3.0,
        r2 = m + half + 3.0,
        t = eaves - 42.0,
        p = eaves - 57.0
    );
    crest(pen, unit, &outline, &wings);
    attic(windows, unit, 24.0);
}

fn attic(windows: &mut Windows, unit: &Unit, high: f32) {
    let hole = Opening::around(
        unit.x + unit.width / 2.0,
        unit.eaves() - high - 8.0,
        19.0,
        high,
    );
    windows.add(hole, true);
}

/// A lijstgevel: a straight cornice on brackets, a dormer above.
pub fn cornice(pen: &mut Pen, unit: &Unit, windows: &mut Windows) {
    let eaves = unit.eaves();
    let stone = unit.paint.stone;
    chimney(pen, unit, unit.at(0.84), eaves - 40.0, 30.0);
    let corners = [
        (unit.x + 2.0, eaves - 6.0),
        (unit.x + unit.width - 2.0, eaves - 6.0),
        (unit.x + unit.width - 14.0, eaves - 28.0),
        (unit.x + 14.0, eaves - 28.0),
    ];
    tiles(pen, corners, unit);
    dormer(pen, unit, windows, unit.x + unit.width / 2.0, eaves - 8.0);
    pen.rect(unit.x - 3.0, eaves - 10.0, unit.width + 6.0, 5.0, stone);
    pen.rect(unit.x, eaves - 5.0, unit.width, 7.0, stone.darker(0.08));
    if unit.plain {
        return;
    }
    let mut brackets = Trace::new();
    let count = (unit.width / 11.0) as u8;
    for index in 0..count {
        let x = unit.x + 4.0 + f32::from(index) * (unit.width - 8.0) / f32::from(count.max(2) - 1);
        brackets.rect(x - 1.5, eaves - 5.0, 3.0, 8.0);
    }
    pen.fill(&brackets, stone.darker(0.3));
    pen.rect(unit.x, eaves - 10.0, unit.width, 1.5, LIGHT);
}
