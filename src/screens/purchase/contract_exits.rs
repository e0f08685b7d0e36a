//! Every way out of the purchase: whether it is open, until when, and what it costs.

use leptos::prelude::*;
use time::Date;

use super::exit_way::{ExitWay, Open, still_to_come, ways};
use super::papers::agreement;
use crate::app::{WhatIf, Why, follow_language, say, tell, use_session};
use crate::domain::{Cents, ExitStage, exit_cost, what_would_change_exit};
use crate::room::{Command, Room};
use crate::text::{Text, room as words, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::money_field::MoneyField;
use crate::ui::sheet::Sheet;

/// What was spent already, as it is typed.
#[derive(Clone, Copy)]
pub struct CostsMade(pub RwSignal<String>);

impl CostsMade {
    /// Nothing typed yet.
    pub fn new() -> Self {
        let typed = RwSignal::new(String::new());
        follow_language(typed);
        Self(typed)
    }

    /// The amount, nothing while it cannot be read; followed.
    pub fn amount(self) -> Cents {
        let language = use_session().language();
        self.0
            .with(|typed| language.read_optional_money(typed).unwrap_or_default())
    }
}

/// The field for what was spent.
#[component]
pub fn CostsMadeField(made: CostsMade) -> impl IntoView {
    let session = use_session();
    let error = move || {
        made.0
            .with(|typed| session.language().read_optional_money(typed).err())
    };
    view! {
        <MoneyField label=say(text("Kosten die u al maakte", "Costs that you made already")) value=made.0 error=error
            hint=say(text("Bijvoorbeeld een keuring of taxatie. Die krijgt u niet terug.", "An inspection or a valuation, for example. You do not get those back."))/>
    }
}

/// What leaving costs at a stage, with the reasons.
#[component]
pub fn ExitAmount(stage: ExitStage, made: CostsMade) -> impl IntoView {
    let session = use_session();
    let price = session.select(|story| {
        agreement(story)
            .map(|(_, contract)| contract.terms.price)
            .unwrap_or_default()
    });
    let typed = Memo::new(move |_| made.amount());
    let norms = session.select(|story| story.journey.norm_year);
    let cost = Memo::new(move |_| exit_cost(stage, price.get(), typed.get(), norms.get()));
    let why = Signal::derive(move || cost.with(|cost| Some(cost.explanation.clone())));
    let changes = Signal::derive(move || {
        let today = session.now().date();
        let open = session.with(|story| {
            let contract = story.room().and_then(Room::contract);
            contract.map(|contract| still_to_come(contract, today))
        });
        let open = open.unwrap_or_default();
        let found = what_would_change_exit(stage, &open, price.get(), typed.get(), norms.get());
        WhatIf::from(found).and_fixed(PRICE_STANDS)
    });
    view! {
        <span class="exit-cost">{tell(move |language| language.euros(cost.with(|cost| cost.total)))}</span>
        " " <Why explanation=why changes/>
    }
}

const PRICE_STANDS: Text = text(
    "De koopsom en de boete van 10% staan vast in het koopcontract.",
    "The price and the penalty of 10% stand in the purchase contract.",
);

/// The card with all ways out.
#[component]
pub fn Exits() -> impl IntoView {
    let session = use_session();
    let made = CostsMade::new();
    let ways = Memo::new(move |_| {
        let today: Date = session.now().date();
        session.with(|story| {
            agreement(story)
                .map(|(_, contract)| ways(contract, today))
                .unwrap_or_default()
        })
    });
    let (asking, asked) = (RwSignal::new(false), RwSignal::new(None::<ExitWay>));
    let ask = Callback::new(move |way: ExitWay| {
        asked.set(Some(way));
        asking.set(true);
    });
    view! {
        <Card title=say(text("Als u wilt stoppen", "If you want to leave"))>
            <ul class="exits">
                {move || ways.get().into_iter().map(|way| view! { <Exit way made on_ask=ask/> }).collect_view()}
            </ul>
            <CostsMadeField made/>
        </Card>
        <AskToLeave open=asking asked made/>
    }
}

#[component]
fn Exit(way: ExitWay, made: CostsMade, on_ask: Callback<ExitWay>) -> impl IntoView {
    let open = matches!(way.open, Open::Until(_) | Open::UntilSigned);
    let past = matches!(way.open, Open::Over | Open::Met);
    view! {
        <li class="exit" data-open=open.then_some("true")>
            <h3 class="exit-title">{tell(move |language| way.title(language))}</h3>
            <p class="exit-when">{tell(move |language| way.when(language))}</p>
            {(!past).then(|| view! { <p class="exit-price"><ExitAmount stage=way.stage made/></p> })}
            {way.command().filter(|_| open).map(|_| view! {
                <Button kind=ButtonKind::Danger label=tell(move |language| way.verb().get(language).to_owned()) on_press=move || on_ask.run(way)/>
            })}
        </li>
    }
}

#[component]
fn AskToLeave(
    open: RwSignal<bool>,
    asked: RwSignal<Option<ExitWay>>,
    made: CostsMade,
) -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<Text>);
    let leave = move || {
        let Some(command): Option<Command> = asked.get_untracked().and_then(ExitWay::command)
        else {
            return;
        };
        let said = session.buyer(command);
        refused.set(said.as_ref().err().map(words::journey_refusal));
        open.set(said.is_err());
    };
    let actions = move || {
        view! {
            <Button kind=ButtonKind::Danger label=say(text("Ja, ik stop met deze koop", "Yes, I leave this purchase")) on_press=leave
                refused=move || refused.get().map(|why| why.get(session.language()).to_owned())/>
            <Button kind=ButtonKind::Secondary label=say(text("Annuleren", "Cancel")) on_press=move || open.set(false)/>
        }
    };
    view! {
        <Sheet open actions title=say(text("Wilt u echt stoppen?", "Do you really want to leave?")) close_label=say(text("Sluiten", "Close"))>
            {move || asked.get().map(|way| view! {
                <p>{tell(move |language| way.title(language))}</p>
                <p>{say(text("Dit kost u", "This costs you"))} " " <ExitAmount stage=way.stage made/></p>
            })}
            <p>{say(text(
                "De verkoper hoort meteen dat u stopt. Terugdraaien kan niet: op deze woning kunt u dan niet meer bieden.",
                "The seller hears at once that you leave. It cannot be undone: you can no longer bid on this home.",
            ))}</p>
        </Sheet>
    }
}
