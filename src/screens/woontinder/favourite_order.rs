//! The order of the favourites: the one you like best on top.

use leptos::prelude::*;

use crate::app::{say, use_session};
use crate::domain::home::{Home, HomeId};
use crate::journey::Command;
use crate::journey::search::Command as SearchCommand;
use crate::text::text;
use crate::ui::card::Card;
use crate::ui::order_list::{OrderLine, OrderList, OrderWords};

/// The favourites as lines that can be moved.
#[component]
pub fn Order(
    /// The favourites in their order.
    homes: Memo<Vec<Home>>,
) -> impl IntoView {
    let session = use_session();
    let line = move |home: &Home| OrderLine {
        id: home.id.0.clone(),
        label: home.address.line(),
        note: session.language().euros(home.price),
    };
    let lines = move || homes.with(|homes| homes.iter().map(line).collect::<Vec<_>>());
    let place = move |(id, place): (String, usize)| {
        // Only favourites stand in this list, and those always have a place.
        let _ = session.dispatch(Command::Search(SearchCommand::Place(
            HomeId::new(id),
            place,
        )));
    };
    let words = OrderWords {
        up: say(text("omhoog", "up")),
        down: say(text("omlaag", "down")),
        drag: say(text(
            "versleep, of gebruik de pijltjes",
            "drag, or use the arrow keys",
        )),
    };
    view! {
        <Card title=say(text("Uw volgorde", "Your order"))>
            <OrderList lines=Signal::derive(lines) on_move=Callback::new(place) words/>
        </Card>
    }
}
