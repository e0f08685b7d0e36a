//! Who bids must show who they are. The demo never asks for a real credential.

use leptos::prelude::*;

use crate::app::{say, tell, use_session};
use crate::room::{self, Identification, Purpose};
use crate::text::{Text, room as words, text};
use crate::ui::button::Button;
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::Notice;
use crate::ui::radio_cards::{RadioCard, RadioCards};
use crate::ui::then_now::ThenNow;

/// The door of the room.
#[component]
pub fn Identify(choosing: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let address = session.select(|story| {
        story
            .room()
            .map(|room| room.object.address_line.clone())
            .unwrap_or_default()
    });
    let how = RwSignal::new("wallet".to_owned());
    let refused = RwSignal::new(None::<Text>);
    let identify = move || {
        let how = if how.get_untracked() == "chip" {
            Identification::Chip
        } else {
            Identification::Wallet
        };
        let said = session.buyer(room::Command::Identify(how, Purpose::Bidding));
        refused.set(said.err().map(|refusal| words::journey_refusal(&refusal)));
    };
    view! {
        <header class="screen-head">
            <p class="overline">{say(text("Transactiekamer", "Transaction room"))}</p>
            <h1 tabindex="-1">{say(text("Laat eerst zien wie u bent", "First show who you are"))}</h1>
            <p class="lead">{tell(move |language| {
                let address = address.get();
                language.pick(format!("Daarna kunt u bieden op {address}."), format!("After that you can bid on {address}."))
            })}</p>
        </header>
        <Ways how/>
        <Notice title=say(text("Tip", "Tip"))>
            <p>{say(text(
                "Zeker weten dat (ver)koop van de woning mogelijk is? Neem contact op met je notaris",
                "Want to be sure that buying or selling this home is possible? Contact your notary",
            ))}</p>
        </Notice>
        <p>
            <button type="button" class="text-button" on:click=move |_| choosing.set(true)>
                {say(text("Andere woning kiezen", "Choose another home"))}
            </button>
        </p>
        <div class="actions">
            <Button icon=Symbol::ShieldCheck label=say(text("Identificeren", "Identify")) on_press=identify
                refused=move || refused.get().map(|why| why.get(session.language()).to_owned())/>
        </div>
    }
}

#[component]
fn Ways(how: RwSignal<String>) -> impl IntoView {
    let session = use_session();
    let options = move || {
        let language = session.language();
        let option = |value: &str, title: Text, about: Text, icon| RadioCard {
            value: value.to_owned(),
            title: title.get(language).to_owned(),
            text: about.get(language).to_owned(),
            icon: Some(icon),
        };
        vec![
            option(
                "wallet",
                text("Wallet", "Wallet"),
                text(
                    "U deelt uw naam en geboortedatum vanaf uw telefoon.",
                    "You share your name and date of birth from your phone.",
                ),
                Symbol::Vault,
            ),
            option(
                "chip",
                text("Chip", "Chip"),
                text(
                    "Een app leest de chip van uw paspoort of identiteitskaart.",
                    "An app reads the chip of your passport or identity card.",
                ),
                Symbol::Person,
            ),
        ]
    };
    view! {
        <Card>
            <RadioCards legend=say(text("Hoe wilt u zich identificeren?", "How do you want to identify?")) options value=how/>
            <p class="quiet">{say(text(
                "Dit is een demo: u geeft niets echts af. Een druk op de knop is genoeg.",
                "This is a demo: you hand over nothing real. Pressing the button is enough.",
            ))}</p>
            <ThenNow
                then_label=say(text("idee 2019", "idea 2019"))
                then=say(text("Inloggen met DigiD, eHerkenning of Idensys.", "Sign in with DigiD, eHerkenning or Idensys."))
                now_label=say(text("zo is het nu", "as it is now"))
                now=say(text(
                    "DigiD is alleen voor de overheid, eHerkenning alleen voor bedrijven en Idensys is gestopt. Een wallet of de chip van uw paspoort kan wel.",
                    "DigiD is for government only, eHerkenning for companies only, and Idensys was stopped. A wallet or the chip of your passport does work.",
                ))/>
        </Card>
    }
}
