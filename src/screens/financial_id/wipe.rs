//! The log as a file, and everything wiped with the proof that nothing is left.

use leptos::prelude::*;

use crate::app::{Session, say, use_session};
use crate::journey::Command;
use crate::journey::vault::{Command as VaultCommand, Logged, traces};
use crate::platform::Document;
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::row_list::{Row, RowList};
use crate::ui::sheet::Sheet;
use crate::ui::tone::Tone;

/// The log in plain text, oldest first.
fn written(session: Session) -> String {
    let language = session.language_untracked();
    session.with_untracked(|story| {
        let line = |(at, line): &(crate::domain::moment::Moment, Logged)| {
            let said = words::log_line(line, language);
            let day = language.date(at.date());
            let time = language.time(at.wall_clock().time());
            format!("{day}, {time}\n{}\n{}\n", said.title, said.text)
        };
        let lines: Vec<_> = story.journey.vault.log.iter().map(line).collect();
        lines.join("\n")
    })
}

/// Keep the log, or wipe everything.
#[component]
pub fn KeepOrWipe() -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let export = move || {
        session.download(Document {
            name: "wie-weet-wat.txt".to_owned(),
            mime: "text/plain",
            text: written(session),
        });
    };
    let wipe = move || {
        open.set(false);
        session.forget_others();
        // Wiping is never refused.
        let _ = session.dispatch(Command::Vault(VaultCommand::Wipe));
        let said = text(
            "Alles is gewist uit uw kluis.",
            "Everything was wiped from your vault.",
        );
        session.tell(said, false);
    };
    let actions = move || {
        view! {
            <Button kind=ButtonKind::Danger icon=Symbol::Trash label=say(text("Ja, wis alles", "Yes, wipe everything")) on_press=wipe/>
            <Button kind=ButtonKind::Quiet label=say(text("Nee, laat staan", "No, leave it")) on_press=move || open.set(false)/>
        }
    };
    view! {
        <div class="quiet-actions">
            <Button kind=ButtonKind::Quiet icon=Symbol::Download label=say(text("Bewaar dit logboek als bestand", "Keep this log as a file")) on_press=export/>
            <Button kind=ButtonKind::Danger icon=Symbol::Trash label=say(text("Wis alles", "Wipe everything")) on_press=move || open.set(true)/>
        </div>
        <Sheet open title=say(text("Alles wissen uit uw kluis?", "Wipe everything from your vault?")) close_label=say(text("Sluiten", "Close")) actions=actions>
            <p>{say(text(
                "Uw kluis, uw toestemmingen, uw Financieel-ID en dit logboek verdwijnen, ook uit het bewaarde verhaal en de reservekopie. Dit kunt u niet terugdraaien.",
                "Your vault, your consents, your Financieel-ID and this log disappear, from the kept story and its spare copy as well. This cannot be undone.",
            ))}</p>
            <p>{say(text(
                "Dit blijft: wat u in de eerste stap intypte, zoals uw loon, uw spaargeld en het loon van uw partner. Ook uw bewaarde woningen en uw afspraken.",
                "This stays: what you typed at the first step, such as your pay, your savings and your partner’s pay. So do your saved homes and your appointments.",
            ))}</p>
            <p>{say(text(
                "Kreeg iemand iets van u, dan wordt gevraagd het te wissen. Een notaris moet het van de wet bewaren.",
                "If anybody received something, they are asked to erase it. A notary must keep it by law.",
            ))}</p>
        </Sheet>
    }
}

/// What is left, counted in the state and in the save file. Only after a wipe.
#[component]
pub fn ProofOfEmpty() -> impl IntoView {
    let session = use_session();
    let wiped = session.select(|story| {
        let last = story.journey.vault.log.first();
        matches!(last, Some((_, Logged::Wiped(_))))
    });
    let counted = move || {
        let language = session.language();
        session.with(|story| {
            let vault = &story.journey.vault;
            let (events, values) = traces(&story.log().events);
            let row = |dutch: &str, english: &str, count: usize| Row {
                label: language.pick(dutch, english).to_owned(),
                amount: count.to_string(),
                ..Row::default()
            };
            vec![
                row(
                    "Gegevens in uw kluis",
                    "Data in your vault",
                    vault.records().count(),
                ),
                row("Toestemmingen", "Consents", vault.connections.len()),
                row(
                    "Eigen verklaringen",
                    "Own statements",
                    vault.statements.len(),
                ),
                row(
                    "Waarden in het bewaarde verhaal",
                    "Values in the kept story",
                    values,
                ),
                row(
                    "Andere regels over uw kluis in het bewaarde verhaal",
                    "Other lines about your vault in the kept story",
                    events - values,
                ),
            ]
        })
    };
    view! {
        <Show when=move || wiped.get()>
            <Card tone=Tone::Verified title=say(text("Dit is er nog van u in uw kluis", "What is left of you in your vault"))>
                <RowList rows=counted/>
                <p class="quiet">{say(text(
                    "Net geteld in het verhaal dat deze browser bewaart. Een oud Financieel-ID dat u hebt gedownload, geldt niet meer.",
                    "Counted just now in the story that this browser keeps. An old Financieel-ID that you downloaded holds no more.",
                ))}</p>
            </Card>
        </Show>
    }
}
