//! T2 Controle op kantoor: the notary's list with the reason of every item, what the participant can
//! do about it right here, and then the day itself.

use leptos::prelude::*;

use super::deed_parts::{deed_of, room_with_deed};
use super::notary_checks::Checks;
use super::notary_money::Pay;
use super::notary_tax::Declare;
use super::notary_who::WhoDoesWhat;
use crate::app::{Behind, Screen, SeenBy, href, say, tell, use_session};
use crate::domain::moment::Moment;
use crate::journey::vault::Receiver;
use crate::journey::{Command, Phase, Step};
use crate::part;
use crate::room::Room;
use crate::text::{phases, text};
use crate::ui::button::{Button, ButtonLink};
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "notary",
    path: "/notariscontrole",
    phase: Some(Phase::Transfer),
    step: Some(Step::NotaryCheck),
    title: phases::step(Step::NotaryCheck),
    behind: Some(Behind {
        who: text(
            "De notaris ziet uw verklaring en of het geld er is. De notaris ziet uw inkomen niet.",
            "The notary sees your declaration and whether the money is there. The notary does not see your income.",
        ),
        data: text(
            "Het Kadaster, het insolventieregister en het curateleregister. Hier zijn ze nagespeeld.",
            "The land registry and the registers of bankruptcy and guardianship. Here they are acted.",
        ),
        rule: text(
            "De notaris moet alles nagaan voordat de akte wordt gepasseerd: getekend en uitgevoerd op kantoor.",
            "The notary must check everything before the deed is executed at the office.",
        ),
    }),
    view: part!(transfer, view! { <Notary/> }.into_any()),
};

/// How far the office is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Office {
    /// Something is not in order, or was not looked at.
    Checking,
    /// All is in order; the day has to come.
    WaitsForDay(Moment),
    /// The day is there; the notary is about to execute.
    Executing,
    /// Executed, not registered yet.
    Registering,
    /// The home is the buyer's.
    Registered,
}

fn office(room: &Room, now: Moment) -> Option<Office> {
    let (contract, deed) = deed_of(room)?;
    let day = contract.terms.transfer;
    Some(match (deed.registered, deed.executed) {
        (Some(_), _) => Office::Registered,
        (None, Some(_)) => Office::Registering,
        _ if !deed.all_passed() => Office::Checking,
        _ if now.date() < day => Office::WaitsForDay(Moment::on(day, 11, 0)),
        _ => Office::Executing,
    })
}

#[component]
fn Notary() -> impl IntoView {
    let session = use_session();
    let room = room_with_deed(session);
    let office = Memo::new(move |_| room.with(|room| office(room.as_ref()?, session.now())));
    view! {
        <div class="screen">
            <header class="screen-head">
                <p class="overline">{say(phases::phase(Phase::Transfer))}</p>
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{say(text(
                    "De notaris loopt alles na. Wat u zelf moet doen, staat onder de lijst.",
                    "The notary goes through everything. What you have to do yourself is below the list.",
                ))}</p>
            </header>
            {move || office.get().map(|office| view! { <Now office/> })}
            <Checks/>
            <Declare/>
            <Pay/>
            <SeenAtOffice/>
            <WhoDoesWhat/>
            {move || office.get().map(|office| view! { <Next office/> })}
        </div>
    }
}

#[component]
fn Now(office: Office) -> impl IntoView {
    let (tone, title, why) = match office {
        Office::Checking => return ().into_any(),
        Office::WaitsForDay(_) => (
            NoticeTone::Waiting,
            text("Alles is in orde", "Everything is in order"),
            text(
                "Nu is het wachten op de afgesproken dag. Dan passeert de notaris de akte.",
                "Now it waits for the agreed day. Then the notary executes the deed.",
            ),
        ),
        Office::Executing => (
            NoticeTone::Waiting,
            text("De dag is er", "The day has come"),
            text(
                "De notaris leest de akte nog eens en passeert hem.",
                "The notary reads the deed once more and executes it.",
            ),
        ),
        Office::Registering => (
            NoticeTone::Waiting,
            text("De akte is gepasseerd", "The deed is executed"),
            text(
                "De notaris schrijft de akte nu in bij het Kadaster. Daarna is de woning van u.",
                "The notary now registers the deed. After that the home is yours.",
            ),
        ),
        Office::Registered => (
            NoticeTone::Success,
            text("De akte is ingeschreven", "The deed is registered"),
            text("De woning is van u.", "The home is yours."),
        ),
    };
    view! { <Notice tone title=say(title)><p>{say(why)}</p></Notice> }.into_any()
}

/// What the notary sees of the participant.
#[component]
fn SeenAtOffice() -> impl IntoView {
    view! {
        <SeenBy receiver=Receiver::Notary beside=text(
            "De notaris ziet ook de akte, uw verklaring over de belasting en of het geld er is.",
            "The notary also sees the deed, your declaration of the tax and whether the money is there.",
        )/>
    }
}

/// The way on: the day, or the home.
#[component]
fn Next(office: Office) -> impl IntoView {
    let session = use_session();
    match office {
        Office::WaitsForDay(day) => {
            let label = tell(move |language| {
                let day = language.weekday_date(day.date());
                language.pick(format!("Spring naar {day}"), format!("Jump to {day}"))
            });
            // The day lies ahead: that is when this is shown.
            let jump = move || drop(session.dispatch(Command::SkipTo(day)));
            view! { <div class="actions"><Button icon=Symbol::Calendar label on_press=jump/></div> }.into_any()
        }
        Office::Registered => view! {
            <div class="actions"><ButtonLink label=say(text("Naar uw woning", "To your home")) href=href("/gekocht")/></div>
        }
        .into_any(),
        Office::Checking | Office::Executing | Office::Registering => ().into_any(),
    }
}
