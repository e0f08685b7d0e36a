//! The code with which the deed is signed in a second window: drawn by the worker, with a link that
//! does the same.

use leptos::prelude::*;

use crate::app::{href, say, use_session};
use crate::platform::{Answer, Job, QrCode};
use crate::room;
use crate::text::text;
use crate::ui::card::Card;
use crate::ui::icon::{Icon, Symbol};
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::skeleton::{Skeleton, SkeletonShape};
use crate::ui::then_now::ThenNow;

/// What became of the drawing.
#[derive(Clone, PartialEq)]
enum Drawing {
    Busy,
    Done(QrCode),
    Failed,
}

/// The card with the code and the link.
#[component]
pub fn SigningCode() -> impl IntoView {
    let session = use_session();
    let code = session.select(|story| {
        story
            .ledger()
            .and_then(room::signing_code)
            .map(str::to_owned)
    });
    let path = Memo::new(move |_| format!("/teken/{}", code.get().unwrap_or_default()));
    let base = href("");
    let link = move || format!("{base}{}", path.get());
    view! {
        <Card title=say(text("Scan de QR code om smart contract te ondertekenen", "Scan the QR code to sign the smart contract"))>
            <Code path/>
            <a class="text-button second-window" href=link target="_blank">
                {say(text("Open in een tweede venster", "Open in a second window"))} <Icon symbol=Symbol::External/>
            </a>
            <p class="quiet">{say(text(
                "In deze versie werkt de code op dit apparaat, of in een tweede venster van deze browser. Een andere telefoon kent uw verhaal niet: dat blijft hier.",
                "In this version the code works on this device, or in a second window of this browser. Another phone does not know your story: it stays here.",
            ))}</p>
            <ThenNow
                then_label=say(text("idee 2019", "idea 2019"))
                then=say(text("U scant de code, en het smart contract draagt de woning over.", "You scan the code, and the smart contract transfers the home."))
                now_label=say(text("zo is het nu", "as it is now"))
                now=say(text(
                    "De code verzamelt uw handtekening. De woning wordt pas van u als de notaris de akte passeert en inschrijft (Burgerlijk Wetboek 3:89).",
                    "The code collects your signature. The home only becomes yours when the notary executes and registers the deed (Civil Code 3:89).",
                ))/>
        </Card>
    }
}

#[component]
fn Code(path: Memo<String>) -> impl IntoView {
    let session = use_session();
    let drawing = RwSignal::new(Drawing::Busy);
    let draw = move || {
        drawing.set(Drawing::Busy);
        let text = session.address(&path.get_untracked());
        let then = move |answer| {
            drawing.try_set(match answer {
                Ok(Answer::Qr(code)) => Drawing::Done(code),
                _ => Drawing::Failed,
            });
        };
        session.ask(Job::Qr { text }, Box::new(then));
    };
    draw();
    move || {
        match drawing.get() {
        Drawing::Busy => view! {
            <div class="code" data-state="busy">
                <Skeleton shape=SkeletonShape::Picture lines=0 label=say(text("De code wordt getekend", "The code is being drawn"))/>
            </div>
        }
        .into_any(),
        Drawing::Done(code) => view! { <Drawn code/> }.into_any(),
        Drawing::Failed => view! {
            <Notice tone=NoticeTone::Fault title=say(text("De code kon niet worden getekend", "The code could not be drawn"))
                retry_label=say(text("Probeer opnieuw", "Try again")) on_retry=draw>
                <p>{say(text("Gebruik de link hieronder. Die doet hetzelfde.", "Use the link below. It does the same."))}</p>
            </Notice>
        }
        .into_any(),
    }
    }
}

/// Dark on light in every theme, with the quiet zone of four modules that scanners need.
#[component]
fn Drawn(code: QrCode) -> impl IntoView {
    let side = u32::from(code.size) + 8;
    view! {
        <div class="code">
            <svg viewBox=format!("-4 -4 {side} {side}") role="img" shape-rendering="crispEdges"
                aria-label=say(text("QR-code met de link om te ondertekenen", "QR code with the link to sign"))>
                <path d=code.path/>
            </svg>
        </div>
    }
}
