//! The Financieel-ID as QR codes: too long for one, so a row of them, one by one by button or by
//! themselves until somebody pauses.

use leptos::prelude::*;

use super::renew::{Renew, is_stale};
use crate::app::{Screen, Session, href, say, tell, use_session};
use crate::journey::{Phase, Step};
use crate::part;
use crate::platform::{Answer, Job, QrCode};
use crate::text::text;
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::empty_state::EmptyState;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::skeleton::{Skeleton, SkeletonShape};

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "codes",
    path: "/kluis/qr-codes",
    phase: Some(Phase::Orientation),
    step: Some(Step::FinancialId),
    title: text("Financieel-ID als QR-codes", "Financieel-ID as QR codes"),
    behind: super::vault::SCREEN.behind,
    view: part!(orientation, view! { <CodesScreen/> }.into_any()),
};

/// How long a code stands, in milliseconds.
const PACE: u32 = 1_200;

/// The codes and which one is shown. Cheap to copy.
#[derive(Clone, Copy)]
struct Row {
    codes: RwSignal<Option<Result<Vec<QrCode>, ()>>>,
    place: RwSignal<usize>,
    playing: RwSignal<bool>,
    /// How often it was started or paused: what was set off before goes on no more.
    turn: RwSignal<u32>,
    session: Session,
}

impl Row {
    fn count(self) -> usize {
        self.codes.with(|codes| match codes {
            Some(Ok(codes)) => codes.len(),
            _ => 0,
        })
    }

    fn draw(self) {
        let own = |story: &crate::journey::Story| story.journey.vault.financial_id.clone();
        let Some(text) = self.session.with_untracked(own) else {
            return;
        };
        self.codes.set(None);
        let then = move |answer| {
            self.codes.try_set(Some(match answer {
                Ok(Answer::Codes(codes)) => Ok(codes),
                _ => Err(()),
            }));
        };
        self.session.ask(Job::Codes { text }, Box::new(then));
    }

    fn step(self, forward: bool) {
        let count = untrack(move || self.count()).max(1);
        let step = if forward { 1 } else { count - 1 };
        self.place
            .try_update(|place| *place = (*place + step) % count);
    }

    fn play(self, turn: u32) {
        let is_on = self.playing.try_get_untracked() == Some(true);
        if !is_on || self.turn.try_get_untracked() != Some(turn) {
            return;
        }
        self.step(true);
        self.session
            .after(PACE, Box::new(move |()| self.play(turn)));
    }

    fn toggle(self) {
        self.playing.update(|playing| *playing = !*playing);
        self.turn.update(|turn| *turn = turn.wrapping_add(1));
        let turn = self.turn.get_untracked();
        self.session
            .after(PACE, Box::new(move |()| self.play(turn)));
    }
}

#[component]
fn CodesScreen() -> impl IntoView {
    let session = use_session();
    let made = session.select(|story| story.journey.vault.financial_id.is_some());
    let stale = is_stale();
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{say(text(
                    "Uw Financieel-ID past niet in één code. Scan ze allemaal; de volgorde maakt niet uit.",
                    "Your Financieel-ID does not fit one code. Scan them all; the order does not matter.",
                ))}</p>
            </header>
            <Show when=move || made.get()><Renew/></Show>
            {move || match (made.get(), stale.get()) {
                (true, false) => view! { <Codes/> }.into_any(),
                (true, true) => ().into_any(),
                (false, _) => view! { <EmptyState title=say(text("U hebt nog geen Financieel-ID", "You have no Financieel-ID yet"))
                    text=say(text("Maak het eerst, dan staan de codes hier.", "Make it first, then the codes are here."))/> }.into_any(),
            }}
            <div class="actions">
                <ButtonLink kind=ButtonKind::Secondary href=href("/financieel-id") label=say(text("Naar uw Financieel-ID", "To your Financieel-ID"))/>
            </div>
        </div>
    }
}

#[component]
fn Codes() -> impl IntoView {
    let row = Row {
        codes: RwSignal::new(None),
        place: RwSignal::new(0),
        playing: RwSignal::new(false),
        turn: RwSignal::new(0),
        session: use_session(),
    };
    row.draw();
    let where_now = tell(move |language| {
        let (place, count) = (row.place.get() + 1, row.count());
        language.pick(
            format!("Code {place} van {count}"),
            format!("Code {place} of {count}"),
        )
    });
    let play = tell(move |language| {
        let (dutch, english) = if row.playing.get() {
            ("Pauze", "Pause")
        } else {
            ("Speel af", "Play")
        };
        language.pick(dutch, english).to_owned()
    });
    move || {
        match row.codes.with(|codes| codes.as_ref().map(Result::is_ok)) {
        None => view! { <Skeleton shape=SkeletonShape::Picture lines=0 label=say(text("De codes worden getekend", "The codes are being drawn"))/> }.into_any(),
        Some(false) => view! {
            <Notice tone=NoticeTone::Fault on_retry=move || row.draw()
                title=say(text("De codes konden niet worden getekend", "The codes could not be drawn")) retry_label=say(text("Probeer opnieuw", "Try again"))>
                <p>{say(text("Download het bestand: daar staat hetzelfde in.", "Download the file: it holds the same."))}</p>
            </Notice>
        }.into_any(),
        Some(true) => view! {
            <Card>
                <Drawn row/>
                <p role="status">{where_now}</p>
                <div class="cluster">
                    <Button kind=ButtonKind::Secondary icon=Symbol::Back label=say(text("Vorige code", "Previous code")) on_press=move || row.step(false)/>
                    <Button kind=ButtonKind::Secondary icon=Symbol::Forward label=say(text("Volgende code", "Next code")) on_press=move || row.step(true)/>
                    <div class="codes-play"><Button kind=ButtonKind::Quiet label=play on_press=move || row.toggle()/></div>
                </div>
                <p class="quiet">{say(text(
                    "Open op het andere toestel deze app en kies ‘Scan een Financieel-ID’. Dat toestel kan nagaan of het echt en heel is. Gebruiken kan alleen hier: de sleutel blijft bij dit verhaal. Een ander verhaal zegt daarom: ‘niet van u’.",
                    "On the other device open this app and choose ‘Scan a Financieel-ID’. That device can check that it is real and whole. Only here it can be used: the key stays with this story. Another story therefore says: ‘not yours’.",
                ))} " " <a href=href("/kluis/scannen")>{say(text("Scan hier", "Scan here"))}</a></p>
            </Card>
        }.into_any(),
    }
    }
}

/// Dark on light in every theme, with the quiet zone of four modules that scanners need.
#[component]
fn Drawn(row: Row) -> impl IntoView {
    move || {
        let code = row.codes.with(|codes| match codes {
            Some(Ok(codes)) => codes.get(row.place.get()).cloned(),
            _ => None,
        })?;
        let side = u32::from(code.size) + 8;
        Some(view! {
            <div class="code">
                <svg viewBox=format!("-4 -4 {side} {side}") role="img" shape-rendering="crispEdges"
                    aria-label=say(text("Een deel van uw Financieel-ID als QR-code", "A part of your Financieel-ID as a QR code"))>
                    <path d=code.path/>
                </svg>
            </div>
        })
    }
}
