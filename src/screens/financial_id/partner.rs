//! The partner's own vault: the partner decides, fetches the own wages, joins the joint sum and leaves
//! it. The screen is handed over for it.

use leptos::prelude::*;

use super::partner_sum::WithAndWithout;
use crate::app::{Behind, Screen, Session, href, say, tell, use_session};
use crate::domain::record::{Field, Source};
use crate::journey::vault::partner::{Command as PartnerCommand, Refusal as PartnerRefusal};
use crate::journey::vault::{Question, Standing};
use crate::journey::{Command, Phase, Refusal, Step};
use crate::part;
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::disclosure::Disclosure;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::tone::Tone;

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
            "Alleen het loon, in een eigen kluis. Het komt niet in de uwe.",
            "Only the wages, in a vault of its own. They do not enter yours.",
        ),
        rule: text(
            "Ieder geeft toestemming voor de eigen gegevens (AVG, artikel 6 en 7).",
            "Everybody consents for their own data (GDPR, articles 6 and 7).",
        ),
    }),
    view: part!(orientation, view! { <PartnerScreen/> }.into_any()),
};

const SOURCE: Source = Source::EmployeeInsurance;

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

fn say_it(session: Session, command: PartnerCommand) -> Option<PartnerRefusal> {
    match session.dispatch(Command::Partner(command)) {
        Err(Refusal::Partner(refusal)) => Some(refusal),
        _ => None,
    }
}

#[component]
fn PartnerScreen() -> impl IntoView {
    let session = use_session();
    let name = partner_name(session);
    let standing = Memo::new(move |_| {
        let now = session.now();
        session.with(|story| story.journey.partner.vault.standing(SOURCE, now))
    });
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
            <p><a href=href("/financieel-id")>{say(text("Terug naar uw kluis", "Back to your vault"))}</a></p>
            {move || match standing.get() {
                Standing::Asking => view! { <Card tone=Tone::Canal><p role="status">{say(text("UWV zoekt het loon op. Dit duurt een paar tellen.", "UWV is looking up the wages. This takes a few moments."))}</p></Card> }.into_any(),
                Standing::Arrived => view! { <Arrived name/> }.into_any(),
                Standing::GaveNothing(fault) => view! {
                    <Notice tone=NoticeTone::Fault><p>{tell(move |language| words::fault(fault, SOURCE, language))}</p></Notice>
                    <Consent name/>
                }.into_any(),
                _ => view! { <Consent name/> }.into_any(),
            }}
        </div>
    }
}

/// What the partner allows.
#[component]
fn Consent(name: Memo<String>) -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<PartnerRefusal>);
    let allow = move || {
        let question = Question {
            source: SOURCE,
            fields: vec![Field::Wages],
        };
        refused.set(say_it(session, PartnerCommand::Fetch(question)));
    };
    let title = tell(move |language| {
        let name = name.get();
        language.pick(format!("{name}, mag dit?"), format!("{name}, may we?"))
    });
    let why = move || {
        refused
            .get()
            .map(|one| words::partner_refusal(one, session.language()))
    };
    view! {
        <Card title>
            <p>{say(text(
                "UWV geeft uw loongegevens aan uw eigen kluis. 90 dagen geldig, altijd in te trekken. De voorbeeldgegevens zijn verzonnen.",
                "UWV gives your wages to a vault of your own. Valid for 90 days, always withdrawable. The example data is fictional.",
            ))}</p>
            <p>{say(text(
                "Uw loon telt pas mee als u daarna ook ‘Ik doe mee’ kiest.",
                "Your wages count only if you choose ‘I take part’ after that as well.",
            ))}</p>
        </Card>
        <div class="actions">
            <Button label=say(text("Ik sta dit toe", "I allow this")) on_press=allow refused=why/>
            <ButtonLink kind=ButtonKind::Secondary href=href(crate::screens::of_step(Step::Budget).path)
                label=say(text("Liever niet: typ een schatting", "Rather not: type an estimate"))/>
        </div>
    }
}

/// What came, and whether it counts.
#[component]
fn Arrived(name: Memo<String>) -> impl IntoView {
    let session = use_session();
    let joins = session.select(|story| story.journey.partner.joins);
    let refused = RwSignal::new(None::<PartnerRefusal>);
    let told = move |command| refused.set(say_it(session, command));
    let why = move || {
        refused
            .get()
            .map(|one| words::partner_refusal(one, session.language()))
    };
    let said = tell(move |language| {
        let outcome =
            session.with(|story| words::outcome(&story.journey.partner.vault, SOURCE, language));
        let outcome = outcome.unwrap_or_default();
        format!(
            "{} {}",
            outcome.headline.unwrap_or_default(),
            outcome.sentences.join(" ")
        )
    });
    let title = tell(move |language| {
        let name = name.get();
        language.pick(
            format!("Het loon van {name} is binnen"),
            format!("The wages of {name} are in"),
        )
    });
    view! {
        <Card title tone=Tone::Canal>
            <Disclosure label=say(text("Laat zien (alleen voor uw partner)", "Show it (for your partner only)"))><p>{said}</p></Disclosure>
            <Button kind=ButtonKind::Quiet icon=Symbol::Trash label=say(text("Trek in en wis het loon", "Withdraw and erase the wages"))
                on_press=move || told(PartnerCommand::Withdraw(SOURCE))/>
        </Card>
        <div class="actions">
            {move || match joins.get() {
                false => view! { <Button icon=Symbol::People label=say(text("Ik doe mee", "I take part")) on_press=move || told(PartnerCommand::Join) refused=why/> }.into_any(),
                true => view! { <Button kind=ButtonKind::Secondary label=say(text("Ik stap eruit", "I step out")) on_press=move || told(PartnerCommand::Leave) refused=why/> }.into_any(),
            }}
        </div>
    }
}
