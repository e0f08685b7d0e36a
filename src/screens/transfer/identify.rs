//! Shows who one is before signing: today's ways, beside those of 2019. Nothing real is asked.

use leptos::prelude::*;

use super::deed_parts::refusal_words;
use crate::app::{say, use_session};
use crate::room::{Command, Identification, Purpose};
use crate::text::{Text, deed as words, text};
use crate::ui::button::Button;
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::radio_cards::{RadioCard, RadioCards};
use crate::ui::then_now::ThenNow;

const CHIP: &str = "chip";
const WALLET: &str = "wallet";

/// The choice of a way, the button, and what was imagined in 2019.
#[component]
pub fn Identify() -> impl IntoView {
    let session = use_session();
    let way = RwSignal::new(CHIP.to_owned());
    let refusal = RwSignal::new(None);
    let options = move || {
        let card = |value: &str, how: Identification, about: Text, icon| RadioCard {
            value: value.to_owned(),
            title: words::identification(how)
                .get(session.language())
                .to_owned(),
            text: about.get(session.language()).to_owned(),
            icon: Some(icon),
        };
        vec![
            card(
                CHIP,
                Identification::Chip,
                text(
                    "Een app van de notaris leest de chip met uw telefoon.",
                    "An app of the notary reads the chip with your phone.",
                ),
                Symbol::Person,
            ),
            card(
                WALLET,
                Identification::Wallet,
                text(
                    "U deelt alleen uw naam en geboortedatum.",
                    "You share only your name and date of birth.",
                ),
                Symbol::Vault,
            ),
        ]
    };
    let show = move || {
        let how = if way.get_untracked() == WALLET {
            Identification::Wallet
        } else {
            Identification::Chip
        };
        refusal.set(
            session
                .buyer(Command::Identify(how, Purpose::Signing))
                .err(),
        );
    };
    view! {
        <Card title=say(text("Laat eerst zien wie u bent", "First show who you are"))>
            <p>{say(text(
                "De notaris moet zeker weten wie er tekent. Daarom vraagt de notaris het opnieuw, ook als u het bij het bieden al deed.",
                "The notary must be sure who signs. That is why the notary asks again, even if you did this before bidding.",
            ))}</p>
            <RadioCards legend=say(text("Hoe wilt u dat doen?", "How do you want to do it?")) options value=way/>
            <Button icon=Symbol::ShieldCheck label=say(text("Laat zien wie ik ben", "Show who I am")) on_press=show
                refused=refusal_words(session, refusal)/>
            <p class="quiet">{say(text("Dit is nagespeeld: er wordt geen echt document gelezen.", "This is acted: no real document is read."))}</p>
            <ThenNow
                then_label=say(text("idee 2019", "idea 2019"))
                then=say(text("Kies: eHerkenning, Idensys of notarisID.", "Choose: eHerkenning, Idensys or notarisID."))
                now_label=say(text("zo is het nu", "as it is now"))
                now=say(text(
                    "eHerkenning is voor bedrijven. Idensys is gestopt. De notaris leest nu de chip van uw paspoort of ID-kaart, of u gebruikt een wallet.",
                    "eHerkenning is for companies. Idensys has stopped. The notary now reads the chip of your passport or identity card, or you use a wallet.",
                ))/>
        </Card>
    }
}
