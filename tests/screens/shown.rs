//! What the others see: the panels of seller, agent, notary and adviser, and the receivers' own
//! screens, say exactly what was shown to each, and nothing else of the vault, for every persona.

use wooncarriere::data::Catalogue;
use wooncarriere::domain::appointment::{Agenda, Channel};
use wooncarriere::domain::home::HomeId;
use wooncarriere::domain::record::{Field, Source};
use wooncarriere::journey::appointment;
use wooncarriere::journey::scenario::{self, World};
use wooncarriere::journey::vault::sharing::{self, Item, Reception, Sentence, items_of};
use wooncarriere::journey::vault::{Claim, Command as VaultCommand, Question, Receiver, SignIn};
use wooncarriere::journey::{Command, SideEffect, Step, Story};
use wooncarriere::platform::fake::START;
use wooncarriere::room::{self, Identification, Purpose, Role, Room, deposit};
use wooncarriere::text::{Language, vault as names};

use super::{browser, catalogue, render, words};

const SEED: u64 = 7;

/// A story with what answers its questions.
struct Told<'c> {
    story: Story,
    world: &'c Catalogue,
}

impl Told<'_> {
    /// Says a command; sources answer, the Financieel-ID is signed, receivers believe what they see.
    fn say(&mut self, command: Command) {
        let now = self.story.now(START);
        let said = format!("{command:?}");
        let effects = self.story.dispatch(command, now);
        let effects = effects.unwrap_or_else(|refusal| panic!("{said}: {refusal:?}"));
        effects.into_iter().for_each(|effect| self.answer(&effect));
    }

    fn answer(&mut self, effect: &SideEffect) {
        let answer = match effect {
            SideEffect::Issue { request, .. } => {
                Command::Vault(VaultCommand::Issued(*request, "signed".to_owned()))
            }
            SideEffect::Share { handover, .. } => {
                let claims = self.story.journey.vault.preview(&handover.items);
                let reception = Reception::Accepted(claims);
                let checked = sharing::Command::Checked(handover.request, reception);
                Command::Vault(VaultCommand::Sharing(checked))
            }
            effect => self.world.answer(effect).expect("a source answers"),
        };
        self.say(answer);
    }

    fn buyer(&mut self, command: room::Command) {
        self.say(Command::Room(Role::Buyer, command));
    }

    /// With the identity fetched too, everything is signed, and each is shown something of its own.
    fn show_everybody(&mut self) {
        for source in [Source::Population, Source::StudentLoans] {
            let fields = source.fields().to_vec();
            let question = Question { source, fields };
            let sign_in = SignIn::Demo;
            self.say(Command::Vault(VaultCommand::Consent { question, sign_in }));
            self.say(Command::Vault(VaultCommand::Import(source)));
        }
        let can_finance = self.story.journey.proven_loan();
        self.say(Command::Vault(VaultCommand::Issue { can_finance }));
        for receiver in Receiver::ALL {
            let mut items = self.story.journey.vault.showable(receiver);
            items.retain(|item| chosen(receiver).contains(item));
            if !items.is_empty() {
                let show = sharing::Command::Show(receiver, items);
                self.say(Command::Vault(VaultCommand::Sharing(show)));
            }
        }
    }

    /// What a receiver was shown.
    fn claims(&self, receiver: Receiver) -> Vec<Claim> {
        let now = self.story.now(START);
        let view = self.story.journey.vault.view_of(receiver, now);
        view.grants.into_iter().flat_map(|one| one.claims).collect()
    }
}

/// What each is shown here; the lender nothing.
fn chosen(receiver: Receiver) -> &'static [Item] {
    match receiver {
        Receiver::Seller => &[Item::Sentence(Sentence::CanFinance)],
        Receiver::Agent => &[
            Item::Sentence(Sentence::CanFinance),
            Item::Field(Field::Wages),
        ],
        Receiver::Notary => &[Item::Field(Field::BirthDate)],
        Receiver::Adviser => &[Item::Field(Field::Wealth)],
        Receiver::Lender | Receiver::Woontinder => &[],
    }
}

/// The story of every persona until a step, or in the room of the home when that is asked.
fn told(world: &Catalogue, until: Step, in_room: bool) -> Vec<Told<'_>> {
    let tell = |persona| {
        let told = scenario::tell(persona, until, SEED, START, world);
        let (story, open) = told.unwrap_or_else(|stuck| panic!("{}: {stuck:?}", persona.name));
        let mut told = Told { story, world };
        open.iter().for_each(|effect| told.answer(effect));
        if in_room {
            let home = HomeId::new(persona.plan.home.clone());
            let object = world.object(&home).expect("the home ships");
            told.say(Command::EnterRoom(Box::new(object)));
            let identify = room::Command::Identify(Identification::Wallet, Purpose::Bidding);
            told.buyer(identify);
        }
        told
    };
    world.personas.iter().map(tell).collect()
}

/// Every kind of space is one space.
fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands in the panel about a receiver.
fn panel(html: &str, receiver: Receiver) -> String {
    let mark = format!("data-receiver=\"{}\"", receiver.slug());
    let (_, after) = html
        .split_once(&mark)
        .unwrap_or_else(|| panic!("no {mark}"));
    let inside = after.split_once('>').map_or("", |(_, inside)| inside);
    let inside = inside.split_once("</div>").map_or("", |(inside, _)| inside);
    tidy(&words(inside))
}

/// Lines of what may be read, and names and values of the vault that may not.
fn expected(told: &Told, receiver: Receiver, language: Language) -> (Vec<String>, Vec<String>) {
    let claims = told.claims(receiver);
    let shown = items_of(&claims);
    let lines = claims.iter().flat_map(|one| names::claim(one, language));
    let lines: Vec<_> = lines.map(|line| tidy(&line)).collect();
    let data = told.story.journey.vault.records().flat_map(|one| &one.data);
    let hidden = data.filter(|datum| !shown.contains(&Item::Field(datum.field())));
    let facts = hidden.flat_map(|datum| names::datum_facts(datum, language));
    let said = facts.flat_map(|fact| [tidy(&fact.label), tidy(&fact.value)]);
    // What stands in a line that may be read is no secret: an amount of nothing, for example.
    let is_secret = |said: &String| said.len() > 3 && !lines.iter().any(|line| line.contains(said));
    let secrets = said.filter(is_secret).collect();
    (lines, secrets)
}

/// What is left of a panel without what may be read there, each grant with its purpose and its end.
fn rest(panel: &str, told: &Told, receiver: Receiver, language: Language) -> String {
    let now = told.story.now(START);
    let view = told.story.journey.vault.view_of(receiver, now);
    let mut rest = panel.to_owned();
    for grant in view.grants {
        let mut may = vec![names::terms(grant.purpose, grant.until, language)];
        may.extend(
            grant
                .claims
                .iter()
                .flat_map(|one| names::claim(one, language)),
        );
        for line in may {
            let line = tidy(&line);
            assert!(rest.contains(&line), "{receiver:?}: no {line} in {panel}");
            rest = rest.replacen(&line, "", 1);
        }
    }
    rest
}

#[track_caller]
fn holds_what_was_shown(told: &Told, place: &str, receivers: &[Receiver]) {
    for language in Language::ALL {
        let kept = Some(told.story.log().write());
        let html = render(place, &browser(language, kept));
        for receiver in receivers {
            let panel = panel(&html, *receiver);
            let rest = rest(&panel, told, *receiver, language);
            let has_digits = rest.chars().any(|letter| letter.is_ascii_digit());
            assert!(!has_digits, "{receiver:?} at {place}: {rest}");
            let (_, secrets) = expected(told, *receiver, language);
            assert!(secrets.len() > 20, "the vault of this story is filled");
            for secret in secrets {
                assert!(
                    !panel.contains(&secret),
                    "{receiver:?} at {place}: {secret} in {panel}"
                );
            }
        }
    }
}

#[test]
fn the_bidding_room_says_what_seller_and_agent_see_and_nothing_else() {
    let world = catalogue();
    for mut told in told(&world, Step::Bidding, true) {
        let both = [Receiver::Seller, Receiver::Agent];
        for receiver in both {
            assert_eq!(told.claims(receiver), []);
        }
        holds_what_was_shown(&told, "/bieden", &both);
        told.show_everybody();
        assert!(!told.claims(Receiver::Agent).is_empty());
        holds_what_was_shown(&told, "/bieden", &both);
    }
}

#[test]
fn the_contract_and_the_deed_say_what_seller_and_notary_see_and_nothing_else() {
    let world = catalogue();
    for (until, place, receivers) in [
        (
            Step::Mortgage,
            "/bieden",
            &[Receiver::Seller, Receiver::Agent][..],
        ),
        (
            Step::Contract,
            "/koopovereenkomst",
            &[Receiver::Seller, Receiver::Notary],
        ),
        (Step::Signing, "/ondertekenen", &[Receiver::Notary]),
        (Step::NotaryCheck, "/notariscontrole", &[Receiver::Notary]),
    ] {
        for mut told in told(&world, until, false) {
            holds_what_was_shown(&told, place, receivers);
            told.show_everybody();
            assert!(!told.claims(Receiver::Notary).is_empty());
            holds_what_was_shown(&told, place, receivers);
        }
    }
}

#[test]
fn the_appointment_says_what_the_adviser_sees_and_nothing_else() {
    let world = catalogue();
    for mut told in told(&world, Step::Bidding, false) {
        told.show_everybody();
        let agenda = Agenda { seed: SEED };
        let free = agenda.free_days(Channel::Phone, told.story.now(START));
        let slot = *free[3].slots.first().expect("an hour");
        let book = appointment::Command::Book(slot, Channel::Phone);
        told.say(Command::Appointment(book));
        told.say(Command::ShowAdviser(vec![Item::Field(Field::Wealth)]));
        assert_eq!(told.claims(Receiver::Adviser).len(), 2);
        holds_what_was_shown(&told, "/afspraak", &[Receiver::Adviser]);
    }
}

#[test]
fn the_search_knows_what_it_was_shown_until_its_end_also_when_nothing_happened_since() {
    let world = catalogue();
    let said = "Woontinder weet één zin";
    for mut told in told(&world, Step::Bidding, false) {
        let can_finance = told.story.journey.can_finance();
        told.say(Command::Vault(VaultCommand::Issue { can_finance }));
        let sentence = vec![Item::Sentence(Sentence::CanFinance)];
        let show = sharing::Command::Show(Receiver::Woontinder, sentence);
        told.say(Command::Vault(VaultCommand::Sharing(show)));
        let fake = browser(Language::Dutch, Some(told.story.log().write()));
        let days = i64::from(Receiver::Woontinder.ask().days);
        fake.pass(days * 24 * 3_600 - 60);
        assert!(render("/woontinder", &fake).contains(said));
        fake.pass(120);
        assert!(!render("/woontinder", &fake).contains(said));
    }
}

/// The main part of a page, in words.
fn main_part(html: &str) -> String {
    let (_, main) = html.split_once("<main").expect("a page");
    let (main, _) = main.split_once("</main>").expect("a page");
    tidy(&words(main))
}

#[test]
fn no_screen_of_the_room_holds_a_value_of_the_vault_that_was_shown_to_nobody() {
    let world = catalogue();
    let places = [
        (Step::Bidding, true, "/bieden"),
        (Step::Mortgage, false, "/bieden"),
        (Step::Contract, false, "/koopovereenkomst"),
        (Step::Signing, false, "/ondertekenen"),
        (Step::NotaryCheck, false, "/notariscontrole"),
    ];
    for (until, in_room, place) in places {
        for mut told in told(&world, until, in_room) {
            told.show_everybody();
            for language in Language::ALL {
                let kept = Some(told.story.log().write());
                let main = main_part(&render(place, &browser(language, kept)));
                // Nothing was shown to Woontinder, so all that the vault says is a secret for it. The
                // lenders got the wages: that is no reason for them to stand here.
                let mut secrets = telling(&told, Receiver::Woontinder, language);
                assert!(secrets.len() > 3, "the vault of this story is filled");
                // A tenth of the price can happen to be what somebody saved.
                let contract = told.story.room().and_then(Room::contract);
                let own = contract.map(|one| language.cents(deposit(one.terms.price)));
                secrets.retain(|said| own.as_ref().is_none_or(|own| tidy(own) != *said));
                for secret in secrets {
                    let here = [Receiver::Seller, Receiver::Agent, Receiver::Notary];
                    let others = here.map(|one| expected(&told, one, language).0);
                    let is_shown = others.iter().flatten().any(|line| line.contains(&secret));
                    assert!(
                        is_shown || !main.contains(&secret),
                        "{place}: {secret} in {main}"
                    );
                }
            }
        }
    }
}

/// Values that would tell who reads them what a person earns, owes or is known by.
fn telling(told: &Told, receiver: Receiver, language: Language) -> Vec<String> {
    let (_, secrets) = expected(told, receiver, language);
    let has_digits = |said: &String| said.chars().filter(char::is_ascii_digit).count() > 3;
    secrets.into_iter().filter(has_digits).collect()
}

#[test]
fn a_receivers_own_screen_holds_no_value_that_was_not_shown_to_it() {
    let world = catalogue();
    for mut told in told(&world, Step::NotaryCheck, false) {
        told.show_everybody();
        for receiver in Receiver::ALL {
            for language in Language::ALL {
                let kept = Some(told.story.log().write());
                let place = format!("/ontvanger/{}", receiver.slug());
                let html = render(&place, &browser(language, kept));
                let main = main_part(&html);
                for secret in telling(&told, receiver, language) {
                    assert!(!main.contains(&secret), "{place}: {secret} in {main}");
                }
                for line in expected(&told, receiver, language).0 {
                    assert!(main.contains(&line), "{place}: no {line} in {main}");
                }
            }
        }
    }
}

#[test]
fn where_one_shares_stands_what_was_shared_when_and_how_to_take_it_back() {
    let world = catalogue();
    let mut told = told(&world, Step::Bidding, false).remove(0);
    let page = |told: &Told| {
        let kept = Some(told.story.log().write());
        words(&render("/deel/makelaar", &browser(Language::Dutch, kept)))
    };
    assert!(!page(&told).contains("Gedeeld met"), "nothing was shared");
    told.show_everybody();
    let shared = page(&told);
    for said in ["Gedeeld met de makelaar", "Gedeeld op ", "Trek in: "] {
        assert!(shared.contains(said), "no {said} in {shared}");
    }
    let stop = sharing::Command::Stop(Receiver::Agent);
    told.say(Command::Vault(VaultCommand::Sharing(stop)));
    let page = page(&told);
    assert!(!page.contains("Gedeeld met"), "{page}");
    assert!(page.contains("Deel met de makelaar"), "{page}");
}
