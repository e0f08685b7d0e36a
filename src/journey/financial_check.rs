//! Financiële check of a home: as it is, and as it would be with one change. Nothing of the trying is
//! kept; every outcome is reckoned by the domain.

use super::Journey;
use crate::domain::home::Home;
use crate::domain::{
    Affordability, BudgetInput, Cents, Change, Explanation, HomeOffer, LeverOutcome, Reason,
    applied, check, explain_reason, what_would_change_by,
};

/// A change that would make a home fit, with what the check says after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The change.
    pub change: Change,
    /// Whether the app takes it to be possible for ordinary people.
    pub within_reach: bool,
    /// The check after the change.
    pub then: Affordability,
}

impl Journey {
    /// The check of one home with the change that is tried; `None` before a sum was made.
    pub fn check_with(&self, home: &Home, tried: Option<Change>) -> Option<Affordability> {
        let (offer, input) = self.asked(home, tried)?;
        Some(check(&offer, &input))
    }

    /// What would move an amount of the check most, the strongest first, with the change that is tried.
    pub fn what_would_change_check(
        &self,
        home: &Home,
        tried: Option<Change>,
        amount: &dyn Fn(&Affordability) -> Cents,
    ) -> Vec<LeverOutcome> {
        const MOST: usize = 3;
        let Some((offer, input)) = self.asked(home, tried) else {
            return Vec::new();
        };
        what_would_change_by(&input, MOST, &|input| amount(&check(&offer, input)))
    }

    /// Why the amount in a reason of the check is what it is, with the change that is tried; `None`
    /// where the reason names no amount.
    pub fn why_reason(
        &self,
        home: &Home,
        tried: Option<Change>,
        reason: Reason,
    ) -> Option<Explanation> {
        let (offer, input) = self.asked(home, tried)?;
        explain_reason(&offer, &input, reason)
    }

    fn asked(&self, home: &Home, tried: Option<Change>) -> Option<(HomeOffer, BudgetInput)> {
        let input = self.budget_input()?;
        Some(match tried {
            Some(change) => changed(home.offer(), &input, change),
            None => (home.offer(), input),
        })
    }

    /// What would make a home fit, those within reach first, each tried.
    pub fn what_would_help(&self, home: &Home) -> Vec<Tried> {
        let ways = self.check(home).map(|checked| checked.ways_out);
        let tried = ways.into_iter().flatten().filter_map(|way| {
            Some(Tried {
                change: way.change,
                within_reach: way.within_reach,
                then: self.check_with(home, Some(way.change))?,
            })
        });
        let mut tried: Vec<_> = tried.collect();
        tried.sort_by_key(|tried| !tried.within_reach);
        tried
    }
}

/// Home and input after one change.
fn changed(offer: HomeOffer, input: &BudgetInput, change: Change) -> (HomeOffer, BudgetInput) {
    let price = match change {
        Change::LowerPrice { price, .. } => price,
        _ => offer.price,
    };
    (HomeOffer { price, ..offer }, applied(input, change))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::home::Catalogue;
    use crate::domain::{Lever, Payoff, Verdict};
    use crate::journey::budget::{Budgeting, Details, Form};

    fn starter() -> Journey {
        let form = Form {
            net_month: Cents::from_euros(2_400),
            savings: Cents::from_euros(16_000),
            equity: Cents::from_euros(25_000),
            partner: None,
            details: Details::default(),
        };
        Journey {
            budget: Budgeting {
                form: Some(form),
                ..Budgeting::default()
            },
            ..Journey::default()
        }
    }

    fn homes() -> Vec<Home> {
        let json = include_str!("../../public/data/homes.json");
        Catalogue::from_json(json).unwrap().homes
    }

    #[test]
    fn given_homes_out_of_reach_then_every_way_that_is_named_makes_them_fit() {
        let journey = starter();
        let mut refused = 0;
        for home in homes().iter().take(24) {
            let fits = journey.check(home).unwrap().verdict == Verdict::Fits;
            let helps = journey.what_would_help(home);
            assert_eq!(fits, helps.is_empty(), "{}", home.id);
            refused += usize::from(!fits);
            for tried in &helps {
                assert_eq!(tried.then.verdict, Verdict::Fits, "{:?}", tried.change);
                assert!(tried.then.month.explanation.adds_up());
            }
            assert!(helps.is_sorted_by_key(|tried| !tried.within_reach));
        }
        assert!(refused > 0, "a starter cannot buy everything");
    }

    #[test]
    fn what_moves_an_amount_of_a_check_is_found_by_checking_again_at_this_home() {
        let journey = starter();
        let home = homes().remove(0);
        let needed = |checked: &Affordability| checked.own_money_needed;
        let now = journey
            .check(&home)
            .map(|checked| needed(&checked))
            .unwrap();
        let found = journey.what_would_change_check(&home, None, &needed);
        assert_eq!(found.len(), 3);
        for one in &found {
            assert_eq!(now + one.difference, one.total);
            // What is saved changes what one has, not what is needed; the label is the home's.
            assert!(!matches!(
                one.lever,
                Lever::SavingsMore(_) | Lever::Label(_)
            ));
        }
        let partner = found
            .iter()
            .find(|one| matches!(one.lever, Lever::Partner(_)));
        assert!(partner.is_some_and(|one| one.difference < Cents::ZERO));
        let gift = Change::Gift {
            amount: Cents::from_euros(1_000),
        };
        assert!(
            !journey
                .what_would_change_check(&home, Some(gift), &needed)
                .is_empty()
        );
        assert!(
            Journey::default()
                .what_would_change_check(&home, None, &needed)
                .is_empty()
        );
    }

    #[test]
    fn given_a_change_then_only_the_outcome_changes_and_not_the_budget() {
        let journey = starter();
        let before = journey.clone();
        let home = homes().into_iter().max_by_key(|home| home.price).unwrap();
        let more = Cents::from_euros(50_000);
        let tried = journey.check_with(&home, Some(Change::Gift { amount: more }));
        let (now, then) = (journey.check(&home).unwrap(), tried.unwrap());
        assert_eq!(now.shortfall - then.shortfall, more);
        assert_eq!(journey, before);
    }

    #[test]
    fn before_a_sum_was_made_there_is_nothing_to_check() {
        let home = &homes()[0];
        let change = Change::PayOffDuties(Payoff::default());
        assert_eq!(Journey::default().check_with(home, Some(change)), None);
        assert!(Journey::default().what_would_help(home).is_empty());
    }
}
