//! Stop an interview for good, and keep what was said or delete it: asked once more before it is done.

use access::Role;
use access::permission::BreakOff;
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Id, Interview, Reference};
use operations::GivenAnswers;
use questionnaire::Language;

use super::interview::opened::{Opened, open};
use super::{links, support};
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/interviews/{interview}/stop/{answers}").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "stop/page.html")]
struct Page {
    frame: Frame,
    reference: Reference,
    interview: Id<Interview>,
    heading: &'static str,
    body: &'static str,
    button: &'static str,
    action: String,
    stop_words: Vec<String>,
    spoken: &'static str,
}

async fn show(who: SignedIn, path: Path<(String, String)>) -> Result<HttpResponse, PageError> {
    who.permit::<BreakOff>()?;
    let (id, answers) = path.into_inner();
    let given = given(&answers)?;
    let opened = open(&who, &id).await?;
    page(&view(who.frame(Section::Calls), &opened, given))
}

async fn submit(who: SignedIn, path: Path<(String, String)>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<BreakOff>()?;
    let (id, answers) = path.into_inner();
    let given = given(&answers)?;
    let interview = Id::<Interview>::parse(&id).map_err(|_| PageError::NotFound)?;
    operations::break_off(&who.platform, &permit, interview, given).await?;
    Ok(see_other(match given {
        GivenAnswers::Keep => "/calls?done=stopped",
        GivenAnswers::Delete => "/calls?done=deleted",
    }))
}

fn given(word: &str) -> Result<GivenAnswers, PageError> {
    match word {
        "keep" => Ok(GivenAnswers::Keep),
        "delete" => Ok(GivenAnswers::Delete),
        _ => Err(PageError::NotFound),
    }
}

fn view(frame: Frame, opened: &Opened<'_>, given: GivenAnswers) -> Page {
    let interview = &opened.view.interview;
    let [heading, body, button] = match given {
        GivenAnswers::Keep => ["pause-confirm-keep-title", "pause-confirm-keep-body", "pause-confirm-keep"],
        GivenAnswers::Delete => {
            ["pause-confirm-delete-title", "pause-confirm-delete-body", "pause-confirm-delete"]
        }
    };
    Page {
        frame,
        reference: opened.view.case.reference.clone(),
        interview: interview.id,
        heading,
        body,
        button,
        action: match given {
            GivenAnswers::Keep => links::stop_and_keep(interview.id),
            GivenAnswers::Delete => links::stop_and_delete(interview.id),
        },
        stop_words: support::stop_words(opened.questionnaire, interview.language),
        spoken: interview.language.code(),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Interviewer, Section::Calls);
    let sample =
        |name: &str, given| super::fixtures::opened(|opened| Sample::of(name, &view(frame(), opened, given)));
    [sample("stop/keep", GivenAnswers::Keep), sample("stop/delete", GivenAnswers::Delete)]
        .into_iter()
        .flatten()
        .collect()
}
