//! What went wrong, as one sentence for a person that also says what to do.

use std::fmt;

/// The result of everything that can fail for a reason outside this program.
pub type Outcome<T> = Result<T, Failure>;

/// One sentence: what is wrong and what to do about it.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }

    /// For `map_err`: the sentence, followed by the cause in brackets.
    pub fn because<E: fmt::Display>(sentence: impl Into<String>) -> impl FnOnce(E) -> Self {
        move |cause| Self(format!("{} ({cause})", sentence.into()))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
