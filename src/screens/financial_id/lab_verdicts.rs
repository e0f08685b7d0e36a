//! The outcomes of the check that no change of the copy leads to, and all seven with those that were seen.

use leptos::prelude::*;

use super::lab::Bench;
use crate::app::{say, tell, use_session};
use crate::domain::record::Source;
use crate::journey::vault::{CONSENT_SECONDS, Taker, Verdict, Withdrawal};
use crate::text::{Text, text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::check_list::{CheckLine, CheckList, Verdict as Mark};

/// The real one, checked later, or after a source took its signature back; and something else.
#[component]
pub fn OtherWorlds(bench: Bench) -> impl IntoView {
    let later = move || {
        bench.check_otherwise(None, |check| {
            check.at = check.at.after_seconds(CONSENT_SECONDS + 1);
        });
    };
    let taken_back = move || {
        let signer = bench.signer();
        let sources = signer.map_or_else(|| Source::ALL.to_vec(), |signer| vec![signer]);
        bench.check_otherwise(signer.map(Taker::Source), |check| {
            let at = check.at;
            let taken = |source| Withdrawal::Source(source, at);
            check.withdrawn = sources.into_iter().map(taken).collect();
        });
    };
    let other = move || bench.check("Beste geldverstrekker, ik kan het echt betalen.".to_owned());
    view! {
        <Card title=say(text("Of verander niets", "Or change nothing"))>
            <p>{say(text(
                "Ook een echt Financieel-ID geldt niet altijd. Uw eigen Financieel-ID en uw klok blijven zoals ze zijn.",
                "A genuine Financieel-ID does not always hold either. Your own Financieel-ID and your clock stay as they are.",
            ))}</p>
            <div class="cluster">
                <Button kind=ButtonKind::Secondary label=say(text("Controleer het na 90 dagen", "Check it after 90 days")) on_press=later/>
                <Button kind=ButtonKind::Secondary label=say(text("Een bron nam de handtekening terug", "A source took its signature back")) on_press=taken_back/>
                <Button kind=ButtonKind::Secondary label=say(text("Geef een briefje", "Hand in a note")) on_press=other/>
            </div>
        </Card>
    }
}

/// Everything that the check can say, in a word.
const ALL: [(Verdict, Text); 7] = [
    (Verdict::valid(None), text("Echt", "Genuine")),
    (Verdict::Changed, text("Veranderd", "Changed")),
    (
        Verdict::UnknownIssuer,
        text("Onbekende tekenaar", "Unknown signer"),
    ),
    (Verdict::Expired, text("Verlopen", "Expired")),
    (Verdict::Withdrawn, text("Ingetrokken", "Withdrawn")),
    (Verdict::NotYours, text("Van een ander", "Somebody else’s")),
    (
        Verdict::NotAFinancialId,
        text("Iets anders", "Something else"),
    ),
];

/// All outcomes, and which of them were seen here.
#[component]
pub fn AllSeven(bench: Bench) -> impl IntoView {
    let session = use_session();
    let was_seen = move |verdict: &Verdict| {
        let kind = std::mem::discriminant(verdict);
        let same = |one: &Verdict| std::mem::discriminant(one) == kind;
        bench.seen.with(|seen| seen.iter().any(same))
    };
    let lines = move || {
        let language = session.language();
        let line = |(verdict, name): &(Verdict, Text)| {
            let seen = was_seen(verdict);
            let label = match seen {
                true => text("gezien", "seen"),
                false => text("nog niet gezien", "not seen yet"),
            };
            CheckLine {
                title: name.get(language).to_owned(),
                reason: words::what_to_do(verdict).get(language).to_owned(),
                verdict: if seen { Mark::Pass } else { Mark::Waiting },
                verdict_label: label.get(language).to_owned(),
            }
        };
        ALL.iter().map(line).collect::<Vec<_>>()
    };
    let count = tell(move |language| {
        let seen = ALL.iter().filter(|(verdict, _)| was_seen(verdict)).count();
        language.pick(
            format!("Wat de controle kan zeggen: {seen} van 7 gezien"),
            format!("What the check can say: {seen} of 7 seen"),
        )
    });
    view! { <Card title=count><CheckList lines/></Card> }
}
