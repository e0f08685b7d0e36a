//! A set of small numbers as bits, 64 in a word.

/// The set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
}

impl Bits {
    /// All numbers below `length`.
    pub fn full(length: usize) -> Self {
        let mut words = vec![u64::MAX; length / 64];
        if !length.is_multiple_of(64) {
            words.push((1 << (length % 64)) - 1);
        }
        Self { words }
    }

    /// Puts a number in or takes it out; a number beyond the length is left alone.
    pub fn set(&mut self, number: usize, wanted: bool) {
        let Some(word) = self.words.get_mut(number / 64) else {
            return;
        };
        let bit = 1 << (number % 64);
        *word = if wanted { *word | bit } else { *word & !bit };
    }

    /// The numbers in the set, rising.
    pub fn ones(&self) -> impl Iterator<Item = usize> {
        let words = self.words.iter().enumerate();
        words.flat_map(|(place, word)| {
            let mut rest = *word;
            std::iter::from_fn(move || {
                (rest != 0).then(|| {
                    let lowest = rest.trailing_zeros() as usize;
                    rest &= rest - 1;
                    place * 64 + lowest
                })
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_comes_out_in_order() {
        let mut bits = Bits::full(130);
        assert_eq!(bits.ones().count(), 130);
        for number in (0..130).filter(|number| number % 3 != 0) {
            bits.set(number, false);
        }
        bits.set(64, true);
        bits.set(4_000, true);
        let expected: Vec<_> = (0..130).filter(|n| n % 3 == 0 || *n == 64).collect();
        assert_eq!(bits.ones().collect::<Vec<_>>(), expected);
    }
}
