//! A short list that a person puts in order: by dragging a line, by its two buttons, or by the arrow
//! keys. Must not know what is ordered.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::{Button, Ol};
use leptos::prelude::*;

use super::icon::{Icon, Symbol};
use super::pointer::Pointer;

/// A line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrderLine {
    /// Its identity.
    pub id: String,
    /// What it is.
    pub label: String,
    /// More about it, such as an amount.
    pub note: String,
}

/// What the buttons of a line are called, after the name of the line.
#[derive(Clone, Copy)]
pub struct OrderWords {
    /// Up.
    pub up: Signal<String>,
    /// Down.
    pub down: Signal<String>,
    /// Drag, or use the arrow keys.
    pub drag: Signal<String>,
}

/// A line that is being dragged.
#[derive(Clone, Copy, PartialEq)]
struct Drag {
    pointer: i32,
    place: usize,
    start: f64,
    at: f64,
    height: f64,
}

impl Drag {
    /// Where the line would come to lie among so many.
    fn target(self, lines: usize) -> usize {
        let steps = ((self.at - self.start) / self.height.max(1.0)).round();
        (self.place as f64 + steps).clamp(0.0, lines.saturating_sub(1) as f64) as usize
    }
}

/// Which control of a line.
#[derive(Clone, Copy, PartialEq)]
enum Control {
    Drag,
    Up,
    Down,
}

/// The state of the list.
#[derive(Clone, Copy)]
struct Ordering {
    lines: Signal<Vec<OrderLine>>,
    on_move: Callback<(String, usize)>,
    drag: RwSignal<Option<Drag>>,
    list: NodeRef<Ol>,
    /// What has the focus once the list stands again.
    focus: RwSignal<Option<(usize, Control)>>,
}

impl Ordering {
    fn move_to(self, from: usize, to: usize, control: Control) {
        let line = self.lines.with_untracked(|lines| {
            let within = to < lines.len() && from != to;
            lines
                .get(from)
                .filter(|_| within)
                .map(|line| line.id.clone())
        });
        if let Some(id) = line {
            self.on_move.run((id, to));
            let last = self.lines.with_untracked(Vec::len).saturating_sub(1);
            let control = match control {
                Control::Up if to == 0 => Control::Down,
                Control::Down if to == last => Control::Up,
                control => control,
            };
            self.focus.set(Some((to, control)));
        }
    }

    fn held_by(self) -> Option<i32> {
        self.drag.get_untracked().map(|drag| drag.pointer)
    }

    fn down(self, event: &PointerEvent, place: usize, grip: NodeRef<Button>) {
        if !Pointer::of(event).may_take(self.held_by()) {
            return;
        }
        let (Some(list), Some(grip)) = (self.list.get_untracked(), grip.get_untracked()) else {
            return;
        };
        let lines = self.lines.with_untracked(Vec::len).max(1);
        let at = f64::from(event.client_y());
        // A pointer that is already gone cannot be captured; then there is no drag.
        if grip.set_pointer_capture(event.pointer_id()).is_ok() {
            self.drag.set(Some(Drag {
                pointer: event.pointer_id(),
                place,
                start: at,
                at,
                height: f64::from(list.offset_height()) / lines as f64,
            }));
        }
    }

    fn moved(self, event: &PointerEvent) {
        let at = f64::from(event.client_y());
        if Pointer::of(event).holds(self.held_by()) {
            self.drag.update(|drag| {
                if let Some(drag) = drag {
                    drag.at = at;
                }
            });
        }
    }

    fn up(self, event: &PointerEvent) {
        if !Pointer::of(event).holds(self.held_by()) {
            return;
        }
        if let Some(drag) = self.drag.get_untracked() {
            self.drag.set(None);
            let lines = self.lines.with_untracked(Vec::len);
            self.move_to(drag.place, drag.target(lines), Control::Drag);
        }
    }

    /// After a move the same control of the line has the focus, where the line lies now.
    fn focus_again(
        self,
        place: usize,
        grip: NodeRef<Button>,
        up: NodeRef<Button>,
        down: NodeRef<Button>,
    ) {
        let wanted = self.focus.get_untracked().filter(|(at, _)| *at == place);
        let Some((_, control)) = wanted else {
            return;
        };
        let button = match control {
            Control::Drag => grip.get(),
            Control::Up => up.get(),
            Control::Down => down.get(),
        };
        if let Some(button) = button {
            self.focus.set(None);
            // A button that cannot take focus leaves it where it is.
            let _ = button.focus();
        }
    }

    /// The pointer is taken away by the system.
    fn lost(self, event: &PointerEvent) {
        if Pointer::of(event).holds(self.held_by()) {
            self.drag.set(None);
        }
    }

    fn key(self, event: &KeyboardEvent, place: usize) {
        let to = match event.key().as_str() {
            "ArrowUp" => place.checked_sub(1),
            "ArrowDown" => Some(place + 1),
            _ => return,
        };
        event.prevent_default();
        if let Some(to) = to {
            self.move_to(place, to, Control::Drag);
        }
    }
}

/// The list.
#[component]
pub fn OrderList(
    /// The lines in their order.
    #[prop(into)]
    lines: Signal<Vec<OrderLine>>,
    /// Called with a line and its new place.
    on_move: Callback<(String, usize)>,
    /// What the buttons are called.
    words: OrderWords,
) -> impl IntoView {
    let ordering = Ordering {
        lines,
        on_move,
        drag: RwSignal::new(None),
        list: NodeRef::new(),
        focus: RwSignal::new(None),
    };
    let line = move |(place, line): (usize, OrderLine)| {
        let last = place + 1 == lines.with_untracked(Vec::len);
        view! { <Line ordering place last line words/> }
    };
    view! {
        <ol class="order-list" node_ref=ordering.list>
            {move || lines.get().into_iter().enumerate().map(line).collect_view()}
        </ol>
    }
}

#[component]
fn Line(
    ordering: Ordering,
    place: usize,
    last: bool,
    line: OrderLine,
    words: OrderWords,
) -> impl IntoView {
    let grip = NodeRef::<Button>::new();
    let (up, down) = (NodeRef::<Button>::new(), NodeRef::<Button>::new());
    Effect::new(move || ordering.focus_again(place, grip, up, down));
    let name = StoredValue::new(line.label.clone());
    let called = move |word: Signal<String>| {
        move || name.with_value(|name| format!("{name}: {}", word.get()))
    };
    let offset = move || {
        let drag = ordering.drag.get().filter(|drag| drag.place == place)?;
        Some(format!("translateY({:.0}px)", drag.at - drag.start))
    };
    let held = move || offset().map(|_| "true");
    let target = move || {
        let drag = ordering.drag.get()?;
        let to = drag.target(ordering.lines.with_untracked(Vec::len));
        (to == place && drag.place != place).then_some("true")
    };
    let step = move |label: Signal<String>, reference, control, to: usize, symbol| {
        view! {
            <button type="button" class="icon-button" node_ref=reference aria-label=called(label)
                on:click=move |_| ordering.move_to(place, to, control)><Icon symbol/></button>
        }
    };
    view! {
        <li class="order-line" data-held=held data-target=target style:transform=move || offset().unwrap_or_default()>
            <button type="button" class="icon-button order-grip" node_ref=grip aria-label=called(words.drag)
                on:pointerdown=move |event| ordering.down(&event, place, grip)
                on:pointermove=move |event| ordering.moved(&event)
                on:pointerup=move |event| ordering.up(&event)
                on:pointercancel=move |event| ordering.lost(&event)
                on:keydown=move |event| ordering.key(&event, place)><Icon symbol=Symbol::Menu/></button>
            <span class="order-words"><strong>{line.label}</strong> " " <span class="quiet">{line.note}</span></span>
            {(place > 0).then(|| step(words.up, up, Control::Up, place - 1, Symbol::ChevronUp))}
            {(!last).then(|| step(words.down, down, Control::Down, place + 1, Symbol::ChevronDown))}
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dragged_line_comes_to_lie_where_it_is_let_go_and_never_beyond_the_ends() {
        let dragged = |to: f64| Drag {
            pointer: 1,
            place: 1,
            start: 100.0,
            at: 100.0 + to,
            height: 50.0,
        };
        assert_eq!(dragged(20.0).target(4), 1);
        assert_eq!(dragged(30.0).target(4), 2);
        assert_eq!(dragged(900.0).target(4), 3);
        assert_eq!(dragged(-900.0).target(4), 0);
    }
}
