//! One favourite: picture, price, facts, the ways on, and what the financial check says of it.

use leptos::prelude::*;

use super::home_parts::{Facade, FitTag, HomeTags, price};
use crate::app::{Why, href, say, tell, use_session};
use crate::domain::home::{Home, HomeId};
use crate::domain::{Affordability, Verdict};
use crate::journey::search::Command as SearchCommand;
use crate::journey::{Command, Refusal};
use crate::text::{Language, Text, homes, search as words, text};
use crate::ui::button::{ButtonKind, ButtonLink, IconButton};
use crate::ui::facade::FacadeSize;
use crate::ui::icon::Symbol;
use crate::ui::row_list::{Row, RowKind, RowList};
use crate::ui::text_area::TextArea;

/// One favourite.
#[component]
pub fn FavouriteCard(
    /// Which home.
    home: Home,
    /// Whether the check was asked for.
    checking: Signal<bool>,
    /// Called to take it out.
    on_remove: Callback<(HomeId,)>,
) -> impl IntoView {
    let session = use_session();
    let page = href(&format!("/woningen/{}", home.id));
    let bid = href(&format!("/bieden/{}", home.id));
    let viewing = href(&format!("/bezichtigen/{}", home.id));
    let agent = href(&format!("/makelaar/{}", home.id));
    let line = home.address.line();
    let remove_label = {
        let line = line.clone();
        move || {
            session
                .language()
                .pick(format!("Haal {line} weg"), format!("Take out {line}"))
        }
    };
    let id = home.id.clone();
    let facts = home.clone();
    let about = move || in_short(&facts, session.language());
    let checked = {
        let home = home.clone();
        session.select(move |story| story.journey.check(&home))
    };
    let result = home.clone();
    view! {
        <article class="card favourite">
            <div class="favourite-head">
                <Facade home=home.clone() size=FacadeSize::Thumbnail class="favourite-picture"/>
                <div class="favourite-words">
                    <h2><a href=page>{line}</a></h2>
                    <p class="favourite-price">{price(home.price)}</p>
                    <p class="quiet">{about}</p>
                </div>
                <IconButton label=remove_label symbol=Symbol::Trash on_press=move || on_remove.run((id.clone(),))/>
            </div>
            {move || match checked.get().filter(|_| checking.get()) {
                Some(checked) => view! { <CheckResult home=result.clone() checked/> }.into_any(),
                None => view! { <HomeTags home=result.clone()/> }.into_any(),
            }}
            <Note id=home.id.clone()/>
            <div class="cluster">
                <ButtonLink kind=ButtonKind::Secondary href=bid label=say(text("Bied op deze woning", "Bid on this home"))/>
                <ButtonLink kind=ButtonKind::Quiet icon=Symbol::Calendar href=viewing label=say(text("Bezichtigen", "View this home"))/>
                <ButtonLink kind=ButtonKind::Quiet icon=Symbol::Chat href=agent label=say(text("Contact met de makelaar", "Contact the agent"))/>
            </div>
        </article>
    }
}

/// What is noted on it; kept when the field is left.
#[component]
fn Note(id: HomeId) -> impl IntoView {
    let session = use_session();
    let kept = session.with_untracked(|story| story.journey.search.notes.get(&id).cloned());
    let note = RwSignal::new(kept.unwrap_or_default());
    let refused = RwSignal::new(None::<Text>);
    let keep = move || {
        let command = SearchCommand::Write(id.clone(), note.get_untracked());
        let outcome = session.dispatch(Command::Search(command));
        refused.set(match outcome {
            Err(Refusal::Search(refusal)) => Some(words::refusal(refusal)),
            _ => None,
        });
    };
    view! {
        <TextArea label=say(text("Notitie", "Note")) value=note on_leave=keep
            error=move || refused.get().map(|said| said.get(session.language()).to_owned())/>
    }
}

fn in_short(home: &Home, language: Language) -> String {
    let kind = homes::kind(home.kind).get(language);
    let rooms = language.pick(
        format!("{} kamers", home.rooms),
        format!("{} rooms", home.rooms),
    );
    format!(
        "{kind} · {} · {rooms} · {}",
        language.square_metres(home.living_area),
        home.address.town
    )
}

/// Financiële check: whether it fits, why (not), what it costs, and what would make it fit.
#[component]
fn CheckResult(home: Home, checked: Affordability) -> impl IntoView {
    let session = use_session();
    let preparation = session.select(move |story| story.journey.preparation(&home));
    let reasons = checked.reasons.clone();
    let ways = checked.ways_out.clone();
    let fits = checked.verdict == Verdict::Fits;
    let amounts = checked.clone();
    let listed = move || {
        let language = session.language();
        reasons
            .iter()
            .map(|reason| view! { <li>{language.affordability_reason(*reason)}</li> })
            .collect_view()
    };
    let out = move || {
        let language = session.language();
        ways.iter()
            .map(|way| view! { <li>{language.way_out(way.change)}</li> })
            .collect_view()
    };
    view! {
        <div class="check-result">
            <div><FitTag checked=checked.clone()/></div>
            <ul class="plain-list">{listed}</ul>
            <RowList rows=move || rows(&amounts, session.language())/>
            <WhyLinks checked/>
            {(!fits).then(|| view! {
                <div class="stack-tight">
                    <h3>{say(text("Dit zou helpen", "This would help"))}</h3>
                    <ul class="plain-list">{out}</ul>
                </div>
            })}
            {move || session.language().preparation(preparation.get()).map(|said| view! { <p class="favourite-demand">{said}</p> })}
        </div>
    }
}

fn rows(checked: &Affordability, language: Language) -> Vec<Row> {
    let row = |label: (&str, &str), amount: String| Row {
        label: language.pick(label.0, label.1).to_owned(),
        amount,
        ..Row::default()
    };
    let rest = if checked.verdict == Verdict::Fits {
        row(
            ("Eigen geld dat overblijft", "Own money that remains"),
            language.euros(checked.own_money_left),
        )
    } else {
        row(
            ("Wat u tekortkomt", "What you are short"),
            language.euros(checked.shortfall),
        )
    };
    vec![
        row(
            ("Per maand, bruto", "A month, gross"),
            language.euros(checked.month.gross),
        ),
        row(
            ("Per maand, netto", "A month, net"),
            language.euros(checked.month.net),
        ),
        row(
            ("Eigen geld nodig", "Own money needed"),
            language.euros(checked.own_money_needed),
        ),
        Row {
            kind: RowKind::Total,
            ..rest
        },
    ]
}

/// Why the net month, the own money and the outcome are what they are.
#[component]
fn WhyLinks(checked: Affordability) -> impl IntoView {
    let why = |name: (&'static str, &'static str), explanation: crate::domain::Explanation| {
        let explanation = Signal::stored(Some(explanation));
        view! { <span class="why-link">{tell(move |language| language.pick(name.0, name.1).to_owned())} ": " <Why explanation/></span> }
    };
    view! {
        <p class="cluster why-links">
            {why(("Netto per maand", "Net a month"), checked.month.explanation)}
            {why(("Eigen geld", "Own money"), checked.own_money_explanation)}
            {why(("Uitkomst", "Outcome"), checked.explanation)}
        </p>
    }
}
