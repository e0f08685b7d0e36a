//! Whether a home of some price fits, and if not, what would make it fit: each way out is a button
//! that really tries it, and can be taken back.

use leptos::prelude::*;

use super::live::LiveSum;
use super::price_rows::{rows, sentence};
use super::settling::{once_a_frame, once_at_rest};
use super::ways::{Swap, Tried, Ways};
use crate::app::{Why, WhyRows, say, tell, use_session};
use crate::domain::{Affordability, Cents, HomeOffer, check};
use crate::text::text;
use crate::ui::card::Card;
use crate::ui::money_field::MoneyField;
use crate::ui::range::{RangeAid, Span};

/// Euros.
const PRICES: Span = Span {
    from: 50_000,
    to: 1_000_000,
    step: 5_000,
};

/// What is tried at a price. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Trial {
    /// The sum of the screen.
    pub sum: LiveSum,
    /// The price as it was typed; empty until somebody asks.
    pub price: RwSignal<String>,
    /// The price that a button put there; it counts as long as it stands.
    pub swap: RwSignal<Option<Swap>>,
    /// The check; `None` while there is no price.
    pub checked: Memo<Option<Affordability>>,
    /// The sentence with the verdict: it gets the focus when a button goes.
    pub verdict: NodeRef<leptos::html::P>,
}

/// The card that checks a price.
#[component]
pub fn PriceCheck(sum: LiveSum) -> impl IntoView {
    let session = use_session();
    let price = RwSignal::new(String::new());
    let read = move || {
        let typed = price.get();
        (!typed.trim().is_empty()).then(|| session.language().read_money(&typed))
    };
    let asked = Signal::derive(move || read()?.ok().filter(|price| *price > Cents::ZERO));
    let asked = once_a_frame(session, asked);
    let checked = Memo::new(move |_| {
        let price = asked.get()?;
        sum.input.with(|input| {
            let input = input.as_ref()?;
            let home = HomeOffer {
                price,
                label: input.label,
                woz: None,
            };
            Some(check(&home, input))
        })
    });
    let trial = Trial {
        sum,
        price,
        swap: RwSignal::new(None),
        checked,
        verdict: NodeRef::new(),
    };
    let error = move || read().and_then(Result::err);
    view! {
        <Card title=say(text("Past een woning van deze prijs?", "Does a home of this price fit?"))>
            <MoneyField label=say(text("Prijs van de woning", "Price of the home")) value=price error/>
            {aid(trial)}
            <Outcome trial/>
        </Card>
    }
}

fn aid(trial: Trial) -> AnyView {
    let session = use_session();
    let start = trial
        .sum
        .part(0, |budget| budget.highest_price.price.whole_euros());
    let value = Signal::derive(move || {
        let read = trial
            .price
            .with(|typed| session.language().read_money(typed));
        read.map_or(start.get(), Cents::whole_euros)
    });
    let on_move = move |euros| {
        let amount = Cents::from_euros(euros);
        trial
            .price
            .set(session.language_untracked().typed_money(amount));
    };
    view! {
        <RangeAid label=say(text("Schuif: prijs van de woning", "Slide: price of the home"))
            value on_move span=PRICES
            output=tell(move |language| language.euros(Cents::from_euros(value.get())))
            less_label=say(text("€\u{a0}5.000 goedkoper", "€\u{a0}5,000 cheaper"))
            more_label=say(text("€\u{a0}5.000 duurder", "€\u{a0}5,000 dearer"))/>
    }
    .into_any()
}

#[component]
fn Outcome(trial: Trial) -> impl IntoView {
    let session = use_session();
    let checked = trial.checked;
    let why = Signal::derive(move || {
        checked.with(|checked| checked.as_ref().map(|checked| checked.explanation.clone()))
    });
    let said = tell(move |language| {
        checked
            .with(|checked| checked.as_ref().map(|checked| sentence(checked, language)))
            .unwrap_or_default()
    });
    let rows = Memo::new(move |_| {
        let language = session.language();
        checked
            .with(|checked| checked.as_ref().map(|checked| rows(checked, language)))
            .unwrap_or_default()
    });
    let announced = once_at_rest(session, said);
    view! {
        <p class="price-verdict" tabindex="-1" node_ref=trial.verdict>{said}</p>
        <p class="visually-hidden" role="status">{announced}</p>
        <Show when=move || checked.with(Option::is_some)>
            <p><Why explanation=why/></p>
            <WhyRows rows/>
        </Show>
        <Tried trial/>
        <Ways trial/>
    }
}
