//! Voorbereide financiering: whether the participant qualifies for a home whose seller demands it.
//! What the seller learns is at most the signed amount, never the sum behind it.

use crate::domain::Cents;
use crate::domain::home::Home;
use crate::journey::Journey;
use crate::journey::vault::Verdict;

/// Whether the participant qualifies, and why (not).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preparation {
    /// This seller demands nothing.
    NotDemanded,
    /// The signed amount covers the loan that this home takes.
    Eligible {
        /// Kan tot € X financieren.
        can_finance: Cents,
    },
    /// No valid Financieel-ID was shown.
    NoFinancialId,
    /// The Financieel-ID does not say how much can be financed.
    NoAmount,
    /// No sum was made, so that the loan for this home is not known.
    NoBudget,
    /// The signed amount, or own money, is not enough.
    TooLittle {
        /// Kan tot € X financieren.
        can_finance: Cents,
        /// What is lacking.
        short: Cents,
        /// Whether the sum with the partner is enough, but what was signed is not: of one of the two.
        alone: bool,
    },
}

impl Journey {
    /// Whether the participant qualifies for a home.
    pub fn preparation(&self, home: &Home) -> Preparation {
        if !home.seller.demands_prepared_financing {
            return Preparation::NotDemanded;
        }
        let Some(Verdict::Valid { can_finance, .. }) = self.vault.verdict else {
            return Preparation::NoFinancialId;
        };
        let Some(can_finance) = can_finance else {
            return Preparation::NoAmount;
        };
        let Some(checked) = self.check(home) else {
            return Preparation::NoBudget;
        };
        let short = checked
            .shortfall
            .max(checked.loan_needed - can_finance)
            .at_least_zero();
        if short == Cents::ZERO {
            Preparation::Eligible { can_finance }
        } else {
            let alone = checked.shortfall == Cents::ZERO && self.counts_partner();
            Preparation::TooLittle {
                can_finance,
                short,
                alone,
            }
        }
    }

    /// Whether the sum counts a partner.
    fn counts_partner(&self) -> bool {
        self.budget_input()
            .is_some_and(|input| input.partner.is_some())
    }

    /// How many more homes would pass all filters with a Financieel-ID; none for who has shown one.
    pub fn waiting_for_financial_id(&self, homes: &[Home]) -> usize {
        if self.vault.is_known_to_search() {
            return 0;
        }
        let filters = self.filters();
        let waits = |home: &&Home| {
            home.seller.demands_prepared_financing
                && filters.admit(home, true)
                && (!filters.is_personal() || filters.suit(self.circumstances(home)))
        };
        homes.iter().filter(waits).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::home::Catalogue;
    use crate::journey::budget::{Details, Form, PartnerForm};
    use crate::journey::search::{Filters, Market};

    fn homes() -> Vec<Home> {
        Catalogue::from_json(include_str!("../../../public/data/homes.json"))
            .unwrap()
            .homes
    }

    fn demanding() -> Home {
        homes()
            .into_iter()
            .find(|home| home.seller.demands_prepared_financing)
            .unwrap()
    }

    fn earning(net_month: i64) -> Journey {
        let mut journey = Journey::default();
        journey.budget.form = Some(Form {
            net_month: Cents::from_euros(net_month),
            savings: Cents::from_euros(60_000),
            equity: Cents::ZERO,
            partner: None,
            details: Details::default(),
        });
        journey
    }

    fn shown(mut journey: Journey, can_finance: Option<Cents>) -> Journey {
        journey.vault.verdict = Some(Verdict::valid(can_finance));
        journey
    }

    #[test]
    fn given_a_seller_who_demands_nothing_everybody_qualifies() {
        let home = homes()
            .into_iter()
            .find(|home| !home.seller.demands_prepared_financing)
            .unwrap();
        assert_eq!(
            Journey::default().preparation(&home),
            Preparation::NotDemanded
        );
    }

    #[test]
    fn given_no_or_a_changed_financial_id_nobody_qualifies() {
        let mut journey = earning(9_000);
        assert_eq!(
            journey.preparation(&demanding()),
            Preparation::NoFinancialId
        );
        journey.vault.verdict = Some(Verdict::Changed);
        assert_eq!(
            journey.preparation(&demanding()),
            Preparation::NoFinancialId
        );
    }

    #[test]
    fn given_a_financial_id_without_amount_or_without_sum_that_is_the_reason() {
        assert_eq!(
            shown(earning(9_000), None).preparation(&demanding()),
            Preparation::NoAmount
        );
        let amount = Some(Cents::from_euros(500_000));
        let journey = shown(Journey::default(), amount);
        assert_eq!(journey.preparation(&demanding()), Preparation::NoBudget);
    }

    #[test]
    fn given_enough_one_qualifies_and_given_too_little_the_lack_is_named() {
        let enough = Cents::from_euros(500_000);
        let eligible = shown(earning(9_000), Some(enough)).preparation(&demanding());
        assert_eq!(
            eligible,
            Preparation::Eligible {
                can_finance: enough
            }
        );
        let little = Cents::from_euros(50_000);
        let journey = shown(earning(9_000), Some(little));
        let needed = journey.check(&demanding()).unwrap().loan_needed;
        let short = needed - little;
        let expected = Preparation::TooLittle {
            can_finance: little,
            short,
            alone: false,
        };
        assert_eq!(journey.preparation(&demanding()), expected);
    }

    #[test]
    fn given_a_sum_of_two_that_fits_and_a_sentence_of_one_it_says_that_it_counts_one() {
        let mut journey = shown(earning(9_000), Some(Cents::from_euros(50_000)));
        let form = journey.budget.form.as_mut().unwrap();
        form.partner = Some(PartnerForm {
            net_month: Cents::from_euros(3_000),
            under_35: true,
        });
        assert_eq!(journey.check(&demanding()).unwrap().shortfall, Cents::ZERO);
        let said = journey.preparation(&demanding());
        assert!(
            matches!(said, Preparation::TooLittle { alone: true, .. }),
            "{said:?}"
        );
    }

    #[test]
    fn what_waits_for_a_financial_id_is_counted_as_beside_the_filters_and_comes_with_it() {
        let homes = homes();
        let mut journey = earning(3_000);
        let all = [
            Filters::default(),
            Filters::starting(None),
            Filters {
                month_to: Some(Cents::from_euros(900)),
                ..Filters::default()
            },
            Filters {
                eligible: true,
                ..Filters::default()
            },
        ];
        for filters in all {
            journey.search.filters = Some(filters.clone());
            let own: Vec<_> = homes
                .iter()
                .map(|home| journey.circumstances(home))
                .collect();
            let counted = Market::new(&homes, &own, &filters).count(&filters, false);
            let waiting = journey.waiting_for_financial_id(&homes);
            assert_eq!(waiting, counted.waiting, "{filters:?}");
            assert_eq!(waiting == 0, filters.eligible, "{filters:?}");
        }
        journey.search.filters = Some(Filters::default());
        let waiting = journey.waiting_for_financial_id(&homes);
        let before = journey.matching(&homes).len();
        let journey = shown(journey, Some(Cents::from_euros(200_000)));
        assert_eq!(journey.waiting_for_financial_id(&homes), 0);
        assert_eq!(journey.matching(&homes).len(), before + waiting);
    }
}
