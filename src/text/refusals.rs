//! What the app says when it cannot take an amount or number, or when a lender or a budget says no:
//! calm, and with what would make it possible. Knows no rules of its own.

use super::Language;
use crate::domain::affordability::Reason;
use crate::domain::{
    Cents, Change, IdentifierRefusal, MoneyRefusal, NormCoverage, PriceLimit, RejectionReason,
};

impl Language {
    /// Why a typed amount is not taken.
    pub fn money_refusal(self, refusal: MoneyRefusal) -> String {
        match refusal {
            MoneyRefusal::Empty => self.pick("Vul een bedrag in.", "Fill in an amount.").to_owned(),
            MoneyRefusal::NotANumber => self
                .pick(
                    "Dit is geen bedrag. Gebruik alleen cijfers, bijvoorbeeld 2400.",
                    "This is not an amount. Use digits only, for example 2400.",
                )
                .to_owned(),
            MoneyRefusal::Negative => self
                .pick("Vul 0 of een hoger bedrag in.", "Fill in 0 or more.")
                .to_owned(),
            MoneyRefusal::MarksMisplaced => self
                .pick(
                    "De punten of komma's staan niet goed. Schrijf bijvoorbeeld 2.400 of 2400,50.",
                    "The points or commas are not in the right place. Write for example 2,400 or 2400.50.",
                )
                .to_owned(),
            MoneyRefusal::Ambiguous {
                as_decimals,
                as_thousands,
            } => {
                let (small, large) = (self.cents(as_decimals), self.cents(as_thousands));
                self.pick(
                    format!("Bedoelt u {small} of {large}? Schrijf het bedrag helemaal uit."),
                    format!("Do you mean {small} or {large}? Write the amount in full."),
                )
            }
            MoneyRefusal::TooLarge { most } => self.pick(
                format!("Dit bedrag is te hoog. Vul hoogstens {} in.", self.euros(most)),
                format!("This amount is too high. Fill in {} at most.", self.euros(most)),
            ),
        }
    }

    /// Why a typed number or postcode is not taken.
    pub fn identifier_refusal(self, refusal: IdentifierRefusal) -> &'static str {
        match refusal {
            IdentifierRefusal::Empty => self.pick("Vul dit in.", "Fill this in."),
            IdentifierRefusal::WrongShape => self.pick(
                "Dit klopt niet. Kijk of u niet te veel of te weinig tekens hebt.",
                "This is not right. See whether there are too many or too few characters.",
            ),
            IdentifierRefusal::CheckFails => self.pick(
                "Dit nummer bestaat niet. Misschien is er een cijfer verwisseld.",
                "This number does not exist. Perhaps a digit was swapped.",
            ),
            IdentifierRefusal::NotATestNumber => self.pick(
                "Gebruik hier geen echt nummer. Neem een testnummer dat begint met 9999.",
                "Do not use a real number here. Take a test number that starts with 9999.",
            ),
            IdentifierRefusal::NotIssued => self.pick(
                "Deze letters komen in een postcode niet voor.",
                "These letters are not used in a postcode.",
            ),
        }
    }

    /// Why a lender says no.
    pub fn rejection(self, reason: RejectionReason) -> String {
        match reason {
            RejectionReason::FixedYearsNotOffered => self
                .pick(
                    "Deze geldverstrekker heeft deze rentevaste periode niet. Kies een andere periode.",
                    "This lender does not offer this fixed period. Choose another period.",
                )
                .to_owned(),
            RejectionReason::LoanAboveIncome { most, short } => self.short_on_income(most, short),
            RejectionReason::LoanAboveValue { most, short } => self.short_on_value(most, short),
            RejectionReason::AboveNhgLimit { limit } => self.pick(
                format!(
                    "NHG kan tot een prijs van {}. Vraag aan zonder NHG.",
                    self.euros(limit)
                ),
                format!(
                    "NHG is for prices up to {}. Apply without NHG.",
                    self.euros(limit)
                ),
            ),
            RejectionReason::IncomeBelowLeast { least } => self.pick(
                format!(
                    "Deze geldverstrekker vraagt een inkomen van minstens {} per jaar.",
                    self.euros(least)
                ),
                format!(
                    "This lender asks for an income of at least {} a year.",
                    self.euros(least)
                ),
            ),
            RejectionReason::NoLoanNeeded => self
                .pick(
                    "U hebt geen hypotheek nodig: uw eigen geld is genoeg.",
                    "You need no mortgage: your own money is enough.",
                )
                .to_owned(),
        }
    }

    fn short_on_income(self, most: Cents, short: Cents) -> String {
        let (most, short) = (self.euros(most), self.euros(short));
        self.pick(
            format!("Op uw inkomen kunt u {most} lenen. U komt {short} tekort."),
            format!("On your income you can borrow {most}. You are {short} short."),
        )
    }

    fn short_on_value(self, most: Cents, short: Cents) -> String {
        let (most, short) = (self.euros(most), self.euros(short));
        self.pick(
            format!("Op deze woning kunt u hier {most} lenen. Uw aanvraag is {short} hoger."),
            format!("On this home you can borrow {most} here. You ask for {short} more."),
        )
    }

    /// Why a home fits or not.
    pub fn affordability_reason(self, reason: Reason) -> String {
        match reason {
            Reason::AboveNhgLimit { limit } => self.pick(
                format!("Met NHG mag deze woning hoogstens {} kosten.", self.euros(limit)),
                format!("With NHG this home may cost {} at most.", self.euros(limit)),
            ),
            Reason::IncomeCarries { spare } if spare.floor_to_euros() == Cents::ZERO => self
                .pick("Uw inkomen is genoeg.", "Your income is enough.")
                .to_owned(),
            Reason::IncomeCarries { spare } => self.pick(
                format!("Uw inkomen is genoeg. U kunt nog {} meer lenen.", self.euros(spare)),
                format!("Your income is enough. You could borrow {} more.", self.euros(spare)),
            ),
            Reason::IncomeTooLow { short } => self.pick(
                format!("Op uw inkomen kunt u {} te weinig lenen.", self.euros(short)),
                format!("On your income you can borrow {} too little.", self.euros(short)),
            ),
            Reason::CostsNotCovered { short } => self.pick(
                format!("De kosten koper kunt u niet lenen. U hebt {} te weinig eigen geld.", self.euros(short)),
                format!("The costs of buying cannot be borrowed. You have {} too little own money.", self.euros(short)),
            ),
            Reason::LabelAdds { extra } => self.pick(
                format!("Door het energielabel mag u {} meer lenen.", self.euros(extra)),
                format!("For the energy label you may borrow {} more.", self.euros(extra)),
            ),
            Reason::ObligationsWeigh { less } => self.pick(
                format!("Door uw vaste lasten kunt u {} minder lenen.", self.euros(less)),
                format!("Because of your fixed payments you can borrow {} less.", self.euros(less)),
            ),
            Reason::ShortFixedPeriod => self
                .pick(
                    "De rente staat kort vast. Daarom rekent de bank met een hogere rente.",
                    "The interest is fixed for a short time. So the bank reckons with a higher interest.",
                )
                .to_owned(),
        }
    }

    /// What would make a home fit.
    pub fn way_out(self, change: Change) -> String {
        match change {
            Change::WithoutNhg => self.pick("Koop zonder NHG.", "Buy without NHG.").to_owned(),
            Change::FixLonger { years } => {
                let period = self.years(i64::from(years));
                self.pick(
                    format!("Zet de rente {period} vast."),
                    format!("Fix the interest for {period}."),
                )
            }
            Change::PayOffDuties(payoff) => {
                let lead = self.pick("Los uw andere schulden af", "Pay off your other debts");
                format!("{lead}: {}.", self.payoff(payoff))
            }
            Change::PartnerIncome { net_month } => self.pick(
                format!(
                    "Koop samen met een partner die netto {} per maand verdient.",
                    self.euros(net_month)
                ),
                format!(
                    "Buy together with a partner who earns {} net a month.",
                    self.euros(net_month)
                ),
            ),
            Change::MoreSavings { amount } => self.pick(
                format!("Spaar {} meer.", self.euros(amount)),
                format!("Save {} more.", self.euros(amount)),
            ),
            Change::Gift { amount } => self.pick(
                format!("Krijg een schenking van {}.", self.euros(amount)),
                format!("Be given {}.", self.euros(amount)),
            ),
            Change::LowerPrice { price, less } => {
                let (price, less) = (self.euros(price), self.euros(less));
                self.pick(
                    format!("Kies een woning van hoogstens {price}. Dat is {less} minder."),
                    format!("Choose a home of {price} at most. That is {less} less."),
                )
            }
        }
    }

    /// What keeps the price from being higher.
    pub fn price_limit(self, limit: PriceLimit) -> &'static str {
        match limit {
            PriceLimit::Loan => self.pick(
                "U gebruikt uw hele hypotheek en al uw eigen geld.",
                "You use your whole mortgage and all your own money.",
            ),
            PriceLimit::OwnMoney => self.pick(
                "Uw inkomen kan meer aan, maar de kosten koper moet u zelf betalen. Daarvoor hebt u meer eigen geld nodig.",
                "Your income carries more, but you must pay the costs of buying yourself. For that you need more own money.",
            ),
            PriceLimit::CostsAlone => self.pick(
                "U kunt nu nog geen woning kopen: uw eigen geld is minder dan de kosten koper.",
                "You cannot buy a home yet: your own money is less than the costs of buying.",
            ),
            PriceLimit::WithoutMeasures => self.pick(
                "Met het bedrag voor energie besparen kunt u geen woning betalen: daarvoor is uw eigen geld te weinig. Deze som is zonder dat bedrag.",
                "With the amount for saving energy you cannot pay for any home: your own money is too little for that. This sum is without that amount.",
            ),
            PriceLimit::StarterLimit => self.pick(
                "Dit is de hoogste prijs waarbij een starter geen overdrachtsbelasting betaalt. Is de woning duurder, dan vervalt de hele vrijstelling. Die belasting kan niet van uw geld.",
                "This is the highest price at which a starter pays no transfer tax. If the home costs more, the whole exemption lapses. Your money does not cover that tax.",
            ),
            PriceLimit::NhgLimit => self.pick(
                "Met NHG mag een woning niet duurder zijn. Zonder NHG kunt u meer betalen.",
                "With NHG a home may not cost more. Without NHG you can pay more.",
            ),
        }
    }

    /// What to tell somebody for whom the tables do not hold; nothing when they do.
    pub fn norm_coverage(self, coverage: NormCoverage) -> Option<&'static str> {
        match coverage {
            NormCoverage::Covered => None,
            NormCoverage::PensionWithinTenYears => Some(self.pick(
                "U krijgt binnen 10 jaar AOW. Dat is met 67 jaar, of met minstens 67 jaar en 3 maanden als u in 1961 of later bent geboren. De bank kijkt dan ook naar uw inkomen daarna. Dat kan deze demo niet berekenen.",
                "You will reach state pension age within 10 years. That is at 67, or at 67 years and 3 months at least if you were born in 1961 or later. The bank then also looks at your income after that. This demo cannot reckon that.",
            )),
            NormCoverage::InterestNotDeductible => Some(self.pick(
                "U gaat er niet zelf wonen. Dan mag u de rente niet aftrekken en gelden andere leenregels, die niet in deze demo zitten.",
                "You will not live there yourself. Then the interest is not deductible and other lending rules apply, which are not in this demo.",
            )),
            NormCoverage::PensionAgeReached => Some(self.pick(
                "U krijgt AOW. Dan gelden andere regels, die niet in deze demo zitten. Vraag een adviseur.",
                "You have reached state pension age. Other rules apply, which are not in this demo. Ask an adviser.",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{DecimalMark, parse_money};

    #[test]
    fn an_amount_that_can_be_read_in_two_ways_is_asked_back() {
        let refusal = parse_money("2.40", DecimalMark::Comma).unwrap_err();
        assert_eq!(
            Language::Dutch.money_refusal(refusal),
            "Bedoelt u €\u{a0}2,40 of €\u{a0}2.400,00? Schrijf het bedrag helemaal uit."
        );
    }

    #[test]
    fn somebody_older_is_told_that_other_rules_apply() {
        let dutch = Language::Dutch;
        assert_eq!(dutch.norm_coverage(NormCoverage::Covered), None);
        let told = dutch
            .norm_coverage(NormCoverage::PensionAgeReached)
            .unwrap();
        assert!(told.starts_with("U krijgt AOW."));
    }
}
