//! What counts in the sum no more because a consent is over: said wherever the sum is, with the way to
//! give it anew.

use leptos::prelude::*;

use super::{href, say, tell, use_session};
use crate::domain::moment::Moment;
use crate::domain::record::Source;
use crate::text::{text, vault as words};
use crate::ui::notice::{Notice, NoticeTone};

/// One's own sources whose consent is over, and a partner who took part; nothing while all consents hold.
#[component]
pub fn ConsentOver() -> impl IntoView {
    let session = use_session();
    let own = session.select(|story| story.journey.vault.over());
    let partners = session.select(|story| {
        let partner = &story.journey.partner;
        partner
            .joins
            .then(|| partner.vault.over())
            .and_then(|over| over.first().copied())
    });
    let line = |(source, since): (Source, Moment)| {
        let said = tell(move |language| words::over(source, since, language));
        let way = href(&format!("/financieel-id/{}", source.slug()));
        view! { <p>{said}" "<a href=way>{say(text("Vraag het opnieuw", "Ask again"))}</a></p> }
    };
    let partner = move |(source, since): (Source, Moment)| {
        let said = tell(move |language| {
            let who = text("Uw partner", "Your partner").get(language);
            words::partner_over(who, source, since, language)
        });
        view! { <p>{said}" "<a href=href("/kluis/partner")>{say(text("Naar uw partner", "To your partner"))}</a></p> }
    };
    view! {
        <Show when=move || own.with(|own| !own.is_empty()) || partners.with(Option::is_some)>
            <Notice tone=NoticeTone::Waiting title=say(text("Een toestemming is voorbij", "A consent is over"))>
                {move || own.get().into_iter().map(line).collect_view()}
                {move || partners.get().map(partner)}
            </Notice>
        </Show>
    }
}
