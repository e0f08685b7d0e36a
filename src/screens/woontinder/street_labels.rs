//! The price labels over the picture of the street, and the stems on which they stand.

use leptos::prelude::*;

use super::hearts::look;
use super::street_looking::Looking;
use super::street_seen::Shown;
use super::swipe_turns::names_within;
use crate::app::{href, use_session};
use crate::domain::home::HomeId;
use crate::domain::street::Label;

/// The label that has the focus.
#[derive(Clone, Copy)]
pub(super) struct Held(StoredValue<Option<HomeId>>);

impl Held {
    /// None has it.
    pub fn nothing() -> Self {
        Self(StoredValue::new(None))
    }

    /// Whether the label with the focus has left the picture; then it is held no more. Follows the picture.
    pub fn has_left(self, looking: Looking) -> bool {
        let held = self.0.get_value();
        let is_there = |home: &HomeId| {
            let is_it = |one: &Shown| one.home.id == *home;
            looking.shown.with(|shown| shown.iter().any(is_it))
        };
        looking.shown.track();
        let left = held.is_some_and(|home| !is_there(&home));
        if left {
            self.0.set_value(None);
        }
        left
    }

    fn take(self, home: &HomeId) {
        self.0.set_value(Some(home.clone()));
    }

    /// The focus went on. Some browsers say so too of a label that is taken away: that one stays held.
    fn let_go(self, home: &HomeId, looking: Looking) {
        let is_it = |one: &Shown| one.home.id == *home;
        // The street itself may be gone: then nothing is held.
        let shown = looking.shown;
        let is_there = shown.try_with_untracked(|shown| shown.iter().any(is_it)) == Some(true);
        let is_held = self.0.try_with_value(|held| held.as_ref() == Some(home)) == Some(true);
        if is_there && is_held {
            self.0.set_value(None);
        }
    }
}

/// The price of a home over its place; leads to its passport.
#[component]
pub(super) fn PriceLabel(looking: Looking, shown: Shown, held: Held) -> impl IntoView {
    let session = use_session();
    let home = shown.home;
    let (taken, left) = (home.id.clone(), home.id.clone());
    let (price, line) = (home.price, home.address.line());
    let passport = href(&format!("/woningen/{}", home.id));
    let own = home.id.clone();
    let place = Memo::new(move |_| place_of(looking, &own));
    let own = home.id.clone();
    // Who goes and stands elsewhere sees the same home from another distance.
    let metres = Memo::new(move |_| looking.metres_to(&own));
    let regard = session.select(move |story| story.journey.search.regard(&home.id));
    let state = move || look(regard.get()).name();
    let far = move || session.language().distance(metres.get());
    // Begins with what is to be seen, for who speaks to the screen.
    let spoken = move || {
        let language = session.language();
        let (price, far) = (language.euros(price), language.distance(metres.get()));
        let said = language.pick(
            format!("{price} koop · {far}: objectpaspoort van {line}"),
            format!("{price} for sale · {far}: object passport of {line}"),
        );
        match regard.get() {
            Some(regard) => {
                let thought = language.regard(regard, names_within(session).as_ref());
                format!("{said}, {thought}")
            }
            None => said,
        }
    };
    view! {
        <a class="street-label" href=passport aria-label=spoken data-state=state style=move || place.get()
            on:focus=move |_| held.take(&taken) on:blur=move |_| held.let_go(&left, looking)>
            <strong>{move || session.language().euros(price)}</strong>
            " "
            <span>{move || session.language().pick("koop", "for sale")} " · " {far}</span>
        </a>
    }
}

fn place_of(looking: Looking, home: &HomeId) -> String {
    let found = looking.shown.with(|shown| {
        let rank = shown.iter().position(|shown| shown.home.id == *home)?;
        let label = shown.get(rank)?.label;
        Some((label, shown.len() - rank + 1))
    });
    found.map_or_else(String::new, |(label, above)| {
        format!(
            "transform: translate({:.1}px, {:.1}px); z-index: {above}",
            label.left, label.top
        )
    })
}

/// From the label of a home down to its place. Only its transform changes: a path would be laid out anew
/// at every move.
#[component]
pub(super) fn Stem(looking: Looking, home: HomeId) -> impl IntoView {
    let height = move || looking.picture.with(|picture| picture.label_height);
    let style = Memo::new(move |_| {
        let label = looking.shown.with(|shown| {
            let own = shown.iter().find(|shown| shown.home.id == home)?;
            Some(own.label)
        });
        label.map_or_else(String::new, |label| stem(label, height()))
    });
    view! { <span class="street-stem" aria-hidden="true" style=move || style.get()></span> }
}

/// How a stem of one pixel comes to stand under a label of a height.
fn stem(label: Label, height: f64) -> String {
    let Label { anchor, top, .. } = label;
    let foot = anchor.down.max(top + height) + 8.0;
    let top = top + 4.0;
    let (across, long) = (anchor.across - 1.0, foot - top);
    format!("transform: translate({across:.1}px, {top:.1}px) scaleY({long:.1})")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::street::Anchor;

    #[cfg(feature = "html")]
    #[test]
    fn a_label_that_leaves_the_picture_gives_the_focus_away_once_and_one_that_stays_does_not() {
        use super::super::map_area::InSight;
        use crate::app::Session;
        use crate::platform::fake::Fake;
        Owner::new().with(|| {
            let fake = Fake::default();
            let session = Session::with_homes(&fake);
            let (looking, held) = (Looking::new(InSight::new(session)), Held::nothing());
            let shown = looking.shown.get();
            let home = shown[0].home.id.clone();
            held.take(&home);
            assert!(!held.has_left(looking));
            held.let_go(&home, looking);
            looking.walk(9.0);
            assert!(!held.has_left(looking), "the focus went on before");
            looking.walk(-9.0);
            held.take(&home);
            looking.walk(9.0);
            held.let_go(&home, looking);
            assert!(held.has_left(looking), "also when the browser says it went");
            assert!(!held.has_left(looking));
        });
    }

    #[test]
    fn a_stem_reaches_from_its_label_to_its_home_and_moves_without_a_layout() {
        let anchor = Anchor {
            place: 0,
            across: 120.0,
            down: 300.0,
        };
        let label = Label {
            anchor,
            left: 64.0,
            top: 200.0,
        };
        let high = "transform: translate(119.0px, 204.0px) scaleY(104.0)";
        assert_eq!(stem(label, 58.0), high);
        // Where the home stands behind its own label, the stem still shows.
        let low = stem(
            Label {
                top: 260.0,
                ..label
            },
            58.0,
        );
        assert_eq!(low, "transform: translate(119.0px, 264.0px) scaleY(62.0)");
    }
}
