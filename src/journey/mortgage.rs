//! K2 Hypotheek: the application, filled from the vault, and the offer that is chosen. Private:
//! the room only hears that the financing is there and that the deposit is guaranteed.

mod answers;
mod application;
mod needed;
mod reckoned;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::{Date, Duration};

use super::vault::sharing::{self, Item};
use super::vault::{self, Receiver};
use super::{Decision, Event as JourneyEvent, Journey, SideEffect};
use crate::domain::home::HomeId;
use crate::domain::lender::Conditions;
use crate::domain::moment::Moment;
use crate::domain::record::Field;
use crate::domain::{Offer, RepaymentForm};
use crate::room::{self, Condition, Contract, Role, Room};

pub use answers::{Answers, StatedIncome};
pub use application::{
    StandingOffer, Trial, answers_with, application, best_offer, offers, standing_offers,
    tried_application, what_would_change, what_would_change_asked, what_would_change_interest,
    what_would_have_changed, what_would_have_changed_interest, wishes,
};
pub use needed::{ASKED, BESIDES, Needed, lenders_may_look, needed, partners_fields};
pub use reckoned::{inputs, is_of_partner, reckoned, reckoned_at_lenders};

/// What the participant wants of a mortgage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wishes {
    /// Years for which the interest is fixed: 1 to 30.
    pub fixed_years: u8,
    /// With Nationale Hypotheek Garantie.
    pub nhg: bool,
    /// Annuity or linear.
    pub form: RepaymentForm,
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Gegevens ophalen: let the lender see what the application needs from the vault.
    FetchData,
    /// The same with these fields of one's own vault and no others: the rest is refused, and typed
    /// amounts take its place.
    FetchOnly(Vec<Field>),
    /// Change the wishes: the lenders make new offers.
    Wish(Wishes),
    /// Answer a question of the application otherwise than the sources do; new offers follow.
    Answer(Answers),
    /// Go by the sources again.
    UseSources,
    /// Ask for new offers, with the rates of today.
    Renew,
    /// Choose the offer of this lender.
    Choose(String),
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The application is filled.
    Fetched,
    /// The wishes are these.
    Wished(Wishes),
    /// This offer was chosen and is binding for the lender.
    Chosen(Box<Offer>),
    /// The application says this instead of what the sources say.
    Answered(Answers),
    /// The sources count again.
    SourcesUsed,
    /// The lenders made new offers.
    Renewed,
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no agreement with a seller.
    NoAgreement,
    /// Nothing is known of the income: neither typed nor fetched.
    NoIncome,
    /// Data was not fetched yet.
    NotFetched,
    /// Interest is fixed for 1 to 30 years.
    FixedYearsOutOfRange,
    /// This lender makes no offer.
    NoSuchLender,
    /// The lender says no; its offer says why.
    NotAccepted,
    /// An offer was chosen already.
    AlreadyChosen,
    /// The offer holds no longer: ask for a new one.
    OfferExpired,
    /// An amount is below nothing or above ten million euros.
    AmountOutOfRange,
}

/// State of the fifth step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mortgaging {
    /// The application was filled.
    pub shared: bool,
    /// The day on which the lenders made the offers that stand.
    pub offered_on: Option<Date>,
    /// Fields of the own vault that the lenders were not to see.
    pub left_out: Vec<Field>,
    /// What the application says instead of the sources.
    pub answers: Answers,
    /// What is wanted, once somebody said so; see [`wishes`].
    pub wished: Option<Wishes>,
    /// The offer that was chosen for the home of the room that is entered.
    pub chosen: Option<Offer>,
    /// Offers that were chosen for other homes.
    set_aside: BTreeMap<HomeId, Offer>,
}

impl Mortgaging {
    /// Remembers.
    pub fn evolve(mut self, event: &Event, at: Moment) -> Self {
        match event {
            Event::Fetched => self.shared = true,
            Event::Wished(wishes) => self.wished = Some(*wishes),
            Event::Answered(answers) => self.answers = *answers,
            Event::SourcesUsed => self.answers = Answers::default(),
            Event::Renewed => {}
            Event::Chosen(offer) => {
                self.chosen = Some((**offer).clone());
                return self;
            }
        }
        self.offered_on = Some(at.date());
        self
    }

    /// The last day on which an offer with these conditions can be chosen.
    pub fn expires(&self, conditions: &Conditions) -> Date {
        let days = Duration::days(i64::from(conditions.offer_days));
        self.made_on().saturating_add(days)
    }

    /// The day of the offers; before any was made the first day of the rates counts.
    fn made_on(&self) -> Date {
        self.offered_on.unwrap_or(Date::MIN)
    }

    /// An offer holds for one home: it waits there when the participant goes to another one.
    /// Offers that were not chosen are made anew for the other home.
    pub fn go(mut self, from: Option<&HomeId>, to: &HomeId, at: Moment) -> Self {
        let (Some(from), true) = (from, from != Some(to)) else {
            return self;
        };
        self.offered_on = self.offered_on.map(|_| at.date());
        self.set_aside
            .extend(self.chosen.take().map(|offer| (from.clone(), offer)));
        self.chosen = self.set_aside.remove(to);
        self
    }
}

/// Decides.
pub fn decide(
    journey: &Journey,
    room: Option<&Room>,
    command: Command,
    now: Moment,
) -> Result<Decision, Refusal> {
    let contract = room.and_then(Room::contract).ok_or(Refusal::NoAgreement)?;
    let event = |event| Decision::event(JourneyEvent::Mortgage(event));
    if journey.mortgage.chosen.is_some() {
        return Err(Refusal::AlreadyChosen);
    }
    match command {
        Command::FetchData => fetch(journey, room, Vec::new(), now),
        Command::FetchOnly(chosen) => {
            let mut left_out = needed(journey).own;
            left_out.retain(|field| !chosen.contains(field));
            fetch(journey, room, left_out, now)
        }
        Command::Wish(wishes) if !(1..=30).contains(&wishes.fixed_years) => {
            Err(Refusal::FixedYearsOutOfRange)
        }
        Command::Wish(wishes) => Ok(event(Event::Wished(wishes))),
        Command::Answer(answers) if !answers.are_possible() => Err(Refusal::AmountOutOfRange),
        Command::Answer(answers) => Ok(event(Event::Answered(answers))),
        Command::UseSources => Ok(event(Event::SourcesUsed)),
        Command::Choose(_) | Command::Renew if !lenders_may_look(journey, now) => {
            Err(Refusal::NotFetched)
        }
        Command::Renew => Ok(event(Event::Renewed)),
        Command::Choose(lender) => choose(journey, room, contract, &lender, now),
    }
}

/// Lets the lenders see what they need, without what is left out; then the application holds typed
/// amounts in its place.
fn fetch(
    journey: &Journey,
    room: Option<&Room>,
    left_out: Vec<Field>,
    now: Moment,
) -> Result<Decision, Refusal> {
    let mut seen = journey.clone();
    seen.mortgage.left_out.clone_from(&left_out);
    application(&seen, room).ok_or(Refusal::NoIncome)?;
    let Needed { mut own, partners } = needed(journey);
    own.retain(|field| !left_out.contains(field));
    let lender = Receiver::Lender;
    let refused = left_out.into_iter().map(Item::Field).collect::<Vec<_>>();
    let refused = (!refused.is_empty()).then_some(sharing::Event::PartRefused(lender, refused));
    // What they were shown before ends with a choice to show nothing.
    let shown = (journey.vault.sharing).shown_for(lender, lender.ask().purpose, now);
    let ends = own.is_empty() && !shown.is_empty();
    let ended = ends.then(|| sharing::Event::Ended(lender, lender.ask().purpose));
    let told = refused.into_iter().chain(ended).map(vault::Event::Sharing);
    let own = told.chain(journey.vault.supply(lender, &own, now));
    let partners = (journey.partner.vault).supply(lender, &partners, now);
    let of_partner = |event| JourneyEvent::Partner(vault::partner::Event::Vault(event));
    let events = own
        .map(JourneyEvent::Vault)
        .chain(partners.map(of_partner))
        .chain([JourneyEvent::Mortgage(Event::Fetched)]);
    Ok(Decision {
        events: events.collect(),
        side_effects: Vec::new(),
    })
}

fn choose(
    journey: &Journey,
    room: Option<&Room>,
    contract: &Contract,
    lender: &str,
    now: Moment,
) -> Result<Decision, Refusal> {
    let application = application(journey, room).ok_or(Refusal::NoIncome)?;
    let mut offers = offers(journey, room).into_iter();
    let offer = offers.find(|offer| offer.lender == lender);
    let offer = offer.ok_or(Refusal::NoSuchLender)?;
    offer.accepted.as_ref().map_err(|_| Refusal::NotAccepted)?;
    if now.date() > journey.mortgage.expires(&offer.conditions) {
        return Err(Refusal::OfferExpired);
    }
    let chosen = JourneyEvent::Mortgage(Event::Chosen(Box::new(offer)));
    let mut decision = Decision::event(chosen);
    decision.side_effects = tell_room(contract, application.input.nhg, now.date());
    Ok(decision)
}

/// What the room hears of a binding offer: conditions that are met, and the bank guarantee.
fn tell_room(contract: &Contract, nhg: bool, today: Date) -> Vec<SideEffect> {
    let met = |condition: &Condition| match condition {
        Condition::Financing => true,
        Condition::MortgageGuarantee => nhg,
        Condition::Inspection => false,
    };
    let meet = contract
        .open_conditions(today)
        .filter(met)
        .map(room::Command::Meet);
    let deposit = room::deposit(contract.terms.price);
    let guarantee = contract
        .guarantee
        .is_none()
        .then_some(room::Command::Guarantee(deposit));
    meet.chain(guarantee)
        .map(|command| SideEffect::TellRoom(Role::Lender, command))
        .collect()
}

#[cfg(test)]
mod tests;
