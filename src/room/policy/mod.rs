//! Simulated people: they look at the room and say a command, through the same door as a person.
//! Same room, same seed, same day: same move. Their reasoning can be looked at.

pub mod notary;
pub mod rival;
pub mod seller;

use super::{Command, Role, Room};
use crate::domain::moment::Moment;

/// What a simulated person does next.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// Who.
    pub role: Role,
    /// What.
    pub command: Command,
}

impl Move {
    fn of(role: Role, command: Command) -> Self {
        Self { role, command }
    }
}

/// The next move of any simulated person; `None` when all wait for the participant or the clock.
pub fn next(room: &Room, seed: u64, now: Moment) -> Option<Move> {
    rival::next(room, seed, now)
        .or_else(|| seller::next(room, seed))
        .or_else(|| notary::next(room, now.date()))
}

/// A number from 0 up to but not including `below`, that depends on seed, home and topic alone.
fn dice(seed: u64, home: &str, topic: &str, below: u64) -> u64 {
    // FNV-1a, then one round of SplitMix64: spread, not secrecy.
    let bytes = seed
        .to_le_bytes()
        .into_iter()
        .chain(home.bytes())
        .chain(topic.bytes());
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let mixed = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed ^ (mixed >> 27)) % below.max(1)
}
