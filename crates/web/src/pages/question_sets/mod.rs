//! What is asked: the interviews and sets at every version, and one interview side by side in English and Welsh.

mod interview;

use access::Role;
use access::permission::ViewQuestionnaires;
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use questionnaire::{Language, Library, Questionnaire, QuestionnaireId, Status};

use self::interview::InterviewView;
use crate::samples::Sample;
use crate::{Frame, Message, PageError, Section, SignedIn, page, spoken};

/// The lists.
#[derive(Template)]
#[template(path = "question_sets/page.html")]
pub(crate) struct View {
    frame: Frame,
    interviews: Vec<Interview>,
    sets: Vec<Set>,
}

/// One interview at one version.
pub(crate) struct Interview {
    path: String,
    title: String,
    id: String,
    questions: usize,
    minutes: u32,
    state: Message,
    from: String,
}

/// One question set at one version.
pub(crate) struct Set {
    title: String,
    id: String,
    definition: String,
    state: Message,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/admin/question-sets", web::get().to(show))
        .route("/admin/question-sets/{interview}", web::get().to(read));
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<ViewQuestionnaires>()?;
    page(&view(who.frame(Section::QuestionSets), &who.platform.library))
}

async fn read(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<ViewQuestionnaires>()?;
    let id = QuestionnaireId::parse(&id).map_err(|_| PageError::NotFound)?;
    let library = &who.platform.library;
    let interview = library.interview(id.wave, id.version).ok_or(PageError::NotFound)?;
    page(&InterviewView::of(who.frame(Section::QuestionSets), interview))
}

fn view(frame: Frame, library: &Library) -> View {
    let set = |set: &questionnaire::QuestionSet| Set {
        title: set.title.say(frame.language).to_owned(),
        id: set.id.to_string(),
        definition: set.definition.say(frame.language).to_owned(),
        state: state(&frame, set.status),
    };
    View {
        interviews: library.interviews().map(|interview| row(&frame, interview)).collect(),
        sets: library.sets().map(set).collect(),
        frame,
    }
}

fn row(frame: &Frame, interview: &Questionnaire) -> Interview {
    Interview {
        path: format!("/admin/question-sets/{}", crate::urls::query_value(&interview.id.to_string())),
        title: interview.title.say(frame.language).to_owned(),
        id: interview.id.to_string(),
        questions: interview.question_count(),
        minutes: interview.estimated_minutes(),
        state: state(frame, interview.status),
        from: spoken::date(frame.language, interview.effective_from),
    }
}

fn state(frame: &Frame, status: Status) -> Message {
    frame.t(match status {
        Status::Draft => "question-sets-draft",
        Status::Approved => "question-sets-approved",
        Status::Live => "question-sets-live",
        Status::Retired => "question-sets-retired",
    })
}

/// The list of a small library, and its interview.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Administrator, Section::QuestionSets);
    let library = interview::sample_library();
    let list = Sample::of("question-sets/list", &view(frame(), &library));
    let read = library.interviews().map(|interview| {
        Sample::of(format!("question-sets/{}", interview.id), &InterviewView::of(frame(), interview))
    });
    std::iter::once(list).chain(read).collect()
}
