//! Gegevens ophalen: what the lenders ask, what of that one shows, exactly what they will read, and the
//! way by hand for the rest. Nothing leaves the vault before the button.

use leptos::prelude::*;

use super::mortgage::OrderThenNow;
use super::mortgage_asked::{Asked, Besides};
use super::mortgage_read::{UNREAD, Whole};
use super::mortgage_shown::{Shown, Typed};
use crate::app::{ConsentOver, Reading, Session, href, say, use_session};
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
    /// What the lenders will see and reckon with.
    pub whole: Memo<Whole>,
    /// How far that was read.
    pub reading: Reading<Whole>,
    session: Session,
}

impl Choice {
    /// What the sum needs is asked; nothing is shown yet.
    fn new(session: Session) -> Self {
        let unticked = mortgage::ASKED.map(|field| (field, RwSignal::new(false)));
        let there = session.select(|story| mortgage::needed(&story.journey));
        let ticked = StoredValue::new(unticked.to_vec());
        let whole = Memo::new(move |_| {
            let Needed { own, partners } = there.get();
            let (own, left_out): (Vec<_>, Vec<_>) = own
                .into_iter()
                .partition(|field| mortgage::BESIDES.contains(field) == tick(ticked, *field).get());
            let reckoned =
                |story: &Story| mortgage::reckoned(&story.journey, story.room(), &left_out);
            Whole {
                seen: Needed { own, partners },
                reckoned: session.with(reckoned),
            }
        });
        Self {
            there,
            ticked,
            whole,
            reading: Reading::of(whole),
            session,
        }
    }

    /// The tick of a field.
    pub fn tick(self, field: Field) -> RwSignal<bool> {
        tick(self.ticked, field)
    }

    /// What the lenders will see of the own vault, followed.
    pub fn shown(self) -> Vec<Field> {
        self.whole.with(|whole| whole.seen.own.clone())
    }

    /// Whether all that they will see was read, followed; nothing needs no reading.
    fn is_read(self) -> bool {
        self.whole.with(Whole::is_unseen) || self.reading.is_read()
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

fn tick(ticked: StoredValue<Vec<(Field, RwSignal<bool>)>>, field: Field) -> RwSignal<bool> {
    let found = ticked.with_value(|all| {
        let mut all = all.iter();
        all.find(|(one, _)| *one == field).map(|(_, on)| *on)
    });
    found.unwrap_or_else(|| RwSignal::new(false))
}

/// The question before the application.
#[component]
pub fn FetchData() -> impl IntoView {
    let session = use_session();
    let choice = Choice::new(session);
    let refused = RwSignal::new(None::<Refusal>);
    let unready = Memo::new(move |_| !choice.is_read());
    let fetch = move || {
        if !unready.get_untracked() || choice.reading.may_go_on() {
            refused.set(choice.fetch(untrack(|| choice.shown())).err());
        }
    };
    let by_hand = move || refused.set(choice.fetch(Vec::new()).err());
    let why = move || {
        if unready.get() && choice.reading.is_early() {
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
            <Button icon=Symbol::Vault label=say(text("Gegevens ophalen", "Fetch data")) unready on_press=fetch refused=why/>
            <Show when=has_own>
                <Button kind=ButtonKind::Secondary icon=Symbol::Hand label=say(text("Deel niets, ik vul het zelf in", "Share nothing, I fill it in myself")) on_press=by_hand/>
            </Show>
            <Show when=move || matches!(refused.get(), Some(Refusal::Mortgage(mortgage::Refusal::NoIncome)))>
                <ButtonLink kind=ButtonKind::Secondary href=href("/bestedingsruimte") label=say(text("Inkomen invullen", "Fill in my income"))/>
            </Show>
        </div>
    }
}
