//! The program comes in parts: a screen's view, and all that only such screens need, may arrive
//! after the first screen. [`crate::part!`] says to which part a view belongs. Only a release build
//! (`cfg(parts)`) is really cut; everywhere else every part is there from the start.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use leptos::prelude::AnyView;

/// A part did not arrive; trying again may help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotArrived;

#[cfg(parts)]
impl From<leptos::wasm_split::SplitLoaderError> for NotArrived {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// Ends when the part is there, or did not come.
pub type Arrival = Pin<Box<dyn Future<Output = Result<(), NotArrived>>>>;

/// What a screen shows, and how the part of the program that can draw it is loaded.
pub struct View {
    load: fn() -> Arrival,
    show: fn() -> Option<AnyView>,
}

impl View {
    /// For [`crate::part!`].
    pub const fn new(load: fn() -> Arrival, show: fn() -> Option<AnyView>) -> Self {
        Self { load, show }
    }

    /// Asks for the part; at once done when it is there already.
    pub fn load(&self) -> Arrival {
        (self.load)()
    }

    /// The view, or nothing while its part has not arrived.
    pub fn show(&self) -> Option<AnyView> {
        (self.show)()
    }
}

/// What `future` gives without waiting.
pub fn at_once<T>(future: impl Future<Output = Result<T, NotArrived>>) -> Option<T> {
    let mut future = std::pin::pin!(future);
    match future
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(result) => result.ok(),
        Poll::Pending => None,
    }
}

/// A view that belongs to a part of the program: `part!(money, view! { <BudgetScreen/> }.into_any())`.
/// The first screen's own part is called `first`.
#[macro_export]
macro_rules! part {
    (first, $view:expr) => {
        $crate::app::View::new(|| Box::pin(async { Ok(()) }), || Some($view))
    };
    ($part:ident, $view:expr) => {{
        #[cfg(parts)]
        #[leptos::wasm_split::wasm_split($part, wasm_split_path = leptos::wasm_split, preload(load), fallible)]
        fn show() -> Result<leptos::prelude::AnyView, $crate::app::NotArrived> {
            Ok($view)
        }
        #[cfg(parts)]
        let view = $crate::app::View::new(
            || {
                Box::pin(async {
                    load().await.map_err($crate::app::NotArrived::from)?;
                    $crate::app::engine::load().await
                })
            },
            || $crate::app::engine::is_there().then(|| $crate::app::at_once(show()))?,
        );
        #[cfg(not(parts))]
        let view = $crate::part!(first, $view);
        view
    }};
}

/// A function that belongs to a part of the program: `later!(engine, fn start() -> u8 { 3 })` makes
/// an `async fn` of it, which waits for the part and gives [`NotArrived`] when it did not come. What
/// only this function leads to belongs to the part too.
#[macro_export]
macro_rules! later {
    ($part:ident, fn $name:ident() -> $result:ty $body:block) => {
        #[cfg(parts)]
        #[leptos::wasm_split::wasm_split($part, wasm_split_path = leptos::wasm_split, fallible)]
        fn $name() -> Result<$result, $crate::app::NotArrived> {
            Ok($body)
        }
        #[cfg(not(parts))]
        async fn $name() -> Result<$result, $crate::app::NotArrived> {
            Ok($body)
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_to_wait_gives_nothing_yet() {
        assert_eq!(at_once(async { Ok(3) }), Some(3));
        assert_eq!(at_once::<u8>(async { Err(NotArrived) }), None);
        assert_eq!(at_once::<u8>(std::future::pending()), None);
    }
}
