//! The worker's side: hears jobs, sends answers. Knows nothing of what a job does, and no page.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::platform::message::{Reply, Request};
use crate::platform::{Answer, Job, SignerFault};

/// Does every job that comes in, as long as the worker lives. A panic while doing one ends up in
/// `onerror` of the page, which then starts another worker.
pub fn serve(perform: fn(Job) -> Result<Answer, SignerFault>) {
    std::panic::set_hook(Box::new(|panic| {
        web_sys::console::error_1(&format!("The worker stopped: {panic}").into());
    }));
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let voice = scope.clone();
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        let reply = event
            .data()
            .as_string()
            .and_then(|text| reply(&text, perform));
        let Some(reply) = reply else {
            return web_sys::console::error_1(&"The worker was asked something unknown.".into());
        };
        // A text can always be sent.
        let _ = voice.post_message(&reply.into());
    });
    let listener = listener.into_js_value();
    let _ = scope.add_event_listener_with_callback("message", listener.unchecked_ref());
}

/// Nothing when the text is no request: then nobody waits for an answer.
fn reply(text: &str, perform: fn(Job) -> Result<Answer, SignerFault>) -> Option<String> {
    let Request { number, job } = serde_json::from_str(text).ok()?;
    serde_json::to_string(&Reply {
        number,
        answer: perform(job),
    })
    .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn perform(_: Job) -> Result<Answer, SignerFault> {
        Err(SignerFault::Impossible)
    }

    #[test]
    fn an_answer_carries_the_number_of_its_question() {
        let job = Job::Qr {
            text: "hallo".to_owned(),
        };
        let text = serde_json::to_string(&Request { number: 7, job }).unwrap();
        let reply: Reply = serde_json::from_str(&super::reply(&text, perform).unwrap()).unwrap();
        assert_eq!(
            (reply.number, reply.answer),
            (7, Err(SignerFault::Impossible))
        );
    }

    #[test]
    fn what_is_no_question_gets_no_answer() {
        assert_eq!(reply("hallo", perform), None);
    }
}
