//! The application as vault, contract and object passport fill it, and the offers that stand.

use time::Date;

use super::Wishes;
use super::answers::Answers;
use crate::domain::explain::SourceName;
use crate::domain::mortgage_help::changed;
use crate::domain::mortgage_offer::{self, Offer};
use crate::domain::{
    Cents, LeverOutcome, MortgageApplication, Percentage, Remedy, RepaymentForm, Source, Sourced,
    WishChange, fictional_lenders, remedies, what_would_change_application,
    what_would_change_offer, what_would_change_rate,
};
use crate::journey::Journey;
use crate::journey::budget::{Details, Form};
use crate::room::{Condition, Room};

/// What is wanted of the mortgage. Until somebody says so: what the first screen says, and NHG where
/// the contract depends on it.
pub fn wishes(journey: &Journey, room: Option<&Room>) -> Wishes {
    let form = journey.budget.form.as_ref();
    let details = form.map_or(Details::USUAL, |form| form.details);
    let contract = room.and_then(Room::contract);
    let depends = contract.is_some_and(|contract| {
        let conditions = &contract.terms.conditions;
        conditions.contains(&Condition::MortgageGuarantee)
    });
    journey.mortgage.wished.unwrap_or(Wishes {
        fixed_years: details.fixed_years,
        nhg: details.further.nhg || depends,
        form: RepaymentForm::Annuity,
    })
}

/// The application as the vault, the contract and the object passport fill it; fetched amounts go
/// before typed ones, unless they were left out, and a partner counts only with the partner's own yes for
/// the lenders. All else is what the budget is made with.
pub fn application(journey: &Journey, room: Option<&Room>) -> Option<MortgageApplication> {
    let wishes = wishes(journey, room);
    let seen = journey.without(&journey.mortgage.left_out);
    let journey = seen.as_ref();
    let room = room?;
    let contract = room.contract()?;
    let untyped = journey.vault.income().map(|_| &NOTHING_TYPED);
    let form = journey.budget.form.as_ref().or(untyped)?;
    let mut input = journey.input_for_lender(form);
    let agreed = contract.agreed.date();
    let of_day = |from| Source::Fetched { from, on: agreed };
    // The room holds what the register said when the sale was agreed.
    input.label = Some(Sourced {
        value: room.object.energy_label,
        source: of_day(SourceName::EnergyLabels),
    });
    // A wish that says what counted already keeps who said it.
    if wishes.fixed_years != input.fixed_years.value {
        input.fixed_years = Sourced::typed(wishes.fixed_years);
    }
    input.nhg = wishes.nhg;
    // No more is spent on measures than the label lets one borrow for them.
    input.measures.value = input.maximum_loan().measures_extra;
    Some(MortgageApplication {
        input,
        price: Sourced {
            value: contract.terms.price,
            source: of_day(SourceName::Contract),
        },
        market_value: Sourced::assumed(contract.terms.price),
        own_money: journey.mortgage.answers.own_money.map(Sourced::typed),
        form: wishes.form,
        woz: Some(woz(room, agreed)),
    })
}

/// As the room holds it since the sale was agreed.
fn woz(room: &Room, agreed: Date) -> Sourced<Cents> {
    Sourced {
        value: room.object.woz.value,
        source: Source::Fetched {
            from: SourceName::PropertyValuation,
            on: agreed,
        },
    }
}

/// Who never filled in the first screen but has a vault can apply all the same.
static NOTHING_TYPED: Form = Form {
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

/// An offer as it stands on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct StandingOffer {
    /// The offer.
    pub offer: Offer,
    /// The last day on which it can be chosen.
    pub expires: Date,
    /// Whether that day is over.
    pub is_expired: bool,
    /// What would make the lender say yes; empty when it does.
    pub helps: Vec<Remedy>,
}

/// What is tried of an application: nothing of it is kept until an offer is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trial {
    /// What is wanted.
    pub wishes: Wishes,
    /// So much more own money than the application says, in cents: nothing or more.
    pub own_money: Cents,
}

impl Trial {
    /// With these wishes, and the own money that the application says.
    pub const fn of(wishes: Wishes) -> Self {
        Self {
            wishes,
            own_money: Cents::ZERO,
        }
    }
}

/// The answers with so much more own money than the application says now; `None` when that is no
/// more, or when there is no application.
pub fn answers_with(journey: &Journey, room: Option<&Room>, more: Cents) -> Option<Answers> {
    let application = application(journey, room).filter(|_| more > Cents::ZERO)?;
    let own_money = Some(application.own_money().money() + more);
    Some(Answers {
        own_money,
        ..journey.mortgage.answers
    })
}

/// The application as it would be with what is tried.
pub fn tried_application(
    journey: &Journey,
    room: Option<&Room>,
    trial: Trial,
    today: Date,
) -> Option<MortgageApplication> {
    attempted(journey, room, trial, today).map(|(_, application)| application)
}

/// What would be kept, and the application with what is tried: that says of itself that it is.
fn attempted(
    journey: &Journey,
    room: Option<&Room>,
    trial: Trial,
    today: Date,
) -> Option<(Journey, MortgageApplication)> {
    let kept = wishes(journey, room);
    let mut tried = journey.clone();
    if trial.wishes != kept {
        tried.mortgage.wished = Some(trial.wishes);
        tried.mortgage.offered_on = Some(today);
    }
    let mut application = application(&tried, room)?;
    let fixed_years = &mut application.input.fixed_years;
    if trial.wishes.fixed_years != kept.fixed_years {
        *fixed_years = Sourced::tried(fixed_years.value);
    }
    if trial.own_money > Cents::ZERO {
        tried.mortgage.offered_on = Some(today);
        let more = WishChange::OwnMoney(trial.own_money);
        application = changed(&application, more);
    }
    Some((tried, application))
}

/// The offers as they stand, or as they would be made today to what is tried.
pub fn standing_offers(
    journey: &Journey,
    room: Option<&Room>,
    trial: Trial,
    today: Date,
) -> Vec<StandingOffer> {
    let Some((tried, application)) = attempted(journey, room, trial, today) else {
        return Vec::new();
    };
    let on = tried.mortgage.made_on();
    let standing = |offer: Offer| {
        let expires = tried.mortgage.expires(&offer.conditions);
        let lender = fictional_lenders()
            .iter()
            .find(|lender| lender.name == offer.lender);
        let helps = lender.map(|lender| remedies(&application, lender, on));
        StandingOffer {
            offer,
            expires,
            is_expired: today > expires,
            helps: helps.unwrap_or_default(),
        }
    };
    let offers = mortgage_offer::offers(&application, fictional_lenders(), on);
    offers.into_iter().map(standing).collect()
}

/// How many things that would move an amount are told.
const MOST: usize = 3;

/// What would move an amount of a lender's offer most, with what is tried.
pub fn what_would_change(
    journey: &Journey,
    room: Option<&Room>,
    (trial, today): (Trial, Date),
    lender: &str,
    amount: &dyn Fn(&Offer) -> Cents,
) -> Vec<LeverOutcome> {
    let lender = fictional_lenders().iter().find(|one| one.name == lender);
    let attempt = attempted(journey, room, trial, today);
    let Some((lender, (tried, application))) = lender.zip(attempt) else {
        return Vec::new();
    };
    let on = tried.mortgage.made_on();
    what_would_change_offer(&application, lender, on, MOST, amount)
}

/// What would move the interest of a lender's offer most, with what is tried.
pub fn what_would_change_interest(
    journey: &Journey,
    room: Option<&Room>,
    (trial, today): (Trial, Date),
    lender: &str,
) -> Vec<LeverOutcome<Percentage>> {
    let lender = fictional_lenders().iter().find(|one| one.name == lender);
    let attempt = attempted(journey, room, trial, today);
    let Some((lender, (tried, application))) = lender.zip(attempt) else {
        return Vec::new();
    };
    what_would_change_rate(&application, lender, tried.mortgage.made_on(), MOST)
}

/// What would move an amount of the application most, with what is tried.
pub fn what_would_change_asked(
    journey: &Journey,
    room: Option<&Room>,
    (trial, today): (Trial, Date),
    amount: &dyn Fn(&MortgageApplication) -> Cents,
) -> Vec<LeverOutcome> {
    let asked = tried_application(journey, room, trial, today);
    let found = asked.map(|asked| what_would_change_application(&asked, MOST, amount));
    found.unwrap_or_default()
}

/// What would have made an amount of the chosen offer another one; nothing once the vault or the
/// answers say something else than when it was made.
pub fn what_would_have_changed(
    journey: &Journey,
    room: Option<&Room>,
    amount: fn(&Offer) -> Cents,
) -> Vec<LeverOutcome> {
    let Some(chosen) = still_made(journey, room, &|made, chosen| {
        amount(made) == amount(chosen)
    }) else {
        return Vec::new();
    };
    let trial = Trial::of(wishes(journey, room));
    let asked = (trial, journey.mortgage.made_on());
    what_would_change(journey, room, asked, &chosen.lender, &amount)
}

/// The same of its interest.
pub fn what_would_have_changed_interest(
    journey: &Journey,
    room: Option<&Room>,
) -> Vec<LeverOutcome<Percentage>> {
    let Some(chosen) = still_made(journey, room, &|made, chosen| {
        made.interest == chosen.interest
    }) else {
        return Vec::new();
    };
    let trial = Trial::of(wishes(journey, room));
    let asked = (trial, journey.mortgage.made_on());
    what_would_change_interest(journey, room, asked, &chosen.lender)
}

/// The chosen offer, when its lender would still make one that is the same in what is asked.
fn still_made<'a>(
    journey: &'a Journey,
    room: Option<&Room>,
    is_same: &dyn Fn(&Offer, &Offer) -> bool,
) -> Option<&'a Offer> {
    let chosen = journey.mortgage.chosen.as_ref()?;
    let mut made_again = offers(journey, room).into_iter();
    let made = made_again.find(|offer| offer.lender == chosen.lender)?;
    is_same(&made, chosen).then_some(chosen)
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
