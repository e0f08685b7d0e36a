//! Line drawings on paper: a floor with its rooms, and a right of way over a neighbour's land. In the
//! colours of the page; the words on them come from who shows them.

use std::fmt::Write;

use crate::domain::home::floor_plan::{Floor, Room, RoomKind};

/// A floor with the names and areas of its rooms.
pub fn floor_svg(floor: &Floor, name: impl Fn(RoomKind) -> String) -> String {
    let (width, depth) = (floor.width * 10.0, floor.depth * 10.0);
    let mut svg = format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2 -2 {:.0} {:.0}" class="sketch" aria-hidden="true" focusable="false">"#,
        width + 4.0,
        depth + 4.0
    );
    for room in &floor.rooms {
        draw(&mut svg, *room, &name(room.kind));
    }
    // Writing into a string cannot fail.
    let _ = write!(
        svg,
        r#"<rect width="{width:.0}" height="{depth:.0}" class="sketch-wall"/></svg>"#
    );
    svg
}

fn draw(svg: &mut String, room: Room, name: &str) {
    let [x, y, width, depth] =
        [room.left, room.top, room.width, room.depth].map(|metres| metres * 10.0);
    // So that the name fits: letters are about half as wide as they are high.
    let longest = name.chars().count().max(5) as f64;
    let size = ((width - 3.0) / longest / 0.56).clamp(2.2, 7.0);
    let (middle, line) = (x + width / 2.0, y + depth / 2.0);
    let _ = write!(
        svg,
        r#"<rect x="{x:.1}" y="{y:.1}" width="{width:.1}" height="{depth:.1}" class="sketch-room" data-room="{}"/><text x="{middle:.1}" y="{line:.1}" font-size="{size:.1}"><tspan>{name}</tspan><tspan x="{middle:.1}" dy="1.2em" class="sketch-area">{:.0} m²</tspan></text>"#,
        if matches!(room.kind, RoomKind::Hall | RoomKind::Bathroom) {
            "wet"
        } else {
            "dry"
        },
        room.area(),
    );
}

/// Recht van overpad: the way from the garden of one home, over the land of the other, to the street.
/// `crossed` when it runs over the land of this home. Words: this home, the neighbours, the street.
pub fn right_of_way_svg(crossed: bool, [own, other, street]: [&str; 3]) -> String {
    let (left, right) = if crossed { (other, own) } else { (own, other) };
    let (left_class, right_class) = if crossed {
        ("sketch-other", "sketch-own")
    } else {
        ("sketch-own", "sketch-other")
    };
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 190" class="sketch" aria-hidden="true" focusable="false"><rect y="160" width="320" height="30" class="sketch-street"/><text x="160" y="180" font-size="13">{street}</text><rect x="8" y="8" width="146" height="150" class="{left_class}"/><rect x="158" y="8" width="154" height="150" class="{right_class}"/><rect x="26" y="72" width="110" height="74" class="sketch-house"/><rect x="174" y="72" width="104" height="74" class="sketch-house"/><text x="81" y="114" font-size="13">{left}</text><text x="226" y="114" font-size="13">{right}</text><path d="M82 66V36H296V156" class="sketch-way"/><path d="M288 148l8 9 8-9" class="sketch-arrow"/><circle cx="82" cy="66" r="4" class="sketch-start"/></svg>"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_land_that_is_crossed_is_that_of_who_bears_the_right() {
        let words = ["deze woning", "buren", "straat"];
        let crossed = right_of_way_svg(true, words);
        let crossing = right_of_way_svg(false, words);
        // The way always runs over the land at the right.
        assert!(crossed.contains(r#"x="158" y="8" width="154" height="150" class="sketch-own""#));
        assert!(
            crossing.contains(r#"x="158" y="8" width="154" height="150" class="sketch-other""#)
        );
    }

    #[test]
    fn every_room_is_drawn_with_its_name() {
        let room = |kind, left| Room {
            kind,
            left,
            top: 0.0,
            width: 4.0,
            depth: 5.0,
        };
        let floor = Floor {
            level: 0,
            width: 8.0,
            depth: 5.0,
            rooms: vec![room(RoomKind::Living, 0.0), room(RoomKind::Hall, 4.0)],
        };
        let svg = floor_svg(&floor, |kind| format!("{kind:?}"));
        assert_eq!(svg.matches("20 m²").count(), 2);
        assert!(svg.contains(">Living<") && svg.contains(">Hall<"));
    }
}
