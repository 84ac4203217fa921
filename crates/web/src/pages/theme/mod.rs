//! One theme: what it means, its questions together, each of them, and how people answered.

use access::permission::DownloadEdition;
use actix_web::web::{self, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use operations::{BesideRow, Told};
use questionnaire::{Language, Theme};
use statistics::charts::MarkedChange;
use statistics::readings::Reported;
use statistics::{Figure, Marker, Period, Series, ThemeFigures, Wording, themes};

use super::dashboard::block::Drawn;
use super::dashboard::cards::{Card, card};
use super::dashboard::reading::Reading;
use super::dashboard::tables::TogetherRow;
use super::dashboard::words::{self, directed};
use super::dashboard::{Address, AnswerRow, Choice, Query, Tab, answers, svg_name, theme_tabs};
use crate::charts::{Line, Names, Size, control};
use crate::samples::Sample;
use crate::{Frame, Message, PageError, Section, SignedIn, attached, page, spoken};

/// The page of one theme.
#[derive(Template)]
#[template(path = "theme/page.html")]
pub(crate) struct View {
    frame: Frame,
    address: Address,
    area: String,
    month: String,
    theme: Theme,
    name: Message,
    tabs: Vec<Tab>,
    finding: Message,
    /// The theme over time, wide and narrow.
    drawings: Vec<String>,
    /// The changes drawn, in the order of their numbers.
    changes: Vec<Drawn>,
    /// What `[r]` means, where the chart has it.
    revised: Option<Message>,
    /// The chart's files.
    files: Vec<(String, Message)>,
    rows: Vec<TogetherRow>,
    cards: Vec<Card>,
    answers: Vec<AnswerRow>,
    /// Questions without a direction: their names and pages.
    others: Vec<(String, String)>,
    linked: bool,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/dashboard/themes/{theme}", web::get().to(show))
        .route("/dashboard/themes/{theme}/chart.csv", web::get().to(table))
        .route("/dashboard/themes/{theme}/chart.svg", web::get().to(chart));
}

async fn show(who: SignedIn, request: HttpRequest, theme: Path<String>) -> Result<HttpResponse, PageError> {
    let theme = Theme::parse(&theme).ok_or(PageError::NotFound)?;
    let choice = Choice::find(&who, Query::of(&request)?).await?;
    let section = if theme == Theme::Support { Section::Support } else { Section::Dashboard };
    page(&view(who.frame(section), &choice, theme))
}

/// The theme over time as a file.
async fn table(who: SignedIn, request: HttpRequest, theme: Path<String>) -> Result<HttpResponse, PageError> {
    let theme = Theme::parse(&theme).ok_or(PageError::NotFound)?;
    let (permit, choice) =
        (who.permit::<DownloadEdition>()?, Choice::find(&who, Query::of(&request)?).await?);
    let edition = choice.edition.as_deref().ok_or(PageError::NotFound)?;
    let wave = choice.query.wave.slug();
    let told = over_time(of_theme(&choice, theme).as_ref(), choice.reading(who.language()));
    let rows: Vec<BesideRow> = told.iter().map(|figure| row(wave, theme, figure)).collect();
    let name = format!("{}-{wave}-{}-theme-{}.csv", choice.force.slug, edition.month, theme.slug());
    let of = [(choice.force.code.clone(), edition.month)];
    Ok(attached(operations::download_comparison(&who.platform, &permit, &of, (name, &rows)).await?))
}

/// The wide chart of the theme as a file of its own.
async fn chart(who: SignedIn, request: HttpRequest, theme: Path<String>) -> Result<HttpResponse, PageError> {
    let theme = Theme::parse(&theme).ok_or(PageError::NotFound)?;
    let (permit, choice) =
        (who.permit::<DownloadEdition>()?, Choice::find(&who, Query::of(&request)?).await?);
    let edition = choice.edition.as_deref().ok_or(PageError::NotFound)?;
    let shown = view(who.frame(Section::Dashboard), &choice, theme);
    let drawing = shown.drawings.into_iter().next().ok_or(PageError::NotFound)?;
    let file = (svg_name(&choice, &format!("theme-{}", theme.slug())), drawing);
    let of = [(choice.force.code.clone(), edition.month)];
    Ok(attached(operations::download_chart(&who.platform, &permit, &of, file).await?))
}

fn row(wave: &str, theme: Theme, figure: &Figure) -> BesideRow {
    let shown = figure.favourable.shown().zip(figure.base.shown());
    let named = |language| crate::t(language, format!("theme-{}", theme.slug())).to_string();
    let marker = figure.favourable.marker().or(figure.base.marker()).unwrap_or(Marker::NotAvailable);
    BesideRow {
        wave: wave.to_owned(),
        theme: theme.slug().to_owned(),
        concept: String::new(),
        question: Wording { en: named(Language::English), cy: named(Language::Welsh) },
        kind: "theme",
        unit: String::new(),
        label: String::new(),
        areas: None,
        told: match shown {
            Some((favourable, base)) => {
                Told::Alone(Reported { period: figure.period, base: *base, favourable: *favourable })
            }
            None => Told::Withheld(Some(figure.period), marker),
        },
    }
}

fn view(frame: Frame, choice: &Choice, theme: Theme) -> View {
    let (language, address, lens) = (frame.language, choice.address(), &choice.query.lens);
    let reading = choice.reading(language);
    let wave = choice.wave().map(|wave| lens.wave(wave));
    let asked: Vec<&Series> =
        wave.iter().flat_map(|wave| &wave.series).filter(|it| it.theme == theme.slug()).collect();
    let together = of_theme(choice, theme);
    let told = over_time(together.as_ref(), reading);
    let about = about(&asked, reading.changes);
    let finding = finding(&frame, together.as_ref());
    let undirected = asked.iter().filter(|series| !words::is_directed(series));
    let named = |series: &&Series| {
        (words::say(language, &series.short).to_owned(), address.question(&series.concept))
    };
    View {
        area: choice.force.name.say(language).to_owned(),
        month: choice.edition.as_ref().map(|it| spoken::month(language, it.month)).unwrap_or_default(),
        name: frame.t(format!("theme-{}", theme.slug())),
        tabs: theme_tabs(&frame, &address, theme),
        files: ["csv", "svg"]
            .map(|ending| {
                let words = frame.t(format!("chart-download-{ending}"));
                (address.theme_chart(theme.slug(), ending), words)
            })
            .to_vec(),
        changes: numbered(language, &about, &told),
        revised: told.iter().any(|figure| figure.revised).then(|| frame.t("chart-note-revised")),
        drawings: drawings(reading, &told, &about, &finding),
        rows: told.iter().map(|figure| TogetherRow::of(language, figure)).collect(),
        cards: wave
            .iter()
            .flat_map(|wave| directed(wave, theme.slug()))
            .map(|series| card(reading, &address, series))
            .collect(),
        answers: wave.iter().flat_map(|wave| answers(language, &address, wave, theme.slug())).collect(),
        others: undirected.map(named).collect(),
        linked: true,
        finding,
        theme,
        address,
        frame,
    }
}

fn of_theme(choice: &Choice, theme: Theme) -> Option<ThemeFigures> {
    themes(choice.wave()?).into_iter().find(|figures| figures.theme == theme.slug())
}

/// The theme's periods between the months asked for. Of several that overlap, because questions joined their months
/// differently, those told by most questions, so that no answer is drawn twice.
fn over_time(theme: Option<&ThemeFigures>, reading: Reading<'_>) -> Vec<Figure> {
    let Some(theme) = theme else { return Vec::new() };
    let most = theme.periods.iter().map(|told| told.questions.len()).max().unwrap_or_default();
    let within = |figure: &Figure| reading.months.is_none_or(|months| months.holds(figure.period));
    let told =
        theme.periods.iter().filter(|told| told.questions.len() == most).map(|told| told.figure.clone());
    told.filter(within).collect()
}

fn finding(frame: &Frame, theme: Option<&ThemeFigures>) -> Message {
    let told = theme.and_then(|theme| theme.rolling_12.as_ref().or(theme.cumulative.as_ref()));
    let shown =
        told.and_then(|told| Some((told, told.figure.favourable.shown()?, told.figure.base.shown()?)));
    match shown {
        Some((told, favourable, answers)) => frame
            .t("theme-finding")
            .with("percent", spoken::percent(favourable.share))
            .with("low", spoken::percent(favourable.interval.low))
            .with("high", spoken::percent(favourable.interval.high))
            .with("period", spoken::period(frame.language, told.figure.period))
            .count("answers", answers)
            .count("questions", told.questions.len()),
        None => frame.t("theme-nothing"),
    }
}

/// The changes that were meant to move the theme or one of its questions, oldest first.
fn about(asked: &[&Series], changes: &[MarkedChange]) -> Vec<MarkedChange> {
    let meant = |change: &&MarkedChange| asked.iter().any(|series| change.is_about(series));
    let mut about: Vec<MarkedChange> = changes.iter().filter(meant).cloned().collect();
    about.sort_by_key(|change| change.month);
    about
}

/// The changes that the chart shows, with their numbers: those from the month where its line begins to that where it ends.
fn numbered(language: Language, about: &[MarkedChange], told: &[Figure]) -> Vec<Drawn> {
    let Some((first, last)) = told.first().zip(told.last()) else { return Vec::new() };
    let drawn = Period { from: first.period.to, to: last.period.to };
    let within = about.iter().filter(|change| drawn.contains(change.month));
    let said = |(number, change): (usize, &MarkedChange)| Drawn {
        number,
        month: spoken::month(language, change.month),
        what: words::say(language, &change.what).to_owned(),
        // The periods of a theme overlap: before is held beside after on the pages of its questions.
        effect: None,
    };
    (1..).zip(within).map(said).collect()
}

fn drawings(reading: Reading<'_>, told: &[Figure], about: &[MarkedChange], finding: &Message) -> Vec<String> {
    let Some(line) = Line::of_figures(reading.language, told, None) else { return Vec::new() };
    let line = line.marked(about);
    let names = Names { upper: String::new(), average: String::new(), lower: String::new() };
    [Size::Wide, Size::Narrow].map(|size| control(&line, size, &names, &finding.to_string())).to_vec()
}

/// A theme with figures, one without, and that of the policing body.
pub(crate) fn samples(language: questionnaire::Language) -> Vec<Sample> {
    use super::dashboard::samples::choice;
    use super::fixtures::figures::edition;
    let sample = |(role, theme): (access::Role, Theme)| {
        let section = if theme == Theme::Support { Section::Support } else { Section::Dashboard };
        let view = view(Frame::sample(language, role, section), &choice(edition())?, theme);
        Some(Sample::of(format!("theme/{}", theme.slug()), &view))
    };
    let shown = [Theme::Respect, Theme::Safety, Theme::Process].map(|theme| (access::Role::Analyst, theme));
    shown.into_iter().chain([(access::Role::Opcc, Theme::Support)]).filter_map(sample).collect()
}
