//! Where the contract is, in one notice, and the way on.

use leptos::prelude::*;
use time::Date;

use crate::app::{Session, href, say, tell, use_session};
use crate::journey::{Step, Story};
use crate::text::{Language, Text, text};
use crate::ui::button::{ButtonKind, ButtonLink};
use crate::ui::notice::{Notice, NoticeTone};

/// What has to happen now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The buyer can sign.
    Sign,
    /// The seller has not signed yet.
    Seller,
    /// The cooling-off period runs until the end of this day.
    CoolingOff(Date),
    /// No mortgage was chosen, so there is no guarantee.
    Mortgage,
    /// A condition is open.
    Conditions,
    /// The notary can go on.
    Deed,
}

impl Next {
    fn of(story: &Story, today: Date) -> Option<Self> {
        let contract = story.room()?.contract()?;
        Some(match contract {
            contract if contract.buyer_signed.is_none() => Self::Sign,
            contract if contract.seller_signed.is_none() => Self::Seller,
            contract if contract.deed.is_some() => Self::Deed,
            contract if contract.cools_off(today) => {
                Self::CoolingOff(contract.cooling_off_until.unwrap_or(today))
            }
            contract if contract.guarantee.is_none() => Self::Mortgage,
            contract if contract.open_conditions(today).next().is_some() => Self::Conditions,
            _ => Self::Deed,
        })
    }

    /// In the room that is entered; followed.
    pub fn now(session: Session) -> Memo<Option<Self>> {
        Memo::new(move |_| {
            let today = session.now().date();
            session.with(|story| Self::of(story, today))
        })
    }

    const fn title(self) -> Text {
        match self {
            Self::Sign => text("U kunt tekenen", "You can sign"),
            Self::Seller => text(
                "De verkoper moet nog tekenen",
                "The seller still has to sign",
            ),
            Self::CoolingOff(_) => text("Uw bedenktijd loopt", "Your cooling-off period runs"),
            Self::Mortgage => text("Regel nu uw hypotheek", "Arrange your mortgage now"),
            Self::Conditions => text(
                "Er staat nog een voorwaarde open",
                "A condition is still open",
            ),
            Self::Deed => text("Alles is rond", "All is settled"),
        }
    }

    fn words(self, language: Language) -> String {
        let said = match self {
            Self::Sign => text(
                "Lees de overeenkomst rustig. Zolang u niet hebt getekend, kunt u gratis stoppen.",
                "Take your time to read the contract. As long as you have not signed, leaving is free.",
            ),
            Self::Seller => text(
                "Dit duurt meestal niet lang. De koop geldt nog niet.",
                "This usually does not take long. The purchase does not hold yet.",
            ),
            Self::CoolingOff(until) => {
                let until = language.weekday_date(until);
                return language.pick(
                    format!("U mag zonder reden stoppen tot en met {until}, 24.00 uur. Begin gerust al met uw hypotheek."),
                    format!("You may leave without a reason up to and including {until}, midnight. You can start on your mortgage already."),
                );
            }
            Self::Mortgage => text(
                "Met de hypotheek komt ook de bankgarantie van 10%.",
                "The bank guarantee of 10% comes with the mortgage.",
            ),
            Self::Conditions => text(
                "Vervul de voorwaarde, of wacht tot de laatste dag voorbij is.",
                "Meet the condition, or wait until its last day has passed.",
            ),
            Self::Deed => text(
                "De notaris legt de akte van levering klaar.",
                "The notary lays the deed of transfer ready.",
            ),
        };
        said.get(language).to_owned()
    }

    const fn tone(self) -> NoticeTone {
        match self {
            Self::Sign | Self::Mortgage => NoticeTone::Information,
            Self::Seller | Self::CoolingOff(_) | Self::Conditions => NoticeTone::Waiting,
            Self::Deed => NoticeTone::Success,
        }
    }
}

/// Where the contract is; said aloud when it changes.
#[component]
pub fn NextNotice() -> impl IntoView {
    let next = Next::now(use_session());
    view! {
        <div aria-live="polite">
            {move || next.get().map(|next| view! {
                <Notice tone=next.tone() title=say(next.title())><p>{tell(move |language| next.words(language))}</p></Notice>
            })}
        </div>
    }
}

/// The way on, once the buyer has signed; before that the mortgage is a second way.
#[component]
pub fn NextStep() -> impl IntoView {
    let session = use_session();
    let next = Next::now(session);
    let deed = session.select(|story| story.is_ready_for(Step::Signing));
    let chosen = session.select(|story| story.journey.mortgage.chosen.is_some());
    let mortgage = text("Naar de hypotheek", "To the mortgage");
    view! {
        <Show when=move || deed.get()>
            <ButtonLink label=say(text("Verder met ondertekenen", "On to signing the deed")) href=href(crate::screens::of_step(Step::Signing).path)/>
        </Show>
        <Show when=move || !deed.get() && !chosen.get() && next.get() == Some(Next::Sign)>
            <ButtonLink kind=ButtonKind::Secondary label=say(mortgage) href=href("/hypotheek")/>
        </Show>
        <Show when=move || !deed.get() && !chosen.get() && next.get() != Some(Next::Sign)>
            <ButtonLink label=say(mortgage) href=href("/hypotheek")/>
        </Show>
    }
}
