//! What the mortgage costs a month: gross and net, annuity or linear, over thirty years as a picture
//! with a table twin.

use leptos::prelude::*;

use super::live::LiveSum;
use crate::app::{Why, say, tell, use_session};
use crate::domain::{
    Cents, MonthOfYear, MonthQuestion, RepaymentForm, Sourced, Term, month_cost, month_plan,
};
use crate::text::{Language, text};
use crate::ui::amount::{Amount, AmountSize};
use crate::ui::card::Card;
use crate::ui::data_table::DataTable;
use crate::ui::disclosure::Disclosure;
use crate::ui::range::{Range, Span};
use crate::ui::segments::Segments;
use crate::ui::select_field::SelectOption;
use crate::ui::year_bars::{BarWords, YearBar, YearBars};

const LINEAR: &str = "linear";
const ANNUITY: &str = "annuity";

/// Years of the loan.
const YEARS: Span = Span {
    from: 1,
    to: 30,
    step: 1,
};

/// The card with the month.
#[component]
pub fn PerMonth(sum: LiveSum) -> impl IntoView {
    let chosen = RwSignal::new(ANNUITY.to_owned());
    let question = Memo::new(move |_| {
        let form = chosen.with(|form| {
            if form == LINEAR {
                RepaymentForm::Linear
            } else {
                RepaymentForm::Annuity
            }
        });
        question(sum, form)
    });
    let cost = Memo::new(move |_| question.with(|question| question.as_ref().map(month_cost)));
    let plan = Memo::new(move |_| {
        question
            .with(|question| question.as_ref().map(month_plan))
            .unwrap_or_default()
    });
    let gross = move || cost.with(|cost| cost.as_ref().map_or(Cents::ZERO, |cost| cost.gross));
    let net = move || cost.with(|cost| cost.as_ref().map_or(Cents::ZERO, |cost| cost.net));
    let net_why = Signal::derive(move || cost.get().map(|cost| cost.explanation));
    let gross_why = Signal::derive(move || {
        cost.with(|cost| cost.as_ref()?.explanation.find(Term::MonthlyGross).cloned())
    });
    view! {
        <Show when=move || { gross() > Cents::ZERO }>
            <Card title=say(text("Per maand", "A month"))>
                <Segments legend=say(text("Hoe u terugbetaalt", "How you pay back")) options=forms() value=chosen/>
                <p class="quiet">{about(chosen)}</p>
                <div class="columns">
                    <Amount size=AmountSize::Medium label=say(text("Bruto, in de eerste maand", "Gross, in the first month"))
                        amount=tell(move |language| language.euros(gross())) why=move || view! { <Why explanation=gross_why/> }/>
                    <Amount size=AmountSize::Medium label=say(text("Netto, na belastingvoordeel", "Net, after tax relief"))
                        amount=tell(move |language| language.euros(net())) why=move || view! { <Why explanation=net_why/> }/>
                </div>
                <OverTheYears plan/>
            </Card>
        </Show>
    }
}

/// For the loan at the highest price, on a home of that value.
fn question(sum: LiveSum, form: RepaymentForm) -> Option<MonthQuestion> {
    sum.budget.with(|budget| {
        let highest = &budget.as_ref()?.highest_price;
        let loan = highest.loan_explanation()?.clone();
        let woz = Sourced::assumed(highest.price);
        sum.input
            .with(|input| Some(input.as_ref()?.month_question(loan, woz, form)))
    })
}

fn forms() -> Signal<Vec<SelectOption>> {
    let session = use_session();
    Signal::derive(move || {
        let language = session.language();
        let option = |value: &str, dutch: &str, english: &str| SelectOption {
            value: value.to_owned(),
            label: language.pick(dutch, english).to_owned(),
        };
        vec![
            option(ANNUITY, "Annuïteit", "Annuity"),
            option(LINEAR, "Lineair", "Linear"),
        ]
    })
}

fn about(chosen: RwSignal<String>) -> Signal<String> {
    tell(move |language| {
        let said = if chosen.with(|form| form == LINEAR) {
            text(
                "Lineair: u lost elke maand evenveel af. U begint duurder en betaalt elk jaar minder.",
                "Linear: you pay back the same each month. You start dearer and pay less each year.",
            )
        } else {
            text(
                "Annuïteit: bruto betaalt u elke maand hetzelfde. Netto betaalt u elk jaar iets meer.",
                "Annuity: gross you pay the same each month. Net you pay a little more each year.",
            )
        };
        said.get(language).to_owned()
    })
}

/// The picture, one year in words, and the table.
#[component]
fn OverTheYears(plan: Memo<Vec<MonthOfYear>>) -> impl IntoView {
    let year = RwSignal::new(1);
    let session = use_session();
    let bars = move || plan.with(|plan| plan.iter().map(bar).collect::<Vec<_>>());
    let words = move || plan.with(|plan| words(plan, session.language()));
    let table = move || plan.with(|plan| table(plan, session.language()));
    view! {
        <YearBars bars words chosen=year/>
        <Range label=say(text("Kies een jaar", "Choose a year")) value=year span=Signal::stored(YEARS)
            output=tell(move |language| one_year(plan, year.get(), language))
            less_label=say(text("Een jaar eerder", "A year earlier")) more_label=say(text("Een jaar later", "A year later"))/>
        <p class="quiet">{say(text(
            "Wij nemen aan dat uw inkomen, de rente en de belastingregels gelijk blijven. Verzekeringen, onderhoud en energie komen hier nog bij.",
            "We assume that your income, the interest and the tax rules stay the same. Insurance, upkeep and energy come on top.",
        ))}</p>
        <Disclosure label=say(text("Bekijk als tabel", "See it as a table"))>
            <DataTable caption=say(text("Per maand, gemiddeld in elk jaar", "A month, on average in each year"))
                columns=move || columns(session.language()) rows=table/>
        </Disclosure>
    }
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
