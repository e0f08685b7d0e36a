//! The names of the amounts that an explanation speaks of, in plain words. Knows no sums.

mod costs;

pub use costs::cost_kind;

use super::{Text, text};
use crate::domain::{Person, Term};

/// For an amount without a name; a test sees to it that there is none.
const LAST_RESORT: Text = text("Uitkomst", "Outcome");

/// The name of an amount, as it stands in a list.
pub fn term(what: Term) -> Text {
    let tables = [
        income_term,
        counted_income_term,
        buyer_term,
        interest_term,
        lender_term,
        duty_term,
        loan_term,
        home_term,
        month_term,
    ];
    tables
        .iter()
        .find_map(|table| table(what))
        .unwrap_or(LAST_RESORT)
}

fn of(person: Person, yours: Text, partners: Text) -> Text {
    match person {
        Person::Applicant => yours,
        Person::Partner => partners,
    }
}

fn income_term(what: Term) -> Option<Text> {
    Some(match what {
        Term::NetMonth(person) => of(
            person,
            text("Uw netto maandsalaris", "Your net monthly salary"),
            text(
                "Netto maandsalaris van uw partner",
                "Your partner's net monthly salary",
            ),
        ),
        Term::GrossMonth(person) => of(
            person,
            text("Uw bruto maandinkomen", "Your gross monthly income"),
            text(
                "Bruto maandinkomen van uw partner",
                "Your partner's gross monthly income",
            ),
        ),
        Term::GrossYear(person) => of(
            person,
            text(
                "Uw bruto loon van 12 maanden",
                "Your gross pay of 12 months",
            ),
            text(
                "Bruto loon van uw partner van 12 maanden",
                "Your partner's gross pay of 12 months",
            ),
        ),
        Term::HolidayPay(person) => of(
            person,
            text("Uw vakantiegeld", "Your holiday pay"),
            text("Vakantiegeld van uw partner", "Your partner's holiday pay"),
        ),
        _ => return None,
    })
}

fn counted_income_term(what: Term) -> Option<Text> {
    Some(match what {
        Term::ThirteenthMonth(person) => of(
            person,
            text("Uw 13e maand", "Your 13th month"),
            text("13e maand van uw partner", "Your partner's 13th month"),
        ),
        Term::PersonalTestIncome(person) => of(
            person,
            text("Uw bruto jaarinkomen", "Your gross yearly income"),
            text(
                "Bruto jaarinkomen van uw partner",
                "Your partner's gross yearly income",
            ),
        ),
        _ => return None,
    })
}

fn buyer_term(what: Term) -> Option<Text> {
    Some(match what {
        Term::ShareOfPrice(person) => of(
            person,
            text("Uw deel van de prijs", "Your share of the price"),
            text(
                "Deel van de prijs van uw partner",
                "Your partner's share of the price",
            ),
        ),
        Term::Age(person) => of(
            person,
            text("Uw leeftijd bij de notaris", "Your age at the notary"),
            text(
                "Leeftijd van uw partner bij de notaris",
                "Your partner's age at the notary",
            ),
        ),
        Term::ExemptionUsed(person) => of(
            person,
            text(
                "Vrijstelling voor starters al eens gebruikt",
                "Starters' exemption used before",
            ),
            text(
                "Vrijstelling al eens gebruikt door uw partner",
                "Exemption used before by your partner",
            ),
        ),
        Term::LivesThere => text("U gaat er zelf wonen", "You will live there yourself"),
        Term::TransferTaxRate(person) => of(
            person,
            text(
                "Uw tarief overdrachtsbelasting",
                "Your rate of transfer tax",
            ),
            text(
                "Tarief overdrachtsbelasting van uw partner",
                "Your partner's rate of transfer tax",
            ),
        ),
        Term::TransferTax(person) => of(
            person,
            text("Uw overdrachtsbelasting", "Your transfer tax"),
            text(
                "Overdrachtsbelasting van uw partner",
                "Your partner's transfer tax",
            ),
        ),
        _ => return None,
    })
}

fn interest_term(what: Term) -> Option<Text> {
    Some(match what {
        Term::MonthsPerYear => text("Maanden in een jaar", "Months in a year"),
        Term::HolidayPayShare => text("Deel voor vakantiegeld", "Share for holiday pay"),
        Term::PayrollTax => text(
            "Belasting op uw loon, per maand",
            "Tax on your pay, a month",
        ),
        Term::YearTax => text("Belasting op uw loon, per jaar", "Tax on your pay, a year"),
        Term::BracketTax => text("Belasting vóór heffingskortingen", "Tax before credits"),
        Term::GeneralCredit => text("Algemene heffingskorting", "General tax credit"),
        Term::LabourCredit => text("Arbeidskorting", "Labour tax credit"),
        Term::VatRate => text("Tarief van de btw", "Rate of VAT"),
        Term::Vat => text("Btw", "VAT"),
        Term::ReliefRate => text(
            "Voordeel van elke euro aftrek",
            "Relief of each euro deducted",
        ),
        Term::ReliefInBracket => text("Voordeel in deze schijf", "Relief in this bracket"),
        Term::TaxOnDeemedRent => text("Belasting over de bijtelling", "Tax over the addition"),
        Term::InterestInBracket => text("Rente in deze schijf", "Interest in this bracket"),
        Term::DeemedRentInBracket => text("Bijtelling in deze schijf", "Addition in this bracket"),
        Term::BracketRate => text("Tarief waarmee u rekent", "Rate that counts"),
        Term::LeastIncome => text(
            "Inkomen dat de geldverstrekker minstens vraagt",
            "Least income that the lender asks",
        ),
        Term::TestIncome => text(
            "Inkomen dat meetelt per jaar (toetsinkomen)",
            "Income that counts, a year",
        ),
        Term::OfferedInterest => text("Rente van de hypotheek", "Interest of the mortgage"),
        Term::FixedYears => text("Rente staat vast voor", "Interest is fixed for"),
        Term::LeastTestInterest => text(
            "Laagste rente om mee te rekenen",
            "Lowest interest to reckon with",
        ),
        Term::TestInterest => text(
            "Rente waarmee wij rekenen (toetsrente)",
            "Interest that we reckon with",
        ),
        Term::FinancingBurdenShare => text(
            "Deel van uw inkomen voor de hypotheek",
            "Share of your income for the mortgage",
        ),
        Term::YearlyBurden => text(
            "Wat wonen per jaar mag kosten",
            "What living may cost a year",
        ),
        _ => return None,
    })
}

fn lender_term(what: Term) -> Option<Text> {
    Some(match what {
        Term::ListedInterest => text(
            "Rente in de lijst van de geldverstrekker",
            "Interest in the list of the lender",
        ),
        Term::RateChange => text(
            "Wat de rente sinds die lijst steeg",
            "What the interest rose since that list",
        ),
        Term::ClassDiscount => text("Korting op de rente", "Discount on the interest"),
        Term::LoanShareOfValue => text(
            "Uw hypotheek als deel van de waarde",
            "Your mortgage as a share of the value",
        ),
        Term::ClassLimit => text("Grens van deze korting", "Limit of this discount"),
        Term::TotalInterest => text("Alle rente in 30 jaar", "All interest in 30 years"),
        Term::TotalPaid => text(
            "Alles wat u in 30 jaar betaalt",
            "All that you pay in 30 years",
        ),
        Term::YearPayment => text("Wat u in dit jaar betaalt", "What you pay in this year"),
        Term::YearMonthGross => text("Bruto per maand in dit jaar", "Gross a month in this year"),
        Term::YearInterest => text("Rente in dit jaar", "Interest in this year"),
        Term::YearRepayment => text("Aflossing in dit jaar", "Repayment in this year"),
        Term::BalanceBefore => text(
            "Schuld aan het begin van dit jaar",
            "Debt at the start of this year",
        ),
        Term::BalanceAfter => text("Schuld na dit jaar", "Debt after this year"),
        _ => return None,
    })
}

fn duty_term(what: Term) -> Option<Text> {
    Some(match what {
        Term::StudentDebt => text(
            "Wat er over is van uw studieschuld",
            "What is left of your student loan",
        ),
        Term::StudentDebtShare => text(
            "Deel van de schuld dat u per maand betaalt",
            "Share of the debt that you pay a month",
        ),
        Term::StudentLoanPayment => text(
            "Aflossing studieschuld per maand",
            "Student loan payment a month",
        ),
        Term::StudentLoanFactor => text(
            "Zo zwaar telt de studieschuld",
            "How heavily the student loan counts",
        ),
        Term::StudentLoanBurden => {
            text("Studieschuld telt mee voor", "The student loan counts for")
        }
        Term::CreditLimit => text("Limiet van uw krediet", "Limit of your credit"),
        Term::CreditLimitShare => text(
            "Deel van de limiet dat meetelt",
            "Share of the limit that counts",
        ),
        Term::CreditBurden => text("Krediet telt mee voor", "The credit counts for"),
        Term::PersonalLoan => text("Persoonlijke lening per maand", "Personal loan a month"),
        Term::Lease => text("Private lease per maand", "Private lease a month"),
        Term::Alimony => text("Partneralimentatie per maand", "Partner alimony a month"),
        Term::GroundRent => text("Erfpacht per maand", "Ground rent a month"),
        Term::PartnersObligations => text(
            "Vaste lasten van uw partner per maand",
            "Fixed payments of your partner a month",
        ),
        Term::MonthlyObligations => text(
            "Andere vaste lasten per maand",
            "Other fixed payments a month",
        ),
        _ => return None,
    })
}

fn loan_term(what: Term) -> Option<Text> {
    Some(match what {
        Term::YearlyObligations => text(
            "Andere vaste lasten per jaar",
            "Other fixed payments a year",
        ),
        Term::YearlyRoom => text(
            "Over voor de hypotheek per jaar",
            "Left for the mortgage a year",
        ),
        Term::TermMonths => text("Looptijd van de hypotheek", "Term of the mortgage"),
        Term::AnnuityFactor => text("Lening per euro maandlast", "Loan per euro a month"),
        Term::LoanOnIncome => text("Hypotheek op uw inkomen", "Mortgage on your income"),
        Term::SingleAllowance => text("Extra omdat u alleen koopt", "Extra because you buy alone"),
        Term::SingleThreshold => text("Grens voor dit extra bedrag", "Limit for this extra"),
        Term::EnergyLabel => text("Energielabel van de woning", "Energy label of the home"),
        Term::EnergyGuarantee => text(
            "Energiegarantie van 10 jaar of langer",
            "Energy guarantee of 10 years or more",
        ),
        Term::LabelExtra => text("Extra door het energielabel", "Extra for the energy label"),
        Term::MeasuresExtra => text("Extra voor energie besparen", "Extra for saving energy"),
        Term::MeasuresSpent => text("Voor energie besparen", "For saving energy"),
        Term::RoundedOff => text("Afgerond op hele euro’s", "Rounded to whole euros"),
        Term::MaximumLoan => text("Hoogste hypotheek", "Largest mortgage"),
        _ => return None,
    })
}

fn home_term(what: Term) -> Option<Text> {
    Some(match what {
        Term::Savings => text("Spaargeld", "Savings"),
        Term::Equity => text("Overwaarde", "Equity of your present home"),
        Term::Gift => text("Schenking", "Gift"),
        Term::DebtsPaid => text("Naar het aflossen van schulden", "To paying off debts"),
        Term::NhgLimit => text("Hoogste prijs met NHG", "Highest price with NHG"),
        Term::OwnMoney => text("Eigen geld", "Own money"),
        Term::Spendable => text("Lening en eigen geld samen", "Loan and own money together"),
        Term::Price => text("Prijs van de woning", "Price of the home"),
        Term::AskingPrice => text("Vraagprijs", "Asking price"),
        Term::LivingArea => text("Woonoppervlakte", "Living area"),
        Term::PricePerSquareMetre => text("Prijs per m²", "Price per m²"),
        Term::MarketValue => text("Waarde van de woning", "Value of the home"),
        Term::LoanToValueShare => text(
            "Deel van de waarde dat u mag lenen",
            "Share of the value that you may borrow",
        ),
        Term::LoanOnValue => text(
            "Hoogste hypotheek op deze woning",
            "Largest mortgage on this home",
        ),
        Term::HighestPrice => text(
            "Hoogste prijs die u kunt betalen",
            "Highest price that you can pay",
        ),
        Term::Loan => text("Hypotheek", "Mortgage"),
        Term::LoanNeeded => text("Hypotheek die u nodig hebt", "Mortgage that you need"),
        Term::LoanDifference => text("Verschil in hypotheek", "Difference in mortgage"),
        Term::PurchaseCosts => text("Kosten koper", "Costs of buying"),
        Term::Cost(kind) => cost_kind(kind),
        Term::CostShare => text("Percentage", "Percentage"),
        Term::CostBasis => text("Bedrag", "Amount"),
        Term::CostLeast => text("Minimum", "Minimum"),
        Term::StarterLimit => text("Grens voor starters", "Limit for starters"),
        Term::OwnMoneyNeeded => text("Eigen geld dat u nodig hebt", "Own money that you need"),
        Term::OwnMoneyLeft => text("Eigen geld dat u overhoudt", "Own money that you keep"),
        Term::Shortfall => text("Wat u tekortkomt", "What you are short"),
        Term::NotaryStatement => text("Nota van de notaris", "Statement of the notary"),
        _ => return None,
    })
}

fn month_term(what: Term) -> Option<Text> {
    Some(match what {
        Term::MonthlyGross => text("Bruto maandlast", "Gross monthly payment"),
        Term::InterestFirstYear => text("Rente in het eerste jaar", "Interest in the first year"),
        Term::WozValue => text("WOZ-waarde", "WOZ value (value for taxes)"),
        Term::DeemedRentShare => text(
            "Deel van de WOZ-waarde dat telt als inkomen",
            "Share of the WOZ value that counts as income",
        ),
        Term::DeemedRent => text(
            "Bijtelling voor uw eigen huis (eigenwoningforfait)",
            "Addition for your own home",
        ),
        Term::Deduction => text("Wat u mag aftrekken", "What you may deduct"),
        Term::HighestIncome => text(
            "Inkomen per jaar van wie het meest verdient",
            "Yearly income of who earns most",
        ),
        Term::TaxRelief => text("Belastingvoordeel per jaar", "Tax saved a year"),
        Term::MonthlyTaxRelief => text("Belastingvoordeel per maand", "Tax saved a month"),
        Term::MonthlyNet => text("Netto maandlast", "Net monthly payment"),
        Term::Deposit => text("Waarborgsom of bankgarantie", "Deposit or bank guarantee"),
        Term::Penalty => text("Boete", "Penalty"),
        Term::CostsMade => text("Kosten die u al maakte", "Costs that you already made"),
        Term::ExitCost => text("Wat stoppen u kost", "What leaving costs you"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_amount_has_a_name_of_its_own() {
        let names = super::super::rules::variants(include_str!("../domain/term.rs"), "Term");
        for name in &names {
            let saved = match name.split_once('(') {
                None => format!("\"{name}\""),
                Some((name, "Person)")) => format!("{{\"{name}\":\"Partner\"}}"),
                Some((name, _)) => format!("{{\"{name}\":\"Notary\"}}"),
            };
            let found: Term = serde_json::from_str(&saved).unwrap();
            assert_ne!(term(found), LAST_RESORT, "{name}");
        }
        assert!(names.len() > 60);
    }
}
