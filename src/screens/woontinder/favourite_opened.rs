//! A selection that somebody shared, from a link or a file: shows what is in it and asks before anything
//! is added.

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use super::favourite_share::PATH;
use super::home_parts::home_of;
use crate::app::{Session, say, use_session};
use crate::domain::home::{Home, HomeId};
use crate::journey::Command;
use crate::journey::search::{Command as SearchCommand, Opinion, Regard, shared};
use crate::text::{Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::tone::Tone;

const ADDED_FOR_ONE: Text = text(
    "Toegevoegd. U zoekt met z’n tweeën: wat de ander ook leuk vindt, komt in uw droomselectie.",
    "Added. You look together: what the other likes too comes into your selection.",
);

/// A selection that was opened, from the link of the address or from a file.
#[component]
pub fn Opened(from_file: RwSignal<Option<Vec<HomeId>>>) -> impl IntoView {
    let hash = use_location().hash;
    let navigate = use_navigate();
    let opened = Memo::new(move |_| {
        let from_link = hash.with(|hash| shared::read_fragment(hash));
        let meant = hash.with(|hash| shared::is_meant(hash));
        let found = from_file.get().or(from_link);
        (found.is_some() || meant).then(|| found.unwrap_or_default())
    });
    let done = Callback::new(move |()| {
        from_file.set(None);
        let quietly = NavigateOptions {
            replace: true,
            scroll: false,
            ..NavigateOptions::default()
        };
        navigate(PATH, quietly);
    });
    move || {
        let ids = opened.get()?;
        Some(if ids.is_empty() {
            view! { <BadLink on_done=done/> }.into_any()
        } else {
            view! { <Offer ids on_done=done/> }.into_any()
        })
    }
}

/// A link that says it is a selection and names no home.
#[component]
fn BadLink(on_done: Callback<()>) -> impl IntoView {
    view! {
        <Notice tone=NoticeTone::Refused title=say(text("Deze link klopt niet", "This link is not right"))>
            <p>{say(text(
                "Er staan geen woningen in. Misschien is de link maar half overgenomen. Vraag om een nieuwe.",
                "It names no homes. Perhaps only half of the link was copied. Ask for a new one.",
            ))}</p>
            <Button kind=ButtonKind::Quiet on_press=on_done label=say(text("Begrepen", "Understood"))/>
        </Notice>
    }
}

/// What is in it, and the question whether to add it.
#[component]
fn Offer(ids: Vec<HomeId>, on_done: Callback<()>) -> impl IntoView {
    let session = use_session();
    let found: Vec<Home> = ids
        .iter()
        .filter_map(|id| untrack(|| home_of(session, id)))
        .collect();
    let unknown = ids.len() - found.len();
    let open = found.iter().map(|home| home.id.clone());
    let open = open.filter(|id| thought(session, id) != Some(Opinion::Favourite));
    // A "no" of before stays, unless somebody asks for it.
    let (refused, new): (Vec<_>, Vec<_>) =
        open.partition(|id| thought(session, id) == Some(Opinion::Pass));
    let (count, refusals) = (new.len(), refused.len());
    let all: Vec<_> = new.iter().chain(&refused).cloned().collect();
    let add = move |homes: &[HomeId]| {
        for id in homes {
            // An opinion is never refused.
            let _ = session.dispatch(Command::Search(SearchCommand::Judge(
                id.clone(),
                Opinion::Favourite,
            )));
        }
        if session.with_untracked(|story| story.journey.search.is_together()) {
            session.tell(ADDED_FOR_ONE, false);
        }
        on_done.run(());
    };
    let not_known = move || {
        let language = session.language();
        let homes = language.homes(unknown);
        language.pick(
            format!("{homes} kennen wij niet (meer)."),
            format!("{homes}: not known to us (any more)."),
        )
    };
    let label = move || {
        session
            .language()
            .pick(format!("Voeg {count} toe"), format!("Add {count}"))
    };
    let against = move || {
        session.language().pick(
            format!("Voeg alles toe, ook waar u nee zei ({refusals})"),
            format!("Add all, also where you said no ({refusals})"),
        )
    };
    view! {
        <Card tone=Tone::Canal title=say(text("Iemand deelt een droomselectie met u", "Somebody shares a selection with you"))>
            <ul class="plain-list">{found.into_iter().map(|home| view! { <Line home/> }).collect_view()}</ul>
            {(unknown > 0).then(|| view! { <p class="quiet">{not_known}</p> })}
            <div class="cluster">
                {(count > 0).then(|| view! { <Button kind=ButtonKind::Secondary icon=Symbol::Heart on_press=move || add(&new) label/> })}
                {(refusals > 0).then(|| view! { <Button kind=ButtonKind::Quiet on_press=move || add(&all) label=against/> })}
                <Button kind=ButtonKind::Quiet on_press=on_done label=say(text("Niet toevoegen", "Do not add"))/>
            </div>
        </Card>
    }
}

#[component]
fn Line(home: Home) -> impl IntoView {
    let session = use_session();
    let regard = session.with_untracked(|story| story.journey.search.regard(&home.id));
    let thought = thought(session, &home.id);
    let said = move || {
        let language = session.language();
        let here = match regard {
            Some(Regard::Kept) => language.pick(" (staat er al)", " (is there already)"),
            _ if thought == Some(Opinion::Pass) => language.pick(
                " (hier zei u nee tegen; dat blijft zo)",
                " (you said no to this; that stays)",
            ),
            _ if thought.is_some() => language.pick(
                " (wacht nog op de ander)",
                " (still waits for the other one)",
            ),
            _ => "",
        };
        format!(
            "{}, {}{here}",
            home.address.line(),
            language.euros(home.price)
        )
    };
    view! { <li>{said}</li> }
}

/// What who looks now thinks of it already.
fn thought(session: Session, id: &HomeId) -> Option<Opinion> {
    session.with_untracked(|story| story.journey.search.opinion(id))
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;
    use crate::platform::fake::Fake;

    #[test]
    fn a_home_that_got_a_no_is_said_to_keep_it_and_only_added_on_demand() {
        Owner::new().with(|| {
            let fake = Fake::default();
            let session = Session::with_homes(&fake);
            let ids = ["heideweg-19", "spinnewielhof-41"].map(HomeId::new);
            let no = SearchCommand::Judge(ids[0].clone(), Opinion::Pass);
            session.dispatch(Command::Search(no)).unwrap();
            let html = view! { <Offer ids=ids.to_vec() on_done=Callback::new(|()| {})/> }.to_html();
            let own = html.split("<li>").find(|line| line.contains("Heideweg 19"));
            let own = own.expect("a line");
            assert!(own.contains("hier zei u nee tegen; dat blijft zo"), "{own}");
            assert!(html.contains("Voeg 1 toe"), "{html}");
            assert!(
                html.contains("Voeg alles toe, ook waar u nee zei (1)"),
                "{html}"
            );
        });
    }
}
