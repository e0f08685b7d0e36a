//! Where one stands, and what the device may do: camera and compass, each asked for with its reason, and
//! what else works when the answer is no.

use leptos::prelude::*;

use super::map_chips::Chip;
use super::map_towns::neighbourhoods;
use super::street_looking::Looking;
use super::street_seen::{Camera, Compass};
use crate::app::{say, use_session};
use crate::platform::CameraFault;
use crate::text::{Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};

/// Chips for the neighbourhoods to stand in, where there are several.
#[component]
pub(super) fn StandChoice(looking: Looking) -> impl IntoView {
    let in_sight = looking.in_sight;
    let all = Memo::new(move |_| {
        let town = in_sight.town.get();
        let counted = town.map(|town| in_sight.matching.with(|homes| neighbourhoods(homes, town)));
        counted.unwrap_or_default().into_iter().collect::<Vec<_>>()
    });
    let chip = move |(name, count): (String, usize)| {
        let (own, said) = (name.clone(), name.clone());
        let pressed = Memo::new(move |_| {
            looking.own.position().is_none() && looking.place().as_ref() == Some(&own)
        });
        view! { <Chip name count pressed on_press=move || looking.stand_in(said.clone())/> }
    };
    view! {
        <Show when=move || all.with(|places| places.len() > 1)>
            <div class="map-chips" role="group" aria-label=say(text("Waar staat u?", "Where do you stand?"))>
                <For each=move || all.get() key=Clone::clone children=chip/>
            </div>
        </Show>
    }
}

/// Camera and compass on or off, with what they are for.
#[component]
pub(super) fn Senses(looking: Looking) -> impl IntoView {
    view! {
        <div class="street-senses">
            <div class="cluster"><CameraSwitch looking/><CompassSwitch looking/></div>
            <p class="quiet">{say(text(
                "De camera laat de straat zien waar u nu bent, met de prijzen eroverheen. Het kompas gaat dan ook aan en draait het beeld mee. Het beeld blijft op dit toestel: er wordt niets bewaard en niets verstuurd.",
                "The camera shows the street where you are now, with the prices over it. The compass then starts too and turns the picture along. The picture stays on this device: nothing is kept and nothing is sent.",
            ))}</p>
            <div role="status">
                {move || match looking.camera.get() {
                    Camera::Fault(fault) => Some(view! { <Said title=CAMERA_OFF said=say(camera_fault(fault))/> }),
                    Camera::Ended => Some(view! { <Said title=CAMERA_ENDED said=say(ENDED)/> }),
                    _ => None,
                }}
                {move || match looking.compass.get() {
                    Compass::Missing => Some(view! { <Said title=COMPASS_OFF said=say(NO_COMPASS)/> }),
                    // In the drawn street north does not matter.
                    Compass::Adrift if looking.camera.get() == Camera::On => {
                        Some(view! { <Said title=NO_NORTH said=say(ADRIFT)/> })
                    }
                    _ => None,
                }}
            </div>
        </div>
    }
}

#[component]
fn CameraSwitch(looking: Looking) -> impl IntoView {
    let is_on = move || looking.camera.get() == Camera::On;
    let press = move || {
        if looking.camera.get_untracked() == Camera::On {
            looking.close_camera();
        } else {
            looking.open_camera();
        }
    };
    let session = use_session();
    let label = move || {
        if is_on() {
            session
                .language()
                .pick("Zet de camera uit", "Switch the camera off")
        } else {
            session
                .language()
                .pick("Zet de camera aan", "Switch the camera on")
        }
    };
    let busy = Signal::derive(move || looking.camera.get() == Camera::Asked);
    view! { <Button kind=ButtonKind::Secondary icon=Symbol::Camera label on_press=press busy/> }
}

#[component]
fn CompassSwitch(looking: Looking) -> impl IntoView {
    let press = move || {
        if looking.compass.get_untracked().turns_along() {
            looking.stop_following();
        } else {
            looking.follow();
        }
    };
    let session = use_session();
    let label = move || {
        if looking.compass.get().turns_along() {
            session
                .language()
                .pick("Draai niet meer mee", "Stop turning along")
        } else {
            session
                .language()
                .pick("Draai mee met uw toestel", "Turn along with your device")
        }
    };
    let busy = Signal::derive(move || looking.compass.get() == Compass::Asked);
    view! { <Button kind=ButtonKind::Quiet icon=Symbol::Refresh label on_press=press busy/> }
}

/// What did not work, and what does.
#[component]
pub(super) fn Said(title: Text, #[prop(into)] said: Signal<String>) -> impl IntoView {
    view! { <Notice tone=NoticeTone::Information title=say(title)><p>{said}</p></Notice> }
}

const CAMERA_OFF: Text = text("De camera blijft uit", "The camera stays off");
const CAMERA_ENDED: Text = text("De camera is gestopt", "The camera has stopped");
const ENDED: Text = text(
    "Er komt geen beeld meer van de camera. U loopt nu door de getekende straat, met dezelfde woningen. Wilt u de camera weer? Druk dan nog eens op de knop.",
    "No picture comes from the camera any more. You now walk through the drawn street, with the same homes. Do you want the camera again? Then press the button once more.",
);
const COMPASS_OFF: Text = text("Geen kompas", "No compass");
const NO_COMPASS: Text = text(
    "Dit toestel zegt niet waar het heen kijkt, of u wilde dat niet. Draai het beeld zelf: sleep, of gebruik de knoppen of de pijltjes.",
    "This device does not say where it looks, or you did not want it to. Turn the picture yourself: drag, or use the buttons or the arrow keys.",
);

const NO_NORTH: Text = text(
    "Dit toestel weet niet waar het noorden is",
    "This device does not know where north is",
);
const ADRIFT: Text = text(
    "Het beeld draait wel mee, maar de prijzen staan misschien niet boven de goede woning. Sleep het beeld tot het klopt, of kijk in de lijst.",
    "The picture turns along, but the prices may not stand over the right home. Drag the picture until it is right, or look in the list.",
);

const fn camera_fault(fault: CameraFault) -> Text {
    match fault {
        CameraFault::Refused => text(
            "U of uw browser gaf geen toestemming. Dat is goed: u loopt door de getekende straat, met dezelfde woningen. Wilt u de camera toch gebruiken? Geef dan toestemming in uw browser en druk nog eens.",
            "You or your browser gave no permission. That is fine: you walk through the drawn street, with the same homes. Do you want the camera after all? Then allow it in your browser and press again.",
        ),
        CameraFault::Missing => text(
            "Er is hier geen camera. U loopt door de getekende straat, met dezelfde woningen.",
            "There is no camera here. You walk through the drawn street, with the same homes.",
        ),
        CameraFault::Unavailable => text(
            "De camera geeft geen beeld. Misschien gebruikt een andere app hem: sluit die en druk nog eens. Intussen loopt u door de getekende straat.",
            "The camera gives no picture. Another app may be using it: close that and press again. Meanwhile you walk through the drawn street.",
        ),
    }
}
