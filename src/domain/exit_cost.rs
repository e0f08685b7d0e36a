//! What leaving a purchase costs at each stage, and the deposit that stands surety for it. The
//! shares are those of the model contract, not of law. Knows no dates: those are in `calendar`.

use serde::{Deserialize, Serialize};

use super::norms::NormYear;
use super::purchase_costs::reckoned_price;
use super::{Cents, Explanation, Lever, LeverOutcome, PurchaseNorm, Rule, Source, Term, strongest};

/// How far a purchase has come for a buyer who wants to leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ExitStage {
    /// A bid was accepted, not both have signed: an agreement in principle (BW 7:2).
    BeforeSignatures,
    /// Within the bedenktijd: without a reason.
    CoolingOff,
    /// A condition such as financing is not met, and is used in time.
    ConditionUsed,
    /// Bound: the contract is broken.
    Bound,
}

/// What leaving costs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExitCost {
    /// At which stage.
    pub stage: ExitStage,
    /// Boete to the seller. More damage than this may also have to be paid.
    pub penalty: Cents,
    /// What was already spent and does not come back.
    pub costs_made: Cents,
    /// Together.
    pub total: Cents,
    /// Why.
    pub explanation: Explanation,
}

/// Waarborgsom or bankgarantie for a price.
pub fn deposit(price: Cents, year: NormYear) -> Explanation {
    let share = PurchaseNorm::of(year).deposit_share;
    share_of_price(Term::Deposit, Rule::Deposit, share, price, year)
}

/// What leaving costs a buyer; `costs_made` are costs such as an inspection or a valuation.
pub fn exit_cost(stage: ExitStage, price: Cents, costs_made: Cents, year: NormYear) -> ExitCost {
    let penalty = penalty(stage, price, year);
    let made = Explanation::input(Term::CostsMade, costs_made.at_least_zero(), Source::Typed);
    let costs_made = made.money();
    let rule = match stage {
        ExitStage::BeforeSignatures | ExitStage::CoolingOff => Rule::CoolingOff,
        ExitStage::ConditionUsed => Rule::ConditionUsed,
        ExitStage::Bound => Rule::Penalty,
    };
    let amount = penalty.money();
    let parts = vec![penalty.added(), made.added()];
    let explanation = Explanation::sum(Term::ExitCost, rule, year, parts);
    ExitCost {
        stage,
        penalty: amount,
        costs_made,
        total: explanation.money(),
        explanation,
    }
}

/// What more may be spent before somebody leaves, to see what it does.
const MORE_COSTS: Cents = Cents::from_euros(500);

/// What would move what leaving costs, the strongest first: leaving at another of the stages that
/// are still to come or open now, and what is spent until then. Nothing once none is. The price is the
/// contract's.
pub fn what_would_change_exit(
    stage: ExitStage,
    open: &[ExitStage],
    price: Cents,
    costs_made: Cents,
    year: NormYear,
) -> Vec<LeverOutcome> {
    let total = |stage, made| exit_cost(stage, price, made, year).total;
    let others = open.iter().filter(|one| **one != stage);
    let mut levers: Vec<Lever> = others.map(|one| Lever::LeaveAt(*one)).collect();
    if !open.is_empty() {
        levers.push(Lever::CostsMore(MORE_COSTS));
    }
    let most = levers.len();
    strongest(
        levers,
        most,
        total(stage, costs_made),
        &|lever| match lever {
            Lever::LeaveAt(other) => Some(total(other, costs_made)),
            Lever::CostsMore(more) => Some(total(stage, costs_made.at_least_zero() + more)),
            _ => None,
        },
    )
}

fn penalty(stage: ExitStage, price: Cents, year: NormYear) -> Explanation {
    let free = |rule| Explanation::rule(Term::Penalty, Cents::ZERO, rule, year);
    match stage {
        ExitStage::BeforeSignatures | ExitStage::CoolingOff => free(Rule::CoolingOff),
        ExitStage::ConditionUsed => free(Rule::ConditionUsed),
        ExitStage::Bound => {
            let share = PurchaseNorm::of(year).penalty_share;
            share_of_price(Term::Penalty, Rule::Penalty, share, price, year)
        }
    }
}

fn share_of_price(
    what: Term,
    rule: Rule,
    share: super::Percentage,
    price: Cents,
    year: NormYear,
) -> Explanation {
    let share = Explanation::rule(Term::CostShare, share, rule, year);
    let price = reckoned_price(price.at_least_zero(), year);
    Explanation::share(what, rule, year, share, price)
}

#[cfg(test)]
mod tests {
    use super::*;

    const YEAR: NormYear = NormYear::Of2026;

    fn cost(stage: ExitStage) -> ExitCost {
        exit_cost(
            stage,
            Cents::from_euros(290_000),
            Cents::from_euros(400),
            YEAR,
        )
    }

    #[test]
    fn leaving_is_free_of_penalty_until_the_buyer_is_bound() {
        for stage in [
            ExitStage::BeforeSignatures,
            ExitStage::CoolingOff,
            ExitStage::ConditionUsed,
        ] {
            assert_eq!(cost(stage).penalty, Cents::ZERO);
            assert_eq!(cost(stage).total, Cents::from_euros(400));
        }
    }

    #[test]
    fn a_bound_buyer_pays_a_tenth_of_the_price() {
        let bound = cost(ExitStage::Bound);
        assert_eq!(bound.penalty, Cents::from_euros(29_000));
        assert_eq!(bound.total, Cents::from_euros(29_400));
        assert!(bound.explanation.adds_up());
    }

    #[test]
    fn what_moves_the_cost_of_leaving_is_when_one_leaves_and_what_was_spent() {
        let found = |stage, open: &[ExitStage]| {
            let (price, made) = (Cents::from_euros(290_000), Cents::from_euros(400));
            what_would_change_exit(stage, open, price, made, YEAR)
        };
        let open = [
            ExitStage::CoolingOff,
            ExitStage::ConditionUsed,
            ExitStage::Bound,
        ];
        let early = found(ExitStage::CoolingOff, &open);
        assert_eq!(early[0].lever, Lever::LeaveAt(ExitStage::Bound));
        assert_eq!(early[0].total, cost(ExitStage::Bound).total);
        assert_eq!(early[1].lever, Lever::CostsMore(MORE_COSTS));
        assert_eq!(early[1].total, Cents::from_euros(900));
        assert_eq!(early.len(), 2, "a condition costs the same");
        let late = found(ExitStage::Bound, &open);
        let free = late
            .iter()
            .filter(|one| one.total == Cents::from_euros(400));
        assert_eq!(free.count(), 2);
        let bound = found(ExitStage::Bound, &[ExitStage::Bound]);
        assert_eq!(bound.len(), 1, "what is over is no choice");
        assert!(found(ExitStage::CoolingOff, &[]).is_empty(), "it ended");
    }

    #[test]
    fn the_deposit_is_a_tenth_of_the_price() {
        let explained = deposit(Cents::from_euros(290_000), YEAR);
        assert_eq!(explained.money(), Cents::from_euros(29_000));
        assert!(explained.adds_up());
    }
}
