//! The questions of the application, to be answered otherwise than the sources do.

use leptos::prelude::*;

use crate::app::{Session, follow_language, say, use_session};
use crate::domain::{Cents, Person};
use crate::journey::mortgage::{self, Answers, Command as MortgageCommand, StatedIncome};
use crate::journey::{Command, Story};
use crate::text::{Text, room as words, text};
use crate::ui::button::{Button, ButtonKind};
use crate::ui::disclosure::Disclosure;
use crate::ui::form::Form;
use crate::ui::money_field::MoneyField;
use crate::ui::notice::{Notice, NoticeTone};

/// How many amounts are asked: three of each person, and the own money.
const COUNT: usize = 7;

/// The first amount of the partner.
const PARTNER: usize = 3;

/// The own money.
const OWN_MONEY: usize = 6;

const LABELS: [Text; COUNT] = [
    text("Bruto maandinkomen?", "Gross monthly income?"),
    text("13e maand, per jaar", "13th month, a year"),
    text("Vakantiegeld, per jaar", "Holiday pay, a year"),
    text(
        "Bruto maandinkomen? (partner)",
        "Gross monthly income? (partner)",
    ),
    text(
        "13e maand, per jaar (partner)",
        "13th month, a year (partner)",
    ),
    text(
        "Vakantiegeld, per jaar (partner)",
        "Holiday pay, a year (partner)",
    ),
    text("Eigen geld", "Own money"),
];

/// The amounts while they are typed.
#[derive(Clone, Copy)]
pub struct AnswerDraft {
    texts: [RwSignal<String>; COUNT],
    errors: [RwSignal<Option<String>>; COUNT],
    refused: RwSignal<Option<Text>>,
}

impl AnswerDraft {
    /// As the application says it now.
    pub fn new(session: Session) -> Self {
        let draft = Self {
            texts: std::array::from_fn(|_| RwSignal::new(String::new())),
            errors: std::array::from_fn(|_| RwSignal::new(None)),
            refused: RwSignal::new(None),
        };
        draft.refill(session);
        draft.texts.into_iter().for_each(follow_language);
        draft
    }

    /// Puts in what the application says now; for event handlers.
    pub fn refill(self, session: Session) {
        let language = session.language_untracked();
        for (position, amount) in amounts(session).into_iter().enumerate() {
            self.texts[position].set(language.typed_money(amount));
            self.errors[position].set(None);
        }
    }

    fn say(self, session: Session, command: MortgageCommand) {
        let said = session.dispatch(Command::Mortgage(command));
        let why = said.err().map(|refusal| words::journey_refusal(&refusal));
        self.refused.set(why);
    }

    /// What is typed, where it differs from what the application says; `None` when it cannot be read.
    fn read(self, session: Session) -> Option<Answers> {
        let language = session.language_untracked();
        let before = amounts(session);
        let mut read = before;
        let mut is_read = true;
        for (position, amount) in read.iter_mut().enumerate() {
            let typed = self.texts[position].get_untracked();
            // What is earned is no silence: nothing is said with a nought.
            let is_income = position == 0 || position == PARTNER;
            let value = match is_income {
                true => language.read_money(&typed),
                false => language.read_optional_money(&typed),
            };
            match &value {
                Ok(value) => *amount = *value,
                Err(_) => is_read = false,
            }
            self.errors[position].set(value.err());
        }
        let stated = |from: usize| {
            (read[from..from + PARTNER] != before[from..from + PARTNER]).then_some(StatedIncome {
                gross_month: read[from],
                thirteenth_month: read[from + 1],
                holiday_pay: read[from + 2],
            })
        };
        let kept = session.with_untracked(|story| story.journey.mortgage.answers);
        let own_money = (read[OWN_MONEY] != before[OWN_MONEY]).then_some(read[OWN_MONEY]);
        is_read.then_some(Answers {
            applicant: stated(0).or(kept.applicant),
            partner: stated(PARTNER).or(kept.partner),
            own_money: own_money.or(kept.own_money),
        })
    }
}

fn amounts(session: Session) -> [Cents; COUNT] {
    let of = |story: &Story| mortgage::application(&story.journey, story.room());
    let Some(application) = session.with_untracked(of) else {
        return [Cents::ZERO; COUNT];
    };
    let input = &application.input;
    let norm_year = input.norm_year;
    let own = StatedIncome::of(&input.applicant, Person::Applicant, norm_year);
    let partner = input.partner.as_ref();
    let partner = partner.map(|income| StatedIncome::of(income, Person::Partner, norm_year));
    let [month, thirteenth, holiday] = partner.map_or([Cents::ZERO; PARTNER], amounts_of);
    let [own_month, own_thirteenth, own_holiday] = amounts_of(own);
    let own_money = application.own_money().money();
    [
        own_month,
        own_thirteenth,
        own_holiday,
        month,
        thirteenth,
        holiday,
        own_money,
    ]
}

const fn amounts_of(stated: StatedIncome) -> [Cents; PARTNER] {
    [
        stated.gross_month,
        stated.thirteenth_month,
        stated.holiday_pay,
    ]
}

/// The fields, and the way back to the sources.
#[component]
pub fn AnswerFields(draft: AnswerDraft) -> impl IntoView {
    let session = use_session();
    let has_partner = session.select(|story| {
        let application = mortgage::application(&story.journey, story.room());
        application.is_some_and(|application| application.input.partner.is_some())
    });
    let answered = session.select(|story| story.journey.mortgage.answers != Answers::default());
    let submit = move || {
        if let Some(answers) = draft.read(session) {
            draft.say(session, MortgageCommand::Answer(answers));
        }
    };
    let back = move || {
        draft.say(session, MortgageCommand::UseSources);
        draft.refill(session);
    };
    let field = move |position: usize| {
        let error = draft.errors[position];
        view! { <MoneyField label=say(LABELS[position]) value=draft.texts[position] error=move || error.get()/> }
    };
    view! {
        <Disclosure label=say(text("Klopt er iets niet? Pas het aan", "Is something wrong? Change it"))>
            <Form on_submit=submit>
                {(0..PARTNER).map(field).collect_view()}
                <Show when=move || has_partner.get()>{(PARTNER..OWN_MONEY).map(field).collect_view()}</Show>
                {field(OWN_MONEY)}
                {move || draft.refused.get().map(|why| view! { <Notice tone=NoticeTone::Refused><p>{say(why)}</p></Notice> })}
                <p class="quiet">{say(text(
                    "Vult u zelf iets in, dan wil een bank daar later bewijs van zien.",
                    "What you fill in yourself, a bank will want proof of later.",
                ))}</p>
                <Button kind=ButtonKind::Secondary label=say(text("Bereken opnieuw", "Calculate again")) submits=true/>
            </Form>
            <Show when=move || answered.get()>
                <Button kind=ButtonKind::Quiet label=say(text("Ga weer uit van de bronnen", "Go by the sources again")) on_press=back/>
            </Show>
        </Disclosure>
    }
}
