//! Whether a Financieel-ID still says what the vault and the sum say now.

use super::Journey;
use crate::domain::moment::Moment;

impl Journey {
    /// Whether there is a Financieel-ID that must be made again before it is shown: its time is over, or
    /// something changed in the vault or in the sum since.
    pub fn must_renew(&self, now: Moment) -> bool {
        let is_over = self.vault.holds_until().is_some_and(|until| until <= now);
        is_over || self.vault.is_outdated() || self.sum_changed()
    }

    /// Whether the sum, or who takes part in it, changed since the Financieel-ID was made.
    pub fn sum_changed(&self) -> bool {
        let said = self.vault.says_can_finance();
        self.vault.financial_id.is_some() && said.is_some() && said != self.proven_loan()
    }
}
