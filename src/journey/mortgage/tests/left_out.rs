//! Stories of what the lenders may see, and of what is left out for them.

use super::*;
use crate::domain::record::{Datum, Record, Source as RecordSource};

/// Agreed on a home, with what UWV and the tax office say in the vault.
fn with_a_vault() -> Story {
    let mut story = agreed();
    let now = Moment::on(today(), 10, 30);
    let on = today();
    let wages = Datum::Wages {
        gross_month: Cents::from_euros(4_000),
        holiday_pay: Cents::from_euros(3_840),
        thirteenth_month: Cents::ZERO,
    };
    let records = [
        (RecordSource::EmployeeInsurance, wages),
        (
            RecordSource::TaxOffice,
            Datum::Wealth(Cents::from_euros(60_000)),
        ),
    ];
    for (source, datum) in records {
        let question = vault::Question {
            source,
            fields: source.fields().to_vec(),
        };
        let sign_in = vault::SignIn::Demo;
        let record = Record {
            source,
            on,
            data: vec![datum],
        };
        for command in [
            vault::Command::Consent { question, sign_in },
            vault::Command::Import(source),
        ] {
            story.dispatch(JourneyCommand::Vault(command), now).unwrap();
        }
        let vault::Progress::Asking(request) = story.journey.vault.connections[&source].progress
        else {
            panic!("{source:?} is not asked")
        };
        let arrived = vault::Command::Arrived(request, record);
        story.dispatch(JourneyCommand::Vault(arrived), now).unwrap();
    }
    story
}

fn seen(story: &Story) -> Vec<Item> {
    let now = Moment::on(today(), 13, 0);
    let view = story.journey.vault.view_of(Receiver::Lender, now);
    let claims = view.grants.into_iter().flat_map(|grant| grant.claims);
    sharing::items_of(&claims.collect::<Vec<_>>())
}

fn gross_month(story: &Story) -> Cents {
    let application = application(&story.journey, story.room()).unwrap();
    let income = &application.input.applicant;
    income
        .gross_month(
            crate::domain::Person::Applicant,
            application.input.norm_year,
        )
        .money()
}

#[test]
fn given_a_part_that_is_left_out_then_the_lenders_do_not_see_it_and_the_typed_amount_counts() {
    let mut story = with_a_vault();
    let only = Command::FetchOnly(vec![Field::Wealth]);
    ask(&mut story, only, today()).unwrap();
    assert_eq!(seen(&story), [Item::Field(Field::Wealth)]);
    assert_eq!(story.journey.mortgage.left_out, [Field::Wages]);
    assert_ne!(gross_month(&story), Cents::from_euros(4_000), "typed net");
    let refused = vec![Item::Field(Field::Wages)];
    let told = vault::Logged::PartRefused(Receiver::Lender, refused);
    assert!(
        story
            .journey
            .vault
            .log
            .iter()
            .any(|(_, line)| *line == told)
    );
    let later = Moment::on(today(), 13, 0);
    assert!(lenders_may_look(&story.journey, later));
    let lender = best_offer(&story.journey, story.room()).unwrap();
    assert_eq!(ask(&mut story, Command::Choose(lender), today()), Ok(()));
    assert_eq!(Story::replay(story.log().clone()), story);
}

#[test]
fn given_everything_left_out_then_the_lenders_see_nothing_until_it_is_shown_after_all() {
    let mut story = with_a_vault();
    let all = vec![Item::Field(Field::Wealth), Item::Field(Field::Wages)];
    ask(&mut story, Command::FetchData, today()).unwrap();
    assert_eq!(seen(&story), all);
    assert_eq!(gross_month(&story), Cents::from_euros(4_000));
    ask(&mut story, Command::FetchOnly(Vec::new()), today()).unwrap();
    assert_eq!(seen(&story), []);
    assert!(lenders_may_look(&story.journey, Moment::on(today(), 13, 0)));
    assert_ne!(gross_month(&story), Cents::from_euros(4_000));
    ask(&mut story, Command::FetchData, today()).unwrap();
    assert_eq!(seen(&story), all);
    assert_eq!(gross_month(&story), Cents::from_euros(4_000));
    assert_eq!(story.journey.mortgage.left_out, []);
}
