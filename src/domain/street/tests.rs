//! What holds for looking around in a street.

use super::*;

/// Three homes of one street, from west to east, and one across the town.
fn places() -> Vec<Position> {
    vec![
        Position::new(51.547_05, 5.078_85),
        Position::new(51.546_90, 5.079_25),
        Position::new(51.546_68, 5.079_68),
        Position::new(51.588_04, 5.147_41),
    ]
}

const PHONE: Picture = Picture {
    width: 350.0,
    height: 440.0,
    label_width: 112.0,
    label_height: 56.0,
};

#[test]
fn given_homes_in_a_street_one_stands_before_them_and_sees_them_from_left_to_right() {
    let street = &places()[..3];
    let stand = Stand::before(street).unwrap();
    let seen = sightings(stand.position, street);
    assert!(seen.iter().all(|home| home.metres < 160.0), "{seen:?}");
    let mut anchors = in_picture(&seen, stand.heading, PHONE);
    anchors.sort_by(|one, other| one.across.total_cmp(&other.across));
    let order: Vec<_> = anchors.iter().map(|anchor| anchor.place).collect();
    assert_eq!(order, [0, 1, 2]);
    assert_eq!(Stand::before(&[]), None);
}

#[test]
fn the_nearest_comes_first_and_a_far_home_stands_higher() {
    let from = Stand::before(&places()[..3]).unwrap().position;
    let seen = sightings(from, &places());
    assert!(seen.windows(2).all(|pair| pair[0].metres <= pair[1].metres));
    assert_eq!(seen[3].place, 3);
    let [near] = in_picture(&seen[..1], seen[0].bearing, PHONE)[..] else {
        panic!("straight ahead")
    };
    let [far] = in_picture(&seen[3..], seen[3].bearing, PHONE)[..] else {
        panic!("straight ahead")
    };
    assert!((near.across - 175.0).abs() < 1e-6 && far.down < near.down);
}

#[test]
fn given_somebody_who_turns_around_the_homes_leave_the_picture() {
    let stand = Stand::before(&places()[..3]).unwrap();
    let seen = sightings(stand.position, &places()[..3]);
    assert_eq!(in_picture(&seen, 180.0, PHONE), []);
    assert_eq!(beside(&seen, 90.0), (3, 0));
    assert_eq!(beside(&seen, 270.0), (0, 3));
    assert!((turn(350.0, 10.0) - 20.0).abs() < 1e-9);
    assert!((turn(10.0, 350.0) + 20.0).abs() < 1e-9);
    assert!((turn(0.0, 180.0) - 180.0).abs() < 1e-9);
}

#[test]
fn no_label_lies_over_another_and_the_nearest_keeps_its_place() {
    let close = |place: usize| Anchor {
        place,
        across: 170.0 + 4.0 * place as f64,
        down: 300.0,
    };
    let anchors: Vec<_> = (0..12).map(close).collect();
    let labels = PHONE.labels(&anchors);
    assert!(labels.len() >= 4 && labels.len() < 12, "{}", labels.len());
    assert!((labels[0].top - 244.0).abs() < 1e-9);
    for (index, label) in labels.iter().enumerate() {
        assert!(label.top >= 0.0 && label.left >= 0.0 && label.left + 112.0 <= 350.0);
        assert!(
            labels[index + 1..]
                .iter()
                .all(|other| !PHONE.overlap(label, other))
        );
    }
}

#[test]
fn a_picture_that_is_smaller_than_a_label_breaks_nothing() {
    let tiny = Picture {
        width: 20.0,
        height: 20.0,
        ..PHONE
    };
    let anchor = Anchor {
        place: 0,
        across: 10.0,
        down: 10.0,
    };
    assert_eq!(tiny.labels(&[anchor]), []);
}

#[test]
fn in_the_drawn_street_homes_stand_at_both_sides_and_come_nearer_when_one_walks() {
    let lane = Lane {
        walked: 0.0,
        turned: 0.0,
        unit: 300.0,
        depth: 420.0,
        horizon: 200.0,
    };
    let seen = through_the_lane(6, lane, PHONE);
    let side = |place: usize| {
        seen.iter()
            .find(|anchor| anchor.place == place)
            .map(|anchor| anchor.across < 175.0)
    };
    assert_eq!((side(2), side(3)), (Some(true), Some(false)));
    let first = Lane::lots(6, 0.0)[2];
    let (_, before) = lane.see(first, PHONE).unwrap();
    let (_, after) = Lane {
        walked: 1.0,
        ..lane
    }
    .see(first, PHONE)
    .unwrap();
    assert!(after < before);
    let past = Lane {
        walked: first.ahead,
        ..lane
    };
    assert_eq!(past.see(first, PHONE), None);
}

#[test]
fn a_street_holds_every_home_and_draws_the_few_around_who_walks() {
    let start: Vec<_> = Lane::lots(5_000, 0.0).iter().map(|lot| lot.rank).collect();
    assert_eq!(start, (0..16).collect::<Vec<_>>());
    assert!(Lane::lots(0, 0.0).is_empty() && Lane::length(0) == 0.0);
    let lane = |walked, turned| Lane {
        walked,
        turned,
        unit: 300.0,
        depth: 420.0,
        horizon: 200.0,
    };
    for count in [1, 2, 17, 101, 5_000] {
        let mut met = std::collections::BTreeSet::new();
        let mut walked = 0.0;
        while walked <= Lane::length(count) {
            let drawn = Lane::lots(count, walked);
            assert!(drawn.len() <= 24, "{} at {walked}", drawn.len());
            for turned in [-30.0, 0.0, 30.0] {
                let seen = through_the_lane(count, lane(walked, turned), PHONE);
                met.extend(seen.iter().map(|anchor| anchor.place));
            }
            walked += 0.65;
        }
        assert_eq!(met.len(), count, "every home is met");
        let last = Lane::lots(count, Lane::length(count));
        assert_eq!(last.last().map(|lot| lot.rank), Some(count - 1));
    }
}

#[test]
fn given_somebody_who_looks_to_the_right_the_street_moves_to_the_left() {
    let ahead = Lane {
        walked: 0.0,
        turned: 0.0,
        unit: 300.0,
        depth: 420.0,
        horizon: 200.0,
    };
    let right = Lane {
        turned: 20.0,
        ..ahead
    };
    let lot = Lane::lots(9, 0.0)[7];
    let (one, _) = ahead.see(lot, PHONE).unwrap();
    let (other, _) = right.see(lot, PHONE).unwrap();
    assert!(other.across < one.across);
}

#[test]
fn a_device_held_upright_looks_where_its_back_points() {
    let close = |one: f64, other: f64| turn(one, other).abs() < 0.5;
    assert!(close(heading_of(0.0, 90.0, 0.0), 0.0));
    assert!(close(heading_of(270.0, 90.0, 0.0), 90.0));
    assert!(close(heading_of(180.0, 80.0, 0.0), 180.0));
    // On its side in the hand: the back still decides.
    assert!(close(heading_of(0.0, 0.0, -90.0), 90.0));
    // Flat on a table: where the top points.
    assert!(close(heading_of(90.0, 0.0, 0.0), 270.0));
}

#[test]
fn given_where_somebody_really_is_the_nearest_home_is_found_or_said_to_be_far() {
    let homes = places();
    let in_the_street = Position::new(51.5466, 5.0797);
    assert_eq!(nearest(in_the_street, &homes), Ok(2));
    let amsterdam = Position::new(52.3731, 4.8926);
    let Err(Some(far)) = nearest(amsterdam, &homes) else {
        panic!("nobody in Amsterdam stands in a street in Tilburg");
    };
    assert!((80_000.0..100_000.0).contains(&far), "{far}");
    assert_eq!(nearest(in_the_street, &[]), Err(None));
}

#[test]
fn one_turns_to_the_last_home_at_a_side_and_never_into_an_empty_field() {
    for count in 1..=14 {
        for walked in [0.0, 0.65, Lane::length(count)] {
            let walked = f64::min(walked, Lane::length(count));
            let (left, right) = Lane::sides(count, walked);
            assert!(
                (-Lane::SIDEWAYS..0.0).contains(&left),
                "{count} {walked} {left}"
            );
            assert_eq!(right > 0.0, count > 1, "{count} {walked} {right}");
            for turned in [left, right] {
                let lane = Lane {
                    walked,
                    turned,
                    unit: 400.0,
                    depth: 315.0,
                    horizon: 218.0,
                };
                let seen = through_the_lane(count, lane, PHONE);
                assert!(
                    !seen.is_empty(),
                    "{count} homes, walked {walked}, turned {turned}"
                );
            }
        }
    }
    assert_eq!(Lane::sides(0, 0.0), (-Lane::SIDEWAYS, Lane::SIDEWAYS));
}
