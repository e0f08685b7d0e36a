//! What every receiver asks for, what of that it needs, and for how long. Decides nothing.

use super::{Item, Purpose, Sentence};
use crate::domain::moment::Moment;
use crate::domain::record::Field;
use crate::journey::vault::Receiver;

/// What a receiver asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ask {
    /// What for.
    pub purpose: Purpose,
    /// What it needs for that.
    pub needed: &'static [Item],
    /// What it asks on top and does not need: the alarm of the screen.
    pub beyond: &'static [Item],
    /// How many days it may see it.
    pub days: u16,
}

impl Ask {
    /// Everything that is asked.
    pub fn items(&self) -> impl Iterator<Item = Item> {
        self.needed.iter().chain(self.beyond).copied()
    }

    /// Until when the receiver may look at what it is shown now.
    pub fn until(&self, now: Moment) -> Moment {
        now.after_seconds(i64::from(self.days) * 24 * 3600)
    }
}

impl Receiver {
    /// What it asks for.
    pub const fn ask(self) -> Ask {
        const CAN_FINANCE: Item = Item::Sentence(Sentence::CanFinance);
        const PERMANENT: Item = Item::Sentence(Sentence::PermanentJob);
        const NO_ARREARS: Item = Item::Sentence(Sentence::NoArrears);
        match self {
            // Whether a home's price can be financed is all that the search has to know.
            Self::Woontinder => Ask {
                purpose: Purpose::Search,
                needed: &[CAN_FINANCE],
                beyond: &[],
                days: 30,
            },
            // The agent of this demo asks too much on purpose: a sentence does for a viewing.
            Self::Agent => Ask {
                purpose: Purpose::Viewing,
                needed: &[CAN_FINANCE],
                beyond: &[Item::Field(Field::Wages)],
                days: 30,
            },
            Self::Seller => Ask {
                purpose: Purpose::Bid,
                needed: &[CAN_FINANCE, NO_ARREARS],
                beyond: &[],
                days: 30,
            },
            Self::Adviser => Ask {
                purpose: Purpose::Advice,
                needed: &[
                    CAN_FINANCE,
                    PERMANENT,
                    NO_ARREARS,
                    Item::Field(Field::Wealth),
                ],
                beyond: &[],
                days: 7,
            },
            Self::Lender => Ask {
                purpose: Purpose::Mortgage,
                needed: &[PERMANENT, NO_ARREARS, CAN_FINANCE],
                beyond: &[],
                days: 90,
            },
            Self::Notary => Ask {
                purpose: Purpose::Deed,
                needed: &[
                    Item::Field(Field::Name),
                    Item::Field(Field::BirthDate),
                    Item::Field(Field::CivilStatus),
                    Item::Field(Field::Address),
                ],
                beyond: &[],
                days: 90,
            },
        }
    }

    /// Until when it keeps what it read in a file that ends then: never longer than it may look at what it
    /// is shown.
    pub fn may_keep_file(self, at: Moment, ends: Option<Moment>) -> Moment {
        let longest = self.ask().until(at);
        ends.map_or(longest, |end| end.min(longest))
    }

    /// Years for which a law makes it keep what it got, counted from the end of the matter: a notary keeps
    /// who signed, and a lender who got a mortgage there, for five years (Wwft, article 33). A lender that
    /// lends nothing has nothing to keep.
    pub const fn keeps_by_law(self, lends: bool) -> Option<u8> {
        match self {
            Self::Notary => Some(5),
            Self::Lender if lends => Some(5),
            _ => None,
        }
    }
}
