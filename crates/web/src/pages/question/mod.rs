//! One question: its large chart, its table, how people answered.

mod breaks;
mod rows;
pub(crate) mod samples;

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::{self, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use questionnaire::Language;
use statistics::{Change, Series, WaveFigures};

use self::breaks::{Break, breaks};
use self::rows::{NonAnswerRow, OptionRow, PeriodRow};
use super::dashboard::words::{self, say};
use super::dashboard::{AnswerRow, Choice, Query, answer_row, downloads, latest_change};
use crate::charts::{self, Size, Timeline};
use crate::urls::Stage;
use crate::{Frame, Message, PageError, Section, SignedIn, page, spoken};

/// The page of one question.
#[derive(Template)]
#[template(path = "question/page.html")]
pub(crate) struct View {
    frame: Frame,
    stage: Stage,
    area: String,
    name: String,
    question: String,
    theme: Message,
    breaks: Vec<Break>,
    finding: Message,
    flag: Option<String>,
    /// Wide and narrow; none for a question without a direction.
    charts: Vec<String>,
    option_names: Vec<String>,
    periods: Vec<PeriodRow>,
    answers: Option<AnswerRow>,
    since: Message,
    options: Vec<OptionRow>,
    non_answers: Vec<NonAnswerRow>,
    links: Vec<(String, Message)>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/dashboard/questions/{concept}", web::get().to(show))
        .route("/dashboard/questions/{concept}/chart.svg", web::get().to(chart));
}

async fn show(who: SignedIn, request: HttpRequest, concept: Path<String>) -> Result<HttpResponse, PageError> {
    let choice = Choice::find(&who, Query::of(&request)?).await?;
    page(&view(who.frame(Section::Dashboard), &choice, &concept).ok_or(PageError::NotFound)?)
}

/// The wide chart as a file of its own.
async fn chart(
    who: SignedIn,
    request: HttpRequest,
    concept: Path<String>,
) -> Result<HttpResponse, PageError> {
    let choice = Choice::find(&who, Query::of(&request)?).await?;
    let (wave, series) = find(&choice, &concept).ok_or(PageError::NotFound)?;
    let drawn = drawings(who.language(), wave, series).into_iter().next().ok_or(PageError::NotFound)?;
    let name = format!("attachment; filename=\"{}-{}.svg\"", choice.force.slug, concept.replace('.', "-"));
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "image/svg+xml"))
        .insert_header((CONTENT_DISPOSITION, name))
        .body(drawn))
}

fn find<'a>(choice: &'a Choice, concept: &str) -> Option<(&'a WaveFigures, &'a Series)> {
    let wave = choice.wave()?;
    Some((wave, wave.series.iter().find(|series| series.concept == concept)?))
}

/// The page of a question, where the edition has it.
pub(crate) fn view(frame: Frame, choice: &Choice, concept: &str) -> Option<View> {
    let (wave, series) = find(choice, concept)?;
    let (language, stage) = (frame.language, choice.stage());
    let change = latest_change(series);
    let directed = words::is_directed(series);
    Some(View {
        area: choice.force.name.say(language).to_owned(),
        name: say(language, &series.short).to_owned(),
        question: say(language, &series.question).to_owned(),
        theme: frame.t(format!("theme-{}", series.theme)),
        breaks: breaks(&frame, &stage, (wave, series)),
        finding: finding(language, series),
        flag: change.map(charts::flag),
        charts: drawings(language, wave, series),
        option_names: series.options.iter().map(|option| say(language, &option.label).to_owned()).collect(),
        periods: rows::periods(language, wave, series),
        answers: directed.then(|| answer_row(language, &stage, series, series.answers())),
        since: since(language, series),
        options: rows::options(language, series),
        non_answers: rows::non_answers(language, series),
        links: links(&frame, &stage, choice, series),
        stage,
        frame,
    })
}

/// The chart, wide and narrow, with its finding as its label.
fn drawings(language: Language, wave: &WaveFigures, series: &Series) -> Vec<String> {
    let Some(timeline) = Timeline::of(language, wave, series).filter(|_| words::is_directed(series)) else {
        return Vec::new();
    };
    let label = finding(language, series).to_string();
    let share = words::percent(&series.cumulative.favourable, |favourable| favourable.share);
    let average = crate::t(language, "chart-average").with("percent", share).to_string();
    let draw = |size| charts::trend(&timeline, latest_change(series), size, &label, &average);
    vec![draw(Size::Wide), draw(Size::Narrow)]
}

/// The finding as one sentence: the latest share and how it compares.
fn finding(language: Language, series: &Series) -> Message {
    let mut shown =
        series.periods.iter().rev().filter_map(|figure| Some((figure, figure.favourable.shown()?)));
    let Some((now, favourable)) = shown.next() else {
        return crate::t(
            language,
            if words::is_directed(series) { "question-withheld" } else { "question-undirected" },
        );
    };
    let key = match (latest_change(series), shown.next()) {
        (Some(Change::Higher), Some(_)) => "question-higher",
        (Some(Change::Lower), Some(_)) => "question-lower",
        (Some(Change::NoEvidence), Some(_)) => "question-no-evidence",
        _ => "question-latest",
    };
    crate::t(language, key)
        .with("percent", spoken::percent(favourable.share))
        .with("period", spoken::period(language, now.period))
        .with("low", spoken::percent(favourable.interval.low))
        .with("high", spoken::percent(favourable.interval.high))
}

fn since(language: Language, series: &Series) -> Message {
    crate::t(language, "question-since").with("period", spoken::period(language, series.answers().period))
}

fn links(frame: &Frame, stage: &Stage, choice: &Choice, series: &Series) -> Vec<(String, Message)> {
    let picture = words::is_directed(series).then(|| (stage.chart(&series.concept), frame.t("download-svg")));
    let files = choice.edition.iter().flat_map(|edition| downloads(frame, stage, edition.month));
    files.chain(picture).collect()
}
