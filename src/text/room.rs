//! Words of the transaction room: conditions, answers of the seller, refusals and the lines of its
//! log. The labels are those of the living lab's slides.

mod refusals;

pub use refusals::{journey_refusal, mortgage_refusal, refusal};

use super::{Language, Text, phases, text};
use crate::room::{
    ChainFault, Condition, Ending, Event, Identification, Purpose, RefusalReason, Role, SaleMethod,
};

/// The name of a condition.
pub const fn condition(condition: Condition) -> Text {
    match condition {
        Condition::Financing => text("Financiering", "Financing"),
        Condition::Inspection => text("Bouwkundige keuring", "Building inspection"),
        Condition::MortgageGuarantee => text(
            "Nationale Hypotheek Garantie (NHG)",
            "National Mortgage Guarantee (NHG)",
        ),
    }
}

/// What a condition protects from.
pub const fn condition_hint(condition: Condition) -> Text {
    match condition {
        Condition::Financing => text(
            "Krijgt u geen hypotheek, dan kunt u zonder boete stoppen.",
            "If you get no mortgage, you can leave without a penalty.",
        ),
        Condition::Inspection => text(
            "Vindt de keurder grote gebreken, dan kunt u zonder boete stoppen.",
            "If the inspector finds large defects, you can leave without a penalty.",
        ),
        Condition::MortgageGuarantee => text(
            "Krijgt u geen NHG, dan kunt u zonder boete stoppen.",
            "If you do not get NHG, you can leave without a penalty.",
        ),
    }
}

/// The name of a way of selling.
pub const fn method(method: SaleMethod) -> Text {
    match method {
        SaleMethod::Negotiation => text("Onderhandeling", "Negotiation"),
    }
}

/// What a way of selling means.
pub const fn method_meaning(method: SaleMethod) -> Text {
    match method {
        SaleMethod::Negotiation => text(
            "U biedt, de verkoper antwoordt: ja, nee of een tegenvoorstel. De verkoper kiest zelf en hoeft het hoogste bod niet te nemen.",
            "You bid, the seller answers: yes, no or a counter-bid. The seller is free to choose and need not take the highest bid.",
        ),
    }
}

/// What the seller said.
pub const fn reason(reason: RefusalReason) -> Text {
    match reason {
        RefusalReason::PriceTooLow => text(
            "Uw bod is te laag voor de verkoper.",
            "Your bid is too low for the seller.",
        ),
        RefusalReason::BetterBid => text(
            "Iemand anders biedt meer of met minder voorwaarden.",
            "Somebody else bids more or with fewer conditions.",
        ),
        RefusalReason::FinancingNotPrepared => text(
            "De verkoper wil alleen bieders die hun financiering al hebben voorbereid.",
            "The seller only wants bidders whose financing is prepared.",
        ),
    }
}

/// What would help.
pub const fn remedy(reason: RefusalReason) -> Text {
    match reason {
        RefusalReason::PriceTooLow => text(
            "Een hoger bod helpt. Minder voorwaarden ook: die maken het voor de verkoper onzeker.",
            "A higher bid helps. So do fewer conditions: they make the sale less certain.",
        ),
        RefusalReason::BetterBid => text(
            "Kijk in het biedlogboek wat anderen bieden. Bied meer, of laat een voorwaarde weg.",
            "See in the bid log what others bid. Bid more, or leave a condition out.",
        ),
        RefusalReason::FinancingNotPrepared => text(
            "Bied zonder voorwaarde voor financiering. Doe dat alleen als uw hypotheek zeker is.",
            "Bid without a financing condition. Only do so when your mortgage is certain.",
        ),
    }
}

/// How somebody showed who they are.
pub const fn identification(how: Identification) -> Text {
    match how {
        Identification::Wallet => text("wallet op de telefoon", "wallet on the phone"),
        Identification::Chip => text(
            "chip van paspoort of identiteitskaart",
            "chip of passport or identity card",
        ),
    }
}

/// How a sale ended without a transfer.
pub fn ending(ending: Ending, language: Language) -> String {
    match ending {
        Ending::Unsigned(_) => language
            .pick(
                "U bent gestopt voordat u tekende.",
                "You left before you signed.",
            )
            .to_owned(),
        Ending::CoolingOff(_) => language
            .pick(
                "U bent gestopt in de bedenktijd.",
                "You left within the cooling-off period.",
            )
            .to_owned(),
        Ending::Condition(used, _) => {
            let name = condition(used).get(language);
            language.pick(
                format!("U bent gestopt met een ontbindende voorwaarde: {name}."),
                format!("You left with a condition: {name}."),
            )
        }
    }
}

/// What is wrong with the log.
pub fn chain_fault(fault: ChainFault, language: Language) -> String {
    match fault {
        ChainFault::Changed(position) => language.pick(
            format!("Regel {} is na het schrijven veranderd.", position + 1),
            format!("Line {} was changed after it was written.", position + 1),
        ),
        ChainFault::Broken(position) => language.pick(
            format!(
                "Vóór regel {} ontbreekt iets, of er is iets tussengezet.",
                position + 1
            ),
            format!(
                "Something is missing before line {}, or was slipped in.",
                position + 1
            ),
        ),
    }
}

/// Who stands in the log: bidders stay anonymous to each other.
pub fn author(role: Role, language: Language) -> String {
    match role {
        Role::Buyer => language.pick("U", "You").to_owned(),
        other => phases::role(other, language),
    }
}

/// A line of the log, without its amount.
pub fn event(event: &Event, language: Language) -> String {
    let said = match event {
        Event::Opened { .. } => text("opende de transactiekamer", "opened the room"),
        Event::Identified(_, Purpose::Bidding) => text(
            "liet zien wie het is, om te bieden",
            "showed who they are, to bid",
        ),
        Event::Identified(_, Purpose::Signing) => text(
            "liet zien wie het is, om te tekenen",
            "showed who they are, to sign",
        ),
        Event::BidPlaced(terms) if terms.conditions.is_empty() => {
            text("bod zonder voorwaarden", "bid without conditions")
        }
        Event::BidPlaced(_) => text("bod met voorwaarden", "bid with conditions"),
        Event::BidWithdrawn => text("trok het bod in", "withdrew the bid"),
        Event::Agreed(_) => text("ging akkoord", "agreed"),
        Event::BidRefused(why) => reason(*why),
        Event::Countered(_) => text("deed een tegenvoorstel", "made a counter-bid"),
        Event::Left
        | Event::ContractSigned
        | Event::CoolingOffStarted { .. }
        | Event::DissolvedInCoolingOff
        | Event::Guaranteed(_) => contract_event(event),
        Event::ConditionMet(met) => return with_condition(*met, text("Vervuld", "Met"), language),
        Event::ConditionInvoked(used) => {
            return with_condition(*used, text("Gestopt met", "Left with"), language);
        }
        Event::DeedDrafted
        | Event::DeedSigned
        | Event::PaidIntoEscrow(_)
        | Event::TransferTaxDeclared(_)
        | Event::Checked(_)
        | Event::DeedExecuted
        | Event::DeedRegistered => deed_event(event),
    };
    said.get(language).to_owned()
}

fn contract_event(event: &Event) -> Text {
    match event {
        Event::Left => text("stopte voor het tekenen", "left before signing"),
        Event::Guaranteed(_) => text("gaf een bankgarantie", "gave a bank guarantee"),
        Event::ContractSigned => text(
            "tekende de koopovereenkomst",
            "signed the purchase contract",
        ),
        Event::CoolingOffStarted { .. } => {
            text("bedenktijd begonnen", "cooling-off period started")
        }
        _ => text(
            "stopte in de bedenktijd",
            "left within the cooling-off period",
        ),
    }
}

fn deed_event(event: &Event) -> Text {
    match event {
        Event::DeedDrafted => text("legde de akte klaar", "laid the deed ready"),
        Event::DeedSigned => text("tekende de akte", "signed the deed"),
        Event::PaidIntoEscrow(_) => text("betaalde aan de notaris", "paid the notary"),
        Event::TransferTaxDeclared(_) => text(
            "verklaring overdrachtsbelasting",
            "declaration of transfer tax",
        ),
        Event::Checked(check) if check.obstacle.is_none() => {
            text("keurde een punt goed", "passed a check")
        }
        Event::Checked(_) => text("hield een punt tegen", "blocked a check"),
        Event::DeedExecuted => text("passeerde de akte", "executed the deed"),
        _ => text("schreef de akte in", "registered the deed"),
    }
}

fn with_condition(which: Condition, said: Text, language: Language) -> String {
    format!("{}: {}", said.get(language), condition(which).get(language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cents;

    #[test]
    fn bidders_stay_anonymous_and_one_reads_oneself_as_you() {
        assert_eq!(author(Role::Rival(0), Language::Dutch), "Bieder A");
        assert_eq!(author(Role::Rival(1), Language::English), "Bidder B");
        assert_eq!(author(Role::Buyer, Language::Dutch), "U");
    }

    #[test]
    fn a_line_of_the_log_names_its_condition_but_no_amount() {
        let met = event(&Event::ConditionMet(Condition::Inspection), Language::Dutch);
        assert_eq!(met, "Vervuld: Bouwkundige keuring");
        let guaranteed = event(
            &Event::Guaranteed(Cents::from_euros(29_000)),
            Language::Dutch,
        );
        assert!(!guaranteed.contains("29"));
    }

    #[test]
    fn every_refusal_by_the_seller_says_what_would_help() {
        for why in [
            RefusalReason::PriceTooLow,
            RefusalReason::BetterBid,
            RefusalReason::FinancingNotPrepared,
        ] {
            for language in Language::ALL {
                assert_ne!(reason(why).get(language), remedy(why).get(language));
                assert!(remedy(why).get(language).ends_with('.'));
            }
        }
    }
}
