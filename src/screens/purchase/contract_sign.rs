//! Ondertekenen of the purchase contract, with a sheet that says what it means.

use leptos::prelude::*;

use super::contract_next::Next;
use crate::app::{say, tell, use_session};
use crate::domain::calendar;
use crate::room::Command;
use crate::text::{Text, room as words, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;
use crate::ui::sheet::Sheet;

/// The button, as long as the buyer can sign.
#[component]
pub fn Sign() -> impl IntoView {
    let session = use_session();
    let next = Next::now(session);
    let open = RwSignal::new(false);
    let refused = RwSignal::new(None::<Text>);
    let sign = move || {
        open.set(false);
        let said = session.buyer(Command::SignContract);
        refused.set(said.err().map(|refusal| words::journey_refusal(&refusal)));
    };
    let actions = move || {
        view! {
            <Button icon=Symbol::Pen label=say(text("Ja, ik teken", "Yes, I sign")) on_press=sign/>
            <Button kind=ButtonKind::Secondary label=say(text("Annuleren", "Cancel")) on_press=move || open.set(false)/>
        }
    };
    view! {
        <Show when=move || next.get() == Some(Next::Sign)>
            <Button icon=Symbol::Pen label=say(text("Onderteken de overeenkomst", "Sign the contract")) on_press=move || open.set(true)
                refused=move || refused.get().map(|why| why.get(session.language()).to_owned())/>
        </Show>
        <Sheet open actions title=say(text("Overeenkomst ondertekenen?", "Sign the contract?")) close_label=say(text("Sluiten", "Close"))>
            <p>{say(text(
                "Als de verkoper ook tekent, geldt de koop. Vanaf de dag daarna hebt u 3 dagen bedenktijd.",
                "Once the seller signs too, the purchase holds. From the day after, you have 3 days to change your mind.",
            ))}</p>
            <p>{tell(move |language| {
                let last = language.weekday_date(calendar::cooling_off(session.now().date()).ends);
                language.pick(
                    format!("Tekent u allebei vandaag, dan is {last} de laatste dag waarop u zonder reden kunt stoppen."),
                    format!("If you both sign today, {last} is the last day on which you can leave without a reason."),
                )
            })}</p>
            <p class="quiet">{say(text(
                "Dit is een demo: u tekent met een verzonnen sleutel.",
                "This is a demo: you sign with a fictional key.",
            ))}</p>
        </Sheet>
    }
}
