//! What can be forged: one value of the file, or a trick with its signature.

use leptos::prelude::*;

use super::lab::{Attempt, Bench};
use crate::app::{say, tell, use_session};
use crate::platform::{Answer, Forgery, Job, Value};
use crate::text::{Text, text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::form::Form;
use crate::ui::icon::Symbol;
use crate::ui::select_field::{SelectField, SelectOption};
use crate::ui::text_field::TextField;

/// The tricks, each with its name.
const TRICKS: [(Forgery, Text); 6] = [
    (
        Forgery::OneLetter,
        text("Eén teken van de handtekening", "One sign of the signature"),
    ),
    (
        Forgery::LongerValid,
        text("Langer geldig maken", "Make it valid longer"),
    ),
    (
        Forgery::OwnKey,
        text("Zelf opnieuw tekenen", "Sign it again yourself"),
    ),
    (
        Forgery::OwnIssuer,
        text("Een eigen bron verzinnen", "Invent a source"),
    ),
    (
        Forgery::NoSignature,
        text("De handtekening weglaten", "Leave the signature out"),
    ),
    (
        Forgery::SomebodyElses,
        text("Het bestand van een ander", "Somebody else’s file"),
    ),
];

/// Signs of a value that a choice shows.
const LONGEST: usize = 48;

/// Another value in the place of a signed one.
#[component]
pub fn OtherValue(bench: Bench) -> impl IntoView {
    let session = use_session();
    let values = RwSignal::new(Vec::<Value>::new());
    let (place, typed) = (RwSignal::new("0".to_owned()), RwSignal::new(String::new()));
    if let Some(text) = bench.own() {
        let then = move |answer| {
            if let Ok(Answer::Open(mut found)) = answer {
                // The sentences are the last ones, and the ones worth forging.
                found.reverse();
                values.try_set(found);
            }
        };
        session.ask(Job::Open { text }, Box::new(then));
    }
    let options = Memo::new(move |_| {
        let language = session.language();
        let option = |(number, value): (usize, &Value)| SelectOption {
            value: number.to_string(),
            label: format!(
                "{}: {}",
                words::value_name(&value.name).get(language),
                short(&value.written)
            ),
        };
        values.with(|all| all.iter().enumerate().map(option).collect::<Vec<_>>())
    });
    let forge = move || {
        let number: usize = place.get_untracked().parse().unwrap_or(0);
        let value = values.with_untracked(|all| all.get(number).cloned());
        if let Some(mut value) = value {
            value.written = typed.get_untracked();
            bench.forge(Forgery::OtherValue { value });
        }
    };
    let busy = move || bench.attempt.get() == Attempt::Busy;
    let busy = Memo::new(move |_| busy());
    view! {
        <Card title=say(text("Verander een waarde", "Change a value"))>
            <Form on_submit=forge>
                <SelectField label=say(text("Welke waarde", "Which value")) options value=place
                    hint=say(text("Zoals het in het bestand staat; bedragen in centen.", "As it is in the file; amounts in cents."))/>
                <TextField label=say(text("Wat u ervan maakt", "What you make of it")) value=typed/>
                <Button submits=true icon=Symbol::Pen busy label=say(text("Verander en controleer", "Change and check"))/>
            </Form>
        </Card>
    }
}

/// The beginning of what is written: a list of months would be wider than any screen.
fn short(written: &str) -> String {
    match written.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &written[..end]),
        None => written.to_owned(),
    }
}

/// Tricks with the signature, and the real one to compare with.
#[component]
pub fn Tricks(bench: Bench) -> impl IntoView {
    let trick = move |(forgery, name): (Forgery, Text)| {
        let press = move || bench.forge(forgery.clone());
        view! { <Button kind=ButtonKind::Secondary label=say(name) on_press=press/> }
    };
    let real = move || {
        if let Some(text) = bench.own() {
            bench.check(text);
        }
    };
    view! {
        <Card title=say(text("Of probeer een truc", "Or try a trick"))>
            <p>{tell(|language| language.pick("Zo doet een vervalser het. U ziet meteen wat de controle zegt.", "This is how a forger does it. You see at once what the check says.").to_owned())}</p>
            <div class="cluster">{TRICKS.into_iter().map(trick).collect_view()}</div>
            <Button kind=ButtonKind::Quiet icon=Symbol::ShieldCheck label=say(text("Controleer het echte", "Check the real one")) on_press=real/>
        </Card>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_value_is_cut_between_signs_and_a_short_one_is_not() {
        assert_eq!(short("29000000"), "29000000");
        let long = short(&"€".repeat(LONGEST + 1));
        assert_eq!(long.chars().count(), LONGEST + 1);
        assert!(long.ends_with("€…"));
    }
}
