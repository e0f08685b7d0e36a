//! Real-time WOZ-waarde: looked up by address in the fictional register, taken over only when it is
//! confirmed.

use leptos::prelude::*;

use crate::app::{say, tell, use_session};
use crate::domain::Cents;
use crate::domain::home::Home;
use crate::domain::identifiers::Postcode;
use crate::text::{Text, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::form::Form;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::text_field::TextField;

/// What the register says of an address.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    address: String,
    value: Cents,
    on: time::Date,
}

fn found(homes: &[Home], postcode: &Postcode, number: &str) -> Option<Found> {
    let wanted = number.trim().to_lowercase();
    let home = homes.iter().find(|home| {
        let own = Postcode::parse(&home.address.postcode);
        own.as_ref() == Ok(postcode) && home.address.number.to_lowercase() == wanted
    })?;
    Some(Found {
        address: home.address.line(),
        value: home.passport.woz.value.value,
        on: home.passport.woz.provenance().on,
    })
}

const NOT_FOUND: Text = text(
    "Dit adres kent het register van de demo niet. Controleer het, of vul het bedrag hieronder zelf in.",
    "The demo’s register does not know this address. Check it, or fill in the amount below yourself.",
);

const NO_POSTCODE: Text = text(
    "Dit is geen postcode. Een postcode is vier cijfers en twee letters.",
    "This is not a postcode. A postcode is four digits and two letters.",
);

/// The way to look it up.
#[component]
pub fn LookUp(
    /// Takes the value over.
    on_confirm: Callback<(Cents,)>,
) -> impl IntoView {
    let session = use_session();
    let (postcode, number) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let error = RwSignal::new(None::<Text>);
    let result = RwSignal::new(None::<Found>);
    let look = move || {
        result.set(None);
        let Ok(code) = Postcode::parse(&postcode.get_untracked()) else {
            return error.set(Some(NO_POSTCODE));
        };
        let catalogue = untrack(move || session.catalogue());
        let one = catalogue.and_then(|all| found(&all.homes, &code, &number.get_untracked()));
        error.set(one.is_none().then_some(NOT_FOUND));
        result.set(one);
    };
    let example = tell(move |language| {
        let first = session
            .catalogue()
            .and_then(|all| all.homes.first().cloned());
        let home = first.map(|home| format!("{}, {}", home.address.postcode, home.address.number));
        let home = home.unwrap_or_default();
        language.pick(
            format!("Het register van de demo kent de woningen uit Woontinder. Probeer {home}."),
            format!("The demo’s register knows the homes of Woontinder. Try {home}."),
        )
    });
    view! {
        <Form on_submit=look>
            <div class="columns">
                <TextField label=say(text("Postcode", "Postcode")) value=postcode hint=example
                    error=move || error.get().map(|said| said.get(session.language()).to_owned())/>
                <TextField label=say(text("Huisnummer", "House number")) value=number/>
            </div>
            <Button kind=ButtonKind::Secondary submits=true label=say(text("Zoek WOZ-waarde op", "Look up the WOZ value"))/>
        </Form>
        {move || result.get().map(|one| view! { <Confirm one on_confirm/> })}
    }
}

#[component]
fn Confirm(one: Found, on_confirm: Callback<(Cents,)>) -> impl IntoView {
    let (value, done) = (one.value, RwSignal::new(false));
    let said = tell(move |language| {
        let (amount, day) = (language.euros(one.value), language.date(one.on));
        let address = &one.address;
        language.pick(
            format!("{address}: {amount}, bekend sinds {day}. Is dit uw huis?"),
            format!("{address}: {amount}, known since {day}. Is this your home?"),
        )
    });
    let confirm = move || {
        done.set(true);
        on_confirm.run((value,));
    };
    view! {
        <Show when=move || !done.get()>
            <Notice tone=NoticeTone::Information>
                <p>{said}</p>
                <Button kind=ButtonKind::Secondary label=say(text("Ja, neem dit over", "Yes, take this over")) on_press=confirm/>
            </Notice>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::home::Catalogue;

    #[test]
    fn given_an_address_only_that_home_is_found() {
        let homes = Catalogue::from_json(include_str!("../../../public/data/homes.json"));
        let homes = homes.unwrap().homes;
        for home in &homes {
            let postcode = Postcode::parse(&home.address.postcode).unwrap();
            let one = found(&homes, &postcode, &format!(" {} ", home.address.number)).unwrap();
            assert_eq!(one.address, home.address.line());
            assert!(one.value > Cents::ZERO);
            assert_eq!(found(&homes, &postcode, "99999"), None);
        }
    }
}
