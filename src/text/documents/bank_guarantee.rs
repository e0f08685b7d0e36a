//! Bankgarantie: the lender stands surety for a tenth of the price.

use super::paper::{Article, Paper, Signature};
use crate::domain::Cents;
use crate::text::Language;

/// What the guarantee needs.
#[derive(Clone, Copy, Debug)]
pub struct GuaranteeFacts<'a> {
    /// Who guarantees.
    pub lender: &'a str,
    /// For whom.
    pub buyer: &'a str,
    /// Address of the home.
    pub address: &'a str,
    /// How much.
    pub amount: Cents,
    /// Of which price.
    pub price: Cents,
}

/// The guarantee.
pub fn bank_guarantee(language: Language, facts: GuaranteeFacts) -> Paper {
    let row = |dutch: &str, english: &str, value: String| {
        (language.pick(dutch, english).to_owned(), value)
    };
    let amount = language.cents(facts.amount);
    Paper {
        title: language.pick("Bankgarantie", "Bank guarantee").to_owned(),
        preface: language
            .pick("Voorbeeld uit een demo. De bank bestaat niet: deze garantie is niets waard.", "Example from a demo. The bank does not exist: this guarantee is worth nothing.")
            .to_owned(),
        facts: vec![
            row("Bank", "Bank", facts.lender.to_owned()),
            row("Voor", "For", facts.buyer.to_owned()),
            row("Woning", "Home", facts.address.to_owned()),
            row("Koopsom", "Price", language.cents(facts.price)),
            row("Garantie (10%)", "Guarantee (10%)", amount.clone()),
        ],
        articles: vec![Article::new(
            language.pick("Wat de bank belooft", "What the bank promises"),
            [language.pick(
                format!("De bank betaalt de notaris hoogstens {amount} als de koper zich niet aan de koopovereenkomst houdt. Na de overdracht vervalt deze garantie."),
                format!("The bank pays the notary at most {amount} when the buyer does not keep to the purchase contract. After the transfer this guarantee ends."),
            )],
        )],
        signatures: vec![Signature {
            who: facts.lender.to_owned(),
            when: language.pick("afgegeven (gesimuleerd)", "issued (simulated)").to_owned(),
        }],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_an_amount_the_guarantee_promises_it_and_escapes_every_name() {
        let facts = GuaranteeFacts {
            lender: "Bank \"X\"",
            buyer: "<Noor>",
            address: "Heideweg 19",
            amount: Cents::from_euros(29_000),
            price: Cents::from_euros(290_000),
        };
        let html = bank_guarantee(Language::Dutch, facts).html();
        assert!(html.contains("hoogstens €\u{a0}29.000,00"), "{html}");
        assert!(html.contains("&lt;Noor&gt;") && html.contains("Bank &quot;X&quot;"));
        assert!(!html.contains("<Noor>"));
    }
}
