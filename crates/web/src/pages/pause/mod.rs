//! The pause of an interview: four ways on, what to do when someone is at risk, support to offer. Without the page's
//! script it is also the "Distress or safety" page.

use access::Role;
use access::permission::{PauseInterview, RecordCall, ViewCalls};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{DispositionCode, Id, Interview, PanelPolicy, Reference, SafetyStepKind};
use operations::CallOutcome;
use questionnaire::Language;
use store::CallView;

use super::interview::opened::{Opened, open};
use super::interview::steps::taken;
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
    /// The name of that question.
    name: String,
    /// There is a topic after this one.
    skips: bool,
    distress_words: String,
    goodbye_words: String,
    spoken: &'static str,
    support: Vec<support::Line>,
    duty_number: String,
    note: Option<super::note::OwnNote>,
}

async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let opened = open(&who, &id).await?;
    let note = Some(super::note::of(&who, &opened, "pause").await?);
    page(&Page { note, ..view(who.frame(Section::Calls), &opened, &who.platform.policy) })
}

/// What was done about somebody upset or at risk is recorded first; then the page goes where it leads.
async fn submit(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let opened = open(&who, &id).await?;
    let interview = opened.view.interview.id;
    let (question, skip) = where_it_stopped(&opened);
    let carry_on = carry_on(interview, question);
    let way = match form.value("choice") {
        "carry-on" => Way { step: Some(SafetyStepKind::CarriedOn), to: Some(carry_on) },
        "skip" => Way { step: Some(SafetyStepKind::SkippedTopic), to: Some(topic_of(interview, skip)) },
        "risk" => {
            Way { step: Some(SafetyStepKind::RiskOfHarm), to: Some(links::raise_concern_in(interview)) }
        }
        "leave" => Way { step: Some(SafetyStepKind::LeftForToday), to: None },
        "call-back" => Way { step: None, to: None },
        _ => Way { step: None, to: Some(carry_on) },
    };
    if let Some(kind) = way.step {
        taken(&who, interview, kind, &form).await?;
    }
    match way.to {
        Some(to) => Ok(see_other(to)),
        None => another_day(&who, &opened).await,
    }
}

/// Which step a button of the page records, and where it leads; nowhere means that the call ends.
struct Way {
    step: Option<SafetyStepKind>,
    to: Option<String>,
}

/// The person wants to go on another day: the interview waits, and so ends the call.
async fn another_day(who: &SignedIn, opened: &Opened<'_>) -> Result<HttpResponse, PageError> {
    if opened.is_going_on() {
        let permit = who.permit::<PauseInterview>()?;
        operations::pause_interview(&who.platform, &permit, opened.view.interview.id).await?;
    }
    end_call(who, opened, "asked_to_move").await?;
    Ok(see_other("/calls?done=call-back"))
}

/// The call ends at once. The interview waits until a coordinator has made sure that it is safe to call again.
async fn not_safe(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let opened = open(&who, &id).await?;
    taken(&who, opened.view.interview.id, SafetyStepKind::NotSafe, &form).await?;
    end_call(&who, &opened, "not_safe_to_talk").await?;
    Ok(see_other("/calls?done=not-safe"))
}

fn carry_on(interview: Id<Interview>, question: Option<(usize, &str)>) -> String {
    let page = links::interview(interview);
    question.map_or_else(|| page.clone(), |(_, name)| format!("{page}#q-{name}"))
}

fn topic_of(interview: Id<Interview>, topic: Option<String>) -> String {
    let page = links::interview(interview);
    topic.map_or_else(|| page.clone(), |topic| format!("{page}#{topic}"))
}

async fn end_call(who: &SignedIn, opened: &Opened<'_>, outcome: &str) -> Result<(), PageError> {
    let permit = who.permit::<RecordCall>()?;
    let view =
        who.reader().call(&who.permit::<ViewCalls>()?, opened.view.case.id, who.platform.now()).await?;
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
        carry_on: carry_on(interview.id, question),
        question: question.map(|(number, _)| number),
        name: question.map(|(_, name)| name.to_owned()).unwrap_or_default(),
        skips: skip.is_some(),
        distress_words: support::distress_words(opened.questionnaire, language),
        goodbye_words: support::goodbye_words(opened.questionnaire, language),
        spoken: language.code(),
        support: support::lines(policy, frame.language),
        duty_number: policy.duty.safeguarding_number.clone(),
        note: None,
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
