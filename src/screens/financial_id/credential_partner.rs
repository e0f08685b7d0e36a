//! What the signed amount says of a partner.

use crate::journey::Story;
use crate::text::{Text, text, vault as words};

/// What the amount says of a partner: that one does not count, or which debts of the partner were not asked.
pub fn of_partner(story: &Story) -> Vec<Text> {
    let (journey, partner) = (&story.journey, &story.journey.partner);
    match partner.income() {
        Some(_) => {
            let unasked = partner.vault.unasked().into_iter();
            unasked.filter_map(words::partner_unasked).collect()
        }
        None if journey.has_typed_partner() => {
            vec![text("Zonder uw partner.", "Without your partner.")]
        }
        None => Vec::new(),
    }
}
