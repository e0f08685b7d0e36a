//! What a source gave, field by field as it came: a heading for every field, its values under it, and once
//! who said it and for which day it holds.

use leptos::prelude::*;

use crate::app::{tell, use_session};
use crate::domain::record::Record;
use crate::text::vault::{self as words, Fact, FactGroup};
use crate::ui::row_list::{Row, RowList};

/// A record; nothing while there is none.
#[component]
pub fn RawRecord(#[prop(into)] record: Signal<Option<Record>>) -> impl IntoView {
    let session = use_session();
    let origin = tell(move |language| {
        record
            .with(|record| {
                let record = record.as_ref()?;
                let keeper = words::keeper_first(record.source, language);
                let day = language.date(record.on);
                Some(language.pick(
                    format!("Bron: {keeper}. Stand van {day}."),
                    format!("Source: {keeper}. As of {day}."),
                ))
            })
            .unwrap_or_default()
    });
    let groups = move || {
        let language = session.language();
        let groups = |record: &Record| words::fact_groups(record, language);
        record.with(|record| record.as_ref().map(groups).unwrap_or_default())
    };
    view! {
        <p class="quiet">{origin}</p>
        {move || groups().into_iter().map(|group| view! { <Group group/> }).collect_view()}
    }
}

#[component]
fn Group(group: FactGroup) -> impl IntoView {
    let FactGroup { name, about, facts } = group;
    let row = |fact: Fact| Row {
        label: match fact.label.as_str() {
            "" => name.to_owned(),
            _ => fact.label,
        },
        amount: fact.value,
        note: fact.note,
        ..Row::default()
    };
    // One value speaks under its own name; several stand under the name of their field.
    let heads = facts.len() > 1 || facts.iter().any(|fact| !fact.label.is_empty());
    let rows: Vec<_> = facts.into_iter().map(row).collect();
    view! {
        <section class="raw-group">
            {heads.then(|| view! { <h3>{name}</h3> })}
            {(!about.is_empty()).then(|| view! { <p class="quiet">{about}</p> })}
            <RowList rows/>
        </section>
    }
}
