//! What a receiver sees of the participant, on the screens where it takes part: exactly what was
//! shown to it and still holds, made from the receiver's own state; until when, and the way to take
//! it back or to show something. Knows nothing of the vault beside that.

use leptos::html::Div;
use leptos::prelude::*;

use super::{Reckoned, Session, href, say, tell, use_session};
use crate::journey::vault::sharing::{Command as SharingCommand, Doubt, Grant, items_of};
use crate::journey::vault::{Claim, Command as VaultCommand, Receiver};
use crate::journey::{Command, mortgage};
use crate::text::{Language, Text, text, vault as words};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::card::Card;
use crate::ui::icon::Symbol;
use crate::ui::tone::Tone;

/// What claims say to who reads them, line by line.
pub fn shown_lines(claims: &[Claim], language: Language) -> AnyView {
    let said = claims
        .iter()
        .flat_map(|claim| words::claim(claim, language));
    let lines = said.map(|line| view! { <li class="shown-line">{line}</li> });
    view! { <ul class="shown-lines">{lines.collect_view()}</ul> }.into_any()
}

/// Why a receiver does not believe what it was shown, in words that follow the language.
pub fn doubted(session: Session, doubt: Doubt) -> Signal<String> {
    tell(move |language| {
        let by = session.with(|story| story.journey.vault.taken_back_by());
        words::doubt(doubt, by, language)
    })
}

fn grant(grant: Grant, language: Language) -> AnyView {
    let terms = words::terms(grant.purpose, grant.until, language);
    view! {
        {shown_lines(&grant.claims, language)}
        <p class="quiet">{terms}</p>
    }
    .into_any()
}

/// What a receiver may see now, followed.
fn grants(session: Session, receiver: Receiver) -> Memo<Vec<Grant>> {
    Memo::new(move |_| {
        let now = session.now();
        session.with(|story| story.journey.vault.view_of(receiver, now).grants)
    })
}

/// What a receiver may see of a partner now, followed.
fn partners_grants(session: Session, receiver: Receiver) -> Memo<Vec<Grant>> {
    Memo::new(move |_| {
        let now = session.now();
        session.with(|story| story.journey.partner.vault.view_of(receiver, now).grants)
    })
}

/// What a receiver may read of a partner who takes part: by name, for what it says is the partner's.
#[component]
pub fn OfPartner(
    /// Who.
    receiver: Receiver,
) -> impl IntoView {
    let session = use_session();
    let grants = partners_grants(session, receiver);
    let line = move |grant: Grant| {
        let language = session.language();
        let names = words::items(&items_of(&grant.claims), language);
        let terms = words::terms(grant.purpose, grant.until, language);
        let said = language.pick(
            format!("Van uw partner: {names}. {terms} Wat daarin staat, is van uw partner."),
            format!("Of your partner: {names}. {terms} What it says is your partner’s."),
        );
        view! { <p class="quiet">{said}</p> }
    };
    move || grants.get().into_iter().map(line).collect_view()
}

/// What the lenders reckon with beside the vault, from the moment the application was sent to them.
#[component]
pub fn ReckonedByLender() -> impl IntoView {
    let session = use_session();
    let found = Memo::new(move |_| {
        let now = session.now();
        session.with(|story| mortgage::reckoned_at_lenders(&story.journey, story.room(), now))
    });
    view! { <Reckoned found/> }
}

/// A quiet panel with all that a receiver sees, and what can be done about it.
#[component]
pub fn SeenBy(
    /// Who.
    receiver: Receiver,
    /// What it sees of the participant's doings by its part in this, without the vault.
    beside: Text,
    /// Where nothing is shown, whether the way to show something is said elsewhere.
    #[prop(optional)]
    no_way: bool,
    /// When all was taken back.
    #[prop(optional, into)]
    on_taken_back: Option<Callback<()>>,
) -> impl IntoView {
    let session = use_session();
    let grants = grants(session, receiver);
    let partners = partners_grants(session, receiver);
    let nothing = move || grants.with(Vec::is_empty) && partners.with(Vec::is_empty);
    let region = NodeRef::<Div>::new();
    let title = tell(move |language| {
        let name = words::inside(words::receiver(receiver).get(language));
        language.pick(
            format!("Wat de {name} van u ziet"),
            format!("What the {name} sees of you"),
        )
    });
    let name = words::receiver(receiver);
    let stop = tell(move |language| {
        let name = name.get(language);
        language.pick(format!("Trek in: {name}"), format!("Withdraw: {name}"))
    });
    let share = tell(move |language| {
        let name = words::inside(name.get(language));
        language.pick(
            format!("Deel een zin met de {name}"),
            format!("Share a sentence with the {name}"),
        )
    });
    let take_back = move || {
        take_back(session, receiver, region);
        if let Some(told) = on_taken_back {
            told.run(());
        }
    };
    let way = StoredValue::new(href(&format!("/deel/{}", receiver.slug())));
    view! {
        <Card tone=Tone::Wash title>
            <div class="seen-by" data-receiver=receiver.slug() tabindex="-1" node_ref=region>
                {move || grants.get().into_iter().map(|one| grant(one, session.language())).collect_view()}
                <Show when=move || grants.with(Vec::is_empty)>
                    <p>{say(text("Niets uit uw kluis.", "Nothing from your vault."))}</p>
                </Show>
                <OfPartner receiver/>
                {(receiver == Receiver::Lender).then(|| view! { <ReckonedByLender/> })}
                <p class="quiet">{say(beside)}</p>
            </div>
            <Show when=move || !no_way || !nothing()>
                <div class="seen-by-way">
                    <Show when=nothing fallback=move || view! {
                        <Button kind=ButtonKind::Quiet icon=Symbol::EyeOff label=stop on_press=take_back/>
                    }>
                        <ButtonLink kind=ButtonKind::Quiet icon=Symbol::Share href=way.get_value() label=share/>
                    </Show>
                </div>
            </Show>
        </Card>
    }
}

/// Takes back all that a receiver sees; the button goes, so the panel takes the focus.
fn take_back(session: Session, receiver: Receiver, region: NodeRef<Div>) {
    let stop = SharingCommand::Stop(receiver);
    // Refused only when the time ran out just before: then it has stopped.
    let _ = session.dispatch(Command::Vault(VaultCommand::Sharing(stop)));
    if let Some(region) = region.get_untracked() {
        // Without focus it is only not read aloud.
        let _ = region.focus();
    }
    let said = text(
        "Ingetrokken. Wat iemand al las, kan hij niet vergeten.",
        "Withdrawn. What somebody has read cannot be unread.",
    );
    session.tell(said, false);
}
