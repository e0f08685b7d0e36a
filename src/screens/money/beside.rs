//! Beside the sum: what the sources say, when it differs from what was typed.

use leptos::prelude::*;

use crate::app::{say, tell, use_session};
use crate::journey::Command;
use crate::journey::budget::{Basis, Command as BudgetCommand};
use crate::text::text;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::notice::{Notice, NoticeTone};

/// What the sources say, beside what was typed; nothing is replaced in silence.
#[component]
pub fn Beside() -> impl IntoView {
    let session = use_session();
    let other = session.select(|story| {
        let journey = &story.journey;
        let typed = journey.assessment_on(Basis::Typed)?.total;
        let fetched = journey.assessment_on(Basis::Fetched)?.total;
        Some((journey.budget.basis, typed, fetched))
    });
    let choose = move |basis| {
        // A basis can always be chosen once there is a sum, and only then this is shown.
        let _ = session.dispatch(Command::Budget(BudgetCommand::Use(basis)));
    };
    move || {
        other.get().map(|(basis, typed, fetched)| {
            let sentence = tell(move |language| {
                let (typed, fetched) = (language.euros(typed), language.euros(fetched));
                language.pick(
                    format!("Met wat u zelf invulde: {typed}. Met wat UWV en de Belastingdienst weten: {fetched}."),
                    format!("With what you filled in: {typed}. With what UWV and the tax office know: {fetched}."),
                )
            });
            let (label, next) = match basis {
                Basis::Typed => (text("Reken met de opgehaalde gegevens", "Use the fetched data"), Basis::Fetched),
                Basis::Fetched => (text("Reken met wat ik zelf invulde", "Use what I filled in"), Basis::Typed),
            };
            view! {
                <Notice tone=NoticeTone::Information title=say(text("De bronnen zeggen iets anders", "The sources say something else"))>
                    <p>{sentence}</p>
                    <Button kind=ButtonKind::Secondary label=say(label) on_press=move || choose(next)/>
                </Notice>
            }
        })
    }
}
