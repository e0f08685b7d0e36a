//! T1 Ondertekenen: show who one is, read what is signed, sign here or in a second window, wait for
//! the seller.

use leptos::prelude::*;

use super::deed_parts::{CANCEL, DeedInWords, OwnKey, deed_of, refusal_words, room_with_deed};
use super::deed_rules::DeedRules;
use super::identify::Identify;
use super::signing_code::SigningCode;
use crate::app::{Behind, Screen, SeenBy, href, say, use_session};
use crate::journey::vault::Receiver;
use crate::journey::{Phase, Step};
use crate::part;
use crate::room::{Command, Room};
use crate::text::{phases, text};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "signing",
    path: "/ondertekenen",
    phase: Some(Phase::Transfer),
    step: Some(Step::Signing),
    title: phases::step(Step::Signing),
    behind: Some(Behind {
        who: text(
            "De notaris en de verkoper zien dat u tekent. De verkoper ziet niet hoe u liet zien wie u bent.",
            "The notary and the seller see that you sign. The seller does not see how you showed who you are.",
        ),
        data: text(
            "Woning, prijs, dag en handtekeningen. Uw inkomen staat er niet in.",
            "Home, price, day and signatures. Your income is not in it.",
        ),
        rule: text(
            "Een woning gaat over door een akte van de notaris en de inschrijving daarvan (Burgerlijk Wetboek 3:89).",
            "A home passes by a deed of the notary and its registration (Civil Code 3:89).",
        ),
    }),
    view: part!(transfer, view! { <Signing/> }.into_any()),
};

/// How far the signing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SigningState {
    /// The buyer has not shown who they are.
    Unknown,
    /// The buyer can sign.
    Ready,
    /// The buyer signed, the seller did not yet.
    WaitsForSeller,
    /// Both signed.
    Signed,
}

impl SigningState {
    fn of(room: &Room) -> Option<Self> {
        let (_, deed) = deed_of(room)?;
        Some(match (deed.buyer_signed, deed.seller_signed) {
            (Some(_), Some(_)) => Self::Signed,
            (Some(_), None) => Self::WaitsForSeller,
            (None, _) if deed.buyer_identified.is_some() => Self::Ready,
            (None, _) => Self::Unknown,
        })
    }
}

#[component]
fn Signing() -> impl IntoView {
    let session = use_session();
    let room = room_with_deed(session);
    let state = Memo::new(move |_| room.with(|room| room.as_ref().and_then(SigningState::of)));
    let open = move || {
        matches!(
            state.get(),
            Some(SigningState::Unknown | SigningState::Ready)
        )
    };
    view! {
        <div class="screen">
            <header class="screen-head">
                <p class="overline">{say(phases::phase(Phase::Transfer))}</p>
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{say(text(
                    "De notaris heeft de akte klaargelegd. U en de verkoper tekenen hem allebei.",
                    "The notary has laid the deed ready. You and the seller both sign it.",
                ))}</p>
            </header>
            <Signed state/>
            <Show when=move || state.get() == Some(SigningState::Unknown)><Identify/></Show>
            <DeedInWords/>
            <DeedRules/>
            <SeenAtSigning/>
            <Show when=open><SigningCode/></Show>
            <Show when=move || state.get() == Some(SigningState::Ready)><OwnKey/></Show>
            <Actions state/>
        </div>
    }
}

/// What happened after the buyer signed.
#[component]
fn Signed(state: Memo<Option<SigningState>>) -> impl IntoView {
    move || {
        match state.get()? {
        SigningState::Unknown | SigningState::Ready => None,
        SigningState::WaitsForSeller => Some(
            view! {
                <Notice tone=NoticeTone::Waiting title=say(text("Uw handtekening staat eronder", "Your signature is under it"))>
                    <p>{say(text("Nu tekent de verkoper. U hoeft niets te doen.", "Now the seller signs. You do not have to do anything."))}</p>
                </Notice>
            }
            .into_any(),
        ),
        SigningState::Signed => Some(
            view! {
                <Notice tone=NoticeTone::Success title=say(text("U en de verkoper hebben getekend", "You and the seller have signed"))>
                    <p>{say(text(
                        "De woning is nog niet van u. De notaris controleert nu alles.",
                        "The home is not yours yet. The notary now checks everything.",
                    ))}</p>
                </Notice>
            }
            .into_any(),
        ),
    }
    }
}

/// What the notary sees of the participant.
#[component]
fn SeenAtSigning() -> impl IntoView {
    view! {
        <SeenBy receiver=Receiver::Notary beside=text(
            "De notaris ziet ook de akte, hoe u laat zien wie u bent, en uw handtekening.",
            "The notary also sees the deed, how you show who you are, and your signature.",
        )/>
    }
}

#[component]
fn Actions(state: Memo<Option<SigningState>>) -> impl IntoView {
    let session = use_session();
    let refusal = RwSignal::new(None);
    let refused = refusal_words(session, refusal);
    let sign = move || refusal.set(session.buyer(Command::SignDeed).err());
    let ready = move || state.get() == Some(SigningState::Ready);
    let unknown = move || state.get() == Some(SigningState::Unknown);
    let cancel = || view! { <ButtonLink kind=ButtonKind::Quiet label=say(CANCEL) href=href("/")/> };
    view! {
        <Show when=unknown><div class="way-out">{cancel()}</div></Show>
        <Show when=ready>
            <div class="actions">
                <Button icon=Symbol::Pen label=say(text("Onderteken op dit apparaat", "Sign on this device")) on_press=sign refused/>
                {cancel()}
            </div>
        </Show>
        <Show when=move || !ready() && !unknown()>
            <div class="actions">
                <ButtonLink label=say(text("Verder naar de controle op kantoor", "On to the check at the notary")) href=href("/notariscontrole")/>
            </div>
        </Show>
    }
}
