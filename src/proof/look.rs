//! Finds QR codes in a picture of the camera. Knows nothing of what they say.

use rqrr::PreparedImage;

use crate::platform::Picture;

/// What the codes in a picture say; a picture that is not what it says to be shows nothing.
pub fn look(picture: &Picture) -> Vec<String> {
    let (width, height) = (usize::from(picture.width), usize::from(picture.height));
    let grey = picture.grey.as_bytes();
    if width < SMALLEST || height < SMALLEST || grey.len() != width * height {
        return Vec::new();
    }
    let light = |x: usize, y: usize| {
        let step = grey
            .get(y * width + x)
            .map_or(0, |letter| letter.saturating_sub(Picture::DARK));
        step.saturating_mul(Picture::STEP)
    };
    let mut prepared = PreparedImage::prepare_from_greyscale(width, height, light);
    let grids = prepared.detect_grids();
    let read = grids.iter().filter_map(|grid| grid.decode().ok());
    read.map(|(_, text)| text).collect()
}

/// Pixels along a side below which no code can be told.
const SMALLEST: usize = 21;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::vault::scan::{Scan, Seen};
    use crate::proof::codes;
    use proptest::prelude::*;
    use qrcodegen::{QrCode, QrCodeEcc};

    /// A code as a camera sees it: so many pixels a module, darker and lighter than black and white,
    /// with a border and a tilt of so many pixels along its height.
    fn seen(text: &str, scale: usize, tilt: usize) -> Picture {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).unwrap();
        let modules = usize::try_from(code.size()).unwrap();
        let side = (modules + 8) * scale + tilt;
        let pixel = |position: usize| {
            let (x, y) = (position % side, position / side);
            let x = x.saturating_sub(tilt * y / side);
            let place = |at: usize| i32::try_from(at / scale).unwrap() - 4;
            let is_dark = code.get_module(place(x), place(y));
            let noise = u8::try_from(position * 7 % 5).unwrap();
            if is_dark { 20 + noise } else { 210 - noise }
        };
        let light: Vec<u8> = (0..side * side).map(pixel).collect();
        let side = u16::try_from(side).unwrap();
        Picture::new(side, side, &light)
    }

    #[test]
    fn given_every_code_of_a_file_in_any_order_the_camera_reads_the_file() {
        let text = "Een Financieel-ID, met \"regels\"\nen een ë. ".repeat(50);
        let mut parts = codes::divide(&text).unwrap();
        parts.rotate_left(2);
        let mut scan = Scan::default();
        for part in &parts {
            let codes = look(&seen(part, 4, 6));
            assert_eq!(codes, [part.as_str()]);
            assert_eq!(scan.take_in(&codes[0]), Seen::New);
        }
        let whole = scan.whole().unwrap();
        assert_eq!(codes::join(&whole), Some(text));
    }

    #[test]
    fn a_picture_that_lies_about_its_size_or_shows_nothing_has_no_code() {
        let mut picture = seen("hallo", 4, 0);
        assert_eq!(look(&picture), ["hallo"]);
        picture.width += 1;
        assert_eq!(look(&picture), [""; 0]);
        assert_eq!(look(&Picture::new(0, 0, &[])), [""; 0]);
        assert_eq!(look(&Picture::new(64, 64, &[128; 64 * 64])), [""; 0]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn noise_is_looked_at_without_harm(light in proptest::collection::vec(any::<u8>(), 48 * 48)) {
            let found = look(&Picture::new(48, 48, &light));
            prop_assert!(found.len() < 10);
        }
    }
}
