//! What a source left out, and where it says something else than was typed. Neither is replaced
//! silently.

use leptos::prelude::*;

use super::source_consent::ByHand;
use crate::app::{href, say, use_session};
use crate::domain::record::Source;
use crate::journey::budget::Basis;
use crate::journey::{Step, Story};
use crate::text::{Language, text, vault as words};
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
    let differs = move || {
        let language = session.language();
        session.with(|story| difference(story, source, language))
    };
    view! {
        {move || missing().map(|said| view! {
            <Notice tone=NoticeTone::Waiting title=say(text("De bron gaf niet alles", "The source did not give everything"))>
                <p>{said}</p>
                <ByHand/>
            </Notice>
        })}
        {move || differs().map(|said| view! {
            <Notice tone=NoticeTone::Information title=say(text("Dit is anders dan u intypte", "This differs from what you typed"))>
                <p>{said}</p>
                <p><a href=href(crate::screens::of_step(Step::Budget).path)>{say(text("Kies in uw berekening wat telt", "Choose in your sum what counts"))}</a></p>
            </Notice>
        })}
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

fn difference(story: &Story, source: Source, language: Language) -> Option<String> {
    let journey = &story.journey;
    let form = journey.budget.form.as_ref()?;
    let (typed, fetched) = match source {
        Source::TaxOffice => (form.savings, journey.vault.savings()?.value),
        Source::EmployeeInsurance => {
            journey.vault.income()?;
            let loan = |basis| journey.input_on(basis, form).maximum_loan().loan;
            (loan(Basis::Typed), loan(Basis::Fetched))
        }
        Source::StudentLoans => (
            form.details.student_loan,
            journey.vault.student_payment()?.value,
        ),
        _ => return None,
    };
    if typed == fetched {
        return None;
    }
    let (typed, fetched) = (language.euros(typed), language.euros(fetched));
    Some(match source {
        Source::EmployeeInsurance => language.pick(
            format!("Met wat u intypte, kunt u {typed} lenen. Met wat de bron zegt, {fetched}. Wij vervangen niets vanzelf."),
            format!("With what you typed you can borrow {typed}. With what the source says, {fetched}. Nothing is replaced by itself."),
        ),
        _ => language.pick(
            format!("U typte {typed}. De bron zegt {fetched}. Wij vervangen niets vanzelf."),
            format!("You typed {typed}. The source says {fetched}. Nothing is replaced by itself."),
        ),
    })
}
