//! What was signed and holds no more, as the lists of the issuers will tell it: everything of a source
//! until a moment, or the sentences of one file. Knows no keys.

use serde::{Deserialize, Serialize};

use super::Vault;
use crate::domain::moment::Moment;
use crate::domain::record::Source;

/// Something that was signed and taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Withdrawal {
    /// All that this source signed until then, and every sentence until then: they rest on every record.
    Source(Source, Moment),
    /// The sentences that were signed at exactly this moment, with a partner's income in the amount. The
    /// records of the same file are the participant's own, and hold.
    JointSum(Moment),
}

impl Vault {
    /// What every check of what this vault had signed must know.
    pub fn withdrawals(&self) -> Vec<Withdrawal> {
        let sources = self.withdrawn.iter();
        let sources = sources.map(|(source, until)| Withdrawal::Source(*source, *until));
        let joint = self.joint_withdrawn.keys().copied();
        sources.chain(joint.map(Withdrawal::JointSum)).collect()
    }

    /// The partner takes back the sums that were signed at these moments, with the partner's income in
    /// them. What is under way may rest on one, and its answer comes too late.
    pub(in crate::journey) fn lose_joint_sums(&mut self, signed: &[Moment], at: Moment) {
        self.joint_withdrawn
            .extend(signed.iter().map(|moment| (*moment, at)));
        self.verifying = None;
        self.sharing.open = None;
        if self.listed.is_some_and(|last| signed.contains(&last)) {
            self.financial_id = None;
            self.issued_claims.clear();
            self.issuing = None;
        }
    }
}
