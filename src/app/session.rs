//! What a screen holds: say a command, look at the story, ask for work. Several can live in one page.

use std::sync::Arc;

use leptos::prelude::*;

use super::effects;
use super::engine;
use super::keeping::{self, Found};
use super::messages::Message;
use super::preferences::{self, Size, Theme};
use crate::data::Catalogue;
use crate::domain::moment::Moment;
use crate::domain::persona::Persona;
use crate::journey::scenario;
use crate::journey::{Command, Refusal, Step, Story};
use crate::platform::Platform;
use crate::room::{self, Role};
use crate::text::{Language, Text, text};

/// Something that is fetched.
#[derive(Clone, Debug, PartialEq)]
pub enum Loading<T> {
    /// Under way.
    Busy,
    /// There.
    Ready(T),
    /// It did not come.
    Failed,
}

/// What a screen holds. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Session {
    pub(super) story: RwSignal<Story>,
    pub(super) catalogue: RwSignal<Loading<Arc<Catalogue>>>,
    pub(super) language: RwSignal<Language>,
    pub(super) theme: RwSignal<Theme>,
    pub(super) size: RwSignal<Size>,
    pub(super) notice: RwSignal<Option<Text>>,
    pub(super) messages: RwSignal<Vec<Message>>,
    pub(super) last_message: StoredValue<u64>,
    before: StoredValue<Option<Story>>,
    lately: StoredValue<engine::Memory>,
    pub(super) platform: StoredValue<Platform>,
}

/// How long until the engine is asked for again when it did not come, in milliseconds.
const AGAIN: u32 = 2_000;

/// The session of the page.
pub fn use_session() -> Session {
    expect_context()
}

const CANNOT_KEEP: Text = text(
    "Uw browser kan niets bewaren. De app werkt gewoon. Sluit u dit venster, dan bent u uw gegevens kwijt.",
    "Your browser cannot keep anything. The app works as usual. If you close this window, your data is gone.",
);
const SET_ASIDE: Text = text(
    "Wij konden uw bewaarde verhaal niet lezen. Het is opzij gelegd, niet weggegooid. U begint opnieuw.",
    "We could not read your saved story. It was set aside, not thrown away. You start afresh.",
);
const UNDONE: Text = text("Uw vorige verhaal is terug.", "Your earlier story is back.");
const NOT_YET: Text = text(
    "De app is nog niet helemaal geladen. Misschien hebt u geen internet. Wij proberen het steeds opnieuw.",
    "The app has not loaded completely yet. Perhaps there is no Internet. We keep trying.",
);
const FETCH_FAILED: Text = text(
    "De woningen konden niet worden geladen.",
    "The homes could not be loaded.",
);

impl Session {
    /// In a test: started among the homes of the mock, and in the context.
    #[cfg(all(test, feature = "html"))]
    pub fn with_homes(fake: &crate::platform::fake::Fake) -> Self {
        let session = Self::start(fake.platform());
        fake.pass(1);
        provide_context(session);
        session
    }

    /// Starts on a platform: reads what was kept, fetches homes and people, listens to other windows.
    pub fn start(platform: Platform) -> Self {
        let archive = platform.archive.clone();
        let now = platform.clock.now();
        let (language, theme, size) = preferences::read(&*archive);
        let fresh = || Story::new(platform.clock.seed());
        let (story, notice) = match keeping::find(&*archive, now.0) {
            Found::Story(story) => (*story, None),
            Found::Nothing => (fresh(), None),
            Found::SetAside(_) | Found::FellOver => (fresh(), Some(SET_ASIDE)),
            Found::Closed(_) => (fresh(), Some(CANNOT_KEEP)),
        };
        let session = Self {
            story: RwSignal::new(story),
            catalogue: RwSignal::new(Loading::Busy),
            language: RwSignal::new(language),
            theme: RwSignal::new(theme),
            size: RwSignal::new(size),
            notice: RwSignal::new(notice),
            messages: RwSignal::new(Vec::new()),
            last_message: StoredValue::new(0),
            before: StoredValue::new(None),
            lately: StoredValue::new(None),
            platform: StoredValue::new(platform),
        };
        let follow = move || {
            // The other window may be closed before the others answered what was done there.
            session.once_adopted(effects::wake_others_late);
        };
        session
            .platform()
            .channel
            .on_change(keeping::STORY, Box::new(follow));
        session.let_time_pass();
        session.load();
        session
    }

    pub(super) fn platform(self) -> Platform {
        self.platform.get_value()
    }

    /// Fetches homes and people, again after it failed.
    pub fn load(self) {
        effects::load(self);
    }

    // The story.

    /// Says a command. A refusal is for the screen to show beside the control that asked. On the first
    /// screen the engine may not be there yet: then the command waits for it.
    pub fn dispatch(self, command: Command) -> Result<(), Refusal> {
        if !engine::is_there() {
            self.once_adopted(move |session| drop(session.dispatch(command)));
            return Ok(());
        }
        self.adopt();
        let now = engine::Now {
            told: self.now_untracked(),
            real: self.platform().clock.now(),
        };
        let act =
            |lately: &mut _| self.with_untracked(|story| engine::act(story, command, now, lately));
        let Some(told) = self.lately.try_update_value(act).flatten() else {
            return Ok(());
        };
        let (story, side_effects) = told?;
        self.story.set(story);
        self.keep();
        for effect in side_effects {
            effects::run(self, effect);
        }
        effects::wake_others(self);
        effects::seal(self);
        Ok(())
    }

    /// Says a command as the buyer in the room that was entered.
    pub fn buyer(self, command: room::Command) -> Result<(), Refusal> {
        self.dispatch(Command::Room(Role::Buyer, command))
    }

    /// A part of the story that a screen follows.
    pub fn select<T>(self, part: impl Fn(&Story) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.story.with(&part))
    }

    /// Looks at the story as it is, and follows it.
    pub fn with<T>(self, look: impl FnOnce(&Story) -> T) -> T {
        self.story.with(look)
    }

    /// Looks at the story as it is now; for event handlers.
    pub fn with_untracked<T>(self, look: impl FnOnce(&Story) -> T) -> T {
        self.story.with_untracked(look)
    }

    /// The time on the demo clock; follows every change of the story.
    pub fn now(self) -> Moment {
        let real = self.platform().clock.now();
        self.story.with(|story| story.now(real))
    }

    /// The time on the demo clock; for event handlers.
    pub fn now_untracked(self) -> Moment {
        let real = self.platform().clock.now();
        self.story.with_untracked(|story| story.now(real))
    }

    /// What was shared until a moment that is over counts no more, also when nothing happened since the
    /// page was opened. Asked at every screen.
    pub(super) fn let_time_pass(self) {
        let now = self.now_untracked();
        if self.with_untracked(|story| story.is_behind(now)) {
            self.story.update(|story| story.let_pass(now));
        }
    }

    pub(super) fn keep(self) {
        let archive = self.platform().archive;
        let kept = self
            .story
            .with_untracked(|story| keeping::keep(&*archive, story));
        match kept {
            Ok(()) => keeping::stands(&*archive),
            Err(_) => self.notice.set(Some(CANNOT_KEEP)),
        }
    }

    /// Takes over what another window of this app kept.
    pub(super) fn adopt(self) {
        let archive = self.platform().archive;
        let newer = self
            .story
            .with_untracked(|story| keeping::newer(&*archive, story));
        if let Some(story) = newer {
            // What only this window could bring back may be what the other one wiped.
            self.before.set_value(None);
            let real = self.platform().clock.now();
            let missed = self.lately.try_update_value(|lately| {
                let lately = lately.as_mut()?;
                Some(self.with_untracked(|ours| lately.missed(ours, &story, real)))
            });
            self.story.set(story);
            for command in missed.flatten().into_iter().flatten() {
                // Refused means that what the other window wrote made it needless.
                let _ = self.dispatch(command);
            }
        }
    }

    /// Goes on when the engine is there and what another window kept is taken over: almost always at
    /// once. Says so when it does not come, and asks again.
    fn once_adopted(self, then: impl FnOnce(Self) + Send + 'static) {
        engine::arrive(move |came| match came {
            Ok(()) => {
                if self.notice.get_untracked() == Some(NOT_YET) {
                    self.notice.set(None);
                }
                self.adopt();
                then(self);
            }
            Err(_) => {
                self.notice.set(Some(NOT_YET));
                self.after(AGAIN, Box::new(move |()| self.once_adopted(then)));
            }
        });
    }

    /// Replaces the story by another one; the old one can be brought back.
    fn replace(self, story: Story, said: Text) {
        self.once_adopted(move |session| session.replace_now(story, said));
    }

    fn replace_now(self, story: Story, said: Text) {
        let archive = self.platform().archive;
        self.lately.set_value(None);
        if let Some(old) = self.tell_instead(story).filter(|old| !old.is_new()) {
            let is_kept = keeping::keep_before(&*archive, &old);
            self.before.set_value(Some(old).filter(|_| !is_kept));
        }
        self.keep();
        let undo = untrack(|| self.can_bring_back());
        self.tell(said, undo);
    }

    /// Tells another story from now on; what comes back is the one before.
    fn tell_instead(self, story: Story) -> Option<Story> {
        self.story
            .try_update(|current| std::mem::replace(current, story))
    }

    /// Opnieuw beginnen: an empty story.
    pub fn start_again(self) {
        let seed = self.platform().clock.seed();
        let said = text("U bent opnieuw begonnen.", "You started afresh.");
        self.replace(Story::new(seed), said);
    }

    /// Tells a persona's story until a step can begin.
    pub fn jump(self, persona: &Persona, step: Step) -> Result<(), scenario::Stuck> {
        let Loading::Ready(catalogue) = self.catalogue.get_untracked() else {
            return Ok(());
        };
        let seed = self.with_untracked(|story| story.log().seed);
        let real = self.platform().clock.now();
        // Homes and people came through the engine, so it is there.
        let Some(told) = engine::jump((persona, step), seed, real, &catalogue) else {
            return Ok(());
        };
        let (story, open) = told?;
        let said = text(
            "Het verhaal is ingevuld tot hier.",
            "The story was filled in up to here.",
        );
        self.replace(story, said);
        for effect in open {
            effects::run(self, effect);
        }
        effects::seal(self);
        Ok(())
    }

    /// Replaces the story by one from a file.
    pub fn open_story(self, story: Story) {
        self.replace(
            story,
            text(
                "Het verhaal uit het bestand is geopend.",
                "The story from the file was opened.",
            ),
        );
        effects::resume(self);
    }

    /// Whether there is a story to bring back.
    pub fn can_bring_back(self) -> bool {
        self.story.track();
        let archive = self.platform().archive;
        self.before.with_value(Option::is_some) || keeping::before(&*archive).is_some()
    }

    /// Brings the story back that was there before the last new start.
    pub fn bring_back(self) {
        self.once_adopted(Self::bring_back_now);
    }

    fn bring_back_now(self) {
        let archive = self.platform().archive;
        self.lately.set_value(None);
        let before = self.before.try_update_value(Option::take).flatten();
        if let Some(story) = before.or_else(|| keeping::before(&*archive)) {
            if let Some(replaced) = self.tell_instead(story) {
                keeping::swap_before(&*archive, &replaced);
            }
            self.keep();
            self.tell(UNDONE, false);
        }
    }

    /// Forgets the story that could be brought back, and those that could not be read.
    pub fn forget_others(self) {
        let archive = self.platform().archive;
        self.before.set_value(None);
        keeping::forget_others(&*archive);
    }

    // The catalogue.

    /// Homes and people, followed.
    pub fn catalogue(self) -> Option<Arc<Catalogue>> {
        match self.catalogue.get() {
            Loading::Ready(catalogue) => Some(catalogue),
            _ => None,
        }
    }

    /// How far the fetching is, followed.
    pub fn loading(self) -> Loading<Arc<Catalogue>> {
        self.catalogue.get()
    }

    /// The persona whose story is told; for one's own story `None`.
    pub fn persona(self) -> Option<Persona> {
        let id = self.with(|story| story.journey.persona.clone())?;
        self.catalogue()?.persona(&id).cloned()
    }

    pub(super) fn loaded(self, catalogue: Option<Catalogue>) {
        match catalogue {
            Some(catalogue) => {
                self.catalogue.set(Loading::Ready(Arc::new(catalogue)));
                if self.notice.get_untracked() == Some(FETCH_FAILED) {
                    self.notice.set(None);
                }
                effects::resume(self);
            }
            None => {
                self.catalogue.set(Loading::Failed);
                // What was asked meanwhile is told that no source answers.
                effects::resume(self);
            }
        }
    }
}
