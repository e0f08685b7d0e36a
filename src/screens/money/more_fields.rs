//! Questions that have a usual answer. Each appears only when its answer can change the outcome.

use leptos::prelude::*;

use super::fields::money;
use super::form::{Answer, age_value};
use super::live::LiveSum;
use crate::app::{say, tell, use_session};
use crate::domain::{AgeBand, EnergyLabel, LendingNorm, PurchaseNorm, fixed_periods};
use crate::journey::budget::Figure;
use crate::text::answers::age;
use crate::text::{Language, Text, text};
use crate::ui::check_field::CheckField;
use crate::ui::disclosure::Disclosure;
use crate::ui::select_field::{SelectField, SelectOption};
use crate::ui::text_field::TextField;

/// The questions, in four groups.
#[component]
pub fn MoreFields(sum: LiveSum) -> impl IntoView {
    view! {
        <Disclosure label=say(text("Meer vragen die de uitkomst veranderen", "More questions that change the outcome"))>
            <Interest sum/>
            <Duties sum/>
            <TheHome sum/>
            <Buyers sum/>
        </Disclosure>
    }
}

#[component]
fn Interest(sum: LiveSum) -> impl IntoView {
    let session = use_session();
    let form = sum.form;
    let interest = form.figure(Figure::Interest);
    let error = move || interest.error.get();
    let years = move || {
        let language = session.language();
        let option = |years: u8| SelectOption {
            value: years.to_string(),
            label: language.years(i64::from(years)),
        };
        fixed_periods().into_iter().map(option).collect::<Vec<_>>()
    };
    let partner = form.answer(Answer::Partner);
    let amounts = &LendingNorm::of(form.norm_year).amounts;
    let (long, least) = (
        amounts.offered_interest_counts_from_years,
        amounts.test_interest,
    );
    view! {
        {check(sum, Answer::ThirteenthMonth, text("Ik krijg een vaste 13e maand", "I get a fixed 13th month"), None)}
        <Show when=move || partner.get()>
            {check(sum, Answer::PartnerThirteenthMonth, text("Mijn partner krijgt een vaste 13e maand", "My partner gets a fixed 13th month"), None)}
        </Show>
        <TextField label=say(text("Rente per jaar, in procenten", "Interest a year, in percent")) value=interest.text error=error
            hint=say(text("3,74 was het gemiddelde in mei 2026 (De Nederlandsche Bank).", "3.74 was the average of May 2026 (De Nederlandsche Bank)."))/>
        <SelectField label=say(text("Hoe lang staat de rente vast?", "For how long is the interest fixed?")) options=years value=form.fixed_years
            hint=tell(move |language| {
                let (years, least) = (language.years(i64::from(long)), language.percent(least));
                language.pick(
                    format!("Korter dan {years}? Dan rekent de bank met minstens {least}."),
                    format!("Less than {years}? Then the bank reckons with {least} at least."),
                )
            })/>
    }
}

#[component]
fn Duties(sum: LiveSum) -> impl IntoView {
    let form = sum.form;
    let debt = form.figure(Figure::StudentDebt).text;
    let has_debt = move || debt.with(|typed| !typed.trim().is_empty() && typed.trim() != "0");
    view! {
        {money(sum, Figure::StudentLoan, text("Studieschuld: wat u per maand betaalt", "Student loan: what you pay a month"), None)}
        <Show when=move || form.asks(Figure::StudentDebt)>
            {money(sum, Figure::StudentDebt, text("Of: wat er over is van uw studieschuld", "Or: what is left of your student loan"),
                Some(say(text("Weet u niet wat u per maand betaalt, vul dan de schuld in.", "If you do not know the payment, fill in the debt."))))}
            <Show when=has_debt>
                {check(sum, Answer::OlderStudentLoan, text("Ik begon met studeren vóór september 2015", "I began my studies before September 2015"),
                    Some(text("Dan betaalt u sneller terug.", "Then you pay back faster.")))}
            </Show>
        </Show>
        {money(sum, Figure::OtherDuties, text("Andere leningen, per maand", "Other loans, a month"), None)}
        {money(sum, Figure::CreditLimit, text("Krediet, creditcard en rood staan: uw limiet", "Credit, credit card and overdraft: your limit"),
            Some(say(text("De limiet telt, ook als u niets hebt geleend.", "The limit counts, also when you owe nothing."))))}
        {money(sum, Figure::Lease, text("Private lease, per maand", "Private lease, a month"), None)}
        {money(sum, Figure::Alimony, text("Partneralimentatie die u betaalt, per maand", "Partner alimony that you pay, a month"), None)}
        {money(sum, Figure::GroundRent, text("Erfpacht, per maand", "Ground rent, a month"), None)}
    }
}

#[component]
fn TheHome(sum: LiveSum) -> impl IntoView {
    let session = use_session();
    let form = sum.form;
    let labels = move || labels(session.language());
    let amounts = &LendingNorm::of(form.norm_year).amounts;
    let (nhg_limit, nhg_fee) = (amounts.nhg_limit, amounts.nhg_fee);
    let most = amounts.loan_to_value_with_measures;
    let nhg = form.answer(Answer::Nhg);
    view! {
        <SelectField label=say(text("Energielabel van de woning", "Energy label of the home")) options=labels value=form.label/>
        <Show when=move || form.asks(Figure::Measures)>
            {money(sum, Figure::Measures, text("Wat u wilt lenen om energie te besparen", "What you want to borrow to save energy"),
                Some(tell(move |language| {
                    let most = language.percent(most);
                    language.pick(
                        format!("Bijvoorbeeld voor isolatie. Dan mag u tot {most} lenen van wat de woning waard is."),
                        format!("For insulation, for example. Then you may borrow up to {most} of what the home is worth."),
                    )
                })))}
        </Show>
        <Show when=move || form.asks_guarantee()>
            {check(sum, Answer::EnergyGuarantee, text("De woning heeft een energiegarantie van 10 jaar of langer", "The home has an energy guarantee of 10 years or more"), None)}
        </Show>
        <CheckField checked=nhg label=say(text("Met Nationale Hypotheek Garantie (NHG)", "With the National Mortgage Guarantee (NHG)"))
            hint=tell(move |language| {
                let (limit, fee) = (language.euros(nhg_limit), language.percent(nhg_fee));
                language.pick(
                    format!("Voor een woning tot {limit}. U betaalt één keer {fee} van de hypotheek. De rente is vaak lager: vul die zelf in."),
                    format!("For a home up to {limit}. You pay {fee} of the mortgage once. The interest is often lower: fill it in yourself."),
                )
            })/>
        {check(sum, Answer::Agent, text("Ik neem een aankoopmakelaar", "I hire a buyer’s agent"), None)}
        {check(sum, Answer::NoInspection, text("Ik laat de woning niet keuren", "I do not have the home inspected"), None)}
    }
}

#[component]
fn Buyers(sum: LiveSum) -> impl IntoView {
    let session = use_session();
    let form = sum.form;
    let ages = move || ages(session.language());
    let elsewhere = form.answer(Answer::LivesElsewhere);
    let norm = PurchaseNorm::of(form.norm_year);
    let is_young = |age: RwSignal<String>| age.get() == age_value(AgeBand::Under35);
    view! {
        <CheckField checked=elsewhere label=say(text("Ik ga er niet zelf wonen", "I will not live there myself"))
            hint=tell(move |language| {
                let rate = language.percent(norm.other_home_rate);
                language.pick(
                    format!("Dan is de overdrachtsbelasting {rate}."),
                    format!("Then the transfer tax is {rate}."),
                )
            })/>
        <Show when=move || !elsewhere.get()>
            <SelectField label=say(text("Hoe oud bent u bij de notaris?", "How old are you at the notary?")) options=ages value=form.age
                hint=tell(move |language| {
                    let years = norm.starter_younger_than_years;
                    language.pick(
                        format!("Jonger dan {years}? Dan betaalt u misschien geen overdrachtsbelasting."),
                        format!("Younger than {years}? Then you may not have to pay transfer tax."),
                    )
                })/>
        </Show>
        <Show when=move || !elsewhere.get() && form.has_partner()>
            <SelectField label=say(text("Hoe oud is uw partner bij de notaris?", "How old is your partner at the notary?")) options=ages value=form.partner_age/>
        </Show>
        <Show when=move || !elsewhere.get() && is_young(form.age)>
            {check(sum, Answer::ExemptionUsed, text("Ik gebruikte de vrijstelling voor starters al eens", "I used the starters’ exemption before"), None)}
        </Show>
        <Show when=move || !elsewhere.get() && form.has_partner() && is_young(form.partner_age)>
            {check(sum, Answer::PartnerExemptionUsed, text("Mijn partner gebruikte de vrijstelling al eens", "My partner used the exemption before"), None)}
        </Show>
    }
}

fn check(sum: LiveSum, answer: Answer, label: Text, hint: Option<Text>) -> AnyView {
    let checked = sum.form.answer(answer);
    match hint {
        Some(hint) => view! { <CheckField label=say(label) checked hint=say(hint)/> }.into_any(),
        None => view! { <CheckField label=say(label) checked/> }.into_any(),
    }
}

fn option(value: String, label: &str) -> SelectOption {
    SelectOption {
        value,
        label: label.to_owned(),
    }
}

fn labels(language: Language) -> Vec<SelectOption> {
    let unknown = language.pick("Weet ik nog niet", "I do not know yet");
    let known = EnergyLabel::ALL
        .into_iter()
        .map(|label| option(label.label().to_owned(), label.label()));
    std::iter::once(option(String::new(), unknown))
        .chain(known)
        .collect()
}

fn ages(language: Language) -> Vec<SelectOption> {
    AgeBand::ALL
        .into_iter()
        .map(|band| option(age_value(band), age(band).get(language)))
        .collect()
}
