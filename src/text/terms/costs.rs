//! The names of the costs of buying.

use crate::domain::CostKind;
use crate::text::{Text, text};

/// The name of a post of the costs.
pub const fn cost_kind(kind: CostKind) -> Text {
    match kind {
        CostKind::TransferTax => text("Overdrachtsbelasting", "Transfer tax"),
        CostKind::Notary => text("Notaris en Kadaster", "Notary and land registry"),
        CostKind::Valuation => text("Taxatie", "Valuation"),
        CostKind::Advice => text("Hypotheekadvies", "Mortgage advice"),
        CostKind::Guarantee => text("Bankgarantie", "Bank guarantee"),
        CostKind::Inspection => text("Bouwkundige keuring", "Building inspection"),
        CostKind::Agent => text("Aankoopmakelaar", "Buyer's agent"),
        CostKind::NhgFee => text("Kosten NHG", "NHG fee"),
    }
}
