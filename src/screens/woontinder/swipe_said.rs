//! What happened last on the deck, in words.

use super::swipe_turns::names_within;
use crate::app::Session;
use crate::domain::home::Home;
use crate::journey::Story;
use crate::text::{Text, text};

/// When no card is left.
pub const ALL_SEEN: Text = text("U hebt alle woningen bekeken", "You have seen all homes");

/// What happened last, in words that follow the language.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// An opinion was given; whether it is a favourite.
    Judged(Box<Home>, bool),
    /// The last opinion was taken back.
    TakenBack(Box<Home>),
    /// The rules say no.
    Refused(Text),
}

/// What happened last, in the language of the moment; followed.
pub fn in_words(session: Session, said: &Said) -> String {
    let language = session.language();
    match said {
        Said::Judged(home, favourite) => {
            let regard = session.with(|story| story.journey.search.regard(&home.id));
            language.judged(home, *favourite, regard, names_within(session).as_ref())
        }
        Said::TakenBack(home) => {
            let line = home.address.line();
            let passes = |story: &Story| {
                !story
                    .journey
                    .passing(&story.journey.filters(), std::slice::from_ref(&**home))
                    .is_empty()
            };
            if !session.with(passes) {
                return language.pick(
                    format!(
                        "Uw oordeel over {line} is weg. Uw filters laten deze woning nu niet zien."
                    ),
                    format!(
                        "Your verdict on {line} is gone. Your filters do not show this home now."
                    ),
                );
            }
            language.pick(
                format!("{line} ligt weer op de stapel."),
                format!("{line} is back on the pile."),
            )
        }
        Said::Refused(refusal) => refusal.get(language).to_owned(),
    }
}
