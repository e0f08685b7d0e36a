//! Upload of a Financieel-ID by camera: why the camera is asked, the picture with how far the reading
//! is, and the file for who has no camera or wants none.

use leptos::prelude::*;

use super::scan_camera::{Eye, Scanning, VIDEO};
use crate::app::{Behind, ChooseFile, Screen, href, say, tell, use_session};
use crate::journey::vault::Verdict;
use crate::journey::{Phase, Step};
use crate::part;
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "scan",
    path: "/kluis/scannen",
    phase: Some(Phase::Orientation),
    step: Some(Step::FinancialId),
    title: text("Scan een Financieel-ID", "Scan a Financieel-ID"),
    behind: Some(Behind {
        who: text(
            "Alleen u. Het beeld verlaat dit toestel niet.",
            "Only you. The picture does not leave this device.",
        ),
        data: text(
            "Wat er in de QR-codes staat. Het beeld zelf wordt niet bewaard.",
            "What is in the QR codes. The picture itself is not kept.",
        ),
        rule: text(
            "Wat gescand is, wordt net zo gecontroleerd als een bestand: handtekening, sleutel, einddatum en intrekking.",
            "What was scanned is checked like a file: signature, key, end date and withdrawal.",
        ),
    }),
    view: part!(orientation, view! { <ScanScreen/> }.into_any()),
};

#[component]
fn ScanScreen() -> impl IntoView {
    let session = use_session();
    let scanning = Scanning::new(session);
    on_cleanup(move || scanning.close());
    let is_on = move || scanning.eye.get() == Eye::On;
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{say(text(
                    "Een Financieel-ID past niet in één QR-code. Toon de codes een voor een; de volgorde maakt niet uit.",
                    "A Financieel-ID does not fit one QR code. Show the codes one by one; the order does not matter.",
                ))}</p>
            </header>
            <Outcome scanning/>
            <Card title=say(text("Met de camera", "With the camera"))>
                <Show when=move || !is_on()><Before scanning/></Show>
                <div class="scan-stage" hidden=move || !is_on()>
                    <video id=VIDEO class="scan-video" aria-hidden="true" tabindex="-1" muted=true prop:muted=true playsinline=true></video>
                </div>
                <Show when=is_on><Reading scanning/></Show>
            </Card>
            <Card title=say(text("Met het bestand", "With the file"))>
                <p>{say(text(
                    "Geen camera, of liever niet? In het bestand staat hetzelfde. Dat gaat net zo snel.",
                    "No camera, or rather not? The file holds the same. It is as quick.",
                ))}</p>
                <ChooseFile label=say(text("Financieel-ID uploaden", "Upload a Financieel-ID")) field="scan-file"
                    refused=scanning.refused on_read=move |text| scanning.hand_in(text)/>
            </Card>
            <div class="actions">
                <ButtonLink kind=ButtonKind::Secondary href=href("/financieel-id") label=say(text("Naar uw Financieel-ID", "To your Financieel-ID"))/>
            </div>
        </div>
    }
}

/// Why the camera is asked, the button that asks, and why there is no picture.
#[component]
fn Before(scanning: Scanning) -> impl IntoView {
    let fault = move || {
        let said = match scanning.eye.get() {
            Eye::Fault(fault) => words::scan_camera_fault(fault),
            Eye::Blind => text(
                "De codes in het beeld konden niet worden gelezen. Probeer het nog eens, of kies hieronder het bestand.",
                "The codes in the picture could not be read. Try again, or choose the file below.",
            ),
            Eye::Off | Eye::Asked | Eye::On => return None,
        };
        Some(
            view! { <Notice tone=NoticeTone::Information title=say(text("De camera blijft uit", "The camera stays off"))><p>{say(said)}</p></Notice> },
        )
    };
    let busy = Signal::derive(move || scanning.eye.get() == Eye::Asked);
    view! {
        <p>{say(text(
            "De camera zoekt alleen naar QR-codes. Het beeld blijft op dit toestel en wordt niet bewaard. Uw browser vraagt u eerst om toestemming.",
            "The camera only looks for QR codes. The picture stays on this device and is not kept. Your browser asks for your permission first.",
        ))}</p>
        {fault}
        <Button icon=Symbol::Camera label=say(text("Zet de camera aan", "Turn the camera on")) busy on_press=move || scanning.open()/>
    }
}

/// How far it is, and the ways to stop.
#[component]
fn Reading(scanning: Scanning) -> impl IntoView {
    let begun = move || scanning.scan.with(|scan| scan.progress().is_some());
    view! {
        <p role="status" class="scan-said">{move || scanning.said()}</p>
        <div class="cluster">
            <Button kind=ButtonKind::Secondary icon=Symbol::EyeOff label=say(text("Zet de camera uit", "Turn the camera off")) on_press=move || scanning.close()/>
            <Show when=begun>
                <Button kind=ButtonKind::Quiet icon=Symbol::Refresh label=say(text("Begin opnieuw", "Start again")) on_press=move || scanning.start_again()/>
            </Show>
        </div>
    }
}

/// What came of the check of what was scanned or chosen here.
#[component]
fn Outcome(scanning: Scanning) -> impl IntoView {
    let session = use_session();
    let state = session.select(|story| {
        let vault = &story.journey.vault;
        (
            vault.verifying.is_some(),
            vault.fault,
            vault.verdict.clone(),
        )
    });
    move || {
        let (busy, fault, verdict) = state.get();
        if !scanning.tried.get() || busy {
            return None;
        }
        let verdict = verdict.filter(|_| !fault);
        let (tone, title) = match &verdict {
            Some(Verdict::Valid { .. }) => (
                NoticeTone::Success,
                text("Financieel-ID ontvangen", "Financieel-ID received"),
            ),
            Some(_) => (
                NoticeTone::Refused,
                text(
                    "Financieel-ID niet aangenomen",
                    "Financieel-ID not accepted",
                ),
            ),
            None => (
                NoticeTone::Fault,
                text("De controle is niet gelukt", "The check did not work"),
            ),
        };
        let said = tell(move |language| match &verdict {
            Some(verdict) => language.received(verdict).unwrap_or_else(|| {
                let by = session.with(|story| story.journey.vault.taken_back_by());
                let found = words::why_refused(verdict, by, language);
                format!("{found} {}", words::what_to_do(verdict).get(language))
            }),
            None => language
                .pick(
                    "Scan of kies het nog een keer.",
                    "Scan or choose it once more.",
                )
                .to_owned(),
        });
        Some(view! { <Notice tone title=say(title)><p>{said}</p></Notice> })
    }
}
