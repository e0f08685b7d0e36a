//! The camera that looks for the codes of a Financieel-ID: opens only when asked, reads picture after
//! picture, stops when everything is there or the screen is left. Draws nothing.

use leptos::prelude::*;

use crate::app::{Session, hand_in};
use crate::journey::vault::scan::{Scan, Seen};
use crate::platform::{Answer, CameraFault, Job, SignerFault};
use crate::text::{Text, vault as words};

/// The element in which the camera's picture comes.
pub(super) const VIDEO: &str = "scan-camera";

/// Time between two pictures that are looked at, in milliseconds.
const PACE: u32 = 200;

/// How the camera stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Eye {
    /// Not asked for.
    Off,
    /// Asked for.
    Asked,
    /// It looks.
    On,
    /// It gives no picture.
    Fault(CameraFault),
    /// Its pictures cannot be read.
    Blind,
}

/// Reading a Financieel-ID. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Scanning {
    /// The camera.
    pub eye: RwSignal<Eye>,
    /// What was seen so far.
    pub scan: RwSignal<Scan>,
    /// What the last code was.
    pub seen: RwSignal<Option<Seen>>,
    /// Whether something was handed in on this screen.
    pub tried: RwSignal<bool>,
    /// Why it was not looked at.
    pub refused: RwSignal<Option<Text>>,
    /// Counts how often the camera was opened, so that an answer of before is known as such.
    turn: StoredValue<u32>,
    session: Session,
}

impl Scanning {
    /// Nothing seen, camera off.
    pub fn new(session: Session) -> Self {
        Self {
            eye: RwSignal::new(Eye::Off),
            scan: RwSignal::new(Scan::default()),
            seen: RwSignal::new(None),
            tried: RwSignal::new(false),
            refused: RwSignal::new(None),
            turn: StoredValue::new(0),
            session,
        }
    }

    /// Asks for the camera.
    pub fn open(self) {
        self.tried.set(false);
        self.seen.set(None);
        self.eye.set(Eye::Asked);
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        let turn = self.turn.get_value();
        let answered = move |answer: Result<(), CameraFault>| {
            // Left before it came: then nobody looks.
            let _ = self
                .eye
                .try_set(answer.map_or_else(Eye::Fault, |()| Eye::On));
            self.look(turn);
        };
        self.session.show_camera(VIDEO, Box::new(answered));
    }

    /// Lets the camera go.
    pub fn close(self) {
        self.session.stop_camera();
        // The screen may be gone already.
        let _ = self.eye.try_set(Eye::Off);
    }

    /// Forgets what was seen.
    pub fn start_again(self) {
        self.scan.set(Scan::default());
        self.seen.set(None);
    }

    fn looks(self, turn: u32) -> bool {
        self.turn.try_get_value() == Some(turn) && self.eye.try_get_untracked() == Some(Eye::On)
    }

    fn look(self, turn: u32) {
        if !self.looks(turn) {
            return;
        }
        let Some(picture) = self.session.picture(VIDEO) else {
            return self.look_later(turn);
        };
        let then = move |answer| self.hear(turn, answer);
        self.session.ask(Job::Look { picture }, Box::new(then));
    }

    fn look_later(self, turn: u32) {
        self.session
            .after(PACE, Box::new(move |()| self.look(turn)));
    }

    fn hear(self, turn: u32, answer: Result<Answer, SignerFault>) {
        if !self.looks(turn) {
            return;
        }
        let Ok(Answer::Look(codes)) = answer else {
            self.close();
            return self.eye.set(Eye::Blind);
        };
        for code in codes {
            let seen = self.scan.try_update(|scan| scan.take_in(&code));
            self.seen.set(seen);
        }
        match self.scan.with_untracked(Scan::whole) {
            Some(whole) => {
                self.close();
                self.start_again();
                self.hand_in(whole);
            }
            None => self.look_later(turn),
        }
    }

    /// Has a text checked: of the codes, or of the file that is the way without a camera.
    pub fn hand_in(self, text: String) {
        let refused = hand_in(self.session, text);
        self.tried.set(refused.is_none());
        self.refused.set(refused);
    }

    /// How far it is, or what is wrong with the last code; followed.
    pub fn said(self) -> String {
        let language = self.session.language();
        let far = self.scan.with(|scan| words::scan_progress(scan, language));
        match self.seen.get().and_then(words::scan_refusal) {
            Some(wrong) => format!("{} {far}", wrong.get(language)),
            None => far,
        }
    }
}
