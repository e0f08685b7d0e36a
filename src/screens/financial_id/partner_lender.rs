//! The partner's own yes for the lenders: who asks, what, what for, how long, and an equal no.

use leptos::prelude::*;

use super::partner::say_it;
use super::source_consent::Term;
use crate::app::{href, say, tell, use_session};
use crate::journey::vault::partner::{Command as PartnerCommand, Refusal as PartnerRefusal};
use crate::journey::{Step, mortgage};
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;

/// Whether the lenders may reckon with the partner's income.
#[component]
pub fn PartnerLender(
    /// The partner's name.
    name: Memo<String>,
) -> impl IntoView {
    let session = use_session();
    let until = session.select(|story| story.journey.partner.lender_until());
    let applies =
        session.select(|story| story.room().is_some_and(|room| room.contract().is_some()));
    let refused = RwSignal::new(None::<PartnerRefusal>);
    let told = move |command| refused.set(say_it(session, command));
    let why = move || {
        let refusal = refused.get()?;
        Some(words::partner_refusal(refusal, session.language()))
    };
    let title = tell(move |language| {
        let name = name.get();
        language.pick(
            format!("Mogen geldverstrekkers rekenen met {name}?"),
            format!("May lenders reckon with {name}?"),
        )
    });
    view! {
        <Card title>
            <Terms/>
            <div class="actions">
                {move || match until.get() {
                    None => view! { <Button label=say(text("Ja, de geldverstrekkers mogen dit", "Yes, the lenders may")) on_press=move || told(PartnerCommand::LetLender) refused=why/> }.into_any(),
                    Some(_) => view! { <Button kind=ButtonKind::Secondary label=say(text("Nee, niet meer", "No, not any more")) on_press=move || told(PartnerCommand::KeepFromLender) refused=why/>
                        <Show when=move || applies.get()>
                            <ButtonLink kind=ButtonKind::Secondary href=href(crate::screens::of_step(Step::Mortgage).path) label=say(text("Naar de hypotheek", "To the mortgage"))/>
                        </Show>
                    }.into_any(),
                }}
            </div>
        </Card>
    }
}

#[component]
fn Terms() -> impl IntoView {
    let session = use_session();
    let fields = session.select(|story| mortgage::partners_fields(&story.journey));
    let until = session.select(|story| story.journey.partner.lender_until());
    let what = tell(move |language| {
        fields.with(|fields| match fields.is_empty() {
            true => language
                .pick(
                    "Het inkomen dat voor u is ingevuld. Uit uw kluis niets.",
                    "The income that was filled in for you. Nothing from your vault.",
                )
                .to_owned(),
            false => format!("{}.", words::fields(fields, language)),
        })
    });
    let long = tell(move |language| match until.get() {
        Some(until) => {
            let day = language.date(until.date());
            language.pick(
                format!("U zei ja. Tot {day}, of tot u nee zegt."),
                format!("You said yes. Until {day}, or until you say no."),
            )
        }
        None => language
            .pick(
                "90 dagen, of tot u nee zegt.",
                "90 days, or until you say no.",
            )
            .to_owned(),
    });
    view! {
        <dl class="consent-terms">
            <Term name=text("Wie vraagt het", "Who asks") value=say(text(
                "De verzonnen geldverstrekkers in deze demo, bij een aanvraag samen.",
                "The fictional lenders of this demo, for an application together.",
            ))/>
            <Term name=text("Welke gegevens", "Which data") value=what/>
            <Term name=text("Waarvoor", "What for") value=say(text(
                "Een aanbod voor een hypotheek maken.",
                "To make a mortgage offer.",
            ))/>
            <Term name=text("Hoe lang", "How long") value=long/>
            <Term name=text("Liever niet?", "Rather not?") value=say(text(
                "Dat kan. De geldverstrekkers rekenen dan zonder u: ook niet met een inkomen dat iemand anders voor u invulde. De lening wordt kleiner.",
                "That is fine. The lenders then reckon without you: not with an income either that somebody else filled in for you. The loan becomes smaller.",
            ))/>
        </dl>
    }
}
