//! Stories of filters in an address: written, read back, and asked wrongly.

use super::*;

#[test]
fn filters_read_back_as_they_were_written() {
    let all = Filters {
        price_from: Some(Cents::from_euros(150_000)),
        price_to: Some(Cents::from_euros(300_000)),
        region: Some(Region::Tilburg),
        rooms_from: Some(5),
        built_from: Some(1971),
        label_from: Some(EnergyLabel::APlusPlus),
        kinds: vec![HomeKind::Terraced, HomeKind::SemiDetached],
        outdoors: vec![Outdoor::Garden, Outdoor::None],
        month_to: Some(Cents::from_euros(1_150)),
        fits_budget: true,
        eligible: true,
        travel: Some(Travel {
            from: Spot::near(Region::Tilburg.centre()),
            way: Way::Cycle,
            minutes: 20,
        }),
        neighbourhoods: vec![
            Neighbourhood(Region::Tilburg, "Berkel-Enschot".to_owned()),
            Neighbourhood(Region::Arnhem, "’t Duifje oost".to_owned()),
        ],
        area: Outline::read("5156000_507500_300_0_0_300_-300_0").unwrap(),
    };
    let query = all.query();
    let places = "&reis=fiets,20,51.5600,5.0750&buurt=tilburg:Berkel-Enschot,arnhem:%E2%80%99t%20Duifje%20oost&gebied=5156000_507500_300_0_0_300_-300_0";
    assert!(query.ends_with(places), "{query}");
    assert!(
        query
            .starts_with("prijs=150000-300000&regio=tilburg&kamers=5&bouwjaar=1971&label=A%2B%2B&")
    );
    let asked = read(&format!("?{query}"));
    assert_eq!((asked.filters, asked.refused), (Some(all), vec![]));
    assert_eq!(Filters::default().query(), "");
}

#[test]
fn what_cannot_be_is_named_and_left_out_and_the_rest_counts() {
    let asked =
        read("kamers=99&regio=tilburg&prijs=300000-150000&soort=kasteel&label=Q&van=iemand");
    let tilburg = Filters {
        region: Some(Region::Tilburg),
        ..Filters::default()
    };
    assert_eq!(asked.filters, Some(tilburg));
    let names: Vec<_> = asked.refused.iter().map(|bad| bad.name).collect();
    assert_eq!(names, ["kamers", "prijs", "soort", "label"]);
    assert_eq!(asked.refused[0].value, "99");
}

#[test]
fn an_address_of_which_nothing_can_be_asks_nothing_and_says_what_it_could_not() {
    let asked = read("kamers=99&prijs=-");
    assert_eq!(asked.filters, None, "the filters of the story stay");
    let names: Vec<_> = asked.refused.iter().map(|bad| bad.name).collect();
    assert_eq!(names, ["kamers", "prijs"]);
}

#[test]
fn of_a_part_that_is_half_right_the_right_half_counts_and_the_other_is_named() {
    let half = [
        (
            "soort=kasteel,tussenwoning,iglo,hoekwoning",
            "soort=tussenwoning,hoekwoning",
            "kasteel,iglo",
        ),
        ("buiten=tuin,vijver", "buiten=tuin", "vijver"),
        ("prijs=150000-7", "prijs=150000-", "-7"),
        ("prijs=veel-300000", "prijs=-300000", "veel-"),
        (
            "buurt=tilburg:Korvel,nergens:Korvel",
            "buurt=tilburg:Korvel",
            "nergens:Korvel",
        ),
    ];
    for (asked, right, wrong) in half {
        let asked = read(asked);
        assert_eq!(asked.filters, read(right).filters, "{right}");
        assert!(asked.filters.is_some());
        let values: Vec<_> = asked.refused.into_iter().map(|bad| bad.value).collect();
        assert_eq!(values, [wrong]);
    }
    let crossed = read("prijs=300000-150000");
    assert_eq!((crossed.filters, crossed.refused.len()), (None, 1));
}

#[test]
fn an_address_that_names_no_filter_asks_nothing() {
    for nothing in ["", "?", "van=iemand", "&&&", "%%%=%"] {
        assert_eq!(read(nothing), Asked::default(), "{nothing}");
    }
}

#[test]
fn no_address_is_too_odd_to_be_read() {
    for odd in [
        "prijs",
        "prijs=-",
        "prijs=--",
        "label=%",
        "soort=,",
        "maandlast=1e9",
        "reis=fiets",
        "reis=fiets,20,0,0",
        "reis=fiets,21,51.5600,5.0750",
        "reis=vliegen,20,51.5600,5.0750",
        "kamers=%FF%",
        "buurt=tilburg",
        "buurt=tilburg:",
        "buurt=nergens:Korvel",
        "gebied=1_2_3",
    ] {
        let asked = read(odd);
        assert!(asked.filters.is_none(), "{odd}");
    }
    assert_eq!(
        read("prijs=-200000").filters.unwrap().price_to,
        Some(Cents::from_euros(200_000))
    );
}
