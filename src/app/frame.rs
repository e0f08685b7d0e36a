//! The frame around every screen: path, tools, what goes on behind it, messages. Puts title and
//! focus right at every change of address.

use leptos::prelude::*;

use super::arriving;
use super::menu::Tools;
use super::missing::{NO_SUCH_PAGE, NoSuchPage, TooEarly};
use super::routes::{current_path, screen_of, write_into_the_address_bar};
use super::{Behind, Screen, href, path, say, use_session};
use crate::text::text;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::path::{PathBar, PathList};
use crate::ui::toast::ToastRegion;

const NAME: crate::text::Text = text("Grip op je wooncarrière", "Grip op je wooncarrière");
const PATH: crate::text::Text = text("De weg naar uw woning", "The way to your home");

/// The frame with the screen of the address in it.
#[component]
pub fn Frame() -> impl IntoView {
    let session = use_session();
    let address = current_path();
    let screen = Memo::new(move |_| address.with(|path| screen_of(path).map(|screen| screen.id)));
    let found = move || crate::screens::by_id(screen.get()?);
    let here = move || found().and_then(|screen| screen.step);
    let phases = Memo::new(move |_| path::path(session, here()));
    let arrivals = RwSignal::new(0_u32);
    let arrived = Callback::new(move |()| arrivals.update(|count| *count += 1));
    describe(address, found, arrivals);
    arriving::fetch_the_rest();
    write_into_the_address_bar();
    view! {
        <a class="skip-link" href="#main">{say(text("Direct naar de inhoud", "Skip to the content"))}</a>
        <div class="frame">
            <header class="frame-top">
                <div class="frame-bar"><PathBar phases label=say(PATH) href=href("/")/></div>
                <Tools/>
            </header>
            <aside class="frame-path">
                <a class="frame-name" href=href("/")>{say(NAME)}</a>
                <PathList phases label=say(PATH)/>
            </aside>
            <main class="frame-main" id="main" tabindex="-1">
                <StayingNotice/>
                {move || content(found(), arrived)}
            </main>
            {move || found().and_then(|screen| screen.behind).map(|behind| view! { <BehindPanel behind/> })}
        </div>
        <Messages/>
    }
}

fn content(screen: Option<&'static Screen>, arrived: Callback<()>) -> AnyView {
    let Some(screen) = screen else {
        return view! { <NoSuchPage/> }.into_any();
    };
    let Some(step) = screen.step else {
        return arriving::show(screen, arrived);
    };
    let session = use_session();
    let ready = session.select(move |story| story.is_ready_for(step));
    view! {
        {move || if ready.get() {
            arriving::show(screen, arrived)
        } else {
            view! { <TooEarly screen step/> }.into_any()
        }}
    }
    .into_any()
}

/// Title and language of the page; focus on the heading after every change of address but the first,
/// and again when that screen arrives later.
fn describe(
    address: Memo<String>,
    screen: impl Fn() -> Option<&'static Screen> + Send + Sync + 'static,
    arrivals: RwSignal<u32>,
) {
    let session = use_session();
    Effect::new(move || {
        let language = session.language();
        let title = screen()
            .map_or(NO_SUCH_PAGE, |screen| screen.title)
            .get(language);
        let page = session.platform().page;
        page.describe(&format!("{title} · {}", NAME.get(language)), language.tag());
    });
    Effect::new(move || {
        let page = session.platform().page;
        page.dress(session.theme().name(), session.size().name());
    });
    Effect::new(move |before: Option<(String, bool)>| {
        arrivals.track();
        let now = address.get();
        session.let_time_pass();
        let (start, moved) = before.unwrap_or_else(|| (now.clone(), false));
        let moved = moved || now != start;
        if moved {
            session.after(
                0,
                Box::new(move |()| session.platform().page.focus_heading()),
            );
        }
        (start, moved)
    });
}

#[component]
fn StayingNotice() -> impl IntoView {
    let session = use_session();
    move || {
        session.notice().map(|notice| {
            view! {
                <Notice tone=NoticeTone::Waiting>
                    <p>{say(notice)}</p>
                    <Button kind=ButtonKind::Quiet label=say(text("Begrepen", "Understood"))
                        on_press=move || session.put_notice_away()/>
                </Notice>
            }
        })
    }
}

#[component]
fn BehindPanel(behind: Behind) -> impl IntoView {
    view! {
        <aside class="frame-behind" aria-labelledby="behind">
            <h2 id="behind">{say(text("Achter dit scherm", "Behind this screen"))}</h2>
            <Card title=say(text("Wie ziet wat", "Who sees what")) level=3><p>{say(behind.who)}</p></Card>
            <Card title=say(text("Gegevens", "Data")) level=3><p>{say(behind.data)}</p></Card>
            <Card title=say(text("Regel", "Rule")) level=3><p>{say(behind.rule)}</p></Card>
        </aside>
    }
}

#[component]
fn Messages() -> impl IntoView {
    let session = use_session();
    let undo = move |number: u64| {
        session.dismiss(number);
        session.bring_back();
    };
    view! {
        <ToastRegion toasts=move || session.toasts() on_undo=undo
            on_dismiss=move |number: u64| session.dismiss(number)
            dismiss_label=say(text("Sluiten", "Close"))/>
    }
}
