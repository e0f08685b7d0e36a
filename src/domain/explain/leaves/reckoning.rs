//! Reckons every amount of an explanation again from what stands under it: which rule makes what of
//! its parts, and which amounts are given. Only for tests.

use super::*;
use crate::domain::annuity;
use crate::domain::lender::share_of_value;
use crate::domain::own_home_tax::relief_rate;
use crate::domain::per_month::twelfth;
use crate::domain::{IncomeTax, LendingNorm, PurchaseNorm};

/// The amount of a node, made of its leaves.
pub(super) fn reckoned(tree: &Explanation) -> Quantity {
    Reckoning { root: tree }.of(tree)
}

/// Reckons every node again. What stands in full elsewhere in the tree is not told twice, so that
/// the whole tree is at hand.
struct Reckoning<'a> {
    root: &'a Explanation,
}

impl Reckoning<'_> {
    fn of(&self, node: &Explanation) -> Quantity {
        let Because::Rule { rule, .. } = node.because else {
            assert!(node.from.is_empty(), "an input rests on nothing");
            return node.amount;
        };
        if node.from.is_empty() {
            return self.without_parts(rule, node);
        }
        let again: Vec<_> = (node.from.iter())
            .map(|part| Explanation {
                amount: self.part(part, node),
                ..part.clone()
            })
            .collect();
        match again[0].part {
            Part::Plus | Part::Minus => signed_sum(&again),
            Part::Times => Quantity::Money(product(again[0].amount, again[1].amount)),
            Part::SmallestOf => again[0].money().min(again[1].money()).into(),
            Part::LargestOf => again[0].money().max(again[1].money()).into(),
            Part::Used => by_rule(rule, node, &again),
        }
    }

    /// A norm or an estimate that is given, or an amount that is told in full elsewhere and is reckoned
    /// there.
    fn without_parts(&self, rule: Rule, node: &Explanation) -> Quantity {
        let is_told = is_told_in_full(self.root, node) || is_given(rule, node.what);
        assert!(is_told, "{rule:?} of {:?}", node.what);
        node.amount
    }

    /// Some parts follow from what stands beside them.
    fn part(&self, part: &Explanation, whole: &Explanation) -> Quantity {
        let interest = |around: &Explanation| {
            let found = around
                .find(Term::TestInterest)
                .expect("an interest is used");
            match self.of(found) {
                Quantity::Percentage(interest) => interest,
                other => panic!("{other:?} is no interest"),
            }
        };
        match part.what {
            Term::FinancingBurdenShare => {
                let income = self.of(whole.find(Term::TestIncome).expect("there is an income"));
                let Quantity::Money(income) = income else {
                    panic!("an income is money");
                };
                let norm = LendingNorm::of(YEAR);
                norm.financing_burden(income, interest(part)).into()
            }
            Term::AnnuityFactor => {
                let months = months(part);
                Quantity::Factor(annuity::factor_in_millionths(interest(whole), months))
            }
            Term::DeemedRentShare => {
                let woz = whole.find(Term::WozValue).expect("there is a value");
                let share = IncomeTax::of(YEAR).deemed_rent_share(woz.money());
                share.expect("the value is in a band").into()
            }
            Term::ReliefRate => {
                let deducted = whole.from[0].money();
                let rate = relief_rate(whole.money(), deducted);
                let signed = |told: &Explanation| match (told.what, self.of(told)) {
                    (Term::TaxOnDeemedRent, Quantity::Money(tax)) => -tax,
                    (_, Quantity::Money(tax)) => tax,
                    (_, other) => panic!("{other:?} is no tax"),
                };
                let told: Cents = part.from.iter().map(signed).sum();
                // Each part is rounded by itself.
                let off = (told - whole.money()).0.unsigned_abs();
                assert!(part.from.is_empty() || off <= 3, "{off} cents: {part:?}");
                rate.expect("something is deducted").into()
            }
            Term::RoundedOff => {
                let others = whole.from.iter().filter(|one| one.part == Part::Plus);
                let exact: Cents = others.map(Explanation::money).sum();
                (exact - exact.floor_to_euros()).into()
            }
            _ => self.of(part),
        }
    }
}

/// The same amount with its reasons, elsewhere in a tree.
fn is_told_in_full(tree: &Explanation, node: &Explanation) -> bool {
    let same = (tree.what, tree.amount, &tree.because) == (node.what, node.amount, &node.because);
    same && !tree.from.is_empty() || tree.from.iter().any(|part| is_told_in_full(part, node))
}

/// Whether an amount without parts is one that a table of law, a lender or practice gives, or that is
/// told beside the tree. A new rule has to say here what it is.
fn is_given(rule: Rule, what: Term) -> bool {
    match rule {
        // Amounts and shares that a norm, a table or practice gives.
        Rule::Calendar
        | Rule::HolidayPay
        | Rule::Brackets
        | Rule::GeneralCredit
        | Rule::LabourCredit
        | Rule::LeastTestInterest
        | Rule::StudentDebt
        | Rule::CreditLimit
        | Rule::SingleAllowance
        | Rule::NoSingleAllowance
        | Rule::NotSingleAsStated
        | Rule::NotSingleByRegister
        | Rule::SingleBelowThreshold
        | Rule::SingleWithoutRoom
        | Rule::LoanToValue
        | Rule::LoanToValueWithMeasures
        | Rule::LenderShare
        | Rule::NhgLimit
        | Rule::TransferTaxOwnHome
        | Rule::TransferTaxStarter
        | Rule::TransferTaxStarterAboveLimit
        | Rule::TransferTaxOther
        | Rule::Indication
        | Rule::NhgFee
        | Rule::DeemedRent
        | Rule::Deposit
        | Rule::Penalty => true,
        // That nothing has to be paid is all that the rule says.
        Rule::CoolingOff | Rule::ConditionUsed => what == Term::Penalty,
        Rule::PresentValue => what == Term::TermMonths,
        // The home that is spoken of: told beside its name.
        Rule::PriceReckonedWith | Rule::HighestPrice => what == Term::Price,
        Rule::Asked | Rule::OfferedArea | Rule::MeasuresSpent => true,
        Rule::EqualShares => matches!(what, Term::ShareOfPrice(_)),
        // What is borrowed or owed: told in the tree of the loan.
        Rule::LoanNeeded | Rule::MaximumLoan => {
            matches!(what, Term::Loan | Term::LoanNeeded | Term::MaximumLoan)
        }
        Rule::RepaymentPlan => what == Term::BalanceBefore,
        // What remains makes the sum above it right.
        Rule::Added => what == Term::OwnMoneyLeft,
        Rule::NhgLoan => what == Term::Loan,
        Rule::FullTerm => what == Term::TermMonths,
        Rule::Vat => what == Term::VatRate,
        Rule::TwelveMonths
        | Rule::TwelfthOfYear
        | Rule::NetToGross
        | Rule::PayrollTax
        | Rule::ThirteenthMonth
        | Rule::PersonalTestIncome
        | Rule::JointTestIncome
        | Rule::OfferedInterestCounts
        | Rule::FinancingBurdenTable
        | Rule::YearlyBurden
        | Rule::StudentLoan
        | Rule::OtherObligations
        | Rule::RoomLeft
        | Rule::AnnuityFactor
        | Rule::LabelExtra
        | Rule::EnergyGuarantee
        | Rule::MeasuresExtra
        | Rule::WholeEuros
        | Rule::Spendable
        | Rule::PurchaseCosts
        | Rule::AnnuityPayment
        | Rule::LinearPayment
        | Rule::InterestOverBalance
        | Rule::InterestOverTerm
        | Rule::InterestDeduction
        | Rule::HighestIncome
        | Rule::ReliefRate
        | Rule::NoDeduction
        | Rule::LenderRate
        | Rule::LenderClass
        | Rule::ShareOfValue
        | Rule::PerSquareMetre
        | Rule::LittleDebt
        | Rule::TaxRelief => false,
    }
}

/// What a rule makes of parts that it uses in a way of its own.
fn by_rule(rule: Rule, node: &Explanation, parts: &[Explanation]) -> Quantity {
    let (norm, tax) = (LendingNorm::of(YEAR), IncomeTax::of(YEAR));
    let of = |what| parts.iter().find(|part| part.what == what);
    let money = |place: usize| parts[place].money();
    match rule {
        Rule::NetToGross => tax.gross_month_of_net_month(money(0)).into(),
        Rule::PayrollTax => {
            assert!(money(0) < money(1) + money(2), "{parts:?}");
            Cents::ZERO.into()
        }
        Rule::ThirteenthMonth | Rule::PersonalTestIncome | Rule::HighestIncome => money(0).into(),
        Rule::OfferedInterestCounts => {
            assert!(is_fixed_long(parts, norm), "{parts:?}");
            parts[0].amount
        }
        Rule::LeastTestInterest => {
            assert!(!is_fixed_long(parts, norm), "{parts:?}");
            let least = of(Term::LeastTestInterest).unwrap().percentage();
            parts[0].percentage().max(least).into()
        }
        Rule::StudentLoan => norm.student_loan_factor(parts[0].percentage()).into(),
        Rule::SingleAllowance => norm.amounts.single_allowance.into(),
        Rule::NoSingleAllowance
        | Rule::NotSingleAsStated
        | Rule::NotSingleByRegister
        | Rule::SingleBelowThreshold
        | Rule::SingleWithoutRoom => Cents::ZERO.into(),
        Rule::LabelExtra => norm.label_extra(label(parts)).into(),
        Rule::EnergyGuarantee => {
            assert_eq!(label(parts), EnergyLabel::APlusPlusPlusPlus);
            norm.amounts.energy_guarantee_at_purchase.into()
        }
        Rule::MeasuresExtra => norm.measures_extra(label(parts)).into(),
        Rule::PresentValue => {
            let interest = node.find(Term::TestInterest).unwrap().percentage();
            annuity::present_value(money(0).at_least_zero(), interest, months(node)).into()
        }
        Rule::LoanNeeded => {
            let (own, rest): (Vec<_>, Vec<_>) =
                parts.iter().partition(|part| part.what == Term::OwnMoney);
            let sum = |parts: Vec<&Explanation>| parts.iter().map(|part| part.money()).sum();
            let (own, rest): (Cents, Cents) = (sum(own), sum(rest));
            (rest - own).at_least_zero().into()
        }
        Rule::TransferTaxOwnHome
        | Rule::TransferTaxStarter
        | Rule::TransferTaxStarterAboveLimit
        | Rule::TransferTaxOther => tax_rate(rule, node.percentage(), parts).into(),
        Rule::EqualShares => {
            let half = Cents(money(0).0 / 2);
            assert!([half, money(0) - half].contains(&node.money()));
            node.amount
        }
        Rule::AnnuityPayment => payment(parts, RepaymentForm::Annuity),
        Rule::LinearPayment => payment(parts, RepaymentForm::Linear),
        Rule::InterestOverBalance => planned_interest(parts, 1).into(),
        Rule::InterestOverTerm => planned_interest(parts, 30).into(),
        Rule::DeemedRent => {
            assert_eq!(tax.deemed_rent_share(money(0)), None);
            tax.deemed_rent_above_bands(money(0)).into()
        }
        Rule::TaxRelief | Rule::LittleDebt => {
            let [interest, deemed_rent] = [0, 1].map(|place| parts[0].from[place].money());
            tax.own_home_relief(money(1), interest, deemed_rent).into()
        }
        Rule::TwelfthOfYear => twelfth(money(0)).into(),
        Rule::ShareOfValue => share_of_value(money(0), money(1)).into(),
        Rule::PerSquareMetre => {
            let Quantity::SquareMetres(area) = parts[1].amount else {
                panic!("an area is in square metres");
            };
            let area = i64::from(area);
            Cents((2 * money(0).0 + area) / (2 * area)).into()
        }
        // No arithmetic: a table, the discount in the list of a lender, the plan of payments.
        Rule::FinancingBurdenTable
        | Rule::AnnuityFactor
        | Rule::LenderClass
        | Rule::RepaymentPlan => node.amount,
        // Sums, products, smallest and largest, and amounts that are given.
        Rule::Added
        | Rule::Calendar
        | Rule::TwelveMonths
        | Rule::HolidayPay
        | Rule::Brackets
        | Rule::GeneralCredit
        | Rule::LabourCredit
        | Rule::JointTestIncome
        | Rule::YearlyBurden
        | Rule::StudentDebt
        | Rule::CreditLimit
        | Rule::OtherObligations
        | Rule::RoomLeft
        | Rule::WholeEuros
        | Rule::MaximumLoan
        | Rule::Spendable
        | Rule::LoanToValue
        | Rule::LoanToValueWithMeasures
        | Rule::MeasuresSpent
        | Rule::NhgLimit
        | Rule::HighestPrice
        | Rule::Indication
        | Rule::NhgFee
        | Rule::NhgLoan
        | Rule::ReliefRate
        | Rule::FullTerm
        | Rule::Vat
        | Rule::InterestDeduction
        | Rule::NoDeduction
        | Rule::PriceReckonedWith
        | Rule::PurchaseCosts
        | Rule::LenderRate
        | Rule::LenderShare
        | Rule::Asked
        | Rule::OfferedArea
        | Rule::Deposit
        | Rule::Penalty
        | Rule::CoolingOff
        | Rule::ConditionUsed => panic!("{rule:?} makes nothing of parts that it uses"),
    }
}

fn is_fixed_long(parts: &[Explanation], norm: &LendingNorm) -> bool {
    let fixed = parts.iter().find(|part| part.what == Term::FixedYears);
    let Some(Quantity::Years(years)) = fixed.map(|fixed| fixed.amount) else {
        panic!("a period is in years");
    };
    years >= u32::from(norm.amounts.offered_interest_counts_from_years)
}

fn label(parts: &[Explanation]) -> EnergyLabel {
    let found = parts.iter().find(|part| part.what == Term::EnergyLabel);
    let Some(Quantity::Answer(place)) = found.map(|found| found.amount) else {
        panic!("a label is an answer");
    };
    EnergyLabel::ALL[usize::from(place)]
}

fn months(node: &Explanation) -> u32 {
    let Quantity::Months(months) = node.find(Term::TermMonths).unwrap().amount else {
        panic!("a term is in months");
    };
    months
}

/// The rate that follows from what was said of a buyer; as given where nothing was.
fn tax_rate(rule: Rule, given: Percentage, parts: &[Explanation]) -> Percentage {
    let norm = PurchaseNorm::of(YEAR);
    let said = |wanted: fn(Term) -> bool| {
        let found = parts.iter().find(|part| wanted(part.what));
        found.map(|found| found.amount)
    };
    let Some(lives_there) = said(|what| what == Term::LivesThere) else {
        return given;
    };
    let lives_there = lives_there == Quantity::from(true);
    let is_young = said(|what| matches!(what, Term::Age(_))) == Some(AgeBand::Under35.into());
    let is_first = said(|what| matches!(what, Term::ExemptionUsed(_))) == Some(false.into());
    let (expected, rate) = match (lives_there, is_young && is_first) {
        (false, _) => (Rule::TransferTaxOther, norm.other_home_rate),
        (true, false) => (Rule::TransferTaxOwnHome, norm.own_home_rate),
        (true, true) if rule == Rule::TransferTaxStarter => (rule, Percentage::ZERO),
        (true, true) => (Rule::TransferTaxStarterAboveLimit, norm.own_home_rate),
    };
    assert_eq!(rule, expected);
    rate
}

fn payment(parts: &[Explanation], form: RepaymentForm) -> Quantity {
    annuity::first_payment(parts[0].money(), parts[1].percentage(), 360, form).into()
}

/// The interest of the first years of an annuity.
fn planned_interest(parts: &[Explanation], years: usize) -> Cents {
    let form = RepaymentForm::Annuity;
    let plan = annuity::schedule(parts[0].money(), parts[1].percentage(), 360, form);
    plan.iter().take(years).map(|year| year.interest).sum()
}
