//! What a source left out, and where it says something else than was typed. Neither is replaced
//! silently.

use leptos::prelude::*;

use super::source_consent::ByHand;
use crate::app::{WhyRow, WhyRows, href, plain_row, say, use_session};
use crate::domain::record::Source;
use crate::domain::{Cents, Explanation, Sourced, Term};
use crate::journey::budget::Basis;
use crate::journey::{Step, Story};
use crate::text::{Language, Text, text, vault as words};
use crate::ui::notice::{Notice, NoticeTone};

/// Both, when there is something to say.
#[component]
pub fn Beside(
    /// Which source.
    source: Source,
) -> impl IntoView {
    let session = use_session();
    let missing = move || {
        let language = session.language();
        session.with(|story| left_out(story, source, language))
    };
    let differs = session.select(move |story| difference(story, source));
    let rows = move || rows(&differs.get(), session.language());
    view! {
        {move || missing().map(|said| view! {
            <Notice tone=NoticeTone::Waiting title=say(text("De bron gaf niet alles", "The source did not give everything"))>
                <p>{said}</p>
                <ByHand/>
            </Notice>
        })}
        <Show when=move || differs.with(Option::is_some)>
            <Notice tone=NoticeTone::Information title=say(text("Dit is anders dan u intypte", "This differs from what you typed"))>
                <WhyRows rows/>
                <p>{say(text("Wij vervangen niets vanzelf.", "Nothing is replaced by itself."))}</p>
                <p><a href=href(crate::screens::of_step(Step::Budget).path)>{say(text("Kies in uw berekening wat telt", "Choose in your sum what counts"))}</a></p>
            </Notice>
        </Show>
    }
}

fn left_out(story: &Story, source: Source, language: Language) -> Option<String> {
    let vault = &story.journey.vault;
    let record = vault.record(source)?;
    let asked = &vault.connections.get(&source)?.question.fields;
    let missing: Vec<_> = asked
        .iter()
        .filter(|field| record.datum(**field).is_none())
        .copied()
        .collect();
    if missing.is_empty() {
        return None;
    }
    let names = words::fields(&missing, language);
    Some(language.pick(
        format!(
            "Niet gegeven: {names}. Vul dit zelf in als u het weet, of vraag het later opnieuw."
        ),
        format!("Not given: {names}. Fill it in yourself if you know it, or ask again later."),
    ))
}

/// What was typed and what the source says, where they differ.
fn difference(story: &Story, source: Source) -> Option<[Explanation; 2]> {
    let journey = &story.journey;
    let form = journey.budget.form.as_ref()?;
    let both = |what, typed: Cents, fetched: Sourced<Cents>| {
        [Sourced::typed(typed), fetched].map(|amount| amount.explain(what))
    };
    let found = match source {
        Source::TaxOffice => both(Term::Savings, form.savings, journey.vault.savings()?),
        Source::EmployeeInsurance => {
            journey.vault.income()?;
            let loan = |basis| journey.input_on(basis, form).maximum_loan().explanation;
            [loan(Basis::Typed), loan(Basis::Fetched)]
        }
        Source::StudentLoans => {
            let fetched = journey.vault.student_payment()?;
            both(Term::StudentLoanPayment, form.details.student_loan, fetched)
        }
        _ => return None,
    };
    let [typed, fetched] = found.each_ref().map(Explanation::money);
    (typed != fetched).then_some(found)
}

fn rows(differs: &Option<[Explanation; 2]>, language: Language) -> Vec<WhyRow> {
    let row = |(name, why): (Text, Explanation)| {
        let amount = language.euros(why.money());
        plain_row(name.get(language), amount).because(why)
    };
    let Some(both) = differs else {
        return Vec::new();
    };
    let names = match both[0].what {
        Term::MaximumLoan => LOAN,
        _ => AMOUNT,
    };
    names.into_iter().zip(both.clone()).map(row).collect()
}

const LOAN: [Text; 2] = [
    text(
        "Zoveel kunt u lenen met wat u intypte",
        "So much you can borrow with what you typed",
    ),
    text(
        "Zoveel kunt u lenen met wat de bron zegt",
        "So much you can borrow with what the source says",
    ),
];
const AMOUNT: [Text; 2] = [
    text("U typte", "You typed"),
    text("De bron zegt", "The source says"),
];
