//! Lines of the consent log about what receivers were shown, and about wiping it all.

use super::log::LogLine;
use super::sharing::doubted;
use super::{inside, items, purpose_of, receiver, terms};
use crate::domain::Term;
use crate::domain::record::Source;
use crate::journey::vault::{HasRead, Kept, Logged, Receiver};
use crate::text::Language;
use crate::text::terms::term;

/// What a receiver keeps because a law says so: what, why and until when.
pub fn kept(kept: &Kept, language: Language) -> String {
    let (time, until) = (
        language.years(i64::from(kept.years)),
        language.date(kept.until),
    );
    let what = match kept.items.is_empty() {
        true => language
            .pick(
                "wat u liet zien voordat u wiste",
                "what you showed before you wiped",
            )
            .to_owned(),
        false => inside(&items(&kept.items, language)),
    };
    let (end, after) = after_keeping(kept.by, language);
    language.pick(
        format!("Moet bewaren: {what}. De wet zegt: tot {time} na het einde van {end} (Wwft, artikel 33). Dat is minstens tot {until}. {after}"),
        format!("Must keep: {what}. The law says: until {time} after the end of {end} (Wwft, article 33). That is at least until {until}. {after}"),
    )
}

/// That a law makes a receiver keep what it reads, said before it is shown.
pub fn keeps(by: Receiver, years: i64, language: Language) -> String {
    let (time, (end, _)) = (language.years(years), after_keeping(by, language));
    language.pick(
        format!("De wet zegt: tot {time} na het einde van {end} bewaren (Wwft, artikel 33). Ook als u het intrekt."),
        format!("The law says: keep it until {time} after the end of {end} (Wwft, article 33). Even when you withdraw it."),
    )
}

/// From which end the time that a law tells is counted, and what comes after it. A deed that was executed
/// stays in the notary's protocol, with the names in it.
fn after_keeping(by: Receiver, language: Language) -> (&'static str, &'static str) {
    match by {
        Receiver::Notary => language.pick(
            ("de zaak", "Daarna wordt het gewist. Wat in een getekende akte staat, zoals uw naam, blijft: de notaris bewaart de akte altijd."),
            ("the matter", "Then it is erased. What is in a signed deed, such as your name, stays: the notary keeps the deed for good."),
        ),
        Receiver::Lender => language.pick(
            ("de hypotheek", "Daarna wordt het gewist."),
            ("the mortgage", "Then it is erased."),
        ),
        _ => language.pick(
            ("de zaak", "Daarna wordt het gewist."),
            ("the matter", "Then it is erased."),
        ),
    }
}

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
                "Alles uit uw kluis is weg, ook uit het bewaarde verhaal. Had nog iemand iets van u, dan is gevraagd het te wissen.",
                "Everything in your vault is gone, from the kept story as well. If anybody still had something, they were asked to erase it.",
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

/// What a receiver read and does not see any more, without the values.
pub fn has_read(read: &HasRead, language: Language) -> String {
    let what = inside(&items(&read.items, language));
    let day = language.date(read.last.date());
    language.pick(
        format!("Ziet nu niets uit uw kluis. Las op {day}: {what}."),
        format!("Sees nothing from your vault now. Read on {day}: {what}."),
    )
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
        Logged::PartEnded(to, asked) => {
            let (name, what) = (named(to), items(asked, language));
            language.pick(
                (
                    format!("U weigerde een deel: {name}"),
                    format!("{what}. Dat had deze ontvanger al gelezen. Vanaf nu ziet hij het niet meer. U kunt hem vragen het te wissen."),
                ),
                (
                    format!("You refused a part: {name}"),
                    format!("{what}. This receiver had read that already. From now on it sees it no more. You can ask it to erase it."),
                ),
            )
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
            let (end, after) = after_keeping(*to, language);
            language.pick(
                (
                    format!("{name} mag uw gegevens niet wissen"),
                    format!("De wet zegt: tot {time} na het einde van {end} bewaren (Wwft, artikel 33). {after}"),
                ),
                (
                    format!("{name} may not erase your data"),
                    format!("The law says: keep it until {time} after the end of {end} (Wwft, article 33). {after}"),
                ),
            )
        }
        Logged::Joined(unasked) => joined(unasked, language),
        Logged::LenderLet(until) => {
            let day = language.date(until.date());
            language.pick(
                (
                    "De geldverstrekkers mogen rekenen met uw inkomen".to_owned(),
                    format!("Uw loon en uw schulden die u liet ophalen, of het inkomen dat voor u is ingevuld. Tot {day}, of tot u nee zegt."),
                ),
                (
                    "The lenders may reckon with your income".to_owned(),
                    format!("Your wages and debts that you had fetched, or the income that was filled in for you. Until {day}, or until you say no."),
                ),
            )
        }
        Logged::LenderKept => language.pick(
            (
                "De geldverstrekkers mogen niet meer rekenen met uw inkomen".to_owned(),
                "Een aanvraag die nog loopt, telt zonder u. Een hypotheek die al rond is, blijft.".to_owned(),
            ),
            (
                "The lenders may not reckon with your income any more".to_owned(),
                "An application that is still open counts without you. A mortgage that is settled stays.".to_owned(),
            ),
        ),
        Logged::Typed(to, what) => {
            let (name, what) = (named(to), typed_names(what, language));
            language.pick(
                (
                    format!("{name} rekent ook met wat is ingevuld"),
                    format!("{what}. Waarvoor: een aanbod voor een hypotheek maken. Geen bron heeft dit nagekeken."),
                ),
                (
                    format!("{name} also reckons with what was filled in"),
                    format!("{what}. What for: to make a mortgage offer. No source checked this."),
                ),
            )
        }
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
        Logged::PartnerCounts(true) => language.pick(
            (
                "Uw partner doet mee in de gezamenlijke som".to_owned(),
                "U ziet alleen de uitkomst. Uw partner kan er altijd uit stappen.".to_owned(),
            ),
            (
                "Your partner takes part in the joint sum".to_owned(),
                "You see only the outcome. Your partner can step out at any time.".to_owned(),
            ),
        ),
        Logged::PartnerCounts(false) => language.pick(
            (
                "Uw partner doet niet meer mee in de gezamenlijke som".to_owned(),
                "Het gezamenlijke bedrag geldt nergens meer.".to_owned(),
            ),
            (
                "Your partner takes part in the joint sum no more".to_owned(),
                "The joint amount holds nowhere any more.".to_owned(),
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
        | Logged::Cancelled(..)
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

/// What counts of a partner who takes part: wages, and of what is owed only what a source gave.
fn joined(unasked: &[Source], language: Language) -> (String, String) {
    let counts = match unasked {
        [] => language.pick("Uw loon en uw schulden tellen mee.", "Your wages and your debts count."),
        [Source::CreditRegistry] => language.pick(
            "Uw loon en uw studieschuld tellen mee. Leningen bij BKR niet: die zijn niet opgehaald.",
            "Your wages and your student debt count. Loans at BKR do not: they were not fetched.",
        ),
        [_] => language.pick(
            "Uw loon en uw leningen bij BKR tellen mee. Een studieschuld niet: die is niet opgehaald.",
            "Your wages and your loans at BKR count. A student debt does not: it was not fetched.",
        ),
        _ => language.pick(
            "Alleen uw loon telt mee. Uw schulden niet: die zijn niet opgehaald.",
            "Only your wages count. Your debts do not: they were not fetched.",
        ),
    };
    language.pick(
        (
            "U doet mee in de gezamenlijke som".to_owned(),
            format!("{counts} Wat u later laat ophalen, telt dan ook mee. U kunt er altijd uit stappen."),
        ),
        (
            "You take part in the joint sum".to_owned(),
            format!("{counts} What you have fetched later counts then too. You can step out at any time."),
        ),
    )
}

fn typed_names(what: &[Term], language: Language) -> String {
    let names = what.iter().map(|one| term(*one).get(language).to_owned());
    names.collect::<Vec<_>>().join(", ")
}
