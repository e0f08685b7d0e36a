//! Alles ophalen: every source with a consent of its own, asked in one go.

use leptos::prelude::*;

use super::all_sources_tick::{More, Tick, asked};
use super::long_wait::LongWait;
use super::source_consent::ByHand;
use super::source_standing::StandingTag;
use crate::app::{Screen, Session, href, say, tell, use_session};
use crate::domain::record::Source;
use crate::journey::vault::{Command as VaultCommand, Progress, Question, SignIn};
use crate::journey::{Command, Phase, Step, Story};
use crate::part;
use crate::text::{Text, text, vault as words};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::check_field::CheckField;
use crate::ui::icon::Symbol;
use crate::ui::tone::Tone;

/// What the screen says about itself.
pub static SCREEN: Screen = Screen {
    id: "all-sources",
    path: "/kluis/alles-ophalen",
    phase: Some(Phase::Orientation),
    step: Some(Step::FinancialId),
    title: text("Alles ophalen", "Fetch everything"),
    behind: super::vault::SCREEN.behind,
    view: part!(orientation, view! { <AllScreen/> }.into_any()),
};

type Ticks = StoredValue<Vec<Tick>>;

const NOTHING: Text = text(
    "U hebt niets aangevinkt. Vink eerst een bron aan.",
    "You ticked nothing. First tick a source.",
);

#[component]
fn AllScreen() -> impl IntoView {
    let session = use_session();
    let ticks: Ticks = StoredValue::new(
        Source::ALL
            .map(|source| Tick {
                source,
                asked: RwSignal::new(false),
                whole: RwSignal::new(false),
            })
            .to_vec(),
    );
    let refused = RwSignal::new(None::<Text>);
    let asking = session.select(|story| {
        let connections = story.journey.vault.connections.iter();
        let asking = connections.filter(|(_, one)| matches!(one.progress, Progress::Asking(_)));
        asking.map(|(source, _)| *source).collect::<Vec<_>>()
    });
    let busy = Memo::new(move |_| asking.with(|asking| !asking.is_empty()));
    let fetch = move || {
        let ticked = ticks.with_value(|all| {
            let ticked = all.iter().filter(|tick| tick.asked.get_untracked());
            ticked.copied().collect::<Vec<_>>()
        });
        let is_new = |tick: &Tick| session.with_untracked(|story| lacks(story, tick.source));
        let ticked: Vec<_> = ticked.into_iter().filter(is_new).collect();
        refused.set(ticked.is_empty().then_some(NOTHING));
        for tick in ticked {
            ask(session, tick.source, tick.whole.get_untracked());
        }
    };
    let stop = move || {
        for source in asking.get_untracked() {
            // Refused only when the answer came just before.
            let _ = session.dispatch(Command::Vault(VaultCommand::Cancel(source)));
        }
    };
    view! {
        <div class="screen">
            <header class="screen-head">
                <h1 tabindex="-1">{say(SCREEN.title)}</h1>
                <p class="lead">{say(text(
                    "Eén keer drukken, maar per bron zegt u zelf ja. Niets staat vooraf aangevinkt.",
                    "One press, but you say yes per source. Nothing is ticked beforehand.",
                ))}</p>
            </header>
            <Card title=say(text("Uw toestemming per bron", "Your consent per source"))>
                <ul class="field-list">
                    {ticks.get_value().into_iter().map(|tick| view! { <Line tick/> }).collect_view()}
                </ul>
                <p class="quiet">{say(text(
                    "Zonder vinkje vraagt u alleen wat nodig is. Van een bank en van het Pensioenregister is niets nodig voor uw som: daar vraagt u dan één gegeven, om zelf te zien.",
                    "Without the tick you ask only what is needed. Of a bank and of the pension register your sum needs nothing: there you ask one piece of data, to see for yourself.",
                ))}</p>
            </Card>
            <Card tone=Tone::Wash title=say(text("Liever niet?", "Rather not?"))>
                <p>{say(text(
                    "Dat kan, ook voor één bron. Vul die bedragen zelf in; dat kost ongeveer vijf minuten. Uw geldverstrekker vraagt later om papieren. Reken daarvoor op een week.",
                    "That is fine, for one source too. Fill in those amounts yourself; it takes about five minutes. Your lender asks for papers later. Allow a week for those.",
                ))}</p>
                <ByHand/>
            </Card>
            <p class="quiet">{say(text(
                "U logt in met de demo-inlog. Elke toestemming geldt 90 dagen en trekt u in wanneer u wilt.",
                "You sign in with the demo sign-in. Every consent holds 90 days and you withdraw it whenever you like.",
            ))}</p>
            <div class="actions">
                <Button label=say(SCREEN.title) icon=Symbol::Download busy on_press=fetch
                    refused=move || refused.get().map(|said| said.get(session.language()).to_owned())/>
                <Show when=move || busy.get()><LongWait/></Show>
                <Show when=move || busy.get() fallback=move || view! {
                    <ButtonLink kind=ButtonKind::Secondary href=href("/financieel-id") label=say(text("Naar uw Financieel-ID", "To your Financieel-ID"))/>
                }>
                    <Button kind=ButtonKind::Secondary label=say(text("Annuleren", "Cancel")) on_press=stop/>
                </Show>
            </div>
        </div>
    }
}

/// Whether a source is still to be asked.
fn lacks(story: &Story, source: Source) -> bool {
    story.journey.vault.record(source).is_none()
}

fn ask(session: Session, source: Source, whole: bool) {
    let fields = asked(source, whole);
    let question = Question { source, fields };
    let consent = VaultCommand::Consent {
        question,
        sign_in: SignIn::Demo,
    };
    // Refused only when the source is being asked already: then its answer is on its way.
    let _ = session
        .dispatch(Command::Vault(consent))
        .and_then(|()| session.dispatch(Command::Vault(VaultCommand::Import(source))));
}

/// A source: what is asked, what for, and the tick.
#[component]
fn Line(tick: Tick) -> impl IntoView {
    let Tick {
        source,
        asked: checked,
        whole,
    } = tick;
    let label = tell(move |language| {
        let keeper = words::keeper(source).get(language);
        language.pick(
            format!("Ja, dit mag van {keeper} komen"),
            format!("Yes, this may come from {keeper}"),
        )
    });
    let hint = tell(move |language| {
        let (fields, why) = (
            words::fields(&asked(source, whole.get()), language),
            words::purpose(source).get(language),
        );
        format!("{fields}. {why}")
    });
    let session = use_session();
    let lacked = session.select(move |story| lacks(story, source));
    let there = tell(move |language| {
        let on = session.with(|story| story.journey.vault.record(source).map(|record| record.on));
        let day = on.map(|on| language.date(on)).unwrap_or_default();
        language.pick(
            format!("Ligt al in uw kluis, van {day}. Dit wordt niet nog eens gevraagd."),
            format!("Is in your vault already, of {day}. This is not asked again."),
        )
    });
    let again = StoredValue::new(href(&format!("/financieel-id/{}", source.slug())));
    view! {
        <li>
            <div class="spread"><h3>{say(words::source(source))}</h3><StandingTag source/></div>
            <Show when=move || lacked.get() fallback=move || view! { <p class="quiet">{there}" "<a href=again.get_value()>{say(text("Opnieuw vragen", "Ask again"))}</a></p> }>
                <CheckField label checked hint/>
                <Show when=move || checked.get()><More tick/></Show>
            </Show>
        </li>
    }
}
