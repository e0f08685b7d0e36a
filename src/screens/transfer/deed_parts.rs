//! The deed in plain words and the rules that execute it: shown where one signs, on this device and
//! in the window that the code opens.

use leptos::prelude::*;

use crate::app::{Session, say, tell, use_session};
use crate::journey::Refusal;
use crate::room::{Contract, Deed, Room};
use crate::text::{Language, Text, room as words, text};
use crate::ui::card::Card;
use crate::ui::row_list::{Row, RowList};

/// The room while it has a deed.
pub fn room_with_deed(session: Session) -> Memo<Option<Room>> {
    session.select(|story| story.room().filter(|room| deed_of(room).is_some()).cloned())
}

/// The deed of a room, with its contract.
pub fn deed_of(room: &Room) -> Option<(&Contract, &Deed)> {
    let contract = room.contract()?;
    Some((contract, contract.deed.as_ref()?))
}

/// What is signed, in plain words.
#[component]
pub fn DeedInWords() -> impl IntoView {
    let session = use_session();
    let room = room_with_deed(session);
    let rows = move || {
        room.get()
            .map(|room| rows(&room, session.language()))
            .unwrap_or_default()
    };
    let address = Memo::new(move |_| {
        room.get()
            .map(|room| room.object.address_line)
            .unwrap_or_default()
    });
    let sentence = move |words: fn(Language, &str) -> String| {
        move || words(session.language(), &address.get())
    };
    view! {
        <Card title=say(text("Wat u ondertekent", "What you sign"))>
            <RowList rows/>
            <ul class="plain-list">
                <li>{sentence(|language, home| language.pick(
                    format!("U neemt {home} over van de verkoper, voor de prijs hierboven."),
                    format!("You take over {home} from the seller, for the price above."),
                ))}</li>
                <li>{say(text(
                    "U vraagt de notaris om de woning op uw naam te zetten. Dat mag pas als alle regels hieronder kloppen.",
                    "You ask the notary to put the home in your name. That is allowed only when all rules below hold.",
                ))}</li>
                <li>{say(text(
                    "Tot die dag blijft de woning van de verkoper en blijft het geld op de rekening van de notaris.",
                    "Until that day the home stays the seller’s and the money stays in the notary’s account.",
                ))}</li>
            </ul>
        </Card>
    }
}

fn rows(room: &Room, language: Language) -> Vec<Row> {
    let Some((contract, _)) = deed_of(room) else {
        return Vec::new();
    };
    let row = |label: Text, amount: String, note: &str| Row {
        label: label.get(language).to_owned(),
        amount,
        note: note.to_owned(),
        ..Row::default()
    };
    vec![
        row(
            text("Woning", "Home"),
            room.object.address_line.clone(),
            &room.object.postcode_and_town,
        ),
        row(
            text("In het Kadaster", "In the land registry"),
            room.object.cadastral_designation.clone(),
            "",
        ),
        row(
            text("Koopsom", "Price"),
            language.euros(contract.terms.price),
            "",
        ),
        row(
            text("Dag van de overdracht", "Day of the transfer"),
            language.date(contract.terms.transfer),
            "",
        ),
    ]
}

/// The words of a refusal, followed; for beside the control that asked.
pub fn refusal_words(
    session: Session,
    refusal: RwSignal<Option<Refusal>>,
) -> impl Fn() -> Option<String> + Copy {
    move || {
        let refused = refusal.get()?;
        let why = words::journey_refusal(&refused);
        Some(why.get(session.language()).to_owned())
    }
}

/// A link out of the way that does nothing.
pub const CANCEL: Text = text("Annuleren", "Cancel");

/// Where the fictional keys come from; said once on a screen.
#[component]
pub fn OwnKey() -> impl IntoView {
    let told = tell(|language| {
        language
            .pick(
                "Uw handtekening wordt gezet met een sleutel van uzelf, die in deze browser blijft.",
                "Your signature is made with a key of your own, which stays in this browser.",
            )
            .to_owned()
    });
    view! { <p class="quiet">{told}</p> }
}
