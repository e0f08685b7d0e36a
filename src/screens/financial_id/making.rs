//! How the Financieel-ID stands, and the buttons that make, download and use it.

use leptos::prelude::*;

use crate::app::{Session, href, say, tell, use_session};
use crate::domain::moment::Moment;
use crate::domain::record::Field;
use crate::journey::budget::{Basis, Command as BudgetCommand};
use crate::journey::vault::Command as VaultCommand;
use crate::journey::{Command, Refusal, Step, Story};
use crate::platform::Document;
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::icon::Symbol;

/// How the Financieel-ID stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Making {
    /// Never made.
    Nothing,
    /// A withdrawal took it away, of the participant or of the partner.
    Lapsed,
    /// Being signed.
    Busy,
    /// The signing did not work.
    Failed,
    /// Something came into the vault since.
    Outdated,
    /// Its time is over.
    Expired,
    /// There it is.
    Made,
}

/// How it stands, followed.
pub fn making() -> Memo<Making> {
    let session = use_session();
    Memo::new(move |_| {
        let now = session.now();
        session.with(|story| standing(story, now))
    })
}

fn standing(story: &Story, now: Moment) -> Making {
    let vault = &story.journey.vault;
    match () {
        () if vault.issuing.is_some() => Making::Busy,
        () if vault.issue_failed => Making::Failed,
        () if vault.holds_until().is_some_and(|until| until <= now) => Making::Expired,
        () if vault.is_outdated() => Making::Outdated,
        () if story.journey.sum_changed() => Making::Outdated,
        () if vault.financial_id.is_some() => Making::Made,
        () if vault.has_lapsed() => Making::Lapsed,
        () => Making::Nothing,
    }
}

/// Has the sources sign; the refusal, if any.
pub fn issue(session: Session) -> Option<Refusal> {
    let can_finance = session.with_untracked(|story| story.journey.proven_loan());
    session
        .dispatch(Command::Vault(VaultCommand::Issue { can_finance }))
        .err()
}

/// Make, download, use.
#[component]
pub fn CredentialActions() -> impl IntoView {
    let session = use_session();
    let making = making();
    let made = move || making.get() == Making::Made;
    let has_amounts = session.select(|story| {
        let vault = &story.journey.vault;
        [Field::Wages, Field::Wealth]
            .into_iter()
            .any(|field| vault.datum(field).is_some())
    });
    view! {
        <div class="actions">
            {move || if made() { view! { <Download/> }.into_any() } else { view! { <Make making/> }.into_any() }}
            <Show when=move || has_amounts.get()><UseInSum/></Show>
        </div>
    }
}

#[component]
fn Make(making: Memo<Making>) -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<Refusal>);
    let press = move || refused.set(issue(session));
    let why = move || match refused.get() {
        Some(Refusal::Vault(refusal)) => Some(words::refusal(refusal, session.language())),
        _ => None,
    };
    let label = tell(move |language| match making.get() {
        Making::Outdated | Making::Expired | Making::Lapsed => language
            .pick("Maak Financieel-ID opnieuw", "Make the Financieel-ID again")
            .to_owned(),
        _ => language
            .pick("Maak Financieel-ID", "Make the Financieel-ID")
            .to_owned(),
    });
    let filled = session.select(|story| story.journey.vault.records().next().is_some());
    move || {
        // In an empty vault a source comes first; pressing still says so.
        let kind = if filled.get() {
            ButtonKind::Primary
        } else {
            ButtonKind::Secondary
        };
        view! { <Button kind label icon=Symbol::Seal busy=move || making.get() == Making::Busy refused=why on_press=press/> }
    }
}

#[component]
fn Download() -> impl IntoView {
    let session = use_session();
    let press = move || {
        let made = session.with_untracked(|story| story.journey.vault.financial_id.clone());
        if let Some(text) = made {
            session.download(Document {
                name: "financieel-id.json".to_owned(),
                mime: "application/json",
                text,
            });
        }
    };
    view! { <Button label=say(text("Download Financieel-ID", "Download the Financieel-ID")) icon=Symbol::Download on_press=press/> }
}

#[component]
fn UseInSum() -> impl IntoView {
    let session = use_session();
    let path = crate::screens::of_step(Step::Budget).path;
    let navigate = leptos_router::hooks::use_navigate();
    let typed = session.select(|story| story.journey.budget.form.is_some());
    let press = move || {
        // Refused only when nothing was typed; then the button is a link.
        let _ = session.dispatch(Command::Budget(BudgetCommand::Use(Basis::Fetched)));
        navigate(path, leptos_router::NavigateOptions::default());
    };
    let label = say(text("Gebruik in mijn berekening", "Use it in my sum"));
    move || {
        let press = press.clone();
        match typed.get() {
            true => view! { <Button kind=ButtonKind::Secondary label on_press=press/> }.into_any(),
            false => {
                view! { <ButtonLink kind=ButtonKind::Secondary label href=href(path)/> }.into_any()
            }
        }
    }
}
