//! How a person presses, types and chooses: with a finger, with a mouse, or with the keyboard alone.
//! Every way goes through the browser's own input, never through a script that clicks.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::driver::Browser;
use crate::seen::Seen;

/// Names of keys in the WebDriver standard.
pub mod key {
    pub const BACKSPACE: char = '\u{E003}';
    pub const TAB: char = '\u{E004}';
    pub const ENTER: char = '\u{E007}';
    pub const CONTROL: char = '\u{E009}';
    pub const ESCAPE: char = '\u{E00C}';
    pub const SPACE: char = ' ';
    pub const UP: char = '\u{E013}';
    pub const RIGHT: char = '\u{E014}';
    pub const LEFT: char = '\u{E012}';
    pub const DOWN: char = '\u{E015}';
    pub const DELETE: char = '\u{E017}';
}

/// Two presses of one place within this time are a double one.
const A_MOMENT: Duration = Duration::from_millis(700);

/// More presses of Tab than any screen needs.
const TABS: usize = 300;

/// What a person works with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// A finger on the screen.
    Touch,
    /// A mouse.
    Mouse,
    /// Tab, Enter, Space and the arrows.
    Keys,
}

/// Brings it into view, waits until it lies still, and says what lies on top of its middle. On a slow
/// machine a frame may take long, so only frames that were really drawn count, and what moves it
/// (a sheet that opens) has come to its end.
const AIM: &str = "async function () {
    const frame = () => new Promise((done) => { const late = setTimeout(done, 500); requestAnimationFrame(() => { clearTimeout(late); setTimeout(done, 0); }); });
    const box = () => { const b = this.getClientRects()[0] ?? this.getBoundingClientRect(); return [b.x, b.y, b.width, b.height]; };
    const moves = (one) => one.playState === 'running' && one.effect?.target?.contains(this) && Number.isFinite(one.effect.getComputedTiming().endTime);
    this.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    let before = box();
    for (let turn = 0, still = 0; turn < 90 && still < 3; turn++) {
        await frame();
        const now = box();
        const rests = now.every((side, index) => Math.abs(side - before[index]) < 0.5);
        still = rests && !document.getAnimations().some(moves) ? still + 1 : 0;
        before = now;
    }
    const [x, y, width, height] = box();
    const [middleX, middleY] = [x + width / 2, y + height / 2];
    const top = document.elementFromPoint(middleX, middleY);
    const mine = !!top && (this.contains(top) || top.contains(this) || top.closest('label')?.control === this);
    return { x: Math.round(middleX), y: Math.round(middleY), width, height, mine, cover: top ? top.outerHTML.slice(0, 160) : 'nothing' };
}";

/// From now on until something is pressed, whether that was is known.
const LISTEN: &str = "window.listening = true; addEventListener('click', () => { window.listening = false; }, { capture: true, once: true });";

/// What has the focus: whether it is something, and whether the eye can see that.
const FOCUS: &str = "
    const on = document.activeElement;
    const box = on.getBoundingClientRect();
    const style = getComputedStyle(on);
    const ring = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
    const parent = on.closest('label, .field-box, .check-field, .radio-card, .segment');
    const around = parent ? getComputedStyle(parent) : style;
    const ringAround = (around.outlineStyle !== 'none' && parseFloat(around.outlineWidth) > 0) || around.boxShadow !== 'none';
    const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    // Something may cover a part of it, never all of it.
    const at = (x, y) => { const top = document.elementFromPoint(x, y); return !!top && (on.contains(top) || top.contains(on) || top.closest('label')?.control === on); };
    const open = [0.1, 0.5, 0.9].some((part) => at(box.x + box.width / 2, box.y + box.height * part));
    return { ring: ring || ringAround, inView, open, what: on.outerHTML.slice(0, 200) };";

/// Whether the cursor stands in something.
const HAS_FOCUS: &str = "function () { return document.activeElement === this; }";

impl Browser {
    /// Calls a function on something that was seen; `None` when it is gone.
    pub fn call(&self, seen: &Seen, function: &str) -> Option<Value> {
        let node = json!({ "backendNodeId": seen.node });
        let object = self.try_chrome("DOM.resolveNode", &node).ok()?;
        let call = json!({
            "objectId": object["object"]["objectId"],
            "functionDeclaration": function,
            "returnByValue": true,
            "awaitPromise": true,
        });
        let answer = self.try_chrome("Runtime.callFunctionOn", &call).ok()?;
        answer["exceptionDetails"]
            .is_null()
            .then(|| answer["result"]["value"].clone())
    }

    fn perform(&self, sources: &Value) {
        self.ask("POST", "/actions", &json!({ "actions": sources }));
    }

    /// Types keys one after the other.
    pub fn keys(&self, keys: &str) {
        let actions: Vec<_> = keys
            .chars()
            .flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key })))
            .collect();
        self.perform(&json!([{ "type": "key", "id": "keys", "actions": actions }]));
    }

    /// Types one key while another is held.
    pub fn chord(&self, held: char, key: char) {
        let actions = json!([
            { "type": "keyDown", "value": held }, { "type": "keyDown", "value": key },
            { "type": "keyUp", "value": key }, { "type": "keyUp", "value": held },
        ]);
        self.perform(&json!([{ "type": "key", "id": "keys", "actions": actions }]));
    }

    /// Taps or clicks a point of the window, so many times.
    pub fn point(&self, hand: Hand, x: i64, y: i64, times: usize) {
        let kind = if hand == Hand::Touch {
            "touch"
        } else {
            "mouse"
        };
        let mut actions = vec![json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y })];
        for _ in 0..times {
            actions.push(json!({ "type": "pointerDown", "button": 0 }));
            actions.push(json!({ "type": "pointerUp", "button": 0 }));
        }
        let parameters = json!({ "pointerType": kind });
        self.perform(&json!([
            { "type": "pointer", "id": kind, "parameters": parameters, "actions": actions }
        ]));
    }

    /// Draws from the middle of something to the left or right, and lets go.
    #[track_caller]
    pub fn drag(&self, hand: Hand, selector: &str, across: i64) {
        let middle = "const box = document.querySelector(arguments[0]).getBoundingClientRect();
            return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];";
        let middle = self.run_with(middle, &json!([selector]));
        let [x, y] = [0, 1].map(|index| middle[index].as_i64().unwrap_or_default());
        let kind = if hand == Hand::Touch {
            "touch"
        } else {
            "mouse"
        };
        let step = |part: i64| json!({ "type": "pointerMove", "duration": 20, "x": x + across * part / 8, "y": y });
        let mut actions = vec![step(0), json!({ "type": "pointerDown", "button": 0 })];
        actions.extend((1..=8).map(step));
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        let parameters = json!({ "pointerType": kind });
        self.perform(&json!([
            { "type": "pointer", "id": kind, "parameters": parameters, "actions": actions }
        ]));
        self.after_stroke();
    }

    /// A tap right after a stroke belongs to the stroke: a person looks first.
    pub fn after_stroke(&self) {
        std::thread::sleep(A_MOMENT);
    }

    /// Presses something, once it is there.
    #[track_caller]
    pub fn press(&self, hand: Hand, role: &str, name: &str) {
        self.press_times(hand, role, name, 1);
    }

    /// Presses something quickly so many times.
    #[track_caller]
    pub fn press_times(&self, hand: Hand, role: &str, name: &str, times: usize) {
        let seen = self.find(role, name);
        if hand == Hand::Keys {
            self.walk_to(&seen);
            let key = if matches!(role, "checkbox" | "radio" | "switch") {
                key::SPACE
            } else {
                key::ENTER
            };
            return self.keys(&key.to_string().repeat(times));
        }
        for _ in 0..3 {
            let (x, y) = self.aim(role, name, &seen);
            self.take_time(x, y);
            self.run(LISTEN);
            self.point(hand, x, y, times);
            if hand == Hand::Mouse || times > 1 || self.was_heard() {
                return;
            }
        }
        panic!("{role} ‘{name}’ hears no tap.\n{}", self.describe());
    }

    /// The middle of something that lies still and under nothing else.
    #[track_caller]
    fn aim(&self, role: &str, name: &str, seen: &Seen) -> (i64, i64) {
        let aim = self.look_for(|| {
            let seen = self.glimpse(role, name)?;
            let aim = self.call(&seen, AIM)?;
            (aim["mine"] == true).then_some(aim)
        });
        let Some(aim) = aim else {
            let cover = self.call(seen, AIM).unwrap_or_default();
            let cover = &cover["cover"];
            panic!("{role} ‘{name}’ lies under {cover}\n{}", self.describe());
        };
        let [x, y] = ["x", "y"].map(|side| aim[side].as_i64().unwrap_or_default());
        (x, y)
    }

    /// Whether a tap became a press. Where the machine is busy between the finger's coming down and
    /// its going up, the browser takes it for a long press, and nothing is pressed: a person taps again.
    fn was_heard(&self) -> bool {
        let start = Instant::now();
        while start.elapsed() < A_MOMENT * 3 {
            // A page that was left has forgotten to listen.
            if self.run("return window.listening === true") != json!(true) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        false
    }

    /// Nobody reads a new screen and presses the same place in less than a moment: that would be the
    /// second half of a double press.
    fn take_time(&self, x: i64, y: i64) {
        if let Some((before, at)) = self.pressed.take()
            && (before.0 - x).abs() + (before.1 - y).abs() < 60
        {
            std::thread::sleep(A_MOMENT.saturating_sub(at.elapsed()));
        }
        self.pressed.set(Some(((x, y), Instant::now())));
    }

    /// Goes on with Tab (and arrows inside a group of choices) until something has the focus. Fails
    /// where the focus is lost or cannot be seen on the way.
    #[track_caller]
    pub fn walk_to(&self, seen: &Seen) {
        let is_there = || self.call(seen, HAS_FOCUS) == Some(json!(true));
        let beside = "function () { const on = document.activeElement; return on !== this && this.type === 'radio' && on.type === 'radio' && on.name === this.name; }";
        for _ in 0..TABS {
            if is_there() {
                return self.focus_shows();
            }
            let key = if self.call(seen, beside) == Some(json!(true)) {
                key::DOWN
            } else {
                key::TAB
            };
            self.keys(&key.to_string());
            if self.run("return document.activeElement === document.body") != json!(true) {
                self.focus_shows();
            }
        }
        panic!(
            "{} ‘{}’ cannot be reached with Tab.\n{}",
            seen.role,
            seen.name,
            self.describe()
        );
    }

    /// The focus is on something that lies in view and shows it.
    #[track_caller]
    pub fn focus_shows(&self) {
        // A page may scroll smoothly to what has the focus.
        let shown = self.look_for(|| {
            let focus = self.run(FOCUS);
            ["ring", "inView", "open"]
                .iter()
                .all(|good| focus[good] == true)
                .then_some(())
        });
        assert!(
            shown.is_some(),
            "the focus cannot be seen: {} at {}",
            self.run(FOCUS),
            self.place()
        );
    }

    /// Types into a field, over what is in it. A sum that follows what was typed before may move the
    /// page just as the field is pressed: then the cursor is not in it, and a person presses again.
    #[track_caller]
    pub fn fill(&self, hand: Hand, name: &str, typed: &str) {
        let field = self.find("textbox", name);
        if hand == Hand::Keys {
            self.walk_to(&field);
        } else {
            let is_in = || {
                self.call(&self.glimpse("textbox", name)?, HAS_FOCUS)
                    .filter(|is_in| *is_in == json!(true))
            };
            let pressed = || {
                self.press(hand, "textbox", name);
                is_in()
            };
            let found = (0..3).find_map(|_| pressed());
            assert!(found.is_some(), "a press does not come into ‘{name}’");
        }
        self.chord(key::CONTROL, 'a');
        self.keys(&key::DELETE.to_string());
        self.keys(typed);
        let field = self.find("textbox", name);
        assert_eq!(field.value, typed, "what stands in ‘{name}’");
    }

    /// Chooses a line of a list.
    #[track_caller]
    pub fn choose(&self, hand: Hand, name: &str, line: &str) {
        let list = self.find("combobox", name);
        if hand == Hand::Keys {
            self.walk_to(&list);
        } else {
            // The list that opens belongs to the system, not to the page.
            self.call(&list, "function () { this.focus(); }");
        }
        let chosen = || {
            let label = "function () { return this.selectedOptions[0]?.label ?? ''; }";
            let label = self.call(&list, label).unwrap_or_default();
            label.as_str().unwrap_or_default().to_owned()
        };
        // Behind a line may stand how many homes it gives: `5 of meer (12)`.
        let counted = format!("{line} (");
        for direction in [key::UP, key::DOWN] {
            for _ in 0..60 {
                if chosen() == line || chosen().starts_with(&counted) {
                    return;
                }
                let before = chosen();
                self.keys(&direction.to_string());
                if chosen() == before {
                    break;
                }
            }
        }
        panic!("‘{name}’ has no line ‘{line}’.\n{}", self.describe());
    }

    /// Makes a box checked or not.
    #[track_caller]
    pub fn check(&self, hand: Hand, name: &str, wanted: bool) {
        let wanted = wanted.to_string();
        if self.find("checkbox", name).checked != wanted {
            self.press(hand, "checkbox", name);
        }
        self.wait_for(&format!("‘{name}’ to be {wanted}"), || {
            self.glimpse("checkbox", name)
                .is_some_and(|seen| seen.checked == wanted)
        });
    }

    /// Puts a file into a file field.
    #[track_caller]
    pub fn upload(&self, selector: &str, file: &std::path::Path) {
        let find = json!({ "using": "css selector", "value": selector });
        let is_there = "return document.querySelector(arguments[0]) !== null";
        self.wait_for("a field for a file", || {
            self.run_with(is_there, &json!([selector])) == json!(true)
        });
        let field = self.ask("POST", "/element", &find);
        let id = field.as_object().and_then(|field| field.values().next());
        let id = id.and_then(Value::as_str).unwrap_or_default();
        let text = json!({ "text": file.display().to_string() });
        self.ask("POST", &format!("/element/{id}/value"), &text);
    }
}
