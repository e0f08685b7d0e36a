//! The Financieel-ID itself: what is in it, making it, downloading it, using it in the sum.

use leptos::prelude::*;

use crate::app::{Session, href, say, tell, use_session};
use crate::domain::record::{Datum, Field, Record};
use crate::journey::budget::{Basis, Command as BudgetCommand};
use crate::journey::vault::Command as VaultCommand;
use crate::journey::{Command, Refusal, Step, Story};
use crate::platform::Document;
use crate::text::{Language, Text, text, vault as words};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::row_list::{Row, RowList};
use crate::ui::tag::Tag;
use crate::ui::tone::Tone;

/// How the Financieel-ID stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Making {
    Nothing,
    Lapsed,
    Busy,
    Failed,
    Outdated,
    Made,
}

fn making() -> Memo<Making> {
    use_session().select(|story| {
        let vault = &story.journey.vault;
        match () {
            () if vault.issuing.is_some() => Making::Busy,
            () if vault.issue_failed => Making::Failed,
            () if vault.is_outdated() => Making::Outdated,
            () if vault.financial_id.is_some() => Making::Made,
            () if vault.has_lapsed() => Making::Lapsed,
            () => Making::Nothing,
        }
    })
}

const fn label(making: Making) -> (Text, Tone) {
    match making {
        Making::Nothing => (text("nog niet gemaakt", "not made yet"), Tone::Wash),
        Making::Lapsed => (text("vervallen", "lapsed"), Tone::Wash),
        Making::Busy => (text("wordt gemaakt", "being made"), Tone::Ochre),
        Making::Failed => (text("niet gelukt", "did not work"), Tone::Brick),
        Making::Outdated => (text("verouderd", "outdated"), Tone::Ochre),
        Making::Made => (text("klaar", "ready"), Tone::Verified),
    }
}

const fn explanation(making: Making) -> Text {
    match making {
        Making::Nothing => text(
            "Elke bron zet een handtekening onder wat u ophaalde. Samen is dat uw Financieel-ID.",
            "Every source signs what you fetched. Together that is your Financieel-ID.",
        ),
        Making::Lapsed => text(
            "U trok een toestemming in. Daarom geldt uw Financieel-ID niet meer. Maak een nieuw.",
            "You withdrew a consent. That is why your Financieel-ID no longer holds. Make a new one.",
        ),
        Making::Busy => text("De bronnen tekenen uw gegevens.", "The sources are signing your data."),
        Making::Failed => text("", ""),
        Making::Outdated => text(
            "Er kwam iets bij in uw kluis. Maak uw Financieel-ID opnieuw, dan staat dat er ook in.",
            "Something was added to your vault. Make your Financieel-ID again to include it.",
        ),
        Making::Made => text(
            "De bronnen hebben getekend. Wie het bestand krijgt, kan zien dat er niets is veranderd.",
            "The sources have signed. Who receives the file can see that nothing was changed.",
        ),
    }
}

/// The card of the Financieel-ID.
#[component]
pub fn Credential() -> impl IntoView {
    let session = use_session();
    let making = making();
    let tag = move || {
        move || {
            let (said, tone) = label(making.get());
            view! { <Tag label=say(said) tone/> }
        }
    };
    let rows = move || {
        let language = session.language();
        session.with(|story| contents(story, language))
    };
    let filled = move || session.with(|story| story.journey.vault.records().next().is_some());
    let without_sum = session.select(|story| story.journey.can_finance().is_none());
    view! {
        <Card title=say(text("Uw Financieel-ID", "Your Financieel-ID")) tone=Tone::Canal aside=tag>
            {move || match making.get() {
                Making::Failed => view! { <SigningFault/> }.into_any(),
                state => view! { <p>{say(explanation(state))}</p> }.into_any(),
            }}
            <Show when=filled><RowList rows/></Show>
            <Show when=move || filled() && without_sum.get()>
                <p>
                    {say(text("Reken eerst uit wat u kunt lenen. Dan staat ook ‘kan tot … financieren’ erin. ",
                        "First calculate what you can borrow. Then ‘can finance up to …’ is in it as well. "))}
                    <a href=href(crate::screens::of_step(Step::Budget).path)>{say(text("Naar de berekening", "To the sum"))}</a>
                </p>
            </Show>
            <p class="quiet">{say(text(
                "De handtekeningen zijn echt gezet, maar door verzonnen bronnen. Buiten deze demo geldt dit niet.",
                "The signatures are really made, but by fictional sources. Outside this demo it has no value.",
            ))}</p>
        </Card>
    }
}

fn contents(story: &Story, language: Language) -> Vec<Row> {
    let record = |record: &Record| {
        let fields: Vec<_> = record.data.iter().map(Datum::field).collect();
        Row {
            label: words::keeper_first(record.source, language),
            note: words::fields(&fields, language),
            amount: language.short_date(record.on),
            ..Row::default()
        }
    };
    let statement = story.journey.can_finance().map(|amount| Row {
        label: language.pick("Uitspraak: kan tot dit bedrag financieren", "Statement: can finance up to this amount").to_owned(),
        note: language.pick("Zonder uw inkomen te laten zien", "Without showing your income").to_owned(),
        amount: language.euros(amount),
        ..Row::default()
    });
    story.journey.vault.records().map(record).chain(statement).collect()
}

/// Has the sources sign; the refusal, if any.
fn issue(session: Session) -> Option<Refusal> {
    let can_finance = session.with_untracked(|story| story.journey.can_finance());
    session.dispatch(Command::Vault(VaultCommand::Issue { can_finance })).err()
}

#[component]
fn SigningFault() -> impl IntoView {
    let session = use_session();
    let again = move || {
        // Refused only when the vault was emptied meanwhile; then the button below says so.
        let _ = issue(session);
    };
    view! {
        <Notice tone=NoticeTone::Fault on_retry=again
            title=say(text("Het tekenen is niet gelukt", "The signing did not work"))
            retry_label=say(text("Probeer opnieuw", "Try again"))>
            <p>{say(text(
                "Uw gegevens liggen nog in de kluis. U kunt ook zonder Financieel-ID verder zoeken en bieden.",
                "Your data is still in the vault. You can also search and bid without a Financieel-ID.",
            ))}</p>
        </Notice>
    }
}

/// Make, download, use.
#[component]
pub fn CredentialActions() -> impl IntoView {
    let session = use_session();
    let making = making();
    let made = move || making.get() == Making::Made;
    let has_amounts = session.select(|story| {
        let vault = &story.journey.vault;
        [Field::Wages, Field::Wealth].into_iter().any(|field| vault.datum(field).is_some())
    });
    view! {
        <div class="actions">
            {move || if made() { view! { <Download/> }.into_any() } else { view! { <Make making/> }.into_any() }}
            <Show when=move || has_amounts.get()><UseInSum/></Show>
        </div>
    }
}

#[component]
fn Make(making: Memo<Making>) -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<Refusal>);
    let press = move || refused.set(issue(session));
    let why = move || match refused.get() {
        Some(Refusal::Vault(refusal)) => Some(words::refusal(refusal, session.language())),
        _ => None,
    };
    let label = tell(move |language| match making.get() {
        Making::Outdated | Making::Lapsed => language.pick("Maak Financieel-ID opnieuw", "Make the Financieel-ID again").to_owned(),
        _ => language.pick("Maak Financieel-ID", "Make the Financieel-ID").to_owned(),
    });
    view! { <Button label icon=Symbol::Seal busy=move || making.get() == Making::Busy refused=why on_press=press/> }
}

#[component]
fn Download() -> impl IntoView {
    let session = use_session();
    let press = move || {
        let made = session.with_untracked(|story| story.journey.vault.financial_id.clone());
        if let Some(text) = made {
            session.download(Document { name: "financieel-id.json".to_owned(), mime: "application/json", text });
        }
    };
    view! { <Button label=say(text("Download Financieel-ID", "Download the Financieel-ID")) icon=Symbol::Download on_press=press/> }
}

#[component]
fn UseInSum() -> impl IntoView {
    let session = use_session();
    let path = crate::screens::of_step(Step::Budget).path;
    let navigate = leptos_router::hooks::use_navigate();
    let typed = session.select(|story| story.journey.budget.form.is_some());
    let press = move || {
        // Refused only when nothing was typed; then the button is a link.
        let _ = session.dispatch(Command::Budget(BudgetCommand::Use(Basis::Fetched)));
        navigate(path, leptos_router::NavigateOptions::default());
    };
    let label = say(text("Gebruik in mijn berekening", "Use it in my sum"));
    move || {
        let press = press.clone();
        match typed.get() {
            true => view! { <Button kind=ButtonKind::Secondary label on_press=press/> }.into_any(),
            false => view! { <ButtonLink kind=ButtonKind::Secondary label href=href(path)/> }.into_any(),
        }
    }
}
