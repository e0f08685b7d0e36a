//! What is typed at the budget screen: raw text stays as it was typed until it can be read.

use leptos::prelude::*;

use crate::app::Session;
use crate::domain::{Cents, EnergyLabel, Percentage};
use crate::journey::budget::{Details, Form, PartnerForm, Refusal as BudgetRefusal};
use crate::journey::{Refusal, scenario};
use crate::text::Language;

/// A field with what is wrong with it.
#[derive(Clone, Copy)]
pub struct Typed {
    /// As it was typed.
    pub text: RwSignal<String>,
    /// What is wrong with it.
    pub error: RwSignal<Option<String>>,
}

impl Typed {
    fn new(text: String) -> Self {
        Self {
            text: RwSignal::new(text),
            error: RwSignal::new(None),
        }
    }

    fn read<T>(self, read: impl FnOnce(&str) -> Result<T, String>) -> Option<T> {
        match self.text.with_untracked(|typed| read(typed)) {
            Ok(value) => {
                self.error.set(None);
                Some(value)
            }
            Err(error) => {
                self.error.set(Some(error));
                None
            }
        }
    }
}

/// Everything that is typed at the first screen.
#[derive(Clone, Copy)]
pub struct TypedForm {
    /// Netto maandsalaris.
    pub net: Typed,
    /// Spaargeld.
    pub savings: Typed,
    /// Overwaarde.
    pub equity: Typed,
    /// Partner meenemen in berekening?
    pub has_partner: RwSignal<bool>,
    /// Netto maandsalaris of the partner.
    pub partner_net: Typed,
    /// Interest, in percent.
    pub interest: Typed,
    /// Years for which it is fixed.
    pub fixed_years: RwSignal<String>,
    /// Student loan, a month.
    pub student_loan: Typed,
    /// Other duties, a month.
    pub other_duties: Typed,
    /// Energy label; empty when it is not known.
    pub label: RwSignal<String>,
    /// The applicant is younger than 35.
    pub under_35: RwSignal<bool>,
    /// The partner is younger than 35.
    pub partner_under_35: RwSignal<bool>,
    /// Why the rules said no.
    pub refused: RwSignal<Option<BudgetRefusal>>,
}

impl TypedForm {
    /// The form as it was sent last, or as the persona would fill it in.
    pub fn new(session: Session) -> Self {
        let language = session.language_untracked();
        let form = session.with_untracked(|story| story.journey.budget.form.clone());
        let form = form.or_else(|| untrack(|| session.persona()).as_ref().map(scenario::form));
        let money = |amount: Cents| {
            if form.is_some() {
                language.typed_money(amount)
            } else {
                String::new()
            }
        };
        let details = form
            .as_ref()
            .map_or_else(Details::default, |form| form.details);
        let partner = form.as_ref().and_then(|form| form.partner);
        let amount = |pick: fn(&Form) -> Cents| {
            Typed::new(
                form.as_ref()
                    .map(|form| money(pick(form)))
                    .unwrap_or_default(),
            )
        };
        Self {
            net: amount(|form| form.net_month),
            savings: amount(|form| form.savings),
            equity: amount(|form| form.equity),
            has_partner: RwSignal::new(partner.is_some()),
            partner_net: Typed::new(
                partner
                    .map(|partner| money(partner.net_month))
                    .unwrap_or_default(),
            ),
            interest: Typed::new(
                language
                    .percent(details.interest)
                    .trim_end_matches('%')
                    .to_owned(),
            ),
            fixed_years: RwSignal::new(details.fixed_years.to_string()),
            student_loan: Typed::new(language.typed_money(details.student_loan)),
            other_duties: Typed::new(language.typed_money(details.other_duties)),
            label: RwSignal::new(
                details
                    .label
                    .map(|label| label.label().to_owned())
                    .unwrap_or_default(),
            ),
            under_35: RwSignal::new(details.under_35),
            partner_under_35: RwSignal::new(partner.is_none_or(|partner| partner.under_35)),
            refused: RwSignal::new(None),
        }
    }

    /// Reads everything; a field that cannot be read says so and keeps what was typed.
    pub fn read(self, language: Language) -> Option<Form> {
        let money = |typed: &str| language.read_money(typed);
        let optional = |typed: &str| language.read_optional_money(typed);
        let net = self.net.read(money);
        let (savings, equity) = (self.savings.read(optional), self.equity.read(optional));
        let partner_net = if self.has_partner.get_untracked() {
            self.partner_net.read(money)
        } else {
            Some(Cents::ZERO)
        };
        let interest = self.interest.read(|typed| read_interest(typed, language));
        let (student, other) = (
            self.student_loan.read(optional),
            self.other_duties.read(optional),
        );
        let partner = PartnerForm {
            net_month: partner_net?,
            under_35: self.partner_under_35.get_untracked(),
        };
        let label = self.label.get_untracked();
        Some(Form {
            net_month: net?,
            savings: savings?,
            equity: equity?,
            partner: self.has_partner.get_untracked().then_some(partner),
            details: Details {
                interest: interest?,
                fixed_years: self.fixed_years.get_untracked().parse().unwrap_or(10),
                student_loan: student?,
                other_duties: other?,
                label: EnergyLabel::ALL
                    .into_iter()
                    .find(|known| known.label() == label),
                under_35: self.under_35.get_untracked(),
            },
        })
    }

    /// Shows why the rules say no.
    pub fn refuse(self, refusal: Option<Refusal>) {
        self.refused.set(match refusal {
            Some(Refusal::Budget(refusal)) => Some(refusal),
            _ => None,
        });
    }
}

fn read_interest(typed: &str, language: Language) -> Result<Percentage, String> {
    let plain = typed.trim().trim_end_matches('%').trim().replace(',', ".");
    let wrong = || {
        language
            .pick(
                "Vul een rente in tussen 0,1 en 15 procent.",
                "Fill in an interest between 0.1 and 15 percent.",
            )
            .to_owned()
    };
    let percent: f64 = plain.parse().map_err(|_| wrong())?;
    if !(0.1..=15.0).contains(&percent) {
        return Err(wrong());
    }
    Ok(Percentage((percent * 1_000.0).round() as i32))
}
