//! The teams beside the rest, question by question. In the order the edition has them, and never sorted by value.

use access::permission::DownloadEdition;
use actix_web::web::{self, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use questionnaire::{Language, Theme};
use statistics::readings::{Comparison, Window, units_beside_rest};
use statistics::{Edition, Series, WaveFigures};

use super::beside::rows;
use super::dashboard::words::{directed, say};
use super::dashboard::{Address, Choice, Query, svg_name};
use super::question::units::{UnitRow, drawings, row, unit_name};
use crate::samples::Sample;
use crate::urls::query_value;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, attached, page, see_other};

/// The windows that can be compared, by their name in addresses.
const WINDOWS: [(&str, Window); 3] = [
    ("since-start", Window::SinceStart),
    ("twelve-months", Window::TwelveMonths),
    ("newest", Window::Newest),
];

/// The comparison of one theme's questions.
#[derive(Template)]
#[template(path = "teams/page.html")]
pub(crate) struct View {
    frame: Frame,
    form: Form,
    address: Address,
    area: String,
    themes: Vec<Item>,
    windows: Vec<Item>,
    /// Everything on the page as a file.
    file: String,
    questions: Vec<Question>,
}

/// One question's teams.
pub(crate) struct Question {
    title: String,
    path: String,
    drawings: Vec<String>,
    rows: Vec<UnitRow>,
    /// Its chart as a file.
    chart: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/dashboard/teams", web::get().to(show))
        .route("/dashboard/teams.csv", web::get().to(table))
        .route("/dashboard/teams/{concept}.svg", web::get().to(chart));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let (choice, window) = asked(&who, &request).await?;
    match view(who.frame(Section::Dashboard), &choice, window) {
        Some(view) => page(&view),
        None => Ok(see_other(choice.address().dashboard())),
    }
}

/// What the page shows, as a file.
async fn table(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadEdition>()?;
    let (choice, window) = asked(&who, &request).await?;
    let edition = choice.edition.as_deref().ok_or(PageError::NotFound)?;
    let (wave, frame) = (choice.wave().ok_or(PageError::NotFound)?, who.frame(Section::Dashboard));
    let theme = theme(&choice, wave);
    let rows: Vec<_> = told(wave, &theme)
        .flat_map(|series| {
            let (compared, names) = compared(&frame, edition, (series, window.1));
            rows("team", (&wave.wave, series), compared, &names)
        })
        .collect();
    let name =
        format!("{}-{}-{}-teams-{theme}-{}.csv", choice.force.slug, wave.wave, edition.month, window.0);
    let of = [(choice.force.code.clone(), edition.month)];
    Ok(attached(operations::download_comparison(&who.platform, &permit, &of, (name, &rows)).await?))
}

/// The wide chart of one question as a file of its own.
async fn chart(
    who: SignedIn,
    request: HttpRequest,
    concept: Path<String>,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadEdition>()?;
    let (choice, window) = asked(&who, &request).await?;
    let edition = choice.edition.as_deref().ok_or(PageError::NotFound)?;
    let wave = choice.wave().ok_or(PageError::NotFound)?;
    let series = told(wave, "").find(|series| series.concept == *concept).ok_or(PageError::NotFound)?;
    let shown = question(&who.frame(Section::Dashboard), edition, &choice.address(), (series, window));
    let drawing = shown.drawings.into_iter().next().ok_or(PageError::NotFound)?;
    let file = (svg_name(&choice, &format!("{concept}-teams-{}", window.0)), drawing);
    let of = [(choice.force.code.clone(), edition.month)];
    Ok(attached(operations::download_chart(&who.platform, &permit, &of, file).await?))
}

async fn asked(who: &SignedIn, request: &HttpRequest) -> Result<(Choice, (&'static str, Window)), PageError> {
    let form = Form::of_query(request);
    Ok((Choice::find(who, Query::of(request)?).await?, window(form.value("over"))?))
}

/// The theme that is asked for, or the first.
fn theme(choice: &Choice, wave: &WaveFigures) -> String {
    let first = Theme::ALL.into_iter().find(|theme| directed(wave, theme.slug()).next().is_some());
    choice.query.theme.or(first).map_or("", Theme::slug).to_owned()
}

/// The questions of a theme that are told by team.
fn told<'a>(wave: &'a WaveFigures, theme: &'a str) -> impl Iterator<Item = &'a Series> {
    directed(wave, theme).filter(|series| series.teams.len() > 1)
}

/// The window of a name; the longest where none is given.
pub(super) fn window(asked: &str) -> Result<(&'static str, Window), PageError> {
    let wanted = |(name, _): &(&str, Window)| asked.is_empty() || asked == *name;
    WINDOWS.into_iter().find(wanted).ok_or(PageError::BadAddress)
}

/// The lists of windows and of the themes a wave asks about.
pub(super) fn lists(frame: &Frame, wave: &WaveFigures) -> (Vec<Item>, Vec<Item>) {
    let asked = |theme: &Theme| directed(wave, theme.slug()).next().is_some();
    let themes = Theme::ALL.into_iter().filter(asked);
    let named = |theme: Theme| Item::new(theme.slug(), frame.t(format!("theme-{}", theme.slug())));
    let windows = WINDOWS.map(|(name, _)| Item::new(name, frame.t(format!("over-{name}"))));
    (windows.to_vec(), themes.map(named).collect())
}

fn view(frame: Frame, choice: &Choice, (name, window): (&'static str, Window)) -> Option<View> {
    let (edition, wave) = (choice.edition.as_deref()?, choice.wave()?);
    let (windows, themes) = lists(&frame, wave);
    let theme = theme(choice, wave);
    let address = choice.address();
    let asked = told(wave, &theme);
    let questions =
        asked.map(|series| question(&frame, edition, &address, (series, (name, window)))).collect();
    Some(View {
        form: Form::filled([("theme", theme.as_str()), ("over", name)]),
        area: choice.force.name.say(frame.language).to_owned(),
        file: address.with("theme", &theme).team_files(".csv", name),
        questions,
        themes,
        windows,
        address,
        frame,
    })
}

fn question(
    frame: &Frame,
    edition: &Edition,
    address: &Address,
    (series, (name, window)): (&Series, (&'static str, Window)),
) -> Question {
    let (compared, names) = compared(frame, edition, (series, window));
    let title = say(frame.language, &series.short).to_owned();
    let label: Message = frame.t("units-label").with("question", &title);
    Question {
        path: address.question(&series.concept),
        chart: address.with("theme", "").team_files(&format!("/{}.svg", query_value(&series.concept)), name),
        drawings: drawings(&compared, &names, &label.to_string()),
        rows: compared.iter().zip(&names).map(|(it, name)| row(frame, it, name.clone())).collect(),
        title,
    }
}

/// The teams beside the rest, each with what it is called.
fn compared(
    frame: &Frame,
    edition: &Edition,
    (series, window): (&Series, Window),
) -> (Vec<Comparison>, Vec<String>) {
    let names = series.teams.iter().map(|unit| unit_name(frame, &series.teams, unit)).collect();
    (units_beside_rest(series, &series.teams, window, &edition.policy), names)
}

/// The teams of an invented force over each window.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::dashboard::samples::choice;
    use super::fixtures::figures::edition;
    let sample = |over: (&'static str, Window)| {
        let frame = Frame::sample(language, access::Role::Analyst, Section::Dashboard);
        Some(Sample::of(format!("teams/{}", over.0), &view(frame, &choice(edition())?, over)?))
    };
    WINDOWS.into_iter().filter_map(sample).collect()
}
