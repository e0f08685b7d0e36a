//! What counts in the sum, and how far: typed, fetched, stated.

use super::*;
use crate::domain::record::{Credit, Datum, Field, Record};
use crate::domain::{
    Because, CostKind, EnergyLabel, Percentage, Person, Source, TaxPosition, Term,
};
use crate::journey::budget::PartnerForm;

fn typed(form: &Form) -> BudgetInput {
    super::typed(form, NormYear::Of2026)
}

fn form(further: Further) -> Form {
    Form {
        net_month: Cents::from_euros(3_000),
        savings: Cents::from_euros(40_000),
        equity: Cents::ZERO,
        partner: None,
        details: Details {
            further,
            ..Details::USUAL
        },
    }
}

fn loan(further: Further) -> Cents {
    assess(&typed(&form(further))).loan
}

#[test]
fn every_further_question_moves_the_sum_the_way_it_should() {
    let usual = loan(Further::NOTHING);
    let hundred = Cents::from_euros(100);
    let with = |change: fn(&mut Further)| {
        let mut further = Further::NOTHING;
        change(&mut further);
        loan(further)
    };
    assert!(with(|further| further.thirteenth_month = true) > usual);
    assert!(with(|further| further.student_debt = Cents::from_euros(20_000)) < usual);
    assert!(with(|further| further.credit_limit = Cents::from_euros(2_500)) < usual);
    let lease = with(|further| further.lease = Cents::from_euros(100));
    let alimony = with(|further| further.alimony = Cents::from_euros(100));
    let ground_rent = with(|further| further.ground_rent = Cents::from_euros(100));
    assert!(lease < usual - hundred * 100 && lease == alimony && alimony == ground_rent);
}

#[test]
fn what_was_left_open_is_told_as_an_assumption() {
    let mut asked = form(Further::NOTHING);
    assert_eq!(typed(&asked).interest.source, Source::Assumed);
    assert_eq!(typed(&asked).obligations.lease.source, Source::Assumed);
    asked.details.interest = Percentage(4_000);
    asked.details.further.lease = Cents::from_euros(100);
    assert_eq!(typed(&asked).interest.source, Source::Typed);
    assert_eq!(typed(&asked).obligations.lease.source, Source::Typed);
}

#[test]
fn measures_and_a_guarantee_count_only_with_a_label_that_allows_them() {
    let with = |label, further| {
        let mut form = form(further);
        form.details.label = label;
        let budget = assess(&typed(&form));
        (budget.label_extra, budget.measures_extra)
    };
    let further = Further {
        measures: Cents::from_euros(12_000),
        energy_guarantee: true,
        ..Further::NOTHING
    };
    let euros = Cents::from_euros;
    assert_eq!(with(None, further), (Cents::ZERO, Cents::ZERO));
    assert_eq!(
        with(Some(EnergyLabel::C), further),
        (euros(5_000), euros(12_000))
    );
    assert_eq!(
        with(Some(EnergyLabel::A), further),
        (euros(10_000), euros(10_000))
    );
    let best = with(Some(EnergyLabel::APlusPlusPlusPlus), further);
    assert_eq!(best, (euros(40_000), Cents::ZERO));
}

#[test]
fn who_is_35_or_used_the_exemption_pays_over_the_own_half() {
    let tax = |mut form: Form| {
        form.partner = Some(PartnerForm {
            net_month: Cents::from_euros(2_000),
            under_35: true,
        });
        let highest = assess(&typed(&form)).highest_price;
        let posts = highest.costs.items;
        let tax = posts.iter().find(|post| post.kind == CostKind::TransferTax);
        (highest.price, tax.unwrap().middle)
    };
    assert_eq!(tax(form(Further::NOTHING)).1, Cents::ZERO);
    let older = Further {
        partner_age: Some(AgeBand::Under57),
        ..Further::NOTHING
    };
    let used = Further {
        exemption_used: true,
        ..Further::NOTHING
    };
    for half in [older, used] {
        let (price, tax) = tax(form(half));
        assert!((tax.0 - price.0 / 100).abs() <= 1, "{price:?} {tax:?}");
    }
    let elsewhere = Further {
        lives_elsewhere: true,
        ..Further::NOTHING
    };
    let (price, tax) = tax(form(elsewhere));
    assert!((tax.0 - price.0 * 8 / 100).abs() <= 1);
}

#[test]
fn somebody_older_and_somebody_who_lets_the_home_are_told_that_other_rules_apply() {
    let of = |further| coverage(&form(further));
    assert_eq!(of(Further::NOTHING), NormCoverage::Covered);
    let old = Further {
        age: Some(AgeBand::PensionAge),
        ..Further::NOTHING
    };
    assert_eq!(of(old), NormCoverage::PensionAgeReached);
    let near = Further {
        age: Some(AgeBand::Under67),
        ..Further::NOTHING
    };
    assert_eq!(of(near), NormCoverage::PensionWithinTenYears);
    let elsewhere = Further {
        lives_elsewhere: true,
        ..old
    };
    assert_eq!(of(elsewhere), NormCoverage::InterestNotDeductible);
}

#[test]
fn given_credits_at_bkr_when_fetched_data_count_then_less_can_be_borrowed() {
    use crate::domain::record::Source;
    use crate::journey::vault::{Connection, Progress, Question, SignIn};
    let with = |credits: Vec<Credit>| {
        let mut journey = Journey::default();
        journey.budget.basis = Basis::Fetched;
        journey.budget.form = Some(form(Further::NOTHING));
        let record = Record {
            source: Source::CreditRegistry,
            on: crate::domain::iso_date::read("2026-11-01").unwrap(),
            data: vec![Datum::Credits(credits)],
        };
        let connection = Connection {
            question: Question {
                source: Source::CreditRegistry,
                fields: vec![Field::Credits],
            },
            sign_in: SignIn::Demo,
            until: crate::domain::moment::Moment(0),
            progress: Progress::Imported(record),
            before: None,
        };
        (journey.vault.connections).insert(Source::CreditRegistry, connection);
        assert!(
            journey.typed_and_fetched().is_some(),
            "one source is enough"
        );
        journey.can_finance().unwrap()
    };
    let credit = |revolving, amount, monthly| Credit {
        revolving,
        amount: Cents::from_euros(amount),
        monthly: Cents::from_euros(monthly),
    };
    let free = with(Vec::new());
    // 2% of 2.500 a month, at 3,74% over 360 months (factor 216,1936).
    let less = free - with(vec![credit(true, 2_500, 0)]);
    assert!(
        (less - Cents::from_euros(10_810)).0.abs() <= 200,
        "{less:?}"
    );
    // A loan counts for what is paid a month, not for its debt.
    let less = free - with(vec![credit(false, 9_000, 50)]);
    assert!(
        (less - Cents::from_euros(10_810)).0.abs() <= 200,
        "{less:?}"
    );
}

#[test]
fn given_a_mortgage_above_the_woz_value_the_debt_that_is_left_comes_off() {
    let spendable = |worth: i64, owed: i64| {
        let mut journey = Journey::default();
        journey.budget.form = Some(form(Further::NOTHING));
        let statements = &mut journey.vault.statements;
        statements.insert(OwnStatement::Woz, Cents::from_euros(worth));
        statements.insert(OwnStatement::CurrentMortgage, Cents::from_euros(owed));
        journey.assessment().unwrap().total
    };
    let even = spendable(250_000, 250_000);
    assert_eq!(
        even - spendable(250_000, 280_000),
        Cents::from_euros(30_000)
    );
    assert_eq!(
        spendable(290_000, 250_000) - even,
        Cents::from_euros(40_000)
    );
}

#[test]
fn given_a_partner_who_takes_part_then_the_typed_side_holds_typed_amounts_only() {
    use crate::domain::record::Source as From;
    use crate::journey::vault::{Connection, Progress, Question, SignIn};
    let mut journey = Journey::default();
    journey.budget.form = Some(form(Further::NOTHING));
    assert_eq!(journey.typed_and_fetched(), None);
    let wages = Datum::Wages {
        gross_month: Cents::from_euros(3_000),
        holiday_pay: Cents::from_euros(2_880),
        thirteenth_month: Cents::ZERO,
    };
    let record = Record {
        source: From::EmployeeInsurance,
        on: crate::domain::iso_date::read("2026-11-01").unwrap(),
        data: vec![wages],
    };
    let connection = Connection {
        question: Question {
            source: From::EmployeeInsurance,
            fields: vec![Field::Wages],
        },
        sign_in: SignIn::Demo,
        until: crate::domain::moment::Moment(0),
        progress: Progress::Imported(record),
        before: None,
    };
    let vault = &mut journey.partner.vault;
    vault
        .connections
        .insert(From::EmployeeInsurance, connection);
    journey.partner.joins = true;
    let [typed, fetched] = journey.typed_and_fetched().unwrap();
    assert_eq!(typed.partner, None);
    assert!(fetched.partner.is_some());
    // Nobody said how old this partner is: it is assumed, and says so where it counts.
    let tree = assess(&fetched).highest_price.explanation;
    let age = tree.find(Term::Age(Person::Partner)).unwrap();
    assert_eq!(age.because, Because::Input(Source::Assumed));
    assert_eq!(age.amount, AgeBand::Under57.into());
    let mut said = form(Further::NOTHING);
    said.details.further.partner_age = Some(AgeBand::Under35);
    journey.budget.form = Some(said);
    let [_, fetched] = journey.typed_and_fetched().unwrap();
    assert_eq!(fetched.partner_tax.position, TaxPosition::Starter);
}

#[test]
fn a_field_of_which_another_amount_counts_says_whose() {
    use crate::domain::SourceName;
    use crate::domain::record::Source as From;
    use crate::journey::budget::Figure;
    use crate::journey::vault::{Connection, Progress, Question, SignIn};
    let given = |source, field, data| {
        let connection = Connection {
            question: Question {
                source,
                fields: vec![field],
            },
            sign_in: SignIn::Demo,
            until: crate::domain::moment::Moment(0),
            progress: Progress::Imported(Record {
                source,
                on: crate::domain::iso_date::read("2026-11-01").unwrap(),
                data: vec![data],
            }),
            before: None,
        };
        (source, connection)
    };
    let mut journey = Journey::default();
    let (source, duo) = given(
        From::StudentLoans,
        Field::StudentPayment,
        Datum::StudentPayment(Cents::from_euros(80)),
    );
    journey.vault.connections.insert(source, duo);
    let (source, wages) = given(
        From::EmployeeInsurance,
        Field::Wages,
        Datum::Wages {
            gross_month: Cents::from_euros(3_000),
            holiday_pay: Cents::from_euros(2_880),
            thirteenth_month: Cents::ZERO,
        },
    );
    journey.partner.vault.connections.insert(source, wages);
    let statements = &mut journey.vault.statements;
    statements.insert(OwnStatement::Alimony, Cents::from_euros(200));
    let typed = Cents::from_euros(100);
    let all = |journey: &Journey, typed| {
        let asked = [
            Figure::StudentLoan,
            Figure::StudentDebt,
            Figure::PartnerNetMonth,
            Figure::Alimony,
            Figure::Lease,
        ];
        asked.map(|figure| journey.counts_instead(figure, typed))
    };
    let stated = Some(Instead::OwnStatement);
    assert_eq!(all(&journey, typed), [None; 5]);
    assert_eq!(all(&journey, Cents::ZERO), [None, None, None, stated, None]);
    journey.budget.basis = Basis::Fetched;
    journey.partner.joins = true;
    let duo = Some(Instead::Source(SourceName::StudentLoans));
    let partner = Some(Instead::PartnersSource(SourceName::EmployeeInsurance));
    assert_eq!(all(&journey, typed), [duo, duo, partner, None, None]);
    // What the field says is what the sum is made with.
    let mut with_loan = form(Further::NOTHING);
    with_loan.details.student_loan = typed;
    let counted = journey.input_of(&with_loan).obligations.student_loan;
    assert_eq!(counted.value, Cents::from_euros(80));
    with_loan.details.student_loan = Cents::ZERO;
    with_loan.details.further.student_debt = Cents::from_euros(20_000);
    let duties = journey.input_of(&with_loan).obligations;
    assert_eq!(
        duties.student_debt.value,
        Cents::ZERO,
        "DUO counts, not the debt"
    );
}

#[test]
fn given_a_registered_partnership_in_the_brp_or_a_stated_partner_nobody_is_single() {
    use crate::domain::iso_date;
    use crate::domain::loan::Household;
    use crate::domain::moment::Moment;
    use crate::domain::record::{CivilStatus, Source as Bank};
    use crate::journey::vault::{Event, Question, SignIn};

    let alone = form(Further::NOTHING);
    let with_partner = Form {
        partner: Some(PartnerForm {
            net_month: Cents::from_euros(2_000),
            under_35: true,
        }),
        ..alone.clone()
    };
    let told = |status| {
        let now = Moment(1_000);
        let question = Question {
            source: Bank::Population,
            fields: vec![Field::CivilStatus],
        };
        let consented = Event::Consented {
            question,
            sign_in: SignIn::Demo,
            until: now.after_seconds(1_000),
        };
        let record = Record {
            source: Bank::Population,
            on: iso_date::read("2026-11-01").unwrap(),
            data: vec![Datum::CivilStatus(status)],
        };
        let vault = Journey::default().vault.evolve(&consented, now);
        Journey {
            vault: vault.evolve(&Event::Imported(record), now),
            ..Journey::default()
        }
    };
    let without = Journey::default();
    let single = told(CivilStatus::Single);
    let registered = told(CivilStatus::Registered);
    for (journey, form, household) in [
        (&without, &alone, Household::Single),
        (&without, &with_partner, Household::PartnerStated),
        (&single, &alone, Household::Single),
        (&single, &with_partner, Household::PartnerStated),
        (&registered, &alone, Household::PartnerRegistered),
        (&registered, &with_partner, Household::PartnerRegistered),
    ] {
        let input = journey.input_alone_on(Basis::Typed, form);
        assert_eq!(input.alone, household);
        let allowance = input.maximum_loan().single_allowance;
        assert_eq!(allowance > Cents::ZERO, household == Household::Single);
    }
}
