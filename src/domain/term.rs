//! The named amounts that an explanation speaks of. Holds no words: those are in `text::explain`.

use serde::{Deserialize, Serialize};

/// Whose amount it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Person {
    /// The person who uses the app.
    Applicant,
    /// The partner who buys along.
    Partner,
}

/// What an amount is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Term {
    /// Netto maandsalaris.
    NetMonth(Person),
    /// Bruto maandinkomen.
    GrossMonth(Person),
    /// Loonheffing, a month.
    PayrollTax,
    /// Loonheffing, a year.
    YearTax,
    /// The tax of a year by brackets, before credits.
    BracketTax,
    /// Algemene heffingskorting.
    GeneralCredit,
    /// Arbeidskorting.
    LabourCredit,
    /// How many months there are in a year.
    MonthsPerYear,
    /// Twelve gross months.
    GrossYear(Person),
    /// Holiday pay as a share of the gross year.
    HolidayPayShare,
    /// Vakantiegeld, a year.
    HolidayPay(Person),
    /// Dertiende maand.
    ThirteenthMonth(Person),
    /// One person's part of the test income.
    PersonalTestIncome(Person),
    /// Toetsinkomen of everybody together.
    TestIncome,
    /// The least test income that a lender asks.
    LeastIncome,
    /// The interest that was offered or chosen.
    OfferedInterest,
    /// The interest in the table of a lender.
    ListedInterest,
    /// How much all rates of a lender rose since the first table.
    RateChange,
    /// What a smaller share of the value takes off the interest.
    ClassDiscount,
    /// The loan as a share of the value.
    LoanShareOfValue,
    /// The largest share of the value in a class of rates.
    ClassLimit,
    /// For how many years the interest is fixed.
    FixedYears,
    /// The least test interest of the norm.
    LeastTestInterest,
    /// Toetsrente.
    TestInterest,
    /// Financieringslastpercentage.
    FinancingBurdenShare,
    /// What may go to the mortgage and other duties in a year.
    YearlyBurden,
    /// What is left of the student loan.
    StudentDebt,
    /// The share of the debt that is reckoned to be paid a month.
    StudentDebtShare,
    /// Termijnbedrag of the student loan.
    StudentLoanPayment,
    /// What that payment counts for.
    StudentLoanFactor,
    /// The student loan as the norm counts it, a month.
    StudentLoanBurden,
    /// The limit of a revolving credit.
    CreditLimit,
    /// The share of the limit that counts per month.
    CreditLimitShare,
    /// The credit as the lender counts it, a month.
    CreditBurden,
    /// Personal loan, a month.
    PersonalLoan,
    /// Private lease, a month.
    Lease,
    /// Partner alimony, a month.
    Alimony,
    /// Erfpachtcanon, a month.
    GroundRent,
    /// The duties of the partner, a month.
    PartnersObligations,
    /// All duties of a month.
    MonthlyObligations,
    /// All duties of a year.
    YearlyObligations,
    /// What is left for the mortgage in a year.
    YearlyRoom,
    /// Over how many months the loan is paid back.
    TermMonths,
    /// The annuity factor.
    AnnuityFactor,
    /// The loan that the income carries.
    LoanOnIncome,
    /// What a single person may borrow on top.
    SingleAllowance,
    /// The test income above which that extra is given.
    SingleThreshold,
    /// Energielabel of the home.
    EnergyLabel,
    /// Whether the home has an energy performance guarantee.
    EnergyGuarantee,
    /// What the energy label adds.
    LabelExtra,
    /// What may be borrowed for energy measures.
    MeasuresExtra,
    /// What is spent on energy measures.
    MeasuresSpent,
    /// Cents that a loan leaves out, because the largest one is told in whole euros.
    RoundedOff,
    /// The largest loan by income.
    MaximumLoan,
    /// Spaargeld.
    Savings,
    /// Overwaarde.
    Equity,
    /// Schenking: money that is given.
    Gift,
    /// What paying off debts takes of the own money.
    DebtsPaid,
    /// Own money altogether.
    OwnMoney,
    /// Bestedingsruimte: loan and own money.
    Spendable,
    /// The price of a home.
    Price,
    /// Vraagprijs.
    AskingPrice,
    /// Woonoppervlakte.
    LivingArea,
    /// The asking price by square metre of living area.
    PricePerSquareMetre,
    /// The market value of a home.
    MarketValue,
    /// The largest loan as a share of the value.
    LoanToValueShare,
    /// The largest loan on the value of the home.
    LoanOnValue,
    /// The highest price with NHG.
    NhgLimit,
    /// The highest price that can be paid, costs included.
    HighestPrice,
    /// The loan that is taken.
    Loan,
    /// The least loan with which a home can be paid.
    LoanNeeded,
    /// How much more one loan is than another.
    LoanDifference,
    /// Kosten koper.
    PurchaseCosts,
    /// One part of the costs.
    Cost(super::CostKind),
    /// One buyer's share of the price.
    ShareOfPrice(Person),
    /// How old one buyer is at the notary.
    Age(Person),
    /// Whether that buyer used the starters' exemption before.
    ExemptionUsed(Person),
    /// Whether the buyers will live there.
    LivesThere,
    /// The rate of transfer tax for one buyer.
    TransferTaxRate(Person),
    /// The value up to which the starters' exemption holds.
    StarterLimit,
    /// Transfer tax of one buyer.
    TransferTax(Person),
    /// A share by which a cost is reckoned.
    CostShare,
    /// The amount that a cost is a share of.
    CostBasis,
    /// The rate of btw.
    VatRate,
    /// Btw over a fee.
    Vat,
    /// The least that a cost is.
    CostLeast,
    /// Own money that the purchase takes.
    OwnMoneyNeeded,
    /// Own money that is left.
    OwnMoneyLeft,
    /// Own money that is lacking.
    Shortfall,
    /// Gross monthly payment of the first month.
    MonthlyGross,
    /// Interest of the first year.
    InterestFirstYear,
    /// All interest over the whole term.
    TotalInterest,
    /// All that is paid to the lender over the whole term.
    TotalPaid,
    /// All that is paid to the lender in one year of the loan.
    YearPayment,
    /// Gross payment of a month, on average in one year of the loan.
    YearMonthGross,
    /// Interest of one year of the loan.
    YearInterest,
    /// Repayment of one year of the loan.
    YearRepayment,
    /// What is owed at the start of a year of the loan.
    BalanceBefore,
    /// What is owed at the end of it.
    BalanceAfter,
    /// WOZ-waarde.
    WozValue,
    /// The share of the WOZ value that counts as income.
    DeemedRentShare,
    /// Eigenwoningforfait.
    DeemedRent,
    /// Interest less eigenwoningforfait.
    Deduction,
    /// The gross year of who earns most.
    HighestIncome,
    /// The share of the deduction that it saves in tax.
    ReliefRate,
    /// The tax that interest in one bracket saves.
    ReliefInBracket,
    /// The tax over eigenwoningforfait in one bracket.
    TaxOnDeemedRent,
    /// The interest that comes off the income in one bracket.
    InterestInBracket,
    /// The eigenwoningforfait in one bracket.
    DeemedRentInBracket,
    /// The rate of a bracket; for interest no more than the highest rate for deductions.
    BracketRate,
    /// What the deduction saves in tax in a year.
    TaxRelief,
    /// The same a month.
    MonthlyTaxRelief,
    /// Net monthly payment in the first year.
    MonthlyNet,
    /// Waarborgsom or bankgarantie.
    Deposit,
    /// Boete.
    Penalty,
    /// Costs that were already made.
    CostsMade,
    /// What leaving the purchase costs.
    ExitCost,
    /// Nota van afrekening: what the notary asks for a transfer.
    NotaryStatement,
}
