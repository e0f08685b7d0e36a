//! The page as it is read aloud: the browser's own tree of roles and names, so what a test finds is
//! what a person with a screen reader finds. Must not press anything.

use serde_json::{Value, json};

use crate::driver::Browser;

/// Roles that are listed when something is not found.
const WORTH_TELLING: &[&str] = &[
    "button",
    "link",
    "textbox",
    "checkbox",
    "radio",
    "combobox",
    "slider",
    "heading",
    "dialog",
    "alertdialog",
    "status",
    "alert",
    "summary",
    "tab",
    "switch",
];

/// Something on the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// What it is: `button`, `link`, `textbox`, ...
    pub role: String,
    /// What it is called.
    pub name: String,
    /// What is in it.
    pub value: String,
    /// `true`, `false`, `mixed`, or nothing for what cannot be checked.
    pub checked: String,
    /// Chromium's number for it.
    pub node: i64,
}

fn text(value: &Value) -> String {
    match &value["value"] {
        Value::String(text) => tidy(text),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// Every kind of space is one space.
pub fn tidy(text: &str) -> String {
    // A word joiner keeps a name on one line; nobody sees it.
    let text = text.replace('\u{2060}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn seen(node: &Value) -> Option<Seen> {
    if node["ignored"] == true {
        return None;
    }
    let role = match text(&node["role"]).as_str() {
        "DisclosureTriangle" | "DisclosureTriangleGrouped" => "summary".to_owned(),
        "PopUpButton" | "ComboBoxSelect" => "combobox".to_owned(),
        "searchbox" => "textbox".to_owned(),
        other => other.to_owned(),
    };
    let property = |name: &str| {
        let all = node["properties"].as_array()?;
        let found = all.iter().find(|property| property["name"] == name)?;
        Some(text(&found["value"]))
    };
    Some(Seen {
        role,
        name: text(&node["name"]),
        value: text(&node["value"]),
        checked: property("checked").unwrap_or_default(),
        node: node["backendDOMNodeId"].as_i64()?,
    })
}

impl Browser {
    /// Everything on the page that is there for everybody.
    pub fn seen(&self) -> Vec<Seen> {
        // A page that is just being replaced has no tree.
        let tree = self.try_chrome("Accessibility.getFullAXTree", &json!({}));
        let nodes = tree
            .map(|mut tree| tree["nodes"].take())
            .unwrap_or_default();
        let nodes = nodes.as_array().map(Vec::as_slice).unwrap_or_default();
        nodes.iter().filter_map(seen).collect()
    }

    /// The first with this role and exactly this name, else the first whose name contains it.
    pub fn glimpse(&self, role: &str, name: &str) -> Option<Seen> {
        let name = tidy(name);
        let all = self.seen();
        let mut fitting = all.iter().filter(|seen| seen.role == role);
        fitting
            .clone()
            .find(|seen| seen.name == name)
            .or_else(|| fitting.find(|seen| seen.name.contains(&name)))
            .cloned()
    }

    /// The same, waiting for it; fails with a list of what is there.
    #[track_caller]
    pub fn find(&self, role: &str, name: &str) -> Seen {
        let found = self.look_for(|| self.glimpse(role, name));
        found.unwrap_or_else(|| panic!("there is no {role} ‘{name}’.\n{}", self.describe()))
    }

    /// Waits until words stand on the page.
    #[track_caller]
    pub fn reads(&self, words: &str) {
        let words = tidy(words);
        self.wait_for(&format!("the words ‘{words}’"), || {
            self.words().contains(&words)
        });
    }

    /// Waits until something is not there any more.
    #[track_caller]
    pub fn lacks(&self, role: &str, name: &str) {
        self.wait_for(&format!("the end of {role} ‘{name}’"), || {
            self.glimpse(role, name).is_none()
        });
    }

    /// All words that are visible on the page.
    pub fn words(&self) -> String {
        let words = self.run("return document.body.innerText");
        tidy(words.as_str().unwrap_or_default())
    }

    /// The main heading.
    pub fn heading(&self) -> String {
        let heading = self.run("return document.querySelector('main h1')?.innerText ?? ''");
        tidy(heading.as_str().unwrap_or_default())
    }

    /// Where the browser is and what is there, for the message of a failure.
    pub fn describe(&self) -> String {
        let list: Vec<_> = self
            .seen()
            .into_iter()
            .filter(|seen| WORTH_TELLING.contains(&seen.role.as_str()))
            .map(|seen| format!("  {} ‘{}’", seen.role, seen.name))
            .collect();
        format!(
            "At {} there is:\n{}\nIt reads: {}",
            self.place(),
            list.join("\n"),
            self.words().chars().take(1_500).collect::<String>()
        )
    }
}
