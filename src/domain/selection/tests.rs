//! The engine against a filter that looks at every record every time.

use proptest::prelude::*;

use super::*;

const BUCKETS: usize = 5;

fn bucket(value: u32) -> usize {
    (value / 4) as usize
}

fn selection(rows: &[[u32; 3]]) -> Selection {
    let column = |place: usize| {
        let values: Vec<_> = rows.iter().map(|row| row[place]).collect();
        Column::new(&values, BUCKETS, bucket)
    };
    Selection::new(vec![column(0), column(1), column(2)])
}

fn naive(rows: &[[u32; 3]], wishes: &[Wish; 3], except: Option<usize>) -> Vec<usize> {
    let passes = |row: &[u32; 3]| {
        (0..3).all(|place| except == Some(place) || wishes[place].admits(row[place]))
    };
    let all = rows.iter().enumerate();
    all.filter(|(_, row)| passes(row))
        .map(|(record, _)| record)
        .collect()
}

fn wish() -> impl Strategy<Value = Wish> {
    prop_oneof![
        Just(Wish::Anything),
        (0_u32..22, 0_u32..22).prop_map(|(least, most)| Wish::Between(least, most)),
        (0_u64..1 << 20).prop_map(Wish::OneOf),
    ]
}

proptest! {
    #[test]
    fn after_any_wishes_it_says_what_a_look_at_every_record_says(
        rows in prop::collection::vec([0_u32..20, 0_u32..20, 0_u32..20], 0..150),
        said in prop::collection::vec((0_usize..3, wish()), 0..12),
    ) {
        let mut selection = selection(&rows);
        let mut wishes = [Wish::Anything, Wish::Anything, Wish::Anything];
        for (column, wish) in said {
            selection.wish(column, &wish);
            wishes[column] = wish;
            let passing = naive(&rows, &wishes, None);
            prop_assert_eq!(selection.count(), passing.len());
            prop_assert_eq!(selection.first(usize::MAX), passing.clone());
            prop_assert!(passing.iter().all(|record| selection.passes(*record)));
            for facet in 0..3 {
                let others = naive(&rows, &wishes, Some(facet));
                prop_assert_eq!(selection.count_without(facet), others.len());
                let mut counts = vec![0_u32; BUCKETS];
                for record in others {
                    counts[bucket(rows[record][facet]).min(BUCKETS - 1)] += 1;
                }
                prop_assert_eq!(selection.facet(facet), &*counts);
            }
        }
    }
}

#[test]
fn the_first_ones_come_in_the_order_of_the_records() {
    let rows: Vec<_> = (0..200).map(|number| [number % 20, 0, 0]).collect();
    let mut selection = selection(&rows);
    selection.wish(0, &Wish::Between(7, 7));
    assert_eq!(selection.first(3), [7, 27, 47]);
    assert!(!selection.passes(8) && !selection.passes(4_000));
}

#[test]
fn a_column_that_is_not_there_changes_nothing() {
    let mut selection = selection(&[[1, 2, 3]]);
    selection.wish(9, &Wish::OneOf(0));
    assert_eq!((selection.count(), selection.len()), (1, 1));
    assert!(selection.facet(9).is_empty() && !selection.is_empty());
    assert!(Selection::new(Vec::new()).is_empty());
}
