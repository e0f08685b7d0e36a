//! The simulated notary: lays the deed ready as soon as the contract allows it, checks, executes on
//! the day and registers.

use time::Date;

use super::Move;
use crate::room::{Check, CheckItem, Command, Contract, Deed, Role, Room};

/// The notary's next move.
pub fn next(room: &Room, today: Date) -> Option<Move> {
    let contract = room.contract()?;
    let command = match &contract.deed {
        None => contract
            .ready_for_deed(today)
            .is_ok()
            .then_some(Command::DraftDeed)?,
        Some(deed) if deed.registered.is_some() => return None,
        Some(deed) if deed.executed.is_some() => Command::Register,
        Some(deed) => match outdated_check(contract, deed, today) {
            Some(check) => Command::Record(check),
            None if deed.all_passed() && today >= contract.terms.transfer => Command::Execute,
            None => return None,
        },
    };
    Some(Move::of(Role::Notary, command))
}

/// The first check that was not done yet or that would come out differently today. The notary
/// starts when the participant has signed.
fn outdated_check(contract: &Contract, deed: &Deed, today: Date) -> Option<Check> {
    deed.buyer_signed?;
    CheckItem::ALL.into_iter().find_map(|item| {
        let obstacle = deed.inspect(contract, item, today);
        (deed.checks.get(&item) != Some(&obstacle)).then_some(Check { item, obstacle })
    })
}
