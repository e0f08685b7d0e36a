//! The drawn street: sky, road, and the homes as facades at both sides of it, in depth. To look at
//! only: labels and list say what it shows.

use std::sync::Arc;

use leptos::prelude::*;

use super::street_looking::Looking;
use crate::domain::home::{Home, HomeId};
use crate::domain::street::Lot;
use crate::ui::facade::{FacadeSize, facade_svg};

/// How far a facade turns towards who walks in the street, in degrees.
const FACING: f64 = 50.0;

/// How long a dash on the road and the gap after it are, in widths of a home; also in `street.css`.
const DASH: f64 = 0.5;

#[component]
pub(super) fn Scene(looking: Looking) -> impl IntoView {
    let unit = move || looking.picture.with(|picture| picture.height * 0.95);
    let eye = move || {
        format!(
            "perspective: {:.0}px; perspective-origin: 50% {:.0}px",
            looking.lane().depth,
            looking.lane().horizon
        )
    };
    let world = move || {
        let lane = looking.lane();
        format!(
            "inset-block-start: {:.0}px; --street-size: {:.0}; --street-eye: {:.0}px; transform: translateZ({:.0}px) rotateY({:.2}deg) translateZ({:.0}px)",
            lane.horizon,
            lane.unit,
            lane.eye(),
            lane.depth,
            lane.turned,
            lane.walked * lane.unit,
        )
    };
    let homes = Memo::new(move |_| {
        let homes = looking.homes();
        let lots = looking.lots.get().into_iter();
        let home = |lot: Lot| Some((lot.across, lot.ahead, homes.get(lot.rank)?.0.clone()));
        lots.filter_map(home).collect::<Vec<_>>()
    });
    // The road goes along in steps of its own pattern, so that nobody sees it move.
    let steps = Memo::new(move |_| (looking.lane().walked / DASH).floor());
    let along = move || format!("--street-along: {:.1}", steps.get() * DASH);
    let front = move |(across, ahead, home): (f64, f64, Arc<Home>)| {
        let place = move || {
            let facing = -FACING * across.signum();
            let (across, ahead) = (across * unit(), ahead * unit());
            format!(
                "transform: translate3d(calc({across:.0}px - 50%), calc(var(--street-eye) - 100%), -{ahead:.0}px) rotateY({facing}deg)"
            )
        };
        view! { <div class="street-home" style=place inner_html=facade_svg(&home, FacadeSize::Street)></div> }
    };
    view! {
        <div class="street-scene" aria-hidden="true" style=eye>
            <div class="street-world" style=world>
                <div class="street-ground" style=along></div>
                <For each=move || homes.get() key=|(across, ahead, home)| key(*across, *ahead, &home.id) children=front/>
            </div>
        </div>
    }
}

fn key(across: f64, ahead: f64, home: &HomeId) -> String {
    format!("{across} {ahead} {home}")
}
