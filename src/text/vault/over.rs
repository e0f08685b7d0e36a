//! Words for a consent that is over: what it gave counts no more, and what to do about it.

use super::{inside, keeper, source};
use crate::domain::moment::Moment;
use crate::domain::record::Source;
use crate::text::Language;

/// That what a source gave counts no more, since when, and what counts instead.
pub fn over(from: Source, since: Moment, language: Language) -> String {
    let (name, day) = (keeper(from).get(language), language.date(since.date()));
    language.pick(
        format!("Uw toestemming voor {name} liep af op {day}. Wat {name} gaf, telt niet meer mee in uw som. Nu telt wat u zelf invulde."),
        format!("Your consent for {name} ended on {day}. What {name} gave counts in your sum no more. What you filled in yourself counts now."),
    )
}

/// That a partner counts no more, since when and why, by name.
pub fn partner_over(partner: &str, from: Source, since: Moment, language: Language) -> String {
    let (what, day) = (
        inside(source(from).get(language)),
        language.date(since.date()),
    );
    language.pick(
        format!("{partner} telt niet meer mee in de som: de toestemming voor {what} liep af op {day}. {partner} kan die opnieuw geven of intrekken."),
        format!("{partner} counts in the sum no more: the consent for {what} ended on {day}. {partner} can give it anew or withdraw it."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_counts_no_more_is_said_with_the_day_and_what_counts_instead() {
        let since = Moment(1_795_255_200);
        let said = over(Source::EmployeeInsurance, since, Language::Dutch);
        assert!(said.contains("UWV liep af op 21 november 2026"), "{said}");
        let said = partner_over("Daan", Source::EmployeeInsurance, since, Language::English);
        assert!(said.starts_with("Daan counts in the sum no more"), "{said}");
    }
}
