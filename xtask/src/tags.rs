//! Finds the start tags of an HTML page, also of one whose quotes and spaces were minified away.
//!
//! Reads the project's own pages; it is no general HTML parser.

use std::ops::Range;

/// A start tag, with where it stands in the page.
#[derive(Debug)]
pub struct Tag<'page> {
    pub name: String,
    attributes: Vec<(String, &'page str)>,
    /// From `<` to just behind `>`.
    pub range: Range<usize>,
    /// What a script or style holds; empty for other tags.
    pub content: &'page str,
}

impl<'page> Tag<'page> {
    /// The value of an attribute; the empty text when it has none.
    pub fn attribute(&self, name: &str) -> Option<&'page str> {
        let found = self.attributes.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| *value)
    }
}

/// All start tags in their order. Comments and the content of scripts and styles hold no tags.
pub fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = page[at..].find('<').map(|offset| at + offset) {
        if page[open..].starts_with("<!--") {
            at = page[open..]
                .find("-->")
                .map_or(page.len(), |offset| open + offset + 3);
            continue;
        }
        let is_tag = page[open + 1..].starts_with(|letter: char| letter.is_ascii_alphabetic());
        let end = if is_tag {
            tag_end(page, open)
        } else {
            open + 1
        };
        at = end;
        if is_tag {
            let mut tag = read(page, open..end);
            if matches!(tag.name.as_str(), "script" | "style") {
                let close = page[end..].find(&format!("</{}", tag.name));
                at = close.map_or(page.len(), |offset| end + offset);
                tag.content = &page[end..at];
            }
            found.push(tag);
        }
    }
    found
}

/// Just behind the `>` that ends the tag: one within quotes does not.
fn tag_end(page: &str, open: usize) -> usize {
    let mut quote = None;
    for (offset, letter) in page[open..].char_indices() {
        match (quote, letter) {
            (None, '>') => return open + offset + 1,
            (None, '"' | '\'') => quote = Some(letter),
            (Some(mark), _) if mark == letter => quote = None,
            _ => {}
        }
    }
    page.len()
}

fn read(page: &str, range: Range<usize>) -> Tag<'_> {
    let inside = page[range.start + 1..range.end].trim_end_matches(['>', '/']);
    let (name, mut rest) = inside
        .split_once(char::is_whitespace)
        .unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            break;
        }
        let end = rest
            .find(|letter: char| letter == '=' || letter.is_whitespace())
            .unwrap_or(rest.len());
        let key = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            (value, rest) = take_value(after.trim_start());
        }
        attributes.push((key, value));
    }
    Tag {
        name: name.to_ascii_lowercase(),
        attributes,
        range,
        content: "",
    }
}

fn take_value(text: &str) -> (&str, &str) {
    match text.chars().next() {
        Some(quote @ ('"' | '\'')) => text[1..].split_once(quote).unwrap_or((&text[1..], "")),
        _ => text.split_at(text.find(char::is_whitespace).unwrap_or(text.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_quoted_bare_and_empty_attributes() {
        let page = "<!-- <a> --><link rel=preload href='a>b.css' crossorigin><p>1 < 2</p>";
        let found = tags(page);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].attribute("rel"), Some("preload"));
        assert_eq!(found[0].attribute("href"), Some("a>b.css"));
        assert_eq!(found[0].attribute("crossorigin"), Some(""));
        assert_eq!(found[0].attribute("as"), None);
        assert!(page[found[0].range.clone()].ends_with("crossorigin>"));
    }

    #[test]
    fn keeps_what_a_script_holds_whole() {
        let found = tags("<script type=module>if (a<b) { '<p>' }</script><b>");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].content, "if (a<b) { '<p>' }");
        assert_eq!(found[1].name, "b");
    }
}
