//! A sketch of a home's floors, made from its facts: so many square metres, floors, rooms and bedrooms
//! divided over rectangles that together are the floor. No survey: walls and doors are invented. The same
//! home gives the same sketch. Knows no screen.

use super::{Home, HomeKind};

/// One floor.
#[derive(Clone, Debug, PartialEq)]
pub struct Floor {
    /// 0 is the ground floor, or the only one of an apartment.
    pub level: u8,
    /// From left to right, in metres.
    pub width: f64,
    /// From front to back, in metres.
    pub depth: f64,
    /// The rooms; together they are the floor.
    pub rooms: Vec<Room>,
}

/// A room on a floor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// What it is for.
    pub kind: RoomKind,
    /// From the left side of the floor, in metres.
    pub left: f64,
    /// From the back of the floor, in metres.
    pub top: f64,
    /// In metres.
    pub width: f64,
    /// In metres.
    pub depth: f64,
}

impl Room {
    /// Its area in m².
    pub fn area(self) -> f64 {
        self.width * self.depth
    }
}

/// What a room is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoomKind {
    /// Woonkamer.
    Living,
    /// Keuken.
    Kitchen,
    /// Another room: study, library, hobby.
    Other,
    /// Slaapkamer.
    Bedroom,
    /// Badkamer.
    Bathroom,
    /// Hal of overloop.
    Hall,
}

impl RoomKind {
    /// How much of a floor it takes beside the others.
    const fn weight(self) -> f64 {
        match self {
            Self::Living => 3.0,
            Self::Kitchen => 1.5,
            Self::Other => 1.6,
            Self::Bedroom => 1.7,
            Self::Bathroom => 0.8,
            Self::Hall => 0.9,
        }
    }
}

/// The floors of a home, from the ground up.
pub fn floor_plan(home: &Home) -> Vec<Floor> {
    let count = match home.kind {
        HomeKind::Apartment => 1,
        _ => home.facade.floors.clamp(1, 4),
    };
    let area = f64::from(home.living_area) / f64::from(count);
    let aspect = match home.kind {
        HomeKind::Terraced | HomeKind::EndOfTerrace | HomeKind::TownHouse => 0.68,
        HomeKind::SemiDetached => 0.85,
        HomeKind::Apartment | HomeKind::Detached => 1.3,
    };
    let (width, depth) = ((area * aspect).sqrt(), (area / aspect).sqrt());
    let mirrored = home.id.as_str().bytes().fold(0_u8, u8::wrapping_add) % 2 == 1;
    let floor = |level: u8| {
        let mut rooms = Vec::new();
        let kinds = rooms_of(home, level, count);
        divide(&kinds, [0.0, 0.0, width, depth], &mut rooms);
        if mirrored {
            for room in &mut rooms {
                room.left = width - room.left - room.width;
            }
        }
        Floor {
            level,
            width,
            depth,
            rooms,
        }
    };
    (0..count).map(floor).collect()
}

/// The rooms of one floor: one lives at the bottom and sleeps above.
fn rooms_of(home: &Home, level: u8, count: u8) -> Vec<RoomKind> {
    let mut rooms = Vec::new();
    let above = count - 1;
    if level == 0 {
        rooms.extend([RoomKind::Living, RoomKind::Kitchen, RoomKind::Hall]);
        let others = home.rooms.saturating_sub(home.bedrooms + 1);
        rooms.extend((0..others).map(|_| RoomKind::Other));
    } else {
        rooms.push(RoomKind::Hall);
    }
    if level == u8::from(above > 0) {
        rooms.push(RoomKind::Bathroom);
    }
    let bedrooms = match (level, above) {
        (0, 0) => home.bedrooms,
        (0, _) => 0,
        _ => share(home.bedrooms, level - 1, above),
    };
    rooms.extend((0..bedrooms).map(|_| RoomKind::Bedroom));
    rooms.sort_by(|one, other| other.weight().total_cmp(&one.weight()));
    rooms
}

/// The part of `all` for one of `parts`; the first parts get what does not divide.
const fn share(all: u8, part: u8, parts: u8) -> u8 {
    all / parts + if part < all % parts { 1 } else { 0 }
}

/// Divides a rectangle (left, top, width, depth) in two along its longer side, and each part again, by the
/// weight of the rooms in it.
fn divide(kinds: &[RoomKind], [left, top, width, depth]: [f64; 4], into: &mut Vec<Room>) {
    let weight = |kinds: &[RoomKind]| kinds.iter().map(|kind| kind.weight()).sum::<f64>();
    match kinds {
        [] => {}
        [kind] => into.push(Room {
            kind: *kind,
            left,
            top,
            width,
            depth,
        }),
        _ => {
            let all = weight(kinds);
            let half = (1..kinds.len()).min_by(|one, other| {
                let off = |cut: usize| (weight(&kinds[..cut]) - all / 2.0).abs();
                off(*one).total_cmp(&off(*other))
            });
            let (first, second) = kinds.split_at(half.unwrap_or(1));
            let part = weight(first) / all;
            if width > depth {
                let cut = width * part;
                divide(first, [left, top, cut, depth], into);
                divide(second, [left + cut, top, width - cut, depth], into);
            } else {
                let cut = depth * part;
                divide(first, [left, top, width, cut], into);
                divide(second, [left, top + cut, width, depth - cut], into);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::home::Catalogue;

    fn homes() -> Vec<Home> {
        let json = include_str!("../../../public/data/homes.json");
        Catalogue::from_json(json).unwrap().homes
    }

    #[test]
    fn the_rooms_of_a_home_are_those_of_its_facts_and_together_its_area() {
        for home in homes() {
            let floors = floor_plan(&home);
            let rooms: Vec<_> = floors.iter().flat_map(|floor| &floor.rooms).collect();
            let count = |kind| rooms.iter().filter(|room| room.kind == kind).count();
            assert_eq!(
                count(RoomKind::Bedroom),
                usize::from(home.bedrooms),
                "{}",
                home.id
            );
            let lived_in =
                count(RoomKind::Living) + count(RoomKind::Other) + count(RoomKind::Bedroom);
            assert_eq!(lived_in, usize::from(home.rooms), "{}", home.id);
            let area: f64 = rooms.iter().map(|room| room.area()).sum();
            assert!(
                (area - f64::from(home.living_area)).abs() < 0.01,
                "{}",
                home.id
            );
        }
    }

    #[test]
    fn rooms_lie_inside_their_floor_and_not_over_each_other() {
        for home in homes() {
            for floor in floor_plan(&home) {
                for (index, room) in floor.rooms.iter().enumerate() {
                    let inside = room.left > -1e-9
                        && room.top > -1e-9
                        && room.left + room.width < floor.width + 1e-9
                        && room.top + room.depth < floor.depth + 1e-9;
                    assert!(inside && room.area() > 1.0, "{} {room:?}", home.id);
                    let apart = |other: &Room| {
                        room.left + room.width < other.left + 1e-9
                            || other.left + other.width < room.left + 1e-9
                            || room.top + room.depth < other.top + 1e-9
                            || other.top + other.depth < room.top + 1e-9
                    };
                    assert!(floor.rooms[index + 1..].iter().all(apart), "{}", home.id);
                }
            }
        }
    }

    #[test]
    fn the_same_home_gives_the_same_sketch() {
        for home in homes() {
            assert_eq!(floor_plan(&home), floor_plan(&home));
        }
    }
}
