//! Standing in a street and looking around: where one stands, which way one looks, how far one walked,
//! and what of that comes in the picture. Vanishes when the screen is left; the filters stay.

use std::sync::Arc;

use leptos::prelude::*;

use super::map_area::InSight;
use super::street_own::OwnPlace;
use super::street_seen::{Camera, Compass, Shown, lane, place_of, shown, sightings};
use crate::domain::home::{Home, HomeId};
use crate::domain::street::{
    Anchor, FIELD, Lane, Lot, Picture, Sighting, in_picture, through_the_lane,
};

/// Somebody in a street.
#[derive(Clone, Copy)]
pub(super) struct Looking {
    /// The town and its homes.
    pub in_sight: InSight,
    /// The neighbourhood that was chosen to stand in.
    pub chosen: RwSignal<Option<String>>,
    /// Which way one looks, in degrees of the compass.
    pub heading: RwSignal<f64>,
    /// How far one walked, in widths of a home.
    pub walked: RwSignal<f64>,
    /// The size of the picture and of a label.
    pub picture: RwSignal<Picture>,
    /// The camera.
    pub camera: RwSignal<Camera>,
    /// The compass.
    pub compass: RwSignal<Compass>,
    /// One's own place.
    pub own: OwnPlace,
    seen: Memo<Vec<Sighting>>,
    /// Where the homes of the drawn street stand, as far as they are drawn.
    pub lots: Memo<Vec<Lot>>,
    /// The labels of the moment.
    pub shown: Memo<Vec<Shown>>,
    /// Where the device pointed first, as long as the drawn street turns along with it.
    pub ahead: StoredValue<Option<f64>>,
    /// Where the device pointed last, as long as it does not know north and the camera is on.
    pub before: StoredValue<Option<f64>>,
    /// Whether the compass was asked for together with the camera: then it goes with the camera.
    pub with_camera: StoredValue<bool>,
}

impl Looking {
    /// How far a press of a button turns, in degrees.
    pub const TURN: f64 = 20.0;
    /// How far a press of a button walks, in widths of a home.
    pub const STEP: f64 = 0.65;

    /// In the neighbourhood with the most homes, looking north.
    pub fn new(in_sight: InSight) -> Self {
        let picture = Picture {
            width: 350.0,
            height: 420.0,
            label_width: 112.0,
            label_height: 58.0,
        };
        let place = RwSignal::new(None);
        let (heading, walked) = (RwSignal::new(0.0), RwSignal::new(0.0_f64));
        let (picture, camera) = (RwSignal::new(picture), RwSignal::new(Camera::Off));
        let own = OwnPlace::off(in_sight);
        let seen = Memo::new(move |_| sightings(in_sight, place.get(), own.position()));
        let lots = Memo::new(move |_| {
            let count = seen.with(Vec::len);
            Lane::lots(count, walked.get().min(Lane::length(count)))
        });
        let shown = Memo::new(move |_| {
            let picture = picture.get();
            let anchors = seen.with(|seen| {
                if camera.get() == Camera::On {
                    return in_picture(seen, heading.get(), picture);
                }
                let lane = lane(heading.get(), walked.get(), seen.len(), picture);
                let by_rank = |anchor: Anchor| Anchor {
                    place: seen.get(anchor.place).map_or(0, |seen| seen.place),
                    ..anchor
                };
                let anchors = through_the_lane(seen.len(), lane, picture).into_iter();
                anchors.map(by_rank).collect()
            });
            shown(in_sight, &picture.labels(&anchors))
        });
        let compass = RwSignal::new(Compass::Off);
        Self {
            in_sight,
            chosen: place,
            heading,
            walked,
            picture,
            camera,
            compass,
            own,
            seen,
            lots,
            shown,
            ahead: StoredValue::new(None),
            before: StoredValue::new(None),
            with_camera: StoredValue::new(false),
        }
    }

    /// All homes around, nearest first; followed.
    pub fn homes(self) -> Vec<(Arc<Home>, Sighting)> {
        let home = |seen: &Sighting| {
            let home = self
                .in_sight
                .homes
                .with(|homes| homes.get(seen.place).cloned())?;
            Some((home, *seen))
        };
        self.seen
            .with(|seen| seen.iter().filter_map(home).collect())
    }

    /// How many homes are around; followed.
    pub fn count(self) -> usize {
        self.seen.with(Vec::len)
    }

    /// How far and in which direction a home is; nothing when it is not around. Followed: changes with
    /// where one stands, not with where one looks.
    pub fn sighting_of(self, home: &HomeId) -> Option<Sighting> {
        let homes = self.in_sight.homes;
        let place = homes.with(|homes| homes.iter().position(|other| other.id == *home));
        self.seen
            .with(|seen| seen.iter().find(|seen| Some(seen.place) == place).copied())
    }

    /// How far a home is, in metres; 0 when it is not around. Followed.
    pub fn metres_to(self, home: &HomeId) -> f64 {
        self.sighting_of(home).map_or(0.0, |seen| seen.metres)
    }

    /// The neighbourhood in which one stands; followed.
    pub fn place(self) -> Option<String> {
        place_of(self.in_sight, self.chosen.get())
    }

    /// Goes and stands in another neighbourhood, at the start of the street.
    pub fn stand_in(self, place: String) {
        self.own.stop();
        self.chosen.set(Some(place));
        self.walked.set(0.0);
        self.heading.set(0.0);
    }

    /// The street as it is drawn; followed.
    pub fn lane(self) -> Lane {
        let count = self.seen.with(Vec::len);
        lane(
            self.heading.get(),
            self.walked.get(),
            count,
            self.picture.get(),
        )
    }

    /// Turns as far as a finger that moved so many pixels to the right drags the picture along.
    pub fn drag(self, across: f64) {
        let width = self.picture.with_untracked(|picture| picture.width);
        self.turn(-across * FIELD / width.max(1.0));
    }

    /// Lets camera, compass and one's own place go.
    pub fn leave(self) {
        self.in_sight.session.stop_camera();
        self.in_sight.session.stop_heading();
        self.in_sight.session.stop_place();
    }
}
