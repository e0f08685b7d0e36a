//! Buttons, links that look like one, and round icon buttons. Must not know what pressing means.

use super::{
    icon::{Icon, Symbol},
    identity,
};
use leptos::prelude::*;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// Brick: the single main action of a screen.
    #[default]
    Primary,
    /// A canal outline: an equal second way.
    Secondary,
    /// Text alone: a way out, a detail.
    Quiet,
    /// A brick outline: takes something away.
    Danger,
}

impl ButtonKind {
    /// The value of `data-kind` in the style sheets.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }
}

/// A button. It is never silently disabled: while `busy` a second press does nothing and its width
/// stays; a double press counts once; when the rules refuse, `refused` stands beside it and says why.
#[component]
pub fn Button(
    /// What it does, in a verb.
    #[prop(into)]
    label: Signal<String>,
    /// Called on a press, unless busy.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// Before the label.
    #[prop(optional)]
    icon: Option<Symbol>,
    /// Whether the work is going on.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether something must be done first: it looks and says so, and a press tells what.
    #[prop(optional, into)]
    unready: Signal<bool>,
    /// Why it cannot be done now, and what would make it possible.
    #[prop(optional, into)]
    refused: Signal<Option<String>>,
    /// Whether it submits the `Form` around it (then leave out `on_press`).
    #[prop(optional)]
    submits: bool,
) -> impl IntoView {
    let reason_id = identity::fresh("reason");
    let described = reason_id.clone();
    let press = move |event: leptos::ev::MouseEvent| {
        // The second press of a double one is not meant for what has come under it meanwhile.
        if busy.get_untracked() || event.detail() > 1 {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <div class="press">
            <button type=if submits { "submit" } else { "button" } class="button"
                data-kind=kind.name()
                aria-disabled=move || unready.get().then_some("true")
                aria-busy=move || busy.get().then_some("true")
                aria-describedby=move || refused.get().is_some().then(|| described.clone())
                on:click=press>
                {icon.map(|symbol| view! { <Icon symbol/> })}
                <span class="button-label">{move || label.get()}</span>
            </button>
            <p class="press-refused" id=reason_id role="status">{move || refused.get()}</p>
        </div>
    }
}

/// A link that looks like a button: it leads somewhere and changes nothing.
#[component]
pub fn ButtonLink(
    /// Where it leads to, in words.
    #[prop(into)]
    label: Signal<String>,
    /// The address.
    #[prop(into)]
    href: Signal<String>,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// Before the label.
    #[prop(optional)]
    icon: Option<Symbol>,
) -> impl IntoView {
    view! {
        <a class="button" data-kind=kind.name() href=move || href.get()>
            {icon.map(|symbol| view! { <Icon symbol/> })}
            <span class="button-label">{move || label.get()}</span>
        </a>
    }
}

/// A round button that shows an icon and says its label to who listens.
#[component]
pub fn IconButton(
    /// What it does; read aloud and shown as a tip.
    #[prop(into)]
    label: Signal<String>,
    /// What it shows.
    symbol: Symbol,
    /// Called on a press.
    #[prop(into)]
    on_press: Callback<()>,
    /// `yes`, `no` or nothing: the colour of its icon.
    #[prop(optional)]
    meaning: &'static str,
    /// Whether it is one of the larger ones.
    #[prop(optional)]
    large: bool,
    /// Whether it is switched on, for a switch.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// Whether each press concerns something else: then the second press of a double click does nothing.
    #[prop(optional)]
    once: bool,
    /// Whether there is nothing more to do: then a press does nothing, and the label says why.
    #[prop(optional, into)]
    ended: Signal<bool>,
) -> impl IntoView {
    // The second press of a double click would put a switch back.
    let is_switch = pressed.is_some();
    let last = StoredValue::new(f64::NEG_INFINITY);
    let press = move |event: leptos::ev::MouseEvent| {
        let since = event.time_stamp() - last.get_value();
        if ended.get_untracked()
            || is_switch && event.detail() > 1
            || once && is_second(event.detail(), since)
        {
            return;
        }
        last.set_value(event.time_stamp());
        on_press.run(());
    };
    let pressed = move || pressed.map(|pressed| pressed.get().to_string());
    view! {
        <button type="button" class="icon-button" class:icon-button-large=large
            data-meaning=meaning aria-label=move || label.get() title=move || label.get()
            aria-pressed=pressed aria-disabled=move || ended.get().then_some("true") on:click=press>
            <Icon symbol/>
        </button>
    }
}

/// Presses that come sooner after each other than this are one double click, in milliseconds: longer than
/// a card flies.
const DOUBLE: f64 = 450.0;

/// Whether a press is the second of a double click: the browser counts it so, or it comes so soon after the
/// last one, in milliseconds. Who goes on pressing at leisure means every press.
fn is_second(count: i32, since: f64) -> bool {
    count == 2 || since < DOUBLE
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;

    #[test]
    fn a_refused_button_says_why_and_can_still_be_pressed() {
        let html = Owner::new().with(|| {
            let refused = move || Some("Eerst tekenen.".to_owned());
            view! { <Button label="Plaats bod" refused=refused/> }.to_html()
        });
        let (_, described) = html
            .split_once("aria-describedby=\"")
            .expect("is described");
        let id = described.split('"').next().expect("an identity");
        let (_, reason) = html
            .rsplit_once(&format!("<p id=\"{id}\""))
            .expect("the reason");
        assert!(reason.contains("Eerst tekenen."), "{html}");
        assert!(!html.contains("disabled"), "{html}");
    }

    #[test]
    fn the_second_press_of_a_double_click_is_known_however_it_is_counted() {
        assert!(!is_second(1, f64::INFINITY));
        assert!(is_second(2, 120.0) && is_second(1, 400.0));
        assert!(is_second(2, 480.0));
        assert!(!is_second(3, 480.0) && !is_second(1, 600.0));
    }

    #[test]
    fn an_icon_button_at_its_end_says_so() {
        let html = Owner::new().with(|| {
            let (label, symbol) = ("Loop verder: hier is het einde", Symbol::Plus);
            view! { <IconButton label symbol on_press=|| {} ended=true/> }.to_html()
        });
        assert!(html.contains("aria-disabled=\"true\""), "{html}");
    }

    #[test]
    fn a_busy_button_says_so_and_keeps_its_words() {
        let html = Owner::new().with(|| view! { <Button label="Bereken" busy=true/> }.to_html());
        assert!(
            html.contains("aria-busy=\"true\"") && html.contains("Bereken"),
            "{html}"
        );
    }
}
