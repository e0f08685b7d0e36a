//! Beside the sum: what the sources say, when it differs from what was typed, and in which parts.

use leptos::prelude::*;

use crate::app::{WhyRow, WhyRows, WhyTable, plain_row, say, use_session};
use crate::domain::{Cents, Explanation, Income, NormYear, Person, Sourced, Term, compare_incomes};
use crate::journey::assessment::typed;
use crate::journey::budget::{Basis, Command as BudgetCommand};
use crate::journey::{Command, Journey};
use crate::text::explain::Reasoned;
use crate::text::terms::term;
use crate::text::{Language, Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::disclosure::Disclosure;
use crate::ui::notice::{Notice, NoticeTone};

/// What the sources say, beside what was typed; nothing is replaced in silence.
#[component]
pub fn Beside() -> impl IntoView {
    let session = use_session();
    let other = session.select(|story| {
        let journey = &story.journey;
        let total = |basis| Some(journey.assessment_on(basis)?.explanation);
        Some((
            journey.budget.basis,
            total(Basis::Typed)?,
            total(Basis::Fetched)?,
        ))
    });
    let choose = move |basis| {
        // A basis can always be chosen once there is a sum, and only then this is shown.
        let _ = session.dispatch(Command::Budget(BudgetCommand::Use(basis)));
    };
    move || {
        other.get().map(|(basis, typed, fetched)| {
            let rows = move || totals(&typed, &fetched, session.language());
            let (label, next) = match basis {
                Basis::Typed => (text("Reken met de opgehaalde gegevens", "Use the fetched data"), Basis::Fetched),
                Basis::Fetched => (text("Reken met wat ik zelf invulde", "Use what I filled in"), Basis::Typed),
            };
            view! {
                <Notice tone=NoticeTone::Information title=say(text("De bronnen zeggen iets anders", "The sources say something else"))>
                    <WhyRows rows/>
                    <Difference/>
                    <Button kind=ButtonKind::Secondary label=say(label) on_press=move || choose(next)/>
                </Notice>
            }
        })
    }
}

/// What can be spent by each.
fn totals(typed: &Explanation, fetched: &Explanation, language: Language) -> Vec<WhyRow> {
    let row = |name: Text, total: &Explanation| {
        plain_row(name.get(language), language.euros(total.money())).because(total.clone())
    };
    vec![
        row(
            text("Met wat u zelf invulde", "With what you filled in"),
            typed,
        ),
        row(
            text(
                "Met wat UWV en de Belastingdienst weten",
                "With what UWV and the tax office know",
            ),
            fetched,
        ),
    ]
}

/// In which parts they differ.
#[component]
fn Difference() -> impl IntoView {
    let session = use_session();
    let rows = Memo::new(move |_| {
        let language = session.language();
        session.with(|story| rows(&story.journey, language))
    });
    let columns = Memo::new(move |_| {
        let dutch = ["Per jaar", "U vulde in", "De bron zegt"];
        let english = ["A year", "You filled in", "The source says"];
        let names = session.language().pick(dutch, english);
        names.map(str::to_owned).to_vec()
    });
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <Disclosure label=say(text("Waar zit het verschil?", "Where is the difference?"))>
                <WhyTable caption=say(text("Wat u invulde en wat de bron zegt", "What you filled in and what the source says")) columns rows/>
                <p class="quiet">{say(text(
                    "UWV kent uw bruto loon. Wij rekenen uw netto loon terug naar bruto, en gaan uit van 8% vakantiegeld.",
                    "UWV knows your gross pay. We reckon your net pay back to gross, and assume 8% of holiday pay.",
                ))}</p>
            </Disclosure>
        </Show>
    }
}

fn rows(journey: &Journey, language: Language) -> Vec<Vec<Reasoned>> {
    let Some(form) = &journey.budget.form else {
        return Vec::new();
    };
    let input = typed(form);
    let mut rows = Vec::new();
    if let Some(fetched) = journey.vault.income() {
        rows.extend(income_rows(&input.applicant, &fetched, language));
    }
    let savings = journey.vault.savings();
    if let Some(fetched) = savings.filter(|fetched| fetched.value != form.savings) {
        let said = |savings: Sourced<Cents>| {
            let why = savings.explain(Term::Savings);
            Reasoned::of(language.euros(savings.value), Some(&why))
        };
        let name = language.pick("Spaargeld", "Savings").to_owned();
        rows.push(vec![name.into(), said(input.savings), said(fetched)]);
    }
    rows
}

fn income_rows(typed: &Income, fetched: &Income, language: Language) -> Vec<Vec<Reasoned>> {
    let (person, year) = (Person::Applicant, NormYear::LATEST);
    let compared = compare_incomes(typed, fetched, person, year);
    let trees = [typed, fetched].map(|income| income.test_income(person, year));
    let row = |name: String, what: Term, amounts: [Cents; 2]| {
        let [typed, fetched] = [0, 1].map(|side: usize| {
            let why = trees[side].find(what);
            Reasoned::of(language.euros(amounts[side]), why)
        });
        vec![name.into(), typed, fetched]
    };
    let mut rows: Vec<_> = (compared.parts.iter())
        .map(|part| {
            let name = term(part.what).get(language).to_owned();
            row(name, part.what, [part.typed, part.fetched])
        })
        .collect();
    if !rows.is_empty() {
        let name = language.pick("Samen", "Together").to_owned();
        let amounts = [compared.typed, compared.fetched];
        rows.push(row(name, Term::PersonalTestIncome(person), amounts));
    }
    rows
}
