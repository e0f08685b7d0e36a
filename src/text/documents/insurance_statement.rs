//! Verzekeringsbericht: what UWV keeps of somebody's work and wages, as a document. It says itself that
//! paper proves nothing and where the signature can be checked.

use super::paper::{Article, Paper, Signature};
use crate::domain::moment::Moment;
use crate::domain::record::{Field, Record};
use crate::text::Language;
use crate::text::vault::{Fact, FactGroup, datum_facts, fact_groups, field};

/// What is too long for the rows at the top, and gets an article of its own.
const LISTS: [Field; 2] = [Field::Employments, Field::WagePeriods];

/// The statement of a record; when its source signed it, if that was done.
pub fn insurance_statement(language: Language, record: &Record, signed: Option<Moment>) -> Paper {
    let day = language.date(record.on);
    let rows = record
        .data
        .iter()
        .filter(|datum| !LISTS.contains(&datum.field()));
    let rows = rows.flat_map(|datum| datum_facts(datum, language));
    let names = LISTS.map(|name| field(name).get(language));
    let mut lists = fact_groups(record, language);
    lists.retain(|group| names.contains(&group.name));
    let as_of = language.pick("Stand van", "As of").to_owned();
    let mut facts = vec![(as_of, day)];
    facts.extend(rows.map(|fact| (fact.label, fact.value)));
    let mut articles: Vec<_> = lists.into_iter().map(article).collect();
    articles.extend([what_for(language), how_to_check(language)]);
    Paper {
        title: language
            .pick("Verzekeringsbericht UWV", "UWV insurance statement")
            .to_owned(),
        preface: language
            .pick(
                "Voorbeeld uit een demo. Deze persoon en dit werk zijn verzonnen; UWV gaf dit niet af.",
                "Example from a demo. This person and this work are fictional; UWV did not issue this.",
            )
            .to_owned(),
        facts,
        articles,
        signatures: vec![Signature {
            who: language
                .pick("UWV (verzonnen tekenaar van de demo)", "UWV (the demo’s fictional signer)")
                .to_owned(),
            when: seal(language, signed),
        }],
    }
}

fn seal(language: Language, signed: Option<Moment>) -> String {
    let Some(signed) = signed else {
        return language
            .pick(
                "nog niet getekend: maak eerst uw Financieel-ID",
                "not signed yet: make your Financieel-ID first",
            )
            .to_owned();
    };
    let day = language.date(signed.date());
    language.pick(
        format!("getekend op {day}, in uw Financieel-ID"),
        format!("signed on {day}, in your Financieel-ID"),
    )
}

fn article(group: FactGroup) -> Article {
    let line = |fact: Fact| match fact.note.as_str() {
        "" => format!("{}: {}", fact.label, fact.value),
        note => format!("{}: {} ({note})", fact.label, fact.value),
    };
    let about = Some(group.about).filter(|about| !about.is_empty());
    let lines = group.facts.into_iter().map(line);
    Article {
        title: group.name.to_owned(),
        paragraphs: about.into_iter().chain(lines).collect(),
    }
}

fn what_for(language: Language) -> Article {
    Article::new(
        language.pick("Waarvoor u dit gebruikt", "What you use this for"),
        [language
            .pick(
                "Een geldverstrekker kan met dit bericht uw inkomen uit loondienst bepalen (Inkomensbepaling Loondienst). Hij gaat uit van uw SV-loon. Dat kan als u nu werkt en de laatste twaalf maanden werkte, en uw AOW meer dan tien jaar weg is.",
                "With this statement a lender can determine your income from employment (Inkomensbepaling Loondienst). It starts from your SV wages. That is possible when you work now and worked the last twelve months, and your state pension is more than ten years away.",
            )
            .to_owned()],
    )
}

fn how_to_check(language: Language) -> Article {
    Article::new(
        language.pick("Zo controleert u de handtekening", "How to check the signature"),
        [
            language
                .pick(
                    "Dit blad zelf bewijst niets: op papier kan iedereen een cijfer veranderen. De handtekening staat in het bestand van het Financieel-ID.",
                    "This sheet itself proves nothing: on paper anybody can change a figure. The signature is in the file of the Financieel-ID.",
                )
                .to_owned(),
            language
                .pick(
                    "Open in de app ‘Probeer te vervalsen’ en kies dat bestand bij ‘Controleer een bestand’. Staat daar ‘Echt’, dan tekende de bron precies deze gegevens. Is één teken anders, dan staat er ‘Geweigerd’.",
                    "Open ‘Try to forge it’ in the app and choose that file at ‘Check a file’. If it says ‘Genuine’, the source signed exactly this data. If one sign differs, it says ‘Refused’.",
                )
                .to_owned(),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::people;
    use crate::domain::record::Source;

    fn record() -> Record {
        let people = people::read(include_str!("../../../public/data/personas.json")).unwrap();
        let mut records = people[0].records.iter();
        let wages = records.find(|one| one.source == Source::EmployeeInsurance);
        wages.unwrap().clone()
    }

    #[test]
    fn the_statement_says_every_month_every_job_its_day_and_how_to_check_it() {
        let html = insurance_statement(Language::Dutch, &record(), Some(Moment(0))).html();
        for said in [
            "31 oktober 2026",
            "Drukkerij De Voorbeeldpers",
            "Bakkerij De Proefoven",
            "oproepcontract, 16 uur per week",
            "november 2025: €\u{a0}2.374,50 (156 uur)",
            "oktober 2026: €\u{a0}2.431,90 (156 uur)",
            "Controleer een bestand",
            "getekend op 1 januari 1970",
        ] {
            assert!(html.contains(said), "{said}: {html}");
        }
    }

    #[test]
    fn what_was_not_asked_is_not_on_it_and_what_nobody_signed_says_so() {
        let record = record().only(&[Field::Wages]);
        let html = insurance_statement(Language::Dutch, &record, None).html();
        assert!(html.contains("nog niet getekend"));
        assert!(html.contains("2.431,90"));
        for absent in ["Drukkerij", "999990019", "november 2025"] {
            assert!(!html.contains(absent), "{absent}: {html}");
        }
    }
}
