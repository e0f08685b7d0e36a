//! The month over thirty years: a picture, one year in words, and the table that says the same.

use leptos::prelude::*;

use crate::app::{Asking, Changes, WhatIf, Why, say, tell, use_session};
use crate::domain::{Explanation, LeverOutcome, MonthOfYear, MonthQuestion, explain_year};
use crate::text::{Language, text};
use crate::ui::data_table::DataTable;
use crate::ui::disclosure::Disclosure;
use crate::ui::range::{Range, Span};
use crate::ui::year_bars::{BarWords, YearBar, YearBars};

/// Years of the loan.
const YEARS: Span = Span {
    from: 1,
    to: 30,
    step: 1,
};

/// The picture, one year in words, and the table.
#[component]
pub fn OverTheYears(
    /// The months of every year.
    plan: Memo<Vec<MonthOfYear>>,
    /// For which loan and home.
    question: Memo<Option<MonthQuestion>>,
    /// What would change the net month of a year.
    of_year: Callback<u32, Vec<LeverOutcome>>,
) -> impl IntoView {
    let year = RwSignal::new(1);
    let chosen = move || u32::try_from(year.get()).unwrap_or_default();
    let why = Signal::derive(move || explained(question, chosen()));
    let changes: Changes = Memo::new(move |_| WhatIf::from(of_year.run(chosen()))).into();
    let session = use_session();
    let asking = Asking::new();
    // Every amount of a row is told in the sheet of its year.
    let about = Callback::new(move |row: usize| {
        let year = plan.with_untracked(|plan| plan.get(row).map_or(0, |month| month.year));
        let word = session.language_untracked().pick("Jaar", "Year");
        let changes = Signal::derive(move || of_year.run(year).into());
        let why = move || explained(question, year);
        asking.button_of(format!("{word} {year}"), why, Some(changes))
    });
    let bars = move || plan.with(|plan| plan.iter().map(bar).collect::<Vec<_>>());
    let words = move || plan.with(|plan| words(plan, session.language()));
    let table = move || plan.with(|plan| table(plan, session.language()));
    view! {
        <YearBars bars words chosen=year/>
        <Range label=say(text("Kies een jaar", "Choose a year")) value=year span=Signal::stored(YEARS)
            output=tell(move |language| one_year(plan, year.get(), language))
            less_label=say(text("Een jaar eerder", "A year earlier")) more_label=say(text("Een jaar later", "A year later"))/>
        <p><Why explanation=why changes/></p>
        <p class="quiet">{say(text(
            "Wij nemen aan dat uw inkomen, de rente en de belastingregels gelijk blijven. Verzekeringen, onderhoud en energie komen hier nog bij.",
            "We assume that your income, the interest and the tax rules stay the same. Insurance, upkeep and energy come on top.",
        ))}</p>
        <Disclosure label=say(text("Bekijk als tabel", "See it as a table"))>
            <DataTable caption=say(text("Per maand, gemiddeld in elk jaar", "A month, on average in each year"))
                columns=move || columns(session.language()) rows=table about/>
        </Disclosure>
        {asking.sheet()}
    }
}

/// Why the net month of a year is what it is; followed.
fn explained(question: Memo<Option<MonthQuestion>>, year: u32) -> Option<Explanation> {
    question.with(|question| explain_year(question.as_ref()?, year))
}

fn bar(month: &MonthOfYear) -> YearBar {
    YearBar {
        bottom: month.repayment.0,
        top: month.interest.0,
        line: month.net.0,
    }
}

fn words(plan: &[MonthOfYear], language: Language) -> BarWords {
    let edge = |month: Option<&MonthOfYear>| month.copied().map(|month| language.euros(month.net));
    let (first, last) = (edge(plan.first()), edge(plan.last()));
    let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
    let most = plan.iter().map(|month| month.gross.max(month.net)).max();
    let own = |dutch: &str, english: &str| language.pick(dutch, english).to_owned();
    BarWords {
        summary: language.pick(
            format!("Netto per maand over dertig jaar: van {first} in jaar 1 naar {last} in jaar 30. De tabel hieronder zegt hetzelfde."),
            format!("Net a month over thirty years: from {first} in year 1 to {last} in year 30. The table below says the same."),
        ),
        bottom: own("aflossing", "repayment"),
        top: own("rente", "interest"),
        line: own("netto", "net"),
        most: language.euros(most.unwrap_or_default()),
        first: own("jaar 1", "year 1"),
        last: own("jaar 30", "year 30"),
    }
}

fn one_year(plan: Memo<Vec<MonthOfYear>>, year: i64, language: Language) -> String {
    let found = plan.with(|plan| {
        plan.iter()
            .find(|month| i64::from(month.year) == year)
            .copied()
    });
    let Some(month) = found else {
        return String::new();
    };
    let [gross, net, balance] =
        [month.gross, month.net, month.balance].map(|it| language.euros(it));
    language.pick(
        format!("Jaar {year}: bruto {gross}, netto {net}. Schuld na dit jaar: {balance}."),
        format!("Year {year}: gross {gross}, net {net}. Debt after this year: {balance}."),
    )
}

fn columns(language: Language) -> Vec<String> {
    let dutch = [
        "Jaar",
        "Bruto",
        "Rente",
        "Aflossing",
        "Belastingvoordeel",
        "Netto",
        "Schuld",
    ];
    let english = [
        "Year",
        "Gross",
        "Interest",
        "Repayment",
        "Tax relief",
        "Net",
        "Debt",
    ];
    language.pick(dutch, english).map(str::to_owned).to_vec()
}

fn table(plan: &[MonthOfYear], language: Language) -> Vec<Vec<String>> {
    let row = |month: &MonthOfYear| {
        let amounts = [
            month.gross,
            month.interest,
            month.repayment,
            month.tax_relief,
            month.net,
            month.balance,
        ];
        let amounts = amounts.map(|amount| language.euros(amount));
        std::iter::once(month.year.to_string())
            .chain(amounts)
            .collect()
    };
    plan.iter().map(row).collect()
}
