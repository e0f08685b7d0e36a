//! The demo clock: jump to a day that matters instead of waiting for it.

use leptos::prelude::*;
use time::Date;

use crate::app::{say, tell, use_session};
use crate::domain::moment::Moment;
use crate::journey::Command;
use crate::text::{Language, Text, room as words, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::tone::Tone;

/// When the demo's day begins after a jump.
const MORNING: u8 = 9;

/// What a button says that jumps to a day.
pub fn jump_words(to: &str, day: &str, language: Language) -> String {
    language.pick(
        format!("Spring naar {to} ({day})"),
        format!("Jump to {to} ({day})"),
    )
}

/// The clock.
#[component]
pub fn Clock(
    /// The days that can be jumped to, with what their button says.
    jumps: Memo<Vec<(Date, String)>>,
) -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<Text>);
    let skip = move |day: Date| {
        let said = session.dispatch(Command::SkipTo(Moment::on(day, MORNING, 0)));
        refused.set(said.err().map(|refusal| words::journey_refusal(&refusal)));
    };
    let jump = move |(day, label): (Date, String)| {
        view! { <Button kind=ButtonKind::Secondary icon=Symbol::Clock label on_press=move || skip(day)/> }
    };
    view! {
        <Card title=say(text("Demoklok", "Demo clock")) tone=Tone::Wash>
            <p>{tell(move |language| {
                let today = language.weekday_date(session.now().date());
                language.pick(format!("In deze demo is het nu {today}."), format!("In this demo it is {today} now."))
            })}</p>
            <div class="stack-tight">{move || jumps.get().into_iter().map(jump).collect_view()}</div>
            {move || refused.get().map(|why| view! { <Notice tone=NoticeTone::Refused><p>{say(why)}</p></Notice> })}
        </Card>
    }
}
