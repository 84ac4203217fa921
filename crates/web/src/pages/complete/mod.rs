//! Finish an interview: three questions about what happens next, the closing words, and the answers are locked.

use access::Role;
use access::permission::FinishInterview;
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Id, Interview, PanelPolicy, Reference};
use operations::ClosingConsents;
use questionnaire::{Language, ScriptKind};

use super::interview::opened::{Opened, open};
use super::review::{Source, not_asked, topics};
use super::{links, support, telling};
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/interviews/{interview}/complete").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "complete/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    interview: Id<Interview>,
    consents: Vec<(&'static str, Message)>,
    answers: Vec<Item>,
    not_asked: Option<Message>,
    closing: Vec<String>,
    spoken: &'static str,
    support: Vec<support::Line>,
    /// Where what changed is told, for somebody who asked to hear it.
    telling: Option<String>,
}

async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<FinishInterview>()?;
    let opened = open(&who, &id).await?;
    let case = opened.view.case.id;
    let telling = !telling::to_tell(&who, case).await?.is_empty();
    let telling = telling.then(|| format!("{}#telling", links::call(case)));
    page(&view(who.frame(Section::Calls), &opened, (&who.platform.policy, telling)))
}

async fn submit(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<FinishInterview>()?;
    let interview = Id::<Interview>::parse(&id).map_err(|_| PageError::NotFound)?;
    let said = ClosingConsents {
        quotes: said(&form, "quotes"),
        told_what_changed: said(&form, "told"),
        second_interview: said(&form, "second"),
    };
    operations::finish_interview(&who.platform, &permit, interview, said).await?;
    Ok(see_other("/calls?done=finished"))
}

/// Yes or no; nothing where it was not asked, so that what they agreed to before stays.
fn said(form: &Form, part: &str) -> Option<bool> {
    match form.value(part) {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

fn view(frame: Frame, opened: &Opened<'_>, (policy, telling): (&PanelPolicy, Option<String>)) -> Page {
    let interview = &opened.view.interview;
    let consent = |part: &'static str| (part, frame.t(format!("complete-{part}")));
    let answer = |answer: &str| Item::new(answer, frame.t(format!("complete-{answer}")));
    let topics = topics(&Source {
        frame: &frame,
        questionnaire: opened.questionnaire,
        route: &opened.route,
        sheet: &opened.view.sheet,
        language: interview.language,
    });
    let open = not_asked(&topics);
    Page {
        form: Form::default(),
        reference: opened.view.case.reference.clone(),
        interview: interview.id,
        consents: ["quotes", "told", "second"].map(consent).to_vec(),
        answers: ["yes", "no", "not-asked"].map(answer).to_vec(),
        not_asked: (open > 0).then(|| frame.t("review-open").count("number", open)),
        closing: support::scripts(opened.questionnaire, ScriptKind::Close, interview.language),
        spoken: interview.language.code(),
        support: support::lines(policy, interview.language),
        telling,
        frame,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = Frame::sample(language, Role::Interviewer, Section::Calls);
    let policy = super::fixtures::policy();
    let telling = || Some(format!("{}#telling", links::call(super::fixtures::id(2))));
    super::fixtures::opened(|opened| Sample::of("complete", &view(frame, opened, (&policy, telling()))))
        .into_iter()
        .collect()
}
