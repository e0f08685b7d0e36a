//! Koopovereenkomst: the purchase contract of an existing home, in our own words on the usual
//! skeleton: parties, sale, costs, payment, transfer, surety, state, penalty, conditions,
//! cooling-off, writing. Knows what the room knows and the names; no income can get in.

use time::Date;

use super::paper::{Article, Paper, Signature};
use crate::domain::moment::Moment;
use crate::room::{self, Condition, Contract, ObjectSummary};
use crate::text::{Language, room as words};

/// What the contract needs beside the agreement.
#[derive(Clone, Copy, Debug)]
pub struct ContractFacts<'a> {
    /// What is sold.
    pub object: &'a ObjectSummary,
    /// What was agreed, who signed, which dates follow.
    pub contract: &'a Contract,
    /// Name of the buyer, with the partner's when two buy.
    pub buyer: &'a str,
    /// Name of the seller.
    pub seller: &'a str,
}

/// The contract as it stands.
pub fn purchase_contract(language: Language, facts: ContractFacts) -> Paper {
    let signature = |who: &str, role: &str, signed: Option<Moment>| Signature {
        who: format!("{role}: {who}"),
        when: signed_on(language, signed),
    };
    let contract = facts.contract;
    Paper {
        title: language.pick("Koopovereenkomst woning", "Purchase contract of a home").to_owned(),
        preface: language
            .pick(
                "Voorbeeld uit een demo. De personen, de woning en de handtekeningen zijn verzonnen: dit document bindt niemand.",
                "Example from a demo. People, home and signatures are fictional: this document binds nobody.",
            )
            .to_owned(),
        facts: summary(language, facts),
        articles: articles(language, facts),
        signatures: vec![
            signature(facts.seller, language.pick("Verkoper", "Seller"), contract.seller_signed),
            signature(facts.buyer, language.pick("Koper", "Buyer"), contract.buyer_signed),
        ],
    }
}

fn signed_on(language: Language, signed: Option<Moment>) -> String {
    match signed {
        Some(at) => {
            let at = language.moment(at.wall_clock());
            language.pick(format!("getekend op {at}"), format!("signed on {at}"))
        }
        None => language
            .pick("nog niet getekend", "not signed yet")
            .to_owned(),
    }
}

fn summary(language: Language, facts: ContractFacts) -> Vec<(String, String)> {
    let (object, contract) = (facts.object, facts.contract);
    let row = |dutch: &str, english: &str, value: String| {
        (language.pick(dutch, english).to_owned(), value)
    };
    let mut rows = vec![
        row("Verkoper", "Seller", facts.seller.to_owned()),
        row("Koper", "Buyer", facts.buyer.to_owned()),
        row(
            "Woning",
            "Home",
            format!("{}, {}", object.address_line, object.postcode_and_town),
        ),
        row(
            "Kadastraal bekend",
            "Land registry",
            object.cadastral_designation.clone(),
        ),
    ];
    let size = |area| {
        row(
            "Grootte van het perceel",
            "Size of the plot",
            hectares(language, area),
        )
    };
    rows.extend(object.plot_area.map(size));
    let price = contract.terms.price;
    let surety = language.cents(room::deposit(price));
    let transfer = language.weekday_date(contract.terms.transfer);
    rows.push(row("Koopsom", "Price", language.cents(price)));
    rows.push(row("Overdracht", "Transfer", transfer));
    rows.push(row(
        "Waarborgsom of bankgarantie (10%)",
        "Deposit or bank guarantee (10%)",
        surety,
    ));
    rows
}

/// A plot as a deed writes it: hectare, are, centiare (one m²).
fn hectares(language: Language, square_metres: u32) -> String {
    let (hectares, rest) = (square_metres / 10_000, square_metres % 10_000);
    let (ares, centiares) = (rest / 100, rest % 100);
    language.pick(
        format!("{hectares} hectare, {ares} are en {centiares} centiare"),
        format!("{hectares} hectare, {ares} are and {centiares} centiare"),
    )
}

fn articles(language: Language, facts: ContractFacts) -> Vec<Article> {
    let contract = facts.contract;
    vec![
        sale(language, facts),
        costs(language),
        transfer(language, contract),
        surety(language, contract),
        state(language),
        breach(language, contract),
        conditions(language, contract),
        cooling_off(language, contract.cooling_off_until),
        writing(language),
    ]
}

fn sale(language: Language, facts: ContractFacts) -> Article {
    let address = &facts.object.address_line;
    let price = language.cents(facts.contract.terms.price);
    Article::new(
        language.pick("Verkoop en koop", "Sale"),
        [language.pick(
            format!("De verkoper verkoopt aan de koper de eigendom van de woning {address}. De koopsom is {price}."),
            format!("The seller sells the ownership of the home {address} to the buyer. The price is {price}."),
        )],
    )
}

fn costs(language: Language) -> Article {
    Article::new(
        language.pick("Kosten en betaling", "Costs and payment"),
        [language
            .pick(
                "De koper betaalt de kosten koper: overdrachtsbelasting, notaris en inschrijving. De koper betaalt alles via de rekening van de notaris, op de dag van de overdracht.",
                "The buyer pays the costs of buying: transfer tax, notary and registration. The buyer pays everything through the notary's account, on the day of transfer.",
            )
            .to_owned()],
    )
}

fn transfer(language: Language, contract: &Contract) -> Article {
    let day = language.weekday_date(contract.terms.transfer);
    Article::new(
        language.pick("Overdracht en sleutels", "Transfer and keys"),
        [
            language.pick(
                format!("De akte van levering wordt getekend op {day}, of eerder als beide partijen dat willen. De koper wordt eigenaar als de akte is ingeschreven."),
                format!("The deed of transfer is signed on {day}, or earlier when both want so. The buyer becomes the owner when the deed has been registered."),
            ),
            language
                .pick("De woning is dan leeg en schoon. Vóór de overdracht mag de koper de woning bekijken.", "The home is then empty and clean. The buyer may look at the home before the transfer.")
                .to_owned(),
        ],
    )
}

fn surety(language: Language, contract: &Contract) -> Article {
    let deposit = language.cents(room::deposit(contract.terms.price));
    let given = match contract.guarantee {
        Some(amount) => {
            let amount = language.cents(amount);
            language.pick(
                format!("Er is een bankgarantie gegeven van {amount}."),
                format!("A bank guarantee of {amount} was given."),
            )
        }
        None => language
            .pick(
                "De bankgarantie is er nog niet.",
                "The bank guarantee is not there yet.",
            )
            .to_owned(),
    };
    Article::new(
        language.pick("Zekerheid", "Surety"),
        [
            language.pick(
                format!("De koper zorgt voor een bankgarantie of waarborgsom van {deposit}: een tiende van de koopsom."),
                format!("The buyer provides a bank guarantee or a deposit of {deposit}: a tenth of the price."),
            ),
            given,
        ],
    )
}

fn state(language: Language) -> Article {
    Article::new(
        language.pick("Staat van de woning", "State of the home"),
        [language
            .pick(
                "De koper krijgt de woning zoals die is op de dag van tekenen, met alle rechten en plichten die in het objectpaspoort staan. De verkoper vertelt wat hij weet; de koper onderzoekt wat hij kan zien.",
                "The buyer receives the home as it is on the day of signing, with all rights and duties of the object passport. The seller tells what he knows; the buyer examines what can be seen.",
            )
            .to_owned()],
    )
}

fn breach(language: Language, contract: &Contract) -> Article {
    let penalty = language.cents(room::deposit(contract.terms.price));
    Article::new(
        language.pick("Als iemand zich er niet aan houdt", "When somebody does not keep to it"),
        [language.pick(
            format!("Wie na een brief en acht dagen nog niet doet wat is afgesproken, betaalt een boete van {penalty}: een tiende van de koopsom."),
            format!("Who does not do what was agreed, eight days after a letter, pays a penalty of {penalty}: a tenth of the price."),
        )],
    )
}

fn conditions(language: Language, contract: &Contract) -> Article {
    let one = |(condition, dated): (&Condition, &room::Dated)| {
        let name = words::condition(*condition).get(language);
        let until = language.weekday_date(dated.until);
        language.pick(
            format!("{name}: te gebruiken tot en met {until}."),
            format!("{name}: can be used up to and including {until}."),
        )
    };
    let mut paragraphs: Vec<String> = contract.conditions.iter().map(one).collect();
    paragraphs.insert(0, if paragraphs.is_empty() {
        language.pick("De koper heeft geen ontbindende voorwaarden gevraagd.", "The buyer asked for no conditions.").to_owned()
    } else {
        language.pick("De koper kan zonder boete van de koop af als een voorwaarde niet uitkomt en hij dat op tijd laat weten:", "The buyer can leave without a penalty when a condition does not come true and he says so in time:").to_owned()
    });
    let title = language
        .pick("Ontbindende voorwaarden", "Conditions")
        .to_owned();
    Article { title, paragraphs }
}

fn cooling_off(language: Language, until: Option<Date>) -> Article {
    let runs = match until {
        Some(last) => {
            let last = language.weekday_date(last);
            language.pick(
                format!("De laatste dag is {last}, tot middernacht."),
                format!("The last day is {last}, until midnight."),
            )
        }
        None => language
            .pick(
                "De bedenktijd begint als beide partijen hebben getekend.",
                "The period starts when both have signed.",
            )
            .to_owned(),
    };
    Article::new(
        language.pick("Bedenktijd", "Cooling-off period"),
        [
            language
                .pick(
                    "De koper heeft drie dagen bedenktijd en mag dan zonder reden van de koop af.",
                    "The buyer has three days in which to leave without a reason.",
                )
                .to_owned(),
            runs,
        ],
    )
}

fn writing(language: Language) -> Article {
    Article::new(
        language.pick("Op papier", "In writing"),
        [language
            .pick(
                "Deze koop geldt pas als koper en verkoper allebei hebben getekend. Nederlands recht geldt.",
                "This sale only holds once buyer and seller have both signed. Dutch law applies.",
            )
            .to_owned()],
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::home::{HomeId, HomeKind};
    use crate::domain::passport::Woz;
    use crate::domain::{Cents, EnergyLabel};
    use crate::room::{Entry, Event, Ledger, Role, Room, SaleMethod, Terms};
    use time::Month;

    fn room(address: &str) -> Room {
        let day = Date::from_calendar_date(2026, Month::November, 21).unwrap();
        let object = ObjectSummary {
            id: HomeId::new("heideweg-19"),
            address_line: address.to_owned(),
            postcode_and_town: "5037 XX Tilburg".to_owned(),
            asking_price: Cents::from_euros(270_000),
            cadastral_designation: "Tilburg, sectie L, nummer 9007".to_owned(),
            plot_area: Some(1_595),
            kind: HomeKind::Detached,
            energy_label: EnergyLabel::D,
            woz: Woz {
                value: Cents::from_euros(264_000),
                valued_on: day,
            },
            living_area: 278,
            demands_prepared_financing: false,
            preferred_transfer_weeks: 13,
        };
        let terms = Terms {
            price: Cents::from_euros(290_000),
            transfer: Date::from_calendar_date(2027, Month::March, 1).unwrap(),
            conditions: BTreeSet::from([Condition::Financing]),
        };
        let now = Moment::on(day, 10, 0);
        let mut ledger = Ledger::default();
        ledger.append(
            now,
            Role::Agent,
            Event::Opened {
                object: Box::new(object),
                method: SaleMethod::Negotiation,
            },
        );
        ledger.append(now, Role::Seller, Event::Agreed(terms));
        ledger.append(now, Role::Buyer, Event::ContractSigned);
        let entries: &[Entry] = ledger.entries();
        Room::replay(entries).unwrap()
    }

    fn paper(language: Language, room: &Room, buyer: &str) -> Paper {
        let contract = room.contract().unwrap();
        let facts = ContractFacts {
            object: &room.object,
            contract,
            buyer,
            seller: "Verkoper (verzonnen)",
        };
        purchase_contract(language, facts)
    }

    #[test]
    fn given_an_agreement_the_contract_says_what_was_agreed_and_who_signed() {
        let room = room("Heideweg 19");
        let html = paper(Language::Dutch, &room, "Iris en Daan").html();
        for said in [
            "Iris en Daan",
            "Heideweg 19",
            "sectie L, nummer 9007",
            "0 hectare, 15 are en 95 centiare",
            "€\u{a0}290.000,00",
            "€\u{a0}29.000,00",
            "maandag 1 maart 2027",
            "Financiering: te gebruiken tot en met",
            "getekend op 21 november 2026 om 10:00",
            "nog niet getekend",
        ] {
            assert!(html.contains(said), "{said} is missing in {html}");
        }
        assert!(
            !html.contains("Bouwkundige keuring"),
            "a condition that was not agreed"
        );
    }

    #[test]
    fn given_a_wicked_name_or_address_then_it_is_only_text() {
        let wicked = "<img src=x onerror=alert(1)>";
        let room = room(wicked);
        for language in Language::ALL {
            let html = paper(language, &room, wicked).html();
            assert!(!html.contains("<img"), "{html}");
            assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;"));
        }
    }
}
