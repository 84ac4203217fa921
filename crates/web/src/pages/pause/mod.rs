//! The pause of an interview: four ways on, what to do when someone is at risk, support to offer. Without the page's
//! script it is also the "Distress or safety" page.

use access::Role;
use access::permission::{PauseInterview, RecordCall, ViewCalls};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{DispositionCode, Id, Interview, PanelPolicy, Reference};
use operations::CallOutcome;
use questionnaire::Language;
use store::CallView;

use super::interview::opened::{Opened, open};
use super::interview::topics::topic_id;
use super::{links, support};
use crate::samples::Sample;
use crate::{Form, Frame, PageError, Section, SignedIn, page, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/interviews/{interview}/pause").get(show).post(submit));
    config.route("/interviews/{interview}/not-safe", web::post().to(not_safe));
}

#[derive(Template)]
#[template(path = "pause/page.html")]
struct Page {
    frame: Frame,
    reference: Reference,
    interview: Id<Interview>,
    carry_on: String,
    question: Option<usize>,
    skip: Option<String>,
    distress_words: String,
    goodbye_words: String,
    spoken: &'static str,
    support: Vec<support::Line>,
    duty_number: String,
}

async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let opened = open(&who, &id).await?;
    page(&view(who.frame(Section::Calls), &opened, &who.platform.policy))
}

/// The person wants to go on another day: the interview waits, and so ends the call.
async fn submit(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<PauseInterview>()?;
    let opened = open(&who, &id).await?;
    let interview = opened.view.interview.id;
    if form.value("choice") != "call-back" {
        return Ok(see_other(links::interview(interview)));
    }
    if opened.is_going_on() {
        operations::pause_interview(&who.platform, &permit, interview).await?;
    }
    end_call(&who, &opened, "asked_to_move").await?;
    Ok(see_other("/calls?done=call-back"))
}

/// The call ends at once. The interview waits until a coordinator has made sure that it is safe to call again.
async fn not_safe(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let opened = open(&who, &id).await?;
    end_call(&who, &opened, "not_safe_to_talk").await?;
    Ok(see_other("/calls?done=not-safe"))
}

async fn end_call(who: &SignedIn, opened: &Opened<'_>, outcome: &str) -> Result<(), PageError> {
    let permit = who.permit::<RecordCall>()?;
    let view = who.reader().call(&who.permit::<ViewCalls>()?, opened.view.case.id).await?;
    let Some(call) = view.as_ref().and_then(CallView::open_call) else { return Ok(()) };
    let disposition = DispositionCode::parse(outcome).map_err(|_| PageError::BadAddress)?;
    let said = CallOutcome { disposition, message_left: false };
    Ok(operations::record_call(&who.platform, &permit, call.id, said).await?)
}

fn view(frame: Frame, opened: &Opened<'_>, policy: &PanelPolicy) -> Page {
    let interview = &opened.view.interview;
    let language = interview.language;
    let (question, skip) = where_it_stopped(opened);
    Page {
        reference: opened.view.case.reference.clone(),
        interview: interview.id,
        carry_on: match question {
            Some((_, name)) => format!("{}#q-{name}", links::interview(interview.id)),
            None => links::interview(interview.id),
        },
        question: question.map(|(number, _)| number),
        skip: skip.map(|topic| format!("{}#{topic}", links::interview(interview.id))),
        distress_words: support::distress_words(opened.questionnaire, language),
        goodbye_words: support::goodbye_words(opened.questionnaire, language),
        spoken: language.code(),
        support: support::lines(policy, frame.language),
        duty_number: policy.duty.safeguarding_number.clone(),
        frame,
    }
}

/// The first question without an answer, by number and name, and the topic after the one it is in.
fn where_it_stopped<'a>(opened: &'a Opened<'_>) -> (Option<(usize, &'a str)>, Option<String>) {
    let numbered = opened.questionnaire.questions().filter(|question| question.is_asked()).zip(1..);
    let open = |name| opened.route.asks(name) && opened.view.sheet.answer(name).is_none();
    let first = numbered.map(|(question, number)| (number, &question.name)).find(|(_, name)| open(name));
    let Some((number, name)) = first else { return (None, None) };
    let holds = |topic: &questionnaire::Topic| {
        topic
            .items
            .iter()
            .any(|item| matches!(item, questionnaire::Item::Question(question) if question.name == *name))
    };
    let mut rest = opened.questionnaire.topics.iter().skip_while(|topic| !holds(topic)).skip(1);
    (Some((number, name.as_str())), rest.next().map(|topic| topic_id(&topic.name)))
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = Frame::sample(language, Role::Interviewer, Section::Calls);
    let policy = super::fixtures::policy();
    super::fixtures::opened(|opened| Sample::of("pause", &view(frame, opened, &policy))).into_iter().collect()
}
