//! The sums of the app beside each other: what the budget says of a home, the application for a
//! mortgage says too, and nothing counts in it that was not named before it was shared.

use std::collections::BTreeSet;

use wooncarriere::data::{Catalogue, people};
use wooncarriere::domain::record::{Datum, Field, Source};
use wooncarriere::domain::{
    Affordability, BudgetInput, Cents, HomeOffer, MortgageApplication, Source as Said, SourceName,
    Sourced, check, home,
};
use wooncarriere::journey::budget::{Basis, Further};
use wooncarriere::journey::mortgage::{self, Needed, application, needed};
use wooncarriere::journey::scenario::{self, World};
use wooncarriere::journey::vault::sharing::Item;
use wooncarriere::journey::vault::{self, Logged, Progress, Receiver, partner};
use wooncarriere::journey::{Command, Journey, Step, Story, budget};
use wooncarriere::platform::fake::START;

fn catalogue() -> Catalogue {
    let homes = home::Catalogue::from_json(include_str!("../public/data/homes.json"));
    let people = people::read(include_str!("../public/data/personas.json"));
    Catalogue::new(
        homes.expect("the homes ship").homes,
        people.expect("the people ship"),
    )
}

/// Every persona, agreed with a seller and before the application.
fn agreed() -> Vec<Story> {
    let catalogue = catalogue();
    let tell = |persona| scenario::tell(persona, Step::Mortgage, 7, START, &catalogue);
    let told = catalogue.personas.iter().map(tell);
    told.map(|told| told.expect("the story can be told").0)
        .collect()
}

/// Gives a command, and the answers of the sources to it.
fn say(story: &mut Story, command: Command) {
    let world = catalogue();
    let now = story.now(START.after_seconds(7_200));
    let effects = story.dispatch(command, now).expect("it may be said");
    for answer in effects.iter().filter_map(|effect| world.answer(effect)) {
        say(story, answer);
    }
}

fn answers() -> Vec<Further> {
    let nothing = Further::NOTHING;
    let measures = Cents::from_euros(12_000);
    vec![
        nothing,
        Further {
            measures,
            ..nothing
        },
        Further {
            agent: true,
            no_inspection: true,
            ..nothing
        },
        Further {
            nhg: true,
            measures,
            agent: true,
            student_debt: Cents::from_euros(9_000),
            ..nothing
        },
        Further {
            lives_elsewhere: true,
            credit_limit: Cents::from_euros(1_000),
            ..nothing
        },
    ]
}

/// The budget's own check of the home that was agreed on, at the agreed price.
fn checked(story: &Story, application: &MortgageApplication) -> (Affordability, BudgetInput) {
    let room = story.room().expect("there is an agreement");
    let form = story.journey.budget.form.as_ref().expect("a sum was made");
    let home = HomeOffer {
        price: application.price.value,
        label: Some(Sourced::typed(room.object.energy_label)),
        woz: application.woz,
    };
    let input = story.journey.input_on(Basis::Fetched, form);
    (check(&home, &input), input)
}

#[test]
fn given_any_persona_and_answers_the_application_says_what_the_budget_says_to_the_cent() {
    let mut with_measures = 0;
    for mut story in agreed() {
        say(&mut story, Command::Partner(partner::Command::LetLender));
        let form = story.journey.budget.form.clone().expect("a sum was made");
        for further in answers() {
            let mut form = form.clone();
            form.details.further = further;
            say(
                &mut story,
                Command::Budget(budget::Command::Calculate(form)),
            );
            let asked = application(&story.journey, story.room()).expect("it can be applied for");
            let (checked, input) = checked(&story, &asked);
            assert_eq!(asked.own_money(), input.own_money(), "{further:?}");
            assert_eq!(asked.loan(), checked.loan_needed, "{further:?}");
            assert_eq!(asked.purchase_costs(), checked.costs, "{further:?}");
            let month = asked.month(input.interest);
            assert_eq!(month.gross, checked.month.gross, "{further:?}");
            assert_eq!(month.net, checked.month.net, "{further:?}");
            let by_income = asked.maximum_loan(input.interest).loan;
            let short = checked.loan_needed - by_income.min(checked.loan_needed);
            assert_eq!(
                short > Cents::ZERO,
                income_is_too_low(&checked),
                "{further:?}"
            );
            assert!(asked.explained_loan().adds_up());
            with_measures += usize::from(asked.input.measures.value > Cents::ZERO);
        }
    }
    assert!(with_measures > 0, "measures were really in a sum");
}

fn income_is_too_low(checked: &Affordability) -> bool {
    use wooncarriere::domain::Reason;
    let too_low = |reason: &Reason| matches!(reason, Reason::IncomeTooLow { .. });
    checked.reasons.iter().any(too_low)
}

#[test]
fn given_wishes_on_the_first_screen_the_application_starts_with_them_until_others_are_said() {
    let mut story = agreed().remove(0);
    let mut form = story.journey.budget.form.clone().expect("a sum was made");
    form.details.fixed_years = 20;
    form.details.further.nhg = true;
    say(
        &mut story,
        Command::Budget(budget::Command::Calculate(form)),
    );
    let at_first = mortgage::wishes(&story.journey, story.room());
    assert_eq!((at_first.fixed_years, at_first.nhg), (20, true));
    let other = mortgage::Wishes {
        fixed_years: 5,
        ..at_first
    };
    say(
        &mut story,
        Command::Mortgage(mortgage::Command::Wish(other)),
    );
    assert_eq!(mortgage::wishes(&story.journey, story.room()), other);
    let asked = application(&story.journey, story.room()).expect("it can be applied for");
    assert_eq!((asked.input.fixed_years.value, asked.input.nhg), (5, true));
}

/// All that the sources know, of the participant and of a partner who takes part.
fn with_everything(mut story: Story) -> Story {
    for source in Source::ALL {
        if story.journey.vault.record(source).is_none() {
            let question = vault::Question {
                source,
                fields: source.fields().to_vec(),
            };
            let consent = vault::Command::Consent {
                question,
                sign_in: vault::SignIn::Demo,
            };
            say(&mut story, Command::Vault(consent));
            say(&mut story, Command::Vault(vault::Command::Import(source)));
        }
    }
    for source in [
        Source::EmployeeInsurance,
        Source::CreditRegistry,
        Source::StudentLoans,
    ] {
        let question = vault::Question {
            source,
            fields: source.fields().to_vec(),
        };
        let fetch = partner::Command::Fetch(question);
        say(&mut story, Command::Partner(fetch));
    }
    say(&mut story, Command::Partner(partner::Command::Join));
    say(&mut story, Command::Partner(partner::Command::LetLender));
    story
}

fn without(vault: &mut vault::Vault, field: Field) {
    for connection in vault.connections.values_mut() {
        if let Progress::Imported(record) = &mut connection.progress {
            record.data.retain(|datum| datum.field() != field);
        }
    }
}

/// The fields without which the application would say something else.
fn used(story: &Story, forget: fn(&mut Journey, Field)) -> Vec<Field> {
    let asked = |journey: &Journey| application(journey, story.room());
    let before = asked(&story.journey);
    let all = Source::ALL.iter().flat_map(|source| source.fields());
    let counts = |field: &&Field| {
        let mut journey = story.journey.clone();
        forget(&mut journey, **field);
        asked(&journey) != before
    };
    all.filter(counts).copied().collect()
}

#[test]
fn whatever_the_sum_uses_of_the_vaults_is_named_before_it_is_shared() {
    let mut payers = 0;
    for story in agreed() {
        let story = with_everything(story);
        let Needed { own, partners } = needed(&story.journey);
        let of_own = used(&story, |journey, field| without(&mut journey.vault, field));
        let pays = match story.journey.vault.datum(Field::StudentPayment) {
            Some(Datum::StudentPayment(payment)) => *payment > Cents::ZERO,
            _ => false,
        };
        assert!(of_own.contains(&Field::Wages));
        // That nothing is paid is said by the source too, and then only that changes.
        let is_used = of_own.contains(&Field::StudentPayment);
        assert!(is_used || !pays, "{of_own:?}");
        payers += usize::from(pays);
        assert!(of_own.iter().all(|field| own.contains(field)), "{of_own:?}");
        let of_partner = used(&story, |journey, field| {
            without(&mut journey.partner.vault, field);
        });
        assert!(of_partner.contains(&Field::Wages));
        let named = of_partner.iter().all(|field| partners.contains(field));
        assert!(named, "{of_partner:?} of {partners:?}");
        // Credits may be none and then change nothing; nothing besides is shown.
        let may_count = [Field::Wages, Field::StudentPayment, Field::Credits];
        assert!(partners.iter().all(|field| may_count.contains(field)));
    }
    assert!(payers > 0, "one of them pays off a student loan");
}

#[test]
fn given_a_partner_who_takes_part_then_the_partners_own_log_says_what_the_lenders_saw() {
    for story in agreed() {
        let alone = needed(&story.journey);
        assert!(alone.partners.is_empty(), "nobody takes part unasked");
        let mut story = with_everything(story);
        say(&mut story, Command::Mortgage(mortgage::Command::FetchData));
        let saw = |vault: &vault::Vault| {
            let mut lines = vault.log.iter().rev();
            lines
                .find_map(|(_, line)| match line {
                    Logged::Presented(Receiver::Lender, _, items, _) => Some(items),
                    _ => None,
                })
                .map(|items| items.iter().copied().collect::<BTreeSet<_>>())
        };
        let items = |fields: Vec<Field>| Some(fields.into_iter().map(Item::Field).collect());
        let named = needed(&story.journey);
        assert_eq!(saw(&story.journey.vault), items(named.own));
        assert_eq!(saw(&story.journey.partner.vault), items(named.partners));
    }
}

#[test]
fn what_somebody_only_typed_is_never_signed() {
    let world = catalogue();
    let (mut story, _) = scenario::tell(&world.personas[0], Step::FinancialId, 7, START, &world)
        .expect("the story is told");
    assert!(story.journey.can_finance().is_some(), "a sum was typed");
    assert_eq!(story.journey.proven_loan(), None);
    let (told, _) = scenario::tell(&world.personas[0], Step::Bidding, 7, START, &world)
        .expect("the story is told");
    let proven = told.journey.proven_loan();
    assert!(proven.is_some() && told.journey.vault.says_can_finance() == proven);
    // A higher wage that is typed, and a partner who is, change the sum and not what is proven; only the
    // extra for who is single goes.
    story = told;
    let mut form = story.journey.budget.form.clone().expect("a sum");
    form.net_month = Cents::from_euros(9_000);
    form.partner = Some(budget::PartnerForm {
        net_month: Cents::from_euros(4_000),
        under_35: true,
    });
    let now = story.now(START);
    let typed = Command::Budget(budget::Command::Calculate(form));
    story.dispatch(typed, now).expect("it can be reckoned");
    assert!(story.journey.can_finance() > proven);
    let allowance = told_allowance(&story);
    assert_eq!(allowance, Cents::ZERO);
    let single = proven.map(|proven| proven - Cents::from_euros(17_000));
    assert_eq!(story.journey.proven_loan(), single);
}

fn told_allowance(story: &Story) -> Cents {
    let proven = story.journey.proven_budget();
    proven.map_or(Cents::ZERO, |budget| budget.single_allowance)
}

#[test]
fn an_amount_of_the_application_says_which_source_it_came_from() {
    for story in agreed() {
        let asked = application(&story.journey, story.room()).expect("it can be applied for");
        let from = |source: Said| match source {
            Said::Fetched { from, .. } => Some(from),
            _ => None,
        };
        assert_eq!(
            from(asked.input.applicant.source()),
            Some(SourceName::EmployeeInsurance)
        );
        let savings: Sourced<Cents> = asked.input.savings;
        assert_eq!(from(savings.source), Some(SourceName::TaxOffice));
    }
}
