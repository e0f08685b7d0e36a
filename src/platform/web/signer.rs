//! The page's side of the worker: started when first needed, asked by number, given up when it
//! breaks or stays silent, and started again at the next question. Knows nothing of the jobs.

use std::cell::RefCell;
use std::collections::BTreeMap;

use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, MessageEvent, Worker};

use super::{document, later};
use crate::platform::message::{Reply, Request};
use crate::platform::{Answer, Job, Signer, SignerFault, Then};

/// How long an answer may take, the first download of the worker included.
const PATIENCE_MILLISECONDS: u32 = 20_000;

/// Where the worker starts when the page does not say so.
const WORKER: &str = "worker-loader.js";

type Waiting = Then<Result<Answer, SignerFault>>;

/// Makes a text of a request; nothing when it cannot be asked.
pub type WriteRequest = fn(&Request) -> Option<String>;

/// Makes a reply of a text; nothing of what is none.
pub type ReadReply = fn(&str) -> Option<Reply>;

/// The worker.
pub struct BrowserSigner {
    /// How it is asked.
    pub write: WriteRequest,
    /// How its replies are read.
    pub read: ReadReply,
}

impl Signer for BrowserSigner {
    fn ask(&self, job: Job, then: Waiting) {
        let number = DESK.with_borrow_mut(|desk| desk.take_in(then));
        if self.send(&Request { number, job }).is_err() {
            return give_up();
        }
        later(PATIENCE_MILLISECONDS, move || {
            if DESK.with_borrow(|desk| desk.waiting.contains_key(&number)) {
                give_up();
            }
        });
    }
}

impl BrowserSigner {
    fn send(&self, request: &Request) -> Result<(), JsValue> {
        let text = (self.write)(request).ok_or(JsValue::NULL)?;
        DESK.with_borrow_mut(|desk| desk.line(self.read)?.worker.post_message(&text.into()))
    }
}

thread_local! {
    static DESK: RefCell<Desk> = RefCell::default();
}

/// Who waits for what.
#[derive(Default)]
struct Desk {
    line: Option<Line>,
    last: u32,
    waiting: BTreeMap<u32, Waiting>,
}

impl Desk {
    fn take_in(&mut self, then: Waiting) -> u32 {
        self.last = self.last.wrapping_add(1);
        self.waiting.insert(self.last, then);
        self.last
    }

    fn line(&mut self, read: ReadReply) -> Result<&Line, JsValue> {
        if self.line.is_none() {
            self.line = Some(Line::open(read)?);
        }
        self.line.as_ref().ok_or(JsValue::NULL)
    }
}

/// A running worker and the ears of the page.
struct Line {
    worker: Worker,
    _on_message: Closure<dyn Fn(MessageEvent)>,
    _on_error: Closure<dyn Fn(Event)>,
}

impl Line {
    fn open(read: ReadReply) -> Result<Self, JsValue> {
        let worker = Worker::new(&worker_address())?;
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                hear(read(&text));
            }
        });
        let on_error = Closure::<dyn Fn(Event)>::new(|event: Event| {
            // Handled here; unhandled it would count as an error of the page.
            event.prevent_default();
            give_up();
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Self {
            worker,
            _on_message: on_message,
            _on_error: on_error,
        })
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

fn hear(reply: Option<Reply>) {
    let Some(Reply { number, answer }) = reply else {
        return give_up();
    };
    let waiting = DESK.with_borrow_mut(|desk| desk.waiting.remove(&number));
    if let Some(then) = waiting {
        then(answer);
    }
}

/// Ends the worker and tells everybody who waits. They are called when the desk is free again, for
/// they may ask anew.
fn give_up() {
    let (line, waiting) =
        DESK.with_borrow_mut(|desk| (desk.line.take(), std::mem::take(&mut desk.waiting)));
    drop(line);
    for then in waiting.into_values() {
        then(Err(SignerFault::Unavailable));
    }
}

/// The page names the worker, with its version after `?`, so that page and worker are of one build.
fn worker_address() -> String {
    let meta = document().and_then(|page| {
        page.query_selector("meta[name=wooncarriere-worker]")
            .ok()
            .flatten()
    });
    meta.and_then(|meta| meta.get_attribute("content"))
        .unwrap_or_else(|| WORKER.to_owned())
}
