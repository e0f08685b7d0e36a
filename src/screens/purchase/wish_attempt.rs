//! A change of the wishes that a button made, and what takes it back.

use std::mem::discriminant;

use serde::{Deserialize, Serialize};

use crate::domain::WishChange;

/// A change that a button made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// The change.
    pub change: WishChange,
    /// What puts back what stood there.
    pub before: WishChange,
}

impl Attempt {
    /// Whether the other one is about the same question.
    pub fn is_like(self, change: WishChange) -> bool {
        let guarantee = [WishChange::WithNhg, WishChange::WithoutNhg];
        discriminant(&self.change) == discriminant(&change)
            || (guarantee.contains(&self.change) && guarantee.contains(&change))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cents;

    #[test]
    fn one_change_of_a_question_takes_the_place_of_another_and_no_other() {
        let attempt = |change| Attempt {
            change,
            before: change,
        };
        let more = |euros| WishChange::OwnMoney(Cents::from_euros(euros));
        assert!(attempt(WishChange::WithNhg).is_like(WishChange::WithoutNhg));
        assert!(attempt(more(1)).is_like(more(2)));
        assert!(attempt(WishChange::FixedYears(10)).is_like(WishChange::FixedYears(20)));
        assert!(!attempt(WishChange::WithNhg).is_like(more(1)));
        assert!(!attempt(more(1)).is_like(WishChange::FixedYears(10)));
    }
}
