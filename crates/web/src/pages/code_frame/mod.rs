//! The code frame in use: every code with what it means, and the codebook to take away.

use access::Role;
use access::permission::{DownloadCodebook, ViewCodeFrame};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use operations::Problem;
use questionnaire::Language;
use verbatim::frame::CodeFrame;

use super::coded::{Group, groups, invented};
use crate::samples::Sample;
use crate::{Form, Frame, PageError, Section, SignedIn, attached, page};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/coding/frame", web::get().to(show));
    config.route("/coding/frame.qdc", web::get().to(download));
}

#[derive(Template)]
#[template(path = "code_frame/page.html")]
struct Page {
    frame: Frame,
    title: String,
    version: u32,
    groups: Vec<Group>,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewCodeFrame>()?;
    let sections = Section::of(permit.actor().role);
    let own = sections.iter().find(|section| **section == Section::Coding).or(sections.first());
    let frame = who.frame(*own.ok_or(PageError::NotFound)?);
    let used = who.platform.frames.in_use().ok_or(Problem::NoCodeFrame)?;
    page(&view(frame, used))
}

async fn download(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadCodebook>()?;
    let language = who.frame(Section::Coding).language;
    let file = operations::download_codebook(&who.platform, &permit, language).await?;
    Ok(attached(file))
}

fn view(frame: Frame, used: &CodeFrame) -> Page {
    Page {
        title: used.title.say(frame.language).to_owned(),
        version: used.id.version,
        groups: groups(frame.language, used, &Form::default()),
        frame,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = Frame::sample(language, Role::Coordinator, Section::Coding);
    let sample = invented().map(|it| Sample::of("code-frame/one", &view(frame, &it.frame)));
    sample.into_iter().collect()
}
