//! The three phases and nine steps of the overview, and how far each is. Everything here follows
//! from the story; nothing is kept.

use time::Date;

use super::{Story, vault};
use crate::room::{ConditionState, Contract, Role, Stage};

/// Oriëntatiefase, koopfase, transportfase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Oriëntatiefase.
    Orientation,
    /// Koopfase.
    Purchase,
    /// Transportfase.
    Transfer,
}

impl Phase {
    /// All three in order.
    pub const ALL: [Self; 3] = [Self::Orientation, Self::Purchase, Self::Transfer];

    /// Its steps in order.
    pub fn steps(self) -> impl Iterator<Item = Step> {
        Step::ALL
            .into_iter()
            .filter(move |step| step.phase() == self)
    }
}

/// A step of the overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// O1 Bestedingsruimte inschatten.
    Budget,
    /// O2 Woningselectie met Woontinder.
    Search,
    /// O3 Financieel-ID creëren.
    FinancialId,
    /// K1 Bieden.
    Bidding,
    /// K2 Hypotheek.
    Mortgage,
    /// K3 Voorlopige overeenkomst.
    Contract,
    /// T1 Ondertekenen.
    Signing,
    /// T2 Controle op kantoor.
    NotaryCheck,
    /// T3 De woning is gekocht.
    Bought,
}

impl Step {
    /// All nine in order.
    pub const ALL: [Self; 9] = [
        Self::Budget,
        Self::Search,
        Self::FinancialId,
        Self::Bidding,
        Self::Mortgage,
        Self::Contract,
        Self::Signing,
        Self::NotaryCheck,
        Self::Bought,
    ];

    /// The phase it belongs to.
    pub const fn phase(self) -> Phase {
        match self {
            Self::Budget | Self::Search | Self::FinancialId => Phase::Orientation,
            Self::Bidding | Self::Mortgage | Self::Contract => Phase::Purchase,
            Self::Signing | Self::NotaryCheck | Self::Bought => Phase::Transfer,
        }
    }
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepStatus {
    /// Nothing was done yet.
    ToDo,
    /// Begun, and the participant can go on.
    InProgress,
    /// Somebody else has to act.
    WaitingFor(Role),
    /// It goes on at this day.
    WaitingUntil(Date),
    /// Done.
    Done,
}

impl Story {
    /// How far a step is on a day.
    pub fn status(&self, step: Step, today: Date) -> StepStatus {
        match step {
            Step::Budget if self.journey.budget.form.is_some() => StepStatus::Done,
            Step::Budget => StepStatus::ToDo,
            Step::Search => self.search_status(),
            Step::FinancialId => self.financial_id_status(),
            _ => self.purchase_status(step, today),
        }
    }

    fn search_status(&self) -> StepStatus {
        let search = &self.journey.search;
        if !search.favourites().is_empty() {
            return StepStatus::Done;
        }
        begun(search.filters.is_some() || !search.opinions.is_empty())
    }

    fn financial_id_status(&self) -> StepStatus {
        let vault: &vault::Vault = &self.journey.vault;
        if vault.financial_id.is_some() || vault.issuing.is_some() {
            return StepStatus::Done;
        }
        begun(!vault.connections.is_empty())
    }

    fn purchase_status(&self, step: Step, today: Date) -> StepStatus {
        let Some(room) = self.room() else {
            return StepStatus::ToDo;
        };
        match &room.stage {
            Stage::Bidding(bidding) if step == Step::Bidding => {
                let unanswered =
                    bidding.open_bid(Role::Buyer).is_some() && bidding.counter.is_none();
                if unanswered {
                    StepStatus::WaitingFor(Role::Seller)
                } else {
                    StepStatus::InProgress
                }
            }
            Stage::Contract(contract) => self.contract_status(contract, step, today),
            Stage::Ended(..) if step == Step::Bidding => StepStatus::InProgress,
            _ => StepStatus::ToDo,
        }
    }

    fn contract_status(&self, contract: &Contract, step: Step, today: Date) -> StepStatus {
        let deed = contract.deed.as_ref();
        match step {
            Step::Bidding => StepStatus::Done,
            Step::Mortgage if self.journey.mortgage.chosen.is_some() => StepStatus::Done,
            Step::Mortgage => begun(self.journey.mortgage.shared),
            Step::Contract => contract_step(contract, today),
            Step::Signing => match deed {
                None => StepStatus::ToDo,
                Some(deed) if deed.is_signed() => StepStatus::Done,
                Some(deed) if deed.buyer_signed.is_some() => StepStatus::WaitingFor(Role::Seller),
                Some(_) => StepStatus::InProgress,
            },
            Step::NotaryCheck => match deed {
                Some(deed) if deed.registered.is_some() => StepStatus::Done,
                Some(deed) if deed.all_passed() && today < contract.terms.transfer => {
                    StepStatus::WaitingUntil(contract.terms.transfer)
                }
                Some(deed) if deed.buyer_signed.is_some() => StepStatus::InProgress,
                _ => StepStatus::ToDo,
            },
            _ if deed.is_some_and(|deed| deed.registered.is_some()) => StepStatus::Done,
            _ => StepStatus::ToDo,
        }
    }

    /// The step to go on with: the first that is not done.
    pub fn next_step(&self, today: Date) -> Option<Step> {
        Step::ALL
            .into_iter()
            .find(|step| self.status(*step, today) != StepStatus::Done)
    }

    /// Whether the screen of a step has something true to show.
    pub fn is_ready_for(&self, step: Step) -> bool {
        let contract = self.room().and_then(|room| room.contract());
        let deed = contract.and_then(|contract| contract.deed.as_ref());
        match step {
            Step::Budget | Step::Search | Step::FinancialId => true,
            Step::Bidding => self.room().is_some() || !self.journey.search.favourites().is_empty(),
            Step::Mortgage => contract.is_some(),
            // A contract that was dissolved is shown too, with what it cost.
            Step::Contract => self.room().is_some_and(|room| room.bidding().is_none()),
            Step::Signing => deed.is_some(),
            Step::NotaryCheck => deed.is_some_and(|deed| deed.buyer_signed.is_some()),
            Step::Bought => deed.is_some_and(|deed| deed.registered.is_some()),
        }
    }
}

fn contract_step(contract: &Contract, today: Date) -> StepStatus {
    if contract.buyer_signed.is_none() {
        return StepStatus::ToDo;
    }
    if contract.seller_signed.is_none() {
        return StepStatus::WaitingFor(Role::Seller);
    }
    if let Some(until) = contract.cooling_off_until.filter(|until| today <= *until) {
        return StepStatus::WaitingUntil(until);
    }
    let open = contract
        .conditions
        .values()
        .any(|dated| dated.state(today) == ConditionState::Open);
    if open || contract.guarantee.is_none() {
        StepStatus::InProgress
    } else {
        StepStatus::Done
    }
}

const fn begun(begun: bool) -> StepStatus {
    if begun {
        StepStatus::InProgress
    } else {
        StepStatus::ToDo
    }
}
