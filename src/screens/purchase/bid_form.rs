//! The fields of a bid: amount, day of transfer, conditions.

use leptos::prelude::*;

use super::bid_draft::BidDraft;
use super::bid_fit::BidFit;
use crate::app::{say, tell, use_session};
use crate::room::Condition;
use crate::text::{room as words, text};
use crate::ui::card::Card;
use crate::ui::check_field::CheckField;
use crate::ui::form::Form;
use crate::ui::money_field::MoneyField;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::text_field::TextField;

/// The form; `on_submit` when Enter is pressed.
#[component]
pub fn BidForm(draft: BidDraft, #[prop(into)] on_submit: Callback<()>) -> impl IntoView {
    let session = use_session();
    let weeks = session.select(|story| {
        story
            .room()
            .map(|room| room.object.preferred_transfer_weeks)
            .unwrap_or_default()
    });
    let condition = |(condition, chosen): (Condition, RwSignal<bool>)| {
        view! {
            <CheckField label=say(words::condition(condition)) hint=say(words::condition_hint(condition)) checked=chosen/>
        }
    };
    view! {
        <Card title=say(text("Uw bod", "Your bid"))>
            <Form on_submit>
                <MoneyField label=say(text("Bedrag van uw bod", "Amount of your bid")) value=draft.amount
                    error=move || draft.amount_error.get()/>
                <BidFit draft/>
                <TextField kind="date" label=say(text("Gewenste dag van overdracht", "Wished day of transfer"))
                    value=draft.transfer error=move || draft.transfer_error.get()
                    hint=tell(move |language| {
                        let weeks = weeks.get();
                        language.pick(
                            format!("De verkoper wil het liefst over {weeks} weken overdragen. Kies een werkdag."),
                            format!("The seller would like to transfer in {weeks} weeks. Choose a working day."),
                        )
                    })/>
                <fieldset class="stack-tight">
                    <legend class="field-label">{say(text("Ontbindende voorwaarden", "Conditions"))}</legend>
                    {Condition::ALL.into_iter().zip(draft.conditions).map(condition).collect_view()}
                </fieldset>
                {move || draft.refused.get().map(|refusal| view! {
                    <Notice tone=NoticeTone::Refused><p>{say(words::refusal(refusal))}</p></Notice>
                })}
            </Form>
        </Card>
    }
}
