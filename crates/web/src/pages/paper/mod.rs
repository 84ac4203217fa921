//! A blank paper copy of an interview, for a day when nothing else works: ready to print, with the route in words.
//!
//! Nobody is named on it. Its questions have the numbers of the screen, so that what was written down can be typed in
//! later.

mod conditions;
mod fill;
mod parts;

use access::Role;
use access::permission::ViewPaper;
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use questionnaire::{Item, Language, Questionnaire, QuestionnaireId, Script};

use self::parts::{Part, Piece, parts};
use crate::pages::interview::asked::AnswerBoxes;
use crate::samples::Sample;
use crate::{Frame, Message, PageError, Section, SignedIn, page, urls};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/paper/{interview}/{language}", web::get().to(show));
}

/// The paper copy.
#[derive(Template)]
#[template(path = "paper/page.html")]
struct Paper {
    /// What surrounds it on the screen, in the reader's language.
    frame: Frame,
    /// The same in the language of the paper, which its own words are in.
    paper: Frame,
    title: String,
    id: String,
    digest: String,
    language: Message,
    other: String,
    /// What is one action away on the screen, and on the first page here.
    at_hand: Vec<String>,
    parts: Vec<Part>,
}

async fn show(who: SignedIn, path: Path<(String, String)>) -> Result<HttpResponse, PageError> {
    who.permit::<ViewPaper>()?;
    let (interview, language) = path.into_inner();
    let id = QuestionnaireId::parse(&interview).map_err(|_| PageError::NotFound)?;
    let interview = who.platform.library.interview(id.wave, id.version).ok_or(PageError::NotFound)?;
    let language = Language::parse(&language).ok_or(PageError::NotFound)?;
    page(&view(who.frame(Section::Practice), interview, language))
}

fn view(frame: Frame, interview: &Questionnaire, language: Language) -> Paper {
    let paper = Frame { language, ..frame.clone() };
    let other = match language {
        Language::English => Language::Welsh,
        Language::Welsh => Language::English,
    };
    Paper {
        title: interview.title.say(language).to_owned(),
        id: interview.id.to_string(),
        digest: interview.digest.as_str().chars().take(12).collect(),
        language: paper.t(format!("language-{}", language.code())),
        other: urls::paper(interview.id, other),
        at_hand: at_hand(interview, language),
        parts: parts(&paper, interview),
        paper,
        frame,
    }
}

/// The scripts that stand in no topic: distress, stop, and what ends a call at once.
fn at_hand(interview: &Questionnaire, language: Language) -> Vec<String> {
    let placed = |script: &Script| {
        interview.items().any(|item| matches!(item, Item::Script(known) if known.name == script.name))
    };
    let loose = interview.scripts.iter().filter(|script| !placed(script));
    loose.map(|script| script.text.say_blank(language)).collect()
}

/// A copy in each language, whatever the language of the page.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Interviewer, Section::Practice);
    let sample = |(interview, paper): (&Questionnaire, Language)| {
        Sample::of(format!("paper/{}-{paper}", interview.id), &view(frame(), interview, paper))
    };
    let interview = super::fixtures::questionnaire();
    interview.iter().flat_map(|it| Language::ALL.map(|paper| (it, paper))).map(sample).collect()
}
