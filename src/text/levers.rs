//! What would change an amount, in words: each a change that somebody could make or meet. Knows no
//! outcomes: those are reckoned.

use super::{Language, Text, text};
use crate::domain::{Cents, ExitStage, Lever, Payoff, RepaymentForm};

impl Language {
    /// What would change a budget.
    pub fn lever(self, lever: Lever) -> String {
        match lever {
            Lever::NetMonthMore(more) => self.pick(
                format!("U verdient netto {} per maand meer", self.euros(more)),
                format!("You earn {} net a month more", self.euros(more)),
            ),
            Lever::Partner(net) => self.partner_lever(net),
            Lever::NoPartner => self.pick("U koopt alleen", "You buy alone").to_owned(),
            Lever::PartnerNetMore(more) => self.pick(
                format!(
                    "Uw partner verdient netto {} per maand meer",
                    self.euros(more)
                ),
                format!("Your partner earns {} net a month more", self.euros(more)),
            ),
            Lever::SavingsMore(more) | Lever::GiftMore(more) | Lever::EquityMore(more) => {
                self.own_money_lever(lever, more)
            }
            Lever::NoDuties(payoff) => {
                let lead = self.pick(
                    "U lost uw andere schulden af",
                    "You pay off your other debts",
                );
                format!("{lead}: {}", self.payoff(payoff))
            }
            Lever::FixedYears(years) => self.fixed_lever(years),
            Lever::Interest(interest) => self.pick(
                format!("De rente is {}", self.percent(interest)),
                format!("The interest is {}", self.percent(interest)),
            ),
            Lever::Label(label) => self.pick(
                format!("De woning heeft energielabel {}", label.label()),
                format!("The home has energy label {}", label.label()),
            ),
            Lever::Repayment(RepaymentForm::Linear) => self
                .pick("U lost lineair af", "You pay back in equal parts")
                .to_owned(),
            Lever::Repayment(RepaymentForm::Annuity) => self
                .pick("U lost annuïtair af", "You pay back as an annuity")
                .to_owned(),
            Lever::CostsMore(more) => self.pick(
                format!("U maakt {} meer kosten voordat u stopt", self.euros(more)),
                format!("You make {} more costs before you leave", self.euros(more)),
            ),
            Lever::LeaveAt(stage) => leaving_lever(stage).get(self).to_owned(),
            Lever::Nhg(_)
            | Lever::Agent(_)
            | Lever::Inspection(_)
            | Lever::WithoutExemption
            | Lever::ExemptionForAll
            | Lever::ExemptionForOne => choice_lever(lever).get(self).to_owned(),
        }
    }

    /// What paying off debts takes, as far as is known.
    pub(super) fn payoff(self, payoff: Payoff) -> String {
        let mut said = Vec::new();
        if payoff.known > Cents::ZERO {
            let known = self.euros(payoff.known);
            said.push(self.pick(
                format!("daarvoor gaat {known} van uw eigen geld af"),
                format!("that takes {known} of your own money"),
            ));
        }
        if payoff.has_unknown {
            said.push(UNKNOWN_PAYOFF.get(self).to_owned());
        }
        if payoff.has_credit {
            said.push(CREDIT_PAYOFF.get(self).to_owned());
        }
        said.join("; ")
    }

    /// Where the own money comes from has words of its own.
    fn own_money_lever(self, lever: Lever, more: Cents) -> String {
        let more = self.euros(more);
        match lever {
            Lever::GiftMore(_) => self.pick(
                format!("U krijgt {more} extra als schenking"),
                format!("You are given {more} extra"),
            ),
            Lever::EquityMore(_) => self.pick(
                format!("De woning die u verkoopt levert {more} meer op (overwaarde)"),
                format!("The home that you sell yields {more} more (equity)"),
            ),
            _ => self.pick(
                format!("U spaart {more} meer"),
                format!("You save {more} more"),
            ),
        }
    }

    fn partner_lever(self, net: Cents) -> String {
        let net = self.euros(net);
        self.pick(
            format!("U koopt samen met een partner die netto {net} per maand verdient"),
            format!("You buy together with a partner who earns {net} net a month"),
        )
    }

    fn fixed_lever(self, years: u8) -> String {
        let period = self.years(i64::from(years));
        self.pick(
            format!("U zet de rente {period} vast"),
            format!("You fix the interest for {period}"),
        )
    }
}

/// What a buyer can choose to pay for, or not.
const UNKNOWN_PAYOFF: Text = text(
    "waar wij alleen een bedrag per maand kennen, telt niet mee wat aflossen kost",
    "where we only know an amount a month, what paying off costs does not count",
);
const CREDIT_PAYOFF: Text = text(
    "een krediet opzeggen kost niets als u niets hebt opgenomen",
    "to give up a credit costs nothing if you have drawn nothing",
);

const fn choice_lever(lever: Lever) -> Text {
    match lever {
        Lever::Nhg(true) => text("U neemt NHG", "You take NHG"),
        Lever::Nhg(false) => text("U neemt geen NHG", "You take no NHG"),
        Lever::Agent(true) => text("U neemt een aankoopmakelaar", "You hire a buyer’s agent"),
        Lever::Agent(false) => text("U neemt geen aankoopmakelaar", "You hire no buyer’s agent"),
        Lever::WithoutExemption => text(
            "Niemand gebruikt de vrijstelling voor starters",
            "Nobody uses the starters’ exemption",
        ),
        Lever::ExemptionForAll => text(
            "Elke koper mag de vrijstelling voor starters gebruiken en verklaart dat",
            "Every buyer may use the starters’ exemption and declares so",
        ),
        Lever::ExemptionForOne => text(
            "Eén van u beiden mag de vrijstelling voor starters gebruiken en verklaart dat",
            "One of you two may use the starters’ exemption and declares so",
        ),
        Lever::Inspection(true) => text("U laat de woning keuren", "You have the home inspected"),
        _ => text(
            "U laat de woning niet keuren",
            "You do not have the home inspected",
        ),
    }
}

const fn leaving_lever(stage: ExitStage) -> Text {
    match stage {
        ExitStage::BeforeSignatures => {
            text("U stopt voordat u tekent", "You leave before you sign")
        }
        ExitStage::CoolingOff => text(
            "U stopt binnen de bedenktijd",
            "You leave within the cooling-off period",
        ),
        ExitStage::ConditionUsed => text(
            "U gebruikt op tijd een voorwaarde uit het contract",
            "You use a condition of the contract in time",
        ),
        ExitStage::Bound => text(
            "U stopt als u al vastzit aan de koop",
            "You leave when you are bound already",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paying_off_debts_says_what_it_takes_and_what_of_it_is_not_known() {
        let payoff = Payoff {
            known: Cents::from_euros(20_000),
            has_unknown: true,
            has_credit: true,
        };
        let dutch = Language::Dutch;
        assert_eq!(
            dutch.lever(Lever::NoDuties(payoff)),
            "U lost uw andere schulden af: daarvoor gaat €\u{a0}20.000 van uw eigen geld af; \
             waar wij alleen een bedrag per maand kennen, telt niet mee wat aflossen kost; \
             een krediet opzeggen kost niets als u niets hebt opgenomen"
        );
        let only_credit = Payoff {
            has_credit: true,
            ..Payoff::default()
        };
        assert_eq!(
            Language::English.lever(Lever::NoDuties(only_credit)),
            "You pay off your other debts: to give up a credit costs nothing if you have drawn nothing"
        );
    }

    #[test]
    fn every_way_to_own_money_and_every_moment_of_leaving_has_words_of_its_own() {
        let more = Cents::from_euros(5_000);
        let stages = [
            ExitStage::BeforeSignatures,
            ExitStage::CoolingOff,
            ExitStage::ConditionUsed,
            ExitStage::Bound,
        ];
        let mut levers = vec![
            Lever::SavingsMore(more),
            Lever::GiftMore(more),
            Lever::EquityMore(more),
            Lever::NetMonthMore(more),
            Lever::PartnerNetMore(more),
            Lever::CostsMore(more),
            Lever::ExemptionForAll,
            Lever::ExemptionForOne,
            Lever::WithoutExemption,
        ];
        levers.extend(stages.map(Lever::LeaveAt));
        for language in Language::ALL {
            let said: std::collections::BTreeSet<_> =
                levers.iter().map(|lever| language.lever(*lever)).collect();
            assert_eq!(said.len(), levers.len());
        }
    }
}
