//! The facts from which a facade is drawn. Knows nothing of drawing.

use serde::{Deserialize, Serialize};

/// What a home looks like from the street.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FacadeFacts {
    /// Floors below the roof, 1 to 9; of the whole building for an apartment.
    pub floors: u8,
    /// The roof or gable.
    pub roof: Roof,
    /// The colour of the walls.
    pub brick: Brick,
    /// The colour of the front door.
    pub door: DoorColour,
    /// How many trees stand around it, 0 to 3.
    pub trees: u8,
    /// The season in which it is drawn.
    pub season: Season,
    /// What lies around it.
    pub setting: Setting,
    /// What makes it this home.
    pub extras: Vec<Extra>,
}

impl FacadeFacts {
    /// Whether it has this extra.
    pub fn has(&self, extra: Extra) -> bool {
        self.extras.contains(&extra)
    }
}

/// The shape of a roof or of the gable in front of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Roof {
    /// Zadeldak with the ridge along the street.
    Ridge,
    /// Puntgevel: the gable faces the street.
    Gable,
    /// Schilddak.
    Hip,
    /// Mansardedak.
    Mansard,
    /// Plat dak.
    Flat,
    /// Lessenaarsdak.
    Slant,
    /// Rieten kap.
    Thatch,
    /// Trapgevel.
    StepGable,
    /// Klokgevel.
    BellGable,
    /// Halsgevel.
    NeckGable,
    /// Lijstgevel: a straight cornice.
    Cornice,
}

/// The colour of the walls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Brick {
    /// Red brick.
    Red,
    /// Orange brick.
    Orange,
    /// Brown brick.
    Brown,
    /// Purple-brown brick.
    Aubergine,
    /// Yellow brick.
    Yellow,
    /// Grey-beige brick.
    Sand,
    /// Grey brick.
    Grey,
    /// Painted or plastered white.
    White,
}

/// The colour of the front door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DoorColour {
    /// Deep canal green-blue.
    Canal,
    /// Dark green.
    Green,
    /// Red.
    Red,
    /// Blue.
    Blue,
    /// Ochre yellow.
    Ochre,
    /// Dark grey.
    Ink,
    /// Oak.
    Oak,
}

/// The season in which a home is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Season {
    /// Blossom and fresh green.
    Spring,
    /// Deep green, high sun.
    Summer,
    /// Gold and rust.
    Autumn,
    /// Bare trees, a little snow.
    Winter,
}

/// What lies around a home.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Setting {
    /// A street with a pavement.
    Street,
    /// The old town.
    Town,
    /// A lawn or park.
    Park,
    /// Wood.
    Wood,
    /// Heath.
    Heath,
    /// A canal or river in front.
    Water,
    /// Hills behind.
    Hills,
}

/// What makes it this home.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Extra {
    /// A bicycle at the front.
    Bicycle,
    /// Solar panels on the roof.
    SolarPanels,
    /// Dakkapel.
    Dormer,
    /// A hedge.
    Hedge,
    /// A bench by the door.
    Bench,
    /// A cat.
    Cat,
    /// Pots with flowers.
    FlowerPots,
    /// Erker: a bay window.
    BayWindow,
    /// Luiken: shutters.
    Shutters,
    /// Ivy on the wall.
    Ivy,
    /// A lamp post.
    LampPost,
    /// A garage or carport.
    Garage,
}
