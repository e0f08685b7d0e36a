//! Words of the search: filters, verdicts on homes, the Financieel-ID that was shown, refusals.

use super::vault::taken_back;
use super::{Language, Text, text};
use crate::domain::home::Home;
use crate::domain::{Affordability, Change, Verdict};
use crate::journey::search::{Filters, PassReason, Preparation, Refusal};
use crate::journey::vault;

/// Why the search says no.
pub const fn refusal(refusal: Refusal) -> Text {
    match refusal {
        Refusal::PricesCrossed => text(
            "De laagste prijs is hoger dan de hoogste. Verschuif één van de twee.",
            "The lowest price is above the highest. Move one of the two.",
        ),
        Refusal::NothingToTakeBack => text(
            "Er is niets om terug te draaien.",
            "There is nothing to take back.",
        ),
        Refusal::NotPassed => text(
            "Een reden hoort bij een nee. Zeg eerst nee tegen deze woning.",
            "A reason belongs to a no. Say no to this home first.",
        ),
        Refusal::NotAFavourite => text(
            "Deze woning staat niet in uw droomselectie. Maak haar eerst favoriet.",
            "This home is not in your selection. Make it a favourite first.",
        ),
        Refusal::NoteTooLong => text(
            "Deze notitie is te lang. Maak haar hoogstens 2.000 tekens lang. Wat u typte, blijft staan.",
            "This note is too long. Make it at most 2,000 characters long. What you typed stays.",
        ),
    }
}

/// The name of a filter, by its name in an address.
pub fn filter_in_address(name: &str) -> Text {
    match name {
        "prijs" => text("het prijssegment", "the price range"),
        "regio" => text("de regio", "the region"),
        "kamers" => text("het aantal kamers", "the number of rooms"),
        "bouwjaar" => text("het bouwjaar", "the year built"),
        "label" => text("het energielabel", "the energy label"),
        "soort" => text("de soort woning", "the kind of home"),
        "buiten" => text("de buitenruimte", "the outdoor space"),
        "maandlast" => text("het bedrag per maand", "the amount a month"),
        "budget" => text("uw budget", "your budget"),
        "reis" => text("de reistijd", "the travel time"),
        "buurt" => text("de buurt", "the neighbourhood"),
        "gebied" => text("het gebied op de kaart", "the area on the map"),
        _ => text("het in aanmerking komen", "qualifying"),
    }
}

/// Why a home got a "no".
pub const fn pass_reason(reason: PassReason) -> Text {
    match reason {
        PassReason::TooDear => text("Te duur", "Too dear"),
        PassReason::TooSmall => text("Te klein", "Too small"),
        PassReason::Place => text("De plek", "The place"),
        PassReason::State => text("De staat", "The state"),
    }
}

/// Whether a home fits, in a word.
pub const fn verdict(verdict: Verdict) -> Text {
    match verdict {
        Verdict::Fits => text("past", "fits"),
        Verdict::FitsIf => text("past als", "fits if"),
        Verdict::DoesNotFit => text("past niet", "does not fit"),
    }
}

/// What came of an uploaded Financieel-ID, and who took it back if somebody did; for a valid one see
/// [`Language::received`].
pub fn not_received(
    verdict: &vault::Verdict,
    by: Option<vault::Taker>,
    language: Language,
) -> Option<String> {
    if *verdict != vault::Verdict::Withdrawn {
        return refused(verdict).map(|said| said.get(language).to_owned());
    }
    let by = taken_back(by, language);
    Some(language.pick(
        format!("Dit Financieel-ID is ingetrokken: {by}. Maak een nieuw Financieel-ID."),
        format!("This Financieel-ID was withdrawn: {by}. Make a new one."),
    ))
}

const fn refused(verdict: &vault::Verdict) -> Option<Text> {
    Some(match verdict {
        vault::Verdict::Valid { .. } | vault::Verdict::Withdrawn => return None,
        vault::Verdict::Changed => text(
            "In dit Financieel-ID is iets veranderd na het ondertekenen. Wij nemen het niet aan. Download het opnieuw en verander er niets in.",
            "Something in this Financieel-ID was changed after it was signed. We do not accept it. Download it again and change nothing.",
        ),
        vault::Verdict::UnknownIssuer => text(
            "Dit Financieel-ID is ondertekend door iemand die wij niet kennen. Wij nemen het niet aan.",
            "This Financieel-ID was signed by somebody we do not know. We do not accept it.",
        ),
        vault::Verdict::Expired => text(
            "Dit Financieel-ID is verlopen. Maak een nieuw Financieel-ID.",
            "This Financieel-ID has expired. Make a new one.",
        ),
        vault::Verdict::NotYours => text(
            "Dit Financieel-ID is niet van u: het is gemaakt voor de sleutel van een ander. Gebruik uw eigen Financieel-ID.",
            "This Financieel-ID is not yours: it was made for somebody else’s key. Use your own.",
        ),
        vault::Verdict::NotAFinancialId => text(
            "Dit bestand is geen Financieel-ID. Kies het bestand dat u in deze app hebt gedownload.",
            "This file is not a Financieel-ID. Choose the file that you downloaded in this app.",
        ),
    })
}

/// Why a Financieel-ID cannot be looked at.
pub const fn upload_refusal(refusal: vault::Refusal) -> Text {
    match refusal {
        vault::Refusal::FileTooLarge => text(
            "Dit bestand is te groot voor een Financieel-ID. Kies een ander bestand.",
            "This file is too large for a Financieel-ID. Choose another file.",
        ),
        _ => text(
            "Dit lukt nu niet. Kies het bestand opnieuw.",
            "This does not work now. Choose the file again.",
        ),
    }
}

impl Language {
    /// What a valid Financieel-ID says.
    pub fn received(self, verdict: &vault::Verdict) -> Option<String> {
        let vault::Verdict::Valid { can_finance, .. } = verdict else {
            return None;
        };
        Some(match can_finance {
            Some(amount) => {
                let amount = self.euros(*amount);
                self.pick(
                    format!(
                        "Woontinder weet één zin: kan tot {amount} financieren. Uw inkomen en de rest van uw gegevens zijn hier niet bewaard."
                    ),
                    format!("Woontinder knows one sentence: can finance up to {amount}. Your income and the rest of your data are not kept here."),
                )
            }
            None => self
                .pick("Alle handtekeningen kloppen.", "All signatures hold.")
                .to_owned(),
        })
    }

    /// Whether a home fits and under which condition, short enough for a tag.
    pub fn fit(self, checked: &Affordability) -> String {
        let within_reach = checked.ways_out.iter().find(|way| way.within_reach);
        let said = match (checked.verdict, within_reach.map(|way| way.change)) {
            (Verdict::Fits, _) => text("past binnen uw budget", "fits your budget"),
            (Verdict::DoesNotFit, _) | (Verdict::FitsIf, None) => text("past niet", "does not fit"),
            (_, Some(Change::WithoutNhg)) => text("past zonder NHG", "fits without NHG"),
            (_, Some(Change::FixLonger { .. })) => text(
                "past als u de rente langer vastzet",
                "fits if you fix the interest longer",
            ),
            (_, Some(Change::PayOffDuties(_))) => {
                text("past zonder andere schulden", "fits without other debts")
            }
            (_, Some(Change::PartnerIncome { .. })) => {
                text("past als u samen koopt", "fits if you buy together")
            }
            (_, Some(Change::MoreSavings { .. } | Change::Gift { .. })) => {
                text("past met meer eigen geld", "fits with more own money")
            }
            (_, Some(Change::LowerPrice { .. })) => {
                text("past bij een lagere prijs", "fits at a lower price")
            }
        };
        said.get(self).to_owned()
    }

    /// How many homes keep themselves for who holds a Financieel-ID.
    pub fn waiting_for_financial_id(self, count: usize) -> String {
        let homes = self.homes(count);
        if count == 1 {
            return self.pick(
                format!("Nog {homes} vraagt een Financieel-ID."),
                format!(
                    "1 more {} asks for a Financieel-ID.",
                    self.pick("woning", "home")
                ),
            );
        }
        self.pick(
            format!("Nog {homes} vragen een Financieel-ID."),
            format!("{count} more homes ask for a Financieel-ID."),
        )
    }

    /// The filters in a line: `€ 150.000 - € 300.000 · Tilburg`.
    pub fn filters(self, filters: &Filters, homes: &[Home]) -> String {
        let mut parts = Vec::new();
        match (filters.price_from, filters.price_to) {
            (Some(from), Some(to)) => {
                parts.push(format!("{} - {}", self.euros(from), self.euros(to)))
            }
            (Some(from), None) => parts.push(format!(
                "{} {}",
                self.pick("vanaf", "from"),
                self.euros(from)
            )),
            (None, Some(to)) => {
                parts.push(format!("{} {}", self.pick("tot", "up to"), self.euros(to)))
            }
            (None, None) => {}
        }
        let region = filters
            .region
            .map_or(self.pick("alle regio’s", "all regions"), |region| {
                region.name()
            });
        parts.push(region.to_owned());
        parts.extend(filters.rooms_from.map(|rooms| {
            self.pick(
                format!("vanaf {rooms} kamers"),
                format!("from {rooms} rooms"),
            )
        }));
        parts.extend(
            filters
                .built_from
                .map(|year| self.pick(format!("na {}", year - 1), format!("after {}", year - 1))),
        );
        parts.extend(self.more_filters(filters, homes));
        parts.join(" · ")
    }

    /// Whether one qualifies for a home whose seller demands prepared financing.
    pub fn preparation(self, preparation: Preparation) -> Option<String> {
        Some(match preparation {
            Preparation::NotDemanded => return None,
            Preparation::Eligible { can_finance } => {
                let amount = self.euros(can_finance);
                self.pick(
                    format!("U komt in aanmerking: uw Financieel-ID bewijst dat u tot {amount} kunt financieren."),
                    format!("You qualify: your Financieel-ID proves that you can finance up to {amount}."),
                )
            }
            Preparation::NoFinancialId => self
                .pick(
                    "U komt nog niet in aanmerking: u hebt nog geen geldig Financieel-ID laten zien.",
                    "You do not qualify yet: you have not shown a valid Financieel-ID.",
                )
                .to_owned(),
            Preparation::NoAmount => self
                .pick(
                    "U komt nog niet in aanmerking: uw Financieel-ID zegt niet hoeveel u kunt financieren. Maak eerst de berekening en dan een nieuw Financieel-ID.",
                    "You do not qualify yet: your Financieel-ID does not say how much you can finance. Make the sum first and then a new Financieel-ID.",
                )
                .to_owned(),
            Preparation::NoBudget => self
                .pick(
                    "Wij weten nog niet of u in aanmerking komt: bereken eerst uw bestedingsruimte.",
                    "We do not know yet whether you qualify: estimate your budget first.",
                )
                .to_owned(),
            Preparation::TooLittle {
                can_finance,
                short,
                alone,
            } => {
                let (amount, short) = (self.euros(can_finance), self.euros(short));
                if alone {
                    return Some(self.pick(
                        format!("U komt nog niet in aanmerking: samen past het, maar het Financieel-ID dat u liet zien bewijst {amount}, zonder uw partner. Dat is {short} te weinig. Maak samen een nieuw Financieel-ID en laat die zin zien."),
                        format!("You do not qualify yet: together it fits, but the Financieel-ID that you showed proves {amount}, without your partner. That is {short} too little. Make a new Financieel-ID together and show that sentence."),
                    ));
                }
                self.pick(
                    format!("U komt niet in aanmerking: uw Financieel-ID bewijst {amount}. Voor deze woning komt u {short} tekort."),
                    format!("You do not qualify: your Financieel-ID proves {amount}. For this home you are {short} short."),
                )
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cents;

    #[test]
    fn filters_read_as_a_line() {
        let filters = Filters {
            built_from: Some(1971),
            ..Filters::starting(None)
        };
        let line = Language::Dutch.filters(&filters, &[]);
        assert_eq!(
            line,
            "€\u{a0}150.000 - €\u{a0}300.000 · alle regio’s · na 1970"
        );
    }

    #[test]
    fn one_home_asks_and_two_homes_ask() {
        assert_eq!(
            Language::Dutch.waiting_for_financial_id(1),
            "Nog 1 woning vraagt een Financieel-ID."
        );
        assert_eq!(
            Language::Dutch.waiting_for_financial_id(7),
            "Nog 7 woningen vragen een Financieel-ID."
        );
    }

    #[test]
    fn only_a_valid_financial_id_is_received() {
        let valid = vault::Verdict::valid(Some(Cents::from_euros(156_612)));
        assert!(
            Language::Dutch
                .received(&valid)
                .is_some_and(|said| said.contains("156.612"))
        );
        assert_eq!(not_received(&valid, None, Language::Dutch), None);
        for refused in [
            vault::Verdict::Changed,
            vault::Verdict::Expired,
            vault::Verdict::UnknownIssuer,
            vault::Verdict::Withdrawn,
            vault::Verdict::NotYours,
        ] {
            assert!(not_received(&refused, None, Language::Dutch).is_some());
            assert_eq!(Language::Dutch.received(&refused), None);
        }
    }
}
