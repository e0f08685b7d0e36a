//! In which parts the typed sum and the fetched one differ: a row a part, each amount with its reasons.

use crate::domain::{
    BudgetInput, Cents, Explanation, Income, Person, Sourced, Term, compare_incomes,
};
use crate::text::explain::Reasoned;
use crate::text::terms::term;
use crate::text::{Language, Text, text};

/// The parts in which they differ; empty when they do not.
pub fn rows(typed: &BudgetInput, fetched: &BudgetInput, language: Language) -> Vec<Vec<Reasoned>> {
    let year = typed.norm_year;
    let incomes = [typed, fetched].map(|input| Some(&input.applicant));
    let mut rows = income_rows(incomes, (Person::Applicant, year), language);
    let incomes = [typed, fetched].map(|input| input.partner.as_ref());
    rows.extend(income_rows(incomes, (Person::Partner, year), language));
    let amount = |name: Text, what: Term, [typed, fetched]: [Sourced<Cents>; 2]| {
        let trees = [typed.explain(what), fetched.explain(what)];
        row(name.get(language), &trees, language)
    };
    let each = [typed, fetched];
    rows.extend(amount(SAVINGS, Term::Savings, each.map(|one| one.savings)));
    let payments = each.map(|one| one.obligations.student_loan_payment(year));
    rows.extend(row(
        term(Term::StudentLoanPayment).get(language),
        &payments,
        language,
    ));
    let duties = each.map(|one| one.obligations);
    let own = [
        (Term::CreditLimit, duties.map(|one| one.credit_limit)),
        (Term::PersonalLoan, duties.map(|one| one.personal_loan)),
    ];
    rows.extend(
        own.into_iter()
            .filter_map(|(what, both)| amount(term(what), what, both)),
    );
    let partners = duties.map(|one| one.partner);
    let partners = [
        (
            PARTNERS_STUDENT_LOAN,
            Term::StudentLoanPayment,
            partners.map(|one| one.student_loan),
        ),
        (
            PARTNERS_LIMIT,
            Term::CreditLimit,
            partners.map(|one| one.credit_limit),
        ),
        (
            PARTNERS_LOAN,
            Term::PersonalLoan,
            partners.map(|one| one.personal_loan),
        ),
    ];
    rows.extend(
        partners
            .into_iter()
            .filter_map(|(name, what, both)| amount(name, what, both)),
    );
    rows
}

const SAVINGS: Text = text("Spaargeld", "Savings");
const PARTNERS_STUDENT_LOAN: Text = text(
    "Aflossing studieschuld van uw partner per maand",
    "Your partner’s student loan payment a month",
);
const PARTNERS_LIMIT: Text = text(
    "Limiet van het krediet van uw partner",
    "Limit of your partner’s credit",
);
const PARTNERS_LOAN: Text = text(
    "Persoonlijke lening van uw partner per maand",
    "Your partner’s personal loan a month",
);

/// One part by what was typed and by the source; `None` when they say the same.
fn row(name: &str, trees: &[Explanation; 2], language: Language) -> Option<Vec<Reasoned>> {
    let [typed, fetched] = trees;
    let cell = |tree: &Explanation| Reasoned::of(language.euros(tree.money()), Some(tree));
    let name = name.to_owned().into();
    (typed.money() != fetched.money()).then(|| vec![name, cell(typed), cell(fetched)])
}

/// The parts of one person's income; all of it when only one of the two knows this person.
fn income_rows(
    incomes: [Option<&Income>; 2],
    (person, year): (Person, crate::domain::NormYear),
    language: Language,
) -> Vec<Vec<Reasoned>> {
    let whole = Term::PersonalTestIncome(person);
    let trees = incomes.map(|income| income.map(|income| income.test_income(person, year)));
    let line = |what: Term| {
        let cell = |tree: &Option<Explanation>, nothing: Text| {
            let part = tree.as_ref().and_then(|tree| tree.find(what));
            let said = part.map(|part| language.euros(part.money()));
            let said = said.unwrap_or_else(|| nothing.get(language).to_owned());
            Reasoned::of(said, part)
        };
        let name = term(what).get(language).to_owned();
        let [typed, fetched] = &trees;
        vec![
            name.into(),
            cell(typed, text("niet ingevuld", "not filled in")),
            cell(fetched, text("niets", "nothing")),
        ]
    };
    match incomes {
        [Some(typed), Some(fetched)] => {
            let parts = compare_incomes(typed, fetched, person, year).parts;
            let last = (!parts.is_empty()).then_some(whole);
            let parts = parts.iter().map(|part| part.what).chain(last);
            parts.map(line).collect()
        }
        [None, None] => Vec::new(),
        _ => vec![line(whole)],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{NormYear, Source, SourceName};

    fn fetched<T>(value: T, from: SourceName) -> Sourced<T> {
        let on = time::Date::MIN;
        let source = Source::Fetched { from, on };
        Sourced { value, source }
    }

    fn names(rows: &[Vec<Reasoned>]) -> Vec<&str> {
        rows.iter().map(|row| row[0].said.as_str()).collect()
    }

    #[test]
    fn given_only_a_student_loan_and_credits_of_sources_then_those_rows_stand_there() {
        let typed = BudgetInput::new(Income::typed_net(Cents::from_euros(2_400)));
        let mut known = typed.clone();
        assert!(rows(&typed, &known, Language::Dutch).is_empty());
        let duties = &mut known.obligations;
        duties.student_loan = fetched(Cents(8_765), SourceName::StudentLoans);
        duties.personal_loan = fetched(Cents(12_000), SourceName::CreditRegistry);
        let rows = rows(&typed, &known, Language::Dutch);
        let expected = [
            "Aflossing studieschuld per maand",
            "Persoonlijke lening per maand",
        ];
        assert_eq!(names(&rows), expected);
        assert_eq!(rows[0][2].said, "€\u{a0}87,65");
    }

    #[test]
    fn given_a_partner_who_takes_part_then_income_and_duties_stand_there_with_their_sources() {
        let typed = BudgetInput::new(Income::typed_net(Cents::from_euros(2_400)));
        let mut known = typed.clone();
        known.partner = Some(Income::known(
            Cents::from_euros(3_000),
            Cents::from_euros(2_880),
            Cents::ZERO,
            fetched((), SourceName::EmployeeInsurance).source,
        ));
        let partner = &mut known.obligations.partner;
        partner.credit_limit = fetched(Cents::from_euros(3_000), SourceName::CreditRegistry);
        let rows = rows(&typed, &known, Language::Dutch);
        let expected = [
            "Bruto jaarinkomen van uw partner",
            "Limiet van het krediet van uw partner",
        ];
        assert_eq!(names(&rows), expected);
        let all = known
            .partner
            .unwrap()
            .test_income(Person::Partner, NormYear::Of2026);
        assert_eq!(
            rows[0][2].why,
            Some(Explanation {
                part: crate::domain::Part::Used,
                ..all
            })
        );
    }
}
