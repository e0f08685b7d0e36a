//! Raadpleeg een adviseur: which part of the vault the adviser may see, for as long as the talk
//! stands and lasts. Nothing is ticked beforehand, and ticking nothing is as good a way.

use leptos::html::Div;
use leptos::prelude::*;

use super::appointment_preview::Preview;
use crate::app::{Session, href, say, use_session};
use crate::domain::moment::Moment;
use crate::journey::vault::Receiver;
use crate::journey::vault::sharing::{Item, Purpose};
use crate::journey::{Command, Refusal, Story};
use crate::text::{text, vault as words};
use crate::ui::card::Card;
use crate::ui::check_field::CheckField;

/// What is ticked for the adviser. Cheap to copy; kept as long as the screen is open.
#[derive(Clone, Copy)]
pub struct ToShow {
    /// Every item that the adviser asks, with whether it is ticked.
    ticked: StoredValue<Vec<(Item, RwSignal<bool>)>>,
    /// Whether all that comes with it is in view.
    pub more: RwSignal<bool>,
    /// Whether sharing was asked here.
    pub tried: RwSignal<bool>,
    /// Why the rules say no.
    pub refused: RwSignal<Option<Refusal>>,
    /// Where it is told what the adviser sees; takes the focus when the button to share goes.
    pub region: NodeRef<Div>,
    session: Session,
}

impl ToShow {
    /// Nothing is ticked.
    pub fn new(session: Session) -> Self {
        let asked = Receiver::Adviser.ask();
        let unticked = asked.items().map(|item| (item, RwSignal::new(false)));
        Self {
            ticked: StoredValue::new(unticked.collect()),
            more: RwSignal::new(false),
            tried: RwSignal::new(false),
            refused: RwSignal::new(None),
            region: NodeRef::new(),
            session,
        }
    }

    /// What is ticked and can be shown, followed.
    pub fn items(self) -> Vec<Item> {
        let mut items = self.session.with(showable);
        self.ticked.with_value(|all| {
            items.retain(|item| all.iter().any(|(one, on)| one == item && on.get()));
        });
        items
    }

    /// Whether something is ticked whose terms were not in view yet; then they come into view. For
    /// event handlers.
    pub fn must_look_first(self) -> bool {
        let must = !self.more.get_untracked() && !untrack(|| self.items()).is_empty();
        if must {
            self.more.set(true);
        }
        must
    }

    /// Nothing is ticked any more; for event handlers.
    pub fn clear(self) {
        self.ticked.with_value(|all| {
            for (_, on) in all {
                on.set(false);
            }
        });
        self.more.set(false);
        self.tried.set(false);
    }

    /// Shows the adviser what is ticked; for event handlers, once there is an appointment.
    pub fn share(self, items: Vec<Item>) {
        let said = self.session.dispatch(Command::ShowAdviser(items));
        self.tried.set(true);
        if let (true, Some(region)) = (said.is_ok(), self.region.get_untracked()) {
            // Without focus it is only not read aloud.
            let _ = region.focus();
        }
        self.refused.set(said.err());
    }
}

/// What the participant can show the adviser.
fn showable(story: &Story) -> Vec<Item> {
    story.journey.vault.showable(Receiver::Adviser)
}

/// Whether the adviser sees something because of the appointment, or is about to; followed.
pub fn is_shown(session: Session) -> bool {
    let now = session.now();
    session.with(|story| {
        let sharing = &story.journey.vault.sharing;
        let shown = sharing.shown_for(Receiver::Adviser, Purpose::Talk, now);
        !shown.is_empty()
    })
}

/// The ticks, what the adviser would read, and the way without.
#[component]
pub fn ChooseShown(
    /// What is ticked.
    to_show: ToShow,
    /// When the talk ends, once that is known.
    #[prop(into)]
    ends: Signal<Option<Moment>>,
) -> impl IntoView {
    let session = use_session();
    let items = session.select(showable);
    let nothing = move || items.with(Vec::is_empty);
    view! {
        <Card title=say(text("Mag de adviseur vast iets zien?", "May the adviser see something already?"))>
            <p>{say(text(
                "Dat hoeft niet. Laat u niets zien, dan vertelt u het zelf. Het gesprek is even goed; reken op tien minuten vragen vooraf.",
                "You need not. If you show nothing, you tell it yourself. The talk is just as good; allow ten minutes for questions first.",
            ))}</p>
            <Show when=nothing fallback=move || view! { <Ticks to_show items ends/> }>
                <p class="quiet">
                    {say(text("Iets laten zien kan uit uw Financieel-ID. ", "Something can be shown from your Financieel-ID. "))}
                    <a href=href("/financieel-id")>{say(text("Naar mijn Financieel-ID", "To my Financieel-ID"))}</a>
                </p>
            </Show>
        </Card>
    }
}

#[component]
fn Ticks(to_show: ToShow, items: Memo<Vec<Item>>, ends: Signal<Option<Moment>>) -> impl IntoView {
    let tick = move |item: Item| {
        let checked = to_show.ticked.with_value(|all| {
            let found = all.iter().find(|(one, _)| *one == item);
            found.map(|(_, on)| *on)
        });
        checked.map(|checked| view! { <CheckField label=say(words::item(item)) checked/> })
    };
    view! {
        <fieldset class="field-list">
            <legend class="visually-hidden">{say(text("Wat u laat zien", "What you show"))}</legend>
            {move || items.get().into_iter().map(tick).collect_view()}
        </fieldset>
        <Show when=move || !to_show.items().is_empty()><Preview to_show ends/></Show>
    }
}
