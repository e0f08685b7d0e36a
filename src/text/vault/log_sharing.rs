//! Lines of the consent log about what receivers were shown, and about wiping it all.

use super::log::LogLine;
use super::sharing::doubted;
use super::{items, purpose_of, receiver, terms};
use crate::journey::vault::{Logged, Receiver};
use crate::text::Language;

/// The line of a wipe.
pub(super) fn wiped(kept: &[Receiver], language: Language) -> LogLine {
    let title = language.pick("U wiste uw kluis", "You wiped your vault");
    let names: Vec<_> = kept
        .iter()
        .map(|one| receiver(*one).get(language))
        .collect();
    let names = names.join(", ");
    let text = match kept.is_empty() {
        true => language
            .pick(
                "Alles uit uw kluis is weg, ook uit het bewaarde verhaal. Wie iets van u had, is gevraagd het te wissen.",
                "Everything in your vault is gone, from the kept story as well. Who had something was asked to erase it.",
            )
            .to_owned(),
        false => language.pick(
            format!("Alles uit uw kluis is weg, ook uit het bewaarde verhaal. Dit moet iets bewaren van de wet: {names}."),
            format!("Everything in your vault is gone, from the kept story as well. The law makes these keep something: {names}."),
        ),
    };
    LogLine {
        title: title.to_owned(),
        text,
    }
}

/// A line about what was shown to receivers.
pub(super) fn with_sentences(line: &Logged, language: Language) -> LogLine {
    let named = |to: &Receiver| receiver(*to).get(language);
    let (title, text) = match line {
        Logged::Presented(to, purpose, shown, until) => {
            let (name, what) = (named(to), items(shown, language));
            let title = language.pick(
                format!("U liet iets zien: {name}"),
                format!("You showed something: {name}"),
            );
            let terms = terms(*purpose, *until, language);
            (title, format!("{what}. {terms}"))
        }
        Logged::Doubted(to, why) => {
            let (name, why) = (named(to), doubted(*why).get(language).to_owned());
            language.pick(
                (format!("{name} nam het niet aan"), why.clone()),
                (format!("{name} did not accept it"), why),
            )
        }
        Logged::PartRefused(to, asked) => {
            let (name, what) = (named(to), items(asked, language));
            match to.ask().items().all(|item| asked.contains(&item)) {
                false => language.pick(
                    (
                        format!("U weigerde een deel: {name}"),
                        format!("{what}. Dat liet u niet zien."),
                    ),
                    (
                        format!("You refused a part: {name}"),
                        format!("{what}. You did not show that."),
                    ),
                ),
                true => language.pick(
                    (
                        format!("U deelde niets: {name}"),
                        format!("Gevraagd: {what}. U koos de weg zonder delen."),
                    ),
                    (
                        format!("You shared nothing: {name}"),
                        format!("Asked: {what}. You chose the way without sharing."),
                    ),
                ),
            }
        }
        Logged::Reported(to, asked) => {
            let (name, what) = (named(to), items(asked, language));
            language.pick(
                (
                    format!("U meldde dat deze ontvanger te veel vraagt: {name}"),
                    format!("{what}. In het echt meldt u dit bij de Autoriteit Persoonsgegevens."),
                ),
                (
                    format!("You reported that this receiver asks too much: {name}"),
                    format!(
                        "{what}. In reality you report this to the data protection authority (AP)."
                    ),
                ),
            )
        }
        Logged::Stopped(to) => {
            let name = named(to);
            language.pick(
                (
                    format!("{name} mag niet meer kijken"),
                    "U trok in wat u had laten zien.".to_owned(),
                ),
                (
                    format!("{name} may not look any more"),
                    "You withdrew what you had shown.".to_owned(),
                ),
            )
        }
        Logged::Ended(to, purpose) => {
            let (name, why) = (named(to), purpose_of(*purpose).get(language));
            language.pick(
                (
                    format!("{name} mag niet meer kijken"),
                    format!("Waarvoor: {why}. Dat gaat niet door, of op een ander moment."),
                ),
                (
                    format!("{name} may not look any more"),
                    format!("What for: {why}. That does not take place, or at another moment."),
                ),
            )
        }
        Logged::KeptByLaw(to, years) => {
            let (name, time) = (named(to), language.years(i64::from(*years)));
            language.pick(
                (
                    format!("{name} mag uw gegevens niet wissen"),
                    format!(
                        "De wet zegt: {time} bewaren (Wwft, artikel 33). Daarna wordt het gewist."
                    ),
                ),
                (
                    format!("{name} may not erase your data"),
                    format!(
                        "The law says: keep it for {time} (Wwft, article 33). Then it is erased."
                    ),
                ),
            )
        }
        Logged::Joined => language.pick(
            (
                "U doet mee in de gezamenlijke som".to_owned(),
                "Uw loon en uw schulden tellen mee. Waarvoor: uitrekenen wat u samen kunt lenen. Tot uw eerste toestemming afloopt, of tot u eruit stapt.".to_owned(),
            ),
            (
                "You take part in the joint sum".to_owned(),
                "Your wages and your debts count. What for: to calculate what you can borrow together. Until your first consent ends, or until you step out.".to_owned(),
            ),
        ),
        Logged::Left => language.pick(
            (
                "U stapte uit de gezamenlijke som".to_owned(),
                "Uw gegevens tellen niet meer mee. Wie het gezamenlijke bedrag zag, mag het niet meer lezen. Uw gegevens liggen nog in uw eigen kluis.".to_owned(),
            ),
            (
                "You stepped out of the joint sum".to_owned(),
                "Your data counts no more. Who saw the joint amount may read it no more. Your data is still in your own vault.".to_owned(),
            ),
        ),
        Logged::JointShown(to, until) => {
            let (name, until) = (named(to), language.date(until.date()));
            language.pick(
                (
                    format!("{name} zag het gezamenlijke bedrag"),
                    format!("Uw inkomen telt daarin mee. Uw inkomen zelf zag {name} hier niet. Te lezen tot {until}, of tot u eruit stapt."),
                ),
                (
                    format!("{name} saw the joint amount"),
                    format!("Your income counts in it. {name} did not see your income itself here. Readable until {until}, or until you step out."),
                ),
            )
        }
        // Said by the callers.
        Logged::Consented(..)
        | Logged::Imported(..)
        | Logged::Failed(..)
        | Logged::Withdrawn(_)
        | Logged::Revoked(_)
        | Logged::Declined(_)
        | Logged::Wiped(_)
        | Logged::Issued
        | Logged::Shown(..)
        | Logged::ShownBefore
        | Logged::Shared(..)
        | Logged::Erased(_) => (String::new(), String::new()),
    };
    LogLine { title, text }
}
