//! What the screens about homes share: waiting for the list, the facts of a home, its picture, and
//! whether it fits. Knows no screen.

use leptos::prelude::*;

use crate::app::{Loading, Session, href, say, tell, use_session};
use crate::domain::home::{Home, HomeId};
use crate::domain::{Affordability, Cents, Verdict};
use crate::journey::search::Preparation;
use crate::text::{Language, Text, text};
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::facade::{FacadeSize, facade_svg};
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::skeleton::{Skeleton, SkeletonShape};
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// Shows its children once the homes are there; until then their place, or what went wrong.
#[component]
pub fn WithHomes(
    /// What is shown with the homes.
    children: ChildrenFn,
) -> impl IntoView {
    let session = use_session();
    let children = StoredValue::new(children);
    let state = Memo::new(move |_| match session.loading() {
        Loading::Busy => None,
        Loading::Failed => Some(false),
        Loading::Ready(_) => Some(true),
    });
    move || {
        match state.get() {
        None => view! {
            <Skeleton label=say(text("De woningen worden opgehaald", "The homes are being fetched")) shape=SkeletonShape::Picture/>
        }
        .into_any(),
        Some(true) => children.with_value(|children| children()),
        Some(false) => view! {
            <Notice tone=NoticeTone::Fault retry_label=say(text("Probeer opnieuw", "Try again")) on_retry=move || session.load()>
                <p>{say(text(
                    "De woningen konden niet worden geladen. Uw filters en favorieten zijn er nog.",
                    "The homes could not be loaded. Your filters and favourites are still there.",
                ))}</p>
            </Notice>
        }
        .into_any(),
    }
    }
}

/// A home of the catalogue; followed where that is tracked.
pub fn home_of(session: Session, id: &HomeId) -> Option<Home> {
    session.catalogue()?.home(id).cloned()
}

/// The drawn front, said in words for who cannot see it.
#[component]
pub fn Facade(
    /// Whose.
    home: Home,
    /// How it is cut.
    size: FacadeSize,
    /// The class of the box around it.
    class: &'static str,
) -> impl IntoView {
    let picture = facade_svg(&home, size);
    let session = use_session();
    let words = move || session.language().facade_in_words(&home);
    view! { <div class=class role="img" aria-label=words inner_html=picture></div> }
}

/// Facts as a small grid: label above, fact below.
#[component]
pub fn FactGrid(
    /// What is said in a language.
    facts: impl Fn(Language) -> Vec<(Text, String)> + Send + Sync + 'static,
) -> impl IntoView {
    let session = use_session();
    let rows = move || {
        let language = session.language();
        let row = |(label, fact): (Text, String)| view! { <div><dt>{label.get(language)}</dt><dd>{fact}</dd></div> };
        facts(language).into_iter().map(row).collect_view()
    };
    view! { <dl class="facts">{rows}</dl> }
}

/// What the tags of a home say: proof, fit with the budget, what the seller demands.
#[component]
pub fn HomeTags(
    /// Which.
    home: Home,
) -> impl IntoView {
    let session = use_session();
    let preparation = {
        let home = home.clone();
        session.select(move |story| story.journey.preparation(&home))
    };
    let demand = move || demand_tag(session.language(), preparation.get());
    let checked = {
        let home = home.clone();
        session.select(move |story| story.journey.check(&home))
    };
    let proven = move || session.language().proven(&home);
    view! {
        <div class="cluster">
            <Tag label=proven tone=Tone::Canal icon=Symbol::ShieldCheck/>
            {move || checked.get().map(|checked| view! { <FitTag checked/> })}
            {move || demand().map(|(label, tone, icon)| view! { <Tag label tone icon/> })}
        </div>
    }
}

/// Whether a home fits the budget.
#[component]
pub fn FitTag(
    /// The outcome of the check.
    checked: Affordability,
) -> impl IntoView {
    let session = use_session();
    let (_, tone, icon) = untrack(|| fit_tag(session.language(), &checked));
    let label = move || session.language().fit(&checked);
    view! { <Tag label tone icon/> }
}

/// What the tag says of the fit, and how it looks.
pub fn fit_tag(language: Language, checked: &Affordability) -> (String, Tone, Symbol) {
    let (tone, icon) = match checked.verdict {
        Verdict::Fits => (Tone::Canal, Symbol::Check),
        Verdict::FitsIf => (Tone::Ochre, Symbol::Info),
        Verdict::DoesNotFit => (Tone::Brick, Symbol::Hand),
    };
    (language.fit(checked), tone, icon)
}

/// What the tag says of a seller who demands prepared financing, and how it looks.
pub fn demand_tag(language: Language, preparation: Preparation) -> Option<(String, Tone, Symbol)> {
    let (tone, icon) = match preparation {
        Preparation::Eligible { .. } => (Tone::Canal, Symbol::Unlock),
        _ => (Tone::Ochre, Symbol::Lock),
    };
    Some((language.qualifies(preparation)?, tone, icon))
}

/// The asking price as it is written.
pub fn price(price: Cents) -> Signal<String> {
    tell(move |language| language.euros(price))
}

/// The way to the list of favourites, with how many there are.
#[component]
pub fn ToFavourites() -> impl IntoView {
    let session = use_session();
    let count = session.select(|story| story.journey.search.favourites().len());
    let label = move || {
        let count = count.get();
        session.language().pick(
            format!("Jouw droomselectie ({count})"),
            format!("Your selection ({count})"),
        )
    };
    view! { <ButtonLink kind=ButtonKind::Secondary icon=Symbol::Heart href=href("/droomselectie") label/> }
}
