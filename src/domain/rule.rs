//! The rules that make amounts, with the law or practice that each comes from. Holds no sentences:
//! those are in `text::explain`.

use serde::{Deserialize, Serialize};

/// A rule of law, of lenders or of plain arithmetic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Rule {
    /// Amounts are added, and taken off one another.
    Added,
    /// A year has twelve months.
    Calendar,
    /// Twelve times a month.
    TwelveMonths,
    /// A year divided by twelve.
    TwelfthOfYear,
    /// Gross from net, by the income tax turned around.
    NetToGross,
    /// The tax of a year less the credits, and never below nothing.
    PayrollTax,
    /// Tax by brackets.
    Brackets,
    /// Algemene heffingskorting: less for a higher income.
    GeneralCredit,
    /// Arbeidskorting: more with work, and less for a high income.
    LabourCredit,
    /// Holiday pay is a share of the gross year.
    HolidayPay,
    /// A fixed thirteenth month is one gross month.
    ThirteenthMonth,
    /// The fixed income of a year counts.
    PersonalTestIncome,
    /// The incomes of both buyers count in full.
    JointTestIncome,
    /// The offered interest counts when it is fixed for long.
    OfferedInterestCounts,
    /// At least the norm's interest counts when it is fixed for short.
    LeastTestInterest,
    /// The share of income is looked up in table 1.
    FinancingBurdenTable,
    /// That share of the income is what a year may cost.
    YearlyBurden,
    /// A student loan counts for more than its payment.
    StudentLoan,
    /// A student loan of which only the debt is known.
    StudentDebt,
    /// A credit limit counts for a share of it.
    CreditLimit,
    /// Other duties count for what they are.
    OtherObligations,
    /// The room is what the duties leave, and never below nothing.
    RoomLeft,
    /// The present value of the payments over the term.
    PresentValue,
    /// The annuity factor of interest and term.
    AnnuityFactor,
    /// A single person above the threshold may borrow more.
    SingleAllowance,
    /// No single allowance: two buy together.
    NoSingleAllowance,
    /// No single allowance: the buyer said that there is a partner, who does not buy along.
    NotSingleAsStated,
    /// No single allowance: by the register of persons the buyer is married or in a registered partnership.
    NotSingleByRegister,
    /// No single allowance: the income is not above the threshold.
    SingleBelowThreshold,
    /// No single allowance: the income carries no loan at all.
    SingleWithoutRoom,
    /// The energy label adds to the loan.
    LabelExtra,
    /// A label A++++ with an energy performance guarantee adds more.
    EnergyGuarantee,
    /// Energy measures add to the loan.
    MeasuresExtra,
    /// The largest loan is told in whole euros, never rounded up.
    WholeEuros,
    /// The largest loan by income.
    MaximumLoan,
    /// Loan and own money together.
    Spendable,
    /// Not more than the value of the home.
    LoanToValue,
    /// With energy measures a little more than the value of the home.
    LoanToValueWithMeasures,
    /// What is borrowed for energy measures is spent on them.
    MeasuresSpent,
    /// The NHG guarantee has a highest price.
    NhgLimit,
    /// The highest price that loan and own money pay, costs included.
    HighestPrice,
    /// The loan is what own money does not pay.
    LoanNeeded,
    /// Transfer tax for a home to live in.
    TransferTaxOwnHome,
    /// No transfer tax for a starter.
    TransferTaxStarter,
    /// The starters' exemption lapses above its limit.
    TransferTaxStarterAboveLimit,
    /// Transfer tax for a home that is not lived in.
    TransferTaxOther,
    /// Each buyer is taxed over the own share.
    EqualShares,
    /// What buyers usually pay.
    Indication,
    /// The NHG fee.
    NhgFee,
    /// The loan over which the NHG fee is paid.
    NhgLoan,
    /// The price that is reckoned with.
    PriceReckonedWith,
    /// The costs of buying.
    PurchaseCosts,
    /// The equal payment of an annuity.
    AnnuityPayment,
    /// The first payment of a linear loan.
    LinearPayment,
    /// Interest over what is still owed.
    InterestOverBalance,
    /// All interest, as if the rate stayed what it is.
    InterestOverTerm,
    /// The table of rates of a lender.
    LenderRate,
    /// A lender asks less for a loan that is a smaller share of the value.
    LenderClass,
    /// A lender lends a smaller share of the value than the law allows.
    LenderShare,
    /// One amount as a share of the value of the home.
    ShareOfValue,
    /// The asking price divided by the living area.
    PerSquareMetre,
    /// What the seller asks.
    Asked,
    /// The area by which the home is offered.
    OfferedArea,
    /// Interest and repayment of a year, by the plan of payments.
    RepaymentPlan,
    /// Eigenwoningforfait.
    DeemedRent,
    /// Interest may be taken off the income.
    InterestDeduction,
    /// Partners choose who deducts: it saves most where most is earned.
    HighestIncome,
    /// The rate at which a deduction saves tax.
    ReliefRate,
    /// The term of a mortgage by the norm.
    FullTerm,
    /// Btw over a fee.
    Vat,
    /// Interest of a home that one does not live in may not.
    NoDeduction,
    /// Hillen: little or no debt.
    LittleDebt,
    /// The tax that the deduction saves.
    TaxRelief,
    /// Deposit or bank guarantee.
    Deposit,
    /// The penalty for not keeping the contract.
    Penalty,
    /// Bedenktijd.
    CoolingOff,
    /// A condition was used.
    ConditionUsed,
}

/// The law or practice a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Law {
    /// Tijdelijke regeling hypothecair krediet.
    LendingRules,
    /// Wet inkomstenbelasting 2001.
    IncomeTaxAct,
    /// Wet op belastingen van rechtsverkeer.
    TransferTaxAct,
    /// Wet minimumloon en minimumvakantiebijslag.
    HolidayPayAct,
    /// Burgerlijk Wetboek, book 7.
    CivilCode,
    /// Voorwaarden en Normen NHG.
    NhgTerms,
    /// Wet op de omzetbelasting 1968.
    VatAct,
    /// What lenders, notaries or model contracts usually do; no law.
    Practice,
}

/// Where a rule can be looked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The law or practice.
    pub law: Law,
    /// The article, empty for practice.
    pub article: &'static str,
}

impl Rule {
    /// Whether it is plain arithmetic, without a law or practice behind it.
    pub const fn is_arithmetic(self) -> bool {
        matches!(
            self,
            Self::Added
                | Self::Calendar
                | Self::TwelveMonths
                | Self::TwelfthOfYear
                | Self::Spendable
                | Self::HighestPrice
                | Self::LoanNeeded
                | Self::PurchaseCosts
                | Self::AnnuityFactor
                | Self::AnnuityPayment
                | Self::PriceReckonedWith
                | Self::LinearPayment
                | Self::InterestOverBalance
                | Self::InterestOverTerm
                | Self::RepaymentPlan
                | Self::ShareOfValue
                | Self::PerSquareMetre
                | Self::Asked
                | Self::OfferedArea
        )
    }

    /// Where the rule comes from; `None` for plain arithmetic.
    pub const fn citation(self) -> Option<Citation> {
        use Law::{
            CivilCode, HolidayPayAct, IncomeTaxAct, LendingRules, NhgTerms, Practice,
            TransferTaxAct, VatAct,
        };
        if self.is_arithmetic() {
            return None;
        }
        let (law, article) = match self {
            Self::NetToGross => (IncomeTaxAct, "2.10, 8.10, 8.11"),
            Self::PayrollTax => (IncomeTaxAct, "8.8"),
            Self::Brackets => (IncomeTaxAct, "2.10"),
            Self::GeneralCredit => (IncomeTaxAct, "8.10"),
            Self::LabourCredit => (IncomeTaxAct, "8.11"),
            Self::HolidayPay => (HolidayPayAct, "15"),
            Self::PersonalTestIncome | Self::ThirteenthMonth => (LendingRules, "2(1)"),
            Self::JointTestIncome => (LendingRules, "3(6)"),
            Self::OfferedInterestCounts | Self::LeastTestInterest => (LendingRules, "3(10)"),
            Self::FinancingBurdenTable => (LendingRules, "3, bijlage 1, tabel 1"),
            Self::YearlyBurden | Self::RoomLeft | Self::PresentValue => (LendingRules, "3"),
            Self::StudentLoan => (LendingRules, "3a(2)"),
            Self::SingleAllowance
            | Self::NoSingleAllowance
            | Self::NotSingleAsStated
            | Self::NotSingleByRegister
            | Self::SingleBelowThreshold
            | Self::SingleWithoutRoom => (LendingRules, "3(8)"),
            Self::LabelExtra | Self::EnergyGuarantee => (LendingRules, "4(3)"),
            Self::MeasuresExtra | Self::MeasuresSpent => (LendingRules, "4(4)"),
            Self::MaximumLoan => (LendingRules, "3, 4"),
            Self::LoanToValue | Self::LoanToValueWithMeasures => (LendingRules, "5"),
            Self::TransferTaxOwnHome => (TransferTaxAct, "14(3)"),
            Self::TransferTaxStarter | Self::TransferTaxStarterAboveLimit => {
                (TransferTaxAct, "15(1)(p)")
            }
            Self::TransferTaxOther => (TransferTaxAct, "14"),
            Self::EqualShares => (TransferTaxAct, "2, 9"),
            Self::NhgFee | Self::NhgLoan | Self::NhgLimit => (NhgTerms, ""),
            Self::DeemedRent => (IncomeTaxAct, "3.112"),
            Self::InterestDeduction => (IncomeTaxAct, "3.120"),
            Self::NoDeduction => (IncomeTaxAct, "3.111"),
            Self::HighestIncome => (IncomeTaxAct, "2.17"),
            Self::ReliefRate => (IncomeTaxAct, "2.10"),
            Self::FullTerm => (LendingRules, "3"),
            Self::Vat => (VatAct, "1, 9"),
            Self::LittleDebt => (IncomeTaxAct, "3.123a"),
            Self::TaxRelief => (IncomeTaxAct, "2.10"),
            Self::CoolingOff => (CivilCode, "7:2"),
            _ => (Practice, ""),
        };
        Some(Citation { law, article })
    }
}
