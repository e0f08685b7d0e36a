//! Questions as people type them, with what the agent may say to each.

use super::*;
use Topic::*;

/// A question, what the passport answers, what only comes near, and whether something stays open.
type Asked = (&'static str, &'static [Topic], &'static [Topic], bool);

fn read_all(questions: &[Asked]) {
    for (question, answered, near, is_open) in questions {
        let reading = Reading::of(None, question);
        let read = (&*reading.answered, &*reading.near, !reading.open.is_empty());
        assert_eq!(read, (*answered, *near, *is_open), "{question}");
    }
}

#[test]
fn what_the_passport_says_is_answered() {
    read_all(&[
        ("Hoe is de fundering?", &[Foundation], &[], false),
        (
            "Hoe staat het met de funderingspalen?",
            &[Foundation],
            &[],
            false,
        ),
        ("Hoe oud is het huis?", &[Built], &[], false),
        ("hoe oud is het", &[Built], &[], false),
        ("Wat is het bouwjaar?", &[Built], &[], false),
        ("Wanneer is het gebouwd?", &[Built], &[], false),
        ("Hoe groot is de woning?", &[Area], &[], false),
        ("HOE GROOT IS HET???", &[Area], &[], false),
        ("Hoeveel m² is het?", &[Area], &[], false),
        ("Hoe groot is het perceel?", &[Cadastral], &[], false),
        ("Wat kost het huis?", &[Price], &[], false),
        ("Is de prijs onderhandelbaar?", &[Price], &[], false),
        (
            "Hoe hoog zijn de servicekosten?",
            &[Association],
            &[],
            false,
        ),
        ("Hoe groot is het reservefonds?", &[Association], &[], false),
        ("Wat betaal ik voor de VvE?", &[Association], &[], false),
        ("Is er erfpacht?", &[GroundLease], &[], false),
        ("Is er geen erfpacht?", &[GroundLease], &[], false),
        ("Loopt er een recht van overpad?", &[Easements], &[], false),
        ("Is de grond vervuild?", &[Soil], &[], false),
        ("Zit er een olietank in de grond?", &[Soil], &[], false),
        ("Wat is de WOZ-waarde?", &[Woz], &[], false),
        ("Is het een monument?", &[Monument], &[], false),
        ("Wat is het energielabel?", &[Energy], &[], false),
        ("Wanneer krijg ik de sleutel?", &[Transfer], &[], false),
        ("Hoe is het dak?", &[Condition], &[], false),
        ("Hoeveel slaapkamers zijn er?", &[Rooms], &[], false),
        ("Hoeveel slaapkamers", &[Rooms], &[], false),
        ("Hoeveel kamers heeft het huis?", &[Rooms], &[], false),
        ("Wanneer kan ik erin?", &[Transfer], &[], false),
        ("Wanneer kan ik intrekken?", &[Transfer], &[], false),
        ("Is de gevel nog goed?", &[Condition], &[], false),
        ("Uit welk jaar is de woning?", &[Built], &[], false),
        ("Wat is de bestemming?", &[Zoning], &[], false),
    ]);
}

#[test]
fn what_the_passport_does_not_say_stays_open_with_what_comes_near() {
    read_all(&[
        ("Hoe oud is het dak?", &[], &[Condition], true),
        ("Uit welk jaar is de ketel?", &[], &[Condition], true),
        ("Wat is het bouwjaar van het dak?", &[], &[Condition], true),
        (
            "Wanneer zijn de kozijnen vervangen?",
            &[],
            &[Condition],
            true,
        ),
        ("Wanneer is het huis gerenoveerd?", &[], &[Condition], true),
        ("Wat kost een nieuw dak?", &[], &[Condition], true),
        ("Hoe oud is de fundering?", &[], &[Foundation], true),
        ("Welke kleur heeft de gevel?", &[], &[Condition], true),
        ("Hoe groot is de tuin?", &[], &[Cadastral], true),
        ("Ligt de tuin op het zuiden?", &[], &[Cadastral], true),
        ("Hoe groot is de keuken?", &[], &[Area], true),
        ("Hoe groot zijn de slaapkamers?", &[], &[Rooms], true),
        (
            "Heb ik recht op iets?",
            &[],
            &[Easements, GroundLease],
            true,
        ),
        ("Is het een drukke straat?", &[], &[Noise], true),
        ("Is het dak geïsoleerd?", &[], &[Condition, Energy], true),
        ("Mag ik een dakkapel bouwen?", &[], &[Zoning], true),
        (
            "Heb ik een vergunning nodig?",
            &[],
            &[Zoning, Monument],
            true,
        ),
        ("Hoe hoog is de energierekening?", &[], &[Energy], true),
        ("Is er lekkage geweest?", &[], &[Condition], true),
        ("Kan ik een bod doen?", &[], &[Price], true),
        ("Is er asbest?", &[], &[], true),
        ("Is er een rookmelder?", &[], &[], true),
        ("Hoe oud is de buurman?", &[], &[], true),
        ("Wat vindt de kat ervan?", &[], &[], true),
        ("Weet u iets over houtworm?", &[], &[], true),
    ]);
}

#[test]
fn two_things_at_once_are_both_read_and_what_is_not_meant_is_left_out() {
    read_all(&[
        (
            "Is de bodem schoon, en hoeveel geluid is er?",
            &[Soil, Noise],
            &[],
            false,
        ),
        (
            "Hoe oud is het huis en hoe oud is het dak?",
            &[Built],
            &[Condition],
            true,
        ),
        ("Hoe oud zijn het dak en de ketel?", &[], &[Condition], true),
        (
            "Hoeveel slaapkamers zijn er en wanneer kan ik erin?",
            &[Rooms, Transfer],
            &[],
            false,
        ),
        (
            "Hoe oud is het huis, en het energielabel?",
            &[Built, Energy],
            &[],
            false,
        ),
        (
            "Is er asbest en hoe is de fundering?",
            &[Foundation],
            &[],
            true,
        ),
        (
            "Goedemorgen, hoe is de fundering?",
            &[Foundation],
            &[],
            false,
        ),
        (
            "Ik vraag niet naar het energielabel, maar naar de fundering.",
            &[Foundation],
            &[],
            false,
        ),
        (
            "Vertel alles over het geluid, behalve de prijs",
            &[Noise],
            &[],
            false,
        ),
        (
            "Bodem, geluid, fundering en erfpacht graag.",
            &[Soil, Noise, Foundation],
            &[],
            false,
        ),
    ]);
}

#[test]
fn a_question_in_english_is_read_alike() {
    read_all(&[
        ("How much is the WOZ?", &[Woz], &[], false),
        ("How old is the house?", &[Built], &[], false),
        ("What year was it built?", &[Built], &[], false),
        ("How old is the roof?", &[], &[Condition], true),
        ("How big is it?", &[Area], &[], false),
        ("How big is the garden?", &[], &[Cadastral], true),
        ("Is there a right of way?", &[Easements], &[], false),
        ("Is there a ground lease?", &[GroundLease], &[], false),
        ("Is the price negotiable?", &[Price], &[], false),
        ("What is the area like?", &[], &[Area], true),
        ("Is the soil polluted?", &[Soil], &[], false),
        ("When do I get the keys?", &[Transfer], &[], false),
        ("When can I move in?", &[Transfer], &[], false),
        ("How many bedrooms are there?", &[Rooms], &[], false),
        ("When was the boiler replaced?", &[], &[Condition], true),
        (
            "Is it noisy, and is the roof good?",
            &[Noise, Condition],
            &[],
            false,
        ),
        ("Is there asbestos?", &[], &[], true),
        (
            "Not the price, but the foundation.",
            &[Foundation],
            &[],
            false,
        ),
        ("Do I need a permit?", &[], &[Zoning, Monument], true),
        (
            "Is there an owners' association?",
            &[Association],
            &[],
            false,
        ),
    ]);
}

#[test]
fn what_is_no_question_is_no_trouble() {
    let long = "dak ".repeat(250);
    let odd = "???,,, en en ; . ² -";
    for text in ["", "   ", odd, "<script>alert(1)</script>", "😀😀😀"] {
        let reading = Reading::of(None, text);
        assert!(
            reading.answered.is_empty() && reading.open == [text.trim()],
            "{text}"
        );
    }
    assert_eq!(Reading::of(None, &long).answered, [Condition]);
    let all = "bodem geluid fundering erfpacht woz monument vve prijs recht tuin grond";
    let reading = Reading::of(None, all);
    assert_eq!(reading.answered.len(), MOST);
    assert!(reading.near.len() <= MOST_NEAR);
}

#[test]
fn a_fact_and_the_words_beside_it_both_count() {
    let read = |text| Reading::of(Some(Soil), text);
    let only = |answered: &[Topic], near: &[Topic], open: &[&str]| Reading {
        answered: answered.to_vec(),
        near: near.to_vec(),
        open: open.iter().map(|open| (*open).to_owned()).collect(),
    };
    assert_eq!(read(""), only(&[Soil], &[], &[]));
    assert_eq!(read("Wat weet u hierover?"), only(&[Soil], &[], &[]));
    assert_eq!(read("Is de bodem schoon?"), only(&[Soil], &[], &[]));
    assert_eq!(
        read("En hoe oud is het dak?"),
        only(&[Soil], &[Condition], &["Hoe oud is het dak?"])
    );
    assert_eq!(
        read("En de fundering?"),
        only(&[Soil, Foundation], &[], &[])
    );
    assert_eq!(
        read("Hoe oud is dat?"),
        only(&[Soil], &[], &["Hoe oud is dat?"])
    );
    assert_eq!(
        read("Is er asbest?"),
        only(&[Soil], &[], &["Is er asbest?"])
    );
    let built = Reading::of(Some(Built), "Hoe oud is dat?");
    assert_eq!(built, only(&[Built], &[], &[]));
}

#[test]
fn of_a_question_that_is_answered_in_part_the_rest_stays_open_in_its_own_words() {
    let rest: [(&str, &[&str]); 14] = [
        (
            "Hoe oud is het huis en hoe oud is het dak?",
            &["Hoe oud is het dak?"],
        ),
        ("Hoe oud is het huis en het dak?", &["Hoe oud is het dak?"]),
        (
            "Hoe oud is het huis, het dak en de ketel?",
            &["Hoe oud is het dak en de ketel?"],
        ),
        (
            "How big is the house and the garden?",
            &["How big is the garden?"],
        ),
        // Behind `wanneer is` comes what happened: half of it would not be understood.
        (
            "Wanneer is het huis gebouwd en de ketel?",
            &["Wanneer is het huis gebouwd en de ketel?"],
        ),
        ("Is er Asbest, en hoe is de fundering", &["Is er Asbest"]),
        ("Is er erfpacht en asbest?", &["Asbest?"]),
        (
            "Is er asbest? Hoe is de fundering? Lekt het dak!",
            &["Is er asbest?", "Lekt het dak!"],
        ),
        (
            "Goedemorgen, hoe is de fundering, is er asbest en heeft de buurman een hond?",
            &["Is er asbest en heeft de buurman een hond?"],
        ),
        // What belongs to the open clause stays with it.
        (
            "Hoe is de fundering? Als het regent, lekt het dak dan?",
            &["Als het regent, lekt het dak dan?"],
        ),
        // Nothing of it was answered: it stays whole, with its greeting.
        (
            "Wij hebben een hond. Is er asbest? Hoe oud is het dak?",
            &["Wij hebben een hond. Is er asbest? Hoe oud is het dak?"],
        ),
        ("Hoe is de fundering??? Is er asbest???", &["Is er asbest?"]),
        ("Vraag: is er asbest? En de WOZ?", &["Is er asbest?"]),
        ("Hoe groot is het huis en hoe is de bodem?", &[]),
    ];
    for (question, open) in rest {
        assert_eq!(Reading::of(None, question).open, open, "{question}");
    }
}
