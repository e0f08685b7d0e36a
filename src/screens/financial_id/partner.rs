//! The partner's own vault: the partner decides source by source, joins the joint sum and leaves it,
//! sees the own log and wipes it. The screen is handed over for it.

use leptos::prelude::*;

use super::partner_join::TakePart;
use super::partner_lender::PartnerLender;
use super::partner_log::PartnerLog;
use super::partner_source::PartnerSource;
use super::partner_sum::WithAndWithout;
use crate::app::{Behind, ConsentOver, Screen, Session, href, say, tell, use_session};
use crate::journey::vault::partner::{self, Command as PartnerCommand, Refusal as PartnerRefusal};
use crate::journey::{Command, Phase, Refusal, Step};
use crate::part;
use crate::text::text;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "partner",
    path: "/kluis/partner",
    phase: Some(Phase::Orientation),
    step: Some(Step::FinancialId),
    title: text("Uw partner", "Your partner"),
    behind: Some(Behind {
        who: text(
            "Uw partner beslist zelf. U ziet alleen wat de som samen wordt.",
            "Your partner decides. You see only what the sum becomes together.",
        ),
        data: text(
            "Loon, leningen en studieschuld, in een eigen kluis met een eigen logboek. Ze komen niet in de uwe.",
            "Wages, loans and student debt, in a vault of its own with a log of its own. They do not enter yours.",
        ),
        rule: text(
            "Ieder geeft toestemming voor de eigen gegevens (AVG, artikel 6 en 7).",
            "Everybody consents for their own data (GDPR, articles 6 and 7).",
        ),
    }),
    view: part!(orientation, view! { <PartnerScreen/> }.into_any()),
};

/// The name of the partner whom the fictional sources know.
pub fn partner_name(session: Session) -> Memo<String> {
    Memo::new(move |_| {
        let id = session.with(|story| {
            let journey = &story.journey;
            journey.persona.clone().or(journey.vault.stand_in.clone())
        });
        let name = session.catalogue().and_then(|all| {
            let partner = all.partner_behind(id.as_ref())?.partner.as_ref()?;
            Some(partner.name.clone())
        });
        name.unwrap_or_default()
    })
}

/// Says a command as the partner; the refusal, if any.
pub fn say_it(session: Session, command: PartnerCommand) -> Option<PartnerRefusal> {
    match session.dispatch(Command::Partner(command)) {
        Err(Refusal::Partner(refusal)) => Some(refusal),
        _ => None,
    }
}

#[component]
fn PartnerScreen() -> impl IntoView {
    let session = use_session();
    let name = partner_name(session);
    let hand_over = tell(move |language| {
        let name = name.get();
        language.pick(
            format!("Geef het scherm aan {name}. Wat hieronder staat, beslist {name} zelf."),
            format!("Hand the screen to {name}. What is below, {name} decides."),
        )
    });
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{hand_over}</p>
            </header>
            <WithAndWithout name/>
            <ConsentOver/>
            <p><a href=href("/financieel-id")>{say(text("Terug naar uw kluis", "Back to your vault"))}</a></p>
            {partner::SOURCES.map(|source| view! { <PartnerSource source/> }).into_iter().collect_view()}
            <TakePart name/>
            <PartnerLender name/>
            <PartnerLog name/>
        </div>
    }
}
