//! The names of the laws and practices that rules come from.

use crate::domain::Law;
use crate::text::{Text, text};

/// The name of a law or practice.
pub const fn law(law: Law) -> Text {
    match law {
        Law::LendingRules => text(
            "Tijdelijke regeling hypothecair krediet",
            "Temporary regulation on mortgage credit (Trhk)",
        ),
        Law::IncomeTaxAct => text("Wet inkomstenbelasting 2001", "Income Tax Act 2001"),
        Law::TransferTaxAct => text(
            "Wet op belastingen van rechtsverkeer",
            "Legal Transactions Tax Act",
        ),
        Law::HolidayPayAct => text(
            "Wet minimumloon en minimumvakantiebijslag",
            "Minimum Wage and Minimum Holiday Allowance Act",
        ),
        Law::CivilCode => text("Burgerlijk Wetboek", "Civil Code"),
        Law::NhgTerms => text("Voorwaarden en Normen NHG", "Terms and Norms of NHG"),
        Law::VatAct => text("Wet op de omzetbelasting 1968", "VAT Act 1968"),
        Law::Practice => text("Wat gebruikelijk is, geen wet", "Usual practice, no law"),
    }
}
