//! Everything that the lenders reckon with: what sources gave, what was typed, and what the room knows.
//! Taken from the trees of the application itself, so that nothing counts that is not named.

use super::answers::StatedIncome;
use super::application::application;
use super::needed::lenders_may_look;
use crate::domain::explain::{Because, Explanation, Source};
use crate::domain::moment::Moment;
use crate::domain::record::Field;
use crate::domain::{BudgetInput, MortgageApplication, Person, Term};
use crate::journey::Journey;
use crate::journey::budget::{Basis, Form};
use crate::room::Room;

/// What the lenders reckon with when these fields of the own vault are left out, each once; nothing where
/// there is no application.
pub fn reckoned(journey: &Journey, room: Option<&Room>, left_out: &[Field]) -> Vec<Explanation> {
    let mut seen = journey.clone();
    seen.mortgage.left_out = left_out.to_vec();
    let application = application(&seen, room);
    application.map_or_else(Vec::new, |application| inputs(&application))
}

/// What the lenders reckon with now: with an offer that was chosen, what that was made with; before that, the
/// application as long as they may look.
pub fn reckoned_at_lenders(
    journey: &Journey,
    room: Option<&Room>,
    now: Moment,
) -> Vec<Explanation> {
    match &journey.mortgage.chosen {
        Some(offer) => {
            let mut found = Vec::new();
            let more = [
                &offer.net_explanation,
                &offer.interest_explanation,
                &offer.total_explanation,
            ];
            let trees = more.into_iter().flatten();
            for tree in std::iter::once(&offer.explanation).chain(trees) {
                collect(tree, &mut found);
            }
            found
        }
        None if lenders_may_look(journey, now) => {
            reckoned(journey, room, &journey.mortgage.left_out)
        }
        None => Vec::new(),
    }
}

/// What an application is reckoned with: what it asks, and the most that the income carries. What the app
/// assumes is not somebody's data.
pub fn inputs(application: &MortgageApplication) -> Vec<Explanation> {
    let mut found = Vec::new();
    for tree in [
        application.input.test_income(),
        application.input.maximum_loan().explanation,
        application.own_money(),
        application.explained_loan(),
    ] {
        collect(&tree, &mut found);
    }
    found
}

fn collect(tree: &Explanation, found: &mut Vec<Explanation>) {
    if let Because::Input(source) = tree.because
        && source != Source::Assumed
    {
        let leaf = Explanation::input(tree.what, tree.amount, source);
        if !found.contains(&leaf) {
            found.push(leaf);
        }
    }
    tree.from.iter().for_each(|part| collect(part, found));
}

impl Journey {
    /// What the buyer typed that the lenders reckon with, by name; with what of it is about the partner
    /// apart.
    pub(in crate::journey) fn typed_for_lenders(&self) -> [Vec<Term>; 2] {
        let mut told = [Vec::new(), Vec::new()];
        let Some(form) = &self.budget.form else {
            return told;
        };
        let seen = self.without(&self.mortgage.left_out);
        let input = seen.input_for_lender(form);
        let mut found = Vec::new();
        collect(&input.maximum_loan().explanation, &mut found);
        match self.mortgage.answers.own_money {
            Some(_) => told[0].push(Term::OwnMoney),
            None => collect(&input.own_money(), &mut found),
        }
        let is_typed = |leaf: &&Explanation| leaf.because == Because::Input(Source::Typed);
        for leaf in found.iter().filter(is_typed) {
            let list = &mut told[usize::from(is_of_partner(leaf.what))];
            if !list.contains(&leaf.what) {
                list.push(leaf.what);
            }
        }
        told
    }

    /// What a lender's sum is made with: fetched amounts go before typed ones, and a partner counts, typed
    /// or fetched, only with the partner's own yes for the lenders. What was answered at the application
    /// itself goes before all.
    pub(super) fn input_for_lender(&self, form: &Form) -> BudgetInput {
        let mut input = match self.partner.lets_lender() {
            true => self.input_on(Basis::Fetched, form),
            false => self.input_alone_on(Basis::Fetched, form),
        };
        let (answers, year) = (self.mortgage.answers, input.norm_year);
        let answered = |stated: Option<StatedIncome>, known, person| {
            stated.map_or(known, |stated| stated.income(&known, person, year))
        };
        input.applicant = answered(answers.applicant, input.applicant, Person::Applicant);
        let partner = |known| answered(answers.partner, known, Person::Partner);
        input.partner = input.partner.map(partner);
        input
    }
}

/// Whether this says something about the partner.
pub const fn is_of_partner(what: Term) -> bool {
    matches!(
        what,
        Term::NetMonth(Person::Partner)
            | Term::GrossMonth(Person::Partner)
            | Term::GrossYear(Person::Partner)
            | Term::HolidayPay(Person::Partner)
            | Term::ThirteenthMonth(Person::Partner)
            | Term::Age(Person::Partner)
            | Term::ExemptionUsed(Person::Partner)
    )
}
