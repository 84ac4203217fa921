//! The booking page, made from the case, the interviewers' diaries and the rules.

use std::ops::RangeInclusive;

use access::Role;
use askama::Template;
use chrono::{Days, NaiveDate};
use fieldwork::{Appointment, CaseState, Dispositions, FieldError, OffersFor, Reference, Rules, Standing};
use operations::Problem;
use questionnaire::Language;
use store::InterviewerDiary;

use super::Bookable;
use super::days::{self, Day, SHOWN};
use super::form::{ANYBODY, TYPED};
use crate::locale::Message;
use crate::pages::person::{day_name, moment};
use crate::pages::rota::{Member, members};
use crate::pages::{links, safety};
use crate::samples::Sample;
use crate::{Form, Frame, Item, Section, SignedIn, spoken};

#[derive(Template)]
#[template(path = "book/page.html")]
pub(crate) struct Page {
    reference: Reference,
    heading: Message,
    title: Message,
    submit: Message,
    action: String,
    stands: Option<Message>,
    wave: Message,
    safe: Message,
    time_hint: Message,
    interviewers: Vec<Item>,
    days: Vec<Day>,
    earlier: Option<String>,
    later: Option<String>,
    refusal: Option<Message>,
    form: Form,
    frame: Frame,
}

/// What the page is for.
#[derive(Clone, Copy)]
pub(crate) enum Purpose<'a> {
    /// A call is to be booked.
    Book,
    /// A call that is booked is to be moved.
    Move(&'a Appointment),
}

/// What the page is made with.
pub(crate) struct Around<'a> {
    rules: Rules<'a>,
    dispositions: &'a Dispositions,
    shown: RangeInclusive<NaiveDate>,
    diaries: &'a [InterviewerDiary],
}

impl<'a> Around<'a> {
    pub(crate) fn of(
        (who, bookable): (&'a SignedIn, &Bookable<'_>),
        shown: RangeInclusive<NaiveDate>,
        diaries: &'a [InterviewerDiary],
    ) -> Self {
        let rules = who.platform.rules_for(&bookable.case.force);
        let dispositions = &*who.platform.dispositions;
        Self { rules, dispositions, shown, diaries }
    }
}

/// Where the person stands.
pub(super) fn standing<'a>(bookable: &Bookable<'a>) -> Standing<'a> {
    let person = bookable.person;
    Standing {
        participant: &person.participant,
        consent: person.consent.as_ref(),
        plan: person.plan.as_ref(),
        history: &person.history,
        risk: person.risk.as_ref(),
        attempts: person.cases.iter().fold(0, |made, case| made.saturating_add(case.attempts)),
    }
}

/// The form with the person's words and the reason it was refused.
pub(crate) fn answer(
    frame: Frame,
    form: Form,
    about: (&Bookable<'_>, Purpose<'_>),
    (around, problem): (&Around<'_>, Problem),
) -> Page {
    if let Problem::Form(errors) = problem {
        return view(frame, form.refused(errors), about, around);
    }
    let reason = frame.t(format!("problem-{}", problem.code()));
    Page { refusal: Some(reason), ..view(frame, form, about, around) }
}

pub(crate) fn view(
    frame: Frame,
    form: Form,
    (bookable, purpose): (&Bookable<'_>, Purpose<'_>),
    around: &Around<'_>,
) -> Page {
    let (case, standing) = (bookable.case, standing(bookable));
    let (moving, word) = match purpose {
        Purpose::Book => (None, "book"),
        Purpose::Move(appointment) => (Some(appointment), "move"),
    };
    let wanted = OffersFor { case, standing: &standing, moving };
    let members = members(around.rules.policy, around.dispositions, around.diaries);
    let action = action(&case.reference, moving);
    let (earlier, later) = around_shown(around, bookable, &action);
    Page {
        reference: case.reference.clone(),
        heading: frame.t(format!("{word}-heading")),
        title: frame.t(format!("{word}-title")).with("reference", &case.reference),
        submit: frame.t(format!("{word}-submit")),
        stands: moving.map(|booked| stands(&frame, booked, &members)),
        wave: wave(&frame, bookable),
        safe: safe(&frame, bookable),
        time_hint: frame.t("book-time-hint").with("minutes", around.rules.policy.slot_minutes),
        interviewers: interviewers(&frame, &members, *around.shown.start()),
        days: days::days(&frame, &around.shown, &wanted, &members, &around.rules),
        action,
        earlier,
        later,
        refusal: None,
        form,
        frame,
    }
}

fn action(reference: &Reference, moving: Option<&Appointment>) -> String {
    moving.map_or_else(|| links::book(reference), |booked| links::move_booking(reference, booked.id))
}

/// The pages with earlier and later days, within the window.
fn around_shown(
    around: &Around<'_>,
    bookable: &Bookable<'_>,
    action: &str,
) -> (Option<String>, Option<String>) {
    let link = |day: NaiveDate| format!("{action}?from={day}");
    let first = around.rules.today().max(bookable.case.window.opens);
    let from = *around.shown.start();
    let before = from.checked_sub_days(Days::new(SHOWN)).unwrap_or(from).max(first);
    let after = around.shown.end().succ_opt().filter(|day| *day <= bookable.case.window.closes);
    ((from > first).then(|| link(before)), after.map(link))
}

fn stands(frame: &Frame, booked: &Appointment, members: &[Member<'_>]) -> Message {
    let interviewer = members.iter().find(|member| member.id() == booked.interviewer);
    let name = interviewer.map(Member::name).unwrap_or_default();
    frame.t("move-stands").with("when", moment(frame, booked)).with("name", name)
}

fn wave(frame: &Frame, bookable: &Bookable<'_>) -> Message {
    let (case, date) = (bookable.case, |day| spoken::date(frame.language, day));
    let wave = frame.t(format!("wave-{}", case.wave.slug()));
    let between = frame.t("book-wave").with("wave", wave).with("opens", date(case.window.opens));
    between.with("closes", date(case.window.closes))
}

fn safe(frame: &Frame, bookable: &Bookable<'_>) -> Message {
    let days: Vec<String> = bookable.plan.safe_days.iter().map(|day| day_name(frame, *day)).collect();
    let safe = match safety::hours(frame, bookable.plan) {
        Some((from, until)) => frame.t("book-safe").with("from", from).with("until", until),
        None => frame.t("book-safe-all-day"),
    };
    safe.with("days", days.join(", "))
}

/// Whoever is free, then everybody by name with their languages and how full the week is.
fn interviewers(frame: &Frame, members: &[Member<'_>], day: NaiveDate) -> Vec<Item> {
    let anybody = Item::new(ANYBODY, frame.t("book-interviewer-any"));
    let each = members.iter().map(|member| {
        let (languages, week) = (member.languages(frame), member.week(frame, day));
        Item::new(member.id(), format!("{} ({languages}; {week})", member.name()))
    });
    std::iter::once(anybody).chain(each).collect()
}

pub(super) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::{appointment, at, case, diaries, dispositions, people, policy};
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let (policy, calendar, diaries) = (policy(), fieldwork::Calendar::default(), diaries());
    let (Some(dispositions), Some(case)) = (dispositions(), case(CaseState::Open)) else { return Vec::new() };
    let Some((_, person)) = people().into_iter().find(|(name, _)| *name == "booked") else {
        return Vec::new();
    };
    let Some(plan) = &person.plan else { return Vec::new() };
    let bookable = Bookable { person: &person, case: &case, plan, standing: None };
    let rules = Rules { policy: &policy, calendar: &calendar, now: at(9, 0) };
    let shown = days::shown(rules.today(), case.window.closes);
    let around = Around { rules, dispositions: &dispositions, shown, diaries: &diaries };
    let errors = vec![FieldError { field: "day", code: "book-day-invalid" }];
    let unsafe_time = Problem::Case(fieldwork::CaseRefusal::OutsideSafeHours);
    let (booking, booked) = ((&bookable, Purpose::Book), appointment());
    vec![
        Sample::of("book/empty", &view(frame(), Form::default(), booking, &around)),
        Sample::of("book/refused", &view(frame(), Form::default().refused(errors), booking, &around)),
        Sample::of("book/unsafe", &answer(frame(), Form::default(), booking, (&around, unsafe_time))),
        Sample::of(
            "book/move",
            &view(frame(), Form::default(), (&bookable, Purpose::Move(&booked)), &around),
        ),
    ]
}
