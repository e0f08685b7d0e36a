//! Words of the financial check: what a tried change leads to, and the checks beside each other.

use super::explain::Reasoned;
use super::{Language, Text, text};
use crate::domain::{Affordability, Cents, Change, Explanation, Term};
use crate::journey::financial_check::Tried;

/// A home that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Its street and number.
    pub name: String,
    /// The check.
    pub outcome: Affordability,
    /// Why the amount in its first reason is what it is; nothing where that names none.
    pub why: Option<Explanation>,
    /// What is tried of it.
    pub tried: Option<Change>,
    /// What would help, those within reach first.
    pub helps: Vec<Tried>,
}

impl Language {
    /// What a change leads to: the month and the own money after it.
    pub fn tried(self, tried: &Tried) -> String {
        let month = self.euros(tried.then.month.net);
        let own = self.euros(tried.then.own_money_needed);
        self.pick(
            format!("Dan past het. U hebt minstens {own} eigen geld nodig. Gebruikt u al uw eigen geld, dan betaalt u netto {month} per maand."),
            format!("Then it fits. You need at least {own} of your own money. If you use all of it, you pay {month} net a month."),
        )
    }

    /// The button that tries a change.
    pub fn try_change(self, change: Change) -> String {
        match change {
            Change::FixLonger { years } => {
                let years = self.years(i64::from(years));
                self.pick(
                    format!("Probeer {years} vast"),
                    format!("Try {years} fixed"),
                )
            }
            other => short(other).get(self).to_owned(),
        }
    }

    /// Checks beside each other: a row a fact, the fact's name first.
    pub fn checks_beside(self, checks: &[Checked]) -> Vec<Vec<Reasoned>> {
        let row = |name: Text, cell: &dyn Fn(&Affordability) -> Reasoned| {
            let cells = checks.iter().map(|one| cell(&one.outcome));
            let name = name.get(self).to_owned();
            std::iter::once(name.into())
                .chain(cells)
                .collect::<Vec<_>>()
        };
        let amount = |amount, why: &_| Reasoned::of(self.euros(amount), Some(why));
        let reasons = checks.iter().map(|one| self.first_reason(one));
        let helps = checks.iter().map(|one| self.first_help(one).into());
        let helps_name = text("Wat zou helpen?", "What would help?").get(self);
        vec![
            row(text("Past het?", "Does it fit?"), &|one| {
                self.fit(one).into()
            }),
            std::iter::once(text("Waarom?", "Why?").get(self).to_owned().into())
                .chain(reasons)
                .collect(),
            row(GROSS, &|one| {
                let why = one.month.explanation.find(Term::MonthlyGross);
                Reasoned::of(self.euros(one.month.gross), why)
            }),
            row(NET, &|one| amount(one.month.net, &one.month.explanation)),
            row(NEEDED, &|one| {
                amount(one.own_money_needed, &one.own_money_explanation)
            }),
            row(text("Over of tekort", "Left or short"), &|one| {
                Reasoned::of(self.balance(one), Some(&one.explanation))
            }),
            std::iter::once(helps_name.to_owned().into())
                .chain(helps)
                .collect(),
        ]
    }

    fn first_reason(self, checked: &Checked) -> Reasoned {
        let reason = checked.outcome.reasons.first();
        let said = reason.map(|reason| self.affordability_reason(*reason));
        Reasoned::of(said.unwrap_or_default(), checked.why.as_ref())
    }

    /// The name of a home above its column, which says that something is tried of it.
    pub fn name_in_table(self, name: &str, tried: Option<Change>) -> String {
        match tried {
            Some(_) => {
                let so = self.pick("wat u probeert", "what you are trying");
                format!("{name} ({so})")
            }
            None => name.to_owned(),
        }
    }

    fn first_help(self, checked: &Checked) -> String {
        if let Some(change) = checked.tried {
            let lead = self.pick("Dit probeert u:", "You are trying this:");
            return format!("{lead} {}", self.way_out(change));
        }
        checked.helps.first().map_or_else(
            || self.pick("niet nodig", "not needed").to_owned(),
            |tried| format!("{} {}", self.way_out(tried.change), self.tried(tried)),
        )
    }

    fn balance(self, checked: &Affordability) -> String {
        if checked.shortfall == Cents::ZERO {
            let left = self.euros(checked.own_money_left);
            self.pick(format!("{left} over"), format!("{left} left"))
        } else {
            let short = self.euros(checked.shortfall);
            self.pick(format!("{short} tekort"), format!("{short} short"))
        }
    }
}

const GROSS: Text = text(
    "Bruto per maand, met al uw eigen geld",
    "Gross a month, with all of your own money",
);
const NET: Text = text(
    "Netto per maand, met al uw eigen geld",
    "Net a month, with all of your own money",
);
const NEEDED: Text = text(
    "Eigen geld dat u minstens nodig hebt",
    "Own money that you need at least",
);

const fn short(change: Change) -> Text {
    match change {
        Change::WithoutNhg => text("Probeer zonder NHG", "Try without NHG"),
        Change::FixLonger { .. } => text("Probeer langer vast", "Try fixed for longer"),
        Change::PayOffDuties(_) => {
            text("Probeer zonder andere schulden", "Try without other debts")
        }
        Change::PartnerIncome { .. } => text("Probeer samen kopen", "Try buying together"),
        Change::MoreSavings { .. } => text("Probeer meer spaargeld", "Try more savings"),
        Change::Gift { .. } => text("Probeer een schenking", "Try a gift"),
        Change::LowerPrice { .. } => text("Probeer een lagere prijs", "Try a lower price"),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::{Cents, Payoff};

    #[test]
    fn every_change_has_a_button_of_its_own() {
        let amount = Cents::from_euros(5_000);
        let all = [
            Change::WithoutNhg,
            Change::FixLonger { years: 10 },
            Change::PayOffDuties(Payoff::default()),
            Change::PartnerIncome { net_month: amount },
            Change::MoreSavings { amount },
            Change::Gift { amount },
            Change::LowerPrice {
                price: amount,
                less: amount,
            },
        ];
        for language in Language::ALL {
            let labels: BTreeSet<_> = all.map(|change| language.try_change(change)).into();
            assert_eq!(labels.len(), all.len());
        }
    }

    #[test]
    fn a_home_of_which_something_is_tried_says_so_above_its_column_and_at_what_helps() {
        use crate::domain::{BudgetInput, HomeOffer, Income, check};
        let offer = HomeOffer {
            price: Cents::from_euros(400_000),
            label: None,
            woz: None,
        };
        let input = BudgetInput::new(Income::typed_net(Cents::from_euros(2_400)));
        let amount = Cents::from_euros(5_000);
        let tried = Some(Change::Gift { amount });
        let checked = Checked {
            name: "Heideweg 19".to_owned(),
            outcome: check(&offer, &input),
            why: None,
            tried,
            helps: Vec::new(),
        };
        let rows = Language::Dutch.checks_beside(&[checked]);
        let helps = rows.last().and_then(|row| row.last()).expect("a last cell");
        assert!(
            helps
                .said
                .starts_with("Dit probeert u: Krijg een schenking")
        );
        let name = |tried| Language::Dutch.name_in_table("Heideweg 19", tried);
        assert_eq!(name(tried), "Heideweg 19 (wat u probeert)");
        assert_eq!(name(None), "Heideweg 19");
    }

    #[test]
    fn beside_each_other_every_row_has_a_name_and_a_cell_for_every_home() {
        use crate::domain::{BudgetInput, HomeOffer, Income, check};
        let input = BudgetInput::new(Income::typed_net(Cents::from_euros(2_400)));
        let checked = |euros| Checked {
            name: "Heideweg 19".to_owned(),
            outcome: check(
                &HomeOffer {
                    price: Cents::from_euros(euros),
                    label: None,
                    woz: None,
                },
                &input,
            ),
            why: None,
            tried: None,
            helps: Vec::new(),
        };
        let rows = Language::Dutch.checks_beside(&[checked(150_000), checked(400_000)]);
        assert!(
            rows.iter()
                .all(|row| row.len() == 3 && row.iter().all(|cell| !cell.said.is_empty()))
        );
        assert!(rows[5][2].said.ends_with("tekort"), "{rows:?}");
        let amounts = rows.iter().flat_map(|row| &row[1..]);
        for cell in amounts.filter(|cell| cell.said.starts_with('€')) {
            let why = cell.why.as_ref().expect("every amount has its reasons");
            assert!(why.adds_up());
            assert!(cell.said.contains(&Language::Dutch.euros(why.money())));
        }
    }
}
