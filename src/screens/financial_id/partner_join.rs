//! Ik doe mee: the terms on which the partner's data counts in the joint sum, the partner's own yes, and
//! the way out.

use leptos::prelude::*;

use super::partner::say_it;
use super::source_consent::Term;
use crate::app::{href, say, tell, use_session};
use crate::domain::record::Field;
use crate::journey::Step;
use crate::journey::vault::partner::{Command as PartnerCommand, Refusal as PartnerRefusal};
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;

/// Whether the partner's data counts: what that means, and both buttons.
#[component]
pub fn TakePart(
    /// The partner's name.
    name: Memo<String>,
) -> impl IntoView {
    let session = use_session();
    let joins = session.select(|story| story.journey.partner.joins);
    let has_wages = session.select(|story| {
        let counted = story.journey.partner.counted_fields();
        counted.contains(&Field::Wages)
    });
    let refused = RwSignal::new(None::<PartnerRefusal>);
    let told = move |command| refused.set(say_it(session, command));
    let why = move || {
        let refusal = refused.get()?;
        if refusal == PartnerRefusal::NoWages && has_wages.get() {
            return None;
        }
        Some(words::partner_refusal(refusal, session.language()))
    };
    let title = tell(move |language| {
        let name = name.get();
        language.pick(
            format!("Doet {name} mee?"),
            format!("Does {name} take part?"),
        )
    });
    view! {
        <Card title>
            <Terms/>
            <p class="quiet">{say(text(
                "U staat dit pas toe met ‘Ik doe mee’.",
                "You allow this only with ‘I take part’.",
            ))}</p>
            <div class="actions">
                {move || match joins.get() {
                    false => view! {
                        <Button icon=Symbol::People label=say(text("Ik doe mee", "I take part")) on_press=move || told(PartnerCommand::Join) refused=why/>
                        <ButtonLink kind=ButtonKind::Secondary href=href(crate::screens::of_step(Step::Budget).path)
                            label=say(text("Liever een schatting", "Rather an estimate"))/>
                    }.into_any(),
                    true => view! { <Button kind=ButtonKind::Secondary label=say(text("Ik stap eruit", "I step out")) on_press=move || told(PartnerCommand::Leave) refused=why/> }.into_any(),
                }}
            </div>
        </Card>
    }
}

/// Who asks, what, what for, who sees it, how long, how to end it, and what a no means.
#[component]
fn Terms() -> impl IntoView {
    let session = use_session();
    let counted = session.select(|story| story.journey.partner.counted_fields());
    let end = session.select(|story| story.journey.partner.consents_end());
    let asker = tell(|language| {
        language.pick(
            format!("{}, voor wie met u een woning zoekt", words::ASKER),
            format!("{}, for who is looking for a home with you", words::ASKER),
        )
    });
    let fields = tell(move |language| match counted.with(Vec::is_empty) {
        true => language
            .pick(
                "Nog niets. Laat hierboven eerst uw loon ophalen.",
                "Nothing yet. First have your wages fetched above.",
            )
            .to_owned(),
        false => counted.with(|fields| format!("{}.", words::fields(fields, language))),
    });
    let until = tell(move |language| match end.get() {
        Some(end) => {
            let day = language.date(end.date());
            language.pick(
                format!(
                    "Tot {day}: dan loopt uw eerste toestemming hierboven af. Of tot u eruit stapt."
                ),
                format!("Until {day}: then your first consent above ends. Or until you step out."),
            )
        }
        None => language
            .pick(
                "Zolang uw toestemmingen hierboven gelden, of tot u eruit stapt.",
                "As long as your consents above hold, or until you step out.",
            )
            .to_owned(),
    });
    view! {
        <dl class="consent-terms">
            <Term name=text("Wie vraagt het", "Who asks") value=asker/>
            <Term name=text("Welke gegevens", "Which data") value=fields/>
            <Term name=text("Waarvoor", "What for") value=say(text(
                "Uitrekenen wat u samen kunt lenen.",
                "To calculate what you can borrow together.",
            ))/>
            <Term name=text("Wie ziet wat", "Who sees what") value=say(text(
                "Wie met u koopt, ziet alleen de uitkomst. Wie het gezamenlijke bedrag krijgt, ziet alleen dat bedrag. Geldverstrekkers zien ze pas als u daar apart ja op zegt, hieronder. Het staat in uw eigen logboek.",
                "Who buys with you sees only the outcome. Who is given the joint amount sees only that amount. Lenders see it only once you say yes to that apart, below. It stands in your own log.",
            ))/>
            <Term name=text("Hoe lang", "How long") value=until/>
            <Term name=text("Intrekken", "Withdraw") value=say(text(
                "Altijd, met één knop: ‘Ik stap eruit’. Het gezamenlijke bedrag geldt dan nergens meer.",
                "Any time, with one button: ‘I step out’. The joint amount then holds nowhere any more.",
            ))/>
            <Term name=text("Liever niet?", "Rather not?") value=say(text(
                "Dat kan. De som telt u dan niet mee, of telt een schatting die u typt. Dat kost een paar minuten. Samen een hypotheek aanvragen kan ook dan; de geldverstrekker vraagt om papieren. Reken daarvoor op een week.",
                "That is fine. The sum then leaves you out, or counts an estimate that you type. It takes a few minutes. You can still apply for a mortgage together; the lender asks for papers. Allow a week for those.",
            ))/>
        </dl>
    }
}
