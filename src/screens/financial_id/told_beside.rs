//! What a receiver knows by what was done, beside the vault: each with its purpose, until when, and the way
//! to take it back where there is one.

use leptos::prelude::*;

use crate::app::{Session, href, say, tell, use_session};
use crate::domain::home::HomeId;
use crate::journey::told::{Told, WayBack};
use crate::journey::vault::Receiver;
use crate::text::{text, vault as words};

/// What a receiver knows by it, followed.
pub fn told(session: Session, receiver: Receiver) -> Memo<Vec<Told>> {
    Memo::new(move |_| {
        let now = session.now();
        session.with(|story| story.told(receiver, now))
    })
}

/// Whether anybody knows something by it, followed.
pub fn somebody_was_told(session: Session) -> Memo<bool> {
    let all = Receiver::ALL.map(|receiver| told(session, receiver));
    Memo::new(move |_| all.iter().any(|one| one.with(|told| !told.is_empty())))
}

fn address(session: Session, home: &HomeId) -> String {
    let of_room = session.with(|story| {
        let room = story.room_of(home);
        room.map(|room| room.object.address_line.clone())
    });
    let of_home = || Some(session.catalogue()?.home(home)?.address.line());
    of_room.or_else(of_home).unwrap_or_else(|| home.to_string())
}

/// Everything, line by line; nothing where nothing was told.
#[component]
pub fn ToldBeside(
    /// Who knows it.
    receiver: Receiver,
) -> impl IntoView {
    let session = use_session();
    let told = told(session, receiver);
    move || told.get().into_iter().map(line).collect_view()
}

fn line(one: Told) -> impl IntoView {
    let session = use_session();
    let way = match one.back {
        WayBack::CallOff => Some((
            href(&format!("/bezichtigen/{}", one.home)),
            text("Naar de bezichtiging", "To the viewing"),
        )),
        WayBack::WithdrawBid => Some((
            href(&format!("/bieden/{}", one.home)),
            text("Naar het bod", "To the bid"),
        )),
        WayBack::Ask | WayBack::Chained => None,
    };
    let said = tell(move |language| {
        let what = words::told(&one, &address(session, &one.home), language);
        format!("{what} {}", words::way_back(one.back, language))
    });
    view! {
        <p class="quiet">
            {said}" "
            {way.map(|(way, name)| view! { <a href=way>{say(name)}</a> })}
        </p>
    }
}
