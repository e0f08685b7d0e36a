//! Fills the fields of the budget screen with what is known already.

use leptos::prelude::*;

use super::form::{Answer, TypedForm};
use crate::domain::Cents;
use crate::journey::budget::{Figure, Form, Further};
use crate::text::Language;

impl TypedForm {
    pub(super) fn fill_in_money(self, form: &Form, language: Language) {
        let (details, further) = (&form.details, &form.details.further);
        let always = [
            (Figure::NetMonth, form.net_month),
            (Figure::Savings, form.savings),
            (Figure::Equity, form.equity),
        ];
        let partner = form.partner.map(|partner| partner.net_month);
        let seldom = [
            (Figure::StudentLoan, details.student_loan),
            (Figure::OtherDuties, details.other_duties),
            (Figure::StudentDebt, further.student_debt),
            (Figure::CreditLimit, further.credit_limit),
            (Figure::Lease, further.lease),
            (Figure::Alimony, further.alimony),
            (Figure::GroundRent, further.ground_rent),
            (Figure::Measures, further.measures),
        ];
        let seldom = seldom
            .into_iter()
            .filter(|(_, amount)| *amount > Cents::ZERO);
        let partner = partner.map(|net| (Figure::PartnerNetMonth, net));
        for (figure, amount) in always.into_iter().chain(partner).chain(seldom) {
            self.figure(figure).text.set(language.typed_money(amount));
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
