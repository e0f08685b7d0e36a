//! What page and worker say to each other: JSON texts with a number, so that an answer finds who
//! asked. Knows neither side.

use serde::{Deserialize, Serialize};

use super::{Answer, Job, SignerFault};

/// From the page.
#[derive(Serialize, Deserialize)]
pub struct Request {
    /// Comes back with the answer.
    pub number: u32,
    /// What is asked.
    pub job: Job,
}

/// From the worker.
#[derive(Serialize, Deserialize)]
pub struct Reply {
    /// Of the request.
    pub number: u32,
    /// What came of it.
    pub answer: Result<Answer, SignerFault>,
}
