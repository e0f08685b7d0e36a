//! What a home costs somebody, whether it fits, and whether its seller would take them.

use leptos::prelude::*;

use super::check_changes::CheckChanges;
use super::home_parts::FitTag;
use crate::app::{NotForYou, Why, href, say, tell, use_session};
use crate::domain::home::Home;
use crate::journey::search::Preparation;
use crate::text::text;
use crate::ui::amount::{Amount, AmountSize};
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::tone::Tone;

/// What the home means for one's own money; without a sum the way to it.
#[component]
pub fn Fit(home: Home) -> impl IntoView {
    let session = use_session();
    let preparation = {
        let home = home.clone();
        session.select(move |story| story.journey.preparation(&home))
    };
    let changes = CheckChanges::of(session, &home, Signal::stored(None));
    let checked = session.select(move |story| story.journey.check(&home));
    let tone = move || match preparation.get() {
        Preparation::Eligible { .. } => Tone::Canal,
        _ => Tone::Ochre,
    };
    view! {
        {move || checked.get().map(|checked| {
            let explanation = Signal::stored(Some(checked.month.explanation.clone()));
            let own_why = Signal::stored(Some(checked.own_money_explanation.clone()));
            let (net, own) = (checked.month.net, checked.own_money_needed);
            let above = checked.loan_needed > checked.loan_possible;
            view! {
                <Card title=say(text("Wat deze woning u kost", "What this home costs you")) aside=move || view! { <FitTag checked=checked.clone()/> }>
                    <NotForYou/>
                    <Amount size=AmountSize::Medium amount=tell(move |language| language.euros(net))
                        label=say(if above {
                            text("Netto per maand in het eerste jaar. De lening hiervoor is hoger dan u nu kunt lenen", "Net a month in the first year. The loan for this is above what you can borrow now")
                        } else {
                            text("Netto per maand in het eerste jaar, als u al uw eigen geld gebruikt", "Net a month in the first year, if you use all of your own money")
                        })
                        why=move || view! { <Why explanation changes=changes.net/> }/>
                    <p>{tell(move |language| {
                        let own = language.euros(own);
                        language.pick(format!("U hebt minstens {own} eigen geld nodig."), format!("You need at least {own} of your own money."))
                    })} " " <Why explanation=own_why changes=changes.needed/></p>
                </Card>
            }
        })}
        <Show when=move || checked.with(Option::is_none)>
            <Card tone=Tone::Wash>
                <p>{say(text("Past deze woning bij u? Dat weet u na één berekening.", "Does this home fit you? One sum will tell."))}</p>
                <ButtonLink kind=ButtonKind::Secondary href=href("/bestedingsruimte") label=say(text("Bereken uw bestedingsruimte", "Estimate your budget"))/>
            </Card>
        </Show>
        {move || session.language().preparation(preparation.get()).map(|said| view! {
            <Card tone=tone() title=say(text("Deze verkoper vraagt voorbereide financiering", "This seller demands prepared financing"))>
                <p>{said}</p>
                <Show when=move || matches!(preparation.get(), Preparation::TooLittle { alone: true, .. })>
                    <ButtonLink kind=ButtonKind::Secondary href=href("/financieel-id") label=say(text("Maak samen een Financieel-ID", "Make a Financieel-ID together"))/>
                </Show>
            </Card>
        })}
    }
}
