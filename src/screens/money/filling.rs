//! Fills the fields of the budget screen with what is known already.

use leptos::prelude::*;

use super::form::{Answer, TypedForm};
use crate::domain::Cents;
use crate::journey::budget::{Details, Figure, Form, Further};
use crate::text::Language;

impl TypedForm {
    pub(super) fn fill_in_money(self, form: &Form, language: Language) {
        for (figure, amount) in form.amounts() {
            // Zero is an answer to what is always asked, and silence to what is not.
            let is_answered = match figure {
                Figure::NetMonth | Figure::Savings | Figure::Equity => true,
                Figure::PartnerNetMonth => form.partner.is_some(),
                _ => amount > Cents::ZERO,
            };
            if is_answered {
                self.figure(figure).text.set(language.typed_money(amount));
            }
        }
    }

    pub(super) fn fill_in_answers(self, has_partner: bool, further: &Further) {
        let answers = [
            (Answer::Partner, has_partner),
            (Answer::ThirteenthMonth, further.thirteenth_month),
            (
                Answer::PartnerThirteenthMonth,
                further.partner_thirteenth_month,
            ),
            (Answer::OlderStudentLoan, further.student_debt_is_older),
            (Answer::EnergyGuarantee, further.energy_guarantee),
            (Answer::Nhg, further.nhg),
            (Answer::ExemptionUsed, further.exemption_used),
            (Answer::PartnerExemptionUsed, further.partner_exemption_used),
            (Answer::LivesElsewhere, further.lives_elsewhere),
            (Answer::Agent, further.agent),
            (Answer::NoInspection, further.no_inspection),
        ];
        for (answer, given) in answers {
            self.answer(answer).set(given);
        }
    }
}

/// A form in which nothing was filled in.
pub(super) fn empty() -> Form {
    Form {
        net_month: Cents::ZERO,
        savings: Cents::ZERO,
        equity: Cents::ZERO,
        partner: None,
        details: Details::USUAL,
    }
}
