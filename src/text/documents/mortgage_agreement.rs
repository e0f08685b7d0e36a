//! Hypotheekovereenkomst: the binding offer of a lender that was chosen. Private: it goes to the
//! participant and to nobody else.

use super::paper::{Article, Paper, Signature};
use crate::domain::{Offer, RepaymentForm};
use crate::text::{Language, text};

/// What the agreement needs.
#[derive(Clone, Copy, Debug)]
pub struct MortgageFacts<'a> {
    /// The offer that was chosen.
    pub offer: &'a Offer,
    /// Address of the home.
    pub address: &'a str,
    /// Name of the buyer, with the partner's when two buy.
    pub buyer: &'a str,
    /// With Nationale Hypotheek Garantie.
    pub nhg: bool,
    /// Annuity or linear.
    pub form: RepaymentForm,
}

/// The agreement.
pub fn mortgage_agreement(language: Language, facts: MortgageFacts) -> Paper {
    let offer = facts.offer;
    let row = |dutch: &str, english: &str, value: String| {
        (language.pick(dutch, english).to_owned(), value)
    };
    let form = match facts.form {
        RepaymentForm::Annuity => text("annuïteit, 30 jaar", "annuity, 30 years"),
        RepaymentForm::Linear => text("lineair, 30 jaar", "linear, 30 years"),
    };
    let yes_or_no = if facts.nhg {
        language.pick("ja", "yes")
    } else {
        language.pick("nee", "no")
    };
    Paper {
        title: language.pick("Hypotheekovereenkomst", "Mortgage agreement").to_owned(),
        preface: language
            .pick(
                "Voorbeeld uit een demo. De geldverstrekker bestaat niet en er wordt geen geld geleend.",
                "Example from a demo. The lender does not exist and no money is lent.",
            )
            .to_owned(),
        facts: vec![
            row("Geldverstrekker", "Lender", offer.lender.clone()),
            row("Klant", "Customer", facts.buyer.to_owned()),
            row("Onderpand", "Home", facts.address.to_owned()),
            row("Lening", "Loan", language.cents(offer.loan)),
            row("Rente per jaar", "Interest a year", offer.interest.map(|interest| language.percent(interest)).unwrap_or_default()),
            row("Rente vast", "Interest fixed", language.years(i64::from(offer.fixed_years))),
            row("Aflossen", "Repayment", form.get(language).to_owned()),
            row("Nationale Hypotheek Garantie", "National Mortgage Guarantee", yes_or_no.to_owned()),
            row("Bruto per maand, eerste maand", "Gross a month, first month", language.cents(offer.monthly_gross)),
        ],
        articles: articles(language, offer),
        signatures: vec![Signature {
            who: offer.lender.clone(),
            when: language.pick("bindend aanbod (gesimuleerd)", "binding offer (simulated)").to_owned(),
        }],
    }
}

fn articles(language: Language, offer: &Offer) -> Vec<Article> {
    let rates = language.date(offer.dated);
    let mut articles = vec![
        Article::new(
            language.pick("Waarvoor de lening is", "What the loan is for"),
            [language.pick("De lening is voor het kopen van deze woning. De notaris ontvangt het geld vóór de overdracht.", "The loan is for buying this home. The notary receives the money before the transfer.").to_owned()],
        ),
        Article::new(
            language.pick("Rente", "Interest"),
            [language.pick(
                format!("De rente komt uit het tarievenblad van {rates}. Na de vaste periode doet de geldverstrekker een nieuw voorstel."),
                format!("The interest is that of the rates of {rates}. After the fixed period the lender makes a new proposal."),
            )],
        ),
        Article::new(
            language.pick("Zekerheid", "Security"),
            [language.pick("De woning is het onderpand. Betaalt u lang niet, dan mag de geldverstrekker de woning verkopen. Bel dus op tijd als betalen niet lukt.", "The home is the security. When you do not pay for a long time, the lender may sell it. So call in time when you cannot pay.").to_owned()],
        ),
    ];
    articles.extend(conditions(language, offer));
    articles
}

/// What comes with the offer; offers of before that was known have no such article.
fn conditions(language: Language, offer: &Offer) -> Option<Article> {
    offer.class?;
    let share = language.percent(offer.conditions.repay_free);
    let repay = language.pick(
        format!("U mag elk jaar {share} van de lening extra aflossen zonder boete."),
        format!("You may repay {share} of the loan extra each year without a penalty."),
    );
    let moves = if offer.conditions.moves_along {
        text(
            "Verhuist u, dan kunt u deze rente meenemen naar uw volgende huis.",
            "When you move, this interest can come along to your next home.",
        )
    } else {
        text(
            "Verhuist u, dan kan deze rente niet mee naar uw volgende huis.",
            "When you move, this interest cannot come along to your next home.",
        )
    };
    let lines = [repay, moves.get(language).to_owned()];
    let title = language.pick("Extra aflossen en verhuizen", "Extra repayment and moving");
    Some(Article::new(title, lines))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Cents, Conditions, Explanation, Percentage, RateClass, Sourced, Term};
    use time::{Date, Month};

    #[test]
    fn given_an_offer_the_agreement_says_its_terms_and_escapes_every_name() {
        let explanation: Explanation = Sourced::typed(Cents::ZERO).explain(Term::MonthlyGross);
        let offer = Offer {
            lender: "Bank <b>De Molensteen</b>".to_owned(),
            dated: Date::from_calendar_date(2026, Month::November, 16).unwrap(),
            interest: Some(Percentage(3_590)),
            fixed_years: 10,
            loan: Cents::from_euros(255_000),
            largest_loan: Cents::from_euros(300_000),
            monthly_gross: Cents(115_800),
            accepted: Ok(()),
            explanation,
            class: Some(RateClass::Guaranteed),
            form: Some(RepaymentForm::Annuity),
            monthly_net: Cents::ZERO,
            net_explanation: None,
            total_interest: Cents::ZERO,
            interest_explanation: None,
            total_explanation: None,
            conditions: Conditions {
                offer_days: 14,
                repay_free: Percentage(10_000),
                moves_along: true,
            },
        };
        let facts = MortgageFacts {
            offer: &offer,
            address: "Heideweg 19",
            buyer: "Iris & Daan",
            nhg: true,
            form: RepaymentForm::Annuity,
        };
        let html = mortgage_agreement(Language::Dutch, facts).html();
        for said in [
            "€\u{a0}255.000,00",
            "3,59%",
            "10 jaar",
            "€\u{a0}1.158,00",
            "Iris &amp; Daan",
            "&lt;b&gt;De Molensteen",
            "elk jaar 10% van de lening",
        ] {
            assert!(html.contains(said), "{said} is missing in {html}");
        }
        assert!(!html.contains("<b>De"), "{html}");
    }
}
