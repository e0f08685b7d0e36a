//! Signing mode: what the code of T1 opens in a second window. Reads the same kept story, and says
//! clearly when the code belongs to another deed.

use leptos::prelude::*;

use super::deed_parts::{DeedInWords, OwnKey, deed_of, refusal_words};
use super::identify::Identify;
use crate::app::{Screen, href, parameter, say, use_session};
use crate::journey::Story;
use crate::part;
use crate::room::{self, Command};
use crate::text::{Text, text};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "sign",
    path: "/teken/:code",
    phase: None,
    step: None,
    title: text("Teken de akte", "Sign the deed"),
    behind: None,
    view: part!(transfer, view! { <Sign/> }.into_any()),
};

/// What the code leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opened {
    /// There is no deed in this browser.
    NoDeed,
    /// There is one, with another code.
    OtherDeed,
    /// First show who one is.
    Unknown,
    /// Sign.
    Ready,
    /// It was signed.
    Signed,
}

fn opened(story: &Story, code: &str) -> Opened {
    let deed = story.room().and_then(deed_of).map(|(_, deed)| deed);
    let own = story.ledger().and_then(room::signing_code);
    let (Some(deed), Some(own)) = (deed, own) else {
        return Opened::NoDeed;
    };
    match (deed.buyer_signed, deed.buyer_identified) {
        _ if !own.eq_ignore_ascii_case(code) => Opened::OtherDeed,
        (Some(_), _) => Opened::Signed,
        (None, Some(_)) => Opened::Ready,
        (None, None) => Opened::Unknown,
    }
}

#[component]
fn Sign() -> impl IntoView {
    let session = use_session();
    let code = parameter("code");
    let state = Memo::new(move |_| {
        let code = code.get().unwrap_or_default();
        session.with(|story| opened(story, &code))
    });
    view! {
        <div class="screen">
            <header class="screen-head">
                <p class="overline">{say(text("Tweede venster", "Second window"))}</p>
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
            </header>
            {move || match state.get() {
                Opened::NoDeed => view! { <Lost title=NO_DEED why=NO_DEED_WHY label=OVERVIEW path="/"/> }.into_any(),
                Opened::OtherDeed => view! { <Lost title=OTHER_DEED why=OTHER_DEED_WHY label=NEW_CODE path="/ondertekenen"/> }.into_any(),
                Opened::Unknown => view! { <Identify/><DeedInWords/> }.into_any(),
                Opened::Ready => view! { <DeedInWords/><Press/> }.into_any(),
                Opened::Signed => view! { <Done/> }.into_any(),
            }}
        </div>
    }
}

const NO_DEED: Text = text("Hier ligt geen akte klaar", "There is no deed here");
const NO_DEED_WHY: Text = text(
    "De code werkt op het apparaat waarop u begonnen bent, in dezelfde browser. Uw gegevens staan alleen daar. Open de link daar, of teken in het eerste venster.",
    "The code works on the device on which you began, in the same browser. Your data is only there. Open the link there, or sign in the first window.",
);
const OVERVIEW: Text = text("Naar het overzicht", "To the overview");
const OTHER_DEED: Text = text(
    "Deze code hoort niet bij uw akte",
    "This code does not belong to your deed",
);
const OTHER_DEED_WHY: Text = text(
    "De code is oud of verkeerd overgenomen. Er is niets getekend. Bij Ondertekenen staat de goede code.",
    "The code is old or was copied wrongly. Nothing was signed. You find the right code at Signing.",
);
const NEW_CODE: Text = text("Naar de goede code", "To the right code");

#[component]
fn Lost(title: Text, why: Text, label: Text, path: &'static str) -> impl IntoView {
    view! {
        <Notice tone=NoticeTone::Refused title=say(title)><p>{say(why)}</p></Notice>
        <div class="actions"><ButtonLink label=say(label) href=href(path)/></div>
    }
}

#[component]
fn Press() -> impl IntoView {
    let session = use_session();
    let refusal = RwSignal::new(None);
    let sign = move || refusal.set(session.buyer(Command::SignDeed).err());
    view! {
        <div class="actions">
            <OwnKey/>
            <Button icon=Symbol::Pen label=say(text("Onderteken", "Sign")) on_press=sign refused=refusal_words(session, refusal)/>
        </div>
    }
}

#[component]
fn Done() -> impl IntoView {
    view! {
        <Notice tone=NoticeTone::Success title=say(text("U hebt getekend", "You have signed"))>
            <p>{say(text(
                "U kunt dit venster sluiten. Het eerste venster gaat vanzelf verder.",
                "You can close this window. The first window goes on by itself.",
            ))}</p>
        </Notice>
        <div class="actions">
            <ButtonLink kind=ButtonKind::Secondary label=say(text("Of ga hier verder", "Or go on here")) href=href("/ondertekenen")/>
        </div>
    }
}
