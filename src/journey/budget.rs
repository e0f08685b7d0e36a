//! O1 Bestedingsruimte: what was typed, what it is compared with, and which of the two counts.
//! The arithmetic is in [`crate::domain`].

use serde::{Deserialize, Serialize};

use super::{Decision, Event as JourneyEvent};
use crate::domain::energy_label::EnergyLabel;
use crate::domain::{AgeBand, Cents, Percentage};

/// The largest amount that the form takes: ten million euros.
pub const LARGEST_AMOUNT: Cents = crate::domain::parse_money::LARGEST_TYPED;

/// A figure of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Figure {
    /// Netto maandsalaris.
    NetMonth,
    /// Netto maandsalaris of the partner.
    PartnerNetMonth,
    /// Spaargeld.
    Savings,
    /// Overwaarde.
    Equity,
    /// Studieschuld: what is paid a month.
    StudentLoan,
    /// Other duties, a month.
    OtherDuties,
    /// Interest.
    Interest,
    /// Studieschuld: what is left of it.
    StudentDebt,
    /// Limits of credits.
    CreditLimit,
    /// Private lease, a month.
    Lease,
    /// Partner alimony, a month.
    Alimony,
    /// Erfpacht, a month.
    GroundRent,
    /// Energy measures.
    Measures,
}

/// What was typed at the first screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// Netto maandsalaris.
    pub net_month: Cents,
    /// Spaargeld.
    pub savings: Cents,
    /// Overwaarde.
    pub equity: Cents,
    /// Partner meenemen in berekening?
    pub partner: Option<PartnerForm>,
    /// Questions that have a usual answer.
    pub details: Details,
}

/// What is asked of a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartnerForm {
    /// Netto maandsalaris.
    pub net_month: Cents,
    /// Younger than 35 when the deed is signed.
    pub under_35: bool,
}

/// Questions that have a usual answer and are asked second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    /// Interest a year.
    pub interest: Percentage,
    /// Years for which the interest is fixed.
    pub fixed_years: u8,
    /// Student loan, a month.
    pub student_loan: Cents,
    /// Personal loans, a month.
    pub other_duties: Cents,
    /// Energy label of the home that is looked for; `None` when it is not known.
    pub label: Option<EnergyLabel>,
    /// Younger than 35 when the deed is signed.
    pub under_35: bool,
    /// What few people need.
    #[serde(default, skip_serializing_if = "Further::is_nothing")]
    pub further: Further,
}

/// Questions that change the sum of few people; the usual answer is nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Further {
    /// A fixed thirteenth month.
    pub thirteenth_month: bool,
    /// The same of the partner.
    pub partner_thirteenth_month: bool,
    /// What is left of a student loan; counts only when the payment is not known.
    pub student_debt: Cents,
    /// Whether that loan is of the older system (before September 2015).
    pub student_debt_is_older: bool,
    /// Limits of credits, credit cards and overdrafts.
    pub credit_limit: Cents,
    /// Private lease, a month.
    pub lease: Cents,
    /// Partner alimony, a month.
    pub alimony: Cents,
    /// Erfpacht, a month.
    pub ground_rent: Cents,
    /// What will be spent on energy measures.
    pub measures: Cents,
    /// A label A++++ with an energy performance guarantee.
    pub energy_guarantee: bool,
    /// Nationale Hypotheek Garantie.
    pub nhg: bool,
    /// How old the applicant is at the notary; `None` goes by `under_35`.
    pub age: Option<AgeBand>,
    /// The same of the partner.
    pub partner_age: Option<AgeBand>,
    /// The applicant used the starters' exemption before.
    pub exemption_used: bool,
    /// The partner did.
    pub partner_exemption_used: bool,
    /// The buyers will not live there.
    pub lives_elsewhere: bool,
    /// An agent of one's own is paid.
    pub agent: bool,
    /// No building inspection.
    pub no_inspection: bool,
}

impl Further {
    /// The usual answers.
    pub const NOTHING: Self = Self {
        thirteenth_month: false,
        partner_thirteenth_month: false,
        student_debt: Cents::ZERO,
        student_debt_is_older: false,
        credit_limit: Cents::ZERO,
        lease: Cents::ZERO,
        alimony: Cents::ZERO,
        ground_rent: Cents::ZERO,
        measures: Cents::ZERO,
        energy_guarantee: false,
        nhg: false,
        age: None,
        partner_age: None,
        exemption_used: false,
        partner_exemption_used: false,
        lives_elsewhere: false,
        agent: false,
        no_inspection: false,
    };

    fn is_nothing(&self) -> bool {
        *self == Self::NOTHING
    }
}

impl Form {
    /// Whether income and savings are the same in both.
    pub fn has_same_money(&self, other: &Self) -> bool {
        (self.net_month, self.savings) == (other.net_month, other.savings)
    }

    /// Every amount of money, with the field that it stands in; nothing for a partner who is not
    /// there.
    pub fn amounts(&self) -> [(Figure, Cents); 12] {
        let (details, further) = (&self.details, &self.details.further);
        let partner = self
            .partner
            .map_or(Cents::ZERO, |partner| partner.net_month);
        [
            (Figure::NetMonth, self.net_month),
            (Figure::PartnerNetMonth, partner),
            (Figure::Savings, self.savings),
            (Figure::Equity, self.equity),
            (Figure::StudentLoan, details.student_loan),
            (Figure::OtherDuties, details.other_duties),
            (Figure::StudentDebt, further.student_debt),
            (Figure::CreditLimit, further.credit_limit),
            (Figure::Lease, further.lease),
            (Figure::Alimony, further.alimony),
            (Figure::GroundRent, further.ground_rent),
            (Figure::Measures, further.measures),
        ]
    }

    /// How old the applicant is at the notary.
    pub fn age(&self) -> AgeBand {
        let details = &self.details;
        details.further.age.unwrap_or(band(details.under_35))
    }

    /// How old the partner is, as far as it was said. A partner who takes part with data of sources has
    /// an age and may have no amounts here.
    pub fn partner_age(&self) -> Option<AgeBand> {
        let said = self.details.further.partner_age;
        said.or(self.partner.map(|partner| band(partner.under_35)))
    }
}

const fn band(under_35: bool) -> AgeBand {
    if under_35 {
        AgeBand::Under35
    } else {
        AgeBand::Under57
    }
}

impl Details {
    /// Ten years fixed at the market's average (DNB, May 2026, 5 to 10 years: 3,74%).
    pub const USUAL: Self = Self {
        interest: Percentage(3_740),
        fixed_years: 10,
        student_loan: Cents::ZERO,
        other_duties: Cents::ZERO,
        label: None,
        under_35: true,
        further: Further::NOTHING,
    };
}

impl Default for Details {
    fn default() -> Self {
        Self::USUAL
    }
}

/// Which of two amounts counts, where a source says something else than was typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// What was typed.
    #[default]
    Typed,
    /// What the source says.
    Fetched,
}

/// What can be asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Command {
    /// Bereken, Bereken opnieuw.
    Calculate(Form),
    /// Use the typed or the fetched income and wealth.
    Use(Basis),
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Event {
    /// The sum was made with this.
    Calculated(Form),
    /// From now on this counts.
    BasisChosen(Basis),
}

/// Why not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// An amount is negative or above [`LARGEST_AMOUNT`].
    OutOfRange(Figure),
    /// Without any income there is no sum to make.
    NoIncome,
    /// Interest lies between 0,1% and 15%, fixed for 1 to 30 years.
    InterestOutOfRange,
    /// Nothing was calculated yet.
    NothingTyped,
}

/// State of the first step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Budgeting {
    /// What was typed last.
    pub form: Option<Form>,
    /// Which amount counts.
    pub basis: Basis,
}

impl Budgeting {
    /// Checks the form; the sum itself is derived.
    pub fn decide(&self, command: Command) -> Result<Decision, Refusal> {
        let event = match command {
            Command::Calculate(form) => {
                check(&form)?;
                Event::Calculated(form)
            }
            Command::Use(_) if self.form.is_none() => return Err(Refusal::NothingTyped),
            Command::Use(basis) => Event::BasisChosen(basis),
        };
        Ok(Decision::event(JourneyEvent::Budget(event)))
    }

    /// Remembers.
    pub fn evolve(mut self, event: &Event) -> Self {
        match event {
            Event::Calculated(form) => self.form = Some(form.clone()),
            Event::BasisChosen(basis) => self.basis = *basis,
        }
        self
    }
}

fn check(form: &Form) -> Result<(), Refusal> {
    let amounts = form.amounts();
    for (figure, amount) in amounts {
        if !(Cents::ZERO..=LARGEST_AMOUNT).contains(&amount) {
            return Err(Refusal::OutOfRange(figure));
        }
    }
    let [(_, net_month), (_, partner_net), ..] = amounts;
    if net_month + partner_net == Cents::ZERO {
        return Err(Refusal::NoIncome);
    }
    let interest = Percentage(100)..=Percentage(15_000);
    if !interest.contains(&form.details.interest) || !(1..=30).contains(&form.details.fixed_years) {
        return Err(Refusal::InterestOutOfRange);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(net: i64) -> Form {
        Form {
            net_month: Cents::from_euros(net),
            savings: Cents::from_euros(16_000),
            equity: Cents::from_euros(25_000),
            partner: None,
            details: Details::default(),
        }
    }

    #[test]
    fn given_a_good_form_the_sum_is_remembered() {
        let decision = Budgeting::default()
            .decide(Command::Calculate(form(2_400)))
            .unwrap();
        let [JourneyEvent::Budget(event)] = decision.events.as_slice() else {
            panic!()
        };
        assert_eq!(Budgeting::default().evolve(event).form, Some(form(2_400)));
    }

    #[test]
    fn a_form_that_was_saved_before_is_still_read_and_the_usual_one_stays_short() {
        let saved = r#"{"net_month":240000,"savings":0,"equity":0,"partner":null,"details":{"interest":3740,"fixed_years":10,"student_loan":0,"other_duties":0,"label":null,"under_35":false}}"#;
        let read: Form = serde_json::from_str(saved).unwrap();
        assert_eq!(read.details.further, Further::NOTHING);
        assert_eq!(read.age(), AgeBand::Under57);
        assert_eq!(serde_json::to_string(&read).unwrap(), saved);
    }

    #[test]
    fn given_nonsense_it_is_refused_with_the_figure() {
        let refused = Budgeting::default().decide(Command::Calculate(form(-1)));
        assert_eq!(refused, Err(Refusal::OutOfRange(Figure::NetMonth)));
        assert_eq!(
            Budgeting::default().decide(Command::Calculate(form(0))),
            Err(Refusal::NoIncome)
        );
    }

    #[test]
    fn given_no_sum_there_is_no_basis_to_choose() {
        let refused = Budgeting::default().decide(Command::Use(Basis::Fetched));
        assert_eq!(refused, Err(Refusal::NothingTyped));
    }
}
