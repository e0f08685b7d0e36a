//! Probeer te vervalsen: change a value in a copy of the Financieel-ID, or try a trick, and watch the
//! check. Nothing here touches the real one.

use leptos::prelude::*;

use super::lab_choices::{OtherValue, Tricks};
use super::lab_found::{CheckFile, Found};
use super::lab_verdicts::{AllSeven, OtherWorlds};
use crate::app::{Behind, Screen, Session, href, say, use_session};
use crate::domain::record::Source;
use crate::journey::vault::{Taker, Verdict};
use crate::journey::{Phase, Step, Story};
use crate::part;
use crate::platform::{Answer, Check, Forgery, Job};
use crate::text::text;
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::empty_state::EmptyState;
use crate::ui::pictures;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "lab",
    path: "/kluis/probeer-te-vervalsen",
    phase: Some(Phase::Orientation),
    step: Some(Step::FinancialId),
    title: text("Probeer te vervalsen", "Try to forge it"),
    behind: Some(Behind {
        who: text("Alleen u, in deze browser.", "Only you, in this browser."),
        data: text(
            "Een kopie van uw Financieel-ID. Het echte verandert niet.",
            "A copy of your Financieel-ID. The real one does not change.",
        ),
        rule: text(
            "Elke waarde valt onder een handtekening (ES256, SD-JWT, RFC 9901). Wie één teken verandert, heeft geen geldige handtekening meer.",
            "Every value is under a signature (ES256, SD-JWT, RFC 9901). Who changes one sign has no valid signature any more.",
        ),
    }),
    view: part!(orientation, view! { <LabScreen/> }.into_any()),
};

/// How an attempt stands.
#[derive(Clone, Debug, PartialEq)]
pub enum Attempt {
    /// Nothing was tried yet.
    Nothing,
    /// Being forged and checked.
    Busy,
    /// This came of it.
    Found(Verdict),
    /// The worker did not do it.
    Failed,
}

/// The lab's bench. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Bench {
    /// The last attempt.
    pub attempt: RwSignal<Attempt>,
    /// Everything that the check found here.
    pub seen: RwSignal<Vec<Verdict>>,
    /// Who took it back in the world of the last attempt, where that is another than this.
    pub taker: RwSignal<Option<Taker>>,
    session: Session,
}

impl Bench {
    /// Forges a copy and has it checked.
    pub fn forge(self, forgery: Forgery) {
        let Some(text) = self.own() else { return };
        self.attempt.set(Attempt::Busy);
        let then = move |answer| match answer {
            Ok(Answer::Forge(forged)) => self.check(forged),
            _ => {
                self.attempt.try_set(Attempt::Failed);
            }
        };
        self.session
            .ask(Job::Forge { text, forgery }, Box::new(then));
    }

    /// Has a text checked.
    pub fn check(self, text: String) {
        self.check_by(text, self.session.own_check(), None);
    }

    /// Has the real one checked in another world than this: later, or with signatures taken back, and
    /// by whom.
    pub fn check_otherwise(self, taker: Option<Taker>, change: impl FnOnce(&mut Check)) {
        let Some(text) = self.own() else { return };
        let mut check = self.session.own_check();
        change(&mut check);
        self.check_by(text, check, taker);
    }

    fn check_by(self, text: String, check: Check, taker: Option<Taker>) {
        self.taker.try_set(taker);
        self.attempt.try_set(Attempt::Busy);
        let then = move |answer| {
            let found = match answer {
                Ok(Answer::Verify(verdict)) => Attempt::Found(verdict),
                _ => Attempt::Failed,
            };
            if let Attempt::Found(verdict) = &found {
                self.seen.try_update(|seen| seen.push(verdict.clone()));
            }
            self.attempt.try_set(found);
        };
        self.session
            .ask(Job::Verify { text, check }, Box::new(then));
    }

    /// A source that signed the real one.
    pub fn signer(self) -> Option<Source> {
        let signed = |story: &Story| {
            let vault = &story.journey.vault;
            let mut all = Source::ALL.into_iter();
            all.find(|source| vault.signed_on(*source).is_some())
        };
        self.session.with_untracked(signed)
    }

    /// The real one.
    pub fn own(self) -> Option<String> {
        self.session
            .with_untracked(|story| story.journey.vault.financial_id.clone())
    }
}

#[component]
fn LabScreen() -> impl IntoView {
    let session = use_session();
    let bench = Bench {
        attempt: RwSignal::new(Attempt::Nothing),
        seen: RwSignal::new(Vec::new()),
        taker: RwSignal::new(None),
        session,
    };
    let made = session.select(|story| story.journey.vault.financial_id.is_some());
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{say(text(
                    "Verander iets in een kopie en kijk of de controle het ziet.",
                    "Change something in a copy and see whether the check notices.",
                ))}</p>
            </header>
            {move || match made.get() {
                true => view! { <OtherValue bench/><Found bench/><Tricks bench/><OtherWorlds bench/><AllSeven bench/> }.into_any(),
                false => view! { <NothingToForge/><Found bench/> }.into_any(),
            }}
            <CheckFile bench/>
            <div class="actions">
                <ButtonLink kind=ButtonKind::Secondary href=href("/financieel-id") label=say(text("Naar uw Financieel-ID", "To your Financieel-ID"))/>
            </div>
        </div>
    }
}

#[component]
fn NothingToForge() -> impl IntoView {
    view! {
        <EmptyState
            title=say(text("Er is nog niets om te vervalsen", "There is nothing to forge yet"))
            text=say(text("Maak eerst een Financieel-ID. Een bestand controleren kan wel.", "First make a Financieel-ID. Checking a file works already."))
            picture=move || view! { <div inner_html=pictures::nothing_found()></div> }/>
    }
}
