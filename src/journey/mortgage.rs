//! K2 Hypotheek: the application, filled from the vault, and the offer that is chosen. Private:
//! the room only hears that the financing is there and that the deposit is guaranteed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Date;

use super::budget::{Basis, Details, Form};
use super::vault::{self, Receiver};
use super::{Decision, Event as JourneyEvent, Journey, SideEffect};
use crate::domain::home::HomeId;
use crate::domain::moment::Moment;
use crate::domain::mortgage::{self, MortgageApplication, Offer};
use crate::domain::record::Field;
use crate::domain::{Cents, CostChoices, NormYear, RepaymentForm, Sourced, fictional_lenders};
use crate::room::{self, Condition, Contract, Role, Room};

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

impl Default for Wishes {
    fn default() -> Self {
        Self {
            fixed_years: 10,
            nhg: true,
            form: RepaymentForm::Annuity,
        }
    }
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Gegevens ophalen: let the lender see what the application needs from the vault.
    FetchData,
    /// Change the wishes.
    Wish(Wishes),
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
}

/// State of the fifth step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mortgaging {
    /// The application was filled.
    pub shared: bool,
    /// What is wanted.
    pub wishes: Wishes,
    /// The offer that was chosen for the home of the room that is entered.
    pub chosen: Option<Offer>,
    /// Offers that were chosen for other homes.
    set_aside: BTreeMap<HomeId, Offer>,
}

impl Mortgaging {
    /// Remembers.
    pub fn evolve(mut self, event: &Event) -> Self {
        match event {
            Event::Fetched => self.shared = true,
            Event::Wished(wishes) => self.wishes = *wishes,
            Event::Chosen(offer) => self.chosen = Some((**offer).clone()),
        }
        self
    }

    /// An offer holds for one home: it waits there when the participant goes to another one.
    pub fn go(mut self, from: Option<&HomeId>, to: &HomeId) -> Self {
        let (Some(from), true) = (from, from != Some(to)) else {
            return self;
        };
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
        Command::FetchData => {
            application(journey, room).ok_or(Refusal::NoIncome)?;
            let fields = needed_fields(journey);
            let mut decision = event(Event::Fetched);
            if !fields.is_empty() {
                let shared = vault::Event::Shared(Receiver::Lender, fields);
                decision.events.insert(0, JourneyEvent::Vault(shared));
            }
            Ok(decision)
        }
        Command::Wish(wishes) if !(1..=30).contains(&wishes.fixed_years) => {
            Err(Refusal::FixedYearsOutOfRange)
        }
        Command::Wish(wishes) => Ok(event(Event::Wished(wishes))),
        Command::Choose(_) if !journey.mortgage.shared => Err(Refusal::NotFetched),
        Command::Choose(lender) => {
            let application = application(journey, room).ok_or(Refusal::NoIncome)?;
            let offers = mortgage::offers(&application, fictional_lenders());
            let offer = offers.into_iter().find(|offer| offer.lender == lender);
            let offer = offer.ok_or(Refusal::NoSuchLender)?;
            offer.accepted.as_ref().map_err(|_| Refusal::NotAccepted)?;
            let nhg = application.nhg;
            let mut decision = event(Event::Chosen(Box::new(offer)));
            decision.side_effects = tell_room(contract, nhg, now.date());
            Ok(decision)
        }
    }
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

/// The fields of the vault that a lender needs and that are there.
pub fn needed_fields(journey: &Journey) -> Vec<Field> {
    let needed = [
        Field::Wages,
        Field::EmploymentDetails,
        Field::Wealth,
        Field::Credits,
        Field::Arrears,
    ];
    needed
        .into_iter()
        .filter(|field| journey.vault.datum(*field).is_some())
        .collect()
}

/// The application as the vault, the contract and the object passport fill it; fetched amounts go
/// before typed ones.
pub fn application(journey: &Journey, room: Option<&Room>) -> Option<MortgageApplication> {
    let room = room?;
    let contract = room.contract()?;
    let mut fetched = journey.clone();
    fetched.budget.basis = Basis::Fetched;
    if fetched.budget.form.is_none() && fetched.fetched_income().is_some() {
        fetched.budget.form = Some(NOTHING_TYPED);
    }
    let input = fetched.budget_input()?;
    let own_money = Sourced {
        value: input.own_money().money(),
        source: input.savings.source,
    };
    let wishes = journey.mortgage.wishes;
    Some(MortgageApplication {
        norm_year: NormYear::LATEST,
        price: Sourced::typed(contract.terms.price),
        market_value: Sourced::assumed(contract.terms.price),
        applicant: input.applicant,
        partner: input.partner,
        obligations: input.obligations,
        label: Some(room.object.energy_label),
        own_money,
        measures: Cents::ZERO,
        fixed_years: wishes.fixed_years,
        nhg: wishes.nhg,
        form: wishes.form,
        applicant_tax: input.applicant_tax,
        partner_tax: input.partner_tax,
        costs: CostChoices {
            guarantee: true,
            inspection: false,
            agent: false,
        },
    })
}

/// Who never filled in the first screen but has a vault can apply all the same.
const NOTHING_TYPED: Form = Form {
    net_month: Cents::ZERO,
    savings: Cents::ZERO,
    equity: Cents::ZERO,
    partner: None,
    details: Details::USUAL,
};

/// What the fictional lenders answer; nothing before there is an agreement and an income.
pub fn offers(journey: &Journey, room: Option<&Room>) -> Vec<Offer> {
    let application = application(journey, room);
    application
        .map(|application| mortgage::offers(&application, fictional_lenders()))
        .unwrap_or_default()
}

/// The accepted offer with the lowest payment a month.
pub fn best_offer(journey: &Journey, room: Option<&Room>) -> Option<String> {
    let accepted = offers(journey, room)
        .into_iter()
        .filter(|offer| offer.accepted.is_ok());
    accepted
        .min_by_key(|offer| offer.monthly_gross)
        .map(|offer| offer.lender)
}

#[cfg(test)]
mod tests;
