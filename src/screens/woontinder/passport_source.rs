//! Under every fact of a passport: who says it, when, whether the proof holds, whether it is old, and
//! the way to ask about it.

use leptos::prelude::*;

use super::passport_proofs::Checking;
use crate::app::{href, say, tell, use_session};
use crate::domain::home::Home;
use crate::domain::passport::{FactKind, FactSource, Provenance};
use crate::screens;
use crate::text::{Language, homes, text};
use crate::ui::icon::Symbol;
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// What every fact on the page needs.
#[derive(Clone, Copy)]
pub(super) struct Page {
    checking: Checking,
    agent: StoredValue<Option<String>>,
}

impl Page {
    /// The page of a home.
    pub fn of(checking: Checking, home: &Home) -> Self {
        Self {
            checking,
            agent: StoredValue::new(agent_of(home)),
        }
    }

    /// Whether there is an agent to ask.
    pub fn has_agent(self) -> bool {
        self.agent.with_value(Option::is_some)
    }
}

/// The way to the agent of a home. That is a screen of its own; where there is none, nothing leads there.
fn agent_of(home: &Home) -> Option<String> {
    let screen = screens::by_id("agent")?;
    Some(href(&screen.path.replace(":home", home.id.as_str())))
}

/// Asks the agent about one fact.
#[component]
pub(super) fn AskAgent(
    page: Page,
    kind: FactKind,
    #[prop(into)] about: Signal<String>,
) -> impl IntoView {
    let agent = page.agent.get_value()?;
    let address = format!("{agent}?feit={}", kind.id());
    let ask = text("Vraag de makelaar", "Ask the agent");
    Some(view! {
        <a class="text-button" href=address>{say(ask)} <span class="visually-hidden">": " {about}</span></a>
    })
}

/// Who says it, when, whether it is proven, and whether it is old.
#[component]
pub(super) fn SourceLine(
    page: Page,
    of: (FactKind, usize),
    provenance: Provenance,
) -> impl IntoView {
    let (source, on) = (provenance.source, provenance.on);
    let who = tell(move |language| source_of(source, language));
    let session = use_session();
    let outdated = Memo::new(move |_| of.0.outdated(on, session.now().date()));
    let old = tell(move |language| match outdated.get() {
        Some(1) => language
            .pick("ouder dan 1 jaar", "more than 1 year old")
            .to_owned(),
        years => {
            let years = years.unwrap_or_default();
            language.pick(
                format!("ouder dan {years} jaar"),
                format!("more than {years} years old"),
            )
        }
    });
    view! {
        <span class="fact-source">
            <span>{who}</span>
            <span class="fact-day">{tell(move |language| language.date(on))}</span>
            <ProofTag page of proven=provenance.proven/>
            <Show when=move || outdated.get().is_some()><Tag label=old tone=Tone::Ochre icon=Symbol::Clock/></Show>
        </span>
    }
}

fn source_of(source: FactSource, language: Language) -> String {
    homes::fact_source(source).get(language).to_owned()
}

/// A statement, or a proof and whether it holds.
#[component]
fn ProofTag(page: Page, of: (FactKind, usize), proven: bool) -> impl IntoView {
    let verdict = Memo::new(move |_| page.checking.verdict(of.0, of.1));
    move || {
        let (label, tone, icon) = match verdict.get() {
            _ if !proven => (text("verklaring", "statement"), Tone::Plain, Symbol::Chat),
            None => (
                text(
                    "getekend, nog niet gecontroleerd",
                    "signed, not checked yet",
                ),
                Tone::Plain,
                Symbol::Seal,
            ),
            Some(true) => (
                text("bewijs klopt", "proof holds"),
                Tone::Verified,
                Symbol::ShieldCheck,
            ),
            Some(false) => (
                text("bewijs klopt niet", "proof does not hold"),
                Tone::Brick,
                Symbol::Warning,
            ),
        };
        view! { <Tag label=say(label) tone icon/> }
    }
}
