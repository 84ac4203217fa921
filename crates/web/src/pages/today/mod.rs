//! The coordinator's day: today's calls, what waits to be done, what is coming due, who makes the calls.

mod calls;
mod tasks;
mod week;

use access::permission::{ViewConcerns, ViewDebriefs, ViewToday};
use access::{Permit, Role};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use chrono::{Datelike, Days};
use fieldwork::{DebriefState, SafetyStepKind, london_date};
use questionnaire::Language;
use store::{Alert, AlertKind, ConcernRow, DebriefRow, InterviewerDiary, Today};

use self::calls::{Around, Interviewer, Line, interviewers, lines, next_call};
use self::tasks::{Due, Task, coming_due, waiting};
use self::week::{Day, next_week, this_week};
use crate::locale::Message;
use crate::pages::links;
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/today", web::get().to(show));
}

#[derive(Template)]
#[template(path = "today/page.html")]
struct Page {
    heading: Message,
    calls: Vec<Line>,
    done: usize,
    now: usize,
    next_call: Option<String>,
    waiting: Vec<Task>,
    coming_due: Vec<Due>,
    week: Vec<Day>,
    next_week: u32,
    bookings: String,
    debriefs: usize,
    /// How many were let in lately to work that leads to people, or are to be.
    acts: usize,
    interviewers: Vec<Interviewer>,
    frame: Frame,
}

/// What else the day is made of.
#[derive(Default)]
struct Beside {
    alerts: Vec<Alert>,
    concerns: Vec<ConcernRow>,
    debriefs: usize,
    acts: usize,
    diaries: Vec<InterviewerDiary>,
}

impl Beside {
    async fn of(who: &SignedIn, permit: &Permit<ViewToday>) -> Result<Self, PageError> {
        let (reader, today) = (who.reader(), who.platform.today());
        Ok(Self {
            alerts: reader.alerts(permit).await?,
            concerns: reader.concerns(&who.permit::<ViewConcerns>()?).await?,
            debriefs: asked_for(&reader.debriefs(&who.permit::<ViewDebriefs>()?).await?),
            acts: super::account_acts::news(who).await?,
            diaries: reader.diaries(permit, today..=today).await?,
        })
    }
}

/// Those that were asked for and not held yet.
fn asked_for(debriefs: &[DebriefRow]) -> usize {
    debriefs.iter().filter(|it| it.debrief.state == DebriefState::Asked).count()
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewToday>()?;
    let today = who.reader().today(&permit, who.platform.today()).await?;
    let beside = Beside::of(&who, &permit).await?;
    let frame = who.frame(Section::Today);
    let platform = &who.platform;
    let around = Around {
        frame: &frame,
        policy: &platform.policy,
        dispositions: &platform.dispositions,
        now: platform.now(),
    };
    page(&view(&around, &today, &beside))
}

fn view(around: &Around<'_>, today: &Today, beside: &Beside) -> Page {
    let (frame, day) = (around.frame, london_date(around.now));
    let calls = lines(around, &today.calls);
    Page {
        heading: frame.t("today-title").with("date", spoken::long_date(frame.language, day)),
        done: calls.iter().filter(|call| call.done).count(),
        now: calls.iter().filter(|call| call.on_now).count(),
        calls,
        next_call: next_call(around, &today.calls),
        waiting: waiting(around, (today, beside), day),
        coming_due: coming_due(frame, &today.people, around.policy, day),
        week: this_week(frame, &today.week, day),
        next_week: next_week(&today.week),
        bookings: links::bookings(day.checked_add_days(Days::new(7)).unwrap_or(day).iso_week()),
        debriefs: beside.debriefs,
        acts: beside.acts,
        interviewers: interviewers(around, &today.calls, &beside.diaries),
        frame: frame.clone(),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{
        at, busy_week, call_row, concerns, diaries, dispositions, id, person_rows, policy, quiet_day,
        reference,
    };
    let frame = Frame::sample(language, Role::Coordinator, Section::Today);
    let (policy, Some(dispositions)) = (policy(), dispositions()) else { return Vec::new() };
    let around = Around { frame: &frame, policy: &policy, dispositions: &dispositions, now: at(9, 0) };
    let quiet = Sample::of("today/quiet", &view(&around, &quiet_day(), &Beside::default()));
    let rows = || call_row().into_iter().collect();
    let busy = Today { calls: rows(), people: person_rows(), unrecorded: rows(), ..busy_week() };
    let alert = |what| Alert { reference: reference(), case: id(2), what, at: at(8, 50) };
    let held = AlertKind::Held { interviewer: "Jo Marsh".to_owned() };
    let steps = [SafetyStepKind::NotSafe, SafetyStepKind::RiskOfHarm].map(AlertKind::Step);
    let alerts = std::iter::once(held).chain(steps).map(alert).collect();
    let beside = Beside { alerts, concerns: concerns(), debriefs: 1, acts: 1, diaries: diaries() };
    vec![quiet, Sample::of("today/busy", &view(&around, &busy, &beside))]
}
