//! HypotheekApp: the filled application, each amount with who says so, and the wishes.

use leptos::prelude::*;

use super::application_rows::{AskedChanges, rows};
use super::mortgage::OrderThenNow;
use super::mortgage_answers::{AnswerDraft, AnswerFields};
use super::mortgage_offers::Offers;
use super::mortgage_shown::LeftOut;
use super::seen_in_room::SeenByLenders;
use super::wish_draft::WishDraft;
use crate::app::{WhyRows, href, say, use_session};
use crate::domain::fixed_periods;
use crate::journey::mortgage::tried_application;
use crate::text::text;
use crate::ui::card::Card;
use crate::ui::check_field::CheckField;
use crate::ui::segments::Segments;
use crate::ui::select_field::{SelectField, SelectOption};

/// Application, wishes and offers.
#[component]
pub fn HypotheekApp() -> impl IntoView {
    let session = use_session();
    let draft = WishDraft::new(session);
    let application = Memo::new(move |_| {
        let (trial, today) = (draft.trial(), session.now().date());
        session.with(|story| tried_application(&story.journey, story.room(), trial, today))
    });
    let answers = AnswerDraft::new(session);
    let changes = AskedChanges::of(session, draft);
    let rows = move || {
        let language = session.language();
        application.with(|application| {
            application
                .as_ref()
                .map(|application| rows(application, language, changes))
                .unwrap_or_default()
        })
    };
    view! {
        <LeftOut draft=answers/>
        <Card title=say(text("HypotheekApp", "HypotheekApp"))>
            <WhyRows rows/>
            <p>
                <a href=href("/financieel-id")>{say(text("Kijk in uw kluis", "Look in your vault"))}</a>
            </p>
            <AnswerFields draft=answers/>
        </Card>
        <WishFields draft/>
        <Offers draft answers/>
        <SeenByLenders/>
        <OrderThenNow/>
    }
}

#[component]
fn WishFields(draft: WishDraft) -> impl IntoView {
    let session = use_session();
    let option = |value: &str, label: String| SelectOption {
        value: value.to_owned(),
        label,
    };
    let years = move || {
        let language = session.language();
        let period = |years: u8| option(&years.to_string(), language.years(i64::from(years)));
        fixed_periods().into_iter().map(period).collect::<Vec<_>>()
    };
    let forms = move || {
        let language = session.language();
        vec![
            option("annuity", language.pick("Annuïteit", "Annuity").to_owned()),
            option("linear", language.pick("Lineair", "Linear").to_owned()),
        ]
    };
    view! {
        <Card title=say(text("Wat u wilt", "What you want"))>
            <SelectField label=say(text("Hoe lang staat de rente vast?", "For how long is the interest fixed?")) options=years value=draft.years/>
            <div class="stack-tight">
                <p class="field-label">{say(text("Hoe lost u af?", "How do you pay back?"))}</p>
                <Segments legend=say(text("Hoe lost u af?", "How do you pay back?")) options=forms value=draft.form/>
                <p class="field-hint">{say(text(
                    "Annuïteit: elke maand hetzelfde bedrag. Lineair: eerst meer, later minder.",
                    "Annuity: the same amount every month. Linear: more at first, less later.",
                ))}</p>
            </div>
            <CheckField label=say(text("Met Nationale Hypotheek Garantie (NHG)", "With National Mortgage Guarantee (NHG)")) checked=draft.nhg
                hint=say(text("De rente is lager. U betaalt één keer een bedrag voor de garantie.", "The interest is lower. You pay once for the guarantee."))/>
        </Card>
    }
}
