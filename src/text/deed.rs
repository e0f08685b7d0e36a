//! Words of the transfer phase: what the notary checks and why something blocks, what a buyer
//! declares, what happened in the room, and what a check of the file found.

use super::{Language, Text, phases, text};
use crate::room::{
    ChainFault, CheckItem, Checked, Condition, DeedFileFault, Doubt, Event, Flaw, Identification,
    Obstacle, Purpose, TransferTaxDeclaration,
};

/// What the notary looks at.
pub const fn check_item(item: CheckItem) -> Text {
    match item {
        CheckItem::Identity => text("Wie u bent", "Who you are"),
        CheckItem::RegistrySearch => {
            text("De woning in het Kadaster", "The home in the land registry")
        }
        CheckItem::Powers => text(
            "Of koper en verkoper mogen tekenen",
            "Whether buyer and seller may sign",
        ),
        CheckItem::ConditionsSettled => text(
            "Bedenktijd en voorwaarden",
            "Cooling-off period and conditions",
        ),
        CheckItem::TaxDeclaration => text(
            "Verklaring overdrachtsbelasting",
            "Declaration of transfer tax",
        ),
        CheckItem::Escrow => text("Het geld", "The money"),
        CheckItem::Signatures => text("De handtekeningen", "The signatures"),
    }
}

/// Why an item is in order.
pub const fn in_order(item: CheckItem) -> Text {
    match item {
        CheckItem::Identity => text(
            "U hebt voor deze akte laten zien wie u bent.",
            "You showed who you are for this deed.",
        ),
        CheckItem::RegistrySearch => text(
            "De verkoper is de eigenaar. Er ligt geen beslag op de woning.",
            "The seller is the owner. There is no seizure on the home.",
        ),
        CheckItem::Powers => text(
            "Niemand is failliet of staat onder curatele.",
            "Nobody is bankrupt or under guardianship.",
        ),
        CheckItem::ConditionsSettled => text(
            "De bedenktijd is voorbij. Er staat geen voorwaarde meer open.",
            "The cooling-off period is over. No condition is open any more.",
        ),
        CheckItem::TaxDeclaration => text("Uw verklaring is binnen.", "Your declaration is in."),
        CheckItem::Escrow => text(
            "Het hele bedrag staat op de rekening van de notaris.",
            "The whole amount is in the notary’s account.",
        ),
        CheckItem::Signatures => text(
            "U en de verkoper hebben getekend.",
            "You and the seller have signed.",
        ),
    }
}

/// Why an item blocks, and what would make it pass.
pub const fn obstacle(obstacle: Obstacle) -> Text {
    match obstacle {
        Obstacle::BuyerUnknown => text(
            "De notaris weet nog niet wie u bent. Laat dat zien bij Ondertekenen.",
            "The notary does not know yet who you are. Show it at Signing.",
        ),
        Obstacle::ConditionsOpen => text(
            "De bedenktijd loopt nog, of een voorwaarde staat nog open. Zie de Voorlopige overeenkomst.",
            "The cooling-off period still runs, or a condition is open. See the purchase contract.",
        ),
        Obstacle::NoDeclaration => text(
            "Zeg hieronder welke overdrachtsbelasting voor u geldt.",
            "Say below which transfer tax holds for you.",
        ),
        Obstacle::NoMoney => text(
            "Het geld is nog niet binnen. Betaal hieronder de nota, als u uw verklaring hebt gegeven.",
            "The money is not in yet. Pay the statement below, once you gave your declaration.",
        ),
        Obstacle::Unsigned => text(
            "Er ontbreekt nog een handtekening.",
            "A signature is still missing.",
        ),
    }
}

/// What a buyer declares: its name, and what it means.
pub const fn declaration(declared: TransferTaxDeclaration) -> (Text, Text) {
    match declared {
        TransferTaxDeclaration::StartersExemption => (
            text("Startersvrijstelling: 0%", "Starters’ exemption: 0%"),
            text(
                "U bent 18 tot en met 34 jaar, u gaat zelf in de woning wonen en u gebruikt deze vrijstelling voor het eerst. Koopt u samen? Dan geldt dit voor u allebei.",
                "You are 18 to 34 years old, you will live in the home yourself and use this exemption for the first time. Buying together? Then this holds for both of you.",
            ),
        ),
        TransferTaxDeclaration::ExemptionForOneOfTwo => (
            text(
                "Vrijstelling voor één van u twee",
                "Exemption for one of you two",
            ),
            text(
                "Een van u voldoet aan de voorwaarden voor starters. De ander betaalt 2% over de helft.",
                "One of you meets the conditions for starters. The other pays 2% over half.",
            ),
        ),
        TransferTaxDeclaration::MainResidence => (
            text("Eigen woning: 2%", "Own home: 2%"),
            text(
                "U gaat zelf in de woning wonen, maar de vrijstelling geldt niet voor u.",
                "You will live in the home yourself, but the exemption is not for you.",
            ),
        ),
    }
}

/// How one showed who one is.
pub const fn identification(how: Identification) -> Text {
    match how {
        Identification::Chip => text(
            "Chip van paspoort of ID-kaart",
            "Chip of passport or identity card",
        ),
        Identification::Wallet => text("Wallet op uw telefoon", "Wallet on your phone"),
    }
}

/// A condition of the contract.
pub const fn condition(condition: Condition) -> Text {
    match condition {
        Condition::Financing => text("Financiering", "Financing"),
        Condition::Inspection => text("Bouwkundige keuring", "Building inspection"),
        Condition::MortgageGuarantee => text(
            "Nationale Hypotheek Garantie",
            "National mortgage guarantee",
        ),
    }
}

impl Language {
    /// What happened in the room, in a few words. Amounts stand beside it.
    pub fn happened(self, event: &Event) -> String {
        let said = match event {
            Event::Checked(check) => {
                return self.checked_by_notary(check.item, check.obstacle.is_some());
            }
            Event::ConditionMet(met) => return self.about_condition(*met, text("voldaan", "met")),
            Event::ConditionInvoked(used) => {
                return self
                    .about_condition(*used, text("gebruikt om te stoppen", "used to leave"));
            }
            Event::TransferTaxDeclared(declared) => declaration(*declared).0,
            Event::Identified(_, Purpose::Bidding) => text(
                "Liet zien wie het is, om te bieden",
                "Showed who it is, to bid",
            ),
            Event::Identified(_, Purpose::Signing) => text(
                "Liet zien wie het is, voor de akte",
                "Showed who it is, for the deed",
            ),
            Event::Opened { .. } => {
                text("Opende de transactiekamer", "Opened the transaction room")
            }
            Event::BidPlaced(_) => text("Plaatste een bod", "Placed a bid"),
            Event::BidWithdrawn => text("Trok het bod in", "Withdrew the bid"),
            Event::Agreed(_) => text("Ging akkoord", "Agreed"),
            Event::BidRefused(_) => text("Wees het bod af", "Refused the bid"),
            Event::Countered(_) => text("Deed een tegenvoorstel", "Made a counter-offer"),
            Event::Left => text("Stopte met de koop", "Left the purchase"),
            Event::ContractSigned => {
                text("Tekende het koopcontract", "Signed the purchase contract")
            }
            Event::CoolingOffStarted { .. } => {
                text("Bedenktijd begonnen", "Cooling-off period started")
            }
            Event::DissolvedInCoolingOff => {
                text("Stopte in de bedenktijd", "Left in the cooling-off period")
            }
            Event::Guaranteed(_) => text("Gaf een bankgarantie", "Gave a bank guarantee"),
            Event::DeedDrafted => text("Legde de akte klaar", "Laid the deed ready"),
            Event::DeedSigned => text("Tekende de akte", "Signed the deed"),
            Event::PaidIntoEscrow(_) => text(
                "Betaalde de nota aan de notaris",
                "Paid the statement to the notary",
            ),
            Event::DeedExecuted => text("Passeerde de akte", "Executed the deed"),
            Event::DeedRegistered => text(
                "Schreef de akte in bij het Kadaster",
                "Registered the deed at the land registry",
            ),
        };
        said.get(self).to_owned()
    }

    fn checked_by_notary(self, item: CheckItem, blocked: bool) -> String {
        let outcome = if blocked {
            self.pick("nog niet in orde", "not in order yet")
        } else {
            self.pick("in orde", "in order")
        };
        format!("{}: {outcome}", check_item(item).get(self))
    }

    fn about_condition(self, about: Condition, outcome: Text) -> String {
        format!(
            "{} {}: {}",
            self.pick("Voorwaarde", "Condition"),
            condition(about).get(self),
            outcome.get(self)
        )
    }

    /// What a check of the file found: a word, and the reason.
    pub fn checked(self, outcome: Checked) -> (&'static str, String) {
        match outcome {
            Checked::Valid => (
                self.pick("Geldig", "Valid"),
                self.pick(
                    "Niets is veranderd, elke handtekening klopt en de akte is ingeschreven.",
                    "Nothing was changed, every signature holds and the deed is registered.",
                )
                .to_owned(),
            ),
            Checked::Invalid(flaw) => (self.pick("Ongeldig", "Invalid"), self.flaw(flaw)),
            Checked::Undecided(doubt) => (self.pick("Onbeslist", "Undecided"), self.doubt(doubt)),
        }
    }

    fn flaw(self, flaw: Flaw) -> String {
        match flaw {
            Flaw::Chain(ChainFault::Changed(position)) => self.pick(
                format!(
                    "Regel {} is veranderd nadat hij was opgeschreven.",
                    position + 1
                ),
                format!("Line {} was changed after it was written.", position + 1),
            ),
            Flaw::Chain(ChainFault::Broken(position)) => self.pick(
                format!(
                    "Voor regel {} is iets weggelaten of tussengevoegd.",
                    position + 1
                ),
                format!(
                    "Before line {} something was left out or slipped in.",
                    position + 1
                ),
            ),
            Flaw::Signature(position) => self.pick(
                format!(
                    "De handtekening onder regel {} is niet van degene die daar staat.",
                    position + 1
                ),
                format!(
                    "The signature under line {} is not of the one who is named there.",
                    position + 1
                ),
            ),
            Flaw::NoRoom => self
                .pick(
                    "In dit bestand staat geen verkoop van een woning.",
                    "There is no sale of a home in this file.",
                )
                .to_owned(),
        }
    }

    fn doubt(self, doubt: Doubt) -> String {
        match doubt {
            Doubt::SignaturesUnchecked => self
                .pick(
                    "Er is niets veranderd. Maar de handtekeningen konden hier niet worden gecontroleerd. Probeer het opnieuw.",
                    "Nothing was changed. But the signatures could not be checked here. Try again.",
                )
                .to_owned(),
            Doubt::Unsigned(1) => self
                .pick("Onder één regel staat nog geen handtekening.", "One line carries no signature yet.")
                .to_owned(),
            Doubt::Unsigned(lines) => self.pick(
                format!("Onder {lines} regels staat nog geen handtekening."),
                format!("{lines} lines carry no signature yet."),
            ),
            Doubt::NotRegistered => self
                .pick(
                    "Alles klopt, maar de akte is niet ingeschreven. De woning is dan nog niet van de koper.",
                    "Everything holds, but the deed is not registered. Then the home is not the buyer’s yet.",
                )
                .to_owned(),
        }
    }

    /// Why a file cannot be read as a deed.
    pub fn deed_file_fault(self, fault: DeedFileFault) -> String {
        match fault {
            DeedFileFault::NotADeed => self
                .pick(
                    "Dit bestand is geen akte uit deze app, of het is beschadigd. Kies het bestand ‘akte-….json’ dat u hebt gedownload.",
                    "This file is no deed of this app, or it is damaged. Choose the file ‘akte-….json’ that you downloaded.",
                )
                .to_owned(),
            DeedFileFault::TooNew(version) => self.pick(
                format!("Dit bestand is van een nieuwere app (versie {version}). Vernieuw deze pagina en probeer het opnieuw."),
                format!("This file is of a newer app (version {version}). Reload this page and try again."),
            ),
        }
    }

    /// Who acted, for a log that more people read than the buyer.
    pub fn author(self, role: crate::room::Role) -> String {
        match role {
            crate::room::Role::Buyer => self.pick("Koper", "Buyer").to_owned(),
            role => phases::role(role, self),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_in_a_file_is_told_as_a_line_that_people_count_from_one() {
        let (word, reason) = Language::Dutch.checked(Checked::Invalid(Flaw::Signature(0)));
        assert_eq!(word, "Ongeldig");
        assert!(reason.contains("regel 1 "), "{reason}");
    }

    #[test]
    fn every_item_says_another_thing_when_it_passes() {
        let said: std::collections::BTreeSet<_> =
            CheckItem::ALL.map(|item| in_order(item).dutch).into();
        assert_eq!(said.len(), CheckItem::ALL.len());
    }
}
