//! The offers of the fictional lenders beside each other: accepted, or why not.

use leptos::prelude::*;

use super::mortgage_app::WishDraft;
use crate::app::{Why, href, say, tell, use_session};
use crate::domain::Offer;
use crate::journey::mortgage::{self, Command as MortgageCommand, Wishes};
use crate::journey::{Command, Story};
use crate::text::{Language, Text, room as words, text};
use crate::ui::amount::{Amount, AmountSize};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::row_list::{Row, RowList};
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// What the lenders would answer to other wishes than were kept.
fn offers(story: &Story, wishes: Wishes) -> Vec<Offer> {
    let mut wished = story.journey.clone();
    wished.mortgage.wishes = wishes;
    mortgage::offers(&wished, story.room())
}

/// All offers; the first that is accepted is the main choice.
#[component]
pub fn Offers(draft: WishDraft) -> impl IntoView {
    let session = use_session();
    let offers = Memo::new(move |_| session.with(|story| offers(story, draft.wishes())));
    let refused = RwSignal::new(None::<Text>);
    let choose = move |lender: String| {
        let wish = Command::Mortgage(MortgageCommand::Wish(untrack(|| draft.wishes())));
        let said = session
            .dispatch(wish)
            .and_then(|()| session.dispatch(Command::Mortgage(MortgageCommand::Choose(lender))));
        refused.set(said.err().map(|refusal| words::journey_refusal(&refusal)));
    };
    let choose = Callback::new(choose);
    let none = move || offers.with(|offers| offers.iter().all(|offer| offer.accepted.is_err()));
    view! {
        <section class="stack" aria-label=say(text("Aanbiedingen", "Offers"))>
            <h2>{say(text("Aanbiedingen", "Offers"))}</h2>
            {move || none().then(|| view! {
                <Notice tone=NoticeTone::Refused title=say(text("Zo lukt het niet", "It does not work like this"))>
                    <p>{say(text(
                        "Kies een andere rentevaste periode, of zet NHG uit. Lukt het dan nog niet, dan kunt u stoppen: gratis voordat u tekent, daarna met de voorwaarde voor financiering.",
                        "Choose another fixed period, or switch NHG off. If it still does not work, you can leave: free before you sign, after that with the financing condition.",
                    ))}</p>
                    <ButtonLink kind=ButtonKind::Secondary href=href("/koopovereenkomst") label=say(text("Bekijk hoe u kunt stoppen", "See how you can leave"))/>
                </Notice>
            })}
            {move || refused.get().map(|why| view! { <Notice tone=NoticeTone::Refused><p>{say(why)}</p></Notice> })}
            <div class="offers">
                {move || offers.get().into_iter().enumerate().map(|(position, offer)| view! {
                    <OfferCard offer first=position == 0 on_choose=choose/>
                }).collect_view()}
            </div>
            <p class="quiet">{say(text("Deze geldverstrekkers en hun rentes zijn verzonnen.", "These lenders and their rates are fictional."))}</p>
        </section>
    }
}

#[component]
fn OfferCard(offer: Offer, first: bool, on_choose: Callback<String>) -> impl IntoView {
    let session = use_session();
    let accepted = offer.accepted.is_ok();
    let (label, tone) = if accepted {
        (text("kan", "possible"), Tone::Verified)
    } else {
        (text("kan niet", "not possible"), Tone::Brick)
    };
    let interest = offer.interest;
    let why = Signal::stored(interest.map(|_| offer.explanation.clone()));
    let reasons = offer.accepted.clone().err().unwrap_or_default();
    let lender = offer.lender.clone();
    let kind = if first && accepted {
        ButtonKind::Primary
    } else {
        ButtonKind::Secondary
    };
    let name = offer.lender.clone();
    let choose = move || on_choose.run(lender.clone());
    let label_choose = tell_choose(name);
    view! {
        <Card level=3 title=offer.lender.clone() aside=move || view! { <Tag label=say(label) tone/> }>
            {interest.map(|interest| view! {
                <Amount size=AmountSize::Medium amount=tell(move |language| language.percent(interest))
                    label=say(text("Rente per jaar", "Interest a year"))/>
            })}
            <RowList rows=move || rows(&offer, session.language())/>
            <ul class="offer-reasons">
                {reasons.into_iter().map(|reason| view! { <li>{tell(move |language| language.rejection(reason))}</li> }).collect_view()}
            </ul>
            <p><Why explanation=why/></p>
            {accepted.then(|| view! { <Button kind=kind label=label_choose on_press=choose/> })}
        </Card>
    }
}

fn tell_choose(lender: String) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    let session = use_session();
    move || {
        session
            .language()
            .pick(format!("Kies {lender}"), format!("Choose {lender}"))
    }
}

fn rows(offer: &Offer, language: Language) -> Vec<Row> {
    let row = |dutch: &str, english: &str, amount: String| Row {
        label: language.pick(dutch, english).to_owned(),
        amount,
        ..Row::default()
    };
    let mut rows = vec![row(
        "Lening die u vraagt",
        "Loan you ask for",
        language.euros(offer.loan),
    )];
    if offer.interest.is_some() {
        rows.push(row(
            "Hoogste lening hier",
            "Largest loan here",
            language.euros(offer.largest_loan),
        ));
        rows.push(row(
            "Bruto per maand",
            "Gross a month",
            language.euros(offer.monthly_gross),
        ));
        rows.push(row(
            "Tarieven van",
            "Rates of",
            language.short_date(offer.dated),
        ));
    }
    rows
}
