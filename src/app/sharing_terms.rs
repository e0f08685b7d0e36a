//! All that comes with showing somebody something: who gets it, what for, until when, what not, how sure,
//! and how to take it back. The same wherever something is shown.

use leptos::html::Div;
use leptos::prelude::*;

use super::{say, tell, use_session};
use crate::journey::vault::Receiver;
use crate::journey::vault::sharing::Purpose;
use crate::text::{Text, text, vault as words};

/// What is not shown and how sure it is, when it comes out of a Financieel-ID.
const FINANCIAL_ID: (Text, Text) = (
    text(
        "Al het andere in uw Financieel-ID. De ontvanger leest alleen wat u koos. Van de rest gaan alleen codes mee die niemand kan lezen, en altijd evenveel.",
        "Everything else in your Financieel-ID. The receiver reads only what you chose. Of the rest only codes go along that nobody can read, and always as many.",
    ),
    text(
        "De ontvanger kan nagaan wie tekende. Het werkt één keer, en alleen bij deze ontvanger.",
        "The receiver can check who signed. It works once, and only with this receiver.",
    ),
);

/// The same when it comes out of the vault itself.
const VAULT: (Text, Text) = (
    text(
        "Al het andere in uw kluis. De ontvanger leest alleen wat hierboven staat.",
        "Everything else in your vault. The receiver reads only what stands above.",
    ),
    text(
        "Het komt rechtstreeks uit uw kluis, met de bron en de dag erbij, zonder handtekening. In het echt vraagt de ontvanger daar bewijs bij.",
        "It comes straight out of your vault, with its source and day, without a signature. In reality the receiver asks proof with it.",
    ),
);

/// The terms. Takes the focus, so that they are in view and read aloud.
#[component]
pub fn SharingTerms(
    /// Who gets it.
    receiver: Receiver,
    /// What for.
    purpose: Purpose,
    /// Until when, in a sentence.
    #[prop(into)]
    until: Signal<String>,
    /// Whether it comes out of the vault itself, without signatures, and not out of a Financieel-ID.
    #[prop(optional)]
    from_vault: bool,
    /// Called once they are in the page.
    #[prop(optional, into)]
    on_open: Option<Callback<()>>,
    /// What stands at their end.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let region = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(region) = region.get() {
            // Without focus they are only not read aloud.
            let _ = region.focus();
            if let Some(on_open) = on_open {
                on_open.run(());
            }
        }
    });
    let term = |name: Text, value: Signal<String>| {
        view! { <div class="consent-term"><dt>{say(name)}</dt><dd>{move || value.get()}</dd></div> }
    };
    let session = use_session();
    let years = session.select(move |story| story.journey.vault.keeps_by_law(receiver));
    let kept = years.get_untracked().is_some();
    let kept_for = tell(move |language| {
        let years = i64::from(years.get().unwrap_or_default());
        words::keeps(receiver, years, language)
    });
    let (rest, sure) = if from_vault { VAULT } else { FINANCIAL_ID };
    view! {
        <div tabindex="-1" node_ref=region class="share-more">
            <dl class="consent-terms">
                {term(text("Wie krijgt het", "Who gets it"), say(words::receiver(receiver)))}
                {term(text("Waarvoor", "What for"), say(words::purpose_of(purpose)))}
                {term(text("Hoe lang", "How long"), until)}
                {term(text("Wat niet", "What not"), say(rest))}
                {term(text("Hoe zeker", "How sure"), say(sure))}
                {term(text("Spijt?", "Regret?"), say(text(
                    "Trek het in wanneer u wilt, bij ‘Wie weet wat van mij?’. Wat iemand al las, kan hij niet vergeten.",
                    "Withdraw it whenever you like, at ‘Who knows what about me?’. What somebody has read cannot be unread.",
                )))}
                {kept.then(|| term(text("Bewaren", "Keeping"), kept_for))}
            </dl>
            {children.map(|children| children())}
        </div>
    }
}
