//! Fills the fields of the budget screen with what is known already.

use leptos::prelude::*;

use super::form::{Answer, TypedForm, age_value};
use crate::domain::{Cents, EnergyLabel};
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
        for (answer, given) in answers(has_partner, further) {
            self.answer(answer).set(given);
        }
    }

    /// Takes over what another window keeps, where the fields still say what they said `before`: what
    /// somebody changed here stays.
    pub(super) fn follow(self, before: &Form, kept: &Form, language: Language) {
        for ((figure, old), (_, new)) in before.amounts().into_iter().zip(kept.amounts()) {
            let text = self.figure(figure).text;
            let read = text.with_untracked(|typed| language.read_optional_money(typed));
            if old != new && read == Ok(old) {
                text.set(language.typed_money(new));
            }
        }
        let interest = |form: &Form| {
            let said = language.percent(form.details.interest);
            said.trim_end_matches('%').to_owned()
        };
        let label = |form: &Form| form.details.label.map_or("", EnergyLabel::label).to_owned();
        let partner_age = |form: &Form| form.partner_age().map(age_value);
        let years = |form: &Form| form.details.fixed_years.to_string();
        let follow = |field: RwSignal<String>, old: String, new: String| {
            if old != new && field.with_untracked(|stands| *stands == old) {
                field.set(new);
            }
        };
        let both = [before, kept];
        let [old, new] = both.map(interest);
        follow(self.figure(Figure::Interest).text, old, new);
        let [old, new] = both.map(years);
        follow(self.fixed_years, old, new);
        let [old, new] = both.map(label);
        follow(self.label, old, new);
        let [old, new] = both.map(|form| age_value(form.age()));
        follow(self.age, old, new);
        if let (old, Some(new)) = (partner_age(before), partner_age(kept)) {
            let stands = self.partner_age.get_untracked();
            follow(self.partner_age, old.unwrap_or(stands), new);
        }
        let [old, new] = both.map(|form| answers(form.partner.is_some(), &form.details.further));
        for ((answer, old), (_, new)) in old.into_iter().zip(new) {
            let field = self.answer(answer);
            if old != new && field.get_untracked() == old {
                field.set(new);
            }
        }
    }
}

/// What a form answers with yes or no.
fn answers(has_partner: bool, further: &Further) -> [(Answer, bool); 11] {
    [
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
    ]
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

#[cfg(test)]
mod tests {
    use super::super::reading::Telling;
    use super::*;
    use crate::app::Session;
    use crate::journey::Command;
    use crate::journey::budget::{Command as BudgetCommand, PartnerForm};
    use crate::platform::fake::Fake;

    #[test]
    fn what_another_window_keeps_is_followed_where_nothing_was_changed_here() {
        Owner::new().with(|| {
            let session = Session::start(Fake::default().platform());
            provide_context(session);
            let before = Form {
                net_month: Cents::from_euros(2_400),
                savings: Cents::from_euros(2_000),
                ..empty()
            };
            let kept = Command::Budget(BudgetCommand::Calculate(before.clone()));
            assert_eq!(session.dispatch(kept), Ok(()));
            let typed = TypedForm::new(session);
            typed.figure(Figure::Savings).text.set("16.000".to_owned());
            let mut other = Form {
                net_month: Cents::from_euros(2_900),
                savings: Cents::from_euros(3_000),
                partner: Some(PartnerForm {
                    net_month: Cents::from_euros(1_500),
                    under_35: true,
                }),
                ..before.clone()
            };
            other.details.fixed_years = 20;
            other.details.further.nhg = true;
            typed.follow(&before, &other, Language::Dutch);
            let expected = Form {
                savings: Cents::from_euros(16_000),
                ..other
            };
            let read = typed.read(Language::Dutch, Telling::All);
            assert_eq!(read, Some(expected));
        });
    }
}
