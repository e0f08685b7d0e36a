//! What stands behind the totals of a raw record, in plain words with the code of the source: accounts,
//! jobs, wages by month, registrations, pensions.

use super::Fact;
use crate::domain::record::{
    Account, ArrearsCode, ContractKind, CreditKind, Datum, Employment, IncomeStatement, Note,
    PensionScheme, Registration, StatePension, StudentScheme, StudentTerms, WagePeriod,
};
use crate::text::{Language, Text, text};

/// What the values of a field are and are not; empty where they speak for themselves.
pub(super) fn about(datum: &Datum, language: Language) -> String {
    let said = match datum {
        Datum::NetPension(_) => text(
            "Een schatting van het register: met AOW voor wie samenwoont en het pensioen dat u tot nu toe hebt opgebouwd.",
            "An estimate of the register: with AOW for who lives together and the pension built up until now.",
        ),
        Datum::PensionSchemes(_) => text(
            "Bruto per jaar, vanaf uw AOW-leeftijd.",
            "Gross a year, from your state pension age.",
        ),
        Datum::StatePension(_) => text(
            "Bruto per jaar met vakantiegeld, bedragen van 1 januari 2026 (SVB). Voor wie 50 jaar in Nederland verzekerd was.",
            "Gross a year with holiday pay, amounts of 1 January 2026 (SVB). For who was insured in the Netherlands for 50 years.",
        ),
        Datum::Registrations(_) => text(
            "BKR houdt een krediet bij tot vijf jaar na het einde, ook als alles goed ging.",
            "BKR keeps a credit until five years after its end, also when all went well.",
        ),
        Datum::WagePeriods(_) => text(
            "SV-loon zoals uw werkgever het opgaf. Met dit loon rekent een geldverstrekker uw inkomen uit.",
            "SV wages as your employer reported them. A lender calculates your income with these wages.",
        ),
        Datum::IncomeStatements(_) => text(
            "Inkomensverklaring; vroeger heette dit IB60.",
            "Statement of income; once called IB60.",
        ),
        _ => return String::new(),
    };
    said.get(language).to_owned()
}

/// The values of a detail; nothing for a total.
pub(super) fn values(datum: &Datum, language: Language) -> Vec<Fact> {
    let each = Words { language };
    match datum {
        Datum::Accounts(all) | Datum::SavingsAccounts(all) => {
            all.iter().map(|one| each.account(one)).collect()
        }
        Datum::IncomeStatements(all) => all.iter().flat_map(|one| each.statement(one)).collect(),
        Datum::Employments(all) => all.iter().map(|one| each.employment(one)).collect(),
        Datum::WagePeriods(all) => all.iter().map(|one| each.wages(one)).collect(),
        Datum::Registrations(all) if all.is_empty() => vec![each.no_registrations()],
        Datum::Registrations(all) => all.iter().map(|one| each.registration(one)).collect(),
        Datum::PensionSchemes(all) => all.iter().flat_map(|one| each.scheme(one)).collect(),
        Datum::StatePension(one) => each.state_pension(one),
        Datum::StudentTerms(one) => each.student_terms(one),
        _ => Vec::new(),
    }
}

struct Words {
    language: Language,
}

impl Words {
    fn fact(&self, label: impl Into<String>, value: String, note: String) -> Fact {
        Fact {
            label: label.into(),
            value,
            note,
        }
    }

    fn account(&self, account: &Account) -> Fact {
        let kind = match account.savings {
            true => self.language.pick("spaarrekening", "savings account"),
            false => self.language.pick("betaalrekening", "payment account"),
        };
        let balance = self.language.cents(account.balance);
        self.fact(kind, balance, account.iban.grouped())
    }

    fn statement(&self, statement: &IncomeStatement) -> Vec<Fact> {
        let language = self.language;
        let filed = language.date(statement.filed);
        let note = match statement.is_final {
            true => language.pick(
                format!("definitieve aanslag, aangifte van {filed}"),
                format!("final assessment, return of {filed}"),
            ),
            false => language.pick(
                format!("voorlopige aanslag, aangifte van {filed}"),
                format!("provisional assessment, return of {filed}"),
            ),
        };
        let year = statement.year;
        vec![
            self.fact(
                language.pick(
                    format!("{year}, verzamelinkomen"),
                    format!("{year}, all boxes together"),
                ),
                language.cents(statement.total),
                note,
            ),
            self.fact(
                format!("{year}, box 1"),
                language.cents(statement.box_one),
                language.pick("werk en woning", "work and home").to_owned(),
            ),
            self.fact(
                format!("{year}, box 3"),
                language.cents(statement.box_three),
                language
                    .pick("sparen en beleggen", "savings and investments")
                    .to_owned(),
            ),
        ]
    }

    fn employment(&self, job: &Employment) -> Fact {
        let language = self.language;
        let since = language.date(job.since);
        let value = match job.until {
            None => language.pick(format!("sinds {since}"), format!("since {since}")),
            Some(until) => {
                let until = language.date(until);
                language.pick(
                    format!("{since} tot en met {until}"),
                    format!("{since} to {until}"),
                )
            }
        };
        let (kind, hours) = (contract(job.kind).get(language), job.hours);
        let note = language.pick(
            format!("{kind}, {hours} uur per week"),
            format!("{kind}, {hours} hours a week"),
        );
        self.fact(job.employer.clone(), value, note)
    }

    fn wages(&self, period: &WagePeriod) -> Fact {
        let hours = period.hours;
        let note = self
            .language
            .pick(format!("{hours} uur"), format!("{hours} hours"));
        let month = format!(
            "{} {}",
            self.language.month(period.from.month()),
            period.from.year()
        );
        self.fact(month, self.language.cents(period.wage), note)
    }

    fn no_registrations(&self) -> Fact {
        let none = self.language.pick("geen", "none").to_owned();
        let kept = self.language.pick("geregistreerd", "registered");
        self.fact(kept, none, String::new())
    }

    fn registration(&self, credit: &Registration) -> Fact {
        let language = self.language;
        let label = format!("{}, {}", credit.kind.code(), credit.lender);
        let amount = language.cents(credit.original);
        let value = match credit.kind {
            CreditKind::RK => language.pick(format!("limiet {amount}"), format!("limit {amount}")),
            _ => {
                let left = language.cents(credit.current);
                language.pick(
                    format!("nog {left} van {amount}"),
                    format!("{left} left of {amount}"),
                )
            }
        };
        let mut note = vec![kind(credit.kind).get(language).to_owned()];
        let since = language.date(credit.since);
        note.push(language.pick(format!("sinds {since}"), format!("since {since}")));
        note.extend(
            credit
                .months
                .map(|months| language.months(i64::from(months))),
        );
        note.extend(credit.ended.map(|ended| {
            let ended = language.date(ended);
            language.pick(format!("beëindigd op {ended}"), format!("ended on {ended}"))
        }));
        note.extend(credit.notes.iter().map(|one| self.note(one)));
        if credit.notes.is_empty() {
            note.push(
                language
                    .pick("geen bijzonderheden", "nothing particular")
                    .to_owned(),
            );
        }
        self.fact(label, value, note.join(", "))
    }

    fn note(&self, note: &Note) -> String {
        let day = self.language.date(note.on);
        let meaning = meaning(note.code).get(self.language);
        let code = note.code.code();
        self.language.pick(
            format!("code {code} ({meaning}) op {day}"),
            format!("code {code} ({meaning}) on {day}"),
        )
    }

    fn scheme(&self, scheme: &PensionScheme) -> Vec<Fact> {
        let language = self.language;
        let on = language.date(scheme.on);
        let (built_up, to_reach) = (
            language.cents(scheme.built_up),
            language.cents(scheme.to_reach),
        );
        let value = language.pick(
            format!("{built_up} opgebouwd"),
            format!("{built_up} built up"),
        );
        let note = language.pick(
            format!("te bereiken {to_reach}, stand van {on}"),
            format!("to be reached {to_reach}, as of {on}"),
        );
        vec![self.fact(scheme.provider.clone(), value, note)]
    }

    fn state_pension(&self, pension: &StatePension) -> Vec<Fact> {
        let language = self.language;
        let row = |dutch: &str, english: &str, value| {
            self.fact(language.pick(dutch, english), value, String::new())
        };
        vec![
            row("AOW vanaf", "AOW from", language.date(pension.from)),
            row(
                "als u samenwoont",
                "living together",
                language.cents(pension.together),
            ),
            row(
                "als u alleen woont",
                "living alone",
                language.cents(pension.alone),
            ),
        ]
    }

    fn student_terms(&self, terms: &StudentTerms) -> Vec<Fact> {
        let language = self.language;
        let row = |dutch: &str, english: &str, value| {
            self.fact(language.pick(dutch, english), value, String::new())
        };
        vec![
            row(
                "regeling",
                "rule",
                scheme(terms.scheme).get(language).to_owned(),
            ),
            row(
                "rente per jaar",
                "interest a year",
                language.percent(terms.interest),
            ),
            row(
                "nog te betalen",
                "still to pay",
                language.months(i64::from(terms.months_left)),
            ),
        ]
    }
}

/// Kind of contract.
const fn contract(kind: ContractKind) -> Text {
    match kind {
        ContractKind::Permanent => text("vast contract", "permanent contract"),
        ContractKind::Temporary => text("tijdelijk contract", "temporary contract"),
        ContractKind::Agency => text("uitzendcontract", "agency contract"),
        ContractKind::OnCall => text("oproepcontract", "on-call contract"),
        ContractKind::PublicAppointment => text("ambtelijke aanstelling", "public appointment"),
        ContractKind::OwnerDirector => text("directeur en eigenaar", "owner and director"),
    }
}

/// Kind of credit.
const fn kind(kind: CreditKind) -> Text {
    match kind {
        CreditKind::AK => text("lening met een einddatum", "loan with an end date"),
        CreditKind::RK => text("doorlopend krediet", "revolving credit"),
        CreditKind::SK => text("saneringskrediet", "loan that replaces debts"),
        CreditKind::SH => text("schuldhulpverlening", "debt counselling"),
        CreditKind::HY => text("hypotheek op uw woning", "mortgage on your home"),
        CreditKind::RH => text("restschuld zonder NHG", "residual debt without NHG"),
        CreditKind::RN => text("restschuld met NHG", "residual debt with NHG"),
        CreditKind::OA => text("autolease", "car lease"),
        CreditKind::RO => text(
            "andere rekening die niet is betaald",
            "other bill that was not paid",
        ),
        CreditKind::HO => text("hypotheek op ander vastgoed", "mortgage on other property"),
    }
}

/// What a code of BKR means.
const fn meaning(code: ArrearsCode) -> Text {
    match code {
        ArrearsCode::A => text("achterstand", "arrears"),
        ArrearsCode::H => text("achterstand ingelopen", "arrears made up for"),
        ArrearsCode::One => text("regeling om af te lossen", "settlement to pay off"),
        ArrearsCode::Two => text("alles in één keer opgeëist", "all claimed at once"),
        ArrearsCode::Three => text("€ 250 of meer afgeboekt", "€ 250 or more written off"),
        ArrearsCode::Four => text("niet bereikbaar", "out of reach"),
        ArrearsCode::Five => text(
            "regeling vooraf voor de hypotheek",
            "settlement ahead for the mortgage",
        ),
    }
}

/// By which rule a student loan is paid back.
const fn scheme(scheme: StudentScheme) -> Text {
    match scheme {
        StudentScheme::Old => text("oude regeling, 15 jaar", "old rule, 15 years"),
        StudentScheme::Loan => text("leenstelsel, 35 jaar", "loan system, 35 years"),
        StudentScheme::Reformed => text("nieuwe basisbeurs, 35 jaar", "new basic grant, 35 years"),
    }
}
