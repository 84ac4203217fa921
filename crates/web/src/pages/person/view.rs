//! The page of one person, made from what the store knows of them.

use askama::Template;
use chrono::NaiveDate;
use fieldwork::{Case, CaseState, Identity, Reference, SafeContactPlan, Wall};
use operations::Platform;
use store::Person;

use super::events::{Event, events};
use crate::locale::Message;
use crate::pages::investigation::{self, Unfit};
use crate::pages::stage::{Known, Stage};
use crate::pages::{links, risk, safety};
use crate::{Frame, spoken};

/// The page of one person.
#[derive(Template)]
#[template(path = "person/page.html")]
pub(super) struct Page {
    reference: Reference,
    wall: Option<String>,
    identity: Option<Identity>,
    next: Option<Next>,
    cases: Vec<CaseLine>,
    events: Vec<Event>,
    consent: Vec<Message>,
    contact: Vec<String>,
    hold: Option<String>,
    unfit: Vec<Unfit>,
    risk: Vec<String>,
    details: Vec<(Message, String)>,
    open: bool,
    places: Vec<(Message, String)>,
    frame: Frame,
}

struct Next {
    what: Message,
    link: Option<String>,
}

struct CaseLine {
    wave: Message,
    window: Message,
    attempts: Message,
    state: String,
    cancel: Option<String>,
    moving: Option<String>,
    record: Option<String>,
}

/// What the page is made with.
pub(super) struct Around<'a> {
    pub(super) forces: &'a fieldwork::Forces,
    pub(super) policy: &'a fieldwork::PanelPolicy,
    pub(super) dispositions: &'a fieldwork::Dispositions,
    pub(super) today: NaiveDate,
}

impl<'a> Around<'a> {
    pub(super) fn of(platform: &'a Platform) -> Self {
        Self {
            forces: &platform.forces,
            policy: &platform.policy,
            dispositions: &platform.dispositions,
            today: platform.today(),
        }
    }
}

/// The page, with who the person is when that was asked for.
pub(super) fn view(frame: Frame, person: &Person, identity: Option<Identity>, around: &Around<'_>) -> Page {
    let who = &person.participant;
    Page {
        reference: who.reference.clone(),
        wall: who.wall.map(|wall| wall_words(&frame, wall)),
        identity,
        next: next(&frame, person, around),
        cases: person.cases.iter().map(|case| case_line(&frame, person, case, around)).collect(),
        events: events(&frame, person, around.dispositions),
        consent: consent(&frame, person),
        contact: person.plan.as_ref().map(|plan| contact(&frame, plan, around.today)).unwrap_or_default(),
        hold: person.history.hold_on(around.today).map(|hold| investigation::hold(&frame, &hold)),
        unfit: investigation::unfit(&frame, person, around.policy),
        risk: person.risk.as_ref().map(|risk| risk::summary(&frame, risk, around.today)).unwrap_or_default(),
        details: details(&frame, person, around),
        open: who.wall.is_none(),
        places: places(&frame, person),
        frame,
    }
}

fn wall_words(frame: &Frame, wall: Wall) -> String {
    format!("{} {}", frame.t("person-no-contact"), frame.t(format!("wall-{}", wall.slug())))
}

fn next(frame: &Frame, person: &Person, around: &Around<'_>) -> Option<Next> {
    let reference = &person.participant.reference;
    let known = Known {
        participant: &person.participant,
        consent: person.consent.as_ref(),
        plan_holds: person.plan.as_ref().is_some_and(|plan| plan.current(around.today)),
        risk_goes: person.risk.as_ref().is_some_and(|risk| risk.clears(around.today).is_ok()),
        held: person.history.hold_on(around.today).is_some(),
        cases: &person.cases,
    };
    let stage = Stage::of(&known, around.policy.attempts);
    let call_back_booked = person.appointments.iter().any(fieldwork::Appointment::stands);
    let link = match stage {
        Stage::OnHold => Some(links::hold(reference)),
        Stage::Consent => Some(links::consent(reference)),
        Stage::SafeContact => Some(links::contact(reference)),
        Stage::Risk => Some(links::risk(reference)),
        Stage::ToBook => Some(links::book(reference)),
        Stage::Decide => Some(links::close_case(reference)),
        Stage::Paused if !call_back_booked => Some(links::book(reference)),
        Stage::NoContact => return None,
        _ => None,
    };
    Some(Next { what: frame.t(format!("stage-{}", stage.slug())), link })
}

/// Where else something can be done for the person.
fn places(frame: &Frame, person: &Person) -> Vec<(Message, String)> {
    let reference = &person.participant.reference;
    let running = person.cases.iter().any(|case| !case.is_closed());
    let always = [("person-to-attempts", links::attempts(reference))];
    let open = [
        ("person-to-book", links::book(reference)),
        ("person-to-record", links::record_outcome(reference)),
        ("person-to-close", links::close_case(reference)),
    ];
    let open = open.into_iter().filter(|_| running);
    always.into_iter().chain(open).map(|(key, link)| (frame.t(key), link)).collect()
}

fn case_line(frame: &Frame, person: &Person, case: &Case, around: &Around<'_>) -> CaseLine {
    let standing = person.appointments.iter().find(|booked| booked.case == case.id && booked.stands());
    let date = |day| spoken::date(frame.language, day);
    let window = frame.t("person-window-value").with("opens", date(case.window.opens));
    CaseLine {
        wave: frame.t(format!("wave-{}", case.wave.slug())),
        window: window.with("closes", date(case.window.closes)),
        attempts: frame
            .t("person-attempts-value")
            .with("made", case.attempts)
            .with("all", around.policy.attempts),
        state: state(frame, case, standing, around),
        cancel: standing.map(|booked| links::cancel(&case.reference, booked.id)),
        moving: standing.map(|booked| links::move_booking(&case.reference, booked.id)),
        record: record(person, case),
    }
}

/// What was said in the interview of the case, where it is over and on record.
fn record(person: &Person, case: &Case) -> Option<String> {
    let over = |interview: &&fieldwork::Interview| interview.case == case.id && interview.on_record().is_ok();
    person.interviews.iter().find(over).map(|interview| links::record(interview.id))
}

fn state(
    frame: &Frame,
    case: &Case,
    standing: Option<&fieldwork::Appointment>,
    around: &Around<'_>,
) -> String {
    match (&case.state, standing) {
        (CaseState::Closed { disposition, .. }, _) => {
            let outcome = around.dispositions.get(disposition);
            outcome.map(|outcome| outcome.label.say(frame.language).to_owned()).unwrap_or_default()
        }
        (CaseState::Interviewing { .. }, _) => frame.t("case-interviewing").to_string(),
        (_, Some(booked)) => frame.t("case-booked").with("when", moment(frame, booked)).to_string(),
        (CaseState::Paused { .. }, None) => frame.t("case-paused").to_string(),
        (CaseState::Open | CaseState::Booked { .. }, None) => frame.t("case-open").to_string(),
    }
}

/// The day and time of an appointment, as they are said.
pub(crate) fn moment(frame: &Frame, booked: &fieldwork::Appointment) -> String {
    let start = booked.slot.starts_at();
    let day = spoken::long_date(frame.language, start.date());
    format!("{day}, {}", spoken::time(frame.language, start.time()))
}

fn consent(frame: &Frame, person: &Person) -> Vec<Message> {
    let Some(consent) = &person.consent else { return Vec::new() };
    if !consent.taking_part {
        return vec![frame.t("person-consent-no")];
    }
    let parts = [
        ("consent-taking-part", consent.taking_part),
        ("consent-second-interview", consent.second_interview),
        ("consent-quotes", consent.quotes),
        ("consent-told-what-changed", consent.told_what_changed),
    ];
    parts.into_iter().filter(|(_, given)| *given).map(|(key, _)| frame.t(key)).collect()
}

fn contact(frame: &Frame, plan: &SafeContactPlan, today: NaiveDate) -> Vec<String> {
    let holds = if plan.current(today) { "person-contact-until" } else { "person-contact-expired" };
    let holds = frame.t(holds).with("date", spoken::date(frame.language, plan.expires_on));
    let days: Vec<String> = plan.safe_days.iter().map(|day| day_name(frame, *day)).collect();
    let notes = safety::notes(frame, plan);
    [days.join(", ")].into_iter().chain(notes).chain([holds.to_string()]).collect()
}

/// The name of a day of the week.
pub(crate) fn day_name(frame: &Frame, day: chrono::Weekday) -> String {
    frame.t("weekday-name").count("day", day.number_from_monday()).to_string()
}

fn details(frame: &Frame, person: &Person, around: &Around<'_>) -> Vec<(Message, String)> {
    let who = &person.participant;
    let date = |day| spoken::date(frame.language, day);
    let force = around.forces.get(&who.force).map(|force| force.name.say(frame.language).to_owned());
    let closed = who.closed_on.map_or_else(|| frame.t("person-still-open").to_string(), date);
    let mut details = vec![(frame.t("person-force"), force.unwrap_or_default())];
    details.extend(who.team.clone().map(|team| (frame.t("person-team"), team)));
    details.extend([
        (frame.t("person-language"), frame.t(format!("language-{}", who.language.code())).to_string()),
        (frame.t("person-reported"), date(who.report_date)),
        (frame.t("person-closed-on"), closed),
        (frame.t("person-referred"), date(fieldwork::london_date(who.referred_at))),
        (frame.t("person-asked-by"), frame.t(format!("asked-by-{}", who.asked_by.slug())).to_string()),
    ]);
    details
}
