//! Messages that pass, and the notice that stays until it is put away.

use leptos::prelude::*;

use super::Session;
use crate::text::{Text, text};
use crate::ui::toast::Toast;

/// A message that passes.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Message {
    number: u64,
    text: Text,
    undo: bool,
}

impl Session {
    /// Something that stays until it is put away, followed.
    pub fn notice(self) -> Option<Text> {
        self.notice.get()
    }

    /// Puts the notice away.
    pub fn put_notice_away(self) {
        self.notice.set(None);
    }

    /// A message that passes; with a way back when the story was replaced.
    pub fn tell(self, said: Text, undo: bool) {
        // A number is never used again: a new message must not pass for the one that just left.
        let number = self.last_message.get_value() + 1;
        self.last_message.set_value(number);
        self.messages.update(|all| {
            all.push(Message {
                number,
                text: said,
                undo,
            })
        });
        // A way back stays longer; after that it is still in the menu.
        let stays = if undo { 12_000 } else { 6_000 };
        self.after(stays, Box::new(move |()| self.dismiss(number)));
    }

    /// Puts a message away.
    pub fn dismiss(self, number: u64) {
        self.messages
            .update(|all| all.retain(|message| message.number != number));
    }

    /// The messages of the moment in words.
    pub fn toasts(self) -> Vec<Toast> {
        let language = self.language();
        let undo = text("Ongedaan maken", "Undo").get(language);
        let toast = |message: &Message| Toast {
            number: message.number,
            text: message.text.get(language).to_owned(),
            undo: message.undo.then(|| undo.to_owned()),
        };
        self.messages.with(|all| all.iter().map(toast).collect())
    }
}
