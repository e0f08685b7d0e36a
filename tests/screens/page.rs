//! A page as it was rendered, to be looked at as a person would: what stands in what, and behind what.

/// An element or a text of a page.
pub type Place = usize;

const VOID: [&str; 8] = ["input", "img", "br", "hr", "meta", "link", "col", "source"];

struct Node {
    /// Empty for a text.
    tag: String,
    /// The attributes of an element, or what a text says.
    said: String,
    parent: Option<Place>,
    children: Vec<Place>,
}

/// The page.
pub struct Page(Vec<Node>);

impl Page {
    /// Reads what was rendered: every element is closed, but for those that never are.
    pub fn read(html: &str) -> Self {
        let root = Node {
            tag: "page".to_owned(),
            said: String::new(),
            parent: None,
            children: Vec::new(),
        };
        let mut page = Self(vec![root]);
        let (mut open, mut rest) = (0, html);
        while let Some(start) = rest.find('<') {
            page.put(open, "", &rest[..start]);
            rest = &rest[start..];
            if let Some(comment) = rest.strip_prefix("<!--") {
                rest = comment.split_once("-->").map_or("", |(_, after)| after);
                continue;
            }
            let end = end_of_tag(rest);
            let inside = &rest[1..end];
            rest = rest.get(end + 1..).unwrap_or_default();
            if inside.starts_with('!') {
                continue;
            }
            if let Some(closed) = inside.strip_prefix('/') {
                assert_eq!(page.0[open].tag, closed.trim(), "before {rest:.80}");
                open = page.0[open].parent.expect("only what was opened is closed");
                continue;
            }
            let (tag, attributes) = inside
                .split_once(char::is_whitespace)
                .unwrap_or((inside, ""));
            let tag = tag.trim_end_matches('/');
            let place = page.put(open, tag, attributes);
            if !inside.ends_with('/') && !VOID.contains(&tag) {
                open = place.expect("an element is always put");
            }
        }
        page.put(open, "", rest);
        page
    }

    fn put(&mut self, parent: Place, tag: &str, said: &str) -> Option<Place> {
        if tag.is_empty() && said.trim().is_empty() {
            return None;
        }
        let place = self.0.len();
        self.0.push(Node {
            tag: tag.to_owned(),
            said: said.to_owned(),
            parent: Some(parent),
            children: Vec::new(),
        });
        self.0[parent].children.push(place);
        Some(place)
    }

    /// All texts, in the order of reading.
    pub fn texts(&self) -> impl Iterator<Item = Place> {
        (0..self.0.len()).filter(|place| self.0[*place].tag.is_empty())
    }

    /// What a text says; nothing for an element.
    pub fn text(&self, place: Place) -> &str {
        let node = &self.0[place];
        if node.tag.is_empty() { &node.said } else { "" }
    }

    /// The name of an element; empty for a text.
    pub fn tag(&self, place: Place) -> &str {
        &self.0[place].tag
    }

    /// The attributes of an element, as they stand there.
    pub fn attributes(&self, place: Place) -> &str {
        let node = &self.0[place];
        if node.tag.is_empty() { "" } else { &node.said }
    }

    /// The classes of an element, as they stand there.
    pub fn class(&self, place: Place) -> &str {
        let after = self.attributes(place).split("class=\"").nth(1);
        after
            .and_then(|after| after.split('"').next())
            .unwrap_or_default()
    }

    /// Whether an element has a class.
    pub fn has_class(&self, place: Place, name: &str) -> bool {
        self.class(place)
            .split_whitespace()
            .any(|class| class == name)
    }

    /// What it stands in, the nearest first.
    pub fn above(&self, place: Place) -> impl Iterator<Item = Place> {
        std::iter::successors(self.0[place].parent, |above| self.0[*above].parent)
    }

    /// Itself and all that stands in it, in the order of reading.
    pub fn below(&self, place: Place) -> impl Iterator<Item = Place> {
        let mut found = vec![place];
        let mut next = 0;
        while next < found.len() {
            found.extend(&self.0[found[next]].children);
            next += 1;
        }
        found.sort_unstable();
        found.into_iter()
    }

    /// The element behind it.
    pub fn next(&self, place: Place) -> Option<Place> {
        let beside = &self.0[self.0[place].parent?].children;
        let mut behind = beside.iter().skip_while(|one| **one != place).skip(1);
        behind.find(|one| !self.0[**one].tag.is_empty()).copied()
    }

    /// All that it says; what a sheet says is not said before it is opened.
    pub fn words(&self, place: Place) -> String {
        let is_sheet = |one: Place| self.tag(one) == "dialog";
        let is_shown = |one: &Place| {
            let mut around = self.above(*one).take_while(|above| *above != place);
            !around.any(is_sheet)
        };
        let texts = self.below(place).filter(|one| !self.text(*one).is_empty());
        texts.filter(is_shown).map(|one| self.text(one)).collect()
    }
}

/// Where a tag ends: a bracket between quotes does not end it.
fn end_of_tag(html: &str) -> usize {
    let mut quoted = false;
    for (place, letter) in html.char_indices() {
        match letter {
            '"' => quoted = !quoted,
            '>' if !quoted => return place,
            _ => {}
        }
    }
    html.len()
}
