//! Wie weet wat van mij: what holds now, what each receiver has, and everything that happened, newest
//! first. Also the place to withdraw and to have data erased.

use leptos::prelude::*;

use super::consent_holdings::{Allowed, Holding};
use super::told_beside::somebody_was_told;
use super::wipe::{KeepOrWipe, ProofOfEmpty};
use crate::app::{Behind, Screen, href, say, tell, use_session};
use crate::domain::moment::Moment;
use crate::journey::Phase;
use crate::journey::vault::{Logged, Receiver, Vault};
use crate::part;
use crate::text::{Language, text, vault as words};
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::empty_state::EmptyState;
use crate::ui::path::StepState;
use crate::ui::pictures;
use crate::ui::timeline::{Timeline, TimelineEntry};

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "log",
    path: "/wie-weet-wat",
    phase: Some(Phase::Orientation),
    step: None,
    title: text("Wie weet wat van mij?", "Who knows what about me?"),
    behind: Some(Behind {
        who: text("Dit logboek ziet u alleen zelf.", "Only you see this log."),
        data: text(
            "Welke gegevens, van wie, aan wie, waarvoor en tot wanneer. Geen bedragen van uw inkomen.",
            "Which data, from whom, to whom, what for and until when. No amounts of your income.",
        ),
        rule: text(
            "U mag weten wie uw gegevens heeft, en vragen om ze te wissen (AVG, artikel 15 en 17).",
            "You may know who has your data, and ask to have it erased (GDPR, articles 15 and 17).",
        ),
    }),
    view: part!(orientation, view! { <LogScreen/> }.into_any()),
};

#[component]
fn LogScreen() -> impl IntoView {
    let session = use_session();
    let unlogged = session.select(|story| story.journey.vault.log.is_empty());
    let told = somebody_was_told(session);
    let empty = Memo::new(move |_| unlogged.get() && !told.get());
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{say(text(
                    "U ziet wie iets van u kreeg, wanneer, waarvoor en tot wanneer.",
                    "You see who received something about you, when, what for and until when.",
                ))}</p>
            </header>
            {move || if empty.get() { view! { <NothingYet/> }.into_any() } else { view! { <Everything/> }.into_any() }}
        </div>
    }
}

#[component]
fn NothingYet() -> impl IntoView {
    view! {
        <EmptyState
            title=say(text("Nog niemand weet iets van u", "Nobody knows anything about you yet"))
            text=say(text(
                "Haalt u gegevens op of laat u iets zien? Dan staat dat hier.",
                "Do you fetch data or show something? Then it is listed here.",
            ))
            picture=move || view! { <div inner_html=pictures::nothing_found()></div> }
            action=move || view! { <ButtonLink href=href("/financieel-id") label=say(text("Haal gegevens op", "Fetch my data"))/> }/>
    }
}

#[component]
fn Everything() -> impl IntoView {
    let session = use_session();
    let connected = session.select(|story| {
        story
            .journey
            .vault
            .connections
            .keys()
            .copied()
            .collect::<Vec<_>>()
    });
    let lapsed = session.select(|story| story.journey.vault.has_lapsed());
    let why_lapsed = tell(move |language| {
        let by = session.with(|story| story.journey.vault.lapsed_by());
        words::lapsed(by, language)
    });
    let entries = move || {
        let language = session.language();
        session.with(|story| entries_of(&story.journey.vault, language))
    };
    view! {
        <ProofOfEmpty/>
        <Card title=say(text("Uw toestemmingen", "Your consents"))>
            <ul class="holdings">
                <For each=move || connected.get() key=|source| *source let:source><Allowed source/></For>
            </ul>
            <Show when=move || connected.with(Vec::is_empty)>
                <p>{say(text("U geeft nu niemand toestemming.", "You give nobody consent now."))}</p>
            </Show>
            <Show when=move || lapsed.get()>
                <p>{why_lapsed}</p>
            </Show>
        </Card>
        <Card title=say(text("Wat weet wie van u nu?", "Who knows what about you now?"))>
            <ul class="holdings">{Receiver::ALL.map(|receiver| view! { <Holding receiver/> }).into_iter().collect_view()}</ul>
        </Card>
        <Card title=say(text("Alles wat er gebeurde", "Everything that happened"))>
            <Timeline entries/>
            <KeepOrWipe/>
        </Card>
        <div class="actions">
            <ButtonLink kind=ButtonKind::Secondary href=href("/financieel-id") label=say(text("Naar uw Financieel-ID", "To your Financieel-ID"))/>
        </div>
    }
}

/// The log of a vault in words, latest first.
pub fn entries_of(vault: &Vault, language: Language) -> Vec<TimelineEntry> {
    let log = vault.log.iter().rev();
    log.map(|(at, line)| entry(*at, line, language)).collect()
}

fn entry(at: Moment, line: &Logged, language: Language) -> TimelineEntry {
    let said = words::log_line(line, language);
    let state = match line {
        Logged::Failed(..)
        | Logged::Cancelled(..)
        | Logged::Withdrawn(_)
        | Logged::Revoked(_)
        | Logged::Erased(_)
        | Logged::Declined(_)
        | Logged::Doubted(..)
        | Logged::PartRefused(..)
        | Logged::PartEnded(..)
        | Logged::Stopped(_)
        | Logged::Ended(..)
        | Logged::Left
        | Logged::PartnerCounts(false)
        | Logged::LenderKept
        | Logged::Wiped(_) => StepState::ToDo,
        _ => StepState::Done,
    };
    let day = language.weekday_date(at.date());
    let time = language.time(at.wall_clock().time());
    TimelineEntry {
        date: format!("{day}, {time}"),
        title: said.title,
        text: said.text,
        state,
        state_label: String::new(),
    }
}
