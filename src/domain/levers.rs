//! What would change a budget: the inputs that move it most, each with the new outcome, found by
//! reckoning again.

use serde::{Deserialize, Serialize};

use super::{
    BudgetInput, Cents, EnergyLabel, ExitStage, Income, IncomeTax, LendingNorm, NormYear, Payoff,
    Percentage, RepaymentForm, Source, Sourced, TaxPosition, TaxStanding,
};

/// A change of one input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lever {
    /// The applicant earns this much more net a month.
    NetMonthMore(Cents),
    /// A partner buys along who earns this net a month.
    Partner(Cents),
    /// Nobody buys along.
    NoPartner,
    /// The partner who buys along earns this much more net a month.
    PartnerNetMore(Cents),
    /// This much more savings.
    SavingsMore(Cents),
    /// Schenking: this much more is given.
    GiftMore(Cents),
    /// Overwaarde: the home that is sold leaves this much more.
    EquityMore(Cents),
    /// All debts are paid off, which takes this of the own money.
    NoDuties(Payoff),
    /// The interest is fixed for this many years.
    FixedYears(u8),
    /// The interest is this.
    Interest(Percentage),
    /// The home has this label.
    Label(EnergyLabel),
    /// The mortgage has NHG, or has not.
    Nhg(bool),
    /// An agent of one's own is paid, or is not.
    Agent(bool),
    /// The home is inspected, or is not.
    Inspection(bool),
    /// No buyer uses the starters' exemption of the transfer tax.
    WithoutExemption,
    /// The loan is paid back like this: a wish of an application, a budget does not know it.
    Repayment(RepaymentForm),
    /// Every buyer uses the starters' exemption, in the declaration at the notary.
    ExemptionForAll,
    /// One of two buyers uses it.
    ExemptionForOne,
    /// Who leaves the purchase does so at this stage.
    LeaveAt(ExitStage),
    /// Who leaves made this much more costs by then.
    CostsMore(Cents),
}

impl Lever {
    /// Whether it is about own money, wherever that comes from: each of these moves an amount alike.
    const fn is_own_money(self) -> bool {
        matches!(
            self,
            Self::SavingsMore(_) | Self::GiftMore(_) | Self::EquityMore(_)
        )
    }
}

/// What a lever can move: money or a percentage.
pub trait Moved: Copy {
    /// How much more it is than another one.
    fn more_than(self, other: Self) -> Self;

    /// How much it is, by its own unit.
    fn units(self) -> i64;

    /// Whether a difference of so much is more than what rounding does: a euro, or any percentage.
    fn is_worth_telling(self) -> bool;
}

impl Moved for Cents {
    fn more_than(self, other: Self) -> Self {
        self - other
    }

    fn units(self) -> i64 {
        self.0
    }

    fn is_worth_telling(self) -> bool {
        self.0.abs() >= Self::from_euros(1).0
    }
}

impl Moved for Percentage {
    fn more_than(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    fn units(self) -> i64 {
        i64::from(self.0)
    }

    fn is_worth_telling(self) -> bool {
        self.0 != 0
    }
}

/// The outcome of pulling a lever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeverOutcome<T = Cents> {
    /// Which.
    pub lever: Lever,
    /// Bestedingsruimte afterwards, or what else was asked for.
    pub total: T,
    /// How much that is more; below nothing for less.
    pub difference: T,
}

const MORE_NET: Cents = Cents::from_euros(100);
const TYPICAL_PARTNER_NET: Cents = Cents::from_euros(2_000);
const MORE_SAVINGS: Cents = Cents::from_euros(5_000);
const INTEREST_STEP: i32 = 500;

/// The levers that move an amount most, whatever is reckoned from the input: the strongest first,
/// those without effect left out.
pub fn what_would_change_by(
    input: &BudgetInput,
    most: usize,
    outcome: &dyn Fn(&BudgetInput) -> Cents,
) -> Vec<LeverOutcome> {
    strongest(levers(input), most, outcome(input), &|lever| {
        Some(outcome(&pulled(input, lever)))
    })
}

/// Of these levers those that move an amount most; one without an outcome is no choice. Own money
/// counts once among them, however many ways there are to have more of it.
pub fn strongest<T: Moved>(
    levers: Vec<Lever>,
    most: usize,
    now: T,
    outcome: &dyn Fn(Lever) -> Option<T>,
) -> Vec<LeverOutcome<T>> {
    let mut outcomes: Vec<LeverOutcome<T>> = levers
        .into_iter()
        .filter_map(|lever| {
            let total = outcome(lever)?;
            Some(LeverOutcome {
                lever,
                total,
                difference: total.more_than(now),
            })
        })
        .filter(|outcome| outcome.difference.is_worth_telling())
        .collect();
    outcomes.sort_by_key(|outcome| std::cmp::Reverse(outcome.difference.units().abs()));
    let (mut told, mut told_own_money) = (0, false);
    outcomes.retain(|outcome| {
        let is_own_money = outcome.lever.is_own_money();
        if !(is_own_money && told_own_money) {
            told += 1;
        }
        told_own_money |= is_own_money;
        told <= most
    });
    outcomes
}

/// What can be tried with this input.
pub(super) fn levers(input: &BudgetInput) -> Vec<Lever> {
    let long = LendingNorm::of(input.norm_year)
        .amounts
        .offered_interest_counts_from_years;
    let higher = Percentage(input.interest.value.0.saturating_add(INTEREST_STEP));
    let mut levers = vec![
        Lever::NetMonthMore(MORE_NET),
        Lever::SavingsMore(MORE_SAVINGS),
        Lever::GiftMore(MORE_SAVINGS),
        Lever::Interest(higher),
        Lever::Nhg(!input.nhg),
        Lever::Agent(!input.costs.agent),
        Lever::Inspection(!input.costs.inspection),
    ];
    // Only who sells a home has something of it to come.
    if input.equity.value != Cents::ZERO {
        levers.insert(3, Lever::EquityMore(MORE_SAVINGS));
    }
    match input.partner {
        Some(_) => levers.extend([Lever::PartnerNetMore(MORE_NET), Lever::NoPartner]),
        None => levers.push(Lever::Partner(TYPICAL_PARTNER_NET)),
    }
    if input.buyers().have_exemption() {
        levers.push(Lever::WithoutExemption);
    }
    if input.obligations.have_debts() {
        levers.push(Lever::NoDuties(input.obligations.payoff()));
    }
    if input.fixed_years.value < long {
        levers.push(Lever::FixedYears(long));
    }
    if input.label.is_none_or(|label| label.value > EnergyLabel::A) {
        levers.push(Lever::Label(EnergyLabel::A));
    }
    levers
}

/// The input with one lever pulled.
pub fn pulled(input: &BudgetInput, lever: Lever) -> BudgetInput {
    let mut changed = input.clone();
    match lever {
        Lever::NetMonthMore(more) => {
            changed.applicant = earning_more(&input.applicant, more, input.norm_year);
        }
        Lever::PartnerNetMore(more) => {
            let partner = input.partner.as_ref();
            changed.partner = partner.map(|one| earning_more(one, more, input.norm_year));
        }
        Lever::Partner(net) => {
            changed.partner = Some(Income::tried_net(net));
            changed.partner_tax = input.applicant_tax.of_tried_partner();
        }
        Lever::NoPartner => changed.partner = None,
        Lever::SavingsMore(more) => changed.savings_tried += more,
        Lever::GiftMore(more) => changed.gift = Sourced::tried(input.gift.value + more),
        Lever::EquityMore(more) => changed.equity = Sourced::tried(input.equity.value + more),
        Lever::NoDuties(_) => changed = input.with_debts_paid(),
        Lever::FixedYears(years) => changed.fixed_years = Sourced::tried(years),
        Lever::Interest(interest) => changed.interest = Sourced::tried(interest),
        Lever::Label(label) => changed.label = Some(Sourced::tried(label)),
        Lever::Nhg(nhg) => changed.nhg = nhg,
        Lever::Agent(agent) => changed.costs.agent = agent,
        Lever::Inspection(inspection) => changed.costs.inspection = inspection,
        Lever::WithoutExemption => {
            for standing in [&mut changed.applicant_tax, &mut changed.partner_tax] {
                if standing.position == TaxPosition::Starter {
                    *standing = TaxStanding::of(TaxPosition::OwnHome);
                }
            }
        }
        Lever::Repayment(_)
        | Lever::ExemptionForAll
        | Lever::ExemptionForOne
        | Lever::LeaveAt(_)
        | Lever::CostsMore(_) => {}
    }
    changed
}

/// An income with more net a month. Of a known income only the gross month and the holiday pay that
/// goes with it rise.
fn earning_more(income: &Income, more: Cents, year: NormYear) -> Income {
    let tax = IncomeTax::of(year);
    let net = income.net_month(year) + more;
    match *income {
        Income::Estimated {
            thirteenth_month,
            stated,
            ..
        } => Income::Estimated {
            net_month: net,
            thirteenth_month,
            stated,
            source: Source::Tried,
        },
        Income::Known {
            gross_month,
            holiday_pay,
            thirteenth_month,
        } => {
            let raised = tax.gross_month_of_net_month(net);
            let yearly = (raised - gross_month.value) * 12;
            Income::Known {
                gross_month: Sourced::tried(raised),
                holiday_pay: Sourced::tried(holiday_pay.value + tax.holiday_pay.of(yearly)),
                thirteenth_month,
            }
        }
    }
}

#[cfg(test)]
mod tests;
