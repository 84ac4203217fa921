//! The rehearsal of a version: what would have been otherwise in the interviews that were asked with the one before.

use access::permission::{RehearseQuestionnaire, ViewQuestionnaires};
use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use operations::rehearse_questionnaire;
use questionnaire::{Library, Questionnaire, Trend};
use statistics::{Cell, ExportChange, FigureChange, Marker, QuestionReplay, Reading, Rough, Wording};
use store::StoredRehearsal;

use super::interview;
use super::version::{Head, Tab, Version};
use crate::{Frame, Message, PageError, Section, SignedIn, page, see_other, spoken};

/// The report, or that there is none.
#[derive(Template)]
#[template(path = "question_sets/rehearsal.html")]
pub(super) struct View {
    frame: Frame,
    head: Head,
    path: String,
    /// Whether this reader may have it made.
    may_rehearse: bool,
    report: Option<Report>,
}

struct Report {
    /// It was made of other content than is loaded now.
    is_of_other_content: bool,
    made: String,
    digest: String,
    replaces: String,
    interviews: Message,
    routed_differently: Message,
    questions: Vec<Question>,
    same_questions: usize,
    figures: Vec<Figure>,
    exports: ExportChange,
}

struct Question {
    short: String,
    names: String,
    relation: Message,
    asked: [Message; 4],
    left: [Message; 2],
}

struct Figure {
    short: String,
    series: String,
    trend: Message,
    before: [String; 2],
    after: [String; 2],
}

pub(super) async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewQuestionnaires>()?;
    let questionnaire = interview(&who.platform.library, &id)?;
    let stored = who.reader().rehearsal(&permit, questionnaire.id).await?;
    let may_rehearse = who.permit::<RehearseQuestionnaire>().is_ok();
    let frame = who.frame(Section::QuestionSets);
    page(&view(frame, (&who.platform.library, questionnaire), stored.as_ref(), may_rehearse))
}

/// Replays the interviews and keeps the report.
pub(super) async fn submit(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RehearseQuestionnaire>()?;
    let questionnaire = interview(&who.platform.library, &id)?;
    rehearse_questionnaire(&who.platform, &permit, questionnaire.id).await?;
    Ok(see_other(format!("{}?done=rehearsed", Tab::Rehearsal.url(&id))))
}

pub(super) fn view(
    frame: Frame,
    (library, questionnaire): (&Library, &Questionnaire),
    stored: Option<&StoredRehearsal>,
    may_rehearse: bool,
) -> View {
    let head = Version::Interview(questionnaire).head(&frame, library, Tab::Rehearsal);
    View {
        path: Tab::Rehearsal.url(&head.id),
        head,
        may_rehearse,
        report: stored.map(|stored| report(&frame, questionnaire, stored)),
        frame,
    }
}

fn report(frame: &Frame, questionnaire: &Questionnaire, stored: &StoredRehearsal) -> Report {
    let rehearsal = &stored.rehearsal;
    let differ = rehearsal.questions.iter().filter(|question| !is_same(question));
    Report {
        is_of_other_content: rehearsal.digest != questionnaire.digest.as_str(),
        made: spoken::moment(frame.language, stored.rehearsed_at),
        digest: stored.report_digest.clone(),
        replaces: rehearsal.replaces.clone(),
        interviews: rough(frame, rehearsal.interviews),
        routed_differently: rough(frame, rehearsal.routed_differently),
        questions: differ.clone().map(|question| of_question(frame, question)).collect(),
        same_questions: rehearsal.questions.len() - differ.count(),
        figures: rehearsal.figures.iter().map(|figure| of_figure(frame, figure)).collect(),
        exports: rehearsal.exports.clone(),
    }
}

/// The very same question, asked of the same people, with every answer carried over.
fn is_same(question: &QuestionReplay) -> bool {
    let nobody =
        [question.newly_asked, question.no_longer_asked, question.not_carried, question.required_unanswered]
            .iter()
            .all(|people| !matches!(people, Rough::About(_)));
    nobody && question.relation == "identical" && question.before == question.after
}

fn of_question(frame: &Frame, question: &QuestionReplay) -> Question {
    let rough = |people| rough(frame, people);
    Question {
        short: say(frame, &question.short),
        names: arrow(question.before.as_deref(), question.after.as_deref()),
        relation: frame.t(format!("relation-{}", question.relation)),
        asked: [
            rough(question.asked_before),
            rough(question.asked_after),
            rough(question.newly_asked),
            rough(question.no_longer_asked),
        ],
        left: [rough(question.not_carried), rough(question.required_unanswered)],
    }
}

fn of_figure(frame: &Frame, figure: &FigureChange) -> Figure {
    Figure {
        short: say(frame, &figure.short),
        series: arrow(figure.series_before.as_deref(), figure.series_after.as_deref()),
        trend: frame.t(format!("trend-{}", trend(figure).slug())),
        before: reading(figure.before.as_ref()),
        after: reading(figure.after.as_ref()),
    }
}

/// What becomes of the line of a figure.
const fn trend(figure: &FigureChange) -> Trend {
    match (figure.series_before.is_some(), figure.series_after.is_some()) {
        (false, _) => Trend::Begins,
        (true, false) => Trend::Ends,
        (true, true) if figure.trend_goes_on => Trend::Continues,
        (true, true) => Trend::Breaks,
    }
}

/// The favourable share and its base; a dash where there is no figure, a marker where it is withheld.
fn reading(reading: Option<&Reading>) -> [String; 2] {
    let said = |cell: &Cell<u32>, unit: &str| match (cell.shown(), cell.marker()) {
        (Some(number), _) => format!("{number}{unit}"),
        (None, marker) => marker.map_or("–", Marker::shorthand).to_owned(),
    };
    reading.map_or_else(
        || ["–".to_owned(), "–".to_owned()],
        |reading| [said(&reading.favourable, "%"), said(&reading.base, "")],
    )
}

fn rough(frame: &Frame, people: Rough) -> Message {
    match people {
        Rough::Nobody => frame.t("rough-nobody"),
        Rough::FewerThan(number) => frame.t("rough-fewer").with("number", number),
        Rough::About(number) => frame.t("rough-about").with("number", number),
    }
}

fn arrow(before: Option<&str>, after: Option<&str>) -> String {
    match (before, after) {
        (Some(before), Some(after)) if before == after => before.to_owned(),
        _ => format!("{} → {}", before.unwrap_or("–"), after.unwrap_or("–")),
    }
}

fn say(frame: &Frame, words: &Wording) -> String {
    match frame.language {
        questionnaire::Language::English => words.en.clone(),
        questionnaire::Language::Welsh => words.cy.clone(),
    }
}
