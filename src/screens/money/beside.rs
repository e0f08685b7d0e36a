//! Beside the sum: what the sources say, when it differs from what was typed, and in which parts.

use leptos::prelude::*;

use crate::app::{say, tell, use_session};
use crate::domain::{IncomeComparison, NormYear, Person, compare_incomes};
use crate::journey::budget::{Basis, Command as BudgetCommand};
use crate::journey::{Command, Journey};
use crate::text::terms::term;
use crate::text::{Language, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::data_table::DataTable;
use crate::ui::disclosure::Disclosure;
use crate::ui::notice::{Notice, NoticeTone};

/// What the sources say, beside what was typed; nothing is replaced in silence.
#[component]
pub fn Beside() -> impl IntoView {
    let session = use_session();
    let other = session.select(|story| {
        let journey = &story.journey;
        let typed = journey.assessment_on(Basis::Typed)?.total;
        let fetched = journey.assessment_on(Basis::Fetched)?.total;
        Some((journey.budget.basis, typed, fetched))
    });
    let choose = move |basis| {
        // A basis can always be chosen once there is a sum, and only then this is shown.
        let _ = session.dispatch(Command::Budget(BudgetCommand::Use(basis)));
    };
    move || {
        other.get().map(|(basis, typed, fetched)| {
            let sentence = tell(move |language| {
                let (typed, fetched) = (language.euros(typed), language.euros(fetched));
                language.pick(
                    format!("Met wat u zelf invulde: {typed}. Met wat UWV en de Belastingdienst weten: {fetched}."),
                    format!("With what you filled in: {typed}. With what UWV and the tax office know: {fetched}."),
                )
            });
            let (label, next) = match basis {
                Basis::Typed => (text("Reken met de opgehaalde gegevens", "Use the fetched data"), Basis::Fetched),
                Basis::Fetched => (text("Reken met wat ik zelf invulde", "Use what I filled in"), Basis::Typed),
            };
            view! {
                <Notice tone=NoticeTone::Information title=say(text("De bronnen zeggen iets anders", "The sources say something else"))>
                    <p>{sentence}</p>
                    <Difference/>
                    <Button kind=ButtonKind::Secondary label=say(label) on_press=move || choose(next)/>
                </Notice>
            }
        })
    }
}

/// In which parts they differ.
#[component]
fn Difference() -> impl IntoView {
    let session = use_session();
    let rows = Memo::new(move |_| {
        let language = session.language();
        session.with(|story| rows(&story.journey, language))
    });
    let columns = move || {
        let dutch = ["Per jaar", "U vulde in", "De bron zegt"];
        let english = ["A year", "You filled in", "The source says"];
        let names = session.language().pick(dutch, english);
        names.map(str::to_owned).to_vec()
    };
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <Disclosure label=say(text("Waar zit het verschil?", "Where is the difference?"))>
                <DataTable caption=say(text("Wat u invulde en wat de bron zegt", "What you filled in and what the source says")) columns rows/>
                <p class="quiet">{say(text(
                    "UWV kent uw bruto loon. Wij rekenen uw netto loon terug naar bruto, en gaan uit van 8% vakantiegeld.",
                    "UWV knows your gross pay. We reckon your net pay back to gross, and assume 8% of holiday pay.",
                ))}</p>
            </Disclosure>
        </Show>
    }
}

fn rows(journey: &Journey, language: Language) -> Vec<Vec<String>> {
    let Some(form) = &journey.budget.form else {
        return Vec::new();
    };
    let typed = crate::journey::assessment::typed(form);
    let mut rows = Vec::new();
    if let Some(fetched) = journey.fetched_income() {
        let compared = compare_incomes(
            &typed.applicant,
            &fetched,
            Person::Applicant,
            NormYear::LATEST,
        );
        rows.extend(income_rows(&compared, language));
    }
    let savings = journey.fetched_savings();
    if let Some(fetched) = savings.filter(|fetched| fetched.value != form.savings) {
        rows.push(vec![
            language.pick("Spaargeld", "Savings").to_owned(),
            language.euros(form.savings),
            language.euros(fetched.value),
        ]);
    }
    rows
}

fn income_rows(compared: &IncomeComparison, language: Language) -> Vec<Vec<String>> {
    let mut rows: Vec<_> = compared
        .parts
        .iter()
        .map(|part| {
            vec![
                term(part.what).get(language).to_owned(),
                language.euros(part.typed),
                language.euros(part.fetched),
            ]
        })
        .collect();
    if !rows.is_empty() {
        rows.push(vec![
            language.pick("Samen", "Together").to_owned(),
            language.euros(compared.typed),
            language.euros(compared.fetched),
        ]);
    }
    rows
}
