//! The tools of the frame: language, theme, and the menu with the way to every step, the story as a
//! file, and a new start.

use leptos::prelude::*;

use super::preferences::{Size, Theme};
use super::{engine, href, say, use_session};
use crate::platform::{Document, FileFault};
use crate::screens;
use crate::text::{Language, Text, text};
use crate::ui::button::{Button, ButtonKind, IconButton};
use crate::ui::file_button::FileButton;
use crate::ui::icon::Symbol;
use crate::ui::sheet::Sheet;

const CLOSE: Text = text("Sluiten", "Close");

/// The buttons at the top.
#[component]
pub fn Tools() -> impl IntoView {
    let session = use_session();
    let open = RwSignal::new(false);
    let theme_label = move || {
        let (dutch, english) = match session.theme() {
            Theme::Device => ("Thema: zoals uw apparaat", "Theme: as your device"),
            Theme::Light => ("Thema: licht", "Theme: light"),
            Theme::Dark => ("Thema: donker", "Theme: dark"),
        };
        session.language().pick(dutch, english).to_owned()
    };
    let other = move || match session.language() {
        Language::Dutch => Language::English,
        Language::English => Language::Dutch,
    };
    view! {
        <div class="frame-tools">
            <button type="button" class="language-button" lang=move || other().tag() on:click=move |_| session.speak(other())>
                {move || other().tag().to_ascii_uppercase()}
                <span class="visually-hidden">{move || session.language().pick(": Read this in English", ": Lees dit in het Nederlands")}</span>
            </button>
            <IconButton label=theme_label symbol=Symbol::Moon on_press=move || session.change_theme()/>
            <IconButton label=say(text("Menu", "Menu")) symbol=Symbol::Menu on_press=move || open.set(true)/>
        </div>
        <Menu open/>
    }
}

#[component]
fn Menu(open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let asking = RwSignal::new(false);
    let toggle_size = move || {
        session.resize(match session.size() {
            Size::Window => Size::Table,
            Size::Table => Size::Window,
        });
    };
    let size_label = move || match session.size() {
        Size::Window => session
            .language()
            .pick("Groot, voor aan een tafel", "Large, for around a table"),
        Size::Table => session.language().pick("Gewone grootte", "Usual size"),
    };
    view! {
        <Sheet open title=say(text("Menu", "Menu")) close_label=say(CLOSE)>
            <nav class="menu-list" aria-label=say(text("Alle schermen", "All screens"))>
                <a href=href("/") on:click=move |_| open.set(false)>{say(text("Overzicht", "Overview"))}</a>
                {screens::ALL.iter().copied().filter(|screen| is_in_menu(screen)).map(|screen| view! {
                    <a href=href(screen.path) on:click=move |_| open.set(false)>{say(screen.title)}</a>
                }).collect_view()}
            </nav>
            <div class="stack-tight">
                <Button kind=ButtonKind::Secondary icon=Symbol::People label=move || size_label().to_owned() on_press=toggle_size/>
                <StoryFile open/>
                <Show when=move || open.get() && session.can_bring_back()>
                    <Button kind=ButtonKind::Secondary icon=Symbol::Undo on_press=move || { open.set(false); session.bring_back() }
                        label=say(text("Haal mijn vorige verhaal terug", "Bring my earlier story back"))/>
                </Show>
                <Button kind=ButtonKind::Danger icon=Symbol::Refresh label=say(START_AGAIN)
                    on_press=move || { open.set(false); asking.set(true) }/>
            </div>
        </Sheet>
        <StartAgain open=asking/>
    }
}

/// Label of the button that starts afresh.
pub const START_AGAIN: Text = text("Opnieuw beginnen", "Start again");

fn is_in_menu(screen: &super::Screen) -> bool {
    screen.path != "/" && !screen.path.contains(':')
}

/// Asks before everything is put aside.
#[component]
pub fn StartAgain(
    /// Whether it is open.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = use_session();
    let start = move || {
        open.set(false);
        session.start_again();
    };
    let actions = move || {
        view! {
            <Button kind=ButtonKind::Danger label=say(text("Ja, begin opnieuw", "Yes, start again")) on_press=start/>
            <Button kind=ButtonKind::Secondary label=say(text("Nee, ga terug", "No, go back")) on_press=move || open.set(false)/>
        }
    };
    view! {
        <Sheet open title=say(text("Wilt u opnieuw beginnen?", "Do you want to start again?")) close_label=say(CLOSE) actions=actions>
            <p>{say(text(
                "Uw verhaal wordt opzij gelegd. U kunt het direct daarna nog terughalen.",
                "Your story is put aside. You can bring it back right after.",
            ))}</p>
        </Sheet>
    }
}

/// The story as a file: save it, open one.
#[component]
fn StoryFile(open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let fault = RwSignal::new(None::<Text>);
    let save = move || {
        engine::arrive(move |_| {
            let Some(text) = session.with_untracked(engine::text) else {
                return;
            };
            session.download(Document {
                name: "mijn-verhaal.json".to_owned(),
                mime: "application/json",
                text,
            });
        });
    };
    let read = move || {
        let show = move |file: Result<String, FileFault>| {
            match file.ok().and_then(|text| engine::story(&text)) {
            Some(Ok(story)) => {
                fault.set(None);
                open.set(false);
                session.open_story(story);
            }
            Some(Err(_)) => fault.set(Some(text(
                "Dit bestand is geen verhaal van deze app, of het is veranderd. Er is niets geopend.",
                "This file is not a story of this app, or it was changed. Nothing was opened.",
            ))),
            None => fault.set(Some(text(
                "Dit bestand kon niet worden gelezen. Er is niets geopend.",
                "This file could not be read. Nothing was opened.",
            ))),
        }
        };
        let then = move |file| engine::arrive(move |_| show(file));
        session.read_file("story-file", Box::new(then));
    };
    view! {
        <Button kind=ButtonKind::Secondary icon=Symbol::Download on_press=save
            label=say(text("Bewaar mijn verhaal als bestand", "Save my story as a file"))/>
        <FileButton label=say(text("Open een verhaal uit een bestand", "Open a story from a file")) field="story-file"
            accept=".json,application/json" on_choose=read
            error=move || fault.get().map(|fault| fault.get(session.language()).to_owned())/>
    }
}
