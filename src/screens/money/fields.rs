//! The fields of the budget screen, with what is wrong beside each.

use leptos::prelude::*;

use super::form::{Typed, TypedForm};
use crate::app::{href, say, use_session};
use crate::domain::EnergyLabel;
use crate::journey::budget::{Figure, Refusal as BudgetRefusal};
use crate::text::text;
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::check_field::CheckField;
use crate::ui::disclosure::Disclosure;
use crate::ui::icon::Symbol;
use crate::ui::money_field::MoneyField;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::select_field::{SelectField, SelectOption};
use crate::ui::text_field::TextField;

/// The fields.
#[component]
pub fn FormFields(form: TypedForm) -> impl IntoView {
    let error = |typed: Typed| move || typed.error.get();
    view! {
        <Card>
            <ButtonLink kind=ButtonKind::Secondary icon=Symbol::ShieldCheck href=href("/financieel-id")
                label=say(text("Haal gegevens op", "Fetch my data"))/>
            <MoneyField label=say(text("Netto maandsalaris", "Net monthly salary")) value=form.net.text error=error(form.net)/>
            <MoneyField label=say(text("Spaargeld", "Savings")) value=form.savings.text error=error(form.savings)/>
            <MoneyField label=say(text("Overwaarde", "Home equity")) value=form.equity.text error=error(form.equity)
                hint=say(text("Wat uw huis meer waard is dan uw hypotheek. Geen huis? Laat dit leeg.",
                    "What your home is worth above your mortgage. No home? Leave this empty."))/>
            <CheckField label=say(text("Partner meenemen in berekening?", "Include a partner in the sum?")) checked=form.has_partner/>
            <Show when=move || form.has_partner.get()>
                <MoneyField label=say(text("Netto maandsalaris van uw partner", "Net monthly salary of your partner"))
                    value=form.partner_net.text error=error(form.partner_net)/>
            </Show>
            <Details form/>
            <Refused form/>
        </Card>
    }
}

/// Questions that have a usual answer.
#[component]
fn Details(form: TypedForm) -> impl IntoView {
    let session = use_session();
    let error = |typed: Typed| move || typed.error.get();
    let years = move || {
        let option = |years: &str| SelectOption {
            value: years.to_owned(),
            label: session
                .language()
                .pick(format!("{years} jaar"), format!("{years} years")),
        };
        ["1", "5", "10", "15", "20", "30"].map(option).to_vec()
    };
    let labels = move || {
        let unknown = session
            .language()
            .pick("Weet ik nog niet", "I do not know yet");
        let option = |value: &str, label: &str| SelectOption {
            value: value.to_owned(),
            label: label.to_owned(),
        };
        let known = EnergyLabel::ALL
            .into_iter()
            .map(|label| option(label.label(), label.label()));
        std::iter::once(option("", unknown))
            .chain(known)
            .collect::<Vec<_>>()
    };
    view! {
        <Disclosure label=say(text("Meer vragen die de uitkomst veranderen", "More questions that change the outcome"))>
            <TextField label=say(text("Rente per jaar, in procenten", "Interest a year, in percent")) value=form.interest.text error=error(form.interest)
                hint=say(text("3,74 was het gemiddelde in mei 2026 (De Nederlandsche Bank).", "3.74 was the average of May 2026 (De Nederlandsche Bank)."))/>
            <SelectField label=say(text("Hoe lang staat de rente vast?", "For how long is the interest fixed?")) options=years value=form.fixed_years/>
            <MoneyField label=say(text("Studieschuld: wat u per maand betaalt", "Student loan: what you pay a month")) value=form.student_loan.text error=error(form.student_loan)/>
            <MoneyField label=say(text("Andere leningen of lease, per maand", "Other loans or lease, a month")) value=form.other_duties.text error=error(form.other_duties)/>
            <SelectField label=say(text("Energielabel van de woning", "Energy label of the home")) options=labels value=form.label/>
            <CheckField label=say(text("Ik ben jonger dan 35", "I am younger than 35")) checked=form.under_35
                hint=say(text("Dan betaalt u misschien geen overdrachtsbelasting.", "Then you may not have to pay transfer tax."))/>
            <Show when=move || form.has_partner.get()>
                <CheckField label=say(text("Mijn partner is jonger dan 35", "My partner is younger than 35")) checked=form.partner_under_35/>
            </Show>
        </Disclosure>
    }
}

#[component]
fn Refused(form: TypedForm) -> impl IntoView {
    move || {
        form.refused.get().map(|refusal| {
            let why = match refusal {
                BudgetRefusal::NoIncome => text(
                    "Zonder inkomen valt er niets te berekenen. Vul een salaris in.",
                    "Without an income there is nothing to calculate. Fill in a salary.",
                ),
                BudgetRefusal::OutOfRange(Figure::NetMonth | Figure::PartnerNetMonth) => text(
                    "Dit salaris kan niet kloppen. Vul het bedrag per maand in.",
                    "This salary cannot be right. Fill in the amount a month.",
                ),
                BudgetRefusal::OutOfRange(_) => text(
                    "Een bedrag is te groot. Vul hoogstens tien miljoen euro in.",
                    "An amount is too large. Fill in ten million euros at most.",
                ),
                BudgetRefusal::InterestOutOfRange => text(
                    "Deze rente kan niet kloppen. Vul een rente in tussen 0,1 en 15 procent.",
                    "This interest cannot be right. Fill in an interest between 0.1 and 15 percent.",
                ),
                BudgetRefusal::NothingTyped => text("Vul eerst uw salaris in.", "Fill in your salary first."),
            };
            view! { <Notice tone=NoticeTone::Refused><p>{say(why)}</p></Notice> }
        })
    }
}
