//! The stack of cards that is swiped. Must not know what is on a card, nor what yes and no mean;
//! the buttons that do the same stand outside and use the same `DeckControl`.

use super::pointer::{Grip, Pointer};
use super::swipe::{Direction, Drag};
use leptos::{ev::PointerEvent, prelude::*};

/// How many cards are in the page at once.
const IN_SIGHT: usize = 3;

/// Holds the pile for the deck and for the buttons outside it.
#[derive(Clone, Copy)]
pub struct DeckControl {
    pile: Signal<Vec<String>>,
    on_swipe: Callback<(String, Direction)>,
    leaving: RwSignal<Option<Leaving>>,
    returning: RwSignal<Option<(String, Direction)>>,
    drag: RwSignal<Option<Drag>>,
    /// The card that is dragged: another one that comes to the top meanwhile does not go along.
    dragged: StoredValue<String>,
}

/// A card that flies away.
#[derive(Clone)]
struct Leaving {
    card: String,
    direction: Direction,
    /// Where it goes.
    transform: String,
}

impl Leaving {
    /// Thrown by a hand it goes on the way it was going; by a button or key it goes level.
    fn new(card: String, direction: Direction, drag: Option<Drag>) -> Self {
        let side = if direction == Direction::Yes {
            110
        } else {
            -110
        };
        let (down, turn) = drag.map_or((16.0, f64::from(side) / 7.0), |drag| {
            (drag.offset().1 * 2.0, drag.last_angle(direction))
        });
        Self {
            card,
            direction,
            transform: format!("translate3d({side}vw, {down:.0}px, 0) rotate({turn:.1}deg)"),
        }
    }
}

impl DeckControl {
    /// `pile`: the identities of the cards, the top one first. `on_swipe`: called with the top
    /// card and its direction; whoever listens takes it off the pile.
    pub fn new(pile: Signal<Vec<String>>, on_swipe: Callback<(String, Direction)>) -> Self {
        Self {
            pile,
            on_swipe,
            leaving: RwSignal::new(None),
            returning: RwSignal::new(None),
            drag: RwSignal::new(None),
            dragged: StoredValue::new(String::new()),
        }
    }

    /// Ends a drag without an opinion: the cards are no longer those of whose finger it is.
    pub fn let_go(self) {
        if self.held_by().is_some() {
            self.drag.set(None);
        }
    }

    /// Swipes the top card, as a finger would.
    pub fn swipe(self, direction: Direction) {
        self.fling(direction, None);
    }

    fn fling(self, direction: Direction, drag: Option<Drag>) {
        self.drag.set(None);
        self.returning.set(None);
        if let Some(top) = self.pile.with_untracked(|pile| pile.first().cloned()) {
            let leaving = Leaving::new(top.clone(), direction, drag);
            self.leaving.set(Some(leaving));
            self.on_swipe.run((top, direction));
        }
    }

    /// A card that went this way is about to lie on top again: it comes from that side. Whoever calls
    /// this puts it back on the pile.
    pub fn bring_back(self, card: String, direction: Direction) {
        self.drag.set(None);
        self.leaving.set(None);
        self.returning.set(Some((card, direction)));
    }

    /// Whether a card is flying away; followed.
    pub fn is_flying(self) -> bool {
        let leaving = self.leaving.get();
        leaving.is_some_and(|leaving| self.place(&leaving.card).is_none())
    }

    /// What flew away has landed, also where the browser did not say so.
    pub fn land(self) {
        // The deck may have been left since.
        let _ = self.leaving.try_set(None);
    }

    /// The cards in the page: the top ones, and the one that is flying away.
    fn in_sight(self) -> Vec<String> {
        let mut cards: Vec<String> = self
            .pile
            .with(|pile| pile.iter().take(IN_SIGHT).cloned().collect());
        if let Some(leaving) = self.leaving.get()
            && !cards.contains(&leaving.card)
        {
            cards.insert(0, leaving.card);
        }
        cards
    }

    fn place(self, card: &str) -> Option<usize> {
        self.pile
            .with(|pile| pile.iter().take(IN_SIGHT).position(|other| other == card))
    }

    fn leaving(self, card: &str) -> Option<Leaving> {
        let leaving = self.leaving.get().filter(|leaving| leaving.card == card)?;
        self.place(card).is_none().then_some(leaving)
    }

    fn leaves(self, card: &str) -> Option<Direction> {
        Some(self.leaving(card)?.direction)
    }

    fn returns(self, card: &str) -> Option<Direction> {
        let returning = self.returning.get().filter(|(other, _)| other == card)?;
        Some(returning.1)
    }

    /// Follows the finger one to one; `None` leaves the place to the style sheet.
    fn transform(self, card: &str) -> Option<String> {
        if let Some(leaving) = self.leaving(card) {
            return Some(leaving.transform);
        }
        let drag = self.drag.get().filter(|drag| drag.has_begun())?;
        self.is_dragged(card).then(|| {
            let (across, down) = drag.offset();
            format!(
                "translate3d({across:.1}px, {down:.1}px, 0) rotate({:.2}deg)",
                drag.angle()
            )
        })
    }

    fn leaning(self, card: &str) -> Option<&'static str> {
        let dragged = || {
            self.is_dragged(card)
                .then(|| self.drag.get()?.leaning())
                .flatten()
        };
        self.leaves(card).or_else(dragged).map(Direction::name)
    }

    /// Whether a drag that is on moves this card: it lay on top when it was taken, and still does.
    fn is_dragged(self, card: &str) -> bool {
        let lies_on_top = self.place(card) == Some(0);
        lies_on_top && self.dragged.with_value(|dragged| dragged == card)
    }

    /// Whether the card that was taken still lies on top.
    fn still_holds(self) -> bool {
        self.pile.with_untracked(|pile| {
            let top = pile.first();
            self.dragged
                .with_value(|dragged| top.is_some_and(|top| top == dragged))
        })
    }

    /// One pointer at a time holds this deck; another one may hold another deck.
    fn down(self, event: &PointerEvent, stage: NodeRef<leptos::html::Div>) {
        if !Pointer::of(event).may_take(self.held_by()) {
            return;
        }
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        // The only look at the layout: once, before anything moves.
        let grip = stage.get_untracked().map_or(-1.0, |stage| {
            // The whole card is the target, so this is how far below its top it is held.
            let height = f64::from(stage.offset_height()).max(1.0);
            (f64::from(event.offset_y()) / height - 0.5) * 2.0
        });
        self.take(Drag::begin(
            event.pointer_id(),
            at,
            event.time_stamp(),
            grip,
        ));
    }

    /// Takes the card on top.
    fn take(self, drag: Drag) {
        if let Some(top) = self.pile.with_untracked(|pile| pile.first().cloned()) {
            self.dragged.set_value(top);
            self.drag.set(Some(drag));
        }
    }

    /// The pointer is taken away, by the system or by a second one.
    fn lost(self, event: &PointerEvent) {
        if Pointer::of(event).holds(self.held_by()) {
            self.drag.set(None);
        }
    }

    fn held_by(self) -> Option<i32> {
        self.drag.get_untracked().map(|drag| drag.pointer)
    }

    /// Returns whether the pointer has only now begun to drag.
    fn moved(self, event: &PointerEvent) -> bool {
        let Some(drag) = self.drag.get_untracked() else {
            return false;
        };
        match Pointer::of(event).moves(Some(drag.pointer)) {
            Grip::Holds => {}
            Grip::Other => return false,
            Grip::Lost => {
                // Let go outside the deck, before it was captured.
                self.drag.set(None);
                return false;
            }
        }
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        let moved = drag.moved(at, event.time_stamp());
        self.follow(moved) && moved.has_begun() && !drag.has_begun()
    }

    /// Goes on with a drag as long as its card lies on top; whether it does.
    fn follow(self, moved: Drag) -> bool {
        let still = self.still_holds();
        self.drag.set(still.then_some(moved));
        still
    }

    fn up(self, event: &PointerEvent) {
        let Some(drag) = self.drag.get_untracked() else {
            return;
        };
        if Pointer::of(event).holds(Some(drag.pointer)) {
            self.end(drag, event.time_stamp());
        }
    }

    /// Lets go at this time: the card that was taken goes or springs back, another one stays.
    fn end(self, drag: Drag, time: f64) {
        self.drag.set(None);
        if let Some(direction) = drag.verdict(time).filter(|_| self.still_holds()) {
            self.fling(direction, Some(drag));
        }
    }
}

/// The stack. Cards are keyed by identity: the next one is already drawn when it comes to the top.
#[component]
pub fn Deck(
    /// The pile and what a swipe does.
    control: DeckControl,
    /// Draws the card with this identity; called once per card.
    #[prop(into)]
    draw: Callback<(String,), AnyView>,
    /// Appears when letting go would say yes.
    #[prop(into)]
    yes_label: Signal<String>,
    /// Appears when letting go would say no.
    #[prop(into)]
    no_label: Signal<String>,
) -> impl IntoView {
    let stage = NodeRef::<leptos::html::Div>::new();
    let follow = move |event: PointerEvent| {
        if control.moved(&event)
            && let Some(stage) = stage.get_untracked()
        {
            // A pointer that is already gone cannot be captured; the drag then ends by itself.
            let _ = stage.set_pointer_capture(event.pointer_id());
        }
    };
    let card = move |card: String| {
        view! { <DeckCard control card=card.clone() yes_label no_label>{draw.run((card,))}</DeckCard> }
    };
    view! {
        <div class="deck" node_ref=stage
            on:pointerdown=move |event| control.down(&event, stage)
            on:pointermove=follow
            on:pointerup=move |event| control.up(&event)
            on:pointercancel=move |event| control.lost(&event)
            on:dragstart=|event| event.prevent_default()>
            <For each=move || control.in_sight() key=String::clone children=card/>
        </div>
    }
}

/// One card of the stack: only its place, its transform and its label change.
#[component]
fn DeckCard(
    control: DeckControl,
    card: String,
    yes_label: Signal<String>,
    no_label: Signal<String>,
    children: Children,
) -> impl IntoView {
    let card = StoredValue::new(card);
    let place = Memo::new(move |_| card.with_value(|card| control.place(card)));
    let leaving = Memo::new(move |_| card.with_value(|card| control.leaves(card)));
    let returning = Memo::new(move |_| card.with_value(|card| control.returns(card)));
    let leaning = Memo::new(move |_| card.with_value(|card| control.leaning(card)));
    let transform = Memo::new(move |_| card.with_value(|card| control.transform(card)));
    let held = move || leaving.get().is_none() && transform.get().is_some();
    let gone = move |event: leptos::ev::TransitionEvent| {
        // The label inside has a transition of its own, which ends sooner.
        let is_own = event.target() == event.current_target();
        if is_own && leaving.get_untracked().is_some() {
            control.land();
        }
    };
    view! {
        <article class="deck-card" data-place=move || place.get().map(|place| place.to_string())
            data-leaving=move || leaving.get().map(Direction::name) data-leaning=move || leaning.get()
            data-returning=move || returning.get().map(Direction::name)
            data-held=move || held().then_some("true") inert=move || place.get() != Some(0)
            style:transform=move || transform.get().unwrap_or_default() on:transitionend=gone>
            {children()}
            <span class="deck-label" data-meaning="yes" aria-hidden="true">{move || yes_label.get()}</span>
            <span class="deck-label" data-meaning="no" aria-hidden="true">{move || no_label.get()}</span>
        </article>
    }
}

#[cfg(all(test, feature = "html"))]
mod tests;
