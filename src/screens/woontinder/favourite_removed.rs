//! Taking a home out of the selection, and putting it back. Of two buyers only the heart of whose turn it
//! is goes: nobody says "no" for the other one.

use leptos::prelude::*;

use super::home_parts::home_of;
use super::swipe_turns::names_within;
use crate::app::{Session, say, use_session};
use crate::domain::home::HomeId;
use crate::journey::Command;
use crate::journey::search::{Buyer, Command as SearchCommand, Opinion, Regard};
use crate::text::text;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};

/// What was taken out last, and by whom; nothing at first.
#[derive(Clone, Copy)]
pub struct Removal {
    session: Session,
    last: RwSignal<Option<(HomeId, Buyer)>>,
}

impl Removal {
    /// Nothing was taken out.
    pub fn new(session: Session) -> Self {
        Self {
            session,
            last: RwSignal::new(None),
        }
    }

    /// Takes the heart of whose turn it is away.
    pub fn take_out(self, home: HomeId) {
        let turn = self.turn();
        self.tell(SearchCommand::Forget(home.clone()));
        self.last.set(Some((home, turn)));
    }

    /// Gives the same heart again, whoever's turn it is now, and leaves the turn as it is.
    pub fn put_back(self) {
        let Some((home, buyer)) = self.last.get_untracked() else {
            return;
        };
        let turn = self.turn();
        if turn != buyer {
            self.tell(SearchCommand::TakeTurn(buyer));
        }
        self.tell(SearchCommand::Judge(home, Opinion::Favourite));
        if turn != buyer {
            self.tell(SearchCommand::TakeTurn(turn));
        }
        self.last.set(None);
    }

    /// What can be put back: what is still out, by somebody who still buys along; followed.
    fn open(self) -> Option<(HomeId, Buyer)> {
        let (home, buyer) = self.last.get()?;
        let still = self.session.with(|story| {
            let search = &story.journey.search;
            let buys = buyer == Buyer::First || search.is_together();
            buys && search.regard(&home) != Some(Regard::Kept)
        });
        still.then_some((home, buyer))
    }

    fn turn(self) -> Buyer {
        self.session
            .with_untracked(|story| story.journey.search.turn)
    }

    fn tell(self, command: SearchCommand) {
        // Only refused when another window took it out first; then the screen already shows that.
        let _ = self.session.dispatch(Command::Search(command));
    }
}

/// What was taken out last, whose heart went and whose stays, and the way to put it back.
#[component]
pub fn Removed(removal: Removal) -> impl IntoView {
    let session = use_session();
    move || {
        let (id, buyer) = removal.open()?;
        let home = home_of(session, &id)?;
        let said = move || {
            let line = home.address.line();
            said(session, &line, &id, buyer)
        };
        Some(view! {
            <Notice tone=NoticeTone::Information>
                <p>{said}</p>
                <Button kind=ButtonKind::Secondary icon=Symbol::Undo label=say(text("Zet terug", "Put back")) on_press=move || removal.put_back()/>
            </Notice>
        })
    }
}

fn said(session: Session, line: &str, home: &HomeId, buyer: Buyer) -> String {
    let language = session.language();
    let gone = language.pick(
        format!("{line} is weg uit uw droomselectie."),
        format!("{line} is out of your selection."),
    );
    let Some(names) = names_within(session) else {
        return gone;
    };
    let name = |buyer: Buyer| &names[usize::from(buyer == Buyer::Partner)];
    let (own, other) = (name(buyer), name(buyer.other()));
    let likes = session.with(|story| story.journey.search.opinion_of(buyer.other(), home));
    if likes != Some(Opinion::Favourite) {
        return gone;
    }
    language.pick(
        format!("{gone} Alleen het hart van {own} is weg; het hart van {other} blijft."),
        format!("{gone} Only the heart of {own} is gone; the heart of {other} stays."),
    )
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::platform::fake::Fake;

    fn home() -> HomeId {
        HomeId::new("heideweg-19")
    }

    /// Two buyers who both like a home; it is the turn of the partner.
    fn both_like_it() -> Removal {
        let removal = Removal::new(Session::start(Fake::default().platform()));
        removal.tell(SearchCommand::Judge(home(), Opinion::Favourite));
        removal.tell(SearchCommand::TakeTurn(Buyer::Partner));
        removal.tell(SearchCommand::Judge(home(), Opinion::Favourite));
        removal
    }

    fn regard(removal: Removal) -> Option<Regard> {
        removal
            .session
            .with_untracked(|story| story.journey.search.regard(&home()))
    }

    #[test]
    fn given_a_favourite_of_two_then_who_takes_it_out_says_nothing_for_the_other() {
        Owner::new().with(|| {
            let removal = both_like_it();
            removal.take_out(home());
            assert_eq!(regard(removal), Some(Regard::Awaiting(Buyer::First)));
            assert_eq!(removal.open(), Some((home(), Buyer::Partner)));
            let dutch = said(removal.session, "Heideweg 19", &home(), Buyer::Partner);
            let whose = "Alleen het hart van uw partner is weg; het hart van u blijft.";
            assert!(dutch.ends_with(whose), "{dutch}");
        });
    }

    #[test]
    fn given_a_heart_that_was_taken_away_then_it_comes_back_to_whose_it_was_and_the_turn_stays() {
        Owner::new().with(|| {
            let removal = both_like_it();
            removal.take_out(home());
            removal.tell(SearchCommand::TakeTurn(Buyer::First));
            removal.put_back();
            assert_eq!(regard(removal), Some(Regard::Kept));
            assert_eq!(removal.turn(), Buyer::First);
            assert_eq!(removal.open(), None);
        });
    }

    #[test]
    fn given_one_buyer_then_nobody_is_named_and_it_comes_back() {
        Owner::new().with(|| {
            let removal = Removal::new(Session::start(Fake::default().platform()));
            removal.tell(SearchCommand::Judge(home(), Opinion::Favourite));
            removal.take_out(home());
            assert_eq!(regard(removal), None);
            let dutch = said(removal.session, "Heideweg 19", &home(), Buyer::First);
            assert_eq!(dutch, "Heideweg 19 is weg uit uw droomselectie.");
            removal.put_back();
            assert_eq!(regard(removal), Some(Regard::Kept));
        });
    }
}
