//! The debriefs that interviewers asked for, and saying that one was held.

use access::Role;
use access::permission::{CloseDebrief, ViewDebriefs};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Debrief, DebriefState, DebriefWanted, Id};
use questionnaire::Language;
use store::DebriefRow;

use super::links;
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, see_other, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/debriefs", web::get().to(show));
    config.route("/debriefs/{debrief}/close", web::post().to(close));
}

#[derive(Template)]
#[template(path = "debriefs/page.html")]
struct Page {
    frame: Frame,
    waiting: Vec<Line>,
    held: Vec<Line>,
}

struct Line {
    id: Id<Debrief>,
    name: String,
    asked: String,
    wanted: Message,
    words: String,
    held: Option<String>,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let rows = who.reader().debriefs(&who.permit::<ViewDebriefs>()?).await?;
    page(&view(who.frame(Section::Team), &rows))
}

async fn close(who: SignedIn, debrief: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<CloseDebrief>()?;
    let debrief = Id::parse(&debrief).map_err(|_| PageError::NotFound)?;
    operations::close_debrief(&who.platform, &permit, debrief).await?;
    Ok(see_other("/debriefs?done=debrief-held"))
}

fn view(frame: Frame, rows: &[DebriefRow]) -> Page {
    let (waiting, held): (Vec<_>, Vec<_>) = rows.iter().partition(|row| row.debrief.is_open());
    let lines = |rows: Vec<&DebriefRow>| rows.into_iter().map(|row| line(&frame, row)).collect();
    Page { waiting: lines(waiting), held: lines(held), frame }
}

fn line(frame: &Frame, row: &DebriefRow) -> Line {
    let debrief = &row.debrief;
    let held = match debrief.state {
        DebriefState::Asked => None,
        DebriefState::Held { at, .. } => Some(spoken::date_of(frame.language, at)),
    };
    Line {
        id: debrief.id,
        name: row.interviewer_name.clone(),
        asked: spoken::moment(frame.language, debrief.asked_at),
        wanted: frame.t(format!("debrief-wanted-{}", debrief.wanted.slug())),
        words: debrief.words.clone(),
        held,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{at, id};
    let frame = || Frame::sample(language, Role::Coordinator, Section::Team);
    let row = |number, state| DebriefRow {
        debrief: Debrief {
            id: id(number),
            interviewer: id(7),
            asked_at: at(15, 5),
            wanted: DebriefWanted::ThisWeek,
            words: "A long one.".to_owned(),
            state,
        },
        interviewer_name: "Jo Marsh".to_owned(),
    };
    let rows = [row(50, DebriefState::Asked), row(51, DebriefState::Held { by: id(8), at: at(16, 0) })];
    vec![Sample::of("debriefs/none", &view(frame(), &[])), Sample::of("debriefs/some", &view(frame(), &rows))]
}
