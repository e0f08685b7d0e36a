//! The whole way from the front door to the key by one's own hand: with a finger, with a mouse in
//! English, with the keyboard alone.

use crate::driver::Wishes;
use crate::hands::{Hand, key};
use crate::memory;
use crate::traveller::{Habit, Traveller, fetch_data, read_to_the_end};

/// More homes than pass the filters.
const MOST_HOMES: usize = 80;

#[test]
fn with_a_finger_in_dutch_loading_every_screen_again() {
    let traveller = Traveller::at_the_door(Wishes::PHONE, Hand::Touch, Habit::Reloads);
    orientation(&traveller);
    purchase(&traveller);
    transfer(&traveller);
    traveller.browser.stays_calm(&[]);
    memory::stays_small(&traveller.browser);
}

#[test]
fn with_a_mouse_in_english_turning_back_at_every_screen() {
    let mut traveller = Traveller::at_the_door(Wishes::DESK, Hand::Mouse, Habit::TurnsBack);
    traveller.speak_english();
    orientation(&traveller);
    purchase(&traveller);
    transfer(&traveller);
    traveller.browser.stays_calm(&[]);
    memory::stays_small(&traveller.browser);
}

#[test]
fn with_the_keyboard_alone_in_dutch() {
    let traveller = Traveller::at_the_door(Wishes::DESK, Hand::Keys, Habit::FollowsFocus);
    orientation(&traveller);
    purchase(&traveller);
    transfer(&traveller);
    traveller.browser.stays_calm(&[]);
    memory::stays_small(&traveller.browser);
}

fn orientation(on: &Traveller) {
    on.link("Begin", "Begin");
    budget(on);
    search(on);
    swipe(on);
    favourites(on);
    sources(on);
    credential(on);
}

fn budget(on: &Traveller) {
    on.arrives(
        "/bestedingsruimte",
        "Hoeveel kun jij besteden?",
        "How much can you spend?",
    );
    let amounts = [
        ("2.400", "2,400"),
        ("16.000", "16,000"),
        ("25.000", "25,000"),
        ("2.543", "2,543"),
    ];
    let [net, savings, equity, partner] = amounts.map(|(dutch, english)| on.say(dutch, english));
    on.fill("Netto maandsalaris", "Net monthly salary", net);
    on.fill("Spaargeld", "Savings", savings);
    on.fill("Overwaarde", "Home equity", equity);
    let with_partner = on.say(
        "Partner meenemen in berekening?",
        "Include a partner in the sum?",
    );
    on.browser.check(on.hand, with_partner, true);
    on.fill(
        "Netto maandsalaris van uw partner",
        "Net monthly salary of your partner",
        partner,
    );
    on.button("Bereken", "Calculate");
    // What these rules give for the couple of the fixtures.
    on.reads("€ 348.337", "€ 348,337");
    on.button("Hoe komt u hieraan?", "How did you get this?");
    on.browser.find(
        "dialog",
        on.say("Hoe komt u hieraan?", "How did you get this?"),
    );
    on.browser.keys(&key::ESCAPE.to_string());
    on.browser.lacks(
        "dialog",
        on.say("Hoe komt u hieraan?", "How did you get this?"),
    );
    on.link("Verder met Woontinder", "On to Woontinder");
}

fn search(on: &Traveller) {
    on.arrives(
        "/woontinder",
        "Vind hier je droomhuis",
        "Find your dream house here",
    );
    on.choose(("Regio", "Region"), ("Tilburg", "Tilburg"));
    on.choose(
        ("Aantal kamers", "Number of rooms"),
        ("5 of meer", "5 or more"),
    );
    on.button("Vind je droomhuis!", "Find your dream house!");
    on.browser
        .find("dialog", on.say("Zoekmethode", "Way of searching"));
    on.link("Swipen", "Swipe");
}

/// How many homes are still to be seen: `nog 7 van 8`, `7 of 8 to go`.
fn left(on: &Traveller) -> Option<usize> {
    let words = on.browser.words();
    let words: Vec<_> = words.split(' ').collect();
    words.windows(3).find_map(|three| {
        let all = three[2].parse::<usize>();
        let fits = three[1] == on.say("van", "of") && all.is_ok();
        fits.then(|| three[0].parse().ok())?
    })
}

/// Says no to the home on top, as this hand would.
fn pass(on: &Traveller) {
    let before = on.browser.look_for(|| left(on)).expect("a pile of homes");
    match on.hand {
        Hand::Keys => on.browser.keys(&key::LEFT.to_string()),
        Hand::Touch => on.browser.drag(on.hand, ".deck", -180),
        Hand::Mouse => {
            on.button("Nee (pijltje naar links)", "No (left arrow)");
            // A press that comes sooner would be the second one of a double click.
            std::thread::sleep(std::time::Duration::from_millis(700));
        }
    }
    on.browser
        .wait_for("the next home", || left(on) == Some(before - 1));
}

fn swipe(on: &Traveller) {
    on.arrives("/woontinder/swipen", "Swipen", "Swipe");
    let all = on.browser.look_for(|| left(on));
    pass(on);
    on.button("Vorige terughalen", "Take back the last");
    on.browser
        .wait_for("the home that was taken back", || left(on) == all);
    for _ in 0..MOST_HOMES {
        if on.browser.glimpse("heading", "Heideweg 19").is_some() {
            break;
        }
        pass(on);
    }
    on.browser.find("heading", "Heideweg 19");
    on.button("Favoriet (pijltje naar rechts)", "Favourite (right arrow)");
    on.browser.wait_for("a favourite", || {
        on.story().to_string().contains("Favourite")
    });
    on.link("Jouw droomselectie (1)", "Your selection (1)");
}

fn favourites(on: &Traveller) {
    on.arrives("/droomselectie", "Jouw droomselectie", "Your selection");
    on.browser.find("link", "Heideweg 19");
    on.button("Doe een financiële check!", "Do a financial check!");
    on.reads(
        "Eigen geld dat u minstens nodig hebt",
        "Own money that you need at least",
    );
    on.goes_on_from_the_overview();
}

const SOURCES: [(&str, &str, &str); 5] = [
    ("bank", "Bank", "Bank"),
    ("vermogen", "Vermogen", "Assets"),
    ("uwv", "Maandinkomen", "Monthly income"),
    ("bkr", "Schulden", "Debts"),
    ("pensioen", "Pensioen", "Pension"),
];

fn sources(on: &Traveller) {
    on.arrives(
        "/financieel-id",
        "Financieel-ID creëren",
        "Create your Financieel-ID",
    );
    on.link("koppel bank(-en)", "connect bank(s)");
    for (place, dutch, english) in SOURCES {
        on.arrives(&format!("/financieel-id/{place}"), dutch, english);
        on.button("Ga verder", "Go on");
        on.browser.find(
            "heading",
            on.say("Kies hoe u inlogt", "Choose how to sign in"),
        );
        on.button("Ga verder", "Go on");
        on.button("Inloggen als", "Sign in as");
        // Of these the sum needs nothing: what one wants to see is ticked.
        let chosen = match place {
            "bank" => Some(("Mislukte betalingen", "Failed payments")),
            "pensioen" => Some(("AOW-leeftijd", "State pension age")),
            _ => None,
        };
        if let Some((dutch, english)) = chosen {
            on.browser.check(on.hand, on.say(dutch, english), true);
        }
        on.button("Gegevens importeren", "Import the data");
        on.browser
            .find("heading", on.say("Wat de bron gaf", "What the source gave"));
        if place == "pensioen" {
            on.link("Naar uw Financieel-ID", "To your Financieel-ID");
        } else {
            on.link("Verder met", "On to");
        }
    }
}

fn credential(on: &Traveller) {
    on.arrives(
        "/financieel-id",
        "Financieel-ID creëren",
        "Create your Financieel-ID",
    );
    on.button("Maak Financieel-ID", "Make the Financieel-ID");
    on.button("Download Financieel-ID", "Download the Financieel-ID");
    let file = on.downloaded("financieel-id");
    let bundle: serde_json::Value = serde_json::from_str(&file).expect("the Financieel-ID is JSON");
    assert!(bundle.is_object() && file.len() > 1_000, "{file}");
    assert!(
        !file.contains("999990019"),
        "the citizen service number stands open in the file"
    );
    on.link("Verder met Woontinder", "On to Woontinder");
    on.arrives(
        "/woontinder",
        "Vind hier je droomhuis",
        "Find your dream house here",
    );
    on.link(
        "Deel één zin uit mijn Financieel-ID",
        "Share one sentence of my Financieel-ID",
    );
    share_the_sentence(on);
    on.goes_on_from_the_overview();
}

/// Shows Woontinder up to what amount can be financed, having seen all of what that means.
fn share_the_sentence(on: &Traveller) {
    on.arrives(
        "/deel/woontinder",
        "Deel een zin: Woontinder",
        "Share a sentence: Woontinder",
    );
    let sentence = on.say(
        "Tot welk bedrag u kunt financieren",
        "Up to what amount you can finance",
    );
    on.browser.check(on.hand, sentence, true);
    read_to_the_end(&on.browser, on.hand, on.language());
    let share = on.say("Deel met Woontinder", "Share with Woontinder");
    on.press("button", share);
    on.reads("Gedeeld en gecontroleerd", "Shared and checked");
    on.link("Terug naar de woningen", "Back to the homes");
    on.arrives(
        "/woontinder",
        "Vind hier je droomhuis",
        "Find your dream house here",
    );
    on.reads("Financieel-ID ontvangen", "Financieel-ID received");
}

fn purchase(on: &Traveller) {
    bid(on);
    mortgage(on);
    contract(on);
}

fn bid(on: &Traveller) {
    on.arrives(
        "/bieden",
        "Op welke woning wilt u bieden?",
        "Which home do you want to bid on?",
    );
    on.button("Ga de transactiekamer in", "Enter the transaction room");
    on.arrives(
        "/bieden",
        "Laat eerst zien wie u bent",
        "First show who you are",
    );
    on.button("Identificeren", "Identify");
    on.arrives(
        "/bieden",
        "U gaat bieden op: Heideweg 19",
        "You are going to bid on: Heideweg 19",
    );
    let amount = on.say("290.000", "290,000");
    on.fill("Bedrag van uw bod", "Amount of your bid", amount);
    on.button("Plaats bod", "Place bid");
    on.browser
        .find("dialog", on.say("Uw bod plaatsen?", "Place your bid?"));
    on.button("Bevestig bod", "Confirm bid");
    on.arrives(
        "/bieden",
        "Gefeliciteerd! De verkoper gaat akkoord met uw bod",
        "Congratulations! The seller accepts your bid",
    );
    on.link("Verder met de hypotheek", "On to the mortgage");
}

fn mortgage(on: &Traveller) {
    on.arrives("/hypotheek", "Verkocht!", "Sold!");
    the_partner_says_yes(on);
    fetch_data(&on.browser, on.hand, on.language());
    on.reads("Aanbiedingen", "Offers");
    on.button("Kies ", "Choose ");
    on.link(
        "Verder met de koopovereenkomst",
        "On to the purchase contract",
    );
}

/// A partner counts at the lenders only by the partner's own yes.
fn the_partner_says_yes(on: &Traveller) {
    on.link("Naar uw partner", "To your partner");
    on.arrives("/kluis/partner", "Uw partner", "Your partner");
    on.button("Ja, de geldverstrekkers mogen dit", "Yes, the lenders may");
    on.link("Naar de hypotheek", "To the mortgage");
    on.arrives("/hypotheek", "Verkocht!", "Sold!");
}

fn contract(on: &Traveller) {
    on.arrives(
        "/koopovereenkomst",
        "Voorlopige overeenkomst",
        "Purchase contract",
    );
    on.button("Onderteken de overeenkomst", "Sign the contract");
    on.browser.find(
        "dialog",
        on.say("Overeenkomst ondertekenen?", "Sign the contract?"),
    );
    on.button("Ja, ik teken", "Yes, I sign");
    on.button(
        "Spring naar het einde van de bedenktijd",
        "Jump to the end of the cooling-off period",
    );
    on.link("Verder met ondertekenen", "On to signing the deed");
}

fn transfer(on: &Traveller) {
    on.arrives("/ondertekenen", "Ondertekenen", "Signing");
    if on.hand == Hand::Mouse {
        sign_in_a_second_window(on);
    } else {
        on.button("Laat zien wie ik ben", "Show who I am");
        on.button("Onderteken op dit apparaat", "Sign on this device");
    }
    on.link(
        "Verder naar de controle op kantoor",
        "On to the check at the notary",
    );
    on.arrives(
        "/notariscontrole",
        "Controle op kantoor",
        "Check at the notary",
    );
    on.button("Verklaar dit aan de notaris", "Declare this to the notary");
    on.button("Betaal €", "Pay €");
    on.button("Spring naar", "Jump to");
    on.link("Naar uw woning", "To your home");
    on.arrives("/gekocht", "De woning is gekocht", "The home is yours");
    on.button(
        "Download het bestand om te controleren",
        "Download the file to check",
    );
    let deed = on.downloaded("akte");
    assert!(deed.contains("Heideweg 19"), "{deed}");
}

/// The link of the code is opened beside the first window, which goes on by itself.
fn sign_in_a_second_window(on: &Traveller) {
    let first = on.browser.window();
    let link = on.browser.find(
        "link",
        on.say("Open in een tweede venster", "Open in a second window"),
    );
    let address = on.browser.call(&link, "function () { return this.href; }");
    let address = address.unwrap_or_default();
    on.browser.second_window(Wishes::PHONE);
    on.browser.go(address.as_str().unwrap_or_default());
    on.browser.press(
        Hand::Touch,
        "button",
        on.say("Laat zien wie ik ben", "Show who I am"),
    );
    on.browser
        .press(Hand::Touch, "button", on.say("Onderteken", "Sign"));
    on.reads("U hebt getekend", "You have signed");
    on.browser.steer(&first);
}
