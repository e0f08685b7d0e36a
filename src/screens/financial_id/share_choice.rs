//! What is chosen to be shared with one receiver, and how far the chooser has read what that means.
//! Draws nothing.

use leptos::html::Div;
use leptos::prelude::*;

use crate::app::{Reading, Session, use_session};
use crate::journey::vault::sharing::{self, Ask, Grant, Item};
use crate::journey::vault::{Command as VaultCommand, Receiver};
use crate::journey::{Command, Refusal};

/// What is chosen on this screen. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Choice {
    /// With whom.
    pub receiver: Receiver,
    /// What it asks.
    pub ask: Ask,
    /// Every asked item with whether it is ticked.
    pub ticked: StoredValue<Vec<(Item, RwSignal<bool>)>>,
    items: Memo<Vec<Item>>,
    /// How far what the choice means was read.
    pub reading: Reading<Vec<Item>>,
    /// Whether sharing was tried here.
    pub tried: RwSignal<bool>,
    /// What was shared here last.
    shared: RwSignal<Option<Vec<Item>>>,
    /// What the receiver reads now.
    pub standing: Memo<Vec<Grant>>,
    /// Where one chooses, to go to.
    pub start: NodeRef<Div>,
    /// Whether nothing was shared, on purpose.
    pub declined: RwSignal<bool>,
    /// Why the rules say no.
    pub refused: RwSignal<Option<Refusal>>,
    session: Session,
}

impl Choice {
    /// Nothing is ticked beforehand.
    pub fn new(receiver: Receiver) -> Self {
        let (ask, session) = (receiver.ask(), use_session());
        let tick = |item| (item, RwSignal::new(false));
        let ticked: StoredValue<Vec<_>> = StoredValue::new(ask.items().map(tick).collect());
        let items = Memo::new(move |_| {
            ticked.with_value(|all| {
                let ticked = all.iter().filter(|(_, on)| on.get());
                ticked.map(|(item, _)| *item).collect()
            })
        });
        Self {
            receiver,
            ask,
            ticked,
            items,
            reading: Reading::of(items),
            tried: RwSignal::new(false),
            shared: RwSignal::new(None),
            standing: Memo::new(move |_| {
                let now = session.now();
                session.with(|story| story.journey.vault.view_of(receiver, now).grants)
            }),
            start: NodeRef::new(),
            declined: RwSignal::new(false),
            refused: RwSignal::new(None),
            session,
        }
    }

    /// What is ticked, followed.
    pub fn items(self) -> Vec<Item> {
        self.items.get()
    }

    /// Whether exactly this was shared here and the receiver reads it. Followed.
    pub fn is_shared(self) -> bool {
        let items = self.items();
        if self.shared.get().as_ref() != Some(&items) {
            return false;
        }
        let said = (self.session).with(|story| story.journey.vault.preview(&items));
        let reads = |grant: &Grant| {
            let is_read = |claim| grant.claims.iter().any(|read| read.says_the_same(claim));
            grant.proven && grant.claims.len() == said.len() && said.iter().all(is_read)
        };
        self.standing.with(|grants| grants.iter().any(reads))
    }

    /// Deel nog iets: nothing is ticked, and one chooses afresh.
    pub fn begin_again(self) {
        self.untick();
        self.tried.set(false);
        self.shared.set(None);
        self.refused.set(None);
        self.to_start();
    }

    /// Goes to where one chooses: what was pressed is gone.
    pub fn to_start(self) {
        if let Some(start) = self.start.get_untracked() {
            // Refused only when it is not in the page.
            let _ = start.focus();
        }
    }

    fn untick(self) {
        self.ticked.with_value(|all| {
            all.iter().for_each(|(_, on)| on.set(false));
        });
    }

    /// Trek in: the receiver may not look any more.
    pub fn stop(self) {
        let stop = sharing::Command::Stop(self.receiver);
        // Refused only when the time ran out just before: then it has stopped.
        let _ = self
            .session
            .dispatch(Command::Vault(VaultCommand::Sharing(stop)));
    }

    /// Shares what is ticked, once it was read to its end: before that it only says so.
    pub fn share(self) {
        if !self.reading.may_go_on() {
            return;
        }
        let show = sharing::Command::Show(self.receiver, untrack(|| self.items()));
        let said = self
            .session
            .dispatch(Command::Vault(VaultCommand::Sharing(show)));
        self.tried.set(said.is_ok());
        self.shared
            .set(said.is_ok().then(|| untrack(|| self.items())));
        self.declined.set(false);
        self.refused.set(said.err());
    }

    /// Deel niets.
    pub fn decline(self) {
        let refuse = sharing::Command::Refuse(self.receiver);
        // Nobody can be made to share, so this is never refused.
        let _ = self
            .session
            .dispatch(Command::Vault(VaultCommand::Sharing(refuse)));
        self.untick();
        self.tried.set(false);
        self.refused.set(None);
        self.declined.set(true);
    }

    /// The tick of an item.
    pub fn tick(self, item: Item) -> RwSignal<bool> {
        let found = self.ticked.with_value(|all| {
            let mut all = all.iter();
            all.find(|(one, _)| *one == item).map(|(_, on)| *on)
        });
        found.unwrap_or_else(|| RwSignal::new(false))
    }
}
