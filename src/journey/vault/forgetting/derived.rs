//! What was made of a source's values outside the vault: the reasons in a mortgage offer, answers and
//! sums that repeat what the source said. What somebody typed before the source said it stays.

use std::collections::BTreeSet;

use super::Whose;
use crate::domain::explain::{Because, Explanation, Source as Origin, SourceName};
use crate::domain::record::{Datum, Source};
use crate::domain::{Cents, Income, NormYear, Offer, Term};
use crate::journey::Event as JourneyEvent;
use crate::journey::budget::{self, Form};
use crate::journey::log::Recorded;
use crate::journey::mortgage::{self, Answers, StatedIncome};
use crate::journey::vault::Event;

/// Takes out of the log what was made of what these sources gave this person.
pub(super) fn forget(log: &mut Vec<Recorded>, whose: Whose, sources: &[Source]) {
    let mut given = Given::new(sources);
    log.retain_mut(|recorded| {
        if let Some(Event::Imported(record) | Event::ImportedPart(record, _)) =
            whose.event(&mut recorded.event)
            && sources.contains(&record.source)
        {
            record.data.iter().for_each(|datum| given.take_in(datum));
        }
        match (&mut recorded.event, whose) {
            (JourneyEvent::Mortgage(mortgage::Event::Chosen(offer)), _) => given.leave(offer),
            (JourneyEvent::Mortgage(mortgage::Event::Answered(answers)), _) => {
                given.leave_answers(answers, whose);
            }
            (JourneyEvent::Budget(budget::Event::Calculated(form)), Whose::Own) => {
                return given.leaves(form);
            }
            _ => {}
        }
        true
    });
}

/// What the sources gave, as far as somebody can repeat it.
struct Given {
    names: Vec<SourceName>,
    /// Wages, part by part.
    wages: BTreeSet<Cents>,
    /// What is left of the wages, a month.
    net_months: BTreeSet<Cents>,
    /// Savings.
    wealth: BTreeSet<Cents>,
    /// What was typed before the sources said the same.
    typed: BTreeSet<Cents>,
}

impl Given {
    fn new(sources: &[Source]) -> Self {
        Self {
            names: sources.iter().filter_map(|source| name(*source)).collect(),
            wages: BTreeSet::new(),
            net_months: BTreeSet::new(),
            wealth: BTreeSet::new(),
            typed: BTreeSet::new(),
        }
    }

    fn take_in(&mut self, datum: &Datum) {
        match datum {
            Datum::Wealth(amount) => {
                self.wealth.insert(*amount);
            }
            Datum::Wages {
                gross_month,
                holiday_pay,
                thirteenth_month,
            } => {
                let parts = [*gross_month, *holiday_pay, *thirteenth_month];
                self.wages
                    .extend(parts.into_iter().filter(|amount| *amount != Cents::ZERO));
                let income = Income::known(
                    *gross_month,
                    *holiday_pay,
                    *thirteenth_month,
                    Origin::Assumed,
                );
                let net_months = NormYear::ALL.map(|year| income.net_month(year));
                self.net_months.extend(net_months);
            }
            _ => {}
        }
    }

    /// Whether an amount of this kind may hold the savings that a source gave: own money that was
    /// answered after that is savings with overwaarde or with more, and with those known they follow.
    fn holds_savings(&self, what: Term) -> bool {
        what == Term::OwnMoney && !self.wealth.is_empty()
    }

    /// Whether an amount is one that a source gave and nobody typed before.
    fn is_theirs(&self, amount: Cents, among: &BTreeSet<Cents>) -> bool {
        amount != Cents::ZERO && among.contains(&amount) && !self.typed.contains(&amount)
    }

    /// An offer stays what was agreed: its reasons that rest on the sources go.
    fn leave(&self, offer: &mut Offer) {
        let is_theirs = |leaf: &Explanation| match leaf.because {
            Because::Input(Origin::Fetched { from, .. }) => self.names.contains(&from),
            Because::Input(Origin::Typed) => {
                let given = [&self.wages, &self.net_months, &self.wealth];
                let repeats = |among: &&_| self.is_theirs(leaf.money(), among);
                self.holds_savings(leaf.what) || given.iter().any(repeats)
            }
            _ => false,
        };
        if offer.explanation.rests_on(&is_theirs) {
            offer.explanation.cut(&is_theirs);
            // How much more it could have been follows from the income.
            offer.largest_loan = offer.loan;
        }
        for whole in [
            &mut offer.net_explanation,
            &mut offer.interest_explanation,
            &mut offer.total_explanation,
        ] {
            whole.take_if(|tree| tree.rests_on(&is_theirs));
        }
    }

    /// An answer that repeats what a source gave goes with it.
    fn leave_answers(&self, answers: &mut Answers, whose: Whose) {
        let repeats = |stated: &StatedIncome| {
            let parts = [
                stated.gross_month,
                stated.holiday_pay,
                stated.thirteenth_month,
            ];
            parts.iter().any(|part| self.is_theirs(*part, &self.wages))
        };
        let income = match whose {
            Whose::Own => &mut answers.applicant,
            Whose::Partners => &mut answers.partner,
        };
        *income = income.filter(|stated| !repeats(stated));
        if self.holds_savings(Term::OwnMoney) {
            answers.own_money = None;
        }
    }

    /// A sum that was made with what a source gave goes with it; whether the sum stays.
    fn leaves(&mut self, form: &mut Form) -> bool {
        if self.is_theirs(form.net_month, &self.net_months) {
            return false;
        }
        if self.is_theirs(form.savings, &self.wealth) {
            form.savings = Cents::ZERO;
        }
        self.typed.extend([form.net_month, form.savings]);
        true
    }
}

/// What a source is called in an explanation; who one is and what a second bank says take part in none.
const fn name(source: Source) -> Option<SourceName> {
    Some(match source {
        Source::Bank => SourceName::Bank,
        Source::TaxOffice => SourceName::TaxOffice,
        Source::EmployeeInsurance => SourceName::EmployeeInsurance,
        Source::CreditRegistry => SourceName::CreditRegistry,
        Source::Pensions => SourceName::PensionRegister,
        Source::StudentLoans => SourceName::StudentLoans,
        Source::Population | Source::SecondBank => return None,
    })
}
