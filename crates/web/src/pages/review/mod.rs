//! The answers of an interview, topic by topic, read through before it is finished.

mod hint_words;
mod hints;
mod lines;

use access::Role;
use access::permission::ViewInterview;
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Id, Interview, Paradata, Reference};
use questionnaire::Language;

pub(crate) use self::lines::{Source, Topic, not_asked, said, topics};
use super::interview::opened::{Opened, open};
use super::links;
use super::note::{self, OwnNote};
use super::times::Times;
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/interviews/{interview}/review", web::get().to(show));
}

#[derive(Template)]
#[template(path = "review/page.html")]
struct Page {
    frame: Frame,
    reference: Reference,
    interview: Id<Interview>,
    topics: Vec<Topic>,
    not_asked: Option<Message>,
    times: Option<Times>,
    note: OwnNote,
    spoken: &'static str,
}

async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let opened = open(&who, &id).await?;
    let asked = (&opened.view.interview, opened.questionnaire);
    let times = operations::own_times(&who.platform, &who.permit::<ViewInterview>()?, asked).await?;
    let note = note::of(&who, &opened, "review").await?;
    page(&view(who.frame(Section::Calls), &opened, (&times, note)))
}

fn view(frame: Frame, opened: &Opened<'_>, (paradata, note): (&Paradata, OwnNote)) -> Page {
    let language = opened.view.interview.language;
    let topics = topics(&Source {
        frame: &frame,
        questionnaire: opened.questionnaire,
        route: &opened.route,
        sheet: &opened.view.sheet,
        language,
    });
    let open = not_asked(&topics);
    Page {
        reference: opened.view.case.reference.clone(),
        interview: opened.view.interview.id,
        not_asked: (open > 0).then(|| frame.t("review-open").count("number", open)),
        times: Times::of(&frame, (paradata, opened.questionnaire), language),
        topics,
        note,
        spoken: language.code(),
        frame,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{opened, paradata};
    let frame = || Frame::sample(language, Role::Interviewer, Section::Calls);
    let sample = |name: &str, paradata: &Paradata| {
        opened(|opened| Sample::of(name, &view(frame(), opened, (paradata, note::sample("review")))))
    };
    let told = sample("review", &paradata());
    told.into_iter().chain(sample("review/untimed", &Paradata::default())).collect()
}
