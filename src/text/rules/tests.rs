//! What holds for the sentences of the rules.

use super::*;

#[test]
fn the_year_of_the_norms_is_told_with_why_also_when_the_clock_is_past_it() {
    let day = |year| Date::from_ordinal_date(year, 60).unwrap();
    let said = |year| Language::Dutch.norm_year(NormYear::Of2026, day(year));
    assert!(said(2026).ends_with("want het is nu 2026."));
    assert!(said(2027).contains("van 2026") && said(2027).contains("Die van 2027"));
}

#[test]
fn every_rule_has_a_sentence_of_its_own() {
    let names = variants(include_str!("../../domain/rule.rs"), "Rule");
    for name in &names {
        let found: Rule = serde_json::from_str(&format!("\"{name}\"")).unwrap();
        assert_ne!(rule(found), LAST_RESORT, "{name}");
    }
    assert!(names.len() > 40);
}
