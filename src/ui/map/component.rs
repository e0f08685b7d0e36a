//! The map as a component: plain data in, presses out. Where there is no browser it shows its container
//! and the sentence that stands for it. Must not know what is for sale.

use std::sync::Arc;

use leptos::{html::Div, prelude::*};

use super::ground::Ground;
use super::sight::Sight;
use super::{Additions, Area, GroupWords, MapWords, Marker};
use crate::domain::region::Bounds;
use crate::ui::button::IconButton;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};

/// How far the map is: `None` on its way, then whether it is there or has failed.
type Stage = Option<bool>;

const fn name_of(stage: Stage) -> &'static str {
    match stage {
        None => "waiting",
        Some(true) => "ready",
        Some(false) => "failed",
    }
}

/// What is on the map and what it answers.
#[derive(Clone, Copy)]
struct Content {
    markers: Signal<Vec<Marker>>,
    selected: Signal<Option<String>>,
    view: Signal<Option<Bounds>>,
    sight: RwSignal<Option<Sight>>,
    ground: Signal<Option<Arc<Ground>>>,
    chosen: Signal<Vec<Area>>,
    on_press: Callback<(String,)>,
    on_area: Callback<(Area,)>,
    group_words: Callback<(usize,), GroupWords>,
}

/// A map. Markers that would overlap are shown as a group that comes closer when it is pressed.
#[component]
pub fn Map(
    /// Its own words.
    #[prop(into)]
    words: Signal<MapWords>,
    /// What can be pressed.
    #[prop(into)]
    markers: Signal<Vec<Marker>>,
    /// Which marker is selected.
    #[prop(into)]
    selected: Signal<Option<String>>,
    /// What is brought in sight, at the start and whenever this changes.
    #[prop(into)]
    view: Signal<Option<Bounds>>,
    /// Where a person brought it, from which it starts; nothing where it went by itself.
    sight: RwSignal<Option<Sight>>,
    /// The drawn ground, as soon as it is there.
    #[prop(into)]
    ground: Signal<Option<Arc<Ground>>>,
    /// Which neighbourhoods are chosen.
    #[prop(into)]
    chosen: Signal<Vec<Area>>,
    /// Called with the marker that was pressed.
    #[prop(into)]
    on_press: Callback<(String,)>,
    /// Called with the neighbourhood that was pressed.
    #[prop(into)]
    on_area: Callback<(Area,)>,
    /// What is written on a group of so many.
    #[prop(into)]
    group_words: Callback<(usize,), GroupWords>,
    /// An area of one's own, and the pictures of a map service.
    additions: Additions,
) -> impl IntoView {
    let content = Content {
        markers,
        selected,
        view,
        sight,
        ground,
        chosen,
        on_press,
        on_area,
        group_words,
    };
    let sheet = NodeRef::<Div>::new();
    let engine = Engine::start(sheet, content, additions);
    let stage = move || engine.stage.get();
    view! {
        <div class="map" data-stage=move || name_of(stage()) data-online=move || additions.online.get().to_string()>
            <div class="map-sheet" node_ref=sheet role="region" aria-label=move || words.with(|words| words.name.clone())
                style="background: transparent" inert=move || stage() != Some(true)></div>
            <MapCover engine words/>
            <Pencil engine words on_outline=additions.on_outline/>
            <Credit words online=additions.online/>
        </div>
    }
}

/// What lies over the sheet: its tools, or why there is nothing on it.
#[component]
fn MapCover(engine: Engine, words: Signal<MapWords>) -> impl IntoView {
    let retry = Signal::derive(move || words.with(|words| words.retry.clone()));
    move || {
        match engine.stage.get() {
        Some(true) => view! { <MapTools engine words/> }.into_any(),
        None => view! {
            <p class="map-waiting" role="status">{move || words.with(|words| words.waiting.clone())}</p>
        }
        .into_any(),
        Some(false) => view! {
            <div class="map-failed">
                <Notice tone=NoticeTone::Fault retry_label=retry on_retry=move || engine.retry()>
                    <p>{move || words.with(|words| words.failed.clone())}</p>
                </Notice>
            </div>
        }
        .into_any(),
    }
    }
}

#[component]
fn MapTools(engine: Engine, words: Signal<MapWords>) -> impl IntoView {
    let word = move |part: fn(&MapWords) -> &String| {
        Signal::derive(move || words.with(|words| part(words).clone()))
    };
    let [closer, closest] = [word(|words| &words.closer), word(|words| &words.closest)];
    let [farther, farthest] = [word(|words| &words.farther), word(|words| &words.farthest)];
    let is_closest = move || engine.ends.get().0;
    let is_farthest = move || engine.ends.get().1;
    view! {
        <div class="map-tools">
            <IconButton symbol=Symbol::Plus ended=Signal::derive(is_closest) on_press=move || engine.zoom_by(1.0)
                label=Signal::derive(move || if is_closest() { closest.get() } else { closer.get() })/>
            <IconButton symbol=Symbol::Minus ended=Signal::derive(is_farthest) on_press=move || engine.zoom_by(-1.0)
                label=Signal::derive(move || if is_farthest() { farthest.get() } else { farther.get() })/>
            <IconButton symbol=Symbol::Pen label=word(|words| &words.draw) pressed=Signal::derive(move || engine.pencil.get())
                on_press=move || engine.pencil.update(|drawing| *drawing = !*drawing)/>
            <IconButton symbol=Symbol::Map label=word(|words| &words.everything) on_press=move || engine.fit_everything()/>
        </div>
    }
}

/// Whose the pictures of the map service are.
#[component]
fn Credit(words: Signal<MapWords>, online: Signal<bool>) -> impl IntoView {
    view! {
        <Show when=move || online.get()>
            <p class="map-credit">{move || words.with(|words| words.credit.clone())}</p>
        </Show>
    }
}

/// Keeps the drawing in step with the content.
#[derive(Clone, Copy)]
struct Engine {
    stage: RwSignal<Stage>,
    /// Counts the tries: each loads afresh.
    tries: RwSignal<u32>,
    /// Whether an area is being drawn.
    pencil: RwSignal<bool>,
    /// Whether it comes no closer, and goes no farther.
    ends: RwSignal<(bool, bool)>,
    #[cfg(feature = "web")]
    drawing: StoredValue<Option<super::drawing::Drawing>, LocalStorage>,
    #[cfg(feature = "web")]
    view: Signal<Option<Bounds>>,
}

/// Without a browser nothing is drawn.
#[cfg(not(feature = "web"))]
impl Engine {
    fn start(_: NodeRef<Div>, content: Content, _: Additions) -> Self {
        let Content {
            markers,
            selected,
            view,
            sight,
            ground,
            chosen,
            on_press,
            on_area,
            group_words,
        } = content;
        let _ = (
            markers,
            selected,
            view,
            sight,
            ground,
            chosen,
            on_press,
            on_area,
            group_words,
        );
        Self {
            stage: RwSignal::new(None),
            tries: RwSignal::new(0),
            pencil: RwSignal::new(false),
            ends: RwSignal::new((false, false)),
        }
    }

    const fn places(self, _: &[(f64, f64)]) -> Vec<crate::domain::Position> {
        Vec::new()
    }

    fn retry(self) {
        self.tries.update(|tries| *tries += 1);
    }

    const fn zoom_by(self, _: f64) {}

    const fn fit_everything(self) {}
}

#[cfg(feature = "web")]
mod engine;
mod pencil;

use pencil::Pencil;
