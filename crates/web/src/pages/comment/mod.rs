//! One comment: what was said with what could identify somebody in it, what to take out, and what is decided.

mod pieces;

use access::Role;
use access::permission::{
    HoldComment, PassCommentOn, ReadComment, RedactComment, ReleaseComment, ReopenComment,
};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, Id, Reference};
use operations::{CommentFile, Error, Marking, Problem};
use questionnaire::Language;
use verbatim::{Comment, CommentState, HoldReason, Mark};

use self::pieces::{Piece, items, pieces};
use super::links;
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/words/{comment}", web::get().to(show))
        .route("/words/{comment}/mark", web::post().to(mark))
        .route("/words/{comment}/edit", web::post().to(edit))
        .route("/words/{comment}/pass-on", web::post().to(pass_on))
        .route("/words/{comment}/release", web::post().to(release))
        .route("/words/{comment}/hold", web::post().to(hold))
        .route("/words/{comment}/reopen", web::post().to(reopen));
}

#[derive(Template)]
#[template(path = "comment/page.html")]
struct Page {
    reference: Reference,
    id: Id<Comment>,
    question: String,
    spoken: &'static str,
    stage: Message,
    pieces: Vec<Piece>,
    findings: Vec<Item>,
    marks: Vec<Item>,
    reasons: Vec<Item>,
    /// Why it was kept back, where it was.
    held: Option<Message>,
    /// The text as it is marked, where somebody has marked it.
    marked: Option<String>,
    seen: String,
    open: bool,
    needs_two: bool,
    read_first: bool,
    send_on_first: bool,
    waits_for_second: bool,
    quotes_agreed: bool,
    form: Form,
    frame: Frame,
}

async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let file = opened(&who, parsed(&id)?).await?;
    page(&view(&who, &file, Form::default(), Vec::new()))
}

async fn mark(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let marking = Marking::Chosen {
        spans: form.all("span").filter(|span| !span.is_empty()).map(str::to_owned).collect(),
        further: form.value("further").to_owned(),
        mark: form.value("mark").to_owned(),
    };
    redact(&who, parsed(&id)?, (form, marking), "comment-marked").await
}

async fn edit(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let marking = Marking::Edited {
        marked: form.value("marked").to_owned(),
        paraphrase: form.value("paraphrase").to_owned(),
    };
    redact(&who, parsed(&id)?, (form, marking), "comment-edited").await
}

async fn redact(
    who: &SignedIn,
    id: Id<Comment>,
    (form, marking): (Form, Marking),
    done: &str,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RedactComment>()?;
    let outcome =
        operations::redact_comment(&who.platform, &permit, id, (form.value("seen"), &marking)).await;
    answer(who, (id, form), outcome, format!("{}?done={done}", links::comment(id))).await
}

async fn pass_on(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let (permit, id) = (who.permit::<PassCommentOn>()?, parsed(&id)?);
    let outcome = operations::pass_comment_on(&who.platform, &permit, id, form.value("seen")).await;
    answer(&who, (id, form), outcome, "/words?done=comment-passed-on".to_owned()).await
}

async fn release(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let (permit, id) = (who.permit::<ReleaseComment>()?, parsed(&id)?);
    let outcome = operations::release_comment(&who.platform, &permit, id, form.value("seen")).await;
    let done = match &outcome {
        Ok(decided) if decided.is_released() => "comment-released",
        _ => "comment-nothing-left",
    };
    answer(&who, (id, form), outcome.map(drop), format!("/words?done={done}")).await
}

async fn hold(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let (permit, id) = (who.permit::<HoldComment>()?, parsed(&id)?);
    let said = (form.value("seen"), form.value("reason"));
    let outcome = operations::hold_comment(&who.platform, &permit, id, said).await;
    answer(&who, (id, form), outcome, "/words?done=comment-held".to_owned()).await
}

async fn reopen(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let (permit, id) = (who.permit::<ReopenComment>()?, parsed(&id)?);
    operations::reopen_comment(&who.platform, &permit, id).await?;
    Ok(see_other(format!("{}?done=comment-reopened", links::comment(id))))
}

/// On to where it goes, or the page again with what is to be put right.
async fn answer(
    who: &SignedIn,
    (id, form): (Id<Comment>, Form),
    outcome: Result<(), Error>,
    on: String,
) -> Result<HttpResponse, PageError> {
    match outcome {
        Ok(()) => Ok(see_other(on)),
        Err(Error::Problem(Problem::Form(errors))) => {
            let file = opened(who, id).await?;
            refused(&view(who, &file, form, errors))
        }
        Err(error) => Err(error.into()),
    }
}

fn parsed(id: &str) -> Result<Id<Comment>, PageError> {
    Id::parse(id).map_err(|_| PageError::NotFound)
}

async fn opened(who: &SignedIn, id: Id<Comment>) -> Result<CommentFile, PageError> {
    Ok(operations::read_comment(&who.platform, &who.permit::<ReadComment>()?, id).await?)
}

fn view(who: &SignedIn, file: &CommentFile, form: Form, errors: Vec<FieldError>) -> Page {
    let id = file.comment.questionnaire;
    let frame = who.frame(Section::Words);
    let asked = who.platform.library.interview(id.wave, id.version);
    let question = asked.and_then(|asked| asked.question(&file.comment.key.question));
    let question = question.map(|question| question.label.say_blank(frame.language));
    let question = question.unwrap_or_else(|| file.comment.key.question.to_string());
    shown(frame, (file, question), form, errors)
}

fn shown(
    frame: Frame,
    (file, question): (&CommentFile, String),
    form: Form,
    errors: Vec<FieldError>,
) -> Page {
    let comment = &file.comment;
    let reason =
        |reason: HoldReason| Item::new(reason.slug(), frame.t(format!("hold-comment-{}", reason.slug())));
    let mark = |mark: Mark| Item::new(mark.slug(), frame.t(format!("mark-{}", mark.slug())));
    let filled = filled(file, &form);
    Page {
        reference: comment.reference.clone(),
        id: comment.id,
        question,
        spoken: comment.language.code(),
        stage: frame.t(format!("words-stage-{}", comment.state.slug())),
        pieces: pieces(&frame, file),
        findings: items(&frame, file),
        marks: Mark::ALL.map(mark).into(),
        reasons: HoldReason::ALL.map(reason).into(),
        held: match comment.state {
            CommentState::Held { reason, .. } => Some(frame.t(format!("hold-comment-{}", reason.slug()))),
            _ => None,
        },
        marked: comment.redaction.as_ref().map(|it| it.marked.clone()),
        seen: file.seen.clone(),
        open: comment.state.takes_marks().is_ok(),
        needs_two: file.needs_two,
        read_first: file.read_first,
        send_on_first: file.send_on_first,
        waits_for_second: matches!(comment.state, CommentState::ReadOnce { .. }),
        quotes_agreed: file.quotes_agreed,
        form: if errors.is_empty() { filled } else { filled.refused(errors) },
        frame,
    }
}

/// What the forms begin with: everything that was found is chosen, and the text as it is marked. What was typed stands.
fn filled(file: &CommentFile, typed: &Form) -> Form {
    let typed: Vec<(&str, &str)> = typed.fields().collect();
    let given = |name: &str| typed.iter().any(|(known, _)| *known == name);
    let spans: Vec<String> = file.findings.iter().map(pieces::value).collect();
    let redaction = file.comment.redaction.as_ref();
    let marked = redaction.map_or("", |it| it.marked.as_str());
    let paraphrase = redaction.and_then(|it| it.paraphrase.as_deref()).unwrap_or_default();
    let mut values: Vec<(&str, &str)> = typed.clone();
    if !given("further") {
        values.extend(spans.iter().map(|span| ("span", span.as_str())));
    }
    if !given("marked") {
        values.extend([("marked", marked), ("paraphrase", paraphrase)]);
    }
    Form::filled(values)
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::words::file;
    let frame = || Frame::sample(language, Role::Coordinator, Section::Words);
    let wrong = || vec![FieldError { field: "marked", code: "words-still-identifies" }];
    ["waiting", "marked", "read-once", "released", "held"]
        .into_iter()
        .filter_map(|state| {
            let file = file(state)?;
            let errors = if state == "marked" { wrong() } else { Vec::new() };
            let asked = "Listened to what you had to say".to_owned();
            let view = shown(frame(), (&file, asked), Form::default(), errors);
            Some(Sample::of(format!("comment/{state}"), &view))
        })
        .collect()
}
