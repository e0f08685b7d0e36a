//! The rules of the sums in one plain sentence each, and where they come from. The sentence stands
//! before the article: people first want to know what it means.

mod income;
mod laws;

pub use laws::law;
use time::Date;

use self::income::income_rule;
use super::{Language, Text, text};
use crate::domain::{NormYear, Rule};

/// For a rule without a sentence; a test sees to it that there is none.
const LAST_RESORT: Text = text("Dit is zo berekend.", "This is how it was reckoned.");

/// A rule in one plain sentence.
pub fn rule(rule: Rule) -> Text {
    let tables = [
        income_rule,
        interest_rule,
        room_rule,
        extra_rule,
        spending_rule,
        cost_rule,
        month_rule,
        lender_rule,
        exit_rule,
    ];
    tables
        .iter()
        .find_map(|table| table(rule))
        .unwrap_or(LAST_RESORT)
}

impl Language {
    /// By the norms of which year the sums reckon, and why.
    pub fn norm_year(self, norms: NormYear, today: Date) -> String {
        let (year, now) = (norms.number(), today.year());
        if norms.is_of(today) {
            return self.pick(
                format!("Deze app rekent met de leennormen van {year}, want het is nu {year}."),
                format!("This app uses the lending norms of {year}, because it is {year} now."),
            );
        }
        if NormYear::on(today) != norms {
            return self.pick(
                format!("Deze som is gemaakt met de leennormen van {year}. Bereken opnieuw, dan tellen nieuwere."),
                format!("This sum was made with the lending norms of {year}. Calculate again, and newer ones count."),
            );
        }
        self.pick(
            format!("Deze app rekent met de leennormen van {year}. Die van {now} zitten niet in deze app."),
            format!("This app uses the lending norms of {year}. Those of {now} are not in this app."),
        )
    }
}

fn interest_rule(rule: Rule) -> Option<Text> {
    Some(match rule {
        Rule::OfferedInterestCounts => text(
            "De rente staat lang genoeg vast. Daarom rekenen wij met die rente.",
            "The interest is fixed for long enough. So we reckon with that interest.",
        ),
        Rule::LeastTestInterest => text(
            "De rente staat te kort vast. Dan moet de bank rekenen met een rente die hoog genoeg is, voor als de rente stijgt.",
            "The interest is fixed for too short a time. Then the bank must reckon with an interest that is high enough, in case the interest rises.",
        ),
        Rule::FinancingBurdenTable => text(
            "De overheid zegt welk deel van uw inkomen naar de hypotheek mag. Dat hangt af van uw inkomen en de rente.",
            "The government says which share of your income may go to the mortgage. It depends on your income and the interest.",
        ),
        Rule::YearlyBurden => text(
            "Dit deel van uw inkomen mag per jaar naar wonen en schulden.",
            "This share of your income may go to living and debts in a year.",
        ),
        Rule::StudentLoan => text(
            "Een studieschuld telt zwaarder mee dan wat u per maand betaalt, omdat u de rente ervan niet mag aftrekken. Hoe zwaar, hangt af van de rente van uw hypotheek (debetrente).",
            "A student loan counts for more than you pay a month, because its interest is not deductible. By how much depends on the interest of your mortgage (the debit interest).",
        ),
        Rule::StudentDebt => text(
            "U weet alleen de schuld. Dan nemen banken aan dat u per maand een vast deel ervan betaalt.",
            "You only know the debt. Then banks assume that you pay a fixed share of it a month.",
        ),
        Rule::CreditLimit => text(
            "Van een krediet telt elke maand een deel van de limiet mee, ook als u niets hebt opgenomen.",
            "Of a credit a share of the limit counts each month, even when you owe nothing.",
        ),
        _ => return None,
    })
}

fn room_rule(rule: Rule) -> Option<Text> {
    Some(match rule {
        Rule::OtherObligations => text(
            "Wat u elke maand al moet betalen, kan niet naar de hypotheek.",
            "What you already have to pay each month cannot go to the mortgage.",
        ),
        Rule::RoomLeft => text(
            "Wat overblijft mag naar de hypotheek. Is het minder dan nul, dan kunt u niets lenen.",
            "What is left may go to the mortgage. If it is below nothing, you cannot borrow.",
        ),
        Rule::PresentValue => text(
            "Dit bedrag kunt u in 30 jaar terugbetalen, met rente, in gelijke bedragen per maand.",
            "This is what you can pay back in 30 years, with interest, in equal amounts a month.",
        ),
        Rule::AnnuityFactor => text(
            "Zoveel euro kunt u lenen voor elke euro die u per maand betaalt.",
            "This many euros can be borrowed for each euro that you pay a month.",
        ),
        Rule::SingleAllowance => text(
            "Wie alleen koopt en genoeg verdient, mag dit bedrag extra lenen.",
            "Somebody who buys alone and earns enough may borrow this on top.",
        ),
        _ => return None,
    })
}

fn extra_rule(rule: Rule) -> Option<Text> {
    Some(match rule {
        Rule::NoSingleAllowance => text(
            "Dit extra bedrag is alleen voor wie alleen koopt. U koopt samen.",
            "This extra is only for somebody who buys alone. You buy together.",
        ),
        Rule::NotSingleAsStated => text(
            "Dit extra bedrag is alleen voor wie alleenstaand is. U vulde in dat u een partner hebt. Dan krijgt u het niet, ook niet als u alleen koopt.",
            "This extra is only for somebody who is single. You filled in that you have a partner. Then you do not get it, not even when you buy alone.",
        ),
        Rule::NotSingleByRegister => text(
            "Dit extra bedrag is alleen voor wie alleenstaand is. Volgens de BRP bent u getrouwd of geregistreerd partner. Dan krijgt u het niet, ook niet als u alleen koopt.",
            "This extra is only for somebody who is single. By the population register (BRP) you are married or a registered partner. Then you do not get it, not even when you buy alone.",
        ),
        Rule::SingleBelowThreshold => text(
            "Dit extra bedrag is voor wie alleen koopt en meer verdient dan de grens. Uw inkomen is niet hoger dan die grens.",
            "This extra is for somebody who buys alone and earns more than the limit. Your income is not above that limit.",
        ),
        Rule::SingleWithoutRoom => text(
            "Op uw inkomen kunt u nu niets lenen. Dan is er ook geen extra bedrag.",
            "Your income carries no loan now. Then there is no extra either.",
        ),
        Rule::LabelExtra => text(
            "Voor een zuinige woning mag u meer lenen, want u betaalt minder voor energie.",
            "For an efficient home you may borrow more, because you pay less for energy.",
        ),
        Rule::EnergyGuarantee => text(
            "De bouwer belooft minstens 10 jaar een heel laag energieverbruik. Daarom mag u nog meer lenen.",
            "The builder promises a very low use of energy for at least 10 years. So you may borrow even more.",
        ),
        Rule::MeasuresSpent => text(
            "Dit deel van de hypotheek gaat naar energie besparen en niet naar de prijs van de woning.",
            "This part of the mortgage goes to saving energy and not to the price of the home.",
        ),
        Rule::MeasuresExtra => text(
            "Dit mag u extra lenen als u er energie mee bespaart, zoals isolatie.",
            "This may be borrowed on top if you save energy with it, such as insulation.",
        ),
        Rule::WholeEuros => text(
            "Wij ronden de hoogste hypotheek naar beneden af op hele euro’s, zodat u nooit meer leest dan u mag lenen.",
            "We round the largest mortgage down to whole euros, so that you never read more than you may borrow.",
        ),
        Rule::MaximumLoan => text(
            "De hypotheek op uw inkomen en wat u extra mag lenen.",
            "The mortgage on your income and what you may borrow on top.",
        ),
        Rule::LoanToValue => text(
            "U mag niet meer lenen dan de woning waard is.",
            "You may not borrow more than the home is worth.",
        ),
        Rule::LoanToValueWithMeasures => text(
            "Voor energie besparen mag u iets meer lenen dan de woning waard is.",
            "For saving energy you may borrow a little more than the home is worth.",
        ),
        _ => return None,
    })
}

fn spending_rule(rule: Rule) -> Option<Text> {
    Some(match rule {
        Rule::Spendable => text(
            "De hoogste hypotheek en uw eigen geld samen. Hiervan betaalt u ook de kosten van het kopen.",
            "The largest mortgage and your own money together. The costs of buying are paid from this too.",
        ),
        Rule::HighestPrice => text(
            "De hoogste prijs waarbij u ook de kosten nog kunt betalen.",
            "The highest price at which you can still pay the costs.",
        ),
        Rule::LoanNeeded => text(
            "Prijs en kosten, min uw eigen geld.",
            "Price and costs, less your own money.",
        ),
        Rule::TransferTaxOwnHome => text(
            "Wie in de woning gaat wonen, betaalt belasting over de prijs, tegen het lage tarief.",
            "Somebody who will live in the home pays tax over the price, at the low rate.",
        ),
        Rule::TransferTaxStarter => text(
            "Bent u jonger dan 35 op de dag bij de notaris, dan betaalt u één keer geen belasting. De woning mag niet duurder zijn dan de grens.",
            "If you are younger than 35 on the day at the notary, you pay no tax, once. The home may not cost more than the limit.",
        ),
        Rule::TransferTaxStarterAboveLimit => text(
            "De woning is duurder dan de grens voor starters. Dan vervalt de hele vrijstelling en betaalt u het lage tarief.",
            "The home costs more than the limit for starters. Then the whole exemption lapses and you pay the low rate.",
        ),
        _ => return None,
    })
}

fn cost_rule(rule: Rule) -> Option<Text> {
    Some(match rule {
        Rule::TransferTaxOther => text(
            "Wie er niet zelf gaat wonen, betaalt het hoge tarief.",
            "Somebody who will not live there pays the high rate.",
        ),
        Rule::EqualShares => text(
            "Iedere koper betaalt belasting over het eigen deel. Koopt u samen, dan heeft ieder de helft.",
            "Each buyer pays tax over the own share. If you buy together, each has half.",
        ),
        Rule::Indication => text(
            "Dit betalen kopers gemiddeld. Het is een schatting, geen vast bedrag.",
            "This is what buyers pay on average. It is an estimate, not a fixed amount.",
        ),
        Rule::NhgFee => text(
            "Voor de garantie NHG betaalt u één keer een deel van de hypotheek.",
            "For the NHG guarantee you pay a share of the mortgage once.",
        ),
        Rule::Vat => text(
            "Over wat de makelaar vraagt betaalt u btw.",
            "You pay VAT over what the agent asks.",
        ),
        Rule::NhgLoan => text(
            "Over deze hypotheek betaalt u de garantie.",
            "You pay for the guarantee over this mortgage.",
        ),
        Rule::NhgLimit => text(
            "Met NHG mag de woning niet duurder zijn dan deze grens.",
            "With NHG the home may not cost more than this limit.",
        ),
        Rule::PriceReckonedWith => text(
            "Dit is de prijs waarmee wij rekenen.",
            "This is the price that we reckon with.",
        ),
        Rule::PurchaseCosts => text(
            "Alle kosten van het kopen bij elkaar. Deze betaalt u van uw eigen geld.",
            "All costs of buying together. You pay these from your own money.",
        ),
        _ => return None,
    })
}

fn lender_rule(rule: Rule) -> Option<Text> {
    Some(match rule {
        Rule::LenderRate => text(
            "De geldverstrekker kiest zelf de rente. Deze geldverstrekker is verzonnen.",
            "The lender chooses the interest itself. This lender is fictional.",
        ),
        Rule::LenderClass => text(
            "Leent u een kleiner deel van de waarde, dan loopt de bank minder risico en is de rente lager.",
            "If you borrow a smaller share of the value, the bank runs less risk and the interest is lower.",
        ),
        Rule::LenderShare => text(
            "Deze geldverstrekker leent niet meer dan dit deel van de waarde. De wet staat meer toe.",
            "This lender lends no more than this share of the value. The law allows more.",
        ),
        Rule::ShareOfValue => text(
            "Het ene bedrag gedeeld door het andere, naar boven afgerond.",
            "The one amount divided by the other, rounded up.",
        ),
        Rule::PerSquareMetre => text(
            "De vraagprijs gedeeld door de woonoppervlakte, afgerond op hele centen.",
            "The asking price divided by the living area, rounded to whole cents.",
        ),
        Rule::Asked => text("Dit vraagt de verkoper.", "This is what the seller asks."),
        Rule::OfferedArea => text(
            "Met deze oppervlakte staat de woning te koop. Wie wat heeft gemeten, staat in het objectpaspoort.",
            "The home is for sale with this area. Who measured what stands in the object passport.",
        ),
        _ => return None,
    })
}

fn month_rule(rule: Rule) -> Option<Text> {
    Some(match rule {
        Rule::AnnuityPayment => text(
            "U betaalt elke maand hetzelfde bedrag: eerst vooral rente, later vooral aflossing.",
            "You pay the same amount each month: at first mostly interest, later mostly repayment.",
        ),
        Rule::LinearPayment => text(
            "U lost elke maand evenveel af. In het begin betaalt u het meest.",
            "You pay back the same each month. You pay most at the start.",
        ),
        Rule::InterestOverBalance => text(
            "Rente betaalt u over wat u nog moet terugbetalen.",
            "You pay interest over what you still owe.",
        ),
        Rule::InterestOverTerm => text(
            "Wij tellen de rente van alle maanden op, alsof de rente na de vaste periode gelijk blijft.",
            "We add the interest of all months, as if it stayed the same after the fixed period.",
        ),
        Rule::RepaymentPlan => text(
            "Elke maand betaalt u rente over wat u nog moet terugbetalen. De rest is aflossing.",
            "Each month you pay interest over what you still owe. The rest is repayment.",
        ),
        Rule::DeemedRent => text(
            "De Belastingdienst telt een klein deel van de waarde van uw woning op bij uw inkomen. Welk deel, hangt af van die waarde.",
            "The tax office adds a small share of the value of your home to your income. Which share depends on that value.",
        ),
        Rule::InterestDeduction => text(
            "De rente mag u aftrekken. De bijtelling voor uw eigen huis gaat er eerst af.",
            "You may deduct the interest. The addition for your own home is taken off first.",
        ),
        Rule::HighestIncome => text(
            "Het voordeel is het grootst bij wie het meest verdient. Partners mogen zelf kiezen wie de rente aftrekt.",
            "The relief is largest for who earns most. Partners may choose who deducts the interest.",
        ),
        Rule::ReliefRate => text(
            "Zoveel belasting bespaart u over wat u mag aftrekken: het voordeel gedeeld door de aftrek. Het hangt af van de schijf van uw inkomen.",
            "This is how much tax you save over what you may deduct: the relief divided by the deduction. It depends on the bracket of your income.",
        ),
        Rule::FullTerm => text(
            "De leenregels gaan uit van 30 jaar terugbetalen. Wij ook.",
            "The lending rules assume 30 years of paying back. So do we.",
        ),
        Rule::NoDeduction => text(
            "De rente mag u alleen aftrekken voor de woning waar u zelf woont. Daarom is netto hier gelijk aan bruto.",
            "You may deduct interest only for the home that you live in. So net is the same as gross here.",
        ),
        Rule::LittleDebt => text(
            "U betaalt weinig rente. Dan betaalt u een beetje belasting over uw woning.",
            "You pay little interest. Then you pay a little tax over your home.",
        ),
        _ => return None,
    })
}

fn exit_rule(rule: Rule) -> Option<Text> {
    Some(match rule {
        Rule::TaxRelief => text(
            "Door de aftrek betaalt u minder belasting. Het voordeel heeft een hoogste tarief, ook als u veel verdient. Wat het met uw heffingskortingen doet, telt hier niet mee.",
            "The deduction makes you pay less tax. There is a highest rate for it, also if you earn a lot. What it does to your tax credits does not count here.",
        ),
        Rule::Deposit => text(
            "Als zekerheid voor de verkoper staat een deel van de prijs vast bij de notaris, of de bank staat ervoor in.",
            "As surety for the seller a share of the price is held by the notary, or the bank vouches for it.",
        ),
        Rule::Penalty => text(
            "Wie het koopcontract niet nakomt, betaalt een deel van de prijs als boete. De schade kan hoger zijn.",
            "Somebody who breaks the contract pays a share of the price as a penalty. The damage can be more.",
        ),
        Rule::CoolingOff => text(
            "Tot 3 dagen na het tekenen mag u stoppen zonder reden en zonder boete.",
            "Until 3 days after signing you may leave without a reason and without a penalty.",
        ),
        Rule::ConditionUsed => text(
            "U gebruikt op tijd een voorwaarde uit het contract. Daarom betaalt u geen boete.",
            "You use a condition of the contract in time. So you pay no penalty.",
        ),
        _ => return None,
    })
}

/// The variants of an enum, as its file writes them.
#[cfg(test)]
pub(super) fn variants(source: &'static str, name: &str) -> Vec<&'static str> {
    let head = format!("pub enum {name} {{");
    let (_, after) = source.split_once(&head).expect("the enum is in its file");
    let (inside, _) = after.split_once("\n}").expect("the enum ends");
    let lines = inside.lines().map(str::trim);
    lines.filter_map(|line| line.strip_suffix(',')).collect()
}

#[cfg(test)]
mod tests;
