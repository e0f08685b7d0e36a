//! Whose heart a home has: the same look and words on map, street and passport, and the switch by which
//! whoever's turn it is gives a heart or takes it back.

use leptos::prelude::*;

use super::swipe_turns::{Turns, WHO_CHOOSES, names, names_within};
use crate::app::{Session, use_session};
use crate::domain::home::HomeId;
use crate::journey::Command;
use crate::journey::search::{Buyer, Command as SearchCommand, Opinion, Regard};
use crate::ui::button::IconButton;
use crate::ui::icon::{Icon, Symbol};
use crate::ui::map::MarkerState;

/// How a label with a price shows what is thought of its home.
pub const fn look(regard: Option<Regard>) -> MarkerState {
    match regard {
        None => MarkerState::Plain,
        Some(Regard::Kept) => MarkerState::Favourite,
        Some(Regard::Awaiting(_) | Regard::Divided(_)) => MarkerState::Half,
        Some(Regard::Doubted(_) | Regard::Passed) => MarkerState::Passed,
    }
}

/// What is thought of a home, as a mark and in words. Two buyers read the words too; who buys alone
/// sees the mark and hears them.
#[component]
pub fn Heart(
    /// Of which home.
    home: HomeId,
) -> impl IntoView {
    let session = use_session();
    let regard = session.select(move |story| story.journey.search.regard(&home));
    let together = session.select(|story| story.journey.search.is_together());
    move || {
        let regard = regard.get()?;
        let state = look(Some(regard));
        let symbol = if state == MarkerState::Passed {
            Symbol::Cross
        } else {
            Symbol::Heart
        };
        let class = if together.get() {
            "heart-words"
        } else {
            "visually-hidden"
        };
        let words = move || {
            let names = names_within(session);
            session.language().regard(regard, names.as_ref())
        };
        Some(view! {
            <span class="heart" data-state=state.name()>
                <Icon symbol/><span class=class>{words}</span>
            </span>
        })
    }
}

/// The heart of whose turn it is, and how to give it or take it back. Who buys alone, and two who
/// both like it, then have it in the selection.
#[derive(Clone, Copy)]
pub struct OwnHeart {
    session: Session,
    home: StoredValue<HomeId>,
    /// Whether whose turn it is likes the home.
    pub given: Memo<bool>,
}

impl OwnHeart {
    /// Of a home.
    pub fn of(session: Session, home: HomeId) -> Self {
        let home = StoredValue::new(home);
        let given = session.select(move |story| {
            home.with_value(|id| story.journey.search.opinion(id)) == Some(Opinion::Favourite)
        });
        Self {
            session,
            home,
            given,
        }
    }

    /// Gives it.
    pub fn give(self) {
        self.tell(SearchCommand::Judge(
            self.home.get_value(),
            Opinion::Favourite,
        ));
    }

    /// Takes it back.
    pub fn take_back(self) {
        self.tell(SearchCommand::Forget(self.home.get_value()));
    }

    fn tell(self, command: SearchCommand) {
        // Only refused when another window forgot it first; then the screen already shows that.
        let _ = self.session.dispatch(Command::Search(command));
    }

    /// Who of two gives or takes it, within a sentence; `None` for who buys alone. Followed.
    pub fn owner(self) -> Option<String> {
        let turn = self
            .session
            .with(|story| usize::from(story.journey.search.turn == Buyer::Partner));
        names_within(self.session)?.into_iter().nth(turn)
    }
}

/// A switch: the heart of whose turn it is, given or not; beside it whose hearts there are.
#[component]
pub fn HeartSwitch(
    /// Of which home.
    id: HomeId,
) -> impl IntoView {
    let session = use_session();
    let heart = OwnHeart::of(session, id);
    let toggle = move || {
        if heart.given.get_untracked() {
            heart.take_back();
        } else {
            heart.give();
        }
    };
    let label = move || {
        let language = session.language();
        match heart.owner() {
            None => language.pick("Favoriet", "Favourite").to_owned(),
            Some(owner) => language.pick(
                format!("Favoriet van {owner}"),
                format!("Favourite of {owner}"),
            ),
        }
    };
    view! { <IconButton symbol=Symbol::Heart label pressed=heart.given on_press=toggle/> }
}

/// For two buyers, also before the second one had a turn: whose turn it is, and whose hearts the home
/// has; nothing for who buys alone.
#[component]
pub fn BothHearts(
    /// Of which home.
    id: HomeId,
) -> impl IntoView {
    let session = use_session();
    let are_two = Memo::new(move |_| names(session).is_some());
    let id = StoredValue::new(id);
    view! {
        <Show when=move || are_two.get()>
            <div class="hearts">
                <p role="status"><Heart home=id.get_value()/></p>
                <Turns question=WHO_CHOOSES/>
            </div>
        </Show>
    }
}
