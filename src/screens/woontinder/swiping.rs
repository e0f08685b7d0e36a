//! What swiping does: an opinion for every card, the last one taken back, and words for both. Knows
//! no looks.

use leptos::prelude::*;

use super::home_parts::home_of;
use crate::app::Session;
use crate::domain::home::{Home, HomeId};
use crate::journey::search::{Command as SearchCommand, Opinion};
use crate::journey::{Command, Refusal};
use crate::text::{Text, search as words};
use crate::ui::deck::DeckControl;
use crate::ui::swipe::Direction;

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

/// The pile and what can be done with it.
#[derive(Clone, Copy)]
pub struct Swiping {
    session: Session,
    /// The homes without an opinion, the top one first.
    pub pile: Memo<Vec<String>>,
    /// What swipes.
    pub control: DeckControl,
    /// What happened last.
    pub said: RwSignal<Option<Said>>,
}

impl Swiping {
    /// The deck of the story.
    pub fn new(session: Session) -> Self {
        let pile = Memo::new(move |_| {
            let Some(catalogue) = session.catalogue() else {
                return Vec::new();
            };
            session.with(|story| {
                let known = story.journey.vault.is_known_to_search();
                let deck = story.journey.search.deck(&catalogue.homes, known);
                deck.into_iter()
                    .map(|home| home.id.0.clone())
                    .collect::<Vec<_>>()
            })
        });
        let said = RwSignal::new(None);
        let judge = move |(id, direction): (String, Direction)| {
            let opinion = if direction == Direction::Yes {
                Opinion::Favourite
            } else {
                Opinion::Pass
            };
            say_command(
                session,
                said,
                &HomeId::new(id.clone()),
                SearchCommand::Judge(HomeId::new(id), opinion),
            );
        };
        let control = DeckControl::new(pile.into(), Callback::new(judge));
        Self {
            session,
            pile,
            control,
            said,
        }
    }

    /// Takes the last opinion back.
    pub fn take_back(self) {
        let last = self
            .session
            .with_untracked(|story| story.journey.search.opinions.last().cloned());
        let id = last.map_or_else(|| HomeId::new(""), |(id, _)| id);
        say_command(self.session, self.said, &id, SearchCommand::TakeBack);
    }

    /// The home on top.
    pub fn top(self) -> Option<String> {
        self.pile.with_untracked(|pile| pile.first().cloned())
    }
}

fn say_command(
    session: Session,
    said: RwSignal<Option<Said>>,
    id: &HomeId,
    command: SearchCommand,
) {
    let favourite = match &command {
        SearchCommand::Judge(_, opinion) => Some(*opinion == Opinion::Favourite),
        _ => None,
    };
    let outcome = session.dispatch(Command::Search(command));
    let home = untrack(|| home_of(session, id)).map(Box::new);
    said.set(match (outcome, favourite) {
        (Err(Refusal::Search(refusal)), _) => Some(Said::Refused(words::refusal(refusal))),
        (Err(_), _) => None,
        (Ok(()), Some(favourite)) => home.map(|home| Said::Judged(home, favourite)),
        (Ok(()), None) => home.map(Said::TakenBack),
    });
}

/// What happened last, in the language of the moment; followed.
pub fn in_words(session: Session, said: &Said) -> String {
    let language = session.language();
    match said {
        Said::Judged(home, favourite) => language.judged(home, *favourite),
        Said::TakenBack(home) => {
            let line = home.address.line();
            language.pick(
                format!("{line} ligt weer op de stapel."),
                format!("{line} is back on the pile."),
            )
        }
        Said::Refused(refusal) => refusal.get(language).to_owned(),
    }
}
