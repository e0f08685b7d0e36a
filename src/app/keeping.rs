//! Keeps the story in the archive: reads it at the start, writes it after every change, sets aside
//! what cannot be read, and never writes over what another window added.

use super::engine;
use crate::journey::Story;
use crate::journey::log::LogFault;
use crate::platform::{Archive, ArchiveFault};

/// Where the story is kept.
pub const STORY: &str = "wooncarriere.story";
/// Where the story is kept that was there before the last new start.
const BEFORE: &str = "wooncarriere.story.before";
/// How often the app fell over while it told this story.
const FALLS: &str = "wooncarriere.falls";
/// A story over which the app fell this often is set aside.
const FALLS_ALLOWED: u32 = 2;

/// What came of reading the story.
pub enum Found {
    /// A story.
    Story(Box<Story>),
    /// Nothing yet.
    Nothing,
    /// Something that cannot be read; it was set aside.
    SetAside(LogFault),
    /// A story over which the app fell more than once; it was set aside.
    FellOver,
    /// The archive cannot be used.
    Closed(ArchiveFault),
}

/// Whether anything is kept that a story could be made of: then the app can only start once it can
/// be read.
pub fn has_kept(archive: &dyn Archive) -> bool {
    [STORY, BEFORE]
        .iter()
        .any(|key| matches!(archive.read(key), Ok(Some(_))))
}

/// Reads what was kept. `mark` names a story that is set aside: seconds on the clock.
pub fn find(archive: &dyn Archive, mark: i64) -> Found {
    let text = match archive.read(STORY) {
        Ok(Some(text)) => text,
        Ok(None) => return Found::Nothing,
        Err(fault) => return Found::Closed(fault),
    };
    if falls(archive) >= FALLS_ALLOWED {
        set_aside(archive, &text, mark);
        return Found::FellOver;
    }
    match engine::story(&text) {
        Some(Ok(story)) => Found::Story(Box::new(story)),
        Some(Err(fault)) => {
            set_aside(archive, &text, mark);
            Found::SetAside(fault)
        }
        // See `has_kept`: another window wrote the first story in this very moment.
        None => Found::Nothing,
    }
}

/// Keeps the story. Nothing changes a story before the engine has arrived, which writes it.
pub fn keep(archive: &dyn Archive, story: &Story) -> Result<(), ArchiveFault> {
    write(archive, STORY, story)
}

fn write(archive: &dyn Archive, key: &str, story: &Story) -> Result<(), ArchiveFault> {
    engine::text(story).map_or(Ok(()), |text| archive.write(key, &text))
}

/// The story as another window left it, when it is another one than ours.
pub fn newer(archive: &dyn Archive, ours: &Story) -> Option<Story> {
    let text = archive.read(STORY).ok().flatten()?;
    if Some(&text) == engine::text(ours).as_ref() {
        return None;
    }
    engine::story(&text)?.ok()
}

/// Keeps a story that is about to be replaced; whether that worked. Where it did, it is kept nowhere else,
/// so that who wipes it in one window wipes it in all.
pub fn keep_before(archive: &dyn Archive, story: &Story) -> bool {
    write(archive, BEFORE, story).is_ok()
}

/// The story before the last new start.
pub fn before(archive: &dyn Archive) -> Option<Story> {
    let text = archive.read(BEFORE).ok().flatten()?;
    engine::story(&text)?.ok()
}

/// Once a story is brought back, the one it replaces can be brought back in turn, unless it is new.
pub fn swap_before(archive: &dyn Archive, replaced: &Story) {
    if replaced.is_new() {
        let _ = archive.remove(BEFORE);
    } else {
        // Where nothing can be kept, there is nothing to come back to.
        let _ = keep_before(archive, replaced);
    }
}

/// Forgets every story beside the one that is told: the one before it and those that were set aside.
pub fn forget_others(archive: &dyn Archive) {
    let aside = aside("");
    let is_other = |key: &String| key == BEFORE || key.starts_with(&aside);
    // Where nothing can be kept, nothing is.
    let keys = archive.keys().unwrap_or_default();
    for key in keys.into_iter().filter(is_other) {
        let _ = archive.remove(&key);
    }
}

/// Where a story is set aside.
fn aside(mark: &str) -> String {
    format!("{STORY}.aside.{mark}")
}

/// Counts a fall; called when the app falls over.
pub fn count_fall(archive: &dyn Archive) {
    let _ = archive.write(FALLS, &(falls(archive) + 1).to_string());
}

/// The app stands: forget earlier falls.
pub fn stands(archive: &dyn Archive) {
    if falls(archive) > 0 {
        let _ = archive.remove(FALLS);
    }
}

fn falls(archive: &dyn Archive) -> u32 {
    let kept = archive.read(FALLS).ok().flatten();
    kept.and_then(|falls| falls.parse().ok()).unwrap_or(0)
}

fn set_aside(archive: &dyn Archive, text: &str, mark: i64) {
    if archive.write(&aside(&mark.to_string()), text).is_ok() {
        let _ = archive.remove(STORY);
        let _ = archive.remove(FALLS);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::Command;
    use crate::platform::fake::{Fake, START};

    fn story() -> Story {
        let mut story = Story::new(7);
        let note = Command::Note {
            screen: "test".to_owned(),
            text: "hallo".to_owned(),
        };
        story.dispatch(note, START).unwrap();
        story
    }

    #[test]
    fn given_a_kept_story_it_comes_back_the_same() {
        let fake = Fake::default();
        keep(&fake, &story()).unwrap();
        let Found::Story(found) = find(&fake, 1) else {
            panic!()
        };
        assert_eq!(*found, story());
    }

    #[test]
    fn given_an_unreadable_story_it_is_set_aside_and_not_lost() {
        let fake = Fake::default();
        fake.write(STORY, "kapot").unwrap();
        assert!(matches!(find(&fake, 5), Found::SetAside(LogFault::NotALog)));
        assert_eq!(
            fake.read("wooncarriere.story.aside.5"),
            Ok(Some("kapot".to_owned()))
        );
        assert!(matches!(find(&fake, 6), Found::Nothing));
    }

    #[test]
    fn what_was_set_aside_and_what_was_before_can_be_forgotten_and_nothing_else() {
        let fake = Fake::default();
        keep(&fake, &story()).unwrap();
        keep_before(&fake, &story());
        for mark in [5, 6] {
            fake.write(&aside(&mark.to_string()), "unreadable").unwrap();
        }
        fake.write("wooncarriere.language", "en").unwrap();
        forget_others(&fake);
        let left = fake.keys().unwrap();
        assert_eq!(left, ["wooncarriere.language", STORY]);
    }

    #[test]
    fn given_two_falls_over_one_story_it_is_set_aside() {
        let fake = Fake::default();
        keep(&fake, &story()).unwrap();
        count_fall(&fake);
        assert!(matches!(find(&fake, 5), Found::Story(_)));
        count_fall(&fake);
        assert!(matches!(find(&fake, 5), Found::FellOver));
        assert!(matches!(find(&fake, 6), Found::Nothing));
    }

    #[test]
    fn given_another_window_that_wrote_its_story_is_newer() {
        let fake = Fake::default();
        keep(&fake, &story()).unwrap();
        assert!(newer(&fake, &story()).is_none());
        assert_eq!(newer(&fake, &Story::new(7)), Some(story()));
    }

    #[test]
    fn only_where_something_is_kept_there_is_something_to_read_first() {
        let fake = Fake::default();
        assert!(!has_kept(&fake));
        keep_before(&fake, &story());
        assert!(has_kept(&fake));
        forget_others(&fake);
        assert!(!has_kept(&fake));
        keep(&fake, &story()).unwrap();
        assert!(has_kept(&fake));
    }
}
