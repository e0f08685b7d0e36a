//! What was imagined beside what holds now. Must not say which is better.

use leptos::prelude::*;

/// Which of both a mark names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// An idea of then.
    Then,
    /// How it is.
    Now,
}

/// The small label alone.
#[component]
pub fn Mark(
    /// Which of both.
    moment: Moment,
    /// Its words.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let name = if moment == Moment::Then {
        "then"
    } else {
        "now"
    };
    view! { <span class="mark" data-moment=name>{move || label.get()}</span> }
}

/// Both beside each other, or below each other where there is little room.
#[component]
pub fn ThenNow(
    /// The label of the idea.
    #[prop(into)]
    then_label: Signal<String>,
    /// What was imagined.
    #[prop(into)]
    then: Signal<String>,
    /// The label of what holds.
    #[prop(into)]
    now_label: Signal<String>,
    /// What holds.
    #[prop(into)]
    now: Signal<String>,
) -> impl IntoView {
    view! {
        <div class="then-now">
            <div class="then-now-part" data-moment="then">
                <Mark moment=Moment::Then label=then_label/>
                <p>{move || then.get()}</p>
            </div>
            <div class="then-now-part" data-moment="now">
                <Mark moment=Moment::Now label=now_label/>
                <p>{move || now.get()}</p>
            </div>
        </div>
    }
}
