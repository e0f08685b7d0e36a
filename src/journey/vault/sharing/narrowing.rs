//! What ends a part of what a receiver sees: a refusal of that part, and a new showing of the same thing.

use super::{Grant, Item, Sharing, items_of};
use crate::domain::record::Field;
use crate::journey::vault::{Claim, Receiver};

impl Sharing {
    /// What is shown anew for a purpose takes the place of the same things shown for it before; what is
    /// given anew without a Financieel-ID, of all that was so given for it.
    pub(super) fn make_way(&mut self, receiver: Receiver, new: &Grant) {
        let Some(grants) = self.grants.get_mut(&receiver) else {
            return;
        };
        if !new.proven {
            grants.retain(|old| old.proven || old.purpose != new.purpose);
        }
        let mut items = items_of(&new.claims);
        items.extend(&new.forgotten);
        let same = grants.iter_mut().filter(|old| old.purpose == new.purpose);
        same.for_each(|old| old.leave_out(&items));
        grants.retain(|grant| !grant.tells_nothing());
    }

    /// The receiver may not look at these any more; what is on its way with one of them comes too late.
    pub(super) fn end_part(&mut self, receiver: Receiver, items: &[Item]) {
        if let Some(grants) = self.grants.get_mut(&receiver) {
            grants.iter_mut().for_each(|grant| grant.leave_out(items));
            grants.retain(|grant| !grant.tells_nothing());
        }
        self.call_back(receiver, items);
    }

    /// What is on its way with one of these comes too late.
    pub(super) fn call_back(&mut self, receiver: Receiver, items: &[Item]) {
        let shows = |item: &Item| items.contains(item);
        self.open
            .take_if(|open| open.receiver == receiver && open.items.iter().any(shows));
    }
}

impl Grant {
    fn leave_out(&mut self, items: &[Item]) {
        let left = self.claims.drain(..);
        self.claims = left.filter_map(|claim| claim.without(items)).collect();
        self.forgotten.retain(|item| !items.contains(item));
        self.taken_back.retain(|item| !items.contains(item));
    }

    const fn tells_nothing(&self) -> bool {
        self.claims.is_empty() && self.forgotten.is_empty() && self.taken_back.is_empty()
    }
}

impl Claim {
    /// What is left of it without these; `None` when nothing is.
    fn without(self, items: &[Item]) -> Option<Self> {
        match self {
            Self::Record(record) => {
                let fields = record.data.iter().map(|datum| datum.field());
                let left: Vec<Field> = fields
                    .filter(|field| !items.contains(&Item::Field(*field)))
                    .collect();
                let record = record.only(&left);
                (!record.data.is_empty()).then_some(Self::Record(record))
            }
            sentence => {
                let said = items_of(std::slice::from_ref(&sentence));
                let is_out = said.iter().any(|item| items.contains(item));
                (!is_out).then_some(sentence)
            }
        }
    }

    /// Whether it says exactly the same, in whatever order.
    pub fn says_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Record(one), Self::Record(other)) => {
                (one.source, one.on, one.data.len()) == (other.source, other.on, other.data.len())
                    && one.data.iter().all(|datum| other.data.contains(datum))
            }
            _ => self == other,
        }
    }
}
