//! Deel niets: what that means for what was shown before, and the way to withdraw it.

use leptos::prelude::*;

use super::share_choice::Choice;
use crate::app::{href, say, tell, use_session};
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};

/// Nothing was shared now, and that is told in the log; what was shown before goes on until it is
/// withdrawn.
#[component]
pub fn Declined(
    /// With whom.
    choice: Choice,
) -> impl IntoView {
    let session = use_session();
    let until = Memo::new(move |_| {
        let now = session.now();
        session.with(|story| {
            story
                .journey
                .vault
                .view_of(choice.receiver, now)
                .lasts_until()
        })
    });
    let goes_on = tell(move |language| {
        let until = until.get().map(|until| language.date(until.date()));
        let until = until.unwrap_or_default();
        language.pick(
            format!(
                "Wat u eerder liet zien, blijft te lezen tot {until}. Dat kunt u nu intrekken."
            ),
            format!(
                "What you showed before stays readable until {until}. You can withdraw it now."
            ),
        )
    });
    let label = tell(move |language| {
        let name = words::receiver(choice.receiver).get(language);
        language.pick(format!("Trek in: {name}"), format!("Withdraw: {name}"))
    });
    view! {
        <Notice tone=NoticeTone::Information title=say(text("U deelt nu niets", "You share nothing now"))>
            <p>{say(text("De ontvanger kreeg nu niets. Dat u weigerde, staat in ", "The receiver got nothing now. That you refused stands in "))}
            <a href=href("/wie-weet-wat")>{say(text("uw logboek", "your log"))}</a>
            {say(text(". Hieronder staat hoe het dan gaat.", ". Below it says how it goes then."))}</p>
            <Show when=move || until.with(Option::is_some)>
                <p>{goes_on}</p>
                <Button kind=ButtonKind::Quiet icon=Symbol::EyeOff label on_press=move || choice.stop()/>
            </Show>
        </Notice>
    }
}
