//! Whatever somebody opens as a kept story: it is refused or played, never a panic, and what is
//! played is written as something that reads the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use wooncarriere::domain::moment::Moment;
use wooncarriere::journey::Story;
use wooncarriere::journey::log::Log;

const NOW: Moment = Moment(1_795_255_200);

fuzz_target!(|text: &str| {
    let Ok(log) = Log::read(text) else { return };
    let again = Log::read(&log.write());
    assert_eq!(again.as_ref(), Ok(&log));
    let mut story = Story::replay(log);
    let now = story.now(NOW);
    story.next_move(now);
    let _refused = story.let_others_act(now);
});
