//! A bid that is being made: what was typed stays as it was typed until it can be read.

use leptos::prelude::*;
use time::Date;

use crate::app::{Session, follow_language};
use crate::domain::moment::Moment;
use crate::domain::{Cents, calendar, iso_date};
use crate::journey::Story;
use crate::room::{Command, Condition, Conditions, Refusal, Role, Room, Terms};
use crate::text::{Language, room as words};

/// The soonest that the form proposes a transfer, in weeks: mortgage and notary need the time.
const SOONEST_WEEKS: u16 = 8;

/// What is typed of a bid, and what is wrong with it.
#[derive(Clone, Copy)]
pub struct BidDraft {
    /// The amount.
    pub amount: RwSignal<String>,
    /// The day of transfer, as a date field holds it.
    pub transfer: RwSignal<String>,
    /// Which conditions, in the order of [`Condition::ALL`].
    pub conditions: [RwSignal<bool>; 3],
    /// What is wrong with the amount.
    pub amount_error: RwSignal<Option<String>>,
    /// What is wrong with the day.
    pub transfer_error: RwSignal<Option<String>>,
    /// Why the room says no for another reason.
    pub refused: RwSignal<Option<Refusal>>,
}

impl BidDraft {
    /// As the buyer bid last in this room, or as one would begin.
    pub fn new(session: Session) -> Self {
        let language = session.language_untracked();
        let today = session.now_untracked().date();
        let plan =
            untrack(|| session.persona()).map(|persona| (persona.plan.home, persona.plan.bid));
        let begin = session.with_untracked(|story| begin(story, plan, today));
        let chosen = |condition| {
            begin
                .as_ref()
                .is_some_and(|terms| terms.conditions.contains(&condition))
        };
        let draft = Self {
            amount: RwSignal::new(
                begin
                    .as_ref()
                    .map(|terms| language.typed_money(terms.price))
                    .unwrap_or_default(),
            ),
            transfer: RwSignal::new(
                begin
                    .as_ref()
                    .map(|terms| iso_date::written(terms.transfer))
                    .unwrap_or_default(),
            ),
            conditions: Condition::ALL.map(|condition| RwSignal::new(chosen(condition))),
            amount_error: RwSignal::new(None),
            transfer_error: RwSignal::new(None),
            refused: RwSignal::new(None),
        };
        follow_language(draft.amount);
        draft
    }

    /// The amount as far as it can be read; followed.
    pub fn price(self, language: Language) -> Option<Cents> {
        self.amount.with(|typed| language.read_money(typed).ok())
    }

    /// The bid, when every field can be read and the room would take it; otherwise the fields say
    /// what is wrong.
    pub fn read(self, session: Session) -> Option<Terms> {
        let language = session.language_untracked();
        let price = self
            .amount
            .with_untracked(|typed| language.read_money(typed));
        let transfer = self
            .transfer
            .with_untracked(|typed| iso_date::read(typed.trim()));
        self.amount_error.set(price.as_ref().err().cloned());
        let no_date = language.pick("Kies een dag.", "Choose a day.");
        self.transfer_error
            .set(transfer.is_none().then(|| no_date.to_owned()));
        let terms = Terms {
            price: price.ok()?,
            transfer: transfer?,
            conditions: self.chosen(),
        };
        let now = session.now_untracked();
        let would = session.with_untracked(|story| would_take(story, &terms, now));
        self.refuse(would.err(), language);
        would.ok().map(|()| terms)
    }

    /// Shows why the room says no, beside the field that it is about.
    pub fn refuse(self, refusal: Option<Refusal>, language: Language) {
        let said = refusal.map(|refusal| words::refusal(refusal).get(language).to_owned());
        self.refused.set(None);
        match refusal {
            Some(Refusal::AmountOutOfRange) => self.amount_error.set(said),
            Some(Refusal::TransferDateImpossible) => self.transfer_error.set(said),
            other => self.refused.set(other),
        }
    }

    fn chosen(self) -> Conditions {
        let pairs = Condition::ALL.into_iter().zip(self.conditions);
        pairs
            .filter(|(_, chosen)| chosen.get_untracked())
            .map(|(condition, _)| condition)
            .collect()
    }
}

fn would_take(story: &Story, terms: &Terms, now: Moment) -> Result<(), Refusal> {
    Room::decide(
        story.room(),
        Role::Buyer,
        Command::PlaceBid(terms.clone()),
        now,
    )
    .map(|_| ())
}

fn begin(story: &Story, plan: Option<(String, Cents)>, today: Date) -> Option<Terms> {
    let room = story.room()?;
    let own = room
        .bidding()?
        .bids
        .iter()
        .rev()
        .find(|bid| bid.bidder == Role::Buyer);
    if let Some(bid) = own {
        return Some(bid.terms.clone());
    }
    let object = &room.object;
    let planned = plan
        .filter(|(home, _)| *home == object.id.0)
        .map(|(_, bid)| bid);
    let weeks = u16::from(object.preferred_transfer_weeks).max(SOONEST_WEEKS);
    let financing = (!object.demands_prepared_financing).then_some(Condition::Financing);
    Some(Terms {
        price: planned.unwrap_or(object.asking_price),
        transfer: calendar::weeks_later(today, weeks),
        conditions: financing.into_iter().collect(),
    })
}
