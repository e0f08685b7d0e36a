//! Says for whom the amounts may not hold: beside every sum that lends by the tables of the norm.

use leptos::prelude::*;

use super::{say, use_session};
use crate::domain::NormCoverage;
use crate::text::text;
use crate::ui::notice::{Notice, NoticeTone};

/// Nothing while the tables hold.
#[component]
pub fn NotForYou(
    /// What the form says that counts here; without it the one that was kept.
    #[prop(optional, into)]
    coverage: Option<Signal<NormCoverage>>,
) -> impl IntoView {
    let session = use_session();
    let kept = session.select(|story| story.journey.norm_coverage());
    let said = move || {
        let coverage = coverage.map_or_else(|| kept.get(), |coverage| coverage.get());
        session.language().norm_coverage(coverage)
    };
    move || {
        said().map(|said| {
            view! {
                <Notice tone=NoticeTone::Refused title=say(text("Dit bedrag geldt misschien niet voor u", "This amount may not hold for you"))>
                    <p>{said}</p>
                </Notice>
            }
        })
    }
}
