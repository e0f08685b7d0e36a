//! Which points lie so close together that their labels would lie on top of each other. A grid with cells
//! of the size of a label finds neighbours, so that the work grows with the number of points and not with
//! its square. Knows neither map nor screen.

use std::collections::BTreeMap;

/// Points that stand together, and their middle.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The middle of its points.
    pub middle: (f64, f64),
    /// Which points, in their order.
    pub members: Vec<usize>,
}

/// Joins points until no two middles are closer than a label is wide and high. Each point is in one
/// cluster; clusters come in the order of their first point. A label without size joins nothing.
pub fn clusters(points: &[(f64, f64)], width: f64, height: f64) -> Vec<Cluster> {
    let mut grid = Grid {
        width: width.max(f64::MIN_POSITIVE),
        height: height.max(f64::MIN_POSITIVE),
        cells: BTreeMap::new(),
    };
    for (number, &point) in points.iter().enumerate() {
        let mut cluster = Cluster {
            middle: point,
            members: vec![number],
        };
        while let Some(other) = grid.take_overlapping(cluster.middle) {
            cluster = join(cluster, other);
        }
        grid.put(cluster);
    }
    let mut all: Vec<_> = grid.cells.into_values().flatten().collect();
    for cluster in &mut all {
        cluster.members.sort_unstable();
    }
    all.sort_by_key(|cluster| cluster.members.first().copied());
    all
}

fn join(mut one: Cluster, other: Cluster) -> Cluster {
    let (few, many) = (one.members.len() as f64, other.members.len() as f64);
    let mean = |one: f64, other: f64| (one * few + other * many) / (few + many);
    one.middle = (
        mean(one.middle.0, other.middle.0),
        mean(one.middle.1, other.middle.1),
    );
    one.members.extend(other.members);
    one
}

/// Clusters of which no two overlap, by the cell in which their middle lies.
struct Grid {
    width: f64,
    height: f64,
    cells: BTreeMap<(i64, i64), Vec<Cluster>>,
}

impl Grid {
    fn cell(&self, (across, down): (f64, f64)) -> (i64, i64) {
        (
            (across / self.width).floor() as i64,
            (down / self.height).floor() as i64,
        )
    }

    fn put(&mut self, cluster: Cluster) {
        let cell = self.cell(cluster.middle);
        self.cells.entry(cell).or_default().push(cluster);
    }

    /// Takes a cluster out that overlaps a point: it can only lie in the same cell or in one beside it.
    fn take_overlapping(&mut self, point: (f64, f64)) -> Option<Cluster> {
        let (column, row) = self.cell(point);
        let (width, height) = (self.width, self.height);
        let close = |cluster: &Cluster| {
            (cluster.middle.0 - point.0).abs() < width
                && (cluster.middle.1 - point.1).abs() < height
        };
        for across in -1..=1 {
            for down in -1..=1 {
                let cell = (column.saturating_add(across), row.saturating_add(down));
                let Some(clusters) = self.cells.get_mut(&cell) else {
                    continue;
                };
                if let Some(found) = clusters.iter().position(close) {
                    return Some(clusters.swap_remove(found));
                }
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn given_points_close_together_they_are_one_and_a_far_one_stays_alone() {
        let points = [(10.0, 10.0), (500.0, 10.0), (40.0, 12.0), (60.0, 14.0)];
        let found = clusters(&points, 90.0, 44.0);
        let members: Vec<_> = found.iter().map(|one| one.members.clone()).collect();
        assert_eq!(members, [vec![0, 2, 3], vec![1]]);
        assert!((found[0].middle.0 - 110.0 / 3.0).abs() < 1e-9);
    }

    #[test]
    fn given_nothing_or_a_label_without_size_nothing_is_joined() {
        assert_eq!(clusters(&[], 90.0, 44.0), []);
        assert_eq!(clusters(&[(1.0, 1.0), (2.0, 1.0)], 0.0, 0.0).len(), 2);
    }

    #[test]
    fn given_five_thousand_points_all_of_them_are_in_one_cluster_each() {
        let points: Vec<_> = (0..5_000_u32)
            .map(|number| {
                let spread = f64::from(number.wrapping_mul(2_654_435_761) % 100_000);
                (spread % 1_280.0, spread / 125.0)
            })
            .collect();
        let found = clusters(&points, 90.0, 44.0);
        let count: usize = found.iter().map(|one| one.members.len()).sum();
        assert!(count == 5_000 && found.len() < 400, "{}", found.len());
    }

    proptest! {
        #[test]
        fn no_two_clusters_overlap_and_every_point_is_in_one(
            points in prop::collection::vec((-400.0..400.0, -400.0..400.0), 0..120)
        ) {
            let found = clusters(&points, 90.0, 44.0);
            let mut members: Vec<_> = found.iter().flat_map(|one| one.members.clone()).collect();
            members.sort_unstable();
            prop_assert_eq!(members, (0..points.len()).collect::<Vec<_>>());
            for (index, one) in found.iter().enumerate() {
                for other in &found[index + 1..] {
                    let apart = (one.middle.0 - other.middle.0).abs() >= 90.0 - 1e-6
                        || (one.middle.1 - other.middle.1).abs() >= 44.0 - 1e-6;
                    prop_assert!(apart, "{:?} {:?}", one, other);
                }
            }
        }
    }
}
