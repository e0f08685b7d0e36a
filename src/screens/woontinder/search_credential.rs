//! In het bezit van een Financieel-ID? The one sentence that the search of homes may know: shared, or
//! read from a file; until when, and the way to take it back.

use leptos::prelude::*;

use crate::app::{ChooseFile, Session, hand_in, href, say, tell, use_session};
use crate::journey::Command;
use crate::journey::vault::sharing::Command as SharingCommand;
use crate::journey::vault::{Command as VaultCommand, Receiver, Verdict};
use crate::text::{Text, search as words, text};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};

/// What was tried on this screen: the text that was shown last, and why it was not looked at.
#[derive(Clone, Copy)]
struct Attempt {
    shown: RwSignal<Option<String>>,
    refused: RwSignal<Option<Text>>,
}

impl Attempt {
    fn show(self, session: Session, file: String) {
        self.shown.set(Some(file.clone()));
        self.refused.set(hand_in(session, file));
    }
}

const STOPPED: Text = text(
    "Ingetrokken. Woontinder weet dit niet meer. Woningen die erom vragen, wachten weer.",
    "Withdrawn. Woontinder knows this no more. Homes that ask for it wait again.",
);

/// The card.
#[component]
pub fn FinancialIdCard() -> impl IntoView {
    let session = use_session();
    let attempt = Attempt {
        shown: RwSignal::new(None),
        refused: RwSignal::new(None),
    };
    let verdict = session.select(|story| story.journey.vault.verdict.clone());
    let known = Memo::new(move |_| matches!(verdict.get(), Some(Verdict::Valid { .. })));
    view! {
        <Card title=say(text("In het bezit van een Financieel-ID?", "Do you have a Financieel-ID?"))>
            {move || known.get().then(|| view! { <Received/> })}
            <Show when=move || !known.get()>
                <p>{say(text(
                    "Sommige verkopers laten hun woning alleen zien aan wie de financiering heeft voorbereid. Woontinder hoeft daarvoor één zin te weten: tot welk bedrag u kunt financieren. Ook uit een bestand bewaren wij alleen die zin.",
                    "Some sellers only show their home to who has prepared the financing. For that Woontinder has to know one sentence: up to what amount you can finance. Of a file too we keep only that sentence.",
                ))}</p>
            </Show>
            <Outcome attempt/>
            <Choices attempt/>
        </Card>
    }
}

#[component]
fn Received() -> impl IntoView {
    let session = use_session();
    let said = move || {
        let verdict = session.with(|story| story.journey.vault.verdict.clone())?;
        session.language().received(&verdict)
    };
    let until = tell(move |language| {
        let now = session.now();
        let last = session.with(|story| {
            let grants = story
                .journey
                .vault
                .sharing
                .grants(Receiver::Woontinder, now);
            grants.last().map(|grant| grant.until.date())
        });
        let last = last.map(|day| language.date(day)).unwrap_or_default();
        language.pick(
            format!("Dit geldt tot {last}, of tot u het intrekt."),
            format!("This holds until {last}, or until you withdraw it."),
        )
    });
    let stop = move || {
        let stop = SharingCommand::Stop(Receiver::Woontinder);
        // Refused only when the time ran out just before: then it has stopped.
        let _ = session.dispatch(Command::Vault(VaultCommand::Sharing(stop)));
        session.tell(STOPPED, false);
    };
    view! {
        <Notice tone=NoticeTone::Success title=say(text("Financieel-ID ontvangen", "Financieel-ID received"))>
            <p>{said}</p>
            <p>{until}</p>
        </Notice>
        <div class="cluster">
            <Button kind=ButtonKind::Quiet icon=Symbol::EyeOff label=say(text("Trek in: Woontinder", "Withdraw: Woontinder")) on_press=stop/>
            <ButtonLink kind=ButtonKind::Quiet icon=Symbol::Eye href=href("/ontvanger/woontinder")
                label=say(text("Bekijk wat Woontinder weet", "See what Woontinder knows"))/>
        </div>
    }
}

/// Why the last one was not accepted, or that the check itself failed.
#[component]
fn Outcome(attempt: Attempt) -> impl IntoView {
    let session = use_session();
    let verdict = session.select(|story| story.journey.vault.verdict.clone());
    let fault = session
        .select(|story| story.journey.vault.fault && story.journey.vault.verifying.is_none());
    let failed = move || fault.get() && attempt.shown.with(Option::is_some);
    let refused = tell(move |language| {
        let by = session.with(|story| story.journey.vault.taken_back_by());
        let refused = verdict.get();
        let said = refused.and_then(|verdict| words::not_received(&verdict, by, language));
        said.unwrap_or_default()
    });
    // What was not looked at at all is said beside the button.
    let is_refused =
        move || attempt.refused.get().is_none() && refused.with(|said| !said.is_empty());
    let again = move || {
        if let Some(file) = attempt.shown.get_untracked() {
            attempt.show(session, file);
        }
    };
    move || {
        if failed() {
            return Some(view! {
                <Notice tone=NoticeTone::Fault retry_label=say(text("Probeer opnieuw", "Try again")) on_retry=again>
                    <p>{say(text(
                        "De controle van het Financieel-ID is niet gelukt. U kunt ook zonder verder zoeken.",
                        "The check of the Financieel-ID did not work. You can also search on without it.",
                    ))}</p>
                </Notice>
            }
            .into_any());
        }
        is_refused().then(|| {
            view! {
                <Notice tone=NoticeTone::Refused title=say(text("Financieel-ID niet aangenomen", "Financieel-ID not accepted"))>
                    <p>{refused}</p>
                </Notice>
            }
            .into_any()
        })
    }
}

/// The file field; the one that was made here, in one tap; the way to make one.
#[component]
fn Choices(attempt: Attempt) -> impl IntoView {
    let session = use_session();
    let own = session.select(|story| story.journey.vault.financial_id.is_some());
    let busy = session.select(|story| story.journey.vault.verifying.is_some());
    view! {
        <div class="cluster">
            <Show when=move || own.get()>
                <ButtonLink kind=ButtonKind::Secondary icon=Symbol::Share href=href("/deel/woontinder")
                    label=say(text("Deel één zin uit mijn Financieel-ID", "Share one sentence of my Financieel-ID"))/>
            </Show>
            <ChooseFile label=say(text("Financieel-ID uploaden", "Upload a Financieel-ID")) field="financial-id-file"
                refused=attempt.refused on_read=move |file| attempt.show(session, file)/>
            <ButtonLink kind=ButtonKind::Quiet icon=Symbol::Camera href=href("/kluis/scannen")
                label=say(text("Scan met de camera", "Scan with the camera"))/>
            <Show when=move || !own.get()>
                <ButtonLink kind=ButtonKind::Quiet href=href("/financieel-id")
                    label=say(text("Nee, maak er een", "No, make one"))/>
            </Show>
        </div>
        <p class="visually-hidden" role="status">
            {move || busy.get().then(|| session.language().pick("Het Financieel-ID wordt gecontroleerd.", "The Financieel-ID is being checked."))}
        </p>
    }
}
