//! The first fields of the budget screen, with what is wrong beside each.

use leptos::prelude::*;

use super::form::Answer;
use super::live::LiveSum;
use super::more_fields::MoreFields;
use crate::app::{href, say, tell, use_session};
use crate::domain::Cents;
use crate::journey::budget::{Figure, Refusal as BudgetRefusal};
use crate::text::{Language, Text, text};
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::check_field::CheckField;
use crate::ui::icon::Symbol;
use crate::ui::money_field::MoneyField;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::range::{RangeAid, Span};
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// The fields.
#[component]
pub fn FormFields(sum: LiveSum) -> impl IntoView {
    let form = sum.form;
    let partner = form.answer(Answer::Partner);
    view! {
        <Card>
            <ButtonLink kind=ButtonKind::Secondary icon=Symbol::ShieldCheck href=href("/financieel-id")
                label=say(text("Haal gegevens op", "Fetch my data"))/>
            {money(sum, Figure::NetMonth, NET, None)}
            {aid(sum, Figure::NetMonth, NET, SALARY)}
            {money(sum, Figure::Savings, SAVINGS, None)}
            {aid(sum, Figure::Savings, SAVINGS, SAVED)}
            {money(sum, Figure::Equity, EQUITY, Some(say(EQUITY_HINT)))}
            <CheckField label=say(text("Partner meenemen in berekening?", "Include a partner in the sum?")) checked=partner/>
            <Show when=move || partner.get()>
                {money(sum, Figure::PartnerNetMonth, PARTNER_NET, None)}
                {aid(sum, Figure::PartnerNetMonth, PARTNER_NET, SALARY)}
            </Show>
            <MoreFields sum/>
            <Refused sum/>
        </Card>
    }
}

const NET: Text = text("Netto maandsalaris", "Net monthly salary");
const PARTNER_NET: Text = text(
    "Netto maandsalaris van uw partner",
    "Net monthly salary of your partner",
);
const SAVINGS: Text = text("Spaargeld", "Savings");
const EQUITY: Text = text("Overwaarde", "Home equity");
const EQUITY_HINT: Text = text(
    "Wat uw huis meer waard is dan uw hypotheek. Geen huis? Laat dit leeg.",
    "What your home is worth above your mortgage. No home? Leave this empty.",
);

/// Euros a month.
const SALARY: Span = Span {
    from: 0,
    to: 6_000,
    step: 50,
};

/// Euros.
const SAVED: Span = Span {
    from: 0,
    to: 100_000,
    step: 500,
};

/// A field for an amount; where a source counts instead, or not all of it counts, it says so.
pub fn money(sum: LiveSum, figure: Figure, label: Text, hint: Option<Signal<String>>) -> AnyView {
    let session = use_session();
    let typed = sum.form.figure(figure);
    let error = move || typed.error.get();
    let amount = Memo::new(move |_| {
        let read = typed
            .text
            .with(|typed| session.language().read_money(typed));
        read.unwrap_or_default()
    });
    let source = Memo::new(move |_| {
        session.with(|story| story.journey.counts_instead(figure, amount.get()))
    });
    let tag = move || {
        let instead = source.get()?;
        let label = tell(move |language| language.counts(instead));
        Some(view! { <Tag tone=Tone::Canal icon=Symbol::ShieldCheck label/> })
    };
    let remark = move |language: Language| {
        let amount = Some(amount.get()).filter(|amount| *amount > Cents::ZERO)?;
        if source.get().is_some() {
            return Some(language.counts_not().to_owned());
        }
        let (of, most) = sum
            .form
            .most_measures()
            .filter(|_| figure == Figure::Measures)?;
        (amount > most).then(|| language.counts_up_to(of, most))
    };
    let hint = tell(move |language| {
        let lines = [hint.map(|hint| hint.get()), remark(language)];
        lines.into_iter().flatten().collect::<Vec<_>>().join(" ")
    });
    let label = say(label);
    view! { <MoneyField label value=typed.text error hint tag=move || view! { {tag} }/> }.into_any()
}

/// A slider for the amount of a field, in whole euros.
fn aid(sum: LiveSum, figure: Figure, label: Text, span: Span) -> AnyView {
    let session = use_session();
    let typed = sum.form.figure(figure).text;
    let value = Signal::derive(move || {
        let read = typed.with(|typed| session.language().read_money(typed));
        read.map_or(0, Cents::whole_euros)
    });
    let on_move = move |euros| {
        let amount = Cents::from_euros(euros);
        typed.set(session.language_untracked().typed_money(amount));
    };
    let step = Cents::from_euros(span.step);
    let named = |dutch: &'static str, english: &'static str| {
        tell(move |language| {
            let (step, what) = (language.euros(step), label.get(language).to_lowercase());
            let more = language.pick(dutch, english);
            format!("{step} {more} {what}")
        })
    };
    view! {
        <RangeAid label=tell(move |language| {
                let what = label.get(language).to_lowercase();
                language.pick(format!("Schuif: {what}"), format!("Slide: {what}"))
            })
            value on_move span
            output=tell(move |language| language.euros(Cents::from_euros(value.get())))
            less_label=named("minder", "less") more_label=named("meer", "more")/>
    }
    .into_any()
}

/// Why the rules say no to the whole; what is wrong with one amount names it.
#[component]
fn Refused(sum: LiveSum) -> impl IntoView {
    move || {
        sum.form.refused.get().map(|refusal| {
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
