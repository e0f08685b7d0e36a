//! Words of sharing a sentence: what can be shown, what for, why a receiver does not believe it, and
//! how a presenter makes a source behave.

use super::{Fact, datum_facts, field, taken_back};
use crate::domain::Cents;
use crate::domain::moment::Moment;
use crate::domain::record::{Datum, Source};
use crate::journey::vault::sharing::{Doubt, Item, Purpose, Sentence};
use crate::journey::vault::{Behaviour, Claim, Taker};
use crate::text::{Language, Text, text};

/// What can be shown, as the participant chooses it.
pub const fn item(item: Item) -> Text {
    match item {
        Item::Sentence(Sentence::CanFinance) => text(
            "Tot welk bedrag u kunt financieren",
            "Up to what amount you can finance",
        ),
        Item::Sentence(Sentence::PermanentJob) => text(
            "Dat uw inkomen uit een vast dienstverband komt",
            "That your income comes from a permanent job",
        ),
        Item::Sentence(Sentence::NoArrears) => text(
            "Dat u geen betalingsachterstand hebt",
            "That you have no payment arrears",
        ),
        Item::Field(name) => field(name),
    }
}

/// What a value of the file is called.
pub fn value_name(name: &str) -> Text {
    match name {
        "can_finance" => item(Item::Sentence(Sentence::CanFinance)),
        "permanent_job" => item(Item::Sentence(Sentence::PermanentJob)),
        "no_arrears" => item(Item::Sentence(Sentence::NoArrears)),
        name => serde_json::from_value(serde_json::Value::String(name.to_owned()))
            .map_or(text("Onbekend", "Unknown"), field),
    }
}

/// Names in a row.
pub fn items(all: &[Item], language: Language) -> String {
    let names: Vec<_> = all.iter().map(|one| item(*one).get(language)).collect();
    names.join(", ")
}

/// What a receiver needs it for.
pub const fn purpose_of(purpose: Purpose) -> Text {
    match purpose {
        Purpose::Search => text(
            "woningen laten zien waarvan de verkoper voorbereide financiering vraagt",
            "to show homes whose seller asks for prepared financing",
        ),
        Purpose::Viewing => text("een bezichtiging plannen", "to plan a viewing"),
        Purpose::Bid => text("uw bod beoordelen", "to weigh your bid"),
        Purpose::Mortgage => text(
            "uw hypotheekaanvraag beoordelen",
            "to weigh your mortgage application",
        ),
        Purpose::Deed => text("de akte opmaken", "to draw up the deed"),
        Purpose::Advice => text("uw adviesgesprek voorbereiden", "to prepare your advice"),
        Purpose::Talk => text("het gesprek met u voeren", "to have the talk with you"),
    }
}

/// Until when a receiver may look: a day, and for a talk the hour at which it ends.
pub fn end(purpose: Purpose, until: Moment, language: Language) -> String {
    match purpose {
        Purpose::Talk => language.slot(until),
        _ => language.date(until.date()),
    }
}

/// What for, and until when.
pub fn terms(purpose: Purpose, until: Moment, language: Language) -> String {
    let why = purpose_of(purpose).get(language);
    let until = end(purpose, until, language);
    language.pick(
        format!("Waarvoor: {why}. Tot {until}."),
        format!("What for: {why}. Until {until}."),
    )
}

fn can_finance(amount: Cents, language: Language) -> String {
    let amount = language.euros(amount);
    language.pick(
        format!("Kan tot {amount} financieren."),
        format!("Can finance up to {amount}."),
    )
}

/// What the sum counts with when a source of what is owed was not asked.
pub const fn stated(unasked: Source) -> Option<Text> {
    match unasked {
        Source::CreditRegistry => Some(text(
            "Uitgaande van leningen die de koper zelf opgaf: niet nagevraagd bij BKR.",
            "Going by loans that the buyer stated: not checked with BKR.",
        )),
        Source::StudentLoans => Some(text(
            "Uitgaande van een studieschuld die de koper zelf opgaf: niet nagevraagd bij DUO.",
            "Going by a student debt that the buyer stated: not checked with DUO.",
        )),
        _ => None,
    }
}

/// What the sum always counts as the buyer stated it: no source of the vault gives these.
pub const ALWAYS_STATED: Text = text(
    "Private lease, alimentatie en erfpacht: zoals de koper die zelf opgaf. Daarvoor is geen bron gevraagd.",
    "Private lease, alimony and ground rent: as the buyer stated them. No source was asked for those.",
);

/// The same of a partner whose income counts: of what the partner owes there, the sum counts nothing that
/// a source said.
pub const fn partner_unasked(unasked: Source) -> Option<Text> {
    match unasked {
        Source::CreditRegistry => Some(text(
            "Zonder leningen van de partner: die zijn niet nagevraagd bij BKR.",
            "Without loans of the partner: those were not checked with BKR.",
        )),
        Source::StudentLoans => Some(text(
            "Zonder studieschuld van de partner: die is niet nagevraagd bij DUO.",
            "Without a student debt of the partner: that was not checked with DUO.",
        )),
        _ => None,
    }
}

/// The amount, and beside it all that the buyer stated for it and all that nobody asked of a partner.
fn sum(amount: Cents, unasked: &[Source], partners: &[Source], language: Language) -> Vec<String> {
    let own = unasked.iter().filter_map(|source| stated(*source));
    let partners = partners
        .iter()
        .filter_map(|source| partner_unasked(*source));
    let beside = own.chain(partners).chain([ALWAYS_STATED]);
    let beside = beside.map(|said| said.get(language).to_owned());
    std::iter::once(can_finance(amount, language))
        .chain(beside)
        .collect()
}

/// What a receiver reads: exactly what a claim says.
pub fn claim(claim: &Claim, language: Language) -> Vec<String> {
    match claim {
        Claim::CanFinance(amount) => sum(*amount, &[], &[], language),
        Claim::CanFinanceStated {
            amount,
            unasked,
            partner_unasked: partners,
        } => sum(*amount, unasked, partners, language),
        Claim::PermanentJob => vec![
            language
                .pick(
                    "Inkomen uit vast dienstverband.",
                    "Income from a permanent job.",
                )
                .to_owned(),
        ],
        Claim::NoArrears => vec![
            language
                .pick("Geen betalingsachterstand.", "No payment arrears.")
                .to_owned(),
        ],
        Claim::Record(record) => record
            .data
            .iter()
            .flat_map(|datum: &Datum| datum_facts(datum, language))
            .map(|Fact { label, value, .. }| format!("{label}: {value}."))
            .collect(),
    }
}

/// Why a receiver does not believe what it was shown, and what to do; for what was taken back, by whom.
pub fn doubt(doubt: Doubt, by: Option<Taker>, language: Language) -> String {
    if doubt != Doubt::Withdrawn {
        return doubted(doubt).get(language).to_owned();
    }
    let by = taken_back(by, language);
    language.pick(
        format!("Het was ingetrokken: {by}. Maak uw Financieel-ID opnieuw."),
        format!("It was withdrawn: {by}. Make your Financieel-ID again."),
    )
}

pub(super) const fn doubted(doubt: Doubt) -> Text {
    match doubt {
        Doubt::Changed => text(
            "Er was iets in veranderd. Maak uw Financieel-ID opnieuw en deel het nog een keer.",
            "Something in it was changed. Make your Financieel-ID again and share it once more.",
        ),
        Doubt::UnknownIssuer => text(
            "Een onbekende had het getekend. Haal uw gegevens op bij de bron zelf.",
            "Somebody unknown had signed it. Fetch your data from the source itself.",
        ),
        Doubt::Expired => text(
            "Het was verlopen. Maak uw Financieel-ID opnieuw.",
            "It had expired. Make your Financieel-ID again.",
        ),
        Doubt::Withdrawn => text(
            "Het was ingetrokken. Maak uw Financieel-ID opnieuw.",
            "It was withdrawn. Make your Financieel-ID again.",
        ),
        Doubt::NotTheHolder => text(
            "Het is op naam van een ander gemaakt. Gebruik uw eigen Financieel-ID.",
            "It was made for somebody else. Use your own Financieel-ID.",
        ),
        Doubt::OtherReceiver => text(
            "Het was voor een andere ontvanger bedoeld. Deel het opnieuw met deze ontvanger.",
            "It was meant for another receiver. Share it again with this one.",
        ),
        Doubt::Replayed => text(
            "Het is al een keer gebruikt. Deel het opnieuw.",
            "It was used before. Share it again.",
        ),
        Doubt::NotAPresentation => text(
            "Het kon niet worden gelezen. Deel het opnieuw.",
            "It could not be read. Share it again.",
        ),
    }
}

/// How a source behaves, for who presents.
pub const fn behaviour(behaviour: Option<Behaviour>) -> Text {
    match behaviour {
        None => text("zoals gewoonlijk", "as usual"),
        Some(Behaviour::Down) => text("antwoordt niet", "does not answer"),
        Some(Behaviour::Slow) => text("antwoordt heel traag", "answers very slowly"),
        Some(Behaviour::NoData) => text("heeft geen gegevens", "has no data"),
        Some(Behaviour::Partial) => text("geeft maar een deel", "gives a part only"),
        Some(Behaviour::Differs) => text(
            "zegt iets anders dan u intypte",
            "says something else than you typed",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn given_sources_that_were_not_asked_the_reader_of_the_amount_is_told_by_name() {
        let amount = Cents::from_euros(290_000);
        let unasked = vec![Source::CreditRegistry, Source::StudentLoans];
        let stated = Claim::CanFinanceStated {
            amount,
            unasked,
            partner_unasked: vec![Source::StudentLoans],
        };
        for (language, by) in [
            (Language::Dutch, "zelf opgaf"),
            (Language::English, "the buyer stated"),
        ] {
            let lines = claim(&stated, language);
            let bare = claim(&Claim::CanFinance(amount), language);
            assert_eq!(lines[..1], bare[..1], "the amount first");
            for (line, name) in lines[1..3].iter().zip(["BKR", "DUO"]) {
                assert!(line.contains(by) && line.contains(name), "{line}");
            }
            assert_eq!(lines.len(), 5);
            assert!(lines[3].contains("partner") && lines[3].contains("DUO"));
            assert_eq!(lines.last(), bare.last(), "what no source gives, always");
            assert!(bare.len() == 2 && bare[1].contains("lease"), "{bare:?}");
        }
    }
}
