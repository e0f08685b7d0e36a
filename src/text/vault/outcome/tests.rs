//! Stories of what the sources' data means.

use super::*;
use crate::domain::iso_date;
use crate::domain::moment::Moment;
use crate::journey::vault::{Event, Question, SignIn};
use crate::text::vault::{fact_groups, field};

const NL: Language = Language::Dutch;

fn vault(records: Vec<(Source, Vec<Datum>)>) -> Vault {
    records
        .into_iter()
        .fold(Vault::default(), |vault, (source, data)| {
            let fields = data.iter().map(Datum::field).collect();
            let question = Question { source, fields };
            let consented = Event::Consented {
                question,
                sign_in: SignIn::Demo,
                until: Moment(9),
            };
            let on = iso_date::read("2026-10-31").unwrap();
            let imported = Event::Imported(Record { source, on, data });
            vault
                .evolve(&consented, Moment(1))
                .evolve(&imported, Moment(2))
        })
}

fn said(records: Vec<(Source, Vec<Datum>)>, source: Source) -> String {
    outcome(&vault(records), source, NL)
        .unwrap()
        .sentences
        .join(" ")
}

fn bank(overdrafts: u16, missed: u16) -> (Source, Vec<Datum>) {
    (
        Source::Bank,
        vec![Datum::Overdrafts(overdrafts), Datum::MissedPayments(missed)],
    )
}

fn registry(arrears: u16) -> (Source, Vec<Datum>) {
    (
        Source::CreditRegistry,
        vec![Datum::Credits(vec![]), Datum::Arrears(arrears)],
    )
}

#[test]
fn given_two_banks_both_count_and_what_they_say_together_is_said() {
    let at = |source, balance, days| {
        let data = vec![
            Datum::Balance(Cents(balance)),
            Datum::Overdrafts(days),
            Datum::MissedPayments(0),
        ];
        (source, data)
    };
    let first = at(Source::Bank, 610_480, 8);
    let second = at(Source::SecondBank, 1_600_000, 7);
    let alone = said(vec![first.clone()], Source::Bank);
    assert!(alone.contains("U staat niet vaak rood."), "{alone}");
    assert!(!alone.contains("samen"), "{alone}");
    for bank in Source::BANKS {
        let both = said(vec![first.clone(), second.clone()], bank);
        assert!(
            both.contains("U staat vaak rood: 15 dagen in een jaar."),
            "{both}"
        );
        let together = "Bij uw twee banken samen: €\u{a0}22.104,80 op uw rekeningen, 15 dagen rood in een jaar.";
        assert!(both.ends_with(together), "{both}");
    }
}

#[test]
fn given_good_behaviour_the_bank_says_what_the_slide_says() {
    let words = "U staat niet vaak rood. U bent geen wanbetaler. U heeft geen leenbeperking.";
    assert_eq!(said(vec![bank(3, 0), registry(0)], Source::Bank), words);
}

#[test]
fn given_no_word_from_the_registry_nothing_is_said_about_a_restriction() {
    let words = said(vec![bank(3, 0)], Source::Bank);
    assert!(!words.contains("geen leenbeperking"), "{words}");
    assert!(words.contains("BKR"), "{words}");
}

#[test]
fn given_trouble_the_bank_names_it() {
    let words = said(
        vec![bank(OFTEN_OVERDRAWN + 1, 2), registry(1)],
        Source::Bank,
    );
    assert!(words.starts_with(
        "U staat vaak rood: 13 dagen in een jaar. In een jaar mislukten 2 betalingen."
    ));
    assert!(words.contains("U heeft een leenbeperking"), "{words}");
}

#[test]
fn given_a_field_that_was_not_asked_its_sentence_is_left_out() {
    let words = said(
        vec![(Source::Bank, vec![Datum::MissedPayments(0)])],
        Source::Bank,
    );
    assert!(words.starts_with("U bent geen wanbetaler."), "{words}");
}

#[test]
fn given_the_slides_figures_the_headlines_are_the_slides() {
    let wages = Datum::Wages {
        gross_month: Cents(243_190),
        holiday_pay: Cents(220_040),
        thirteenth_month: Cents::ZERO,
    };
    let vault = vault(vec![
        (Source::TaxOffice, vec![Datum::Wealth(Cents(1_600_000))]),
        (Source::EmployeeInsurance, vec![wages]),
        registry(0),
    ]);
    let headline = |source| outcome(&vault, source, NL).unwrap().headline.unwrap();
    assert_eq!(headline(Source::TaxOffice), "€\u{a0}16.000,00");
    assert_eq!(headline(Source::EmployeeInsurance), "€\u{a0}2.431,90");
    assert_eq!(headline(Source::CreditRegistry), "geen");
    assert_eq!(outcome(&vault, Source::Bank, NL), None);
}

#[test]
fn given_loans_they_are_counted_and_added() {
    let credit = |amount| Credit {
        revolving: false,
        amount: Cents(amount),
        monthly: Cents(1_000),
    };
    let data = vec![
        Datum::Credits(vec![credit(100_000), credit(50_050)]),
        Datum::Arrears(2),
    ];
    let told = outcome(
        &vault(vec![(Source::CreditRegistry, data)]),
        Source::CreditRegistry,
        NL,
    )
    .unwrap();
    assert_eq!(told.headline.unwrap(), "2 leningen: €\u{a0}1.500,50");
    assert_eq!(told.sentences, ["U hebt een achterstand bij 2 leningen."]);
}

#[test]
fn given_the_pension_register_the_sentence_is_the_slides() {
    let all = vec![
        Datum::RetirementAge {
            years: 67,
            months: 3,
        },
        Datum::NetPension(Cents(126_500)),
        Datum::PensionProviders(3),
    ];
    let words = "U ontvangt vanaf 67 jaar en 3 maanden €\u{a0}1.265 netto per maand via 3 pensioenuitvoerders en AOW.";
    assert_eq!(said(vec![(Source::Pensions, all)], Source::Pensions), words);
    let age = vec![Datum::RetirementAge {
        years: 67,
        months: 0,
    }];
    assert_eq!(
        said(vec![(Source::Pensions, age)], Source::Pensions),
        "U ontvangt AOW vanaf 67 jaar."
    );
}

#[test]
fn every_asked_field_is_shown_in_the_raw_record() {
    let personas =
        crate::data::people::read(include_str!("../../../../public/data/personas.json")).unwrap();
    for record in personas.iter().flat_map(|persona| &persona.records) {
        for language in Language::ALL {
            let shown = fact_groups(record, language);
            for name in record.source.fields() {
                let name = field(*name).get(language);
                let given = shown
                    .iter()
                    .any(|group| group.name == name && !group.facts.is_empty());
                // Who owes nothing pays it back by no rule.
                let owes_nothing =
                    record.datum(Field::StudentDebt) == Some(&Datum::StudentDebt(Cents::ZERO));
                let is_moot = owes_nothing && name == field(Field::StudentTerms).get(language);
                assert!(given || is_moot, "{name}");
            }
        }
    }
}
