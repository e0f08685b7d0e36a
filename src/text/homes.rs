//! Words for homes: kinds, outdoor space, sources, scores, rights. Says in plain language what a
//! register writes in its own. Knows no rules.

use super::{Language, Text, text};
use crate::domain::Way;
use crate::domain::home::floor_plan::RoomKind;
use crate::domain::home::{Home, HomeKind, Outdoor};
use crate::domain::passport::{
    Easement, EasementKind, EasementSide, FactSource, FoundationRisk, Monument, Purpose, Score,
    Soil, Zoning,
};

impl Language {
    /// A distance on foot: `85 m`, `1,2 km`.
    pub fn distance(self, metres: f64) -> String {
        if metres < 995.0 {
            return format!("{:.0} m", (metres / 5.0).round() * 5.0);
        }
        let kilometres = format!("{:.1} km", metres / 1_000.0);
        self.pick(kilometres.replace('.', ","), kilometres)
    }

    /// A direction of the compass in a word, from degrees.
    pub fn direction(self, bearing: f64) -> &'static str {
        const NAMES: [Text; 8] = [
            text("noord", "north"),
            text("noordoost", "north-east"),
            text("oost", "east"),
            text("zuidoost", "south-east"),
            text("zuid", "south"),
            text("zuidwest", "south-west"),
            text("west", "west"),
            text("noordwest", "north-west"),
        ];
        let eighth = (bearing / 45.0).round().rem_euclid(8.0) as usize;
        NAMES.get(eighth).copied().unwrap_or(NAMES[0]).get(self)
    }
}

/// What kind of home it is.
pub const fn kind(kind: HomeKind) -> Text {
    match kind {
        HomeKind::Apartment => text("Appartement", "Apartment"),
        HomeKind::Terraced => text("Tussenwoning", "Terraced house"),
        HomeKind::EndOfTerrace => text("Hoekwoning", "End of terrace"),
        HomeKind::SemiDetached => text("Twee-onder-een-kap", "Semi-detached"),
        HomeKind::Detached => text("Vrijstaande woning", "Detached house"),
        HomeKind::TownHouse => text("Herenhuis", "Town house"),
    }
}

/// A way to travel.
pub const fn way(way: Way) -> Text {
    match way {
        Way::Walk => text("Lopen", "Walking"),
        Way::Cycle => text("Fietsen", "Cycling"),
        Way::Car => text("Met de auto", "By car"),
    }
}

/// The best outdoor space.
pub const fn outdoor(outdoor: Outdoor) -> Text {
    match outdoor {
        Outdoor::Garden => text("Tuin", "Garden"),
        Outdoor::Balcony => text("Balkon", "Balcony"),
        Outdoor::RoofTerrace => text("Dakterras", "Roof terrace"),
        Outdoor::None => text("Geen", "None"),
    }
}

/// Who says something about a home.
pub const fn fact_source(source: FactSource) -> Text {
    match source {
        FactSource::Bag => text("BAG (gemeente)", "BAG (municipality)"),
        FactSource::Brk => text("Kadaster", "Land registry"),
        FactSource::Woz => text("WOZ-waardeloket", "WOZ desk"),
        FactSource::EpOnline => text("EP-Online", "EP-Online"),
        FactSource::Inspection => text("Bouwkundige keuring", "Building inspection"),
        FactSource::Municipality => text("Gemeente", "Municipality"),
        FactSource::SoilDesk => text("Bodemloket", "Soil desk"),
        FactSource::Kcaf => text("KCAF (funderingen)", "KCAF (foundations)"),
        FactSource::OwnersAssociation => text("VvE", "Owners’ association"),
        FactSource::Seller => text("Verkoper", "Seller"),
        FactSource::Agent => text("Makelaar", "Agent"),
    }
}

/// A condition score (NEN 2767) in a word.
pub const fn score(score: Score) -> Text {
    match score.0 {
        1 => text("uitstekend", "excellent"),
        2 => text("goed", "good"),
        3 => text("redelijk", "fair"),
        4 => text("matig", "moderate"),
        5 => text("slecht", "bad"),
        6 => text("zeer slecht", "very bad"),
        _ => text("onbekend", "unknown"),
    }
}

/// What a room is for.
pub const fn room(kind: RoomKind) -> Text {
    match kind {
        RoomKind::Living => text("woonkamer", "living"),
        RoomKind::Kitchen => text("keuken", "kitchen"),
        RoomKind::Other => text("kamer", "room"),
        RoomKind::Bedroom => text("slapen", "bedroom"),
        RoomKind::Bathroom => text("bad", "bath"),
        RoomKind::Hall => text("hal", "hall"),
    }
}

/// The building parts, in the order of [`crate::domain::passport::Condition::scores`].
pub const BUILDING_PARTS: [Text; 6] = [
    text("Dak", "Roof"),
    text("Gevel", "Front and walls"),
    text("Fundering", "Foundation"),
    text("Installaties", "Installations"),
    text("Kozijnen en ramen", "Frames and windows"),
    text("Binnenwerk", "Inside"),
];

/// Bestemming.
pub const fn zoning(zoning: Zoning) -> Text {
    match zoning {
        Zoning::Living => text("Wonen", "Living"),
        Zoning::LivingWithPractice => text(
            "Wonen, met praktijk of kantoor aan huis",
            "Living, with a practice or office at home",
        ),
        Zoning::Mixed => text(
            "Gemengd: wonen, winkels en werk",
            "Mixed: living, shops and work",
        ),
        Zoning::TownCentre => text("Centrum", "Town centre"),
        Zoning::LivingInNature => text(
            "Wonen in het groen. Bijbouwen mag maar weinig.",
            "Living in nature. Little may be added.",
        ),
    }
}

/// An easement: what it is called and what it means for who lives there.
pub const fn easement(easement: Easement) -> Text {
    match (easement.kind, easement.side) {
        (EasementKind::RightOfWay, EasementSide::Dominant) => text(
            "Recht van overpad: u mag over de grond van een ander lopen.",
            "Right of way: you may cross somebody else’s land.",
        ),
        (EasementKind::RightOfWay, EasementSide::Servient) => text(
            "Recht van overpad: een ander mag over deze grond lopen.",
            "Right of way: somebody else may cross this land.",
        ),
        (EasementKind::Drainage, EasementSide::Dominant) => text(
            "Afvoer: uw water of riool mag door de grond van een ander.",
            "Drainage: your water or sewer may run through somebody else’s land.",
        ),
        (EasementKind::Drainage, EasementSide::Servient) => text(
            "Afvoer: water of riool van een ander loopt door deze grond.",
            "Drainage: somebody else’s water or sewer runs through this land.",
        ),
        (EasementKind::LightAndOverhang, EasementSide::Dominant) => text(
            "Licht en overbouw: uw ramen of muur mogen dicht bij de buren staan.",
            "Light and overhang: your windows or wall may stand close to the neighbours.",
        ),
        (EasementKind::LightAndOverhang, EasementSide::Servient) => text(
            "Licht en overbouw: ramen of een muur van de buren mogen dichtbij staan.",
            "Light and overhang: the neighbours’ windows or wall may stand close.",
        ),
    }
}

/// Gebruiksdoel in the BAG.
pub const fn purpose(purpose: Purpose) -> Text {
    match purpose {
        Purpose::Dwelling => text("Woonfunctie", "Dwelling"),
        Purpose::DwellingAndShop => text("Woonfunctie en winkelfunctie", "Dwelling and shop"),
        Purpose::DwellingAndOffice => text("Woonfunctie en kantoorfunctie", "Dwelling and office"),
    }
}

/// Whether it is protected, and what that means.
pub const fn monument(monument: Monument) -> Text {
    match monument {
        Monument::No => text("Geen monument", "Not a monument"),
        Monument::Municipal => text(
            "Gemeentelijk monument. Voor verbouwen is vaak een vergunning nodig.",
            "Municipal monument. Rebuilding often takes a permit.",
        ),
        Monument::National => text(
            "Rijksmonument. Voor bijna elke verbouwing is een vergunning nodig.",
            "National monument. Almost any rebuilding takes a permit.",
        ),
        Monument::ProtectedView => text(
            "Beschermd stadsgezicht. De buitenkant mag niet zomaar anders.",
            "Protected view. The outside may not simply be changed.",
        ),
    }
}

/// Funderingsrisico, with its letter.
pub const fn foundation(risk: FoundationRisk) -> Text {
    match risk {
        FoundationRisk::A => text("A: geen verhoogd risico", "A: no raised risk"),
        FoundationRisk::B => text("B: nauwelijks verhoogd risico", "B: hardly raised risk"),
        FoundationRisk::C => text("C: iets verhoogd risico", "C: somewhat raised risk"),
        FoundationRisk::D => text("D: verhoogd risico", "D: raised risk"),
        FoundationRisk::E => text("E: sterk verhoogd risico", "E: strongly raised risk"),
    }
}

/// What is known of the soil.
pub const fn soil(soil: Soil) -> Text {
    match soil {
        Soil::NothingKnown => text(
            "Er is niets bekend. Dat bewijst niet dat de grond schoon is.",
            "Nothing is known. That does not prove that the soil is clean.",
        ),
        Soil::Examined => text(
            "Onderzocht: schoon genoeg om op te wonen",
            "Examined: clean enough to live on",
        ),
        Soil::Suspect => text(
            "Verdacht, door wat hier vroeger was. Vraag om een onderzoek.",
            "Suspect, because of what was here before. Ask for an examination.",
        ),
        Soil::OilTankRemoved => text(
            "Er lag een olietank. Die is weggehaald of gevuld, met certificaat.",
            "There was an oil tank. It was removed or filled, with a certificate.",
        ),
        Soil::Contaminated => text(
            "Vervuild. Schoonmaken heeft geen haast.",
            "Contaminated. Cleaning is not urgent.",
        ),
    }
}

/// Road noise in dB (Lden) in words.
pub const fn noise(decibels: u8) -> Text {
    match decibels {
        0..=45 => text("stil", "quiet"),
        46..=53 => text("rustig", "fairly quiet"),
        54..=60 => text("merkbaar verkeer", "noticeable traffic"),
        _ => text("veel verkeer", "a lot of traffic"),
    }
}

impl Language {
    /// The facts of a home, as on its card: label and fact.
    pub fn home_facts(self, home: &Home) -> Vec<(Text, String)> {
        let mut facts = vec![
            (text("Bouwjaar", "Built in"), home.built.to_string()),
            (
                text("Woonoppervlakte", "Living area"),
                self.square_metres(home.living_area),
            ),
            (text("Aantal kamers", "Rooms"), home.rooms.to_string()),
        ];
        facts.push(match home.plot_area {
            Some(area) => (
                text("Perceeloppervlakte", "Plot area"),
                self.square_metres(area),
            ),
            None => (
                text("Buitenruimte", "Outdoor space"),
                outdoor(home.outdoor).get(self).to_owned(),
            ),
        });
        facts
    }

    /// More of them, for the page of the home.
    pub fn more_home_facts(self, home: &Home) -> Vec<(Text, String)> {
        let mut facts = vec![(
            text("Soort woning", "Kind of home"),
            kind(home.kind).get(self).to_owned(),
        )];
        facts.extend(self.home_facts(home));
        facts.push((text("Slaapkamers", "Bedrooms"), home.bedrooms.to_string()));
        if home.plot_area.is_some() {
            facts.push((
                text("Buitenruimte", "Outdoor space"),
                outdoor(home.outdoor).get(self).to_owned(),
            ));
        }
        facts.push((
            text("Energielabel", "Energy label"),
            home.energy_label().label().to_owned(),
        ));
        facts
    }

    /// What the drawn front of a home shows, for who cannot see it.
    pub fn facade_in_words(self, home: &Home) -> String {
        let (line, kind) = (
            home.address.line(),
            kind(home.kind).get(self).to_lowercase(),
        );
        self.pick(
            format!("Tekening van {line}: {kind} uit {}", home.built),
            format!("Drawing of {line}: {kind}, built in {}", home.built),
        )
    }

    /// How much of the passport is signed: `Objectpaspoort: 9 van 11 getekend`. Whether the signatures
    /// hold is said where they are checked.
    pub fn proven(self, home: &Home) -> String {
        let (proven, all) = home.passport.proven_count();
        self.pick(
            format!("Objectpaspoort: {proven} van {all} getekend"),
            format!("Object passport: {proven} of {all} signed"),
        )
    }

    /// A number of homes: `1 woning`, `23 woningen`.
    pub fn homes(self, count: usize) -> String {
        let more = self.pick("woningen", "homes");
        let one = self.pick("woning", "home");
        format!("{count} {}", if count == 1 { one } else { more })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_score_has_its_own_word() {
        let words: std::collections::BTreeSet<_> =
            (1..=7).map(|known| score(Score(known)).dutch).collect();
        assert_eq!(words.len(), 7);
    }

    #[test]
    fn distances_and_directions_are_said_as_people_say_them() {
        assert_eq!(Language::Dutch.distance(83.2), "85 m");
        assert_eq!(Language::Dutch.distance(1_234.0), "1,2 km");
        assert_eq!(Language::English.distance(998.0), "1.0 km");
        assert_eq!(Language::Dutch.direction(359.0), "noord");
        assert_eq!(Language::English.direction(140.0), "south-east");
    }

    #[test]
    fn homes_are_counted_in_plain_words() {
        assert_eq!(Language::Dutch.homes(1), "1 woning");
        assert_eq!(Language::English.homes(0), "0 homes");
    }
}
