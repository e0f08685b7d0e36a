//! Who holds what now: sources that may give, and receivers that were shown something.

use leptos::prelude::*;

use super::holding_grants::Grants;
use super::told_beside::{ToldBeside, told};
use super::withdraw::Withdraw;
use crate::app::{say, tell, use_session};
use crate::domain::record::Source;
use crate::journey::vault::{Command as VaultCommand, Held, Receiver};
use crate::journey::{Command, Refusal};
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// A source with consent: which fields, until when, and the way to withdraw.
#[component]
pub fn Allowed(
    /// Which one.
    source: Source,
) -> impl IntoView {
    let session = use_session();
    let terms = tell(move |language| {
        let connection =
            session.with(|story| story.journey.vault.connections.get(&source).cloned());
        let Some(connection) = connection else {
            return String::new();
        };
        let fields = words::fields(&connection.question.fields, language);
        let until = language.date(connection.until.date());
        if connection.until < session.now() {
            return language.pick(
                format!("{fields}. Verlopen op {until}: de bron geeft niets meer. Wat zij gaf, ligt nog in uw kluis, maar telt niet meer mee in uw som en komt niet meer in een nieuw Financieel-ID."),
                format!("{fields}. Expired on {until}: the source gives nothing more. What it gave is still in your vault, but counts in your sum no more and comes into no new Financieel-ID."),
            );
        }
        language.pick(
            format!("{fields}. Tot {until}."),
            format!("{fields}. Until {until}."),
        )
    });
    view! {
        <li class="holding">
            <h3>{say(words::source(source))}</h3>
            <p class="quiet">{terms}</p>
            <Withdraw source/>
        </li>
    }
}

/// What one receiver holds, and the way to have it erased.
#[component]
pub fn Holding(
    /// Who.
    receiver: Receiver,
) -> impl IntoView {
    let session = use_session();
    let held = session.select(move |story| story.journey.vault.held_by(receiver));
    let refused = RwSignal::new(None::<Refusal>);
    let shown = Memo::new(move |_| {
        let now = session.now();
        session.with(|story| {
            story
                .journey
                .vault
                .sharing
                .grants(receiver, now)
                .next()
                .is_some()
        })
    });
    let sees = Memo::new(move |_| {
        let now = session.now();
        session.with(|story| !story.journey.vault.view_of(receiver, now).grants.is_empty())
    });
    let read = session.select(move |story| story.journey.vault.has_read(receiver));
    let has_read = move || read.with(Option::is_some);
    let holds = Memo::new(move |_| held.with(Option::is_some) || shown.get() || has_read());
    // What it may look at says so itself, as long as it may.
    let kept = Memo::new(move |_| {
        let now = session.now();
        let kept = session.with(|story| story.journey.vault.kept_by_law(receiver, now));
        kept.filter(|_| !shown.get())
    });
    let told = told(session, receiver);
    let is_told = move || told.with(|told| !told.is_empty());
    let said = tell(
        move |language| match (held.with(Option::is_some), shown.get()) {
            (false, true) => String::new(),
            (false, false) if kept.with(Option::is_none) && has_read() => read
                .get()
                .map(|read| words::has_read(&read, language))
                .unwrap_or_default(),
            (false, false) if is_told() => language
                .pick("Niets uit uw kluis.", "Nothing from your vault.")
                .to_owned(),
            (false, false) if kept.with(Option::is_some) => String::new(),
            _ => held.with(|held| words::held(held.as_ref(), language)),
        },
    );
    let since = tell(move |language| match held.get() {
        Some(Held { since, .. }) => {
            let day = language.date(since.date());
            language.pick(format!("sinds {day}"), format!("since {day}"))
        }
        None if sees.get() => language.pick("mag kijken", "may look").to_owned(),
        None if kept.with(Option::is_some) => language.pick("moet bewaren", "must keep").to_owned(),
        None if shown.get() || has_read() => language.pick("zag eerder", "saw before").to_owned(),
        None if is_told() => language.pick("weet iets", "knows something").to_owned(),
        None => language.pick("niets", "nothing").to_owned(),
    });
    let erase = move || {
        refused.set(
            session
                .dispatch(Command::Vault(VaultCommand::AskErasure(receiver)))
                .err(),
        );
    };
    let why = move || match refused.get() {
        Some(Refusal::Vault(refusal)) => Some(words::refusal(refusal, session.language())),
        _ => None,
    };
    let label = tell(move |language| {
        let name = words::receiver(receiver).get(language);
        language.pick(
            format!("Laat wissen: {name}"),
            format!("Have erased: {name}"),
        )
    });
    let tone = move || {
        if holds.get() || is_told() || kept.with(Option::is_some) {
            Tone::Canal
        } else {
            Tone::Wash
        }
    };
    view! {
        <li class="holding">
            <div class="spread"><h3>{say(words::receiver(receiver))}</h3>{move || view! { <Tag label=since tone=tone()/> }}</div>
            <p class="quiet">{said}</p>
            <Grants receiver/>
            <ToldBeside receiver/>
            {move || kept.get().map(|kept| view! { <p class="quiet">{tell(move |language| words::kept(&kept, language))}</p> })}
            <Show when=move || holds.get()>
                <Show when=move || receiver == Receiver::Lender>
                    <p class="quiet">{say(text(
                        "In het echt mag een geldverstrekker uw dossier bewaren zolang de wet dat vraagt.",
                        "In reality a lender may keep your file for as long as the law requires.",
                    ))}</p>
                </Show>
                <Button kind=ButtonKind::Quiet icon=Symbol::Trash label on_press=erase refused=why/>
            </Show>
        </li>
    }
}
