//! What all fields share: label, hint, error, the tag at the right. Must not change what is typed:
//! nothing is formatted, cleared or moved while a person types.

use super::{
    icon::{Icon, Symbol},
    identity,
};
use leptos::prelude::*;

/// How a typed field differs from another one.
#[derive(Clone, Copy, Debug)]
pub struct Manner {
    /// `text`, `date`, `email`, ...
    pub kind: &'static str,
    /// Which keyboard: `decimal`, `numeric`, `text`.
    pub keyboard: &'static str,
    /// What the browser may fill in.
    pub autocomplete: &'static str,
    /// Whether it holds figures.
    pub figures: bool,
}

/// The identities that tie a field to its hint and its error.
#[derive(Clone)]
pub struct Ties {
    /// Of the control itself.
    pub control: String,
    /// Of the hint.
    pub hint: String,
    /// Of the error.
    pub error: String,
}

impl Ties {
    /// Fresh ones.
    pub fn fresh() -> Self {
        let control = identity::fresh("field");
        Self {
            hint: format!("{control}-hint"),
            error: format!("{control}-error"),
            control,
        }
    }

    /// The value of `aria-describedby`: what stands there now.
    pub fn described_by(&self, hint: bool, error: bool) -> Option<String> {
        let parts = [hint.then_some(&self.hint), error.then_some(&self.error)];
        let named: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        (!named.is_empty()).then(|| named.join(" "))
    }
}

/// The label above, the hint and the error around a control.
#[component]
pub fn FieldFrame(
    /// Above.
    label: Signal<String>,
    /// Under the label.
    hint: Option<Signal<String>>,
    /// Under the control.
    error: Signal<Option<String>>,
    /// Ties them together.
    ties: Ties,
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field" data-invalid=move || error.get().is_some().then_some("true")>
            <label class="field-label" for=ties.control.clone()>{move || label.get()}</label>
            {hint.map(|hint| view! {
                <p class="field-hint" id=ties.hint.clone()>{move || hint.get()}</p>
            })}
            {children()}
            <p class="field-error" id=ties.error.clone() role="status">
                {move || error.get().map(|error| view! { <Icon symbol=Symbol::Warning/> {error} })}
            </p>
        </div>
    }
}

/// A box to type in, with something before it (a sign), after it (a unit) and a tag at the right.
#[component]
pub fn TypedField(
    /// Above.
    label: Signal<String>,
    /// The raw text.
    value: RwSignal<String>,
    /// How it differs from other fields.
    manner: Manner,
    /// Under the label.
    hint: Option<Signal<String>>,
    /// Under the box.
    error: Signal<Option<String>>,
    /// At the right inside.
    tag: ViewFn,
    /// A sign before the text.
    before: Option<&'static str>,
    /// A unit after the text.
    after: Option<Signal<String>>,
    /// Called when a person leaves it after a change.
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let ties = Ties::fresh();
    let tied = ties.clone();
    // A hint that comes and goes is empty while there is none.
    let is_hinted = move || hint.is_some_and(|hint| hint.with(|said| !said.is_empty()));
    let described = move || tied.described_by(is_hinted(), error.get().is_some());
    view! {
        <FieldFrame label hint error ties=ties.clone()>
            <div class="field-box" class:figures=manner.figures>
                {before.map(|sign| view! { <span class="field-sign" aria-hidden="true">{sign}</span> })}
                <input class="field-input" id=ties.control type=manner.kind inputmode=manner.keyboard
                    autocomplete=manner.autocomplete value=value.get_untracked()
                    prop:value=move || value.get()
                    aria-invalid=move || error.get().is_some().then_some("true")
                    aria-describedby=described
                    on:input=move |event| value.set(event_target_value(&event))
                    // The browser tells of a change also while the field is taken away: then nobody is there to hear.
                    on:change=move |_| { on_leave.and_then(|on_leave| on_leave.try_run(())); }/>
                {after.map(|unit| view! { <span class="field-unit">{move || unit.get()}</span> })}
                <span class="field-tag">{tag.run()}</span>
            </div>
        </FieldFrame>
    }
}
