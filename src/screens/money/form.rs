//! What is typed at the budget screen: raw text stays as it was typed until it can be read.

use leptos::prelude::*;

use super::filling::empty;
use crate::app::{Session, follow_language};
use crate::domain::{AgeBand, Cents, EnergyLabel, LendingNorm, NormYear};
use crate::journey::budget::{Figure, Form, Refusal as BudgetRefusal};
use crate::journey::{Refusal, scenario};

/// A field with what is wrong with it.
#[derive(Clone, Copy)]
pub struct Typed {
    /// As it was typed.
    pub text: RwSignal<String>,
    /// What is wrong with it.
    pub error: RwSignal<Option<String>>,
}

/// A question that is answered with yes or no.
#[derive(Clone, Copy)]
pub enum Answer {
    /// Partner meenemen in berekening?
    Partner,
    /// A fixed thirteenth month.
    ThirteenthMonth,
    /// The same of the partner.
    PartnerThirteenthMonth,
    /// The student loan is of the older system.
    OlderStudentLoan,
    /// The home has an energy performance guarantee.
    EnergyGuarantee,
    /// Nationale Hypotheek Garantie.
    Nhg,
    /// The starters' exemption was used before.
    ExemptionUsed,
    /// The same of the partner.
    PartnerExemptionUsed,
    /// Nobody of the buyers will live there.
    LivesElsewhere,
    /// An agent of one's own.
    Agent,
    /// No building inspection.
    NoInspection,
}

const FIGURES: usize = Figure::Measures as usize + 1;
const ANSWERS: usize = Answer::NoInspection as usize + 1;

/// Everything that is typed at the first screen.
#[derive(Clone, Copy)]
pub struct TypedForm {
    pub(super) figures: [Typed; FIGURES],
    answers: [RwSignal<bool>; ANSWERS],
    /// Years for which the interest is fixed.
    pub fixed_years: RwSignal<String>,
    /// Energy label; empty when it is not known.
    pub label: RwSignal<String>,
    /// How old the applicant is.
    pub age: RwSignal<String>,
    /// How old the partner is.
    pub partner_age: RwSignal<String>,
    /// Whether a partner takes part with data of the partner's own sources.
    pub partner_joins: Memo<bool>,
    /// Whether a source of a partner who takes part gave the income.
    pub partner_is_known: Memo<bool>,
    /// Whether a source gave what is paid on the student loan, and that counts.
    pub student_loan_is_known: Memo<bool>,
    /// The norms of the sum.
    pub norm_year: NormYear,
    /// Why the rules said no.
    pub refused: RwSignal<Option<BudgetRefusal>>,
}

impl TypedForm {
    /// The form as it was sent last, as the persona would fill it in, or with what was fetched.
    pub fn new(session: Session) -> Self {
        let language = session.language_untracked();
        let kept = session.with_untracked(|story| story.journey.budget.form.clone());
        let form = kept.or_else(|| untrack(|| session.persona()).as_ref().map(scenario::form));
        let form = form.or_else(|| session.with_untracked(|story| story.journey.fetched_form()));
        let is_new = form.is_none();
        let form = form.unwrap_or_else(empty);
        let joins = session.select(|story| story.journey.partner.income().is_some());
        let typed = Self {
            norm_year: session.with_untracked(|story| story.journey.norm_year),
            partner_is_known: known(session, Figure::PartnerNetMonth),
            student_loan_is_known: known(session, Figure::StudentLoan),
            ..Self::fresh(&form, joins)
        };
        if !is_new {
            typed.fill_in_money(&form, language);
        }
        let interest = language.percent(form.details.interest);
        let interest = interest.trim_end_matches('%').to_owned();
        typed.figure(Figure::Interest).text.set(interest);
        for figure in typed.figures {
            follow_language(figure.text);
        }
        typed.fill_in_answers(form.partner.is_some(), &form.details.further);
        typed
    }

    /// Empty fields, with what is chosen from lists.
    fn fresh(form: &Form, partner_joins: Memo<bool>) -> Self {
        // What is assumed of who takes part and said no age stands in the field.
        let partner_age = match partner_joins.get_untracked() {
            true => AgeBand::Under57,
            false => form.age(),
        };
        Self {
            figures: std::array::from_fn(|_| Typed {
                text: RwSignal::new(String::new()),
                error: RwSignal::new(None),
            }),
            answers: std::array::from_fn(|_| RwSignal::new(false)),
            fixed_years: RwSignal::new(form.details.fixed_years.to_string()),
            label: RwSignal::new(
                (form.details.label)
                    .map(|label| label.label().to_owned())
                    .unwrap_or_default(),
            ),
            age: RwSignal::new(age_value(form.age())),
            partner_age: RwSignal::new(age_value(form.partner_age().unwrap_or(partner_age))),
            partner_joins,
            partner_is_known: Memo::new(|_| false),
            student_loan_is_known: Memo::new(|_| false),
            norm_year: NormYear::default(),
            refused: RwSignal::new(None),
        }
    }

    /// Whether somebody buys along, typed or with data of the own sources; followed.
    pub fn has_partner(self) -> bool {
        self.answer(Answer::Partner).get() || self.partner_joins.get()
    }

    /// The field of an amount.
    pub fn figure(self, figure: Figure) -> Typed {
        self.figures[figure as usize]
    }

    /// Yes or no.
    pub fn answer(self, answer: Answer) -> RwSignal<bool> {
        self.answers[answer as usize]
    }

    /// The label that is chosen, followed.
    pub fn chosen_label(self) -> Option<EnergyLabel> {
        self.label.with(|label| EnergyLabel::from_label(label))
    }

    /// Whether a question can change the outcome, given the other answers; followed.
    pub fn asks(self, figure: Figure) -> bool {
        match figure {
            Figure::PartnerNetMonth => self.answer(Answer::Partner).get(),
            Figure::StudentDebt => {
                let payment = self.figure(Figure::StudentLoan).text;
                let is_open = payment.with(|typed| typed.trim().is_empty() || typed.trim() == "0");
                is_open && !self.student_loan_is_known.get()
            }
            Figure::Measures => self.most_measures().is_some(),
            _ => true,
        }
    }

    /// The most that can be borrowed for energy measures, with the label that allows it; followed.
    pub fn most_measures(self) -> Option<(EnergyLabel, Cents)> {
        let label = self.chosen_label()?;
        let most = LendingNorm::of(self.norm_year).measures_extra(label);
        (most > Cents::ZERO).then_some((label, most))
    }

    /// Whether an energy performance guarantee can change the outcome; followed.
    pub fn asks_guarantee(self) -> bool {
        self.chosen_label() == Some(EnergyLabel::APlusPlusPlusPlus)
    }

    /// Shows why the rules say no; what is wrong with one figure stands beside it.
    pub fn refuse(self, refusal: Option<Refusal>) {
        self.refused.set(match refusal {
            Some(Refusal::Budget(refusal)) => Some(refusal),
            _ => None,
        });
    }
}

/// Whether a source counts instead of this field, whatever is typed in it.
fn known(session: Session, figure: Figure) -> Memo<bool> {
    session.select(move |story| {
        let instead = story.journey.counts_instead(figure, Cents::ZERO);
        instead.is_some()
    })
}

/// The value of an age in a list of choices: its place among [`AgeBand::ALL`].
pub fn age_value(age: AgeBand) -> String {
    let place = AgeBand::ALL.iter().position(|band| *band == age);
    place.unwrap_or_default().to_string()
}
