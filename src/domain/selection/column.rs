//! One column of a [`Selection`](super::Selection): its values in order, and the buckets in which
//! they are counted.

/// What is wished of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Every value is good.
    Anything,
    /// Values from the first up to and with the second.
    Between(u32, u32),
    /// Only these values; each below 64, a bit each.
    OneOf(u64),
}

impl Wish {
    /// Whether a value is good.
    pub const fn admits(&self, value: u32) -> bool {
        match self {
            Self::Anything => true,
            Self::Between(least, most) => *least <= value && value <= *most,
            Self::OneOf(values) => value < 64 && (*values >> value) & 1 == 1,
        }
    }
}

/// A column: a value for every record.
#[derive(Clone, Debug)]
pub struct Column {
    /// Records from the lowest value to the highest.
    order: Vec<u32>,
    /// The values in that order.
    sorted: Vec<u32>,
    /// The bucket of every record.
    buckets: Vec<u8>,
    bucket_count: usize,
}

impl Column {
    /// A column with the values of the records, counted in so many buckets (256 at most); `bucket`
    /// says in which one a value falls, what is beyond the last falls in the last.
    pub fn new(values: &[u32], buckets: usize, bucket: impl Fn(u32) -> usize) -> Self {
        let bucket_count = buckets.clamp(1, 256);
        let mut order: Vec<u32> = (0..values.len() as u32).collect();
        order.sort_by_key(|record| values[*record as usize]);
        let sorted = order.iter().map(|record| values[*record as usize]);
        let place = |value: &u32| bucket(*value).min(bucket_count - 1) as u8;
        Self {
            sorted: sorted.collect(),
            buckets: values.iter().map(place).collect(),
            bucket_count,
            order,
        }
    }

    /// How many records it knows.
    pub const fn len(&self) -> usize {
        self.order.len()
    }

    /// Whether it knows none.
    pub const fn is_empty(&self) -> bool {
        self.order.is_empty()
    }

    pub(super) const fn buckets(&self) -> usize {
        self.bucket_count
    }

    pub(super) fn bucket(&self, record: usize) -> u8 {
        self.buckets[record]
    }

    pub(super) fn at(&self, position: usize) -> usize {
        self.order[position] as usize
    }

    /// The runs of positions that a wish admits, as their bounds: two for every run, rising.
    pub(super) fn runs(&self, wish: &Wish) -> Vec<usize> {
        match *wish {
            Wish::Anything => vec![0, self.len()],
            Wish::Between(least, most) => self.run(least, most).to_vec(),
            Wish::OneOf(values) => (0..64)
                .filter(|value| (values >> value) & 1 == 1)
                .flat_map(|value| self.run(value, value))
                .collect(),
        }
    }

    fn run(&self, least: u32, most: u32) -> [usize; 2] {
        let from = self.sorted.partition_point(|value| *value < least);
        let to = self.sorted.partition_point(|value| *value <= most);
        [from, to.max(from)]
    }
}
