//! The form of the budget screen: raw text stays as it was typed until it can be read.

use leptos::prelude::*;

use crate::app::{Session, say, use_session};
use crate::domain::{Cents, EnergyLabel, Percentage};
use crate::journey::budget::{Details, Figure, Form, PartnerForm, Refusal as BudgetRefusal};
use crate::journey::{Refusal, scenario};
use crate::text::{Language, text};
use crate::ui::card::Card;
use crate::ui::check_field::CheckField;
use crate::ui::disclosure::Disclosure;
use crate::ui::money_field::MoneyField;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::select_field::{SelectField, SelectOption};
use crate::ui::text_field::TextField;

/// A field with what is wrong with it.
#[derive(Clone, Copy)]
pub struct Typed {
    text: RwSignal<String>,
    error: RwSignal<Option<String>>,
}

impl Typed {
    fn new(text: String) -> Self {
        Self { text: RwSignal::new(text), error: RwSignal::new(None) }
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
    net: Typed,
    savings: Typed,
    equity: Typed,
    has_partner: RwSignal<bool>,
    partner_net: Typed,
    interest: Typed,
    fixed_years: RwSignal<String>,
    student_loan: Typed,
    other_duties: Typed,
    label: RwSignal<String>,
    under_35: RwSignal<bool>,
    partner_under_35: RwSignal<bool>,
    refused: RwSignal<Option<BudgetRefusal>>,
}

impl TypedForm {
    /// The form as it was sent last, or as the persona would fill it in.
    pub fn new(session: Session) -> Self {
        let language = session.language_untracked();
        let form = session.with_untracked(|story| story.journey.budget.form.clone());
        let form = form.or_else(|| untrack(|| session.persona()).as_ref().map(scenario::form));
        let money = |amount: Cents| if form.is_some() { language.typed_money(amount) } else { String::new() };
        let details = form.as_ref().map_or_else(Details::default, |form| form.details);
        let partner = form.as_ref().and_then(|form| form.partner);
        let amount = |pick: fn(&Form) -> Cents| Typed::new(form.as_ref().map(|form| money(pick(form))).unwrap_or_default());
        Self {
            net: amount(|form| form.net_month),
            savings: amount(|form| form.savings),
            equity: amount(|form| form.equity),
            has_partner: RwSignal::new(partner.is_some()),
            partner_net: Typed::new(partner.map(|partner| money(partner.net_month)).unwrap_or_default()),
            interest: Typed::new(language.percent(details.interest).trim_end_matches('%').to_owned()),
            fixed_years: RwSignal::new(details.fixed_years.to_string()),
            student_loan: Typed::new(language.typed_money(details.student_loan)),
            other_duties: Typed::new(language.typed_money(details.other_duties)),
            label: RwSignal::new(details.label.map(|label| label.label().to_owned()).unwrap_or_default()),
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
        let partner_net = if self.has_partner.get_untracked() { self.partner_net.read(money) } else { Some(Cents::ZERO) };
        let interest = self.interest.read(|typed| read_interest(typed, language));
        let (student, other) = (self.student_loan.read(optional), self.other_duties.read(optional));
        let partner = PartnerForm { net_month: partner_net?, under_35: self.partner_under_35.get_untracked() };
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
                label: EnergyLabel::ALL.into_iter().find(|known| known.label() == label),
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
            .pick("Vul een rente in tussen 0,1 en 15 procent.", "Fill in an interest between 0.1 and 15 percent.")
            .to_owned()
    };
    let percent: f64 = plain.parse().map_err(|_| wrong())?;
    if !(0.1..=15.0).contains(&percent) {
        return Err(wrong());
    }
    Ok(Percentage((percent * 1_000.0).round() as i32))
}

/// The fields.
#[component]
pub fn FormFields(form: TypedForm) -> impl IntoView {
    let error = |typed: Typed| move || typed.error.get();
    view! {
        <Card>
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
            label: session.language().pick(format!("{years} jaar"), format!("{years} years")),
        };
        ["1", "5", "10", "15", "20", "30"].map(option).to_vec()
    };
    let labels = move || {
        let unknown = session.language().pick("Weet ik nog niet", "I do not know yet");
        let option = |value: &str, label: &str| SelectOption { value: value.to_owned(), label: label.to_owned() };
        let known = EnergyLabel::ALL.into_iter().map(|label| option(label.label(), label.label()));
        std::iter::once(option("", unknown)).chain(known).collect::<Vec<_>>()
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
