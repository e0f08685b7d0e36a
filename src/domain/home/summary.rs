//! What a transaction room knows of a home. Small and self-contained, so it can be shared and signed.

use serde::{Deserialize, Serialize};

use super::{Home, HomeId, HomeKind};
use crate::domain::passport::Woz;
use crate::domain::{Cents, EnergyLabel};

/// The object of a sale in short.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ObjectSummary {
    /// The home.
    pub id: HomeId,
    /// Street and number.
    pub address_line: String,
    /// Postcode and town.
    pub postcode_and_town: String,
    /// Vraagprijs.
    pub asking_price: Cents,
    /// Kadastrale aanduiding, as a deed writes it.
    pub cadastral_designation: String,
    /// Perceeloppervlakte in m²; none for an apartment.
    pub plot_area: Option<u32>,
    /// What kind of home it is.
    pub kind: HomeKind,
    /// Energielabel.
    pub energy_label: EnergyLabel,
    /// WOZ-waarde.
    pub woz: Woz,
    /// Woonoppervlakte in m², as offered.
    pub living_area: u32,
    /// Whether the seller demands voorbereide financiering.
    pub demands_prepared_financing: bool,
    /// In how many weeks the seller would like to transfer the home.
    pub preferred_transfer_weeks: u8,
}

impl ObjectSummary {
    /// The summary of a home.
    pub fn of(home: &Home) -> Self {
        Self {
            id: home.id.clone(),
            address_line: home.address.line(),
            postcode_and_town: home.address.postcode_and_town(),
            asking_price: home.price,
            cadastral_designation: home.passport.cadastral.value.designation(),
            plot_area: home.plot_area,
            kind: home.kind,
            energy_label: home.energy_label(),
            woz: home.passport.woz.value,
            living_area: home.living_area,
            demands_prepared_financing: home.seller.demands_prepared_financing,
            preferred_transfer_weeks: home.seller.preferred_transfer_weeks,
        }
    }
}
