//! What the search of homes keeps of a file that it read: never longer than the file itself holds.

use super::{Grant, Item, Sharing};
use crate::domain::moment::Moment;
use crate::journey::vault::{Claim, Receiver};

impl Sharing {
    /// The search of homes read a file: what it keeps of that is at most the amount, and nothing at all
    /// of an amount that was forgotten since.
    pub(in crate::journey::vault) fn read_by_search(
        &mut self,
        at: Moment,
        ends: Option<Moment>,
        read: Vec<Claim>,
        forgotten: Vec<Item>,
    ) {
        let search = Receiver::Woontinder;
        let grant = Grant {
            purpose: search.ask().purpose,
            claims: read,
            since: at,
            until: search.may_keep_file(at, ends),
            forgotten,
            proven: true,
            taken_back: Vec::new(),
        };
        self.grants.insert(search, vec![grant]);
    }
}
