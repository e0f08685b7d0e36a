//! What UWV gave as a document: to keep, to print, or to hand to who wants paper.

use leptos::prelude::*;

use crate::app::{say, use_session};
use crate::domain::record::Source;
use crate::platform::Document;
use crate::text::documents::{file, insurance_statement};
use crate::text::text;
use crate::ui::button::{Button, ButtonKind};
use crate::ui::icon::Symbol;

/// The button that makes the document; nothing for a source that gives none.
#[component]
pub fn AsDocument(source: Source) -> impl IntoView {
    let session = use_session();
    let signed = session.select(move |story| story.journey.vault.signed_on(source).is_some());
    let download = move || {
        let language = session.language_untracked();
        let paper = session.with_untracked(|story| {
            let vault = &story.journey.vault;
            let record = vault.record(source)?;
            Some(insurance_statement(
                language,
                record,
                vault.signed_on(source),
            ))
        });
        if let Some(paper) = paper {
            session.download(Document {
                name: "verzekeringsbericht-uwv.html".to_owned(),
                mime: "text/html",
                text: file(language, &[paper]),
            });
        }
    };
    let about = move || match signed.get() {
        true => text(
            "Het document zegt wanneer UWV tekende en hoe iemand dat controleert. U kunt het printen.",
            "The document says when UWV signed and how somebody checks that. You can print it.",
        ),
        false => text(
            "UWV tekent pas als u uw Financieel-ID maakt. Zonder handtekening kan niemand het document controleren. U kunt het wel printen.",
            "UWV signs only when you make your Financieel-ID. Without a signature nobody can check the document. You can print it though.",
        ),
    };
    (source == Source::EmployeeInsurance).then(move || view! {
        <div class="stack">
            <Button kind=ButtonKind::Secondary icon=Symbol::Document on_press=download
                label=say(text("Download het verzekeringsbericht", "Download the insurance statement"))/>
            <p class="quiet">{move || about().get(session.language())}</p>
        </div>
    })
}
