//! The reasons of an offer tell the income from which it was reckoned. When a vault forgets what a
//! source said, the reasons go too; what the lender offered stays.

use super::{Event, Mortgaging, Offer};

impl Mortgaging {
    /// Forgets from what the chosen offers were reckoned.
    pub(in crate::journey) fn forget_reasons(&mut self) {
        let offers = self.chosen.iter_mut().chain(self.set_aside.values_mut());
        offers.for_each(without_reasons);
    }
}

/// The same in what happened.
pub(in crate::journey) fn forget_reasons(event: &mut Event) {
    if let Event::Chosen(offer) = event {
        without_reasons(offer);
    }
}

fn without_reasons(offer: &mut Offer) {
    offer.explanation.from.clear();
    if let Some(net) = &mut offer.net_explanation {
        net.from.clear();
    }
}
