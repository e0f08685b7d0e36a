//! The offers of the fictional lenders: one by one and beside each other, chosen or renewed.

use leptos::prelude::*;

use super::mortgage_answers::AnswerDraft;
use super::mortgage_clock::OfferClock;
use super::mortgage_offer::OfferCard;
use super::mortgage_tried::Tried;
use super::offer_changes::{OfferChanges, changes_of};
use super::wish_draft::WishDraft;
use crate::app::{NotForYou, WhyTable, href, say, use_session};
use crate::domain::{Cents, Explanation, Offer, Term};
use crate::journey::mortgage::{
    self, Command as MortgageCommand, StandingOffer, answers_with, standing_offers,
};
use crate::journey::{Command, Refusal};
use crate::text::{Text, room as words, text};
use crate::ui::button::{Button, ButtonKind, ButtonLink};
use crate::ui::icon::Symbol;
use crate::ui::notice::{Notice, NoticeTone};

/// All offers; the first that is accepted is the main choice.
#[component]
pub fn Offers(draft: WishDraft, answers: AnswerDraft) -> impl IntoView {
    let session = use_session();
    let offers = Memo::new(move |_| {
        let (trial, today) = (draft.trial(), session.now().date());
        session.with(|story| standing_offers(&story.journey, story.room(), trial, today))
    });
    let refused = RwSignal::new(None::<Text>);
    let say_it = move |command| session.dispatch(Command::Mortgage(command));
    let answered = move |said: Result<(), Refusal>| {
        refused.set(said.err().map(|refusal| words::journey_refusal(&refusal)));
    };
    let keep_wishes = move || {
        let wishes = untrack(|| draft.trial()).wishes;
        let kept = session.with_untracked(|story| mortgage::wishes(&story.journey, story.room()));
        if kept == wishes {
            return Ok(());
        }
        say_it(MortgageCommand::Wish(wishes))
    };
    let keep_own_money = move || {
        let more = untrack(|| draft.trial()).own_money;
        let with_more =
            session.with_untracked(|story| answers_with(&story.journey, story.room(), more));
        let Some(with_more) = with_more else {
            return Ok(());
        };
        say_it(MortgageCommand::Answer(with_more))?;
        draft.own_money_is_kept();
        answers.refill(session);
        Ok(())
    };
    let choose = Callback::new(move |lender: String| {
        let kept = keep_wishes().and_then(|()| keep_own_money());
        answered(kept.and_then(|()| say_it(MortgageCommand::Choose(lender))));
    });
    let renew = move || answered(say_it(MortgageCommand::Renew));
    let attempt = Callback::new(move |change| draft.try_out(change));
    let has_expired = move || offers.with(|offers| offers.iter().any(|one| one.is_expired));
    view! {
        <section class="stack" aria-label=say(text("Aanbiedingen", "Offers"))>
            <h2 tabindex="-1" node_ref=draft.heading>{say(text("Aanbiedingen", "Offers"))}</h2>
            <NotForYou/>
            <Tried draft/>
            <NoneAccepted offers/>
            {move || has_expired().then(|| view! {
                <Notice tone=NoticeTone::Waiting title=say(text("Een aanbod is verlopen", "An offer has expired"))>
                    <p>{say(text(
                        "De geldverstrekkers maken graag een nieuw aanbod. De rente is dan die van vandaag.",
                        "The lenders gladly make a new offer. The interest is then that of today.",
                    ))}</p>
                    <Button kind=ButtonKind::Secondary icon=Symbol::Refresh label=say(text("Vraag nieuwe aanbiedingen", "Ask for new offers")) on_press=renew/>
                </Notice>
            })}
            {move || refused.get().map(|why| view! { <Notice tone=NoticeTone::Refused><p>{say(why)}</p></Notice> })}
            <div class="offers">
                {move || offers.get().into_iter().enumerate().map(|(position, standing)| view! {
                    <OfferCard standing draft first=position == 0 on_choose=choose on_try=attempt/>
                }).collect_view()}
            </div>
            <Beside offers draft/>
            <p class="quiet">{say(text("Deze geldverstrekkers en hun rentes zijn verzonnen.", "These lenders and their rates are fictional."))}</p>
            <OfferClock offers/>
        </section>
    }
}

/// What can be done when every lender says no.
#[component]
fn NoneAccepted(offers: Memo<Vec<StandingOffer>>) -> impl IntoView {
    let none = Memo::new(move |_| {
        offers.with(|offers| offers.iter().all(|one| one.offer.accepted.is_err()))
    });
    view! {
        <Show when=move || none.get()>
            <Notice tone=NoticeTone::Refused title=say(text("Zo lukt het niet", "It does not work like this"))>
                <p>{say(text(
                    "Bij elk aanbod staat wat zou helpen. Lukt dat niet, dan kunt u stoppen: gratis voordat u tekent, daarna met de voorwaarde voor financiering.",
                    "Each offer says what would help. If that does not work, you can leave: free before you sign, after that with the financing condition.",
                ))}</p>
                <ButtonLink kind=ButtonKind::Secondary href=href("/koopovereenkomst") label=say(text("Bekijk hoe u kunt stoppen", "See how you can leave"))/>
                <ButtonLink kind=ButtonKind::Quiet href=href("/afspraak") label=say(text("Raadpleeg een adviseur", "Consult an adviser"))/>
            </Notice>
        </Show>
    }
}

/// The offers side by side.
#[component]
fn Beside(offers: Memo<Vec<StandingOffer>>, draft: WishDraft) -> impl IntoView {
    let session = use_session();
    let columns = Memo::new(move |_| {
        let fact = session.language().pick("Wat", "What").to_owned();
        let names = offers.with(|offers| {
            let name = |one: &StandingOffer| one.offer.lender.clone();
            offers.iter().map(name).collect::<Vec<_>>()
        });
        std::iter::once(fact).chain(names).collect::<Vec<_>>()
    });
    let rows = Memo::new(move |_| offers.with(|offers| session.language().offers_beside(offers)));
    let changes = Callback::new(move |(column, why): (usize, Explanation)| {
        let name = |offers: &Vec<StandingOffer>| Some(offers.get(column)?.offer.lender.clone());
        let lender = offers.with_untracked(name)?;
        if why.what == Term::OfferedInterest {
            return Some(OfferChanges::of(session, draft, &lender).interest);
        }
        Some(changes_of(session, draft, lender, amount_of(why.what)?))
    });
    view! {
        <div class="card beside-table"><WhyTable caption=say(text("De aanbiedingen naast elkaar", "The offers side by side")) columns rows changes/>
        <p class="quiet">{say(text(
            "De bedragen over 30 jaar gaan ervan uit dat de rente na de vaste periode gelijk blijft.",
            "The amounts over 30 years take it that the interest stays the same after the fixed period.",
        ))}</p></div>
    }
}

/// The amount of an offer that the table names like this.
fn amount_of(what: Term) -> Option<fn(&Offer) -> Cents> {
    Some(match what {
        Term::MonthlyGross => |offer| offer.monthly_gross,
        Term::MonthlyNet => |offer| offer.monthly_net,
        Term::TotalInterest => |offer| offer.total_interest,
        Term::TotalPaid => |offer| offer.loan + offer.total_interest,
        _ => return None,
    })
}
