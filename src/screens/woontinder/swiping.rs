//! What swiping does: an opinion for every card, the last one taken back, and words for both. Knows
//! no looks.

use leptos::prelude::*;

use super::home_parts::home_of;
use super::swipe_said::{ALL_SEEN, Said};
use crate::app::Session;
use crate::domain::home::HomeId;
use crate::journey::search::{Command as SearchCommand, Opinion, PassReason};
use crate::journey::{Command, Refusal};
use crate::text::search as words;
use crate::ui::deck::DeckControl;
use crate::ui::swipe::Direction;

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

    /// Says why it got a "no"; the same reason again takes it back.
    pub fn explain(self, home: HomeId, reason: PassReason) {
        let given = self
            .session
            .with_untracked(|story| story.journey.search.reason(&home));
        let command = if given == Some(reason) {
            SearchCommand::TakeBackReason(home)
        } else {
            SearchCommand::Explain(home, reason)
        };
        if let Err(Refusal::Search(refusal)) = self.session.dispatch(Command::Search(command)) {
            self.said.set(Some(Said::Refused(words::refusal(refusal))));
        }
    }

    /// What lies on top now and how many there are, or that this was the last one, for who cannot see
    /// it; nothing before anything happened. Followed.
    pub fn now_on_top(self) -> Option<String> {
        let (said, language) = (self.said.get()?, self.session.language());
        let top = self
            .pile
            .with(|pile| Some((pile.first()?.clone(), pile.len())));
        let Some((top, left)) = top else {
            let was_last = matches!(said, Said::Judged(..));
            return was_last.then(|| ALL_SEEN.get(language).to_owned() + ".");
        };
        let home = home_of(self.session, &HomeId::new(top))?;
        Some(language.on_top(&home, left))
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
