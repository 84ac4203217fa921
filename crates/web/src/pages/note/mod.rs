//! The interviewer's own note about a call: kept as it is typed with the page's script, with a form without it.

use access::Role;
use access::permission::{KeepNote, ViewInterview};
use actix_web::HttpResponse;
use actix_web::guard::Header;
use actix_web::web::{self, Json, Path, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, Id, Interview, Reference, london};
use operations::{Error, Problem};
use questionnaire::Language;
use serde::{Deserialize, Serialize};

use super::interview::opened::{Opened, open};
use super::links;
use crate::samples::Sample;
use crate::{Form, Frame, PageError, Section, SignedIn, page, refused, see_other, spoken};

/// The pages a note is written on without the script, and where it leads back to.
const FROM: [&str; 2] = ["pause", "review"];

pub(crate) fn routes(config: &mut ServiceConfig) {
    let by_script = web::post().guard(Header("content-type", "application/json")).to(keep);
    config.service(
        web::resource("/interviews/{interview}/note")
            .route(web::get().to(show))
            .route(by_script)
            .route(web::post().to(submit)),
    );
}

/// The form as the pause and the review show it.
pub(crate) struct OwnNote {
    /// Where it is sent.
    pub(crate) url: String,
    /// What was noted until now.
    pub(crate) words: String,
    /// The page it stands on.
    pub(crate) from: &'static str,
}

#[derive(Template)]
#[template(path = "note/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    interview: Id<Interview>,
    from: &'static str,
}

/// A note as the script sends it.
#[derive(Deserialize)]
struct Body {
    words: String,
}

/// What the script is told.
#[derive(Serialize)]
struct Reply {
    saved_at: Option<String>,
    refused: Option<String>,
}

/// The reader's own note about an interview they have open.
pub(crate) async fn of(
    who: &SignedIn,
    opened: &Opened<'_>,
    from: &'static str,
) -> Result<OwnNote, PageError> {
    let interview = &opened.view.interview;
    let note = who.reader().interview_note(&who.permit::<ViewInterview>()?, interview).await?;
    let words = note.map(|note| note.words).unwrap_or_default();
    Ok(OwnNote { url: links::note(interview.id), words, from })
}

async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<KeepNote>()?;
    let opened = open(&who, &id).await?;
    let note = of(&who, &opened, "review").await?;
    let form = Form::filled([("note", note.words.as_str())]);
    page(&view(who.frame(Section::Calls), &opened, (form, note.from)))
}

async fn submit(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<KeepNote>()?;
    let opened = open(&who, &id).await?;
    let interview = opened.view.interview.id;
    let from = FROM.into_iter().find(|from| form.value("from") == *from).unwrap_or("review");
    match operations::keep_note(&who.platform, &permit, interview, form.value("note")).await {
        Ok(()) if from == "pause" => Ok(see_other(format!("{}?done=note-kept", links::pause(interview)))),
        Ok(()) => Ok(see_other(format!("{}?done=note-kept", links::review(interview)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            refused(&view(who.frame(Section::Calls), &opened, (form.refused(errors), from)))
        }
        Err(error) => Err(error.into()),
    }
}

/// Keeps the note: 200 when it is kept, 422 with the reason when it cannot be.
async fn keep(who: SignedIn, id: Path<String>, body: Json<Body>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<KeepNote>()?;
    let id = Id::<Interview>::parse(&id).map_err(|_| PageError::NotFound)?;
    match operations::keep_note(&who.platform, &permit, id, &body.words).await {
        Ok(()) => {
            let time = spoken::time(who.language(), london(who.platform.now()).time());
            Ok(HttpResponse::Ok().json(Reply { saved_at: Some(time), refused: None }))
        }
        Err(Error::Problem(Problem::Form(errors))) => {
            let refused = errors.first().map(|error| who.bare_frame().refusal(error.field, error.code));
            let refused = refused.map(|reason| reason.to_string());
            Ok(HttpResponse::UnprocessableEntity().json(Reply { saved_at: None, refused }))
        }
        Err(error) => Err(error.into()),
    }
}

fn view(frame: Frame, opened: &Opened<'_>, (form, from): (Form, &'static str)) -> Page {
    Page {
        reference: opened.view.case.reference.clone(),
        interview: opened.view.interview.id,
        form,
        from,
        frame,
    }
}

/// A note for the samples of the pages it stands on.
pub(crate) fn sample(from: &'static str) -> OwnNote {
    let interview = super::fixtures::id(5);
    OwnNote { url: links::note(interview), words: "They like a slow start.".to_owned(), from }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::opened;
    let frame = || Frame::sample(language, Role::Interviewer, Section::Calls);
    let written = || Form::filled([("note", "They like a slow start.")]);
    let long = vec![FieldError { field: "note", code: "interview-note-long" }];
    let sample =
        |name: &str, form: Form| opened(|opened| Sample::of(name, &view(frame(), opened, (form, "pause"))));
    [sample("note/written", written()), sample("note/refused", written().refused(long))]
        .into_iter()
        .flatten()
        .collect()
}
