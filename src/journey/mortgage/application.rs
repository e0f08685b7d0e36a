//! The application as vault, contract and object passport fill it, and the offers that stand.

use time::Date;

use super::Wishes;
use super::answers::StatedIncome;
use crate::domain::explain::SourceName;
use crate::domain::mortgage_offer::{self, Offer};
use crate::domain::record::Field;
use crate::domain::{
    Cents, CostChoices, MortgageApplication, NormYear, Remedy, Source, Sourced, fictional_lenders,
    remedies,
};
use crate::journey::Journey;
use crate::journey::budget::{Basis, Details, Form};
use crate::room::Room;

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
    let own = input.own_money().money();
    // Overwaarde or a gift beside it was typed, and then the sum is no source's.
    let from_one_source = own == input.savings.value;
    let own_money = if from_one_source {
        input.savings
    } else {
        Sourced::typed(own)
    };
    let wishes = journey.mortgage.wishes;
    let answers = journey.mortgage.answers;
    let stated = |stated: Option<StatedIncome>, known| stated.map_or(known, StatedIncome::income);
    let partner = input.partner.map(|known| stated(answers.partner, known));
    Some(MortgageApplication {
        norm_year: NormYear::LATEST,
        price: Sourced::typed(contract.terms.price),
        market_value: Sourced::assumed(contract.terms.price),
        applicant: stated(answers.applicant, input.applicant),
        partner,
        obligations: input.obligations,
        label: Some(room.object.energy_label),
        own_money: answers.own_money.map_or(own_money, Sourced::typed),
        measures: Cents::ZERO,
        fixed_years: wishes.fixed_years,
        nhg: wishes.nhg,
        form: wishes.form,
        applicant_tax: input.applicant_tax,
        partner_tax: input.partner_tax,
        costs: BORROWER_PAYS,
        woz: Some(woz(room)),
    })
}

/// What the buyers pay for besides notary, valuation and advice.
const BORROWER_PAYS: CostChoices = CostChoices {
    guarantee: true,
    inspection: false,
    agent: false,
};

fn woz(room: &Room) -> Sourced<Cents> {
    Sourced {
        value: room.object.woz.value,
        source: Source::Fetched {
            from: SourceName::PropertyValuation,
            on: room.object.woz.valued_on,
        },
    }
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

/// The offers as they stand, or as they would be made today to other wishes than were kept.
pub fn standing_offers(
    journey: &Journey,
    room: Option<&Room>,
    wishes: Wishes,
    today: Date,
) -> Vec<StandingOffer> {
    let mut wished = journey.clone();
    if wishes != journey.mortgage.wishes {
        wished.mortgage.wishes = wishes;
        wished.mortgage.offered_on = Some(today);
    }
    let Some(application) = application(&wished, room) else {
        return Vec::new();
    };
    let on = wished.mortgage.made_on();
    let standing = |offer: Offer| {
        let expires = wished.mortgage.expires(&offer.conditions);
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

/// The accepted offer with the lowest payment a month.
pub fn best_offer(journey: &Journey, room: Option<&Room>) -> Option<String> {
    let accepted = offers(journey, room)
        .into_iter()
        .filter(|offer| offer.accepted.is_ok());
    accepted
        .min_by_key(|offer| offer.monthly_gross)
        .map(|offer| offer.lender)
}
