//! Beside the sum: what the sources say, when it differs from what was typed, and in which parts.

use leptos::prelude::*;

use super::beside_rows::rows;
use super::followed::CHANGES;
use crate::app::{Changes, Session, WhyRow, WhyRows, WhyTable, plain_row, say, use_session};
use crate::domain::{Explanation, assess, what_would_change_by};
use crate::journey::Command;
use crate::journey::budget::{Basis, Command as BudgetCommand};
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
        let [typed, fetched] = journey.typed_and_fetched()?;
        if rows(&typed, &fetched, Language::Dutch).is_empty() {
            return None;
        }
        let [typed, fetched] =
            [typed, fetched].map(|input| assess(&input).highest_price.explanation);
        // What a partner gave counts either way; one's own sources are a choice.
        let form = journey.budget.form.as_ref()?;
        let [one, other] =
            [Basis::Typed, Basis::Fetched].map(|basis| journey.input_on(basis, form));
        Some((journey.budget.basis, one != other, typed, fetched))
    });
    let partner_joins = session.select(|story| story.journey.partner.income().is_some());
    let choose = move |basis| {
        // A basis can always be chosen once there is a sum, and only then this is shown.
        let _ = session.dispatch(Command::Budget(BudgetCommand::Use(basis)));
    };
    move || {
        other.get().map(|(basis, is_choice, typed, fetched)| {
            let rows = move || totals(session, [&typed, &fetched]);
            let (label, next) = match basis {
                Basis::Typed => (text("Reken met de opgehaalde gegevens", "Use the fetched data"), Basis::Fetched),
                Basis::Fetched => (text("Reken met wat ik zelf invulde", "Use what I filled in"), Basis::Typed),
            };
            view! {
                <Notice tone=NoticeTone::Information title=say(text("De bronnen zeggen iets anders", "The sources say something else"))>
                    <WhyRows rows/>
                    <Difference/>
                    <Show when=move || partner_joins.get()>
                        <p>{say(text(
                            "Uw partner doet mee met eigen gegevens. Die tellen in uw berekening, wat u hier ook kiest.",
                            "Your partner takes part with data of their own. That counts in your sum, whatever you choose here.",
                        ))}</p>
                    </Show>
                    {is_choice.then(|| view! { <Button kind=ButtonKind::Secondary label=say(label) on_press=move || choose(next)/> })}
                </Notice>
            }
        })
    }
}

/// What can be spent on a home by each.
fn totals(session: Session, totals: [&Explanation; 2]) -> Vec<WhyRow> {
    let language = session.language();
    let names = [
        text("Met wat u zelf invulde", "With what you filled in"),
        text("Met wat de bronnen weten", "With what the sources know"),
    ];
    let row = |(place, (name, total)): (usize, (Text, &Explanation))| WhyRow {
        changes: Some(changes(session, place)),
        ..plain_row(name.get(language), language.euros(total.money())).because(total.clone())
    };
    names.into_iter().zip(totals).enumerate().map(row).collect()
}

/// What would change one of them most: the typed one or the other.
fn changes(session: Session, place: usize) -> Changes {
    Signal::derive(move || {
        let inputs = session.with(|story| story.journey.typed_and_fetched());
        let found = inputs.map(|inputs| {
            what_would_change_by(&inputs[place], CHANGES, &|input| {
                assess(input).highest_price.price
            })
        });
        found.unwrap_or_default().into()
    })
}

/// In which parts they differ.
#[component]
fn Difference() -> impl IntoView {
    let session = use_session();
    let rows = Memo::new(move |_| {
        let language = session.language();
        let inputs = session.with(|story| story.journey.typed_and_fetched());
        let inputs = inputs.as_ref();
        inputs.map_or_else(Vec::new, |[typed, fetched]| rows(typed, fetched, language))
    });
    let columns = Memo::new(move |_| {
        let dutch = ["Wat", "U vulde in", "De bron zegt"];
        let english = ["What", "You filled in", "The source says"];
        let names = session.language().pick(dutch, english);
        names.map(str::to_owned).to_vec()
    });
    view! {
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <Disclosure label=say(text("Waar zit het verschil?", "Where is the difference?"))>
                <WhyTable caption=say(text("Wat u invulde en wat de bron zegt", "What you filled in and what the source says")) columns rows/>
                <p class="quiet">{say(text(
                    "Loon is per jaar. UWV kent het bruto loon. Wij rekenen netto loon terug naar bruto, en gaan uit van 8% vakantiegeld. Van een krediet telt het hoogste bedrag.",
                    "Pay is per year. UWV knows the gross pay. We reckon net pay back to gross, and assume 8% of holiday pay. Of a credit the highest amount counts.",
                ))}</p>
            </Disclosure>
        </Show>
    }
}
