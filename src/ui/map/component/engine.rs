//! Keeps the drawing of a map in step with its content: effects towards the page, and nothing else.

use leptos::{html::Div, prelude::*};

use super::{Additions, Content, Engine, Marker};
use crate::domain::Position;
use crate::domain::region::Bounds;
use crate::ui::map::drawing::{Drawing, Notice, Outline};
use crate::ui::map::leaflet::{Outcome, when_loaded};
use crate::ui::map::placing::{CLOSEST, Label, Press, approach, labels};

/// What the map told, as signals: it tells while something is done with it, and is answered after.
#[derive(Clone, Copy)]
struct Notices {
    moved: RwSignal<u32>,
    zoomed: RwSignal<u32>,
    rested: RwSignal<u32>,
    focused: RwSignal<u32>,
}

impl Notices {
    fn new() -> Self {
        let [moved, zoomed, rested, focused] = [0; 4].map(RwSignal::new);
        Self {
            moved,
            zoomed,
            rested,
            focused,
        }
    }

    fn hear(self, notice: Notice) {
        let told = match notice {
            Notice::Moved => self.moved,
            Notice::Zoomed => self.zoomed,
            Notice::Rested => self.rested,
            Notice::Focused => self.focused,
        };
        // Left meanwhile: then nobody answers.
        told.try_update(|count| *count = count.wrapping_add(1));
    }
}

impl Engine {
    /// Loads the library as soon as the container is in the page, then draws.
    pub(super) fn start(sheet: NodeRef<Div>, content: Content, additions: Additions) -> Self {
        let engine = Self {
            stage: RwSignal::new(None),
            tries: RwSignal::new(0),
            pencil: RwSignal::new(false),
            ends: RwSignal::new((false, false)),
            drawing: StoredValue::new_local(None),
            view: content.view,
        };
        let notices = Notices::new();
        Effect::new(move || {
            engine.tries.track();
            let Some(container) = sheet.get() else { return };
            when_loaded(move |library| {
                let heard = move |notice| notices.hear(notice);
                let begun = library.and_then(|library| Drawing::begin(library, &container, heard));
                engine.begun(begun, content.on_press);
            });
        });
        engine.follow(content, notices.zoomed);
        engine.follow_rest(content, notices.rested);
        engine.keep(move |drawing, _| {
            notices.moved.track();
            drawing.follow_sight()
        });
        engine.keep(move |drawing, _| {
            notices.focused.track();
            drawing.follow_focus()
        });
        engine.follow_additions(additions);
        engine
    }

    fn begun(self, mut begun: Outcome<Drawing>, on_press: Callback<(String,)>) {
        if let Ok(drawing) = &mut begun {
            drawing.when_pressed(move |label| self.pressed(label, on_press));
        }
        let stage = Some(begun.is_ok());
        // Left before it came: then nobody holds the drawing, and it is gone.
        let _ = self.drawing.try_set_value(begun.ok());
        let _ = self.stage.try_set(stage);
    }

    /// In the order in which a new map needs them: what is in sight, the ground, the labels.
    fn follow(self, content: Content, zoomed: RwSignal<u32>) {
        let Content {
            markers,
            selected,
            view,
            sight,
            ground,
            chosen,
            on_area,
            group_words,
            ..
        } = content;
        self.keep(move |drawing, first| {
            let Some(view) = view.get() else {
                return Ok(());
            };
            drawing.fit(view, !first)?;
            let brought = sight.get_untracked().filter(|_| first);
            brought.map_or(Ok(()), |sight| drawing.bring_to(sight))
        });
        self.keep(move |drawing, _| {
            let pressed = move |area| on_area.run((area,));
            ground
                .get()
                .map_or(Ok(()), |ground| drawing.lay(&ground, pressed))?;
            chosen.with_untracked(|chosen| drawing.choose(chosen))
        });
        self.keep(move |drawing, _| chosen.with(|chosen| drawing.choose(chosen)));
        self.keep(move |drawing, _| {
            zoomed.track();
            let selected = selected.get();
            // Bringing something in sight zooms, and that comes back here.
            let Some(zoom) = drawing.zoom()? else {
                return Ok(());
            };
            drawing.mark_zoom(zoom)?;
            let ends = (zoom >= CLOSEST, zoom <= drawing.farthest()?);
            if self.ends.get_untracked() != ends {
                self.ends.set(ends);
            }
            let (size, selected) = (drawing.label_size(), selected.as_deref());
            let words = |members| group_words.run((members,));
            let labels = markers.with(|markers| labels(markers, selected, zoom, size, words));
            drawing.label(labels, zoom)
        });
        self.keep(move |drawing, _| {
            let Some(selected) = selected.get() else {
                return Ok(());
            };
            let place = markers.with_untracked(|markers| {
                markers
                    .iter()
                    .find(|marker| marker.id == selected)
                    .map(|marker| marker.position)
            });
            place.map_or(Ok(()), |place| drawing.show(place))
        });
    }

    /// What is only reckoned when the map does not move: where it was brought, and what is seen from nearby.
    fn follow_rest(self, content: Content, rested: RwSignal<u32>) {
        let Content {
            markers,
            sight,
            ground,
            ..
        } = content;
        self.keep(move |drawing, _| {
            rested.track();
            // Nothing is in sight yet: what it starts from is kept.
            if drawing.zoom()?.is_none() {
                return Ok(());
            }
            let brought = drawing.brought_to()?;
            if sight.get_untracked() != brought {
                sight.set(brought);
            }
            Ok(())
        });
        self.keep(move |drawing, _| {
            markers.track();
            drawing.forget_plots();
            Ok(())
        });
        self.keep(move |drawing, _| {
            rested.track();
            markers.track();
            let homes = || {
                let place = |marker: &Marker| marker.position;
                markers.with_untracked(|markers| markers.iter().map(place).collect())
            };
            ground
                .get()
                .map_or(Ok(()), |ground| drawing.plot(&ground, homes))
        });
    }

    fn follow_additions(self, additions: Additions) {
        let Additions {
            outline,
            ring,
            online,
            on_offline,
            ..
        } = additions;
        self.keep(move |drawing, _| ring.with(|ring| drawing.outline(Outline::Ring, ring)));
        self.keep(move |drawing, _| outline.with(|area| drawing.outline(Outline::Area, area)));
        self.keep(move |drawing, _| drawing.online(online.get(), move || on_offline.run(())));
    }

    /// Where points of the container lie on the earth.
    pub(super) fn places(self, points: &[(f64, f64)]) -> Vec<Position> {
        let mut places = Vec::new();
        self.with_drawing(|drawing| {
            for point in points {
                places.push(drawing.place_at(*point)?);
            }
            Ok(())
        });
        places
    }

    /// Repeats an act on the drawing whenever what it reads changes; `true` the first time.
    fn keep(self, act: impl Fn(&mut Drawing, bool) -> Outcome<()> + 'static) {
        Effect::new(move |drawn: Option<bool>| {
            if self.stage.get() != Some(true) {
                return false;
            }
            let first = drawn != Some(true);
            self.with_drawing(|drawing| act(drawing, first));
            true
        });
    }

    /// Does something with the drawing. A fault takes the map away and says so; nothing else stops.
    fn with_drawing(self, act: impl FnOnce(&mut Drawing) -> Outcome<()>) {
        let outcome = self
            .drawing
            .try_update_value(|drawing| drawing.as_mut().map(act))
            .flatten();
        if let Some(Err(_)) = outcome {
            let _ = self.drawing.try_set_value(None);
            let _ = self.stage.try_set(Some(false));
        }
    }

    fn pressed(self, label: &Label, on_press: Callback<(String,)>) {
        match &label.press {
            Press::Select(id) => on_press.run((id.clone(),)),
            Press::Approach(positions) => self.with_drawing(|drawing| {
                let Some(zoom) = drawing.zoom()? else {
                    return Ok(());
                };
                let size = drawing.label_size();
                approach(positions, zoom, size).map_or(Ok(()), |(bounds, most)| {
                    drawing.fit_within(bounds, true, most).map(drop)
                })
            }),
        }
    }

    fn fit(self, bounds: Bounds) {
        self.with_drawing(|drawing| drawing.fit(bounds, true));
    }

    pub(super) fn fit_everything(self) {
        if let Some(view) = self.view.get_untracked() {
            self.fit(view);
        }
    }

    pub(super) fn zoom_by(self, steps: f64) {
        self.with_drawing(|drawing| drawing.zoom_by(steps));
    }

    pub(super) fn retry(self) {
        self.stage.set(None);
        self.tries.update(|tries| *tries += 1);
    }
}
