//! Words for what others know by what was done, without the vault: what, what for, until when, and whether
//! it can be taken back.

use crate::journey::told::{Doing, Told, WayBack};
use crate::room::Purpose;
use crate::text::{Language, room};

/// What somebody knows, about the home with this address.
pub fn told(one: &Told, address: &str, language: Language) -> String {
    let what = what(one, address, language);
    let since = one.since.map(|since| language.date(since.date()));
    let since = since.map_or_else(String::new, |day| {
        language.pick(format!(" (sinds {day})"), format!(" (since {day})"))
    });
    let (why, until) = (purpose(&one.doing, language), until(&one.doing, language));
    language.pick(
        format!("{what}{since}. Waarvoor: {why}. {until}"),
        format!("{what}{since}. What for: {why}. {until}"),
    )
}

/// Whether it can be taken back, and what can be done if not.
pub fn way_back(back: WayBack, language: Language) -> &'static str {
    match back {
        WayBack::CallOff => language.pick(
            "U kunt de bezichtiging afzeggen.",
            "You can call the viewing off.",
        ),
        WayBack::WithdrawBid => language.pick(
            "U kunt het bod intrekken zolang de verkoper niet akkoord is.",
            "You can withdraw the bid until the seller agrees.",
        ),
        WayBack::Ask => language.pick(
            "Terugnemen kan niet. U mag wel vragen om het te wissen (AVG, artikel 17).",
            "It cannot be taken back. You may ask to have it erased (GDPR, article 17).",
        ),
        WayBack::Chained => language.pick(
            "Terugnemen kan niet: elke regel van het logboek in de transactiekamer hangt aan de vorige.",
            "It cannot be taken back: every line of the log of the transaction room hangs on the one before.",
        ),
    }
}

fn what(one: &Told, address: &str, language: Language) -> String {
    match &one.doing {
        Doing::Asked(1) => language.pick(
            format!("U stelde 1 vraag over {address}"),
            format!("You asked 1 question about {address}"),
        ),
        Doing::Asked(count) => language.pick(
            format!("U stelde {count} vragen over {address}"),
            format!("You asked {count} questions about {address}"),
        ),
        Doing::Interested => language.pick(
            format!("U hebt belangstelling voor {address}"),
            format!("You are interested in {address}"),
        ),
        Doing::Viewing(at) => {
            let slot = language.slot(*at);
            language.pick(
                format!("U komt {address} bezichtigen: {slot}"),
                format!("You come to view {address}: {slot}"),
            )
        }
        Doing::Viewed(at) => {
            let slot = language.slot(*at);
            language.pick(
                format!("U bezichtigde {address}: {slot}"),
                format!("You viewed {address}: {slot}"),
            )
        }
        Doing::CalledOff => language.pick(
            format!("U zegde de bezichtiging van {address} af"),
            format!("You called the viewing of {address} off"),
        ),
        Doing::Identified(how, _) => {
            let how = room::identification(*how).get(language);
            language.pick(
                format!("U liet bij {address} zien wie u bent: {how}"),
                format!("You showed who you are, for {address}: {how}"),
            )
        }
        Doing::Bid(price) if one.back == WayBack::WithdrawBid => {
            let price = language.euros(*price);
            language.pick(
                format!("U biedt {price} op {address}"),
                format!("You bid {price} on {address}"),
            )
        }
        Doing::Bid(price) => {
            let price = language.euros(*price);
            language.pick(
                format!("U bood {price} op {address}"),
                format!("You did bid {price} on {address}"),
            )
        }
        Doing::BidTakenBack(price) => {
            let price = language.euros(*price);
            language.pick(
                format!("U bood {price} op {address} en trok dat in"),
                format!("You did bid {price} on {address} and withdrew that"),
            )
        }
    }
}

fn purpose(doing: &Doing, language: Language) -> &'static str {
    match doing {
        Doing::Asked(_) => language.pick("uw vraag beantwoorden", "to answer your question"),
        Doing::Interested => language.pick(
            "u laten weten hoe de verkoop loopt",
            "to tell you how the sale goes",
        ),
        Doing::Viewing(_) | Doing::Viewed(_) | Doing::CalledOff => {
            language.pick("de bezichtiging plannen", "to plan the viewing")
        }
        Doing::Identified(_, Purpose::Bidding) => {
            language.pick("weten wie er biedt", "to know who bids")
        }
        Doing::Identified(_, Purpose::Signing) => {
            language.pick("weten wie de akte tekent", "to know who signs the deed")
        }
        Doing::Bid(_) | Doing::BidTakenBack(_) => {
            language.pick("uw bod beoordelen", "to weigh your bid")
        }
    }
}

fn until(doing: &Doing, language: Language) -> &'static str {
    match doing {
        Doing::Viewing(_) => language.pick(
            "Nodig tot de bezichtiging voorbij is.",
            "Needed until the viewing is over.",
        ),
        Doing::Viewed(_) | Doing::CalledOff => {
            language.pick("Nodig is het nu niet meer.", "It is not needed any more.")
        }
        Doing::Asked(_) | Doing::Interested => language.pick(
            "Nodig tot de woning is verkocht.",
            "Needed until the home is sold.",
        ),
        Doing::Bid(_) | Doing::BidTakenBack(_) | Doing::Identified(_, Purpose::Bidding) => language
            .pick(
                "Het blijft in het logboek van de verkoop.",
                "It stays in the log of the sale.",
            ),
        Doing::Identified(_, Purpose::Signing) => language.pick(
            "Een notaris bewaart dit van de wet vijf jaar (Wwft, artikel 33).",
            "By law a notary keeps this for five years (Wwft, article 33).",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Cents;
    use crate::domain::home::HomeId;
    use crate::domain::moment::Moment;
    use crate::room::Identification;

    #[test]
    fn everything_says_what_what_for_and_until_when() {
        let at = Moment(1_795_255_200);
        let doings = [
            Doing::Asked(1),
            Doing::Asked(2),
            Doing::Interested,
            Doing::Viewing(at),
            Doing::Viewed(at),
            Doing::CalledOff,
            Doing::Identified(Identification::Wallet, Purpose::Bidding),
            Doing::Identified(Identification::Chip, Purpose::Signing),
            Doing::Bid(Cents::from_euros(250_000)),
            Doing::BidTakenBack(Cents::from_euros(250_000)),
        ];
        for (language, why) in [
            (Language::Dutch, "Waarvoor: "),
            (Language::English, "What for: "),
        ] {
            for doing in &doings {
                let one = Told {
                    home: HomeId::new("heideweg-19"),
                    doing: doing.clone(),
                    since: Some(at),
                    back: WayBack::Ask,
                };
                let said = told(&one, "Heideweg 19", language);
                assert!(said.contains("Heideweg 19") && said.contains(why), "{said}");
                assert!(said.contains("2026") && said.ends_with('.'), "{said}");
            }
        }
    }
}
