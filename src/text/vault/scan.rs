//! Words of a Financieel-ID that comes by camera.

use crate::journey::vault::scan::{Scan, Seen};
use crate::platform::CameraFault;
use crate::text::{Language, Text, text};

/// How far it is.
pub fn scan_progress(scan: &Scan, language: Language) -> String {
    let Some((seen, all)) = scan.progress() else {
        return language
            .pick(
                "Houd een QR-code van het Financieel-ID voor de camera.",
                "Hold a QR code of the Financieel-ID in front of the camera.",
            )
            .to_owned();
    };
    let missing: Vec<_> = scan.missing().iter().map(usize::to_string).collect();
    let missing = missing.join(", ");
    language.pick(
        format!("Deel {seen} van {all} gelezen. Nog nodig: {missing}."),
        format!("Part {seen} of {all} read. Still needed: {missing}."),
    )
}

/// Why a code was not taken in, and what to do; nothing when it was.
pub const fn scan_refusal(seen: Seen) -> Option<Text> {
    match seen {
        Seen::New | Seen::Again => None,
        Seen::SomethingElse => Some(text(
            "Deze QR-code hoort niet bij een Financieel-ID. Kies de codes bij ‘Als QR-codes’.",
            "This QR code is not of a Financieel-ID. Choose the codes at ‘As QR codes’.",
        )),
        Seen::OtherFile => Some(text(
            "Deze code hoort bij een ander Financieel-ID. Wilt u dat lezen? Begin dan opnieuw.",
            "This code is of another Financieel-ID. Do you want to read that? Then start again.",
        )),
    }
}

/// Why there is no picture, and what to do.
pub const fn scan_camera_fault(fault: CameraFault) -> Text {
    match fault {
        CameraFault::Refused => text(
            "U of uw browser gaf geen toestemming. Dat is goed: kies hieronder het bestand. Wilt u de camera toch gebruiken? Geef dan toestemming in uw browser en druk nog eens.",
            "You or your browser gave no permission. That is fine: choose the file below. Do you want the camera after all? Then allow it in your browser and press again.",
        ),
        CameraFault::Missing => text(
            "Er is hier geen camera. Kies hieronder het bestand: daar staat hetzelfde in.",
            "There is no camera here. Choose the file below: it holds the same.",
        ),
        CameraFault::Unavailable => text(
            "De camera geeft geen beeld. Misschien gebruikt een andere app hem: sluit die en druk nog eens. Of kies hieronder het bestand.",
            "The camera gives no picture. Another app may be using it: close that and press again. Or choose the file below.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_how_far_it_is_and_which_parts_are_needed() {
        let mut scan = Scan::default();
        assert!(scan_progress(&scan, Language::Dutch).starts_with("Houd"));
        scan.take_in("FID1 2/5 ab tekst");
        scan.take_in("FID1 5/5 ab tekst");
        let said = scan_progress(&scan, Language::Dutch);
        assert_eq!(said, "Deel 2 van 5 gelezen. Nog nodig: 1, 3, 4.");
    }

    #[test]
    fn what_is_refused_says_what_to_do() {
        assert_eq!(scan_refusal(Seen::New), None);
        for language in Language::ALL {
            for refused in [Seen::SomethingElse, Seen::OtherFile] {
                let said = scan_refusal(refused).map(|said| said.get(language));
                assert!(said.is_some_and(|said| said.ends_with('.')));
            }
            for fault in [
                CameraFault::Refused,
                CameraFault::Missing,
                CameraFault::Unavailable,
            ] {
                let said = scan_camera_fault(fault).get(language);
                assert!(said.contains("bestand") || said.contains("file"), "{said}");
            }
        }
    }
}
