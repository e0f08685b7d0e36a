//! What happened with the buyer's data during the journey.

use leptos::prelude::*;

use crate::app::routes::screen_of;
use crate::app::{href, say, use_session};
use crate::journey::vault::sharing::Item;
use crate::journey::vault::{Logged, Receiver, Verdict};
use crate::text::{Language, Text, text, vault as words};
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::row_list::{Row, RowList};

/// Where it is told who knows what.
const WHO_KNOWS: &str = "/wie-weet-wat";

/// What the log of the vault adds up to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Totals {
    consents: usize,
    fetched: usize,
    withdrawn: usize,
    to_lender: usize,
    to_search: usize,
    shown: usize,
    /// What the seller and the seller's agent were shown, each once.
    to_seller: Vec<Item>,
}

fn totals<'l>(log: impl Iterator<Item = &'l Logged>) -> Totals {
    log.fold(Totals::default(), |mut totals, logged| {
        if let Logged::Presented(Receiver::Seller | Receiver::Agent, _, items, _) = logged {
            totals.to_seller.extend(items);
            totals.to_seller.sort_unstable();
            totals.to_seller.dedup();
        }
        match logged {
            Logged::Consented(..) => totals.consents += 1,
            Logged::Imported(_, fields) => totals.fetched += fields,
            Logged::Withdrawn(_) | Logged::Stopped(_) => totals.withdrawn += 1,
            Logged::Shared(Receiver::Lender, fields) => totals.to_lender += fields.len(),
            Logged::Presented(Receiver::Lender, _, items, _) => totals.to_lender += items.len(),
            Logged::Presented(..) => totals.shown += 1,
            Logged::Shared(Receiver::Woontinder, _)
            | Logged::Shown(Verdict::Valid { .. }, _)
            | Logged::ShownBefore => totals.to_search += 1,
            _ => {}
        }
        totals
    })
}

/// What is counted, and how.
type Counted = (Text, fn(&Totals) -> usize);

/// What is counted, in the order of the card.
const COUNTED: [Counted; 6] = [
    (
        text("Keren dat u toestemming gaf", "Times you gave consent"),
        |totals| totals.consents,
    ),
    (
        text(
            "Gegevens die u ophaalde, naar uzelf",
            "Data you fetched, to yourself",
        ),
        |totals| totals.fetched,
    ),
    (
        text(
            "Gegevens die uw geldverstrekker kreeg",
            "Data your lender received",
        ),
        |totals| totals.to_lender,
    ),
    (
        text(
            "Keren dat Woontinder uw Financieel-ID zag",
            "Times Woontinder saw your Financieel-ID",
        ),
        |totals| totals.to_search,
    ),
    (
        text(
            "Keren dat u iets uit uw kluis liet zien",
            "Times you showed something from your vault",
        ),
        |totals| totals.shown,
    ),
    (
        text("Keren dat u iets introk", "Times you withdrew something"),
        |totals| totals.withdrawn,
    ),
];

fn rows(totals: &Totals, language: Language) -> Vec<Row> {
    let row = |label: Text, amount: String| Row {
        label: label.get(language).to_owned(),
        amount,
        ..Row::default()
    };
    let mut rows: Vec<_> = COUNTED
        .iter()
        .map(|(label, count)| row(*label, count(totals).to_string()))
        .collect();
    // No type of the room could hold an income: the seller hears only what was shown.
    let heard = &totals.to_seller;
    let label = text(
        "Wat de verkoper en zijn makelaar van u lazen",
        "What the seller and the seller’s agent read about you",
    );
    rows.push(match heard.is_empty() {
        true => row(label, language.pick("niets", "nothing").to_owned()),
        false => Row {
            note: format!("{}.", words::items(heard, language)),
            ..row(label, heard.len().to_string())
        },
    });
    rows
}

/// What happened with the data.
#[component]
pub fn YourData() -> impl IntoView {
    let session = use_session();
    let counted =
        session.select(|story| totals(story.journey.vault.log.iter().map(|(_, logged)| logged)));
    let link = screen_of(WHO_KNOWS).map(|_| view! {
        <ButtonLink kind=ButtonKind::Secondary icon=Symbol::Eye label=say(text("Wie weet wat?", "Who knows what?")) href=href(WHO_KNOWS)/>
    });
    view! {
        <Card title=say(text("Uw gegevens tijdens deze reis", "Your data during this journey"))>
            <RowList rows=move || rows(&counted.get(), session.language())/>
            {link}
        </Card>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moment::Moment;
    use crate::domain::record::{Field, Source};
    use crate::journey::vault::sharing::{Purpose, Sentence};

    #[test]
    fn the_log_is_counted_by_who_received_what() {
        let log = [
            Logged::Imported(Source::ALL[0], 3),
            Logged::Imported(Source::ALL[1], 2),
            Logged::Shared(Receiver::Lender, vec![Field::Wages, Field::Wealth]),
            Logged::Presented(
                Receiver::Lender,
                Purpose::Mortgage,
                vec![Item::Field(Field::Wages)],
                Moment(0),
            ),
            Logged::Withdrawn(Source::ALL[0]),
            Logged::ShownBefore,
            Logged::Presented(Receiver::Seller, Purpose::Bid, Vec::new(), Moment(0)),
            Logged::Stopped(Receiver::Seller),
            Logged::Shown(Verdict::valid(None), Moment(0)),
            Logged::Shown(Verdict::Changed, Moment(0)),
        ];
        let expected = Totals {
            fetched: 5,
            to_lender: 3,
            withdrawn: 2,
            to_search: 2,
            shown: 1,
            ..Totals::default()
        };
        assert_eq!(totals(log.iter()), expected);
    }

    #[test]
    fn what_the_seller_read_is_told_by_the_log() {
        let said = |log: &[Logged]| {
            let rows = rows(&totals(log.iter()), Language::Dutch);
            let last = &rows[rows.len() - 1];
            (last.amount.clone(), last.note.clone())
        };
        assert_eq!(said(&[]), ("niets".to_owned(), String::new()));
        let shown = |to, item| Logged::Presented(to, Purpose::Bid, vec![item], Moment(0));
        let amount = Item::Sentence(Sentence::CanFinance);
        let (count, what) = said(&[
            shown(Receiver::Seller, amount),
            shown(Receiver::Seller, amount),
            shown(Receiver::Agent, Item::Field(Field::Wages)),
            shown(Receiver::Notary, Item::Field(Field::Name)),
        ]);
        assert_eq!(count, "2");
        let named = |item| words::item(item).get(Language::Dutch);
        assert!(
            what.to_lowercase().contains(&named(amount).to_lowercase()),
            "{what}"
        );
    }
}
