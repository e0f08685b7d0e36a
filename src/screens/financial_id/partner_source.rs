//! One source of the partner: what it would give, the partner's consent, what came, and the way to
//! take it back.

use leptos::prelude::*;

use super::long_wait::LongWait;
use super::partner::say_it;
use super::source_standing::looks;
use crate::app::{href, say, tell, use_session};
use crate::domain::record::Source;
use crate::journey::Step;
use crate::journey::vault::partner::{Command as PartnerCommand, Refusal as PartnerRefusal};
use crate::journey::vault::{Question, Standing};
use crate::text::{text, vault as words};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::card::Card;
use crate::ui::disclosure::Disclosure;
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};
use crate::ui::tag::Tag;

/// The card of a source.
#[component]
pub fn PartnerSource(
    /// Which one.
    source: Source,
) -> impl IntoView {
    let session = use_session();
    let standing = Memo::new(move |_| {
        let now = session.now();
        session.with(|story| story.journey.partner.vault.standing(source, now))
    });
    let tag = move || {
        move || {
            let (tone, _) = looks(standing.get());
            view! { <Tag label=say(words::standing(standing.get())) tone/> }
        }
    };
    let searching = tell(move |language| {
        let keeper = words::keeper_first(source, language);
        language.pick(
            format!("{keeper} zoekt het op. Dit duurt een paar tellen."),
            format!("{keeper} is looking it up. This takes a few moments."),
        )
    });
    let give_up = tell(move |language| {
        let name = words::inside(words::source(source).get(language));
        language.pick(format!("Annuleren: {name}"), format!("Cancel: {name}"))
    });
    let cancel = move || {
        // Refused only when the answer came just before: then there is nothing to give up.
        let _ = say_it(session, PartnerCommand::Cancel(source));
    };
    view! {
        <Card title=say(words::source(source)) aside=tag>
            {move || match standing.get() {
                Standing::Asking => view! {
                    <div role="status"><p>{searching}</p><LongWait/></div>
                    <Button kind=ButtonKind::Quiet label=give_up on_press=cancel/>
                }.into_any(),
                Standing::Arrived => view! { <Arrived source/> }.into_any(),
                Standing::GaveNothing(fault) => view! {
                    <Notice tone=NoticeTone::Fault><p>{tell(move |language| words::fault(fault, source, language))}</p></Notice>
                    <Consent source/>
                }.into_any(),
                _ => view! { <Consent source/> }.into_any(),
            }}
        </Card>
    }
}

/// What the partner would allow.
#[component]
fn Consent(source: Source) -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<PartnerRefusal>);
    let fields = source.required_fields();
    let allow = move || {
        let fields = fields.to_vec();
        let question = Question { source, fields };
        refused.set(say_it(session, PartnerCommand::Fetch(question)));
    };
    let terms = tell(move |language| {
        let (keeper, asked) = (
            words::keeper_first(source, language),
            words::fields(fields, language),
        );
        let why = words::purpose(source).get(language);
        language.pick(
            format!("{keeper} geeft aan uw eigen kluis: {asked}. Waarvoor: {why} 90 dagen geldig, altijd in te trekken. De voorbeeldgegevens zijn verzonnen."),
            format!("{keeper} gives to a vault of your own: {asked}. What for: {why} Valid for 90 days, always withdrawable. The example data is fictional."),
        )
    });
    let label = tell(move |language| {
        let name = words::inside(words::source(source).get(language));
        language.pick(
            format!("Ik sta dit toe: {name}"),
            format!("I allow this: {name}"),
        )
    });
    let why = move || {
        let refusal = refused.get()?;
        Some(words::partner_refusal(refusal, session.language()))
    };
    view! {
        <p>{terms}</p>
        <Button kind=ButtonKind::Secondary label on_press=allow refused=why/>
        <p class="quiet">
            {say(text("Liever niet? ", "Rather not? "))}
            <a href=href(crate::screens::of_step(Step::Budget).path)>{say(text("Typ een schatting in de berekening", "Type an estimate in the sum"))}</a>
            {say(text(". Dat duurt een paar minuten; een bank vraagt later om bewijs.", ". That takes a few minutes; a bank asks for proof later."))}
        </p>
    }
}

/// What came, for the partner to see, and the way to take it back.
#[component]
fn Arrived(source: Source) -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<PartnerRefusal>);
    let why = move || {
        let refusal = refused.get()?;
        Some(words::partner_refusal(refusal, session.language()))
    };
    let said = tell(move |language| {
        let outcome =
            session.with(|story| words::outcome(&story.journey.partner.vault, source, language));
        let outcome = outcome.unwrap_or_default();
        let headline = outcome.headline.unwrap_or_default();
        format!("{headline} {}", outcome.sentences.join(" "))
    });
    let label = tell(move |language| {
        let name = words::inside(words::source(source).get(language));
        language.pick(
            format!("Trek in en wis: {name}"),
            format!("Withdraw and erase: {name}"),
        )
    });
    view! {
        <Disclosure label=say(text("Laat zien (alleen voor uw partner)", "Show it (for your partner only)"))><p>{said}</p></Disclosure>
        <Button kind=ButtonKind::Quiet icon=Symbol::Trash label refused=why
            on_press=move || refused.set(say_it(session, PartnerCommand::Withdraw(source)))/>
    }
}
