//! What is tried of an application, each with the way back.

use leptos::prelude::*;

use super::wish_draft::WishDraft;
use crate::app::{say, tell};
use crate::domain::WishChange;
use crate::text::text;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;
use crate::ui::notice::Notice;

/// Nothing while nothing is tried.
#[component]
pub fn Tried(draft: WishDraft) -> impl IntoView {
    let tried = Memo::new(move |_| draft.tried());
    let one = move |change: WishChange| {
        view! {
            <li class="way">
                <p>{tell(move |language| language.wish(change))}</p>
                <Button kind=ButtonKind::Quiet icon=Symbol::Undo label=tell(move |language| language.take_back(change))
                    on_press=move || draft.take_back(change)/>
            </li>
        }
    };
    view! {
        <Show when=move || tried.with(|tried| !tried.is_empty())>
            <Notice title=say(text("U probeert iets uit", "You are trying something out"))>
                <p>{say(text(
                    "De aanbiedingen rekenen hiermee. Het telt pas als u een aanbod kiest.",
                    "The offers reckon with it. It only counts once you choose an offer.",
                ))}</p>
                <ul class="way-list">{move || tried.get().into_iter().map(one).collect_view()}</ul>
            </Notice>
        </Show>
    }
}
