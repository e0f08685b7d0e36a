//! A platform for any machine: time stands still until it is moved, nothing is lost, nothing leaves.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::sensors::{Fix, Found, Heading, Heard, PlaceFault};
use super::{
    Answer, Archive, ArchiveFault, CameraFault, Channel, Clock, Document, Downloads, FileFault,
    Job, Library, LibraryFault, Page, Picture, Platform, Sensors, Signer, SignerFault, Then,
};
use crate::domain::moment::Moment;

/// Saturday 21 November 2026, 10:00: where fake time starts.
pub const START: Moment = Moment(1_795_255_200);

/// The fake of everything. Clones share what they hold.
#[derive(Clone, Default)]
pub struct Fake(Arc<Mutex<Held>>);

#[derive(Default)]
struct Held {
    moved: i64,
    texts: BTreeMap<String, String>,
    fault: Option<ArchiveFault>,
    offered: Vec<Document>,
    waiting: Vec<Then<()>>,
    camera: Option<Result<(), CameraFault>>,
    compass: Option<Heading>,
    watcher: Option<Then<()>>,
    listener: Option<Heard>,
    place: Option<Result<Fix, PlaceFault>>,
    seeker: Option<Found>,
}

impl Fake {
    /// A platform made of this fake.
    pub fn platform(&self) -> Platform {
        Platform {
            clock: Arc::new(self.clone()),
            archive: Arc::new(self.clone()),
            signer: Arc::new(self.clone()),
            channel: Arc::new(self.clone()),
            downloads: Arc::new(self.clone()),
            library: Arc::new(self.clone()),
            page: Arc::new(self.clone()),
            sensors: Arc::new(self.clone()),
        }
    }

    fn held<T>(&self, with: impl FnOnce(&mut Held) -> T) -> T {
        with(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Lets time pass and wakes everybody who waits.
    pub fn pass(&self, seconds: i64) {
        let waiting = self.held(|held| {
            held.moved += seconds;
            std::mem::take(&mut held.waiting)
        });
        for then in waiting {
            then(());
        }
    }

    /// From now on the archive answers with this fault, or works again.
    pub fn break_archive(&self, fault: Option<ArchiveFault>) {
        self.held(|held| held.fault = fault);
    }

    /// From now on the device has a camera that answers so; without this word it has none.
    pub fn give_camera(&self, answer: Result<(), CameraFault>) {
        self.held(|held| held.camera = Some(answer));
    }

    /// The camera stops by itself, and who shows it hears that.
    pub fn end_camera(&self) {
        if let Some(then) = self.held(|held| held.watcher.take()) {
            then(());
        }
    }

    /// Carries the device to a place, or says why it cannot tell, and tells who listens.
    pub fn carry_to(&self, place: Result<Fix, PlaceFault>) {
        let seeker = self.held(|held| {
            held.place = Some(place);
            held.seeker.take()
        });
        if let Some(found) = seeker {
            found(place);
            self.held(|held| held.seeker = Some(found));
        }
    }

    /// Turns the device to a heading of the compass and tells who listens.
    pub fn turn_to(&self, degrees: f64) {
        self.head(Heading {
            degrees,
            knows_north: true,
        });
    }

    /// The same of a device that does not know where north is.
    pub fn turn_without_north(&self, degrees: f64) {
        self.head(Heading {
            degrees,
            knows_north: false,
        });
    }

    fn head(&self, heading: Heading) {
        let listener = self.held(|held| {
            held.compass = Some(heading);
            held.listener.take()
        });
        if let Some(heard) = listener {
            heard(Some(heading));
            self.held(|held| held.listener = Some(heard));
        }
    }

    /// The files that were handed out.
    pub fn offered(&self) -> Vec<Document> {
        self.held(|held| held.offered.clone())
    }
}

impl Clock for Fake {
    fn now(&self) -> Moment {
        self.held(|held| START.after_seconds(held.moved))
    }

    fn seed(&self) -> u64 {
        7
    }

    fn after(&self, _: u32, then: Then<()>) {
        self.held(|held| held.waiting.push(then));
    }
}

impl Archive for Fake {
    fn read(&self, key: &str) -> Result<Option<String>, ArchiveFault> {
        self.held(|held| {
            held.fault
                .map_or_else(|| Ok(held.texts.get(key).cloned()), Err)
        })
    }

    fn write(&self, key: &str, text: &str) -> Result<(), ArchiveFault> {
        self.held(|held| {
            held.fault.map_or(Ok(()), Err)?;
            held.texts.insert(key.to_owned(), text.to_owned());
            Ok(())
        })
    }

    fn keys(&self) -> Result<Vec<String>, ArchiveFault> {
        self.held(|held| {
            held.fault
                .map_or_else(|| Ok(held.texts.keys().cloned().collect()), Err)
        })
    }

    fn remove(&self, key: &str) -> Result<(), ArchiveFault> {
        self.held(|held| {
            held.fault.map_or(Ok(()), Err)?;
            held.texts.remove(key);
            Ok(())
        })
    }
}

impl Signer for Fake {
    #[cfg(feature = "proof")]
    fn ask(&self, job: Job, then: Then<Result<Answer, SignerFault>>) {
        then(crate::proof::perform(job));
    }

    #[cfg(not(feature = "proof"))]
    fn ask(&self, _: Job, then: Then<Result<Answer, SignerFault>>) {
        then(Err(SignerFault::Unavailable));
    }
}

impl Channel for Fake {
    fn on_change(&self, _: &str, _: Box<dyn Fn() + Send>) {}
}

impl Downloads for Fake {
    fn offer(&self, document: Document) {
        self.held(|held| held.offered.push(document));
    }

    fn read_chosen(&self, _: &'static str, then: Then<Result<String, FileFault>>) {
        then(Err(FileFault::Nothing));
    }

    fn copy(&self, _: &str, then: Then<bool>) {
        then(true);
    }
}

impl Library for Fake {
    fn read(&self, name: &'static str, then: Then<Result<String, LibraryFault>>) {
        then(match name {
            "homes.json" => Ok(include_str!("../../public/data/homes.json").to_owned()),
            "personas.json" => Ok(include_str!("../../public/data/personas.json").to_owned()),
            "proofs.json" => Ok(include_str!("../../public/data/proofs.json").to_owned()),
            "map.json" => Ok(include_str!("../../public/data/map.json").to_owned()),
            _ => Err(LibraryFault::Missing),
        });
    }
}

impl Page for Fake {
    fn describe(&self, _: &str, _: &'static str) {}
    fn ready(&self) {}
    fn focus_heading(&self) {}
    fn focus_wrong(&self) {}
    fn show_focused(&self) {}
    fn dress(&self, _: Option<&'static str>, _: Option<&'static str>) {}
    fn base_path(&self) -> String {
        String::new()
    }
    fn address(&self, path: &str) -> String {
        format!("http://localhost{path}")
    }
    fn keys_are_taken(&self) -> bool {
        false
    }
    fn when_resized(&self, _: &'static [&'static str], told: Box<dyn Fn()>) {
        told();
    }

    fn when_in_view(&self, _: &'static str, then: Then<()>) {
        self.held(|held| held.waiting.push(then));
    }
    fn print(&self) {}
}

impl Sensors for Fake {
    fn show_camera(&self, _: &'static str, then: Then<Result<(), CameraFault>>) {
        then(self.held(|held| held.camera.unwrap_or(Err(CameraFault::Missing))));
    }

    fn picture(&self, _: &'static str) -> Option<Picture> {
        None
    }

    fn when_camera_ends(&self, then: Then<()>) {
        self.held(|held| held.watcher = Some(then));
    }

    fn stop_camera(&self) {
        self.held(|held| held.watcher = None);
    }

    fn follow_heading(&self, heard: Heard) {
        heard(self.held(|held| held.compass));
        self.held(|held| held.listener = Some(heard));
    }

    fn stop_heading(&self) {
        self.held(|held| held.listener = None);
    }

    fn follow_place(&self, found: Found) {
        if let Some(place) = self.held(|held| held.place) {
            found(place);
        }
        self.held(|held| held.seeker = Some(found));
    }

    fn stop_place(&self) {
        self.held(|held| held.seeker = None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_a_device_that_is_turned_who_listens_hears_it_until_it_stops() {
        let fake = Fake::default();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ear = heard.clone();
        fake.follow_heading(Box::new(move |heading| {
            ear.lock().unwrap().push(heading);
        }));
        fake.turn_to(90.0);
        fake.stop_heading();
        fake.turn_to(180.0);
        let heard = heard.lock().unwrap();
        let degrees = heard
            .iter()
            .map(|heard| heard.map(|heading| heading.degrees));
        assert_eq!(degrees.collect::<Vec<_>>(), [None, Some(90.0)]);
    }

    #[test]
    fn given_a_device_that_is_carried_who_seeks_hears_where_it_is_until_it_stops() {
        let fake = Fake::default();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ear = heard.clone();
        fake.follow_place(Box::new(move |place| ear.lock().unwrap().push(place)));
        fake.carry_to(Err(PlaceFault::TooLate));
        fake.stop_place();
        fake.carry_to(Err(PlaceFault::Refused));
        assert_eq!(*heard.lock().unwrap(), [Err(PlaceFault::TooLate)]);
    }
}
