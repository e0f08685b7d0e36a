//! A scenario is a list of the same commands that a person gives. Jumping to a step tells the
//! persona's story up to there, so that every screen is one click away with a true state behind it.

use std::collections::BTreeSet;

use time::Duration;

use super::{Command, Refusal, SideEffect, Step, Story, budget, mortgage, search, vault};
use crate::domain::calendar;
use crate::domain::home::HomeId;
use crate::domain::moment::Moment;
use crate::domain::persona::Persona;
use crate::domain::record::Source;
use crate::domain::{Cents, NormYear, Region};
use crate::room::{
    self, Condition, Identification, ObjectSummary, Purpose, Role, Terms, TransferTaxDeclaration,
};

/// Seconds between two commands of a scenario.
const PACE: i64 = 60;

/// How many seconds before the moment of telling a story began: more than its commands take.
const HEAD_START: i64 = 60 * PACE;

/// What a scenario needs of the world outside.
pub trait World {
    /// A home, for the room.
    fn object(&self, home: &HomeId) -> Option<ObjectSummary>;

    /// The answer to a side effect, when it can be given at once.
    fn answer(&self, effect: &SideEffect) -> Option<Command>;
}

/// A scenario that cannot go on: a defect of the scenario or of the rules.
#[derive(Clone, Debug, PartialEq)]
pub enum Stuck {
    /// The home of the plan does not exist.
    NoSuchHome(HomeId),
    /// A command was refused in this step.
    Refused(Step, Refusal),
}

/// Tells the persona's story until this step can begin. It happened in the hour before `real`, the
/// time on the real clock: nothing in it lies ahead of the demo clock. Side effects that the world
/// could not answer at once are handed back.
pub fn tell(
    persona: &Persona,
    until: Step,
    seed: u64,
    real: Moment,
    world: &dyn World,
) -> Result<(Story, Vec<SideEffect>), Stuck> {
    let mut teller = Teller {
        persona,
        story: Story::new(seed),
        real: real.after_seconds(-HEAD_START),
        end: real,
        world,
        open: Vec::new(),
    };
    teller.say(Step::Budget, Command::ChoosePersona(persona.id.clone()))?;
    for step in Step::ALL.into_iter().filter(|step| *step < until) {
        teller.tell_step(step)?;
    }
    Ok((teller.story, teller.open))
}

/// What the persona types at the first screen.
pub fn form(persona: &Persona) -> budget::Form {
    let details = budget::Details {
        under_35: persona.age < 35,
        ..budget::Details::default()
    };
    let partner = persona.partner.as_ref().map(|partner| budget::PartnerForm {
        net_month: partner.net_month,
        under_35: partner.age < 35,
    });
    let typed = persona.typed;
    budget::Form {
        net_month: typed.net_month,
        savings: typed.savings,
        equity: typed.equity,
        partner,
        details,
    }
}

/// What the persona declares about the transfer tax: who is under 35 takes the exemption.
fn declaration(persona: &Persona) -> TransferTaxDeclaration {
    let ages = [
        Some(persona.age),
        persona.partner.as_ref().map(|partner| partner.age),
    ];
    let starters = ages.iter().flatten().filter(|age| **age < 35).count();
    match (starters, ages.iter().flatten().count()) {
        (0, _) => TransferTaxDeclaration::MainResidence,
        (starters, buyers) if starters == buyers => TransferTaxDeclaration::StartersExemption,
        _ => TransferTaxDeclaration::ExemptionForOneOfTwo,
    }
}

struct Teller<'w> {
    persona: &'w Persona,
    story: Story,
    real: Moment,
    end: Moment,
    world: &'w dyn World,
    open: Vec<SideEffect>,
}

impl Teller<'_> {
    fn say(&mut self, step: Step, command: Command) -> Result<(), Stuck> {
        self.real = self.real.after_seconds(PACE).min(self.end);
        let now = self.story.now(self.real);
        let refused = |refusal| Stuck::Refused(step, refusal);
        let mut effects = self.story.dispatch(command, now).map_err(refused)?;
        while let Some(effect) = effects.pop() {
            match self.world.answer(&effect) {
                Some(answer) => effects.extend(self.story.dispatch(answer, now).map_err(refused)?),
                None => self.open.push(effect),
            }
        }
        // The command may have moved the demo clock.
        let now = self.story.now(self.real);
        self.story.let_others_act(now).map_err(refused)
    }

    fn tell_step(&mut self, step: Step) -> Result<(), Stuck> {
        match step {
            Step::Budget => {
                let form = form(self.persona);
                self.say(step, Command::Budget(budget::Command::Calculate(form)))
            }
            Step::Search => self.search(),
            Step::FinancialId => self.collect(),
            Step::Bidding => self.bid(),
            Step::Mortgage => self.borrow(),
            Step::Contract => self.contract(),
            Step::Signing => self.sign_deed(),
            Step::NotaryCheck => self.transfer(),
            Step::Bought => Ok(()),
        }
    }

    fn search(&mut self) -> Result<(), Stuck> {
        let filters = search::Filters {
            price_from: Some(Cents::from_euros(150_000)),
            price_to: Some(Cents::from_euros(300_000)),
            region: Some(Region::Tilburg),
            ..search::Filters::default()
        };
        self.say(
            Step::Search,
            Command::Search(search::Command::Filter(filters)),
        )?;
        let plan = &self.persona.plan;
        let judged = |opinion| move |home: &String| (HomeId::new(home.clone()), opinion);
        let passed = plan.passed.iter().map(judged(search::Opinion::Pass));
        let kept = plan
            .favourites
            .iter()
            .map(judged(search::Opinion::Favourite));
        for (home, opinion) in passed.chain(kept).collect::<Vec<_>>() {
            self.say(
                Step::Search,
                Command::Search(search::Command::Judge(home, opinion)),
            )?;
        }
        Ok(())
    }

    fn collect(&mut self) -> Result<(), Stuck> {
        for source in Source::USUAL {
            let question = vault::Question {
                source,
                fields: source.open_fields(),
            };
            let consent = vault::Command::Consent {
                question,
                sign_in: vault::SignIn::Demo,
            };
            self.say(Step::FinancialId, Command::Vault(consent))?;
            self.say(
                Step::FinancialId,
                Command::Vault(vault::Command::Import(source)),
            )?;
        }
        let issue = vault::Command::Issue {
            can_finance: self.story.journey.proven_loan(),
        };
        self.say(Step::FinancialId, Command::Vault(issue))
    }

    fn bid(&mut self) -> Result<(), Stuck> {
        let home = HomeId::new(self.persona.plan.home.clone());
        let object = self.world.object(&home).ok_or(Stuck::NoSuchHome(home))?;
        let weeks = i64::from(object.preferred_transfer_weeks);
        self.say(Step::Bidding, Command::EnterRoom(Box::new(object)))?;
        let today = self.story.now(self.real).date();
        let terms = Terms {
            price: self.persona.plan.bid,
            transfer: calendar::next_working_day(
                today.saturating_add(Duration::weeks(weeks.max(8))),
            ),
            conditions: BTreeSet::from([Condition::Financing]),
        };
        let identify = room::Command::Identify(Identification::Wallet, Purpose::Bidding);
        self.buyer(Step::Bidding, identify)?;
        self.buyer(Step::Bidding, room::Command::PlaceBid(terms))
    }

    fn borrow(&mut self) -> Result<(), Stuck> {
        if self.persona.partner.is_some() {
            // Who buys along said yes to the lenders.
            let allow = vault::partner::Command::LetLender;
            self.say(Step::Mortgage, Command::Partner(allow))?;
        }
        self.say(
            Step::Mortgage,
            Command::Mortgage(mortgage::Command::FetchData),
        )?;
        let lender = mortgage::best_offer(&self.story.journey, self.story.room());
        let Some(lender) = lender else {
            let refusal = Refusal::Mortgage(mortgage::Refusal::NotAccepted);
            return Err(Stuck::Refused(Step::Mortgage, refusal));
        };
        self.say(
            Step::Mortgage,
            Command::Mortgage(mortgage::Command::Choose(lender)),
        )
    }

    fn contract(&mut self) -> Result<(), Stuck> {
        self.buyer(Step::Contract, room::Command::SignContract)?;
        let contract = self.story.room().and_then(|room| room.contract());
        let Some(until) = contract.and_then(|contract| contract.cooling_off_until) else {
            let refusal = Refusal::Room(room::Refusal::NotNow);
            return Err(Stuck::Refused(Step::Contract, refusal));
        };
        let after = until.saturating_add(Duration::days(1));
        self.say(Step::Contract, Command::SkipTo(Moment::on(after, 9, 0)))
    }

    fn sign_deed(&mut self) -> Result<(), Stuck> {
        let identify = room::Command::Identify(Identification::Chip, Purpose::Signing);
        self.buyer(Step::Signing, identify)?;
        self.buyer(Step::Signing, room::Command::SignDeed)
    }

    fn transfer(&mut self) -> Result<(), Stuck> {
        let contract = self.story.room().and_then(|room| room.contract());
        let Some(terms) = contract.map(|contract| contract.terms.clone()) else {
            return Err(Stuck::Refused(Step::NotaryCheck, Refusal::NoRoom));
        };
        let tax = declaration(self.persona);
        self.buyer(Step::NotaryCheck, room::Command::DeclareTransferTax(tax))?;
        let asked = room::statement(terms.price, tax, NormYear::on(terms.transfer)).amount();
        self.buyer(Step::NotaryCheck, room::Command::PayIntoEscrow(asked))?;
        let skip = Command::SkipTo(Moment::on(terms.transfer, 11, 0));
        self.say(Step::NotaryCheck, skip)
    }

    fn buyer(&mut self, step: Step, command: room::Command) -> Result<(), Stuck> {
        self.say(step, Command::Room(Role::Buyer, command))
    }
}
