//! Whether a home of some price fits, and if not, what would make it fit: each way out is a button
//! that really tries it, and can be taken back.

use leptos::prelude::*;

use super::live::LiveSum;
use super::price_rows::{PriceChanges, rows, sentence};
use super::settling::{once_a_frame, once_at_rest};
use crate::app::{
    TriedOut, Trying, WaysOut, Why, WhyRows, follow_language, say, tell, use_session,
};
use crate::domain::{Affordability, BudgetInput, Cents, Change, HomeOffer, check};
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

/// What is asked of a price. Cheap to copy.
#[derive(Clone, Copy)]
struct Asked {
    /// The sum of the screen.
    sum: LiveSum,
    /// The price as it was typed; empty until somebody asks.
    price: RwSignal<String>,
    /// What is tried with it.
    trying: Trying,
    /// The check; `None` while there is no price.
    checked: Memo<Option<Affordability>>,
    /// What would change its amounts.
    changes: PriceChanges,
}

/// The card that checks a price.
#[component]
pub fn PriceCheck(sum: LiveSum) -> impl IntoView {
    let session = use_session();
    let price = RwSignal::new(String::new());
    follow_language(price);
    let read = move || {
        let typed = price.get();
        (!typed.trim().is_empty()).then(|| session.language().read_money(&typed))
    };
    let asked = Signal::derive(move || read()?.ok().filter(|price| *price > Cents::ZERO));
    let asked = once_a_frame(session, asked);
    let checked = Memo::new(move |_| {
        let price = asked.get()?;
        sum.input
            .with(|input| Some(check_at(price, input.as_ref()?)))
    });
    let asked = Asked {
        sum,
        price,
        trying: Trying::new(session, sum.tried, Some(price)),
        checked,
        changes: PriceChanges::of(sum, asked.into(), checked),
    };
    let error = move || read().and_then(Result::err);
    view! {
        <Card title=say(text("Past een woning van deze prijs?", "Does a home of this price fit?"))>
            <MoneyField label=say(text("Prijs van de woning", "Price of the home")) value=price error/>
            {aid(asked)}
            <Outcome asked/>
        </Card>
    }
}

/// The check of a home of this price, with the label of the sum.
pub fn check_at(price: Cents, input: &BudgetInput) -> Affordability {
    let home = HomeOffer {
        price,
        label: input.label,
        woz: None,
    };
    check(&home, input)
}

fn aid(asked: Asked) -> AnyView {
    let session = use_session();
    let start = asked
        .sum
        .part(0, |budget| budget.highest_price.price.whole_euros());
    let value = Signal::derive(move || {
        let read = asked
            .price
            .with(|typed| session.language().read_money(typed));
        read.map_or(start.get(), Cents::whole_euros)
    });
    let on_move = move |euros| {
        let amount = Cents::from_euros(euros);
        asked
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
fn Outcome(asked: Asked) -> impl IntoView {
    let session = use_session();
    let Asked {
        trying,
        checked,
        changes,
        ..
    } = asked;
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
        let rows = |checked: &Option<Affordability>| {
            let checked = checked.as_ref();
            checked.map(|checked| rows(checked, language, changes))
        };
        checked.with(rows).unwrap_or_default()
    });
    let ways = Signal::derive(move || {
        let change = |checked: &Affordability| {
            let ways = checked.ways_out.iter();
            ways.map(|way| way.change).collect::<Vec<Change>>()
        };
        checked
            .with(|checked| checked.as_ref().map(change))
            .unwrap_or_default()
    });
    let announced = once_at_rest(session, said);
    let balance = changes.balance;
    view! {
        <p class="price-verdict" tabindex="-1" node_ref=trying.verdict>{said}</p>
        <p class="visually-hidden" role="status">{announced}</p>
        <Show when=move || checked.with(Option::is_some)>
            <p><Why explanation=why changes=balance/></p>
            <WhyRows rows/>
        </Show>
        <TriedOut trying/>
        <WaysOut trying ways/>
    }
}
