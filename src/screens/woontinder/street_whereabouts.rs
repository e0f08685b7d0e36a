//! What the device said of where one is, and what to do when it said nothing of use.

use leptos::prelude::*;

use super::street_tools::Said;
use crate::app::{say, tell};
use crate::domain::region::Region;
use crate::domain::street::STEP;
use crate::platform::{Fix, PlaceFault};
use crate::text::{Language, Text, text};

/// One's own place, as far as the screen knows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Whereabouts {
    /// Nobody asked for it.
    Off,
    /// It was asked for.
    Asked,
    /// Here, among the homes of a town.
    Here(Fix, Region),
    /// So many metres from the nearest home, if there is one.
    Far(Option<f64>),
    /// The device does not say.
    Fault(PlaceFault),
}

/// What came of it, in words.
pub(super) fn told(state: Whereabouts) -> Option<AnyView> {
    Some(match state {
        Whereabouts::Off => return None,
        Whereabouts::Asked => view! { <p>{say(ASKED)}</p> }.into_any(),
        Whereabouts::Here(fix, _) => {
            view! { <p>{tell(move |language| here(fix, language))}</p> }.into_any()
        }
        Whereabouts::Far(far) => {
            view! { <Said title=FAR said=tell(move |language| too_far(far, language))/> }.into_any()
        }
        Whereabouts::Fault(fault) => {
            view! { <Said title=OFF said=say(place_fault(fault))/> }.into_any()
        }
    })
}

const ASKED: Text = text(
    "Uw browser zoekt uw plek …",
    "Your browser is looking for your place …",
);
const FAR: Text = text("Hier staan onze woningen niet", "Our homes are not here");
const OFF: Text = text("Uw plek blijft onbekend", "Your place stays unknown");

fn here(fix: Fix, language: Language) -> String {
    let within = language.distance(fix.within.max(STEP));
    language.pick(
        format!("U staat op uw eigen plek. Uw toestel weet die op ongeveer {within} nauwkeurig."),
        format!("You stand in your own place. Your device knows it to about {within}."),
    )
}

fn too_far(far: Option<f64>, language: Language) -> String {
    let Some(far) = far.map(|far| language.distance(far)) else {
        return language
            .pick(
                "Geen woning past bij uw filters, dus ook niet bij u in de buurt.",
                "No home fits your filters, so none is near you either.",
            )
            .to_owned();
    };
    language.pick(
        format!("De dichtstbijzijnde woning van deze demo is {far} bij u vandaan. U blijft daarom staan op de plek die u koos."),
        format!("The nearest home of this demo is {far} away from you. So you stay in the place that you chose."),
    )
}

const fn place_fault(fault: PlaceFault) -> Text {
    match fault {
        PlaceFault::Refused => text(
            "U of uw browser gaf geen toestemming. Dat is goed: u kiest zelf waar u in gedachten staat. Wilt u het toch? Geef dan toestemming in uw browser en druk nog eens.",
            "You or your browser gave no permission. That is fine: you choose where you stand in your mind. Do you want it after all? Then allow it in your browser and press again.",
        ),
        PlaceFault::Unknown => text(
            "Dit toestel weet niet waar het is. U blijft staan op de plek die u koos.",
            "This device does not know where it is. You stay in the place that you chose.",
        ),
        PlaceFault::TooLate => text(
            "Uw plek kwam niet op tijd. Binnen lukt dat vaak niet. Druk nog eens, of blijf staan op de plek die u koos.",
            "Your place did not come in time. Indoors that often fails. Press again, or stay in the place that you chose.",
        ),
    }
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::*;

    #[test]
    fn every_answer_of_the_device_is_told_in_both_languages_and_silence_is_not() {
        let faults = [
            PlaceFault::Refused,
            PlaceFault::Unknown,
            PlaceFault::TooLate,
        ];
        for language in [Language::Dutch, Language::English] {
            let mut said: Vec<_> = faults
                .map(|fault| place_fault(fault).get(language).to_owned())
                .into();
            said.push(too_far(None, language));
            said.push(too_far(Some(83_400.0), language));
            assert!(said[4].contains("83"), "{}", said[4]);
            said.sort();
            said.dedup();
            assert_eq!(said.len(), 5);
        }
        assert!(told(Whereabouts::Off).is_none());
    }
}
