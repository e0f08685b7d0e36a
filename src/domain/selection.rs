//! Which of very many records pass several wishes at once, and how many would pass without one of
//! them. Every column is kept sorted, every outcome as a bitset and as counts; a changed wish touches
//! only the records between the old and the new bound. Knows nothing of homes.

pub mod bits;
pub mod column;

#[cfg(test)]
mod tests;

pub use bits::Bits;
pub use column::{Column, Wish};

/// How many columns a selection can have: one bit each in what a record fails.
pub const MOST_COLUMNS: usize = 16;

/// Records, what is wished of them, and which pass.
#[derive(Clone, Debug)]
pub struct Selection {
    columns: Vec<Column>,
    /// Of every column the bounds of the runs that pass, as positions in its order, rising.
    bounds: Vec<Vec<usize>>,
    /// Of every record a bit for each column whose wish it fails.
    failed: Vec<u16>,
    /// Of every record its bucket in each column, record by record.
    buckets: Vec<u8>,
    /// Of every column how many records of each bucket pass all *other* wishes.
    facets: Vec<Vec<u32>>,
    passing: Bits,
    count: usize,
}

impl Selection {
    /// A selection in which everything passes. Columns beyond [`MOST_COLUMNS`] are left out, and so
    /// are the records that not every column has.
    pub fn new(mut columns: Vec<Column>) -> Self {
        columns.truncate(MOST_COLUMNS);
        let records = columns.iter().map(Column::len).min().unwrap_or(0);
        let mut buckets = Vec::with_capacity(records * columns.len());
        let mut facets: Vec<_> = columns
            .iter()
            .map(|column| vec![0; column.buckets()])
            .collect();
        for record in 0..records {
            for (facet, column) in facets.iter_mut().zip(&columns) {
                let bucket = column.bucket(record);
                buckets.push(bucket);
                facet[usize::from(bucket)] += 1;
            }
        }
        let bounds = columns.iter().map(|column| column.runs(&Wish::Anything));
        Self {
            bounds: bounds.collect(),
            failed: vec![0; records],
            buckets,
            facets,
            passing: Bits::full(records),
            count: records,
            columns,
        }
    }

    /// Changes what is wished of a column; a column that does not exist is left alone.
    pub fn wish(&mut self, column: usize, wish: &Wish) {
        let Some(sorted) = self.columns.get(column) else {
            return;
        };
        let runs = sorted.runs(wish);
        if runs == self.bounds[column] {
            return;
        }
        // Between the first and second, third and fourth ... of all bounds lies what changes.
        let mut changed = [&*self.bounds[column], &*runs].concat();
        changed.sort_unstable();
        self.bounds[column] = runs;
        for run in changed.chunks_exact(2) {
            for position in run[0]..run[1] {
                let record = self.columns[column].at(position);
                if record < self.failed.len() {
                    self.toggle(record, column);
                }
            }
        }
    }

    /// A record that failed this column's wish now passes it, or the other way round.
    fn toggle(&mut self, record: usize, column: usize) {
        let bit = 1 << column;
        let rest = self.failed[record] & !bit;
        self.failed[record] ^= bit;
        let passes = self.failed[record] & bit == 0;
        let width = self.columns.len();
        let own = &self.buckets[record * width..(record + 1) * width];
        if rest == 0 {
            self.passing.set(record, passes);
            self.count = step(self.count, passes);
            for (other, bucket) in own.iter().enumerate() {
                if other != column {
                    let cell = &mut self.facets[other][usize::from(*bucket)];
                    *cell = if passes { *cell + 1 } else { *cell - 1 };
                }
            }
        } else if rest.is_power_of_two() {
            // It fails one other wish only: the facet of that wish looks past it.
            let other = rest.trailing_zeros() as usize;
            let cell = &mut self.facets[other][usize::from(own[other])];
            *cell = if passes { *cell + 1 } else { *cell - 1 };
        }
    }

    /// How many records pass everything.
    pub const fn count(&self) -> usize {
        self.count
    }

    /// How many records there are.
    pub const fn len(&self) -> usize {
        self.failed.len()
    }

    /// Whether there are no records at all.
    pub const fn is_empty(&self) -> bool {
        self.failed.is_empty()
    }

    /// How many records of each bucket of a column pass all other wishes.
    pub fn facet(&self, column: usize) -> &[u32] {
        self.facets.get(column).map_or(&[], Vec::as_slice)
    }

    /// How many records would pass if this column were not wished on.
    pub fn count_without(&self, column: usize) -> usize {
        self.facet(column).iter().map(|count| *count as usize).sum()
    }

    /// Whether a record passes everything.
    pub fn passes(&self, record: usize) -> bool {
        self.failed.get(record) == Some(&0)
    }

    /// The first records that pass, in the order of the records.
    pub fn first(&self, most: usize) -> Vec<usize> {
        self.passing.ones().take(most).collect()
    }
}

const fn step(count: usize, up: bool) -> usize {
    if up { count + 1 } else { count - 1 }
}
