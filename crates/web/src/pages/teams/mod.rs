//! The teams beside the rest, question by question. In the order the edition has them, and never sorted by value.

use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use questionnaire::{Language, Theme};
use statistics::readings::{Window, units_beside_rest};
use statistics::{Edition, Series, WaveFigures};

use super::dashboard::words::{directed, say};
use super::dashboard::{Address, Choice, Query};
use super::question::units::{UnitRow, drawings, row, unit_name};
use crate::samples::Sample;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, page, see_other};

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
    questions: Vec<Question>,
}

/// One question's teams.
pub(crate) struct Question {
    title: String,
    path: String,
    drawings: Vec<String>,
    rows: Vec<UnitRow>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/dashboard/teams", web::get().to(show));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let form = Form::decode(request.query_string().as_bytes());
    let choice = Choice::find(&who, Query::of(&request)?).await?;
    let window = window(form.value("over"))?;
    match view(who.frame(Section::Dashboard), &choice, window) {
        Some(view) => page(&view),
        None => Ok(see_other(choice.address().dashboard())),
    }
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
    let first = themes.first().map(|item| item.value.clone()).unwrap_or_default();
    let theme = choice.query.theme.map_or(first, |theme| theme.slug().to_owned());
    let address = choice.address();
    let told = directed(wave, &theme).filter(|series| series.teams.len() > 1);
    let questions = told.map(|series| question(&frame, edition, &address, (series, window))).collect();
    Some(View {
        form: Form::filled([("theme", theme.as_str()), ("over", name)]),
        area: choice.force.name.say(frame.language).to_owned(),
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
    (series, window): (&Series, Window),
) -> Question {
    let compared = units_beside_rest(series, &series.teams, window, &edition.policy);
    let names: Vec<String> = series.teams.iter().map(|unit| unit_name(frame, &series.teams, unit)).collect();
    let title = say(frame.language, &series.short).to_owned();
    let label: Message = frame.t("units-label").with("question", &title);
    Question {
        path: address.question(&series.concept),
        drawings: drawings(&compared, &names, &label.to_string()),
        rows: compared.iter().zip(&names).map(|(it, name)| row(frame, it, name.clone())).collect(),
        title,
    }
}

/// The teams of an invented force over each window.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::dashboard::samples::{choice, edition};
    let sample = |over: (&'static str, Window)| {
        let frame = Frame::sample(language, access::Role::Analyst, Section::Dashboard);
        Some(Sample::of(format!("teams/{}", over.0), &view(frame, &choice(edition())?, over)?))
    };
    WINDOWS.into_iter().filter_map(sample).collect()
}
