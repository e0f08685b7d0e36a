//! Carries out side effects: asks sources and the worker, lets simulated people act, has entries
//! signed. Every answer comes back as a command, through the same door as a person's.

use leptos::prelude::*;

use super::{Session, engine};
use crate::data;
use crate::journey::vault::{Command as VaultCommand, SourceFault, sharing};
use crate::journey::{Command, SideEffect};
use crate::platform::{Answer, Job};

/// How long a simulated person thinks, in milliseconds.
const THINKING: u32 = 900;
/// How long a window leaves that to another one, in which the last was told, in milliseconds.
const LATE: u32 = 3 * THINKING;

/// Fetches homes and people, side by side.
pub(super) fn load(session: Session) {
    session.catalogue.set(super::Loading::Busy);
    // While the files are under way, what reads them comes too.
    engine::arrive(|_| ());
    let library = session.platform().library;
    let files = ArcStoredValue::new([None, None]);
    for (place, name) in ["homes.json", "personas.json"].into_iter().enumerate() {
        let files = files.clone();
        let came = move |file: Result<String, _>| {
            files.update_value(|files| files[place] = Some(file.ok()));
            if let [Some(homes), Some(people)] = files.get_value() {
                read(session, homes, people);
            }
        };
        library.read(name, Box::new(came));
    }
}

/// Hands over what both files hold; nothing when one of them did not come or cannot be read.
fn read(session: Session, homes: Option<String>, people: Option<String>) {
    let (Some(homes), Some(people)) = (homes, people) else {
        return session.loaded(None);
    };
    engine::arrive(move |_| session.loaded(engine::catalogue(&homes, &people)));
}

/// Asks again what was under way when the app was closed, and goes on with what was waiting.
pub(super) fn resume(session: Session) {
    for command in session.with_untracked(engine::unanswered) {
        // A question that was answered in the meantime is stale, and that is fine.
        let _ = session.dispatch(command);
    }
    wake_others(session);
    seal(session);
}

/// Carries one out.
pub(super) fn run(session: Session, effect: SideEffect) {
    let vault = move |command| {
        // A refused answer is a stale one: somebody cancelled or asked again.
        let _ = session.dispatch(Command::Vault(command));
    };
    match effect {
        effect @ SideEffect::Fetch { .. } => fetch(session, &effect),
        SideEffect::Share {
            file,
            handover,
            withdrawn,
        } => {
            let (seed, answered) = session.with_untracked(|story| {
                let answered = story.journey.vault.sharing.answered.clone();
                (story.log().seed, answered)
            });
            let request = handover.request;
            let then = move |answer| {
                vault(VaultCommand::Sharing(match answer {
                    Ok(Answer::Share(found)) => sharing::Command::Checked(request, found),
                    _ => sharing::Command::Failed(request),
                }));
            };
            let job = Job::Share {
                seed,
                file,
                handover,
                answered,
                withdrawn,
            };
            session.ask(job, Box::new(then));
        }
        SideEffect::Issue {
            request,
            claims,
            at,
        } => {
            let (seed, ends) = session
                .with_untracked(|story| (story.log().seed, story.journey.vault.ends().clone()));
            let then = move |answer| {
                vault(match answer {
                    Ok(Answer::Issue(text)) => VaultCommand::Issued(request, text),
                    _ => VaultCommand::IssueFailed(request),
                });
            };
            session.ask(
                Job::Issue {
                    seed,
                    claims,
                    ends,
                    at,
                },
                Box::new(then),
            );
        }
        SideEffect::Verify { request, text } => {
            let then = move |answer| {
                vault(match answer {
                    Ok(Answer::Verify(verdict)) => VaultCommand::Verified(request, verdict),
                    _ => VaultCommand::VerifyFailed(request),
                });
            };
            let check = session.own_check();
            session.ask(Job::Verify { text, check }, Box::new(then));
        }
        // The story carries these out itself.
        SideEffect::TellRoom(..) => {}
    }
}

/// Asks a source; one that cannot be asked at all counts as one that does not answer.
fn fetch(session: Session, effect: &SideEffect) {
    let Some((request, fetch)) = data::fetch_of(effect) else {
        return;
    };
    let say = move |command| {
        // A refused answer is a stale one: somebody cancelled or asked again.
        let _ = session.dispatch(command);
    };
    let catalogue = match session.catalogue.get_untracked() {
        super::Loading::Ready(catalogue) => catalogue,
        // The sources are not there yet: once they are, what is open is asked again.
        super::Loading::Busy => return,
        super::Loading::Failed => {
            return say(data::answer_of(request, &fetch, Err(SourceFault::Down)));
        }
    };
    let delay = catalogue.delay(&fetch);
    let answer = move |()| {
        if let Some(answer) = engine::answer(&catalogue, request, &fetch) {
            say(answer);
        }
    };
    session.after(delay, Box::new(answer));
}

/// Lets the next simulated person act after a moment of thought.
pub(super) fn wake_others(session: Session) {
    wake_after(session, THINKING);
}

/// The same for what another window told. That window wakes them itself, unless it was closed meanwhile.
pub(super) fn wake_others_late(session: Session) {
    wake_after(session, LATE);
}

fn wake_after(session: Session, rest: u32) {
    let now = session.now_untracked();
    if session.with_untracked(|story| engine::next_move(story, now).is_none()) {
        return;
    }
    let act = move |()| {
        session.adopt();
        let now = session.now_untracked();
        let Some(next) = session.with_untracked(|story| engine::next_move(story, now)) else {
            return;
        };
        // Refused means that somebody was faster: then the next look decides.
        let _ = session.dispatch(Command::Room(next.role, next.command));
    };
    session.after(rest, Box::new(act));
}

/// Has entries signed that their authors have not signed yet.
pub(super) fn seal(session: Session) {
    let unsealed: Vec<_> = session.with_untracked(|story| {
        story
            .unsealed()
            .map(|entry| (entry.digest.clone(), entry.author))
            .collect()
    });
    if unsealed.is_empty() {
        return;
    }
    let seed = session.with_untracked(|story| story.log().seed);
    let then = move |answer| {
        let Ok(Answer::Seal(seals)) = answer else {
            return;
        };
        session.adopt();
        let sealed = session.with_untracked(|story| engine::seal(story, seals));
        if let Some(story) = sealed {
            session.story.set(story);
            session.keep();
        }
    };
    session.ask(
        Job::Seal {
            seed,
            entries: unsealed,
        },
        Box::new(then),
    );
}
