//! A comment about which two coders part: what each gave, and which codes stand.

use access::Role;
use access::permission::{ReadForCoding, ReconcileCoding};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, Id};
use operations::{Error, ForCoding, Problem};
use questionnaire::Language;
use verbatim::Comment;
use verbatim::coding::Differences;

use super::code_comment::comment_of;
use super::coded::{Group, Said, groups, invented, invented_said, label, raw, said};
use super::links;
use crate::samples::Sample;
use crate::{Form, Frame, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/coding/reconcile/{comment}").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "reconcile_coding/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    action: String,
    said: Said,
    /// What both gave, what only the first, what only the second, by label.
    both: String,
    first: String,
    second: String,
    groups: Vec<Group>,
}

/// A comment with what each of two coders gave it.
struct Parted {
    read: ForCoding,
    said: Said,
    differences: Differences,
}

async fn show(who: SignedIn, comment: Path<String>) -> Result<HttpResponse, PageError> {
    let parted = read(&who, comment_of(&comment)?).await?;
    let both: Vec<(&str, &str)> =
        parted.differences.both.iter().map(|code| ("codes", code.as_str())).collect();
    let form = Form::filled(both);
    page(&view(who.frame(Section::Coding), form, parted))
}

async fn submit(who: SignedIn, comment: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let (permit, comment) = (who.permit::<ReconcileCoding>()?, comment_of(&comment)?);
    match operations::reconcile_coding(&who.platform, &permit, comment, &raw(&form)).await {
        Ok(()) => Ok(see_other("/coding/agreement?done=reconciled")),
        Err(Error::Problem(Problem::Form(errors))) => {
            let parted = read(&who, comment).await?;
            refused(&view(who.frame(Section::Coding), form.refused(errors), parted))
        }
        Err(error) => Err(error.into()),
    }
}

async fn read(who: &SignedIn, comment: Id<Comment>) -> Result<Parted, PageError> {
    let permit = who.permit::<ReadForCoding>()?;
    let (read, coded) = operations::read_parted(&who.platform, &permit, comment).await?;
    let said = said(&who.frame(Section::Coding), &who.platform, &read);
    Ok(Parted { read, said, differences: coded.differences() })
}

fn view(frame: Frame, form: Form, parted: Parted) -> Page {
    let Parted { read, said, differences } = parted;
    let labels = |codes: &std::collections::BTreeSet<_>| {
        let labels: Vec<String> = codes.iter().map(|code| label(frame.language, &read.frame, code)).collect();
        if labels.is_empty() { frame.t("coding-no-code").to_string() } else { labels.join(", ") }
    };
    Page {
        action: links::reconcile_coding(read.id),
        said,
        both: labels(&differences.both),
        first: labels(&differences.first_only),
        second: labels(&differences.second_only),
        groups: groups(frame.language, &read.frame, &form),
        frame,
        form,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let sample = |name: &str, form: Form| {
        let (frame, read) = (Frame::sample(language, Role::Coordinator, Section::Coding), invented()?);
        let said = invented_said(&frame, &read);
        let differences = super::agreement::invented_coded()?.coded.differences();
        Some(Sample::of(name, &view(frame, form, Parted { read, said, differences })))
    };
    let wrong = vec![FieldError { field: "codes", code: "coding-codes-required" }];
    let samples = [
        sample("reconcile-coding/parted", Form::filled([("codes", "listened")])),
        sample("reconcile-coding/refused", Form::default().refused(wrong)),
    ];
    samples.into_iter().flatten().collect()
}
