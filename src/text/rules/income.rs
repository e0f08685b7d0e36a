//! The rules of an income in one plain sentence each.

use crate::domain::Rule;
use crate::text::{Text, text};

/// Of pay, tax and what counts of it; `None` for another rule.
pub(super) fn income_rule(rule: Rule) -> Option<Text> {
    Some(match rule {
        Rule::Added => text(
            "Wij tellen de bedragen op en trekken af wat eraf gaat.",
            "We add the amounts and take off what goes off.",
        ),
        Rule::Calendar => text("Een jaar heeft 12 maanden.", "A year has 12 months."),
        Rule::TwelveMonths => text(
            "Dit is 12 keer het bedrag per maand.",
            "This is 12 times the amount of a month.",
        ),
        Rule::TwelfthOfYear => text(
            "Dit is het bedrag per jaar, gedeeld door 12.",
            "This is the amount of a year, divided by 12.",
        ),
        Rule::NetToGross => text(
            "Wij zoeken het bruto loon waarvan u na belasting dit netto loon overhoudt. Wij gaan uit van één werkgever, met heffingskorting en zonder pensioenpremie.",
            "We look for the gross pay that leaves you this net pay after tax. We assume one employer, tax credits applied and no pension premium.",
        ),
        Rule::PayrollTax => text(
            "De belasting over 12 maanden bruto loon, min de heffingskortingen. Nooit minder dan nul.",
            "The tax over 12 months of gross pay, less the tax credits. Never below nothing.",
        ),
        Rule::Brackets => text(
            "U betaalt belasting in schijven: over het deel boven een grens is het tarief hoger.",
            "You pay tax in brackets: over the part above a border the rate is higher.",
        ),
        Rule::GeneralCredit => text(
            "Deze korting op de belasting krijgt iedereen. Wie meer verdient, krijgt minder.",
            "Everybody gets this credit. Who earns more, gets less.",
        ),
        Rule::LabourCredit => text(
            "Deze korting op de belasting krijgt wie werkt. Bij een hoog inkomen wordt zij kleiner.",
            "Who works gets this credit. With a high income it becomes smaller.",
        ),
        Rule::HolidayPay => text(
            "Vakantiegeld is een vast deel van uw bruto loon.",
            "Holiday pay is a fixed share of your gross pay.",
        ),
        Rule::ThirteenthMonth => text(
            "Een vaste 13e maand is één bruto maandloon extra per jaar.",
            "A fixed 13th month is one gross month of pay more a year.",
        ),
        Rule::PersonalTestIncome => text(
            "Vast loon, vakantiegeld en een vaste 13e maand tellen mee.",
            "Fixed pay, holiday pay and a fixed 13th month count.",
        ),
        Rule::JointTestIncome => text(
            "Het inkomen van iedereen die koopt telt helemaal mee.",
            "The income of everybody who buys counts in full.",
        ),
        _ => return None,
    })
}
