//! Gegevens ophalen: what the lenders ask, what of that one shows, exactly what they will read, and the
//! way by hand for the rest. Nothing leaves the vault before the button.

use leptos::prelude::*;

use super::mortgage::OrderThenNow;
use super::mortgage_asked::{Asked, Besides};
use super::mortgage_read::{Reading, UNREAD, Whole};
use super::mortgage_shown::{Shown, Typed};
use crate::app::{ConsentOver, Session, href, say, use_session};
use crate::domain::record::Field;
use crate::journey::mortgage::{self, Command as MortgageCommand, Needed};
use crate::journey::{Command, Refusal, Story};
use crate::text::{room as words, text};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::icon::Symbol;

/// What is chosen on this screen. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Choice {
    /// What the lenders need and is there.
    pub there: Memo<Needed>,
    /// Every field with a tick: to leave it out, or to show it where the sum does not need it.
    ticked: StoredValue<Vec<(Field, RwSignal<bool>)>>,
    /// How far it was read.
    pub reading: Reading,
    session: Session,
}

impl Choice {
    /// What the sum needs is asked; nothing is shown yet.
    fn new(session: Session) -> Self {
        let unticked = mortgage::ASKED.map(|field| (field, RwSignal::new(false)));
        Self {
            there: session.select(|story| mortgage::needed(&story.journey)),
            ticked: StoredValue::new(unticked.to_vec()),
            reading: Reading::new(),
            session,
        }
    }

    /// The tick of a field.
    pub fn tick(self, field: Field) -> RwSignal<bool> {
        let found = self.ticked.with_value(|all| {
            let mut all = all.iter();
            all.find(|(one, _)| *one == field).map(|(_, on)| *on)
        });
        found.unwrap_or_else(|| RwSignal::new(false))
    }

    /// What the lenders will see of the own vault, followed.
    pub fn shown(self) -> Vec<Field> {
        let mut shown = self.there.get().own;
        shown.retain(|field| mortgage::BESIDES.contains(field) == self.tick(*field).get());
        shown
    }

    /// All that the lenders will see, of both vaults, followed.
    pub fn seen(self) -> Needed {
        Needed {
            own: self.shown(),
            partners: self.there.with(|there| there.partners.clone()),
        }
    }

    /// The same with all that they would reckon with beside it, followed.
    pub fn whole(self) -> Whole {
        let left_out = self.left_out();
        let reckoned = |story: &Story| mortgage::reckoned(&story.journey, story.room(), &left_out);
        Whole {
            seen: self.seen(),
            reckoned: self.session.with(reckoned),
        }
    }

    /// What is there and the lenders will not see, followed.
    pub fn left_out(self) -> Vec<Field> {
        let shown = self.shown();
        let mut left_out = self.there.get().own;
        left_out.retain(|field| !shown.contains(field));
        left_out
    }

    /// What the sum needs and the lenders will not see: one fills it in, followed.
    pub fn typed(self) -> Vec<Field> {
        let shown = self.shown();
        let sum = mortgage::ASKED.into_iter();
        let sum = sum.filter(|field| !mortgage::BESIDES.contains(field));
        sum.filter(|field| !shown.contains(field)).collect()
    }

    fn fetch(self, fields: Vec<Field>) -> Result<(), Refusal> {
        let fetch = MortgageCommand::FetchOnly(fields);
        self.session.dispatch(Command::Mortgage(fetch))
    }
}

/// The question before the application.
#[component]
pub fn FetchData() -> impl IntoView {
    let session = use_session();
    let choice = Choice::new(session);
    let refused = RwSignal::new(None::<Refusal>);
    let early = RwSignal::new(false);
    let is_read = Memo::new(move |_| choice.reading.is_read(&choice.whole()));
    let fetch = move || {
        early.set(!is_read.get_untracked());
        if !early.get_untracked() {
            refused.set(choice.fetch(untrack(|| choice.shown())).err());
        }
    };
    let by_hand = move || refused.set(choice.fetch(Vec::new()).err());
    let why = move || {
        if early.get() && !is_read.get() {
            return Some(UNREAD.get(session.language()).to_owned());
        }
        refused.with(|refused| {
            refused.as_ref().map(|refused| {
                words::journey_refusal(refused)
                    .get(session.language())
                    .to_owned()
            })
        })
    };
    let has_own = move || choice.there.with(|there| !there.own.is_empty());
    view! {
        <ConsentOver/>
        <Asked choice/>
        <Besides choice/>
        <Shown choice/>
        <Typed fields=Signal::derive(move || choice.typed())/>
        <OrderThenNow/>
        <div class="actions">
            <Button icon=Symbol::Vault label=say(text("Gegevens ophalen", "Fetch data")) on_press=fetch refused=why/>
            <Show when=has_own>
                <Button kind=ButtonKind::Secondary icon=Symbol::Hand label=say(text("Deel niets, ik vul het zelf in", "Share nothing, I fill it in myself")) on_press=by_hand/>
            </Show>
            <Show when=move || matches!(refused.get(), Some(Refusal::Mortgage(mortgage::Refusal::NoIncome)))>
                <ButtonLink kind=ButtonKind::Secondary href=href("/bestedingsruimte") label=say(text("Inkomen invullen", "Fill in my income"))/>
            </Show>
        </div>
    }
}
