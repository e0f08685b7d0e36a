//! What the lenders ask, field by field, and the alarm about what their sum does not need.

use leptos::prelude::*;

use super::mortgage_fetch::Choice;
use crate::app::{href, say, tell};
use crate::domain::record::{Field, Source};
use crate::journey::mortgage;
use crate::journey::vault::Receiver;
use crate::text::vault::{field as field_name, field_reason, inside};
use crate::text::{Text, text};
use crate::ui::card::Card;
use crate::ui::check_field::CheckField;
use crate::ui::notice::{Notice, NoticeTone};

/// Why a lender asks a field.
fn about(field: Field) -> Text {
    match field {
        Field::Wages => text("hoeveel u verdient", "how much you earn"),
        Field::EmploymentDetails => text(
            "of uw contract vast is",
            "whether your contract is permanent",
        ),
        Field::Wealth => text("hoeveel eigen geld u hebt", "how much own money you have"),
        Field::StudentPayment => text(
            "wat u per maand betaalt aan DUO",
            "what you pay DUO a month",
        ),
        Field::Credits => text("wat u al betaalt per maand", "what you pay a month already"),
        Field::Arrears => text("of u op tijd betaalt", "whether you pay in time"),
        Field::CivilStatus => text(
            "of u alleenstaand bent: alleen dan mag u meer lenen",
            "whether you are single: only then you may borrow more",
        ),
        other => field_reason(other),
    }
}

/// What the sum needs, each with the way to leave it out.
#[component]
pub fn Asked(choice: Choice) -> impl IntoView {
    let days = Receiver::Lender.ask().days;
    let terms = tell(move |language| {
        language.pick(
            format!("U laat dit {days} dagen zien aan de verzonnen geldverstrekkers in deze demo, alleen om een aanbod te maken. U kunt het eerder intrekken. De koopsom komt uit de transactiekamer, het energielabel uit het objectpaspoort."),
            format!("You show this for {days} days to the fictional lenders of this demo, only to make an offer. You can withdraw it sooner. The price comes from the transaction room, the energy label from the object passport."),
        )
    });
    let needed = mortgage::ASKED.into_iter();
    let needed = needed.filter(|field| !mortgage::BESIDES.contains(field));
    view! {
        <Card title=say(text("Wat de geldverstrekkers willen weten", "What the lenders want to know"))>
            <p>{terms}</p>
            <ul class="field-list">
                {needed.map(|field| view! { <AskedField choice field/> }).collect_view()}
            </ul>
        </Card>
    }
}

#[component]
fn AskedField(choice: Choice, field: Field) -> impl IntoView {
    let there = Memo::new(move |_| choice.there.with(|there| there.own.contains(&field)));
    let leave_out = tell(move |language| {
        let name = inside(field_name(field).get(language));
        language.pick(format!("Laat weg: {name}"), format!("Leave out: {name}"))
    });
    view! {
        <li>
            <h3>{say(field_name(field))}</h3>
            <p class="quiet">{say(about(field))}</p>
            {move || match there.get() {
                true => view! { <CheckField label=leave_out checked=choice.tick(field)/> }.into_any(),
                false => view! { <NotThere field/> }.into_any(),
            }}
        </li>
    }
}

/// What is not in the vault, and the way to get it in.
#[component]
fn NotThere(field: Field) -> impl IntoView {
    let mut sources = Source::ALL.into_iter();
    let source = sources.find(|source| source.fields().contains(&field));
    let way = source.map_or("", Source::slug);
    view! {
        <p>
            {say(text("Niet in uw kluis. ", "Not in your vault. "))}
            <a href=href(&format!("/financieel-id/{way}"))>{say(text("Haal het op", "Fetch it"))}</a>
        </p>
    }
}

/// The alarm: this is asked and the sum goes without it. Shown only by who says so.
#[component]
pub fn Besides(choice: Choice) -> impl IntoView {
    let there = Memo::new(move |_| {
        let mut there = choice.there.get().own;
        there.retain(|field| mortgage::BESIDES.contains(field));
        there
    });
    let line = move |field: Field| {
        let label = tell(move |language| {
            let name = inside(field_name(field).get(language));
            language.pick(
                format!("Laat ook zien: {name}"),
                format!("Show this too: {name}"),
            )
        });
        view! { <CheckField label hint=say(about(field)) checked=choice.tick(field)/> }
    };
    let lines = move || there.get().into_iter().map(line).collect_view();
    move || {
        (!there.with(Vec::is_empty)).then(|| view! {
            <Notice tone=NoticeTone::Refused title=say(text("Let op: dit is meer dan de som nodig heeft", "Mind: this is more than the sum needs"))>
                <p>{say(text(
                    "De geldverstrekkers vragen dit ook. Voor hun aanbod rekenen zij er in deze demo niet mee. Zonder vinkje zien zij het niet. In het echt vraagt een geldverstrekker bij BKR zelf na of u achterloopt.",
                    "The lenders ask this too. For their offer they do not reckon with it in this demo. Without a tick they do not see it. In reality a lender asks BKR itself whether you are behind.",
                ))}</p>
                {lines()}
            </Notice>
        })
    }
}
