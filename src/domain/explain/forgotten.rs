//! What is left of a tree: without its reasons, or without what must be forgotten.

use super::Explanation;

impl Explanation {
    /// The amount by itself, where its reasons stand elsewhere.
    pub fn bare(&self) -> Self {
        Self {
            what: self.what,
            amount: self.amount,
            because: self.because.clone(),
            part: self.part,
            from: Vec::new(),
        }
    }

    /// Whether this amount, or any that it was reckoned from, is one of these.
    pub fn rests_on(&self, is_one: &dyn Fn(&Self) -> bool) -> bool {
        is_one(self) || self.from.iter().any(|child| child.rests_on(is_one))
    }

    /// Takes away what rests on one of these. The amount on top stays; when what is left does not make
    /// it any more, it stays without reasons.
    pub fn cut(&mut self, is_one: &dyn Fn(&Self) -> bool) {
        self.from.retain(|child| !child.rests_on(is_one));
        if !self.agrees_with_its_parts() {
            self.from.clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::explain::{Because, Explanation, Source, SourceName};
    use crate::domain::{Cents, NormYear, Rule, Term};

    const YEAR: NormYear = NormYear::Of2026;

    fn fetched(leaf: &Explanation) -> bool {
        matches!(leaf.because, Because::Input(Source::Fetched { .. }))
    }

    fn savings() -> Explanation {
        let on = time::Date::MIN;
        let from = SourceName::TaxOffice;
        Explanation::input(Term::Savings, Cents(5), Source::Fetched { from, on })
    }

    #[test]
    fn what_was_only_used_goes_and_the_rest_stays() {
        let typed = Explanation::input(Term::Equity, Cents(7), Source::Typed);
        let sum = Explanation::sum(Term::OwnMoney, Rule::Added, YEAR, vec![typed.added()]);
        let mut tree = sum.clone().using(savings());
        assert!(tree.rests_on(&fetched) && !sum.rests_on(&fetched));
        tree.cut(&fetched);
        assert_eq!(tree, sum);
    }

    #[test]
    fn an_amount_that_was_reckoned_with_it_stays_without_reasons() {
        let typed = Explanation::input(Term::Equity, Cents(7), Source::Typed);
        let parts = vec![typed.added(), savings().added()];
        let mut sum = Explanation::sum(Term::OwnMoney, Rule::Added, YEAR, parts);
        sum.cut(&fetched);
        assert_eq!((sum.money(), sum.from.len()), (Cents(12), 0));
        assert!(sum.adds_up());
    }
}
