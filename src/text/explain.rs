//! "Hoe komt u hieraan?": an explanation in plain sentences, the meaning before the article. Knows
//! no rules of its own: it only tells what a calculation noted.

use super::rules::{law, rule as rule_sentence};
use super::terms::term;
use super::{Language, Text, text};
use crate::domain::{
    Because, Explanation, NormYear, Part, Quantity, Rule, Source, SourceName, Term,
};

/// One amount of an explanation in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What it is: `Hoogste hypotheek`.
    pub name: String,
    /// How much: `€ 156.612,34`.
    pub amount: String,
    /// How it takes part in the amount above it: `+`, `-` or nothing.
    pub sign: &'static str,
    /// Where it comes from, in a plain sentence.
    pub sentence: String,
    /// The article and the year, if there is one.
    pub citation: Option<String>,
    /// What it was reckoned from.
    pub parts: Vec<Told>,
}

/// What stands in a cell of a table, with where its amount comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reasoned {
    /// As it is written.
    pub said: String,
    /// Why; nothing where there is no amount that was reckoned.
    pub why: Option<Explanation>,
}

impl Reasoned {
    /// An amount with its reasons.
    pub fn of(said: String, why: Option<&Explanation>) -> Self {
        Self {
            said,
            why: why.cloned(),
        }
    }
}

impl From<String> for Reasoned {
    fn from(said: String) -> Self {
        Self { said, why: None }
    }
}

impl Language {
    /// Tells an explanation.
    pub fn explain(self, explanation: &Explanation) -> Told {
        let (mut sentence, citation) = match explanation.because {
            Because::Input(source) => (self.source(source), None),
            Because::Rule { rule, year } => (
                rule_sentence(rule).get(self).to_owned(),
                self.citation(rule, year),
            ),
        };
        if let Some(which) = self.which_counts(explanation) {
            sentence.push(' ');
            sentence.push_str(which);
        }
        Told {
            name: term(explanation.what).get(self).to_owned(),
            amount: self.quantity(explanation.what, explanation.amount),
            sign: match explanation.part {
                Part::Plus => "+",
                Part::Minus => "-",
                _ => "",
            },
            sentence,
            citation,
            parts: explanation
                .from
                .iter()
                .map(|part| self.part(part, explanation))
                .collect(),
        }
    }

    /// Which of the amounts below counts, where it is one of them.
    fn which_counts(self, explanation: &Explanation) -> Option<&'static str> {
        match explanation.from.first()?.part {
            Part::SmallestOf => Some(self.pick(
                "Het laagste van deze twee bedragen telt.",
                "The lower of these two amounts counts.",
            )),
            Part::LargestOf => Some(self.pick(
                "Het hoogste van deze twee bedragen telt.",
                "The higher of these two amounts counts.",
            )),
            _ => None,
        }
    }

    /// A part of an amount; what the sentence above it already says is not said again. Of an amount
    /// that is itself made of others is said how.
    fn part(self, part: &Explanation, whole: &Explanation) -> Told {
        let mut told = self.explain(part);
        if matches!(part.because, Because::Rule { .. }) && part.because == whole.because {
            self.made_of(part).clone_into(&mut told.sentence);
            told.citation = None;
        }
        told
    }

    /// How an amount is made of those below it, by the rule of the one above it.
    fn made_of(self, part: &Explanation) -> &'static str {
        match part.from.first().map(|first| first.part) {
            Some(Part::Plus | Part::Minus) => rule_sentence(Rule::Added).get(self),
            Some(Part::Times) => self.pick(
                "Wij vermenigvuldigen wat hieronder staat.",
                "We multiply what stands below.",
            ),
            Some(Part::SmallestOf | Part::LargestOf) => self.which_counts(part).unwrap_or_default(),
            Some(Part::Used) | None => self.pick(
                "Dit volgt uit dezelfde regel als hierboven.",
                "This follows from the same rule as above.",
            ),
        }
    }

    /// An amount of any kind, or an answer.
    fn quantity(self, what: Term, quantity: Quantity) -> String {
        match quantity {
            Quantity::Money(amount) => self.cents(amount),
            Quantity::Percentage(percentage) => self.percent(percentage),
            Quantity::Years(count) => self.years(i64::from(count)),
            Quantity::Months(count) => self.months(i64::from(count)),
            Quantity::Count(count) => self.number(i64::from(count)),
            Quantity::SquareMetres(area) => self.square_metres(area),
            Quantity::Factor(millionths) => self.factor(millionths),
            Quantity::Answer(place) => self.answer(what, place).to_owned(),
        }
    }

    /// Who says so: `Dit hebt u zelf ingevuld.`
    pub fn source(self, source: Source) -> String {
        match source {
            Source::Typed => self
                .pick("Dit hebt u zelf ingevuld.", "You filled this in yourself.")
                .to_owned(),
            Source::Assumed => self
                .pick(
                    "Hier gaan wij van uit, zolang wij niets anders weten.",
                    "We assume this as long as we know nothing else.",
                )
                .to_owned(),
            Source::Tried => self
                .pick("Dit probeert u nu uit.", "You are trying this out now.")
                .to_owned(),
            Source::Fetched {
                from: SourceName::Contract,
                on,
            } => {
                let day = self.date(on);
                self.pick(
                    format!("Dit hebt u op {day} met de verkoper afgesproken."),
                    format!("You agreed this with the seller on {day}."),
                )
            }
            Source::Fetched { from, on } => {
                let (name, day) = (source_name(from).get(self), self.date(on));
                self.pick(
                    format!("Dit komt van {name}, opgehaald op {day}."),
                    format!("This comes from {name}, fetched on {day}."),
                )
            }
        }
    }

    /// Where a rule can be looked up: `Tijdelijke regeling hypothecair krediet, artikel 3(8), regels
    /// van 2026`.
    pub fn citation(self, rule: Rule, year: NormYear) -> Option<String> {
        let citation = rule.citation()?;
        let (law, year) = (law(citation.law).get(self), year.number());
        let rules = self.pick("regels van", "rules of");
        if citation.article.is_empty() {
            return Some(format!("{law}, {rules} {year}"));
        }
        let article = self.pick("artikel", "article");
        Some(format!(
            "{law}, {article} {}, {rules} {year}",
            citation.article
        ))
    }

    /// Four decimals of a factor: `216,1936`.
    fn factor(self, millionths: i64) -> String {
        let ten_thousandths = (millionths + 50) / 100;
        let (whole, decimals) = (ten_thousandths / 10_000, ten_thousandths % 10_000);
        format!("{}{}{decimals:04}", self.number(whole), self.pick(',', '.'))
    }
}

impl Told {
    /// As plain text to copy or print, each level indented by two spaces.
    pub fn as_plain_text(&self) -> String {
        let mut lines = Vec::new();
        self.write_lines(0, &mut lines);
        lines.join("\n")
    }

    fn write_lines(&self, depth: usize, lines: &mut Vec<String>) {
        let indent = "  ".repeat(depth);
        let sign = if self.sign.is_empty() {
            ""
        } else {
            &format!("{} ", self.sign)
        };
        let citation = self
            .citation
            .as_ref()
            .map_or(String::new(), |text| format!(" ({text})"));
        lines.push(format!("{indent}{sign}{}: {}", self.name, self.amount));
        lines.push(format!("{indent}  {}{citation}", self.sentence));
        for part in &self.parts {
            part.write_lines(depth + 1, lines);
        }
    }
}

/// The name of a source, as it stands in a sentence.
pub const fn source_name(source: SourceName) -> Text {
    match source {
        SourceName::Bank => text("uw bank", "your bank"),
        SourceName::TaxOffice => text("de Belastingdienst", "the tax office"),
        SourceName::EmployeeInsurance => text("UWV", "UWV"),
        SourceName::CreditRegistry => text("BKR", "BKR"),
        SourceName::StudentLoans => text("DUO", "DUO"),
        SourceName::Population => text("de BRP", "the population register"),
        SourceName::PensionRegister => text("het Pensioenregister", "the pension register"),
        SourceName::LandRegistry => text("het Kadaster", "the land registry"),
        SourceName::PropertyValuation => text("het WOZ-waardeloket", "the WOZ value desk"),
        SourceName::EnergyLabels => text("EP-Online", "EP-Online"),
        SourceName::Listing => text("de makelaar", "the estate agent"),
        SourceName::Lender => text("de geldverstrekker", "the lender"),
        SourceName::Contract => text("het koopcontract", "the purchase contract"),
    }
}

#[cfg(test)]
mod tests {
    use time::{Date, Month};

    use super::*;
    use crate::domain::{
        BudgetInput, Cents, HomeOffer, Income, MonthQuestion, Obligations, Sourced, TaxPosition,
        TaxStanding, assess, check, month_cost,
    };

    fn starter() -> BudgetInput {
        let on = Date::from_calendar_date(2026, Month::November, 20).unwrap();
        BudgetInput {
            savings: Sourced {
                value: Cents::from_euros(16_000),
                source: Source::Fetched {
                    from: SourceName::TaxOffice,
                    on,
                },
            },
            equity: Sourced::typed(Cents::from_euros(25_000)),
            obligations: Obligations {
                student_loan: Sourced::typed(Cents::from_euros(100)),
                credit_limit: Sourced::typed(Cents::from_euros(2_500)),
                ..Obligations::NONE
            },
            applicant_tax: TaxStanding::of(TaxPosition::Starter),
            fixed_years: Sourced::typed(5),
            ..BudgetInput::new(Income::typed_net(Cents::from_euros(2_400)))
        }
    }

    fn every(told: &Told, ask: &mut impl FnMut(&Told)) {
        ask(told);
        told.parts.iter().for_each(|part| every(part, ask));
    }

    #[test]
    fn an_amount_is_told_with_its_source_its_rule_and_its_article() {
        let told = Language::Dutch.explain(&assess(&starter()).explanation);
        let written = told.as_plain_text();
        for expected in [
            "Lening en eigen geld samen: €",
            "+ Eigen geld: €\u{a0}41.000,00",
            "Dit komt van de Belastingdienst, opgehaald op 20 november 2026.",
            "Uw netto maandsalaris: €\u{a0}2.400,00",
            "Dit hebt u zelf ingevuld.",
            "(Tijdelijke regeling hypothecair krediet, artikel 3(8), regels van 2026)",
            "Rente staat vast voor: 5 jaar",
        ] {
            assert!(written.contains(expected), "{expected} in\n{written}");
        }
    }

    #[test]
    fn which_of_two_amounts_counts_is_said_and_a_sum_within_a_rule_says_how_it_is_made() {
        let home = HomeOffer {
            price: Cents::from_euros(120_000),
            label: None,
            woz: None,
        };
        let checked = check(&home, &starter());
        let written = Language::Dutch
            .explain(&checked.explanation)
            .as_plain_text();
        let expected = "woning waard is. Het laagste van deze twee bedragen telt.";
        assert!(written.contains(expected), "{written}");
        assert!(written.contains("Het hoogste van deze twee bedragen telt."));
        for language in Language::ALL {
            every(&language.explain(&checked.explanation), &mut |told| {
                let same = [
                    "Dit volgt uit dezelfde regel als hierboven.",
                    "This follows from the same rule as above.",
                ];
                let is_made = told.parts.iter().any(|part| !part.sign.is_empty());
                assert!(
                    !is_made || !same.contains(&told.sentence.as_str()),
                    "{}",
                    told.name
                );
            });
        }
    }

    #[test]
    fn every_amount_of_a_check_has_a_name_an_amount_and_a_sentence() {
        let home = HomeOffer {
            price: Cents::from_euros(290_000),
            label: None,
            woz: None,
        };
        let checked = check(&home, &starter());
        let highest = assess(&starter()).highest_price.explanation;
        let trees = [highest, checked.explanation, checked.month.explanation];
        for language in Language::ALL {
            for tree in &trees {
                every(&language.explain(tree), &mut |told| {
                    assert!(!told.name.is_empty());
                    assert!(!told.amount.is_empty());
                    assert!(told.sentence.ends_with('.'));
                });
            }
        }
    }

    #[test]
    fn the_net_month_is_told_in_english_too() {
        let cost = month_cost(&MonthQuestion {
            year: NormYear::Of2026,
            loan: Explanation::input(Term::Loan, Cents::from_euros(300_000), Source::Typed),
            interest: Sourced::typed(crate::domain::Percentage(4_000)),
            form: crate::domain::RepaymentForm::Linear,
            tax: crate::domain::HomeTax::OwnHome {
                woz: Sourced::assumed(Cents::from_euros(300_000)),
                highest_income: Sourced::typed(Cents::from_euros(60_000))
                    .explain(Term::HighestIncome),
            },
        });
        let written = Language::English.explain(&cost.explanation).as_plain_text();
        assert!(written.starts_with("Net monthly payment: €"));
        assert!(written.contains("- Tax saved a month"));
        assert!(written.contains("Term of the mortgage: 360 months"));
    }
}
