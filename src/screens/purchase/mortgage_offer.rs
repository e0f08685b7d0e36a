//! One offer: interest, what it costs a month, accepted or refused with reasons and what would help.

use leptos::prelude::*;
use time::Date;

use super::offer_changes::{OfferChanges, changes_of};
use super::wish_draft::WishDraft;
use crate::app::{Asking, Why, WhyRow, WhyRows, plain_row, say, tell, use_session};
use crate::domain::{
    Explanation, Offer, RejectionReason, Remedy, Term, WishChange, explain_rejection,
};
use crate::journey::mortgage::StandingOffer;
use crate::text::{Language, Text, text};
use crate::ui::amount::{Amount, AmountSize};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// An offer.
#[component]
pub fn OfferCard(
    /// The offer as it stands today.
    standing: StandingOffer,
    /// What is wanted and tried, while it is chosen.
    draft: WishDraft,
    /// Whether it is the first one.
    first: bool,
    /// Called with the lender that is chosen.
    on_choose: Callback<String>,
    /// Called with a change to try.
    on_try: Callback<WishChange>,
) -> impl IntoView {
    let session = use_session();
    let (label, tone) = verdict(&standing);
    let StandingOffer {
        offer,
        expires,
        is_expired,
        helps,
    } = standing;
    let can_choose = offer.accepted.is_ok() && !is_expired;
    let kind = if first && can_choose {
        ButtonKind::Primary
    } else {
        ButtonKind::Secondary
    };
    let changes = OfferChanges::of(session, draft, &offer.lender);
    let lender = offer.lender.clone();
    let label_choose = tell(move |language| {
        let verb = language.pick("Kies", "Choose");
        format!("{verb} {lender}")
    });
    let lender = offer.lender.clone();
    let refused = offer.clone();
    let why = Signal::stored(offer.interest_explanation.clone());
    let moved = changes.interest;
    view! {
        <Card level=3 title=offer.lender.clone() aside=move || view! { <Tag label=say(label) tone/> }>
            {offer.interest.map(|interest| view! {
                <Amount size=AmountSize::Medium amount=tell(move |language| language.percent(interest))
                    label=say(text("Rente per jaar", "Interest a year")) why=move || view! { <Why explanation=why changes=moved/> }/>
            })}
            <WhyRows rows=move || rows(&offer, expires, session.language(), changes)/>
            <Refused offer=refused draft/>
            <Helps helps on_try/>
            {can_choose.then(|| view! { <Button kind=kind label=label_choose on_press=move || on_choose.run(lender.clone())/> })}
        </Card>
    }
}

/// Why the lender says no, each amount with its reasons.
#[component]
fn Refused(offer: Offer, draft: WishDraft) -> impl IntoView {
    let session = use_session();
    let asking = Asking::new();
    let reasons = offer.accepted.clone().err().unwrap_or_default();
    let line = move |reason: RejectionReason| {
        let said = session.language().rejection(reason);
        let why = explain_rejection(&offer, reason);
        let what = said.trim_end_matches('.').to_owned();
        let lender = offer.lender.clone();
        let changes = changes_of(session, draft, lender, move |offer| offer.amount_of(reason));
        let button = why.map(|why| asking.button(what, why, Some(changes)));
        view! { <li>{said}{button}</li> }
    };
    let lines = move || reasons.iter().copied().map(&line).collect_view();
    view! {
        <ul class="offer-reasons">{lines}</ul>
        {asking.sheet()}
    }
}

fn verdict(standing: &StandingOffer) -> (Text, Tone) {
    if standing.offer.accepted.is_err() {
        (text("kan niet", "not possible"), Tone::Brick)
    } else if standing.is_expired {
        (text("verlopen", "expired"), Tone::Ochre)
    } else {
        (text("kan", "possible"), Tone::Verified)
    }
}

/// What would make the lender say yes, each with a button that tries it.
#[component]
fn Helps(helps: Vec<Remedy>, on_try: Callback<WishChange>) -> impl IntoView {
    if helps.is_empty() {
        return ().into_any();
    }
    let help = move |remedy: Remedy| {
        view! {
            <li>
                <p>{tell(move |language| language.remedy(remedy))}</p>
                <Button kind=ButtonKind::Quiet label=tell(move |language| language.try_remedy(remedy.change))
                    on_press=move || on_try.run(remedy.change)/>
            </li>
        }
    };
    view! {
        <div class="stack-tight">
            <h4>{say(text("Dit zou helpen", "This would help"))}</h4>
            <ul class="helps">{helps.into_iter().map(help).collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn rows(offer: &Offer, expires: Date, language: Language, changes: OfferChanges) -> Vec<WhyRow> {
    let row = |name: Text, amount, why: Option<&Explanation>, changes| WhyRow {
        why: why.cloned(),
        changes: Some(changes),
        ..plain_row(name.get(language), language.euros(amount))
    };
    let gross = &offer.explanation;
    let loan = row(LOAN, offer.loan, gross.find(Term::Loan), changes.loan);
    if offer.interest.is_none() {
        return vec![loan];
    }
    let net = offer.net_explanation.as_ref();
    let most = gross.find(Term::MaximumLoan);
    let mut rows = vec![
        row(GROSS, offer.monthly_gross, Some(gross), changes.gross),
        row(NET, offer.monthly_net, net, changes.net),
        loan,
        row(MOST, offer.largest_loan, most, changes.most),
    ];
    let holds = plain_row(HOLDS.get(language), language.short_date(expires));
    rows.extend(offer.accepted.is_ok().then_some(holds));
    rows
}

const GROSS: Text = text("Bruto per maand", "Gross a month");
const NET: Text = text("Netto per maand", "Net a month");
const LOAN: Text = text("Lening die u vraagt", "Loan you ask for");
const MOST: Text = text("Hoogste lening hier", "Largest loan here");
const HOLDS: Text = text("Geldt tot en met", "Holds until");
