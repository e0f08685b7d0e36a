//! Draws what is only seen from nearby: houses, gardens and fields in sight and a little beyond. Reckoned
//! when the map comes to rest, never while it moves.

use js_sys::Array;

use super::Drawing;
use crate::domain::Position;
use crate::ui::map::ground::Ground;
use crate::ui::map::ground::plots::{PlotKind, plots};
use crate::ui::map::leaflet::{Outcome, numbers, options};
use crate::ui::map::placing::NEAR;

/// How far beyond the sight it is drawn, as a share of the sight at every side.
const ROOM: f64 = 0.4;

impl Drawing {
    /// A shape, still empty, in its place between the others: a shape that came later would lie over all.
    pub(super) fn ready_plots(&mut self, kind: PlotKind) -> Outcome<()> {
        let class = format!("map-shape map-plot map-{}", kind.name());
        let settings = options(&[("className", class.into()), ("interactive", false.into())])?;
        let layer = (self.library).call("polygon", &[Array::new().into(), settings])?;
        layer.call("addTo", &[self.map.value()])?;
        self.ground.push(layer.clone());
        self.plots.push((kind, layer));
        Ok(())
    }

    /// Draws what is in sight; from farther away nothing. Costs next to nothing where it is drawn already.
    pub fn plot(&mut self, ground: &Ground, homes: impl Fn() -> Vec<Position>) -> Outcome<()> {
        let is_near = self.zoom()?.is_some_and(|zoom| zoom >= NEAR);
        let sight = if is_near { Some(self.sight()?) } else { None };
        let has_room = match (self.plotted, sight) {
            (Some(plotted), Some(sight)) => plotted.holds(sight),
            (None, None) => true,
            _ => false,
        };
        if has_room {
            return Ok(());
        }
        self.plotted = sight.map(|sight| sight.grown(ROOM));
        let all = self
            .plotted
            .map_or_else(Vec::new, |room| plots(ground, room, &homes()));
        for (kind, layer) in &self.plots {
            let own = all.iter().filter(|(one, _)| one == kind);
            let corner = |place: &Position| numbers(&[place.latitude, place.longitude]);
            let outlines: Array = own
                .map(|(_, corners)| corners.iter().map(corner).collect::<Array>())
                .collect();
            layer.call("setLatLngs", &[outlines.into()])?;
        }
        Ok(())
    }

    /// Has it drawn afresh when the map next comes to rest: other homes are on it.
    pub fn forget_plots(&mut self) {
        self.plotted = None;
    }
}
