//! What came of checking a Financieel-ID, in plain words, and what to do about it.

use super::keeper;
use crate::journey::vault::{Taker, Verdict};
use crate::text::{Language, Text, text};

/// By whom it was taken back, inside a sentence; either of both where that is not known.
pub fn taken_back(by: Option<Taker>, language: Language) -> String {
    let named = |source| keeper(source).get(language);
    match by {
        Some(Taker::Participant(source)) => {
            let keeper = named(source);
            language.pick(
                format!("u trok uw toestemming voor {keeper} in"),
                format!("you withdrew your consent for {keeper}"),
            )
        }
        Some(Taker::Source(source)) => {
            let keeper = named(source);
            language.pick(
                format!("{keeper} nam de handtekening terug"),
                format!("{keeper} took its signature back"),
            )
        }
        Some(Taker::Narrowed(source)) => {
            let keeper = named(source);
            language.pick(
                format!("u koos minder gegevens van {keeper}"),
                format!("you chose less data of {keeper}"),
            )
        }
        Some(Taker::Wipe) => language
            .pick("u wiste uw kluis", "you wiped your vault")
            .to_owned(),
        Some(Taker::Partner) => language
            .pick(
                "uw partner stapte uit de gezamenlijke som, of trok gegevens daarvoor in",
                "your partner stepped out of the joint sum, or withdrew data for it",
            )
            .to_owned(),
        None => language
            .pick(
                "u trok een toestemming in, of een bron nam de handtekening terug",
                "you took back a consent, or a source took its signature back",
            )
            .to_owned(),
    }
}

/// That there is no Financieel-ID any more, and who saw to that.
pub fn lapsed(by: Option<Taker>, language: Language) -> String {
    let by = taken_back(by, language);
    language.pick(
        format!("Uw Financieel-ID geldt niet meer: {by}. Maak een nieuw."),
        format!("Your Financieel-ID no longer holds: {by}. Make a new one."),
    )
}

/// What was found; for what was taken back, by whom.
pub fn why_refused(verdict: &Verdict, by: Option<Taker>, language: Language) -> String {
    if *verdict != Verdict::Withdrawn {
        return found(verdict).get(language).to_owned();
    }
    let by = taken_back(by, language);
    language.pick(
        format!("Het is ingetrokken: {by}."),
        format!("It was withdrawn: {by}."),
    )
}

const fn found(verdict: &Verdict) -> Text {
    match verdict {
        Verdict::Valid { .. } => text("Alle handtekeningen kloppen.", "All signatures hold."),
        Verdict::Changed => text(
            "Er is iets veranderd na het ondertekenen.",
            "Something was changed after it was signed.",
        ),
        Verdict::UnknownIssuer => text(
            "Het is getekend door iemand die wij niet kennen.",
            "It was signed by somebody we do not know.",
        ),
        Verdict::Expired => text("Het is verlopen.", "It has expired."),
        Verdict::Withdrawn => text("Het is ingetrokken.", "It was withdrawn."),
        Verdict::NotYours => text(
            "Het is niet van u: het is gemaakt voor de sleutel van een ander. De handtekeningen kloppen wel.",
            "It is not yours: it was made for somebody else’s key. The signatures do hold.",
        ),
        Verdict::NotAFinancialId => text(
            "Dit bestand is geen Financieel-ID.",
            "This file is not a Financieel-ID.",
        ),
    }
}

/// What to do.
pub const fn what_to_do(verdict: &Verdict) -> Text {
    match verdict {
        Verdict::Valid { .. } => text(
            "U kunt het overal in deze demo gebruiken.",
            "You can use it anywhere in this demo.",
        ),
        Verdict::Changed => text(
            "Download het opnieuw en verander er niets in.",
            "Download it again and change nothing.",
        ),
        Verdict::UnknownIssuer => text(
            "Haal uw gegevens op bij de bronnen zelf en maak een Financieel-ID.",
            "Fetch your data from the sources themselves and make a Financieel-ID.",
        ),
        Verdict::Expired | Verdict::Withdrawn => {
            text("Maak een nieuw Financieel-ID.", "Make a new Financieel-ID.")
        }
        Verdict::NotYours => text(
            "Gebruik het Financieel-ID dat u in dit verhaal maakte.",
            "Use the Financieel-ID that you made in this story.",
        ),
        Verdict::NotAFinancialId => text(
            "Kies het bestand dat u in deze app hebt gedownload.",
            "Choose the file that you downloaded in this app.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Source;

    #[test]
    fn what_was_taken_back_says_by_whom() {
        let said = |by| why_refused(&Verdict::Withdrawn, by, Language::Dutch);
        assert_eq!(
            said(Some(Taker::Participant(Source::TaxOffice))),
            "Het is ingetrokken: u trok uw toestemming voor de Belastingdienst in."
        );
        assert_eq!(
            said(Some(Taker::Source(Source::TaxOffice))),
            "Het is ingetrokken: de Belastingdienst nam de handtekening terug."
        );
        assert!(said(Some(Taker::Wipe)).contains("u wiste uw kluis"));
        let partners = lapsed(Some(Taker::Partner), Language::Dutch);
        assert!(partners.contains("uw partner stapte uit"), "{partners}");
        assert!(!partners.contains("u trok"), "{partners}");
    }

    #[test]
    fn every_verdict_says_something_of_its_own_and_what_to_do() {
        let all = [
            Verdict::valid(None),
            Verdict::Changed,
            Verdict::UnknownIssuer,
            Verdict::Expired,
            Verdict::Withdrawn,
            Verdict::NotYours,
            Verdict::NotAFinancialId,
        ];
        for language in Language::ALL {
            let mut said: Vec<_> = all
                .iter()
                .map(|one| why_refused(one, None, language))
                .collect();
            assert!(
                all.iter()
                    .all(|one| what_to_do(one).get(language).ends_with('.'))
            );
            said.sort_unstable();
            said.dedup();
            assert_eq!(said.len(), all.len());
        }
    }
}
