//! What a screen can ask of the world: work off the main thread, files, the clipboard, the printer.

use super::Session;
use crate::platform::sensors::{Found, Heard};
use crate::platform::{
    Answer, CameraFault, Check, Document, FileFault, Job, LibraryFault, Picture, SignerFault, Then,
};
use crate::text::{Text, text};

/// Where the last address of the search is kept.
const OWN_QUERY: &str = "wooncarriere.search";

impl Session {
    /// Reads a file of the app itself: `data/<name>`.
    pub fn read_data(self, name: &'static str, then: Then<Result<String, LibraryFault>>) {
        self.platform().library.read(name, then);
    }

    /// Asks for work off the main thread.
    pub fn ask(self, job: Job, then: Then<Result<Answer, SignerFault>>) {
        self.platform().signer.ask(job, then);
    }

    /// Against what a file is checked that the participant says to be the own one.
    pub fn own_check(self) -> Check {
        let at = self.now_untracked();
        self.with_untracked(|story| Check {
            at,
            holder: Some(story.log().seed),
            withdrawn: story.journey.vault.withdrawals(),
        })
    }

    /// Calls back later.
    pub fn after(self, milliseconds: u32, then: Then<()>) {
        self.platform().clock.after(milliseconds, then);
    }

    /// Hands a file to the participant.
    pub fn download(self, document: Document) {
        self.platform().downloads.offer(document);
    }

    /// Reads the file that was chosen in the file field with this id.
    pub fn read_file(self, field: &'static str, then: Then<Result<String, FileFault>>) {
        self.platform().downloads.read_chosen(field, then);
    }

    /// Puts a text on the clipboard and says so.
    pub fn copy(self, content: &str) {
        self.copy_and_say(content, move |said| self.tell(said, false));
    }

    /// The same where the messages of the page are out of sight: `say` is handed how it went.
    pub fn copy_and_say(self, content: &str, say: impl FnOnce(Text) + Send + 'static) {
        let then = move |copied: bool| {
            say(if copied {
                text("Gekopieerd.", "Copied.")
            } else {
                text("Kopiëren is niet gelukt.", "Copying did not work.")
            });
        };
        self.platform().downloads.copy(content, Box::new(then));
    }

    /// Shows what the camera sees in the `video` element with this id.
    pub fn show_camera(self, video: &'static str, then: Then<Result<(), CameraFault>>) {
        self.platform().sensors.show_camera(video, then);
    }

    /// Says once when that camera stops by itself.
    pub fn when_camera_ends(self, then: Then<()>) {
        self.platform().sensors.when_camera_ends(then);
    }

    /// What the camera sees in that element now.
    pub fn picture(self, video: &'static str) -> Option<Picture> {
        self.platform().sensors.picture(video)
    }

    /// Lets the camera go.
    pub fn stop_camera(self) {
        self.platform().sensors.stop_camera();
    }

    /// Follows the compass until it is stopped; `None` when there is none.
    pub fn follow_heading(self, heard: Heard) {
        self.platform().sensors.follow_heading(heard);
    }

    /// Follows the compass no longer.
    pub fn stop_heading(self) {
        self.platform().sensors.stop_heading();
    }

    /// Whether keys are meant for a field or a sheet instead of the screen; for event handlers.
    pub fn keys_are_taken(self) -> bool {
        self.platform().page.keys_are_taken()
    }

    /// Follows where the device is until it is stopped.
    pub fn follow_place(self, found: Found) {
        self.platform().sensors.follow_place(found);
    }

    /// Follows that no longer.
    pub fn stop_place(self) {
        self.platform().sensors.stop_place();
    }

    /// Calls once, when the element with this id is wholly in view.
    pub fn when_in_view(self, id: &'static str, then: Then<()>) {
        self.platform().page.when_in_view(id, then);
    }

    /// Calls at once and whenever one of the elements with these ids gets another size.
    pub fn when_resized(self, ids: &'static [&'static str], told: Box<dyn Fn()>) {
        self.platform().page.when_resized(ids, told);
    }

    /// Moves focus to the first field that is wrong; nothing when none is.
    pub fn focus_wrong(self) {
        self.platform().page.focus_wrong();
    }

    /// Brings what has the focus to the lower edge, after the screen grew above it.
    pub fn show_focused(self) {
        self.platform().page.show_focused();
    }

    /// What the app itself wrote behind the question mark of the search last, in whatever window. Who
    /// comes back to that address goes on where the story is; another address asks something.
    pub fn own_query(self) -> Option<String> {
        self.platform().archive.read(OWN_QUERY).ok().flatten()
    }

    /// Remembers what was written there. In a browser that keeps nothing the address goes before.
    pub fn remember_query(self, query: &str) {
        let _ = self.platform().archive.write(OWN_QUERY, query);
    }

    /// Prints the screen.
    pub fn print(self) {
        self.platform().page.print();
    }

    /// The full address of a path of the app.
    pub fn address(self, path: &str) -> String {
        self.platform().page.address(path)
    }
}
