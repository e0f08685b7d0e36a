//! What ends by the clock alone, without anybody doing something: the year of the norms, what was shared
//! until a moment, and what a source gave for as long as the consent for it holds. Nothing here is an event:
//! it follows from the time.

use super::Journey;
use crate::domain::NormYear;
use crate::domain::moment::Moment;

impl Journey {
    /// Whether something held until a moment that is over by now.
    pub(super) fn is_behind(&self, now: Moment) -> bool {
        self.norm_year != NormYear::on(now.date())
            || self.vault.is_behind(now)
            || self.partner.is_behind(now)
    }

    /// Lets that hold no more.
    pub(super) fn let_pass(&mut self, now: Moment) {
        self.norm_year = NormYear::on(now.date());
        self.vault.let_pass(now);
        self.partner.let_pass(now);
    }
}
