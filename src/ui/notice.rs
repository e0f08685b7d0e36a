//! A message in the page: information, waiting, refused, fault, success. Must not know its cause.

use super::{
    button::{Button, ButtonKind},
    icon::{Icon, Symbol},
};
use leptos::prelude::*;

/// What a message is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeTone {
    /// Good to know.
    #[default]
    Information,
    /// Somebody else is at work.
    Waiting,
    /// The rules say no.
    Refused,
    /// Something failed; trying again may help.
    Fault,
    /// It is done and it counts.
    Success,
}

impl NoticeTone {
    const fn looks(self) -> (&'static str, Symbol) {
        match self {
            Self::Information => ("canal", Symbol::Info),
            Self::Waiting => ("ochre", Symbol::Clock),
            Self::Refused => ("brick", Symbol::Hand),
            Self::Fault => ("brick", Symbol::Warning),
            Self::Success => ("verified", Symbol::Check),
        }
    }
}

/// A message. A fault is an alert; everything else waits for its turn to be read.
#[component]
pub fn Notice(
    /// What it is.
    #[prop(optional)]
    tone: NoticeTone,
    /// What happened.
    #[prop(optional, into)]
    title: Option<Signal<String>>,
    /// The label of the button that tries again; shown together with `on_retry`.
    #[prop(optional, into)]
    retry_label: Option<Signal<String>>,
    /// Called to try again.
    #[prop(optional, into)]
    on_retry: Option<Callback<()>>,
    /// Why, and what you can do.
    children: Children,
) -> impl IntoView {
    let (name, symbol) = tone.looks();
    let role = if tone == NoticeTone::Fault {
        "alert"
    } else {
        "status"
    };
    let retry = retry_label.zip(on_retry).map(|(label, on_press)| {
        view! { <Button label kind=ButtonKind::Secondary icon=Symbol::Refresh on_press/> }
    });
    view! {
        <div class="notice" data-tone=name role=role>
            <span class="notice-icon"><Icon symbol/></span>
            <div class="notice-words">
                {title.map(|title| view! { <p class="notice-title">{move || title.get()}</p> })}
                {children()}
                {retry}
            </div>
        </div>
    }
}
