//! The coordinator's day: today's calls, what waits to be done, what is coming due, who makes the calls.

mod calls;
mod tasks;

use access::Role;
use access::permission::ViewToday;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use fieldwork::london_date;
use questionnaire::Language;
use store::Today;

use self::calls::{Around, Interviewer, Line, interviewers, lines, next_call};
use self::tasks::{Due, Task, coming_due, waiting};
use crate::locale::Message;
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
    interviewers: Vec<Interviewer>,
    frame: Frame,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewToday>()?;
    let today = who.reader().today(&permit, who.platform.today()).await?;
    let frame = who.frame(Section::Today);
    let platform = &who.platform;
    let around = Around {
        frame: &frame,
        policy: &platform.policy,
        dispositions: &platform.dispositions,
        now: platform.now(),
    };
    page(&view(&around, &today))
}

fn view(around: &Around<'_>, today: &Today) -> Page {
    let (frame, day) = (around.frame, london_date(around.now));
    let calls = lines(around, &today.calls);
    Page {
        heading: frame.t("today-title").with("date", spoken::long_date(frame.language, day)),
        done: calls.iter().filter(|call| call.done).count(),
        now: calls.iter().filter(|call| call.on_now).count(),
        calls,
        next_call: next_call(around, &today.calls),
        waiting: waiting(frame, &today.people, around.policy, day),
        coming_due: coming_due(frame, &today.people, around.policy, day),
        interviewers: interviewers(around, &today.calls),
        frame: frame.clone(),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{at, call_row, dispositions, person_rows, policy};
    let frame = Frame::sample(language, Role::Coordinator, Section::Today);
    let (policy, Some(dispositions)) = (policy(), dispositions()) else { return Vec::new() };
    let around = Around { frame: &frame, policy: &policy, dispositions: &dispositions, now: at(9, 0) };
    let quiet = Today { calls: Vec::new(), people: Vec::new() };
    let busy = Today { calls: call_row().into_iter().collect(), people: person_rows() };
    vec![Sample::of("today/quiet", &view(&around, &quiet)), Sample::of("today/busy", &view(&around, &busy))]
}
