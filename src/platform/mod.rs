//! What a browser can do, as traits. The core and the screens know only these; `web` is the one
//! place that knows `web_sys`, `fake` stands in for it on any machine.

pub mod archive;
pub mod channel;
pub mod clock;
pub mod downloads;
pub mod fake;
pub mod library;
pub mod message;
pub mod page;
pub mod sensors;
pub mod signer;
#[cfg(feature = "browser")]
pub mod web;

use std::sync::Arc;

pub use archive::{Archive, ArchiveFault};
pub use channel::Channel;
pub use clock::Clock;
pub use downloads::{Document, Downloads, FileFault};
pub use library::{Library, LibraryFault};
pub use page::Page;
pub use sensors::{CameraFault, Fix, Picture, PlaceFault, Sensors};
pub use signer::{Answer, Check, Forgery, Job, QrCode, Signer, SignerFault, Value};

/// Something to be called once, later.
pub type Then<T> = Box<dyn FnOnce(T) + Send>;

/// Everything the app needs of the world.
#[derive(Clone)]
pub struct Platform {
    /// Time.
    pub clock: Arc<dyn Clock + Send + Sync>,
    /// What is kept.
    pub archive: Arc<dyn Archive + Send + Sync>,
    /// Signatures, credentials, QR codes.
    pub signer: Arc<dyn Signer + Send + Sync>,
    /// Other windows of the same app.
    pub channel: Arc<dyn Channel + Send + Sync>,
    /// Files for the participant.
    pub downloads: Arc<dyn Downloads + Send + Sync>,
    /// Files of the app.
    pub library: Arc<dyn Library + Send + Sync>,
    /// The page around the app.
    pub page: Arc<dyn Page + Send + Sync>,
    /// Camera and compass.
    pub sensors: Arc<dyn Sensors + Send + Sync>,
}
