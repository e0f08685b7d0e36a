//! What swiping does: an opinion for every card, the last one taken back, and words for both. Knows
//! no looks.

use leptos::prelude::*;

use super::home_parts::home_of;
use super::swipe_turns::names_within;
use crate::app::Session;
use crate::domain::home::{Home, HomeId};
use crate::journey::search::{Command as SearchCommand, Opinion, PassReason};
use crate::journey::{Command, Refusal, Story};
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
                let deck = story.journey.deck(&catalogue.homes);
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
        // What was said of one buyer's swipe is not for the other one, nor is a card that is held.
        let turn = session.select(|story| story.journey.search.turn);
        Effect::new(move |before: Option<_>| {
            let now = turn.get();
            if before.is_some_and(|before| before != now) {
                said.set(None);
                control.let_go();
            }
            now
        });
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
            .with_untracked(|story| story.journey.search.last().cloned());
        if let Some((id, opinion)) = &last {
            let direction = match opinion {
                Opinion::Favourite => Direction::Yes,
                Opinion::Pass => Direction::No,
            };
            self.control.bring_back(id.0.clone(), direction);
        }
        let id = last.map_or_else(|| HomeId::new(""), |(id, _)| id);
        say_command(self.session, self.said, &id, SearchCommand::TakeBack);
    }

    /// The home that just got a "no" and may be given a reason, followed.
    pub fn passed(self) -> Option<HomeId> {
        match self.said.get()? {
            Said::Judged(home, false) => Some(home.id),
            _ => None,
        }
    }

    /// Says why it got a "no".
    pub fn explain(self, home: HomeId, reason: PassReason) {
        let command = SearchCommand::Explain(home, reason);
        if let Err(Refusal::Search(refusal)) = self.session.dispatch(Command::Search(command)) {
            self.said.set(Some(Said::Refused(words::refusal(refusal))));
        }
    }

    /// What lies on top now and how many there are, for who cannot see it; followed.
    pub fn now_on_top(self) -> Option<String> {
        let (top, left) = self
            .pile
            .with(|pile| Some((pile.first()?.clone(), pile.len())))?;
        let home = home_of(self.session, &HomeId::new(top))?;
        Some(self.session.language().on_top(&home, left))
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
