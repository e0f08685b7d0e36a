//! Reads what is typed at the budget screen into the form of the sum. A field that cannot be read
//! says so and keeps what was typed.

use leptos::prelude::*;

use super::form::{Answer, Typed, TypedForm};
use crate::domain::{AgeBand, Cents, Percentage};
use crate::journey::budget::{Details, Figure, Form, Further, PartnerForm};
use crate::text::Language;

/// Which fields say what is wrong with them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Telling {
    /// None, and nothing is taken away either: what stands on the screen stays where it is.
    Silent,
    /// None: somebody is still typing. What is right again loses its sentence.
    Nothing,
    /// Those in which something stands.
    WhatStands,
    /// All, also an empty field that must be filled in.
    All,
}

impl Typed {
    fn take<T>(self, read: Result<T, String>, telling: Telling) -> Option<T> {
        match read {
            Ok(value) => {
                if telling != Telling::Silent && self.error.with_untracked(Option::is_some) {
                    self.error.set(None);
                }
                Some(value)
            }
            Err(error) => {
                let stands = !self.text.with_untracked(|typed| typed.trim().is_empty());
                if telling == Telling::All || (telling == Telling::WhatStands && stands) {
                    self.error.set(Some(error));
                }
                None
            }
        }
    }
}

impl TypedForm {
    /// Reads everything; questions that cannot change the outcome count for nothing.
    pub fn read(self, language: Language, telling: Telling) -> Option<Form> {
        untrack(|| {
            let amount = |figure| self.amount(figure, language, telling);
            let figures = [
                Figure::NetMonth,
                Figure::Savings,
                Figure::Equity,
                Figure::PartnerNetMonth,
                Figure::StudentLoan,
                Figure::OtherDuties,
            ];
            let [net, savings, equity, partner_net, student_loan, other] = figures.map(amount);
            let further = self.further(language, telling);
            let interest = self.interest(language, telling);
            let has_partner = self.answer(Answer::Partner).get();
            let partner = PartnerForm {
                net_month: partner_net?,
                under_35: age(self.partner_age) == AgeBand::Under35,
            };
            Some(Form {
                net_month: net?,
                savings: savings?,
                equity: equity?,
                partner: has_partner.then_some(partner),
                details: Details {
                    interest: interest?,
                    fixed_years: self.fixed_years.get().parse().unwrap_or(10),
                    student_loan: student_loan?,
                    other_duties: other?,
                    label: self.chosen_label(),
                    under_35: age(self.age) == AgeBand::Under35,
                    further: further?,
                },
            })
        })
    }

    fn further(self, language: Language, telling: Telling) -> Option<Further> {
        let figures = [
            Figure::StudentDebt,
            Figure::CreditLimit,
            Figure::Lease,
            Figure::Alimony,
            Figure::GroundRent,
            Figure::Measures,
        ];
        let [debt, credit, lease, alimony, rent, measures] =
            figures.map(|figure| self.amount(figure, language, telling));
        let yes = |answer| self.answer(answer).get();
        let (own, partner) = (age(self.age), age(self.partner_age));
        // A band that the two fields of old say as well is not said twice.
        let said = |band| (band != AgeBand::Under35 && band != AgeBand::Under57).then_some(band);
        Some(Further {
            thirteenth_month: yes(Answer::ThirteenthMonth),
            partner_thirteenth_month: yes(Answer::PartnerThirteenthMonth),
            student_debt: debt?,
            student_debt_is_older: yes(Answer::OlderStudentLoan),
            credit_limit: credit?,
            lease: lease?,
            alimony: alimony?,
            ground_rent: rent?,
            measures: measures?,
            energy_guarantee: self.asks_guarantee() && yes(Answer::EnergyGuarantee),
            nhg: yes(Answer::Nhg),
            age: said(own),
            partner_age: match (yes(Answer::Partner), self.partner_joins.get()) {
                (true, _) => said(partner),
                // What is assumed of who takes part is not said.
                (false, true) => (partner != AgeBand::Under57).then_some(partner),
                (false, false) => None,
            },
            exemption_used: yes(Answer::ExemptionUsed),
            partner_exemption_used: yes(Answer::PartnerExemptionUsed),
            lives_elsewhere: yes(Answer::LivesElsewhere),
            agent: yes(Answer::Agent),
            no_inspection: yes(Answer::NoInspection),
        })
    }

    fn amount(self, figure: Figure, language: Language, telling: Telling) -> Option<Cents> {
        if !self.asks(figure) {
            return Some(Cents::ZERO);
        }
        let field = self.figure(figure);
        let must = match figure {
            Figure::NetMonth => true,
            Figure::PartnerNetMonth => !self.partner_is_known.get(),
            _ => false,
        };
        let read = field.text.with_untracked(|typed| {
            if must {
                language.read_money(typed)
            } else {
                language.read_optional_money(typed)
            }
        });
        field.take(read, telling)
    }

    fn interest(self, language: Language, telling: Telling) -> Option<Percentage> {
        let field = self.figure(Figure::Interest);
        let read = field.text.with_untracked(|typed| read_interest(typed));
        let wrong = language.pick(
            "Vul een rente in tussen 0,1 en 15 procent.",
            "Fill in an interest between 0.1 and 15 percent.",
        );
        field.take(read.ok_or(wrong.to_owned()), telling)
    }
}

fn age(choice: RwSignal<String>) -> AgeBand {
    let place: usize = choice.get_untracked().parse().unwrap_or_default();
    AgeBand::ALL.get(place).copied().unwrap_or(AgeBand::Under35)
}

/// Digits with one mark, at most three decimals, with or without the sign.
pub fn read_interest(typed: &str) -> Option<Percentage> {
    let plain = typed.trim().trim_end_matches('%').trim().replace(',', ".");
    let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty()
        || whole.len() > 2
        || decimals.len() > 3
        || !digits(whole)
        || !digits(decimals)
    {
        return None;
    }
    let thousandths = format!("{whole}{decimals:0<3}").parse().ok()?;
    (100..=15_000)
        .contains(&thousandths)
        .then_some(Percentage(thousandths))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interest_is_read_as_people_write_it_and_nonsense_is_not() {
        for typed in ["3,74", "3.74", " 3,74 % ", "3,740", "03,74"] {
            assert_eq!(read_interest(typed), Some(Percentage(3_740)), "{typed}");
        }
        for typed in [
            "", "veel", "1e1", "0", "0,05", "16", "-3", "3,7,4", "inf", ",",
        ] {
            assert_eq!(read_interest(typed), None, "{typed}");
        }
    }
}
