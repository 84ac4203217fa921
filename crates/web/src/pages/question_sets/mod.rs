//! What is asked, at every version: for the people who decide what is asked. They change it in its files.

mod approval;
mod changes;
mod findings;
mod overview;
mod rehearsal;
mod samples;
mod sides;
mod version;
mod word_diff;

use access::permission::ViewQuestionnaires;
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use operations::APPROVALS;
use questionnaire::{Diagnostic, Library, Questionnaire, Status};
use store::Approvers;

pub(crate) use self::samples::{sample_library, samples};
use self::version::Version;
use crate::{Frame, Message, PageError, Section, SignedIn, page, spoken, urls};

/// The lists.
#[derive(Template)]
#[template(path = "question_sets/page.html")]
struct View {
    frame: Frame,
    interviews: Vec<Interview>,
    sets: Vec<Set>,
}

/// One interview at one version.
struct Interview {
    path: String,
    title: String,
    id: String,
    questions: usize,
    minutes: u32,
    state: Message,
    from: String,
    approvals: String,
    findings: usize,
}

/// One question set at one version.
struct Set {
    path: String,
    title: String,
    id: String,
    definition: String,
    state: Message,
    findings: usize,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/admin/question-sets", web::get().to(show))
        .route("/admin/question-sets/{id}", web::get().to(overview))
        .route("/admin/question-sets/{id}/words", web::get().to(words))
        .route("/admin/question-sets/{id}/changes", web::get().to(changes))
        .service(
            web::resource("/admin/question-sets/{id}/rehearsal").get(rehearsal::show).post(rehearsal::submit),
        )
        .service(
            web::resource("/admin/question-sets/{id}/approval").get(approval::show).post(approval::submit),
        );
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewQuestionnaires>()?;
    let approvers = who.reader().approvers(&permit).await?;
    let compiled = (&*who.platform.library, &*who.platform.findings);
    page(&view(who.frame(Section::QuestionSets), compiled, &approvers))
}

async fn overview(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewQuestionnaires>()?;
    let approvers = who.reader().approvers(&permit).await?;
    let compiled = (&*who.platform.library, &*who.platform.findings);
    let version = Version::find(compiled.0, &id)?;
    page(&overview::view(who.frame(Section::QuestionSets), compiled, version, &approvers))
}

async fn words(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<ViewQuestionnaires>()?;
    let version = Version::find(&who.platform.library, &id)?;
    page(&sides::view(who.frame(Section::QuestionSets), &who.platform.library, version))
}

async fn changes(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<ViewQuestionnaires>()?;
    let version = Version::find(&who.platform.library, &id)?;
    let view = changes::view(who.frame(Section::QuestionSets), &who.platform.library, version);
    page(&view.ok_or(PageError::NotFound)?)
}

/// The interview an address names. A set is not rehearsed or approved by itself.
fn interview<'a>(library: &'a Library, id: &str) -> Result<&'a Questionnaire, PageError> {
    match Version::find(library, id)? {
        Version::Interview(interview) => Ok(interview),
        Version::Set(_) => Err(PageError::NotFound),
    }
}

fn view(frame: Frame, (library, findings): (&Library, &[Diagnostic]), approvers: &Approvers) -> View {
    let set = |set: &questionnaire::QuestionSet| Set {
        path: urls::question_set(&set.id),
        title: set.title.say(frame.language).to_owned(),
        id: set.id.to_string(),
        definition: set.definition.say(frame.language).to_owned(),
        state: state(&frame, set.status),
        findings: Version::Set(set).findings(findings).count(),
    };
    let interview = |interview: &Questionnaire| Interview {
        path: urls::question_set(interview.id),
        title: interview.title.say(frame.language).to_owned(),
        id: interview.id.to_string(),
        questions: interview.question_count(),
        minutes: interview.estimated_minutes(),
        state: state(&frame, interview.status),
        from: spoken::date(frame.language, interview.effective_from),
        approvals: format!("{}/{APPROVALS}", approval::approved(approvers, interview)),
        findings: Version::Interview(interview).findings(findings).count(),
    };
    View {
        interviews: library.interviews().map(interview).collect(),
        sets: library.sets().map(set).collect(),
        frame,
    }
}

/// What the file of a version says of it.
pub(crate) fn state(frame: &Frame, status: Status) -> Message {
    frame.t(match status {
        Status::Draft => "question-sets-draft",
        Status::Approved => "question-sets-approved",
        Status::Live => "question-sets-live",
        Status::Retired => "question-sets-retired",
    })
}
