//! The consent log and what receivers hold, in plain words. Says who, what, why and until when; a
//! person reads when beside it.

use super::log_sharing::{wiped, with_sentences};
use super::{fault, fields, inside, keeper, keeper_first, purpose, terms};
use crate::journey::vault::sharing::Purpose;
use crate::journey::vault::{Held, Logged, Receiver, Verdict};
use crate::text::{Language, Text, text};

/// A line of the consent log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// Who did what.
    pub title: String,
    /// What exactly, why, until when.
    pub text: String,
}

/// The name of a receiver.
pub const fn receiver(receiver: Receiver) -> Text {
    match receiver {
        Receiver::Woontinder => text("Woontinder", "Woontinder"),
        Receiver::Lender => text("Geldverstrekker", "Lender"),
        Receiver::Agent => text("Makelaar", "Estate agent"),
        Receiver::Seller => text("Verkoper", "Seller"),
        Receiver::Notary => text("Notaris", "Notary"),
        Receiver::Adviser => text("Adviseur", "Adviser"),
    }
}

/// The name of a receiver within a sentence: what is no name of its own begins small.
pub fn receiver_inside(one: Receiver, language: Language) -> String {
    let name = receiver(one).get(language);
    match one {
        Receiver::Woontinder => name.to_owned(),
        _ => inside(name),
    }
}

/// A receiver within a sentence: `de verkoper`, `Woontinder`.
pub fn the_receiver(one: Receiver, language: Language) -> String {
    let name = receiver_inside(one, language);
    match one {
        Receiver::Woontinder => name,
        _ => language.pick(format!("de {name}"), format!("the {name}")),
    }
}

/// A line of the log in words.
pub fn log_line(line: &Logged, language: Language) -> LogLine {
    let said = |(title, text): (String, String)| LogLine { title, text };
    match line {
        Logged::Consented(question, until) => {
            let (name, asked) = (
                keeper(question.source).get(language),
                fields(&question.fields, language),
            );
            let (why, day) = (
                purpose(question.source).get(language),
                language.date(until.date()),
            );
            said(language.pick(
                (
                    format!("U gaf toestemming voor {name}"),
                    format!("{asked}. Naar: alleen uw kluis. Waarvoor: {why} Geldig tot {day}."),
                ),
                (
                    format!("You gave consent for {name}"),
                    format!("{asked}. To: your vault only. What for: {why} Valid until {day}."),
                ),
            ))
        }
        Logged::Imported(source, count) => {
            let name = keeper_first(*source, language);
            let data = pieces(*count, language);
            said(language.pick(
                (
                    format!("{name} gaf {data}"),
                    "Ze liggen in uw kluis, in deze browser.".to_owned(),
                ),
                (
                    format!("{name} gave {data}"),
                    "They are in your vault, in this browser.".to_owned(),
                ),
            ))
        }
        Logged::Failed(source, why) => {
            let name = keeper_first(*source, language);
            let title = language.pick(format!("{name} gaf niets"), format!("{name} gave nothing"));
            LogLine {
                title,
                text: fault(*why, *source, language),
            }
        }
        Logged::Cancelled(source, stays) => {
            let name = keeper(*source).get(language);
            let text = match stays {
                true => language.pick(
                    "Er kwam niets nieuws. Wat deze bron eerder gaf, ligt nog in uw kluis. Uw toestemming geldt nog.",
                    "Nothing new came. What this source gave before is still in your vault. Your consent still holds.",
                ),
                false => language.pick(
                    "Er kwam niets. Uw toestemming is meteen gestopt.",
                    "Nothing came. Your consent ended at once.",
                ),
            };
            said(language.pick(
                (format!("U brak de vraag aan {name} af"), text.to_owned()),
                (
                    format!("You gave up the question to {name}"),
                    text.to_owned(),
                ),
            ))
        }
        Logged::Withdrawn(source) => {
            let name = keeper(*source).get(language);
            said(language.pick(
                (
                    format!("U trok de toestemming voor {name} in"),
                    "Wat deze bron gaf, is meteen gewist. Een Financieel-ID dat er was, is vervallen.".to_owned(),
                ),
                (
                    format!("You withdrew the consent for {name}"),
                    "What this source gave was erased at once. A Financieel-ID that was there has lapsed.".to_owned(),
                ),
            ))
        }
        Logged::Revoked(source) => {
            let name = keeper_first(*source, language);
            said(language.pick(
                (
                    format!("{name} nam de handtekening terug"),
                    "Uw Financieel-ID geldt niet meer. Maak het opnieuw.".to_owned(),
                ),
                (
                    format!("{name} took its signature back"),
                    "Your Financieel-ID holds no more. Make it again.".to_owned(),
                ),
            ))
        }
        Logged::Declined(source) => {
            let name = keeper(*source).get(language);
            said(language.pick(
                (
                    format!("U gaf geen toestemming voor {name}"),
                    "U vult het zelf in. Er is niets opgevraagd.".to_owned(),
                ),
                (
                    format!("You gave no consent for {name}"),
                    "You fill it in yourself. Nothing was asked.".to_owned(),
                ),
            ))
        }
        Logged::Wiped(kept) => wiped(kept, language),
        other => with_receivers(other, language),
    }
}

fn with_receivers(line: &Logged, language: Language) -> LogLine {
    let (title, text) = match line {
        Logged::Issued => language.pick(
            (
                "Uw Financieel-ID is gemaakt".to_owned(),
                "Het ligt alleen in deze browser. U beslist wie het ziet.".to_owned(),
            ),
            (
                "Your Financieel-ID was made".to_owned(),
                "It is in this browser only. You decide who sees it.".to_owned(),
            ),
        ),
        Logged::Shown(Verdict::Valid { can_finance, .. }, until) => {
            let (kept, terms) = (
                statement(*can_finance, language),
                terms(Purpose::Search, *until, language),
            );
            let title = language.pick(
                "Woontinder controleerde uw Financieel-ID",
                "Woontinder checked your Financieel-ID",
            );
            (title.to_owned(), format!("{kept} {terms}"))
        }
        Logged::Shown(verdict, _) => {
            let why = refused(verdict).get(language).to_owned();
            language.pick(
                ("Woontinder weigerde een bestand".to_owned(), why.clone()),
                ("Woontinder refused a file".to_owned(), why),
            )
        }
        Logged::ShownBefore => language.pick(
            (
                "U liet Woontinder uw Financieel-ID zien".to_owned(),
                "Dat geldt niet meer. Wat erin stond, is hier gewist.".to_owned(),
            ),
            (
                "You showed Woontinder your Financieel-ID".to_owned(),
                "It holds no more. What it said was erased here.".to_owned(),
            ),
        ),
        Logged::Shared(to, shared) => {
            let (name, data) = (receiver(*to).get(language), fields(shared, language));
            language.pick(
                (
                    format!("{name} kreeg {}", pieces(shared.len(), language)),
                    format!("{data}. Waarvoor: uw hypotheekaanvraag."),
                ),
                (
                    format!("{name} received {}", pieces(shared.len(), language)),
                    format!("{data}. What for: your mortgage application."),
                ),
            )
        }
        Logged::Erased(to) => {
            let name = receiver(*to).get(language);
            language.pick(
                (
                    format!("{name} wiste uw gegevens"),
                    "U vroeg daarom.".to_owned(),
                ),
                (
                    format!("{name} erased your data"),
                    "You asked for it.".to_owned(),
                ),
            )
        }
        other => return with_sentences(other, language),
    };
    LogLine { title, text }
}

const fn refused(verdict: &Verdict) -> Text {
    match verdict {
        Verdict::Valid { .. } => text("Het is in orde.", "It is in order."),
        Verdict::Changed => text("Er was iets in veranderd.", "Something in it was changed."),
        Verdict::UnknownIssuer => text(
            "Een onbekende had het getekend.",
            "Somebody unknown had signed it.",
        ),
        Verdict::Expired => text("Het was verlopen.", "It had expired."),
        Verdict::Withdrawn => text("Het was ingetrokken.", "It had been withdrawn."),
        Verdict::NotYours => text("Het was van een ander.", "It was somebody else’s."),
        Verdict::NotAFinancialId => {
            text("Het was geen Financieel-ID.", "It was not a Financieel-ID.")
        }
    }
}

fn statement(can_finance: Option<crate::domain::Cents>, language: Language) -> String {
    let Some(amount) = can_finance.map(|amount| language.euros(amount)) else {
        return language
            .pick(
                "Bewaard: alleen dat uw Financieel-ID echt is. Geen bedragen.",
                "Kept: only that your Financieel-ID is genuine. No amounts.",
            )
            .to_owned();
    };
    language.pick(
        format!("Bewaard: alleen de zin ‘kan tot {amount} financieren’. De rest van het bestand is niet bewaard."),
        format!("Kept: only the sentence ‘can finance up to {amount}’. The rest of the file was not kept."),
    )
}

fn pieces(count: usize, language: Language) -> String {
    match count {
        1 => language.pick("1 gegeven", "1 piece of data").to_owned(),
        _ => language.pick(
            format!("{count} gegevens"),
            format!("{count} pieces of data"),
        ),
    }
}

/// What a receiver holds, in words.
pub fn held(held: Option<&Held>, language: Language) -> String {
    match held {
        None => language
            .pick("Niets van u.", "Nothing of yours.")
            .to_owned(),
        Some(Held { fields: shared, .. }) => format!("{}.", fields(shared, language)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::moment::Moment;
    use crate::domain::record::{Field, Source};
    use crate::domain::{Cents, Term};
    use crate::journey::vault::sharing::{Doubt, Item, Sentence};
    use crate::journey::vault::{Question, SourceFault};

    #[test]
    fn every_line_says_who_and_what() {
        let question = Question {
            source: Source::EmployeeInsurance,
            fields: vec![Field::Wages],
        };
        let lines = [
            Logged::Consented(question, Moment(1_800_000_000)),
            Logged::Imported(Source::Bank, 1),
            Logged::Failed(Source::Bank, SourceFault::NoData),
            Logged::Cancelled(Source::Bank, true),
            Logged::Cancelled(Source::Bank, false),
            Logged::Withdrawn(Source::Bank),
            Logged::Revoked(Source::Bank),
            Logged::Issued,
            Logged::Shown(Verdict::valid(None), Moment(1_800_000_000)),
            Logged::Shown(Verdict::Changed, Moment(1_800_000_000)),
            Logged::ShownBefore,
            Logged::Shared(Receiver::Lender, vec![Field::Wages]),
            Logged::Erased(Receiver::Lender),
            Logged::Declined(Source::Bank),
            Logged::Presented(
                Receiver::Seller,
                Purpose::Bid,
                vec![Item::Sentence(Sentence::NoArrears)],
                Moment(1_800_000_000),
            ),
            Logged::Doubted(Receiver::Seller, Doubt::Replayed),
            Logged::PartRefused(Receiver::Agent, vec![Item::Field(Field::Wages)]),
            Logged::PartEnded(Receiver::Agent, vec![Item::Field(Field::Wages)]),
            Logged::Reported(Receiver::Agent, vec![Item::Field(Field::Wages)]),
            Logged::Stopped(Receiver::Seller),
            Logged::KeptByLaw(Receiver::Notary, 5),
            Logged::Ended(Receiver::Adviser, Purpose::Talk),
            Logged::Joined(Vec::new()),
            Logged::Joined(vec![Source::CreditRegistry]),
            Logged::Joined(vec![Source::CreditRegistry, Source::StudentLoans]),
            Logged::LenderLet(Moment(1_800_000_000)),
            Logged::LenderKept,
            Logged::Typed(Receiver::Lender, vec![Term::Savings]),
            Logged::Left,
            Logged::PartnerCounts(true),
            Logged::PartnerCounts(false),
            Logged::Wiped(Vec::new()),
            Logged::Wiped(vec![Receiver::Notary]),
        ];
        for language in Language::ALL {
            for line in &lines {
                let said = log_line(line, language);
                assert!(
                    !said.title.is_empty() && said.text.ends_with('.'),
                    "{line:?}: {said:?}"
                );
            }
        }
        let consent = log_line(&lines[0], Language::Dutch);
        assert!(
            consent.text.contains("Loongegevens") && consent.text.contains("Geldig tot"),
            "{consent:?}"
        );
    }

    #[test]
    fn a_statement_tells_no_income() {
        let can_finance = Some(Cents(15_661_200));
        let shown = Logged::Shown(Verdict::valid(can_finance), Moment(1_800_000_000));
        let words = log_line(&shown, Language::Dutch).text;
        assert!(
            words.contains("kan tot €\u{a0}156.612 financieren"),
            "{words}"
        );
        assert!(words.ends_with("Tot 15 januari 2027."), "{words}");
        assert!(words.contains("Waarvoor: woningen laten zien"), "{words}");
        assert_eq!(held(None, Language::Dutch), "Niets van u.");
    }
}
