//! Checking the signatures under the facts of a home: asked of the worker when the page opens, and what
//! came of it. Decides nothing: the worker does.

use leptos::prelude::*;

use crate::app::{Session, say, use_session};
use crate::data::proofs::Proofs;
use crate::domain::home::{Home, HomeId};
use crate::domain::passport::{FactKind, Statement};
use crate::platform::signer::SignedFact;
use crate::platform::{Answer, Job};
use crate::text::{Language, text};
use crate::ui::card::Card;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::tone::Tone;

/// How far the check is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Stage {
    Busy,
    Failed,
    Done(Vec<(FactKind, usize, bool)>),
}

/// The check of one home.
#[derive(Clone, Copy)]
pub(super) struct Checking {
    session: Session,
    home: StoredValue<HomeId>,
    statements: StoredValue<Vec<Statement>>,
    stage: RwSignal<Stage>,
}

impl Checking {
    /// Begins at once.
    pub fn begin(session: Session, home: &Home) -> Self {
        let checking = Self {
            session,
            home: StoredValue::new(home.id.clone()),
            statements: StoredValue::new(home.passport.statements(home.id.as_str())),
            stage: RwSignal::new(Stage::Busy),
        };
        checking.check();
        checking
    }

    fn check(self) {
        self.stage.set(Stage::Busy);
        let fetched =
            move |file: Result<String, _>| match file.ok().and_then(|json| Proofs::read(&json)) {
                Some(proofs) => self.ask(&proofs),
                None => self.end(Stage::Failed),
            };
        self.session.read_data("proofs.json", Box::new(fetched));
    }

    fn ask(self, proofs: &Proofs) {
        // The page may be gone before the file came; then nobody asks.
        let (Some(home), Some(statements)) =
            (self.home.try_get_value(), self.statements.try_get_value())
        else {
            return;
        };
        let mut asked = Vec::new();
        let mut facts = Vec::new();
        for (number, statement) in statements.into_iter().enumerate() {
            if statement.provenance.proven {
                asked.push((statement.kind, statement.number));
                facts.push(SignedFact {
                    source: statement.provenance.source,
                    claim: statement.claim,
                    signature: proofs.of(&home, number).to_owned(),
                });
            }
        }
        let answered = move |answer| match answer {
            Ok(Answer::CheckFacts(holds)) => {
                let pairs = asked.into_iter().zip(holds);
                let verdicts = pairs.map(|((kind, number), holds)| (kind, number, holds));
                self.end(Stage::Done(verdicts.collect()));
            }
            _ => self.end(Stage::Failed),
        };
        self.session
            .ask(Job::CheckFacts { facts }, Box::new(answered));
    }

    fn end(self, stage: Stage) {
        // Left before it came: then nobody waits for it.
        let _ = self.stage.try_set(stage);
    }

    /// Whether the proof of a fact holds; nothing while that is not known. Followed.
    pub fn verdict(self, kind: FactKind, number: usize) -> Option<bool> {
        self.stage.with(|stage| match stage {
            Stage::Done(verdicts) => verdicts
                .iter()
                .find(|verdict| (verdict.0, verdict.1) == (kind, number))
                .map(|verdict| verdict.2),
            _ => None,
        })
    }
}

/// What the check found, over all facts.
#[component]
pub(super) fn ProofCard(checking: Checking) -> impl IntoView {
    let session = use_session();
    let broken = Memo::new(move |_| {
        checking.stage.with(|stage| {
            matches!(stage, Stage::Done(verdicts) if verdicts.iter().any(|verdict| !verdict.2))
        })
    });
    let said = move || {
        checking
            .stage
            .with(|stage| found(session.language(), stage))
    };
    move || {
        if checking.stage.with(|stage| *stage == Stage::Failed) {
            return view! {
                <Notice tone=NoticeTone::Fault retry_label=say(text("Controleer opnieuw", "Check again")) on_retry=move || checking.check()>
                    <p>{say(text(
                        "De bewijzen konden niet worden gecontroleerd. De gegevens staan hieronder wel.",
                        "The proofs could not be checked. The facts themselves are below.",
                    ))}</p>
                </Notice>
            }
            .into_any();
        }
        let tone = if broken.get() {
            Tone::Brick
        } else {
            Tone::Wash
        };
        view! {
            <Card tone>
                <p role="status">{said}</p>
                <p class="quiet">{say(text(
                    "De bronnen zijn in deze demo verzonnen. De handtekeningen zijn echt gezet.",
                    "The sources in this demo are fictional. The signatures were really made.",
                ))}</p>
            </Card>
        }
        .into_any()
    }
}

fn found(language: Language, stage: &Stage) -> String {
    let Stage::Done(verdicts) = stage else {
        return language
            .pick(
                "De bewijzen worden gecontroleerd.",
                "The proofs are being checked.",
            )
            .to_owned();
    };
    let all = verdicts.len();
    let broken = verdicts.iter().filter(|verdict| !verdict.2).count();
    if broken == 0 {
        return language.pick(
            format!("{all} gegevens zijn getekend door hun bron. Uw browser heeft de handtekeningen net gecontroleerd: ze kloppen alle {all}."),
            format!("{all} facts are signed by their source. Your browser has just checked the signatures: all {all} hold."),
        );
    }
    language.pick(
        format!("Bij {broken} van de {all} getekende gegevens klopt de handtekening niet. Wat daar staat, is later veranderd of komt niet van de bron. Vertrouw het niet."),
        format!("With {broken} of the {all} signed facts the signature does not hold. What it says was changed later or does not come from the source. Do not trust it."),
    )
}
