//! Pictures of every screen at its own step, on three sizes in light and dark, so that anyone can look
//! at them. `cargo xtask shots` says where they go; must not judge anything.
#![cfg(feature = "browser-tests")]

#[allow(dead_code, reason = "pictures need a part of what the journeys need")]
#[path = "browser/driver.rs"]
mod driver;
#[allow(dead_code, reason = "pictures need a part of what the journeys need")]
#[path = "browser/seen.rs"]
mod seen;
#[allow(dead_code, reason = "pictures need a part of what the journeys need")]
#[path = "browser/stories.rs"]
mod stories;
#[allow(dead_code, reason = "pictures need a part of what the journeys need")]
#[path = "browser/wire.rs"]
mod wire;

use std::path::PathBuf;
use std::{env, fs};

use driver::{Browser, Wishes};
use serde_json::json;

const SIZES: [(&str, Wishes); 3] = [
    ("phone", Wishes::PHONE),
    ("desk", Wishes::DESK),
    (
        "table",
        Wishes {
            width: 1920,
            height: 1080,
            ..Wishes::PHONE
        },
    ),
];

/// Pictures that are still to be loaded have their time, motion has none.
const SETTLE: &str = "for (const moving of document.getAnimations()) { try { moving.finish(); } catch { moving.cancel(); } }
    return [...document.images].every((picture) => picture.complete);";

/// The whole page, also what lies below the window.
fn picture(browser: &Browser) -> Vec<u8> {
    let wish = json!({ "format": "png", "captureBeyondViewport": true });
    let picture = browser.chrome("Page.captureScreenshot", &wish);
    bytes(picture["data"].as_str().unwrap_or_default())
}

/// The bytes of a text in base64.
fn bytes(base64: &str) -> Vec<u8> {
    let value = |letter: u8| match letter {
        b'A'..=b'Z' => Some(u32::from(letter - b'A')),
        b'a'..=b'z' => Some(u32::from(letter - b'a') + 26),
        b'0'..=b'9' => Some(u32::from(letter - b'0') + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let letters: Vec<u32> = base64.bytes().filter_map(value).collect();
    let four = |four: &[u32]| {
        let joined = four.iter().fold(0, |sum, letter| sum << 6 | letter) << (6 * (4 - four.len()));
        joined.to_be_bytes()[1..four.len()].to_vec()
    };
    letters.chunks(4).flat_map(four).collect()
}

#[test]
fn base64_of_any_length_is_read() {
    let read = ["Ym91dw==", "Ym91dyE=", "Ym91dyEh"].map(bytes);
    assert_eq!(
        read,
        [b"bouw".to_vec(), b"bouw!".to_vec(), b"bouw!!".to_vec()]
    );
}

#[test]
fn every_screen_in_every_size_in_light_and_dark() {
    let folder = PathBuf::from(env::var("WOONCARRIERE_SHOTS").expect("run 'cargo xtask shots'"));
    let only = env::var("WOONCARRIERE_ONLY").ok();
    let mut taken = 0;
    for (size, wishes) in SIZES {
        let browser = Browser::start(Wishes {
            calm: true,
            ..wishes
        });
        let wanted = |id: &str| only.as_deref().is_none_or(|only| only == id);
        for scene in stories::scenes().filter(|scene| wanted(scene.screen.id)) {
            scene.show(&browser, "nl");
            if size == "table" {
                browser.keep(&[("wooncarriere.size", "table")]);
                browser.reload();
            }
            for theme in ["light", "dark"] {
                browser.dress(Wishes {
                    dark: theme == "dark",
                    calm: true,
                    ..wishes
                });
                browser.wait_for("all pictures", || browser.run(SETTLE) == true);
                let name = format!("{}-{size}-{theme}.png", scene.screen.id);
                fs::write(folder.join(&name), picture(&browser))
                    .expect("the folder can be written");
                taken += 1;
            }
        }
    }
    println!("{taken} pictures");
    assert!(taken > 0, "there is no screen {}", only.unwrap_or_default());
}
