//! What stands on a screen adds up as it stands there: the posts are their total, the rows are the
//! amount below them, and every line of the table of thirty years is right, to the cent.

use proptest::prelude::*;
use wooncarriere::domain::{Cents, EnergyLabel, Percentage, parse_money};
use wooncarriere::journey::budget::{Details, Form, Further, PartnerForm};
use wooncarriere::journey::{Command, Step, Story, budget, scenario};
use wooncarriere::platform::fake::START;
use wooncarriere::text::Language;

use super::{browser, catalogue, render};

/// A row: what it is, and how much.
type Row = (String, Cents);

/// An amount as a Dutch page writes it.
fn read(written: &str) -> Option<Cents> {
    let plain = written.replace('-', "");
    let amount = parse_money(&plain, Language::Dutch.decimal_mark()).ok()?;
    Some(if written.contains('-') {
        -amount
    } else {
        amount
    })
}

/// The text up to the next tag.
fn text(html: &str) -> &str {
    html.split('<').next().unwrap_or_default()
}

/// The rows of every list of the page; what is no amount is left out.
fn lists(html: &str) -> Vec<Vec<Row>> {
    let row = |row: &str| {
        let (_, label) = row.split_once("row-label\">")?;
        let (_, amount) = row.split_once("row-amount\">")?;
        Some((text(label).to_owned(), read(text(amount))?))
    };
    let rows = |list: &str| {
        let list = list.split("</dl>").next().unwrap_or_default().to_owned();
        list.split("</dd>").filter_map(row).collect()
    };
    html.split("<dl class=\"row-list\">")
        .skip(1)
        .map(rows)
        .collect()
}

/// The lines of the tables of the page: the amounts after the name.
fn lines(html: &str) -> Vec<Vec<Cents>> {
    let line = |line: &str| {
        let line = line.split("</tr>").next().unwrap_or_default();
        line.split("<td>")
            .skip(1)
            .filter_map(|cell| read(text(cell)))
            .collect()
    };
    html.split("<th scope=\"row\">").skip(1).map(line).collect()
}

fn of(rows: &[Row], label: &str) -> Cents {
    let found = rows.iter().find(|(name, _)| name == label);
    found.unwrap_or_else(|| panic!("{label} in {rows:?}")).1
}

/// The budget page of a story.
fn page(story: &Story) -> String {
    let kept = Some(story.log().write());
    render("/bestedingsruimte", &browser(Language::Dutch, kept))
}

fn adds_up(html: &str) {
    let lists = lists(html);
    let spendable = lists
        .iter()
        .find(|rows| rows.iter().any(|(name, _)| name.starts_with("Lening")))
        .expect("the outcome stands there");
    let loan = spendable[0].1;
    assert_eq!(loan.0 % 100, 0, "a loan goes in whole euros");
    let own = of(spendable, "Uw eigen geld");
    assert_eq!(loan + own, of(spendable, "Samen"), "{spendable:?}");
    let posts = lists
        .iter()
        .find(|rows| rows.iter().any(|(name, _)| name == "Overdrachtsbelasting"))
        .expect("the costs stand there");
    let (items, rest): (Vec<_>, Vec<_>) = {
        let total = posts.iter().position(|(name, _)| name == "Samen");
        let (items, rest) = posts.split_at(total.expect("there is a total"));
        (items.to_vec(), rest.to_vec())
    };
    let sum: Cents = items.iter().map(|(_, amount)| *amount).sum();
    assert_eq!(sum, of(&rest, "Samen"), "{posts:?}");
    let needed = of(&rest, "Eigen geld dat u nodig hebt");
    let balance = match &rest[2] {
        (name, amount) if name == "Wat u tekortkomt" => -*amount,
        (_, amount) => *amount,
    };
    assert_eq!(own - needed, balance, "{posts:?}");
    for line in lines(html) {
        let [gross, interest, repayment, relief, net, _] = line[..] else {
            panic!("six amounts in {line:?}");
        };
        assert_eq!(interest + repayment, gross, "{line:?}");
        assert_eq!(gross - relief, net, "{line:?}");
    }
}

#[test]
fn the_budget_of_every_persona_adds_up_as_it_stands_on_the_screen() {
    let catalogue = catalogue();
    for persona in &catalogue.personas {
        let told = scenario::tell(persona, Step::Search, 7, START, &catalogue);
        let html = page(&told.expect("the story can be told").0);
        adds_up(&html);
        assert_eq!(lines(&html).len(), 30, "{}", persona.name);
    }
}

fn any_form() -> impl Strategy<Value = Form> {
    let money = (
        120_000_i64..700_000,
        0_i64..9_000_000,
        0_i64..6_000_000,
        proptest::option::of(0_i64..500_000),
    );
    let answers = (any::<[bool; 4]>(), 0_i64..40_000, 1_000_i32..9_000);
    (money, answers).prop_map(|((net, savings, equity, partner), answers)| {
        let ([nhg, agent, under_35, elsewhere], student_loan, interest) = answers;
        Form {
            net_month: Cents(net),
            savings: Cents(savings),
            equity: Cents(equity),
            partner: partner.map(|net| PartnerForm {
                net_month: Cents(net),
                under_35: !under_35,
            }),
            details: Details {
                interest: Percentage(interest),
                student_loan: Cents(student_loan),
                label: nhg.then_some(EnergyLabel::C),
                under_35,
                further: Further {
                    nhg,
                    agent,
                    lives_elsewhere: elsewhere,
                    measures: Cents(if nhg { 612_345 } else { 0 }),
                    ..Further::NOTHING
                },
                ..Details::USUAL
            },
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_budget_adds_up_as_it_stands_on_the_screen(form in any_form()) {
        let mut story = Story::new(7);
        let command = Command::Budget(budget::Command::Calculate(form));
        story.dispatch(command, START).expect("a good form is taken");
        adds_up(&page(&story));
    }
}
