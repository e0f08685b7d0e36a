//! Before a source is asked: the terms of consent, and the equal way without sources.

use leptos::prelude::*;

use super::source_flow::{Flow, Stage};
use crate::app::{href, say, tell, use_session};
use crate::domain::record::Source;
use crate::journey::Command;
use crate::journey::vault::{CONSENT_SECONDS, Command as VaultCommand};
use crate::text::{Text, text, vault as words};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;

/// The equal way without sources.
#[component]
pub fn ByHand() -> impl IntoView {
    view! {
        <ButtonLink kind=ButtonKind::Secondary href=href(crate::screens::of_step(crate::journey::Step::Budget).path)
            label=say(text("Ik vul het zelf in", "I fill it in myself"))/>
    }
}

/// A term of a consent, by its name.
#[component]
pub fn Term(
    /// What it is about.
    name: Text,
    /// What it says.
    #[prop(into)]
    value: Signal<String>,
) -> impl IntoView {
    view! { <div class="consent-term"><dt>{say(name)}</dt><dd>{move || value.get()}</dd></div> }
}

/// The equal way without a source, in words: amounts are filled in, and who one is the notary sees in a
/// passport.
const fn without(source: Source) -> Text {
    match source {
        Source::Population => text(
            "Dat kan. Laat de notaris uw paspoort of identiteitskaart zien. De notaris zoekt de rest zelf op in de BRP. Dat kost u geen extra tijd.",
            "That is fine. Show the notary your passport or identity card. The notary looks up the rest in the population register. It takes you no extra time.",
        ),
        _ => text(
            "Dat kan. Vul uw bedragen zelf in; dat kost ongeveer vijf minuten. Uw geldverstrekker vraagt later om papieren. Reken daarvoor op een week.",
            "That is fine. Fill in your amounts yourself; it takes about five minutes. Your lender asks for papers later. Allow a week for those.",
        ),
    }
}

/// The terms: who asks, what, why, how long, and what if not.
#[component]
pub fn Consent(flow: Flow) -> impl IntoView {
    let session = use_session();
    let source = flow.source;
    let all = tell(move |language| {
        let fields = words::fields(source.fields(), language);
        language.pick(
            format!("{fields}. U kiest straks zelf welke."),
            format!("{fields}. You choose which in a moment."),
        )
    });
    let until = tell(move |language| {
        let until = language.date(session.now().after_seconds(CONSENT_SECONDS).date());
        language.pick(
            format!("90 dagen, tot {until}. Daarna geeft en tekent de bron niets meer, en telt het niet meer mee in uw som. Wat in uw kluis ligt, blijft daar tot u het wist."),
            format!("90 days, until {until}. After that the source gives and signs nothing any more, and it counts in your sum no more. What is in your vault stays there until you wipe it."),
        )
    });
    view! {
        <Card>
            <dl class="consent-terms">
                <Term name=text("Wie vraagt het", "Who asks") value=words::ASKER.to_owned()/>
                <Term name=text("Wie geeft het", "Who gives it") value=tell(move |language| words::keeper_first(source, language))/>
                <Term name=text("Welke gegevens", "Which data") value=all/>
                <Term name=text("Waarvoor", "What for") value=say(words::purpose(source))/>
                <Term name=text("Hoe lang", "How long") value=until/>
                <Term name=text("Intrekken", "Withdraw") value=say(text(
                    "Altijd, met één knop. Wat de bron gaf, wordt dan meteen gewist.",
                    "Any time, with one button. What the source gave is erased at once.",
                ))/>
                <Term name=text("Liever niet?", "Rather not?") value=say(without(source))/>
            </dl>
        </Card>
        <p class="quiet">{say(text(
            "U staat nu nog niets toe. Dat doet u pas met ‘Gegevens importeren’.",
            "You do not allow anything yet. You only do with ‘Import the data’.",
        ))}</p>
        <div class="actions">
            <Button label=say(text("Ga verder", "Go on")) on_press=move || flow.go(Stage::SignIn)/>
            <Decline flow/>
        </div>
    }
}

/// The equal way without this source; it stands in the log that this was the choice.
#[component]
fn Decline(flow: Flow) -> impl IntoView {
    let session = use_session();
    let navigate = leptos_router::hooks::use_navigate();
    let press = move || {
        // Never refused.
        let _ = session.dispatch(Command::Vault(VaultCommand::Decline(flow.source)));
        let path = crate::screens::of_step(crate::journey::Step::Budget).path;
        navigate(path, leptos_router::NavigateOptions::default());
    };
    view! { <Button kind=ButtonKind::Secondary label=say(text("Ik vul het zelf in", "I fill it in myself")) on_press=press/> }
}
