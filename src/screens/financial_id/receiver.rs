//! The screen of a receiver: nothing but what was shown to it and still holds. It is made from the
//! receiver's own state, which knows nothing else of the participant.

use leptos::prelude::*;

use super::receiver_read::{NothingShown, ReadBefore};
use super::told_beside::{ToldBeside, told};
use crate::app::{
    Behind, OfPartner, ReckonedByLender, Screen, href, parameter, say, shown_lines, tell,
    use_session,
};
use crate::journey::mortgage::reckoned_at_lenders;
use crate::journey::vault::Receiver;
use crate::journey::vault::sharing::Grant;
use crate::journey::{Phase, Story};
use crate::part;
use crate::text::{text, vault as words};
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "receiver",
    path: "/ontvanger/:receiver",
    phase: Some(Phase::Orientation),
    step: None,
    title: text("Het scherm van de ontvanger", "The receiver’s screen"),
    behind: Some(Behind {
        who: text(
            "Dit is wat de ander op zijn scherm heeft.",
            "This is what the other has on the screen.",
        ),
        data: text(
            "Alleen wat u liet zien, zolang het geldt.",
            "Only what you showed, for as long as it holds.",
        ),
        rule: text(
            "De ontvanger controleert de handtekening en uw sleutel, en bewaart niets anders.",
            "The receiver checks the signature and your key, and keeps nothing else.",
        ),
    }),
    view: part!(orientation, view! { <ReceiverScreen/> }.into_any()),
};

#[component]
fn ReceiverScreen() -> impl IntoView {
    let session = use_session();
    let slug = parameter("receiver");
    let receiver = Memo::new(move |_| slug.with(|slug| Receiver::from_slug(slug.as_deref()?)));
    let grants = Memo::new(move |_| {
        let now = session.now();
        let receiver = receiver.get()?;
        Some(session.with(|story| story.journey.vault.view_of(receiver, now).grants))
    });
    let partners = move || {
        let (now, receiver) = (session.now(), receiver.get());
        let seen = |story: &Story| {
            let view = receiver.map(|one| story.journey.partner.vault.view_of(one, now));
            view.is_some_and(|view| !view.grants.is_empty())
        };
        session.with(seen)
    };
    let is_told = move || {
        let now = session.now();
        let told = |receiver| session.with(|story| !story.told(receiver, now).is_empty());
        receiver.get().is_some_and(told)
    };
    let reckons = move || {
        let now = session.now();
        let reckons =
            |story: &Story| !reckoned_at_lenders(&story.journey, story.room(), now).is_empty();
        receiver.get() == Some(Receiver::Lender) && session.with(reckons)
    };
    let title = tell(move |language| match receiver.get() {
        Some(receiver) => {
            let name = words::the_receiver(receiver, language);
            language.pick(format!("Zo ziet {name} u"), format!("How {name} sees you"))
        }
        None => SCREEN.title.get(language).to_owned(),
    });
    let base = href("");
    let share = move || match receiver.get() {
        Some(receiver) => format!("{base}/deel/{}", receiver.slug()),
        None => format!("{base}/financieel-id"),
    };
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{title}</h1>
                <p class="lead">{say(text(
                    "Meer dan dit ziet deze ontvanger nu niet van u.",
                    "This receiver sees no more about you than this now.",
                ))}</p>
            </header>
            {move || match grants.get() {
                Some(grants) if !grants.is_empty() => grants.into_iter().map(|grant| view! { <Shown grant/> }).collect_view().into_any(),
                _ if partners() || reckons() => ().into_any(),
                _ if is_told() => receiver.get().map(|receiver| view! { <ReadBefore receiver/> }).into_any(),
                _ => view! { <NothingShown receiver/> }.into_any(),
            }}
            {move || receiver.get().map(|receiver| view! { <OfPartner receiver/><ByDoing receiver/> })}
            {move || (receiver.get() == Some(Receiver::Lender)).then(|| view! { <ReckonedByLender/> })}
            <div class="actions">
                <ButtonLink href=share icon=Symbol::Share label=say(text("Deel een zin", "Share a sentence"))/>
                <ButtonLink kind=ButtonKind::Secondary href=href("/wie-weet-wat") label=say(text("Intrekken of laten wissen", "Withdraw or have it erased"))/>
            </div>
        </div>
    }
}

#[component]
fn Shown(grant: Grant) -> impl IntoView {
    let session = use_session();
    let until = tell(move |language| {
        let end = words::end(grant.purpose, grant.until, language);
        language.pick(format!("tot {end}"), format!("until {end}"))
    });
    let purpose = tell(move |language| {
        let why = words::purpose_of(grant.purpose).get(language);
        language.pick(format!("Waarvoor: {why}"), format!("What for: {why}"))
    });
    let proof = match grant.proven {
        true => {
            view! { <Tag tone=Tone::Verified icon=Symbol::ShieldCheck label=say(text("handtekening en sleutel gecontroleerd", "signature and key checked"))/> }
        }
        false => {
            view! { <Tag icon=Symbol::Vault label=say(text("rechtstreeks uit uw kluis", "straight from your vault"))/> }
        }
    };
    let claims = StoredValue::new(grant.claims);
    let lines = move || claims.with_value(|claims| shown_lines(claims, session.language()));
    view! {
        <Card tone=Tone::Canal title=purpose aside=move || view! { <Tag tone=Tone::Ochre label=until/> }>
            {lines}
            <p class="cluster">{proof}</p>
        </Card>
    }
}

/// What it knows by what was done, when it does.
#[component]
fn ByDoing(receiver: Receiver) -> impl IntoView {
    let told = told(use_session(), receiver);
    view! {
        <Show when=move || told.with(|told| !told.is_empty())>
            <Card title=say(text("Wat u zelf liet weten", "What you let them know yourself"))>
                <p>{say(text("Dit komt niet uit uw kluis.", "This does not come out of your vault."))}</p>
                <ToldBeside receiver/>
            </Card>
        </Show>
    }
}
