//! The objectpaspoort itself: groups of facts, each with source, date and proof; sources that
//! disagree side by side. Decides nothing: the words come from [`crate::text::passport`].

use leptos::prelude::*;

use super::passport_proofs::{Checking, ProofCard};
use super::passport_sketches::RightOfWay;
use super::passport_source::{AskAgent, Page, SourceLine};
use crate::app::{say, use_session};
use crate::domain::home::Home;
use crate::domain::passport::{Condition, Fact, FactKind, Provenance, Score};
use crate::text::passport::{CONDITIONS_DIFFER, FactGroup, FactLine, Said, conditions_differ};
use crate::text::{homes, text};
use crate::ui::card::Card;
use crate::ui::notice::{Notice, NoticeTone};

/// All groups.
#[component]
pub fn PassportFacts(home: Home) -> impl IntoView {
    let session = use_session();
    let checking = Checking::begin(session, &home);
    let (conditions, passport) = (home.passport.condition.clone(), home.passport.clone());
    let page = Page::of(checking, &home);
    let groups = Memo::new(move |_| session.language().passport(&home));
    view! {
        <h2>{say(text("Objectpaspoort", "Object passport"))}</h2>
        <ProofCard checking/>
        <ConditionCard page conditions/>
        {move || groups.get().into_iter().map(|group| view! { <GroupCard page group/> }).collect_view()}
        <RightOfWay passport/>
    }
}

/// Onderhoudsstaat: a table of building parts, a column a source.
#[component]
fn ConditionCard(page: Page, conditions: Vec<Fact<Condition>>) -> impl IntoView {
    let differ = conditions_differ(&conditions);
    let scores: Vec<_> = conditions.iter().map(|fact| fact.value.scores()).collect();
    let head = conditions
        .into_iter()
        .enumerate()
        .map(move |(number, fact)| {
            let of = (FactKind::Condition, number);
            view! { <th scope="col"><SourceLine page of provenance=fact.provenance()/></th> }
        });
    let rows = homes::BUILDING_PARTS.iter().enumerate().map(move |(part, name)| {
        let cells: Vec<_> = scores.iter().map(|column| column[part]).collect();
        view! {
            <tr>
                <th scope="row">{say(*name)}</th>
                {cells.into_iter().map(|score| view! { <td><ScoreChip score/></td> }).collect_view()}
            </tr>
        }
    });
    view! {
        <Card level=3 title=say(text("Onderhoudsstaat", "State of repair"))>
            <p class="quiet">{say(text(
                "Score per onderdeel volgens NEN 2767: 1 is uitstekend, 6 is zeer slecht. Met 3 of lager hoeft er meestal niet snel iets te gebeuren.",
                "Score per part by NEN 2767: 1 is excellent, 6 is very bad. At 3 or lower usually nothing is urgent.",
            ))}</p>
            <table class="condition-table">
                <thead><tr><td></td>{head.collect_view()}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
            {differ.then(|| view! { <Conflict why=CONDITIONS_DIFFER/> })}
            <p><AskAgent page kind=FactKind::Condition about=say(text("onderhoudsstaat", "state of repair"))/></p>
        </Card>
    }
}

#[component]
fn ScoreChip(score: Score) -> impl IntoView {
    let word = homes::score(score);
    let level = if score.0 <= 3 {
        "fine"
    } else if score.0 == 4 {
        "mind"
    } else {
        "bad"
    };
    view! {
        <span class="score" data-level=level>
            <span class="score-figure">{score.0}</span>
            <span>{say(word)}</span>
        </span>
    }
}

#[component]
fn GroupCard(page: Page, group: FactGroup) -> impl IntoView {
    view! {
        <Card level=3 title=say(group.title)>
            <dl class="fact-list">
                {group.lines.into_iter().map(|line| view! { <Line page line/> }).collect_view()}
            </dl>
        </Card>
    }
}

#[component]
fn Line(page: Page, line: FactLine) -> impl IntoView {
    let kind = line.kind;
    view! {
        <div class="fact-line">
            <dt>{say(line.label)}</dt>
            {line.said.into_iter().map(|said| view! { <SaidBy page kind said/> }).collect_view()}
            {line.meaning.map(|meaning| view! { <dd class="fact-meaning">{say(meaning)}</dd> })}
            {line.conflict.map(|why| view! { <dd class="fact-conflict"><Conflict why/></dd> })}
            {page.has_agent().then(|| view! {
                <dd class="fact-ask"><AskAgent page kind about=say(line.label)/></dd>
            })}
        </div>
    }
}

#[component]
fn SaidBy(page: Page, kind: FactKind, said: Said) -> impl IntoView {
    let provenance = Provenance {
        source: said.source,
        on: said.on,
        proven: said.proven,
    };
    view! {
        <dd class="fact-said">
            <span class="fact-value">{said.value}</span>
            <SourceLine page of=(kind, said.number) provenance/>
        </dd>
    }
}

#[component]
fn Conflict(why: crate::text::Text) -> impl IntoView {
    view! {
        <Notice tone=NoticeTone::Waiting title=say(text("De bronnen zeggen niet hetzelfde", "The sources do not agree"))>
            <p>{say(why)}</p>
        </Notice>
    }
}
