//! An interview with a made-up person, to practise on: the interview's own page, with nothing kept of it.
//!
//! There is no state on the server. The form carries every answer from page to page, and the page's script sends all of
//! them each time it asks where they lead.

mod answers;
mod ended;
mod pause;
mod sitting;
mod summary;

use access::Role;
use access::permission::ViewPractice;
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use questionnaire::{Language, Library, Questionnaire, QuestionnaireId};

use self::sitting::Sitting;
use super::interview::sent::every_answer;
use crate::samples::Sample;
use crate::{Form, Frame, Message, PageError, Section, SignedIn, page, refused, urls};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/practice", web::get().to(show))
        .service(web::resource("/practice/{interview}/{language}").get(begin).post(go_on))
        .service(
            web::resource("/practice/{interview}/{language}/answers").get(answers::token).post(answers::lead),
        )
        .route("/practice/{interview}/{language}/not-safe", web::post().to(ended::not_safe));
}

/// The interviews that can be practised.
#[derive(Template)]
#[template(path = "practice/page.html")]
struct View {
    frame: Frame,
    interviews: Vec<Offer>,
}

/// One of them.
struct Offer {
    title: String,
    id: String,
    questions: usize,
    minutes: u32,
    state: Message,
    english: String,
    welsh: String,
    paper: String,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<ViewPractice>()?;
    page(&view(who.frame(Section::Practice), &who.platform.library))
}

async fn begin(who: SignedIn, path: Path<(String, String)>) -> Result<HttpResponse, PageError> {
    who.permit::<ViewPractice>()?;
    let (interview, language) = find(&who.platform.library, &path)?;
    let sitting = Sitting::of(interview, language, who.platform.today(), &[]);
    page(&sitting.page(who.frame(Section::Practice), &who.platform.policy, ""))
}

/// Where a button of the form leads, with the answers it carries.
async fn go_on(who: SignedIn, path: Path<(String, String)>, form: Form) -> Result<HttpResponse, PageError> {
    who.permit::<ViewPractice>()?;
    let (interview, language) = find(&who.platform.library, &path)?;
    let language = changed(form.value("next")).unwrap_or(language);
    let answers = every_answer(interview, &form);
    let sitting = Sitting::of(interview, language, who.platform.today(), &answers);
    let (frame, policy) = (who.frame(Section::Practice), &who.platform.policy);
    match form.value("next") {
        "pause" | "distress" | "concern" => page(&pause::view(frame, &sitting, &answers, policy)),
        _ if !sitting.refused.is_empty() => refused(&sitting.page(frame, policy, "")),
        "review" => page(&summary::view(frame, &sitting, &answers)),
        topic => page(&sitting.page(frame, policy, topic)),
    }
}

/// The language a button of the page changes over to.
fn changed(next: &str) -> Option<Language> {
    next.strip_prefix("language-").and_then(Language::parse)
}

fn find<'a>(
    library: &'a Library,
    (interview, language): &(String, String),
) -> Result<(&'a Questionnaire, Language), PageError> {
    let id = QuestionnaireId::parse(interview).map_err(|_| PageError::NotFound)?;
    let interview = library.interview(id.wave, id.version).ok_or(PageError::NotFound)?;
    let language = Language::parse(language).ok_or(PageError::NotFound)?;
    Ok((interview, language))
}

fn view(frame: Frame, library: &Library) -> View {
    let offer = |interview: &Questionnaire| Offer {
        title: interview.title.say(frame.language).to_owned(),
        id: interview.id.to_string(),
        questions: interview.question_count(),
        minutes: interview.estimated_minutes(),
        state: super::question_sets::state(&frame, interview.status),
        english: urls::practice(interview.id, Language::English),
        welsh: urls::practice(interview.id, Language::Welsh),
        paper: urls::paper(interview.id, frame.language),
    };
    View { interviews: library.interviews().map(offer).collect(), frame }
}

/// The list, an interview at its beginning and with something refused, the pause and the summary.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{policy, questionnaire, today};
    let frame = || Frame::sample(language, Role::Interviewer, Section::Practice);
    let library = super::question_sets::sample_library();
    let list = Sample::of("practice/list", &view(frame(), &library));
    let Some(interview) = questionnaire() else { return vec![list] };
    let answered = |given: &[(&str, &str)]| {
        let form = Form::filled(given.iter().copied());
        every_answer(&interview, &form)
    };
    let given = answered(&[
        ("a.met", "yes"),
        ("a.listened", "agree"),
        ("a.how_many", "1"),
        ("w.listened", "They asked again."),
    ]);
    let wrong = answered(&[("a.how_many", "seven")]);
    let sitting = |answers| Sitting::of(&interview, language, today(), answers);
    vec![
        list,
        Sample::of("practice/begun", &sitting(&[]).page(frame(), &policy(), "")),
        Sample::of("practice/topic", &sitting(&given).page(frame(), &policy(), "topic-respect")),
        Sample::of("practice/refused", &sitting(&wrong).page(frame(), &policy(), "")),
        Sample::of("practice/pause", &pause::view(frame(), &sitting(&given), &given, &policy())),
        Sample::of("practice/summary", &summary::view(frame(), &sitting(&given), &given)),
    ]
}
