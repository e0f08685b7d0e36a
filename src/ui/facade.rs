//! Draws the facade of a home from its facts, the same picture every time. Knows no journey, no
//! screen and no language: who shows it, labels it.

mod apartment;
mod extras;
mod gables;
mod palette;
pub(super) mod pen;
mod roofs;
mod row;
mod scene;
mod trees;
mod unit;
mod windows;

use apartment::Block;
use palette::{Paint, air};
use pen::{Chance, Pen};
use row::{Plan, Row};
use scene::Scene;
use trees::Tree;
use unit::Unit;
use windows::Making;

use crate::domain::Home;
use crate::domain::home::{Extra, HomeKind, Outdoor, Season, Setting};

/// The cut of the picture; each may still be sliced by its box.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacadeSize {
    /// The whole sheet, nearly square: a card in the deck.
    Card,
    /// 16:10: a wide card or a header.
    Wide,
    /// A square around the front door, for about 96 px.
    Thumbnail,
    /// The house alone, down to its foot: no sky and no ground, to stand in a street.
    Street,
}

impl FacadeSize {
    /// All cuts.
    pub const ALL: [Self; 4] = [Self::Card, Self::Wide, Self::Thumbnail, Self::Street];

    const fn view(self) -> [u16; 4] {
        match self {
            Self::Card => [0, 0, 350, 330],
            Self::Wide => [0, 58, 350, 219],
            Self::Thumbnail => [62, 56, 226, 226],
            Self::Street => [0, 20, 350, 236],
        }
    }
}

/// The facade of a home as an SVG without ids, hidden from assistive technology: the caller says in
/// words what it shows. The same home gives the same picture.
pub fn facade_svg(home: &Home, size: FacadeSize) -> String {
    let facade = &home.facade;
    let mut chance = Chance::of(home.id.as_str());
    let hour = chance.pick([0, 1, 1]);
    let mut scene = Scene {
        air: air(facade.season, hour),
        season: facade.season,
        setting: facade.setting,
        base: if facade.setting == Setting::Water {
            242.0
        } else {
            250.0
        },
        sun_left: chance.once_in(2),
        chance,
        alone: false,
    };
    let mut pen = match size {
        FacadeSize::Thumbnail => Pen::new().no_finer_than(1.45),
        FacadeSize::Card | FacadeSize::Wide | FacadeSize::Street => Pen::new(),
    };
    if size == FacadeSize::Street {
        scene.alone = true;
        scene.base = 250.0;
    }
    let mut nowhere = Pen::new();
    let around = if scene.alone { &mut nowhere } else { &mut pen };
    scene.sky(around);
    scene.distance(around);
    if home.kind == HomeKind::Apartment && home.built > 1940 {
        block(&mut pen, home, &mut scene);
    } else {
        houses(&mut pen, home, &mut scene, hour);
    }
    trees_before(&mut pen, home, &scene);
    if !matches!(size, FacadeSize::Thumbnail | FacadeSize::Street) {
        trees::falling(&mut pen, &mut scene.chance, &scene.air, facade.season);
    }
    pen.finish(size.view())
}

fn block(pen: &mut Pen, home: &Home, scene: &mut Scene) {
    let facade = &home.facade;
    let block = Block {
        floors: facade.floors,
        making: Making::of(home.built),
        roof: facade.roof,
        paint: Paint::of(facade, home.built),
        base: scene.base,
        season: facade.season,
        balcony: matches!(home.outdoor, Outdoor::Balcony | Outdoor::RoofTerrace),
    };
    trees_behind(pen, home, scene);
    scene.ground(pen, block.door_at());
    pen.ellipse(182.0, scene.base + 1.0, 116.0, 4.0, palette::SHADOW);
    if facade.has(Extra::SolarPanels) {
        extras::tilted_panels(pen, 134.0, block.top() - 4.0, 130.0);
    }
    block.draw(pen, &mut scene.chance);
    extras::before_house(pen, facade, scene, block.door_at(), (72.0, 278.0));
}

fn houses(pen: &mut Pen, home: &Home, scene: &mut Scene, hour: u8) {
    let facade = &home.facade;
    let plan = Plan {
        facade,
        kind: home.kind,
        built: home.built,
        large: home.living_area > 200,
        base: scene.base,
        haze: scene.air.horizon,
        dark_for: row::dark_for(facade.season, hour),
    };
    let row = Row::of(&plan, &mut scene.chance);
    trees_behind(pen, home, scene);
    scene.ground(pen, row.own.door_at());
    Unit::draw_all(&row.neighbours, pen, &mut scene.chance);
    let (left, right) = row.walls();
    pen.ellipse(
        f32::midpoint(left, right) + 6.0,
        scene.base + 1.0,
        (right - left) * 0.55,
        3.6,
        palette::SHADOW,
    );
    if facade.has(Extra::Garage) {
        extras::garage(pen, &row.own);
    }
    row.own.draw(pen, &mut scene.chance);
    extras::on_house(pen, facade, &row.own, scene);
    extras::before_house(pen, facade, scene, row.own.door_at(), (left, right));
}

fn kinds(setting: Setting) -> [Tree; 3] {
    match setting {
        Setting::Wood => [Tree::Pine, Tree::Pine, Tree::Birch],
        Setting::Heath => [Tree::Birch, Tree::Pine, Tree::Birch],
        Setting::Water => [Tree::Poplar, Tree::Round, Tree::Poplar],
        Setting::Park | Setting::Hills => [Tree::Round, Tree::Birch, Tree::Poplar],
        Setting::Street | Setting::Town => [Tree::Round, Tree::Round, Tree::Round],
    }
}

fn trees_behind(pen: &mut Pen, home: &Home, scene: &mut Scene) {
    if !matches!(
        scene.setting,
        Setting::Wood | Setting::Heath | Setting::Park | Setting::Hills
    ) {
        return;
    }
    let kinds = kinds(scene.setting);
    let mut air = scene.air;
    air.leaves = air.leaves.map(|leaf| leaf.mix(air.far, 0.45));
    for (place, x) in [24.0, 258.0, 328.0].into_iter().enumerate() {
        let size = scene.chance.between(52.0, 70.0);
        let kind = kinds[place % kinds.len()];
        let season = if home.facade.season == Season::Winter && kind != Tree::Pine {
            continue;
        } else {
            scene.season
        };
        trees::tree(pen, kind, (x, scene.base), size, &air, season);
    }
}

fn trees_before(pen: &mut Pen, home: &Home, scene: &Scene) {
    let kinds = kinds(scene.setting);
    let places = if scene.sun_left {
        [(316.0, 66.0), (30.0, 54.0), (350.0, 44.0)]
    } else {
        [(32.0, 66.0), (322.0, 54.0), (0.0, 44.0)]
    };
    let count = usize::from(home.facade.trees);
    for (index, (x, size)) in places.into_iter().enumerate().take(count) {
        let foot = (x, scene.base + 6.0 + index as f32 * 2.0);
        trees::tree(pen, kinds[index], foot, size, &scene.air, scene.season);
    }
}

#[cfg(test)]
mod tests;
