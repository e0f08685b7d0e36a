//! The deed of transfer as a page to keep and to print, with every signature under it. Written on
//! the parts that a deed has; everything that comes from outside is escaped.

use std::fmt::Write;

use crate::room::{Contract, Deed, Entry, Event, Ledger, Room};
use crate::text::{Language, deed as words};

const LOOKS: &str = "body{font:11pt/1.5 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#111}\
h1{font-size:1.6rem;margin-bottom:0}h2{font-size:1.1rem;margin:1.6rem 0 .3rem}table{width:100%;border-collapse:collapse;font-size:.85rem}\
th,td{text-align:left;vertical-align:top;padding:.25rem .5rem .25rem 0;border-bottom:1px solid #ccc}\
code{font-size:.8em;overflow-wrap:anywhere}.note{color:#555;font-size:.9rem}@page{margin:2cm}tr{break-inside:avoid}";

/// The page; nothing while there is no deed. `buyer` is the name of the buyer, when it is known.
pub fn deed_document(
    language: Language,
    room: &Room,
    ledger: &Ledger,
    buyer: Option<&str>,
) -> Option<String> {
    let contract = room.contract()?;
    let deed = contract.deed.as_ref()?;
    let title = language.pick("Akte van levering", "Deed of transfer");
    let mut page = format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\"><title>{title}</title><style>{LOOKS}</style></head><body><h1>{title}</h1>",
        language.tag()
    );
    paragraph(&mut page, "note", &fictional(language));
    for (heading, said) in parts(language, room, contract, deed, buyer) {
        let _ = write!(page, "<h2>{}</h2>", escape(&heading));
        said.iter().for_each(|said| paragraph(&mut page, "", said));
    }
    signatures(&mut page, language, ledger);
    page.push_str("</body></html>");
    Some(page)
}

fn fictional(language: Language) -> String {
    language
        .pick(
            "Voorbeeld. De woning, de mensen en de sleutels zijn verzonnen. Aan dit papier kan niemand rechten ontlenen.",
            "Example. The home, the people and the keys are fictional. Nobody can claim anything with this paper.",
        )
        .to_owned()
}

fn parts(
    language: Language,
    room: &Room,
    contract: &Contract,
    deed: &Deed,
    buyer: Option<&str>,
) -> Vec<(String, Vec<String>)> {
    let heading = |dutch: &str, english: &str| language.pick(dutch, english).to_owned();
    vec![
        (heading("1. Wie", "1. Who"), who(language, deed, buyer)),
        (heading("2. Wat", "2. What"), what(language, room)),
        (
            heading("3. Koop en prijs", "3. Sale and price"),
            price(language, contract, deed),
        ),
        (
            heading("4. Voorwaarden", "4. Conditions"),
            conditions(language, contract),
        ),
        (
            heading("5. Levering", "5. Transfer"),
            transfer(language, contract, deed),
        ),
    ]
}

fn who(language: Language, deed: &Deed, buyer: Option<&str>) -> Vec<String> {
    let name = buyer.unwrap_or(language.pick("de koper", "the buyer"));
    let known = deed
        .buyer_identified
        .map(|how| words::identification(how).get(language));
    let known = known.unwrap_or(language.pick("nog niet", "not yet"));
    vec![
        language
            .pick(
                "Verkoper: een verzonnen verkoper.",
                "Seller: a fictional seller.",
            )
            .to_owned(),
        language.pick(
            format!("Koper: {name}. Liet zien wie het is met: {known}."),
            format!("Buyer: {name}. Showed who it is with: {known}."),
        ),
        language
            .pick(
                "Notaris: een verzonnen notaris.",
                "Notary: a fictional notary.",
            )
            .to_owned(),
    ]
}

fn what(language: Language, room: &Room) -> Vec<String> {
    let object = &room.object;
    let plot = object.plot_area.map_or_else(String::new, |area| {
        format!(", {}", language.square_metres(area))
    });
    vec![
        format!("{}, {}.", object.address_line, object.postcode_and_town),
        language.pick(
            format!(
                "Kadastraal bekend als {}{plot}.",
                object.cadastral_designation
            ),
            format!(
                "In the land registry: {}{plot}.",
                object.cadastral_designation
            ),
        ),
    ]
}

fn price(language: Language, contract: &Contract, deed: &Deed) -> Vec<String> {
    let price = language.cents(contract.terms.price);
    let mut said = vec![language.pick(
        format!("Koper en verkoper spraken een koopsom af van {price}."),
        format!("Buyer and seller agreed on a price of {price}."),
    )];
    if let Some(asked) = deed.statement(contract) {
        let tax = language.cents(asked.transfer_tax.money());
        said.push(language.pick(
            format!("Overdrachtsbelasting: {tax}."),
            format!("Transfer tax: {tax}."),
        ));
    }
    if let Some(paid) = deed.escrow {
        let paid = language.cents(paid);
        said.push(language.pick(
            format!("De koper betaalde {paid} op de rekening van de notaris."),
            format!("The buyer paid {paid} into the notary’s account."),
        ));
    }
    said
}

fn conditions(language: Language, contract: &Contract) -> Vec<String> {
    if contract.conditions.is_empty() {
        return vec![
            language
                .pick(
                    "Er waren geen ontbindende voorwaarden.",
                    "There were no conditions.",
                )
                .to_owned(),
        ];
    }
    let line = |(condition, dated): (&crate::room::Condition, &crate::room::Dated)| {
        let name = words::condition(*condition).get(language);
        let until = language.date(dated.until);
        language.pick(
            format!("{name}, tot en met {until}: afgehandeld."),
            format!("{name}, until {until}: settled."),
        )
    };
    contract.conditions.iter().map(line).collect()
}

fn transfer(language: Language, contract: &Contract, deed: &Deed) -> Vec<String> {
    let moment = |at: Option<crate::domain::moment::Moment>| {
        at.map_or_else(
            || language.pick("nog niet", "not yet").to_owned(),
            |at| language.moment(at.wall_clock()),
        )
    };
    let day = language.date(contract.terms.transfer);
    let (executed, registered) = (moment(deed.executed), moment(deed.registered));
    vec![
        language.pick(format!("Afgesproken dag: {day}."), format!("Agreed day: {day}.")),
        language.pick(format!("Akte gepasseerd: {executed}."), format!("Deed executed: {executed}.")),
        language.pick(
            format!("Ingeschreven in de openbare registers: {registered}. Vanaf dan is de woning van de koper (BW 3:89)."),
            format!("Entered in the public registers: {registered}. From then on the home is the buyer’s (BW 3:89)."),
        ),
    ]
}

/// From the draft on: what was done, by whom, with hash and signature.
fn signatures(page: &mut String, language: Language, ledger: &Ledger) {
    let (heading, who, what) = language.pick(
        ("6. Handtekeningen", "Wie en wanneer", "Wat"),
        ("6. Signatures", "Who and when", "What"),
    );
    let _ = write!(
        page,
        "<h2>{heading}</h2><table><thead><tr><th>{who}</th><th>{what}</th><th>Hash</th></tr></thead><tbody>"
    );
    let of_deed = ledger
        .entries()
        .iter()
        .skip_while(|entry| entry.event != Event::DeedDrafted);
    of_deed.for_each(|entry| signature(page, language, entry));
    page.push_str("</tbody></table>");
}

fn signature(page: &mut String, language: Language, entry: &Entry) {
    let unsigned = language.pick("nog geen handtekening", "no signature yet");
    let seal = entry.seal.as_ref().map_or(unsigned, |seal| &seal.signature);
    let _ = write!(
        page,
        "<tr><td>{}<br>{}</td><td>{}</td><td><code>{}<br>{}</code></td></tr>",
        escape(&language.author(entry.author)),
        escape(&language.moment(entry.at.wall_clock())),
        escape(&language.happened(&entry.event)),
        escape(&entry.digest.0),
        escape(seal),
    );
}

fn paragraph(page: &mut String, class: &str, said: &str) {
    let _ = write!(page, "<p class=\"{class}\">{}</p>", escape(said));
}

/// Text as it may stand in a page.
fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::room::bought;

    #[test]
    fn the_page_names_home_price_and_registration() {
        let ledger = bought();
        let room = Room::replay(ledger.entries()).unwrap();
        let page = deed_document(Language::Dutch, &room, &ledger, Some("Sanne")).unwrap();
        for part in [
            "Proefstraat 1",
            "290.000,00",
            "Koper: Sanne",
            "1 juni 2026 om 10:00",
            "nog geen handtekening",
        ] {
            assert!(page.contains(part), "{part}");
        }
    }

    #[test]
    fn what_comes_from_outside_cannot_become_markup() {
        let mut ledger = bought();
        let digest = ledger.entries().last().unwrap().digest.clone();
        let signature = "\"><script>alert('x')</script>".to_owned();
        ledger.seal(
            &digest,
            crate::room::Seal {
                key: String::new(),
                signature,
            },
        );
        let mut room = Room::replay(ledger.entries()).unwrap();
        room.object.address_line = "<img src=x onerror=alert(1)>".to_owned();
        let page = deed_document(Language::English, &room, &ledger, Some("<b>&\"'")).unwrap();
        for markup in ["<script", "<img", "<b>"] {
            assert!(!page.contains(markup), "{markup}");
        }
        assert!(page.contains("Buyer: &lt;b&gt;&amp;&quot;&#39;."));
    }
}
