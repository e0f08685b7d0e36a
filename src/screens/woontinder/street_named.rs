//! Which home stands right ahead, for who cannot see it: said once the picture has come to rest, not at
//! every step of it.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::Session;
use crate::domain::home::Home;
use crate::text::Language;

/// So long nothing else comes to the middle before it is said, in milliseconds.
const REST: u32 = 900;

/// What was said last. Cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct NamedAhead {
    session: Session,
    said: RwSignal<Option<Option<Arc<Home>>>>,
    turn: StoredValue<u32>,
}

impl NamedAhead {
    /// Nothing is said.
    pub fn new(session: Session) -> Self {
        Self {
            session,
            said: RwSignal::new(None),
            turn: StoredValue::new(0),
        }
    }

    /// This home comes right ahead, or none. What one finds there at `first` is read with the screen.
    pub fn comes(self, home: Option<Arc<Home>>, first: bool) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        if first {
            return;
        }
        let turn = self.turn.get_value();
        let rested = move |()| {
            // The street may have been left since, or another home has come.
            if self.turn.try_get_value() == Some(turn) {
                self.said.set(Some(home));
            }
        };
        self.session.after(REST, Box::new(rested));
    }

    /// What is said of it; followed.
    pub fn in_words(self, language: Language) -> String {
        match self.said.get() {
            None => String::new(),
            Some(None) => language
                .pick(
                    "Recht voor u staat geen woning die past.",
                    "No home that fits stands right ahead.",
                )
                .to_owned(),
            Some(Some(home)) => {
                let (line, price) = (home.address.line(), language.euros(home.price));
                language.pick(
                    format!("Recht voor u: {line}, {price}."),
                    format!("Right ahead: {line}, {price}."),
                )
            }
        }
    }
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::super::map_area::InSight;
    use super::*;
    use crate::platform::fake::Fake;

    #[test]
    fn given_homes_that_pass_by_only_the_one_where_it_rests_is_said() {
        let fake = Fake::default();
        Owner::new().with(|| {
            let session = Session::with_homes(&fake);
            let homes = InSight::new(session).homes.get();
            let named = NamedAhead::new(session);
            named.comes(Some(homes[0].clone()), true);
            fake.pass(1);
            assert_eq!(named.in_words(Language::Dutch), "");
            named.comes(Some(homes[1].clone()), false);
            named.comes(None, false);
            named.comes(Some(homes[2].clone()), false);
            assert_eq!(named.in_words(Language::Dutch), "");
            fake.pass(1);
            let said = named.in_words(Language::English);
            let line = homes[2].address.line();
            assert!(
                said.starts_with(&format!("Right ahead: {line}, ")),
                "{said}"
            );
            named.comes(None, false);
            fake.pass(1);
            let none = "Recht voor u staat geen woning die past.";
            assert_eq!(named.in_words(Language::Dutch), none);
        });
    }
}
