//! One comment to code: what is left of it, what the frame suggests and why, and every code there is. Nothing is chosen
//! beforehand.

use access::Role;
use access::permission::{CodeComment, ReadForCoding};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, Id};
use operations::{Error, ForCoding, Problem};
use questionnaire::Language;
use verbatim::Comment;

use super::coded::{Group, Said, groups, invented, invented_said, raw, said};
use super::links;
use crate::samples::Sample;
use crate::{Form, Frame, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/coding/{comment}").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "code_comment/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    action: String,
    said: Said,
    groups: Vec<Group>,
}

async fn show(who: SignedIn, comment: Path<String>) -> Result<HttpResponse, PageError> {
    let (read, said) = read(&who, comment_of(&comment)?).await?;
    page(&view(who.frame(Section::Coding), Form::default(), (read, said)))
}

async fn submit(who: SignedIn, comment: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let (permit, comment) = (who.permit::<CodeComment>()?, comment_of(&comment)?);
    match operations::code_comment(&who.platform, &permit, comment, &raw(&form)).await {
        Ok(()) => Ok(see_other("/coding?done=coded")),
        Err(Error::Problem(Problem::Form(errors))) => {
            let read = read(&who, comment).await?;
            refused(&view(who.frame(Section::Coding), form.refused(errors), read))
        }
        Err(error) => Err(error.into()),
    }
}

pub(super) fn comment_of(path: &str) -> Result<Id<Comment>, PageError> {
    Id::parse(path).map_err(|_| PageError::NotFound)
}

async fn read(who: &SignedIn, comment: Id<Comment>) -> Result<(ForCoding, Said), PageError> {
    let permit = who.permit::<ReadForCoding>()?;
    let read = operations::read_for_coding(&who.platform, &permit, comment).await?;
    let said = said(&who.frame(Section::Coding), &who.platform, &read);
    Ok((read, said))
}

fn view(frame: Frame, form: Form, (read, said): (ForCoding, Said)) -> Page {
    let groups = groups(frame.language, &read.frame, &form);
    Page { action: links::code_comment(read.id), said, groups, frame, form }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let sample = |name: &str, form: Form| {
        let (frame, read) = (Frame::sample(language, Role::Coordinator, Section::Coding), invented()?);
        let said = invented_said(&frame, &read);
        Some(Sample::of(name, &view(frame, form, (read, said))))
    };
    let wrong = vec![FieldError { field: "codes", code: "coding-none-and-some" }];
    let filled = Form::filled([("codes", "listened"), ("none", "yes")]).refused(wrong);
    let samples = [sample("code-comment/empty", Form::default()), sample("code-comment/refused", filled)];
    samples.into_iter().flatten().collect()
}
