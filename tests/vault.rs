//! The vault across a whole story: what was fetched, shown and reckoned with is searched for in the
//! save file after it was withdrawn or wiped, and what lives equals what the file tells.

use std::collections::BTreeSet;

use wooncarriere::data::{Catalogue, people};
use wooncarriere::domain::home;
use wooncarriere::domain::moment::Moment;
use wooncarriere::domain::persona::Persona;
use wooncarriere::domain::record::{Datum, Field, Source};
use wooncarriere::domain::{Cents, Person};
use wooncarriere::journey::log::Log;
use wooncarriere::journey::mortgage::{self, StatedIncome};
use wooncarriere::journey::vault::partner;
use wooncarriere::journey::vault::sharing::{self, Reception};
use wooncarriere::journey::vault::{Command as Vault, Receiver, Verdict};
use wooncarriere::journey::{Command, Refusal, SideEffect, Step, Story, budget, scenario, vault};
use wooncarriere::platform::fake::START;

/// The people type other savings than the tax office knows, and neither is an amount of the sale.
fn catalogue() -> Catalogue {
    let homes = home::Catalogue::from_json(include_str!("../public/data/homes.json"));
    let people = include_str!("../public/data/personas.json");
    let people = people.replace(r#""Wealth": 1600000"#, r#""Wealth": 1612345"#);
    let mut people = people::read(&people).expect("the people ship");
    for person in &mut people {
        person.typed.savings = Cents::from_euros(17_321);
    }
    Catalogue::new(homes.expect("the homes ship").homes, people)
}

fn persona(number: usize) -> Persona {
    catalogue().personas.remove(number)
}

fn tell(persona: &Persona, until: Step) -> Story {
    let told = scenario::tell(persona, until, 7, START, &catalogue());
    told.unwrap_or_else(|stuck| panic!("{} is stuck: {stuck:?}", persona.name))
        .0
}

fn now(story: &Story) -> Moment {
    story.now(START.after_seconds(7_200))
}

fn say(story: &mut Story, command: Vault) -> Vec<SideEffect> {
    let (now, said) = (now(story), format!("{command:?}"));
    let outcome = story.dispatch(Command::Vault(command), now);
    outcome.unwrap_or_else(|refusal| panic!("{said}: {refusal:?}"))
}

/// Makes a Financieel-ID that says everything in plain text, and shows every receiver what it asks.
fn shown_to_all(story: &mut Story) {
    let can_finance = story.journey.can_finance();
    // One that is on its way says what was so when it was asked.
    if let Some(asked) = story.journey.vault.issuing {
        say(story, Vault::Issued(asked, "before".to_owned()));
    }
    let effects = say(story, Vault::Issue { can_finance });
    let Some(SideEffect::Issue { request, .. }) = effects.first() else {
        panic!("{effects:?}")
    };
    let request = *request;
    let all: Vec<_> = story.journey.vault.records().cloned().collect();
    let text = serde_json::to_string(&all).expect("records can be written");
    say(story, Vault::Issued(request, text));
    for receiver in Receiver::ALL {
        let items = story.journey.vault.showable(receiver);
        let claims = story.journey.vault.preview(&items);
        if items.is_empty() {
            continue;
        }
        let effects = say(
            story,
            Vault::Sharing(sharing::Command::Show(receiver, items)),
        );
        let Some(SideEffect::Share { handover, .. }) = effects.first() else {
            panic!("{effects:?}")
        };
        let found = Reception::Accepted(claims);
        let checked = sharing::Command::Checked(handover.request, found);
        say(story, Vault::Sharing(checked));
    }
    let effects = say(story, Vault::Upload("file".to_owned()));
    let Some(SideEffect::Verify { request, .. }) = effects.first() else {
        panic!("{effects:?}")
    };
    say(
        story,
        Vault::Verified(*request, Verdict::valid(can_finance)),
    );
}

fn amounts(datum: &Datum) -> Vec<Cents> {
    match datum {
        Datum::Balance(amount) | Datum::Wealth(amount) | Datum::NetPension(amount) => vec![*amount],
        Datum::StudentDebt(amount) | Datum::StudentPayment(amount) => vec![*amount],
        Datum::BoxOneIncome { amount, .. } => vec![*amount],
        Datum::Wages {
            gross_month,
            holiday_pay,
            thirteenth_month,
        } => vec![*gross_month, *holiday_pay, *thirteenth_month],
        Datum::Credits(credits) => credits
            .iter()
            .flat_map(|credit| [credit.amount, credit.monthly])
            .collect(),
        Datum::Accounts(all) | Datum::SavingsAccounts(all) => {
            all.iter().map(|account| account.balance).collect()
        }
        Datum::IncomeStatements(all) => all.iter().map(|year| year.total).collect(),
        Datum::WagePeriods(all) => all.iter().map(|month| month.wage).collect(),
        Datum::Registrations(all) => all.iter().map(|credit| credit.original).collect(),
        Datum::PensionSchemes(all) => all
            .iter()
            .flat_map(|scheme| [scheme.built_up, scheme.to_reach])
            .collect(),
        _ => Vec::new(),
    }
}

/// The names and numbers that a source gave.
fn names(datum: &Datum) -> Vec<String> {
    match datum {
        Datum::CitizenServiceNumber(word) | Datum::Name(word) | Datum::Address(word) => {
            vec![word.clone()]
        }
        Datum::EmploymentDetails { employer, .. } => vec![employer.clone()],
        Datum::Employments(all) => all.iter().map(|job| job.employer.clone()).collect(),
        Datum::Registrations(all) => all.iter().map(|credit| credit.lender.clone()).collect(),
        Datum::PensionSchemes(all) => all.iter().map(|one| one.provider.clone()).collect(),
        _ => Vec::new(),
    }
}

/// Every amount that a source gave, in cents and in whole euros, and every word of it.
fn secrets(persona: &Persona, source: Source) -> Vec<String> {
    let given: Vec<_> = persona
        .records
        .iter()
        .filter(|record| record.source == source)
        .flat_map(|record| &record.data)
        .collect();
    let mut secrets = Vec::new();
    for datum in given {
        if let Datum::Wealth(amount) = datum {
            // Together with what was typed it would tell as much.
            secrets.push((amount.0 + persona.typed.equity.0).to_string());
        }
        let large = amounts(datum).into_iter().filter(|amount| amount.0 > 1_000);
        secrets
            .extend(large.flat_map(|amount| [amount.0.to_string(), (amount.0 / 100).to_string()]));
        secrets.extend(names(datum));
    }
    secrets
}

/// Everything in a text that is a number or a word between quotes.
fn tokens(text: &str) -> BTreeSet<&str> {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit());
    text.split('"').chain(numbers).collect()
}

#[track_caller]
fn holds_nothing_of(story: &Story, secrets: &[String], when: &str) {
    let file = story.log().write();
    let tokens = tokens(&file);
    for secret in secrets {
        assert!(
            !tokens.contains(secret.as_str()),
            "{when}: {secret} is in the file"
        );
    }
    let log = Log::read(&file).expect("what was written can be read");
    assert_eq!(&Story::replay(log), story, "{when}");
}

#[test]
fn given_a_chosen_offer_when_a_source_is_withdrawn_then_nothing_of_it_is_left_in_the_file() {
    for number in 0..catalogue().personas.len() {
        let persona = persona(number);
        let mut story = tell(&persona, Step::Contract);
        shown_to_all(&mut story);
        let before = story.log().write();
        for source in Source::USUAL {
            let secrets = secrets(&persona, source);
            let was_there = secrets
                .iter()
                .any(|one| tokens(&before).contains(one.as_str()));
            assert!(was_there || source == Source::CreditRegistry, "{source:?}");
            say(&mut story, Vault::Withdraw(source));
            holds_nothing_of(&story, &secrets, &format!("{} {source:?}", persona.name));
        }
        let offer = story.journey.mortgage.chosen.as_ref();
        assert!(
            offer.is_some_and(
                |offer| offer.monthly_gross > Cents::ZERO && offer.explanation.adds_up()
            )
        );
        assert_eq!(vault::traces(&story.log().events).1, 0);
        assert_eq!(story.journey.vault.verdict, Some(Verdict::Withdrawn));
    }
}

#[test]
fn given_a_chosen_offer_when_all_is_wiped_then_nothing_that_a_source_gave_is_left_in_the_file() {
    for number in 0..catalogue().personas.len() {
        let persona = persona(number);
        let mut story = tell(&persona, Step::Contract);
        shown_to_all(&mut story);
        say(&mut story, Vault::Wipe);
        for source in Source::ALL {
            holds_nothing_of(&story, &secrets(&persona, source), &persona.name);
        }
        assert!(story.journey.vault.is_empty());
    }
}

#[test]
fn given_answers_and_a_sum_that_repeat_what_was_fetched_they_go_with_it() {
    let persona = persona(0);
    let mut story = tell(&persona, Step::Mortgage);
    let own = story.journey.fetched_form().expect("wages were fetched");
    let at = now(&story);
    let sum = Command::Budget(budget::Command::Calculate(own.clone()));
    let application = mortgage::application(&story.journey, story.room()).expect("an agreement");
    let applicant = StatedIncome::of(
        &application.input.applicant,
        Person::Applicant,
        application.input.norm_year,
    );
    let answers = mortgage::Answers {
        applicant: Some(applicant),
        // With a little more, as a lender's remedy has it.
        own_money: Some(own.savings + Cents::from_euros(1_000)),
        ..mortgage::Answers::default()
    };
    let answer = Command::Mortgage(mortgage::Command::Answer(answers));
    for command in [sum, answer] {
        story.dispatch(command, at).expect("can be said");
    }
    for source in [Source::TaxOffice, Source::EmployeeInsurance] {
        say(&mut story, Vault::Withdraw(source));
        holds_nothing_of(&story, &secrets(&persona, source), "a repeated answer");
        assert_eq!(story.journey.mortgage.answers.own_money, None);
    }
    let kept = story
        .journey
        .budget
        .form
        .expect("what was typed first stays");
    assert_eq!(kept.savings, persona.typed.savings);
    assert_eq!(story.journey.mortgage.answers, mortgage::Answers::default());
}

/// A line about what was shown, with its parts in one order.
fn in_order(line: &vault::Logged) -> vault::Logged {
    match line.clone() {
        vault::Logged::Presented(receiver, purpose, mut items, until) => {
            items.sort_unstable();
            vault::Logged::Presented(receiver, purpose, items, until)
        }
        other => other,
    }
}

#[test]
fn given_a_question_that_is_open_when_a_source_is_withdrawn_its_answer_comes_too_late() {
    let persona = persona(0);
    let mut story = tell(&persona, Step::Contract);
    shown_to_all(&mut story);
    let claims = story
        .journey
        .vault
        .preview(&story.journey.vault.showable(Receiver::Adviser));
    let items = sharing::items_of(&claims);
    let show = sharing::Command::Show(Receiver::Adviser, items);
    let asked = [
        Vault::Sharing(show),
        Vault::Issue { can_finance: None },
        Vault::Upload("file".to_owned()),
    ];
    let effects = asked.map(|command| say(&mut story, command).remove(0));
    say(&mut story, Vault::Withdraw(Source::EmployeeInsurance));
    for effect in effects {
        let answer = match effect {
            SideEffect::Issue { request, .. } => Vault::Issued(request, "of before".to_owned()),
            SideEffect::Verify { request, .. } => {
                let can_finance = Some(Cents(1));
                Vault::Verified(request, Verdict::valid(can_finance))
            }
            SideEffect::Share { handover, .. } => Vault::Sharing(sharing::Command::Checked(
                handover.request,
                Reception::Accepted(claims.clone()),
            )),
            other => panic!("{other:?}"),
        };
        let at = now(&story);
        let late = story.dispatch(Command::Vault(answer), at);
        assert_eq!(late, Err(Refusal::Vault(vault::Refusal::Stale)));
    }
    let secrets = secrets(&persona, Source::EmployeeInsurance);
    holds_nothing_of(&story, &secrets, "late answers");
}

/// The partner lets UWV tell the wages.
fn fetch_partners_wages(story: &mut Story) {
    let at = now(story);
    let question = vault::Question {
        source: Source::EmployeeInsurance,
        fields: vec![Field::Wages],
    };
    let fetch = Command::Partner(partner::Command::Fetch(question));
    let asked = story.dispatch(fetch, at).expect("the partner may");
    let answer = scenario::World::answer(&catalogue(), &asked[0]);
    let answer = answer.expect("the world answers");
    story.dispatch(answer, at).expect("it is asked");
}

#[test]
fn a_lender_sees_of_a_partner_what_counts_and_nothing_once_the_partner_leaves_or_it_was_stopped() {
    let leave = Command::Partner(partner::Command::Leave);
    let wipe = Command::Partner(partner::Command::Wipe);
    let stop = sharing::Command::Stop(Receiver::Lender);
    let stop = Command::Vault(Vault::Sharing(stop));
    for end in [leave, wipe, stop] {
        let mut story = tell(&persona(1), Step::Mortgage);
        let at = now(&story);
        fetch_partners_wages(&mut story);
        let say = |story: &mut Story, command| {
            story.dispatch(command, at).expect("this may be said");
        };
        let seen = |story: &Story| {
            let view = story.journey.partner.vault.view_of(Receiver::Lender, at);
            let claims = view.grants.into_iter().flat_map(|grant| grant.claims);
            sharing::items_of(&claims.collect::<Vec<_>>())
        };
        say(&mut story, Command::Mortgage(mortgage::Command::FetchData));
        assert_eq!(seen(&story), [], "a partner who does not take part");
        say(&mut story, Command::Partner(partner::Command::Join));
        say(&mut story, Command::Mortgage(mortgage::Command::FetchData));
        assert_eq!(
            seen(&story),
            [],
            "a partner who did not say yes for the lenders"
        );
        say(&mut story, Command::Partner(partner::Command::LetLender));
        say(&mut story, Command::Mortgage(mortgage::Command::FetchData));
        assert_eq!(seen(&story), [sharing::Item::Field(Field::Wages)]);
        say(&mut story, end.clone());
        assert_eq!(seen(&story), [], "{end:?}");
        let log = Log::read(&story.log().write()).expect("what was written can be read");
        assert_eq!(Story::replay(log), story);
    }
}

#[test]
fn given_a_partner_who_withdraws_the_joint_amount_goes_from_what_was_issued_and_shown() {
    for alone in [false, true] {
        let mut story = tell(&persona(1), Step::Mortgage);
        let at = now(&story);
        let partner = |story: &mut Story, command| {
            let said = story.dispatch(Command::Partner(command), at);
            said.expect("the partner may")
        };
        fetch_partners_wages(&mut story);
        if !alone {
            partner(&mut story, partner::Command::Join);
        }
        shown_to_all(&mut story);
        let sum = story.journey.can_finance().expect("there is a sum");
        let sum = sum.0.to_string();
        assert!(story.log().write().contains(&sum));
        let withdraw = partner::Command::Withdraw(Source::EmployeeInsurance);
        partner(&mut story, withdraw);
        let file = story.log().write();
        assert_eq!(file.contains(&sum), alone, "whether it was a joint amount");
        assert_eq!(story.journey.vault.financial_id.is_some(), alone);
        let log = Log::read(&file).expect("what was written can be read");
        assert_eq!(Story::replay(log), story);
    }
}

#[test]
fn given_a_withdrawal_the_log_tells_who_saw_which_fields_and_the_receivers_screen_is_empty() {
    let persona = persona(0);
    let mut story = tell(&persona, Step::Contract);
    shown_to_all(&mut story);
    let told = |story: &Story| {
        let log = story.journey.vault.log.iter();
        let shown = log.filter(|(_, line)| matches!(line, vault::Logged::Presented(..)));
        shown.map(|(_, line)| in_order(line)).collect::<Vec<_>>()
    };
    let before = told(&story);
    assert!(before.len() >= 4, "{before:?}");
    say(&mut story, Vault::Withdraw(Source::EmployeeInsurance));
    assert_eq!(told(&story), before);
    let now = now(&story);
    let vault = &story.journey.vault;
    assert!(vault.view_of(Receiver::Seller, now).grants.is_empty());
    let kept: Vec<_> = vault.sharing.grants(Receiver::Seller, now).collect();
    assert!(!kept.is_empty() && kept.iter().all(|grant| !grant.forgotten.is_empty()));
    let adviser = vault.view_of(Receiver::Adviser, now).grants;
    assert!(adviser.iter().all(|grant| !grant.claims.is_empty()));
}

#[test]
fn given_the_lender_got_fields_it_has_a_purpose_and_an_end_and_can_be_stopped() {
    let persona = persona(0);
    let mut story = tell(&persona, Step::Mortgage);
    let at = now(&story);
    let fetch = Command::Mortgage(mortgage::Command::FetchData);
    story.dispatch(fetch, at).expect("can be fetched");
    let seen = story.journey.vault.view_of(Receiver::Lender, at).grants;
    assert_eq!(seen.len(), 1);
    let grant = &seen[0];
    assert_eq!(grant.purpose, sharing::Purpose::Mortgage);
    let connections = story.journey.vault.connections.values();
    let shown = |source| {
        grant
            .claims
            .iter()
            .any(|claim| matches!(claim, vault::Claim::Record(record) if record.source == source))
    };
    let ends = connections.filter(|one| shown(one.question.source));
    let first = ends.map(|one| one.until).min();
    assert_eq!(Some(grant.until), first, "with the first consent that ends");
    assert!(grant.until < at.after_seconds(90 * 24 * 3_600));
    assert!(!grant.proven && sharing::items_of(&grant.claims).len() == 5);
    let over = story.journey.vault.view_of(Receiver::Lender, grant.until);
    assert!(over.grants.is_empty());
    let may_look = |story: &Story, at| mortgage::lenders_may_look(&story.journey, at);
    assert!(may_look(&story, at) && !may_look(&story, grant.until));
    let renew = || Command::Mortgage(mortgage::Command::Renew);
    let late = story.clone().dispatch(renew(), grant.until);
    assert_eq!(late, Err(Refusal::Mortgage(mortgage::Refusal::NotFetched)));
    let stop = Vault::Sharing(sharing::Command::Stop(Receiver::Lender));
    say(&mut story, stop);
    assert!(!may_look(&story, at));
    assert!(
        story
            .journey
            .vault
            .view_of(Receiver::Lender, at)
            .grants
            .is_empty()
    );
    assert!(story.dispatch(renew(), at).is_err());
}

#[test]
fn given_a_log_of_before_the_lender_had_an_end_it_still_tells_what_was_shared() {
    let old = r#"{"version":1,"seed":7,"rooms":[],"events":[
        {"at":1000,"event":{"Vault":{"Shared":["Lender",["Wages","Credits"]]}}},
        {"at":1000,"event":{"Vault":{"Sharing":{"Checked":[{"request":1,"receiver":"Seller","purpose":"Bid","items":[],"at":1000,"until":2000},{"Accepted":["NoArrears"]}]}}}}]}"#;
    let story = Story::replay(Log::read(old).expect("an old log can be read"));
    let held = story.journey.vault.held_by(Receiver::Lender);
    assert!(matches!(held, Some(vault::Held { fields, .. }) if fields.len() == 2));
    let seller = story.journey.vault.view_of(Receiver::Seller, Moment(1_500));
    assert_eq!(seller.grants[0].claims, [vault::Claim::NoArrears]);
}

#[test]
fn a_partners_source_falters_as_the_presenter_set_it_and_can_be_given_up() {
    let mut story = tell(&persona(1), Step::FinancialId);
    let at = now(&story);
    let source = Source::EmployeeInsurance;
    let slow = vault::Behaviour::Slow;
    say(&mut story, Vault::Behave(source, Some(slow)));
    let question = vault::Question {
        source,
        fields: vec![Field::Wages],
    };
    let fetch = Command::Partner(partner::Command::Fetch(question));
    let asked = story.dispatch(fetch, at).expect("the partner may");
    let [
        SideEffect::Fetch {
            behaviour, partner, ..
        },
    ] = asked.as_slice()
    else {
        panic!("{asked:?}")
    };
    assert_eq!((*behaviour, *partner), (Some(slow), true));
    let cancel = Command::Partner(partner::Command::Cancel(source));
    story.dispatch(cancel, at).expect("it is being asked");
    let answer = scenario::World::answer(&catalogue(), &asked[0]).expect("late");
    let late = story.dispatch(answer, at);
    let stale = partner::Refusal::Vault(vault::Refusal::Stale);
    assert_eq!(late, Err(Refusal::Partner(stale)));
}

#[test]
fn given_everything_fetched_in_one_go_what_a_law_reserves_was_not_asked() {
    let story = tell(&persona(0), Step::Contract);
    let vault = &story.journey.vault;
    assert!(vault.datum(Field::Wages).is_some() && vault.datum(Field::WagePeriods).is_some());
    assert_eq!(vault.datum(Field::CitizenServiceNumber), None);
}
