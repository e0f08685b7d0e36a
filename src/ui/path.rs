//! The way through the phases: slim bar, list at the left, steps in a card. Must not know what a
//! step is about, nor find out where a person is.

use super::icon::{Icon, Symbol};
use leptos::prelude::*;

/// How a step stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StepState {
    /// Still to come.
    #[default]
    ToDo,
    /// Begun.
    Active,
    /// Ready.
    Done,
    /// Somebody else is at work.
    Waiting,
}

impl StepState {
    /// The value of `data-state` in the style sheets.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ToDo => "todo",
            Self::Active => "active",
            Self::Done => "done",
            Self::Waiting => "waiting",
        }
    }
}

/// One step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PathStep {
    /// What it is called.
    pub title: String,
    /// Where it is.
    pub href: String,
    /// How it stands.
    pub state: StepState,
    /// How it stands, in words; read aloud, shown in a card.
    pub state_label: String,
    /// A few words: the outcome, or what is missing; may be empty.
    pub note: String,
    /// Whether the person is here now.
    pub here: bool,
}

/// One phase with its steps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PathPhase {
    /// What it is called.
    pub title: String,
    /// Its steps, in order.
    pub steps: Vec<PathStep>,
}

fn brick(step: &PathStep) -> impl IntoView + use<> {
    view! { <i class="path-brick" data-state=step.state.name() data-here=step.here.then_some("true")></i> }
}

/// The slim bar of a phone: every phase a course of bricks, every step one brick. The words are
/// one link to the whole path.
#[component]
pub fn PathBar(
    /// The phases.
    #[prop(into)]
    phases: Signal<Vec<PathPhase>>,
    /// Where the person is, in words: `Stap 2 van 9: Woontinder`.
    #[prop(into)]
    label: Signal<String>,
    /// The address of the whole path.
    #[prop(into)]
    href: Signal<String>,
) -> impl IntoView {
    let courses = move || {
        let course = |phase: PathPhase| {
            view! { <span class="path-course">{phase.steps.iter().map(brick).collect_view()}</span> }
        };
        phases.get().into_iter().map(course).collect_view()
    };
    view! {
        <a class="path-bar" href=move || href.get() aria-label=move || label.get()>
            {courses}
        </a>
    }
}

/// The mark of a step: a check, a clock, or its number.
#[component]
pub fn StepMark(
    /// How it stands.
    state: StepState,
    /// Its number, from 1.
    number: usize,
) -> impl IntoView {
    let inside = match state {
        StepState::Done => view! { <Icon symbol=Symbol::Check/> }.into_any(),
        StepState::Waiting => view! { <Icon symbol=Symbol::Clock/> }.into_any(),
        StepState::ToDo | StepState::Active => number.into_any(),
    };
    view! { <span class="step-mark" data-state=state.name() aria-hidden="true">{inside}</span> }
}

/// One line of a path: the mark, the title, the note.
fn line((position, step): (usize, PathStep)) -> impl IntoView {
    let note =
        (!step.note.is_empty()).then(|| view! { <span class="step-note">{step.note}</span> });
    view! {
        <li class="step" data-state=step.state.name()>
            <a class="step-link" href=step.href aria-current=step.here.then_some("step")>
                <StepMark state=step.state number=position + 1/>
                <span class="step-words">
                    <span class="step-title">{step.title}</span>
                    {note}
                </span>
                <span class="step-state">{step.state_label}</span>
            </a>
        </li>
    }
}

/// The list at the left of a desk: phases with their steps.
#[component]
pub fn PathList(
    /// The phases.
    #[prop(into)]
    phases: Signal<Vec<PathPhase>>,
    /// What the list is, for who listens.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let phase = |phase: PathPhase| {
        view! {
            <li class="path-phase">
                <p class="path-phase-title">{phase.title}</p>
                <ol class="steps">{phase.steps.into_iter().enumerate().map(line).collect_view()}</ol>
            </li>
        }
    };
    view! {
        <nav class="path-list" aria-label=move || label.get()>
            <ol>{move || phases.get().into_iter().map(phase).collect_view()}</ol>
        </nav>
    }
}

/// The steps of one phase, to stand in a card.
#[component]
pub fn StepList(
    /// The steps, in order.
    #[prop(into)]
    steps: Signal<Vec<PathStep>>,
) -> impl IntoView {
    view! {
        <ol class="steps steps-large">
            {move || steps.get().into_iter().enumerate().map(line).collect_view()}
        </ol>
    }
}
