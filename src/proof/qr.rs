//! Draws a QR code as one SVG path. Knows nothing of what the code says.

use std::fmt::Write;

use qrcodegen::{QrCode as Modules, QrCodeEcc};

use crate::platform::QrCode;

/// The code of a text at the middle level of repair (15 %); nothing when the text is too long (about
/// 2,300 bytes). A camera reads up to 150 bytes with ease.
pub fn draw(text: &str) -> Option<QrCode> {
    let modules = Modules::encode_text(text, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for row in 0..modules.size() {
        let mut column = 0;
        while column < modules.size() {
            let length = (column..modules.size())
                .take_while(|x| modules.get_module(*x, row))
                .count();
            if length > 0 {
                // Writing to a text cannot fail.
                let _ = write!(path, "M{column} {row}h{length}v1h-{length}z");
            }
            column += i32::try_from(length).unwrap_or(0) + 1;
        }
    }
    Some(QrCode {
        size: u16::try_from(modules.size()).ok()?,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Which modules a path makes dark.
    fn dark(code: &QrCode) -> Vec<(i32, i32)> {
        let mut modules = Vec::new();
        for run in code.path.split_terminator('z') {
            let (place, shape) = run.trim_start_matches('M').split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let (x, y): (i32, i32) = (x.parse().unwrap(), y.parse().unwrap());
            let length: i32 = shape.split_once('v').unwrap().0.parse().unwrap();
            assert_eq!(shape, format!("{length}v1h-{length}"));
            modules.extend((x..x + length).map(|x| (x, y)));
        }
        modules
    }

    #[test]
    fn the_path_makes_exactly_the_dark_modules_dark() {
        for text in [
            "",
            "https://voorbeeld.invalid/tekenen/7",
            "Grip op je wooncarrière",
        ] {
            let code = draw(text).unwrap();
            let modules = Modules::encode_text(text, QrCodeEcc::Medium).unwrap();
            let expected: Vec<_> = (0..modules.size())
                .flat_map(|y| (0..modules.size()).map(move |x| (x, y)))
                .filter(|(x, y)| modules.get_module(*x, *y))
                .collect();
            assert_eq!(i32::from(code.size), modules.size());
            assert_eq!(dark(&code), expected);
        }
    }

    #[test]
    fn a_text_that_does_not_fit_has_no_code() {
        assert!(draw(&"x".repeat(2_331)).is_some());
        assert!(draw(&"x".repeat(2_332)).is_none());
    }
}
