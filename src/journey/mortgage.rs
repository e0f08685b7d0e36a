//! K2 Hypotheek: the application, filled from the vault, and the offer that is chosen. Private:
//! the room only hears that the financing is there and that the deposit is guaranteed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::{Date, Duration};

use super::budget::{Basis, Details, Form, LARGEST_AMOUNT};
use super::vault::{self, Receiver};
use super::{Decision, Event as JourneyEvent, Journey, SideEffect};
use crate::domain::explain::SourceName;
use crate::domain::home::HomeId;
use crate::domain::lender::Conditions;
use crate::domain::moment::Moment;
use crate::domain::mortgage::MortgageApplication;
use crate::domain::mortgage_offer::{self, Offer};
use crate::domain::record::Field;
use crate::domain::{
    Cents, CostChoices, Income, NormYear, Remedy, RepaymentForm, Source, Sourced,
    fictional_lenders, remedies,
};
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

/// The income of one person as it is stated in the application, instead of what a source says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatedIncome {
    /// Bruto maandinkomen.
    pub gross_month: Cents,
    /// 13e maand, a year.
    pub thirteenth_month: Cents,
    /// Vakantiegeld, a year.
    pub holiday_pay: Cents,
}

impl StatedIncome {
    /// As an income that was typed.
    pub const fn income(self) -> Income {
        Income::Known {
            gross_month: self.gross_month,
            holiday_pay: self.holiday_pay,
            thirteenth_month: self.thirteenth_month,
            source: Source::Typed,
        }
    }

    fn amounts(self) -> [Cents; 3] {
        [self.gross_month, self.thirteenth_month, self.holiday_pay]
    }
}

/// Answers to the application that go before the sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// What the applicant earns.
    pub applicant: StatedIncome,
    /// What the partner earns; counts only while there is a partner.
    pub partner: Option<StatedIncome>,
    /// Own money that goes into it.
    pub own_money: Cents,
}

impl Answers {
    fn are_possible(&self) -> bool {
        let possible = |amount: &Cents| (Cents::ZERO..=LARGEST_AMOUNT).contains(amount);
        let partner = self.partner.map(StatedIncome::amounts);
        let amounts = self.applicant.amounts().into_iter();
        let mut amounts = amounts.chain(partner.into_iter().flatten());
        amounts.all(|amount| possible(&amount)) && possible(&self.own_money)
    }
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Gegevens ophalen: let the lender see what the application needs from the vault.
    FetchData,
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
    /// What the application says instead of the sources.
    pub answers: Option<Answers>,
    /// What is wanted.
    pub wishes: Wishes,
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
            Event::Wished(wishes) => self.wishes = *wishes,
            Event::Answered(answers) => self.answers = Some(*answers),
            Event::SourcesUsed => self.answers = None,
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
        Command::Answer(answers) if !answers.are_possible() => Err(Refusal::AmountOutOfRange),
        Command::Answer(answers) => Ok(event(Event::Answered(answers))),
        Command::UseSources => Ok(event(Event::SourcesUsed)),
        Command::Choose(_) | Command::Renew if !journey.mortgage.shared => Err(Refusal::NotFetched),
        Command::Renew => Ok(event(Event::Renewed)),
        Command::Choose(lender) => {
            let application = application(journey, room).ok_or(Refusal::NoIncome)?;
            let mut offers = offers(journey, room).into_iter();
            let offer = offers.find(|offer| offer.lender == lender);
            let offer = offer.ok_or(Refusal::NoSuchLender)?;
            offer.accepted.as_ref().map_err(|_| Refusal::NotAccepted)?;
            if now.date() > journey.mortgage.expires(&offer.conditions) {
                return Err(Refusal::OfferExpired);
            }
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
    let answers = journey.mortgage.answers;
    let partner = input.partner.map(|partner| {
        answers
            .and_then(|answers| answers.partner)
            .map_or(partner, StatedIncome::income)
    });
    Some(MortgageApplication {
        norm_year: NormYear::LATEST,
        price: Sourced::typed(contract.terms.price),
        market_value: Sourced::assumed(contract.terms.price),
        applicant: answers.map_or(input.applicant, |answers| answers.applicant.income()),
        partner,
        obligations: input.obligations,
        label: Some(room.object.energy_label),
        own_money: answers.map_or(own_money, |answers| Sourced::typed(answers.own_money)),
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
        woz: Some(Sourced {
            value: room.object.woz.value,
            source: Source::Fetched {
                from: SourceName::PropertyValuation,
                on: room.object.woz.valued_on,
            },
        }),
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
    let on = journey.mortgage.made_on();
    application
        .map(|application| mortgage_offer::offers(&application, fictional_lenders(), on))
        .unwrap_or_default()
}

/// What would make this lender say yes; nothing when it does, or when there is nothing to ask.
pub fn what_helps(journey: &Journey, room: Option<&Room>, lender: &str) -> Vec<Remedy> {
    let application = application(journey, room);
    let lender = fictional_lenders().iter().find(|one| one.name == lender);
    let on = journey.mortgage.made_on();
    application
        .zip(lender)
        .map(|(application, lender)| remedies(&application, lender, on))
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
