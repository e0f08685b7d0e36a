//! Reads the design tokens and checks that everything that is drawn on something can be seen: text
//! 4.5:1, large and graphic parts 3:1, in light and in dark (WCAG 2.2, 1.4.3 and 1.4.11). Must not
//! know the components: it checks the pairs that the style sheets use.

use std::collections::HashMap;

const TOKENS: &str = include_str!("../style/tokens.css");

/// Text on a ground: 4.5:1.
const TEXT: &[(&str, &[&str])] = &[
    (
        "ink",
        &[
            "page",
            "sunken",
            "card",
            "field",
            "table",
            "canal-wash",
            "ochre-wash",
            "verified-wash",
            "brick-wash",
        ],
    ),
    (
        "ink-soft",
        &[
            "page",
            "sunken",
            "card",
            "field",
            "canal-wash",
            "ochre-wash",
            "verified-wash",
            "brick-wash",
        ],
    ),
    ("page", &["ink"]),
    ("brick-ink", &["brick", "brick-hover"]),
    ("brick-text", &["page", "card", "field", "brick-wash"]),
    ("canal-ink", &["canal", "canal-hover"]),
    (
        "canal-text",
        &[
            "page",
            "sunken",
            "card",
            "field",
            "canal-wash",
            "ochre-wash",
        ],
    ),
    ("ochre-text", &["page", "card", "field", "ochre-wash"]),
    ("verified-ink", &["verified"]),
    ("verified-text", &["page", "card", "field", "verified-wash"]),
];

/// Borders of controls, marks, rings: 3:1.
const GRAPHIC: &[(&str, &[&str])] = &[
    ("line-strong", &["page", "sunken", "card", "field"]),
    ("focus", &["page", "sunken", "card", "canal-wash", "table"]),
    ("brick", &["page", "sunken", "card"]),
    ("canal", &["page", "sunken", "card"]),
    ("verified", &["card"]),
    ("ochre", &["page", "sunken", "card"]),
    ("canal-text", &["line"]),
];

#[derive(Clone, Copy, Debug, PartialEq)]
struct Colour([u8; 3]);

impl Colour {
    fn read(written: &str) -> Option<Self> {
        let digits = written
            .trim()
            .strip_prefix('#')
            .filter(|digits| digits.len() == 6)?;
        let part = |from: usize| u8::from_str_radix(&digits[from..from + 2], 16).ok();
        Some(Self([part(0)?, part(2)?, part(4)?]))
    }

    /// Relative luminance, 0 to 1 (WCAG 2.2).
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

/// The solid colours of a style sheet: name to light and dark.
fn read_tokens(sheet: &str) -> HashMap<String, [Colour; 2]> {
    let token = |line: &str| {
        let (name, value) = line.trim().strip_prefix("--wc-color-")?.split_once(':')?;
        let both = value
            .trim()
            .strip_prefix("light-dark(")?
            .strip_suffix(");")?;
        let (light, dark) = both.split_once(',')?;
        Some((name.to_owned(), [Colour::read(light)?, Colour::read(dark)?]))
    };
    sheet.lines().filter_map(token).collect()
}

/// Every pair that cannot be seen well enough, in words.
fn too_weak(sheet: &str) -> Vec<String> {
    let tokens = read_tokens(sheet);
    let mut found = Vec::new();
    for (pairs, least) in [(TEXT, 4.5), (GRAPHIC, 3.0)] {
        for (front, grounds) in pairs {
            for ground in *grounds {
                let (Some(one), Some(two)) = (tokens.get(*front), tokens.get(*ground)) else {
                    found.push(format!("{front} on {ground}: no such token"));
                    continue;
                };
                for (theme, (one, two)) in ["light", "dark"].iter().zip(one.iter().zip(two)) {
                    let contrast = one.contrast(*two);
                    if contrast < least {
                        found.push(format!(
                            "{front} on {ground} ({theme}): {contrast:.2} < {least}"
                        ));
                    }
                }
            }
        }
    }
    found
}

#[test]
fn the_measure_is_the_one_of_the_guideline() {
    let read = |written| Colour::read(written).expect("six digits");
    let [black, white, grey] = ["#000000", "#ffffff", "#767676"].map(read);
    assert!((black.contrast(white) - 21.0).abs() < 1e-9);
    assert!((grey.contrast(white) - 4.54).abs() < 0.01);
}

#[test]
fn every_pair_is_strong_enough_in_light_and_in_dark() {
    assert_eq!(too_weak(TOKENS), Vec::<String>::new());
}

#[test]
fn a_token_that_is_made_too_light_is_found() {
    let soft = read_tokens(TOKENS)["ink-soft"][0].0;
    let written = format!("#{:02x}{:02x}{:02x}", soft[0], soft[1], soft[2]);
    let lighter = TOKENS.replace(&written, "#a9b0ae");
    assert!(
        too_weak(&lighter)
            .iter()
            .any(|pair| pair.starts_with("ink-soft on page (light)"))
    );
}

#[test]
fn a_token_that_is_gone_is_found() {
    let without = TOKENS.replace("--wc-color-focus:", "--wc-color-ring:");
    assert!(
        too_weak(&without)
            .iter()
            .any(|pair| pair.starts_with("focus on page: no such token"))
    );
}
