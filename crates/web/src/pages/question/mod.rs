//! One question: its large charts, its table, how people answered period by period, its teams and groups, both stages.

mod breaks;
mod rows;
pub(crate) mod samples;
pub(super) mod units;

use access::permission::DownloadEdition;
use actix_web::web::{self, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use questionnaire::Language;
use statistics::charts::Meaning;
use statistics::{Series, WaveFigures};

use self::breaks::{Break, breaks};
use self::rows::{NonAnswerRow, OptionRow, PeriodRow};
use self::units::Units;
use super::dashboard::block::{block, score_block};
use super::dashboard::reading::Read;
use super::dashboard::words::{self, say};
use super::dashboard::{
    Address, AnswerRow, Block, Choice, Query, answer_row, by_period, excerpt, svg_name, told,
};
use super::imported;
use crate::{Frame, Message, PageError, Section, SignedIn, attached, charts, page, spoken};

/// The page of one question.
#[derive(Template)]
#[template(path = "question/page.html")]
pub(crate) struct View {
    frame: Frame,
    address: Address,
    area: String,
    name: String,
    question: String,
    theme: (String, Message),
    /// The team whose figures these are, where one is chosen.
    team: Option<Message>,
    breaks: Vec<Break>,
    /// Which months count interviews of an earlier panel.
    imported: Option<Message>,
    finding: Message,
    flag: Option<String>,
    /// The charts; none for a question without a direction.
    block: Option<Block>,
    score: Option<Block>,
    option_names: Vec<String>,
    periods: Vec<PeriodRow>,
    answers: Option<AnswerRow>,
    by_period: Vec<AnswerRow>,
    since: Message,
    options: Vec<OptionRow>,
    non_answers: Vec<NonAnswerRow>,
    /// The teams, then each kind of group.
    units: Vec<Units>,
    /// The same question in the other wave.
    other: Option<(String, Message)>,
    file: (String, Message),
    linked: bool,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/dashboard/questions/{concept}", web::get().to(show))
        .route("/dashboard/questions/{concept}/chart.csv", web::get().to(table))
        .route("/dashboard/questions/{concept}/chart.svg", web::get().to(chart));
}

async fn show(who: SignedIn, request: HttpRequest, concept: Path<String>) -> Result<HttpResponse, PageError> {
    let choice = Choice::find(&who, Query::of(&request)?).await?;
    page(&view(who.frame(Section::Dashboard), &choice, &concept).ok_or(PageError::NotFound)?)
}

/// The figures of the question as a file.
async fn table(
    who: SignedIn,
    request: HttpRequest,
    concept: Path<String>,
) -> Result<HttpResponse, PageError> {
    let choice = Choice::find(&who, Query::of(&request)?).await?;
    find(&choice, &concept).ok_or(PageError::NotFound)?;
    excerpt(&who, &choice, Some(&concept)).await
}

/// The wide chart as a file of its own.
async fn chart(
    who: SignedIn,
    request: HttpRequest,
    concept: Path<String>,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadEdition>()?;
    let choice = Choice::find(&who, Query::of(&request)?).await?;
    let edition = choice.edition.as_deref().ok_or(PageError::NotFound)?;
    let (_, series) = find(&choice, &concept).ok_or(PageError::NotFound)?;
    let (shown, reading) = (choice.query.lens.series(series), choice.reading(who.language()));
    let read = reading.of_directed(&shown).ok_or(PageError::NotFound)?;
    let drawn = block(reading, &choice.address(), &shown, &read);
    let drawing = drawn.drawings.into_iter().next().ok_or(PageError::NotFound)?;
    let of = [(choice.force.code.clone(), edition.month)];
    let file = (svg_name(&choice, &concept), drawing);
    Ok(attached(operations::download_chart(&who.platform, &permit, &of, file).await?))
}

fn find<'a>(choice: &'a Choice, concept: &str) -> Option<(&'a WaveFigures, &'a Series)> {
    let wave = choice.wave()?;
    Some((wave, wave.series.iter().find(|series| series.concept == concept)?))
}

/// The page of a question, where the edition has it.
pub(crate) fn view(frame: Frame, choice: &Choice, concept: &str) -> Option<View> {
    let (wave, published) = find(choice, concept)?;
    let (language, address) = (frame.language, choice.address());
    let series = &choice.query.lens.series(published);
    let reading = choice.reading(language);
    let read = reading.of_directed(series);
    let team = choice.query.lens.team.as_deref();
    Some(View {
        area: choice.force.name.say(language).to_owned(),
        name: say(language, &series.short).to_owned(),
        question: say(language, &series.question).to_owned(),
        theme: (address.theme(&series.theme), frame.t(format!("theme-{}", series.theme))),
        team: team.map(|team| units::told_in(&frame, published, team)),
        imported: choice.edition.as_deref().and_then(|edition| imported::note(language, edition, &wave.wave)),
        breaks: breaks(&frame, &address, (wave, series)),
        finding: finding(language, series, read.as_ref()),
        flag: read.as_ref().and_then(Read::meaning).map(charts::flag),
        block: read.as_ref().map(|read| block(reading, &address, series, read)),
        score: score_block(reading, &address, series),
        option_names: series.options.iter().map(|option| say(language, &option.label).to_owned()).collect(),
        periods: rows::periods(reading, wave, series),
        answers: words::is_directed(series).then(|| answer_row(language, &address, series, told(series))),
        by_period: if words::is_directed(series) {
            by_period(language, &address, series)
        } else {
            Vec::new()
        },
        since: crate::t(language, "question-since")
            .with("period", spoken::period(language, told(series).period)),
        options: rows::options(language, series),
        non_answers: rows::non_answers(language, series),
        units: units::units(&frame, choice, published),
        other: other_wave(&frame, choice, &address, concept),
        file: (address.chart(concept, "csv"), frame.t("chart-download-csv")),
        linked: true,
        address,
        frame,
    })
}

/// The finding as one sentence: the latest share, its interval, and whether it is unusual.
fn finding(language: Language, series: &Series, read: Option<&Read>) -> Message {
    let mut shown =
        series.periods.iter().rev().filter_map(|figure| Some((figure, figure.favourable.shown()?)));
    let Some((now, favourable)) = shown.next() else {
        let directed = words::is_directed(series);
        return crate::t(language, if directed { "question-withheld" } else { "question-undirected" });
    };
    let key = match read.and_then(Read::meaning) {
        Some(Meaning::Better) => "question-better",
        Some(Meaning::Worse) => "question-worse",
        Some(Meaning::Usual | Meaning::Unusual) => "question-usual",
        Some(Meaning::Unread) | None => "question-latest",
    };
    crate::t(language, key)
        .with("percent", spoken::percent(favourable.share))
        .with("period", spoken::period(language, now.period))
        .with("low", spoken::percent(favourable.interval.low))
        .with("high", spoken::percent(favourable.interval.high))
}

/// The page of the same question in the other wave, where that asks it.
fn other_wave(frame: &Frame, choice: &Choice, address: &Address, concept: &str) -> Option<(String, Message)> {
    let here = choice.query.wave.slug();
    let others = choice.edition.iter().flat_map(|edition| &edition.waves).filter(|wave| wave.wave != here);
    let asks = |wave: &&WaveFigures| wave.series.iter().any(|series| series.concept == concept);
    let other = others.into_iter().find(asks)?;
    let words = frame.t("question-other-stage").with("stage", words::stage(frame.language, &other.wave));
    Some((address.wave(&other.wave).question(concept), words))
}
