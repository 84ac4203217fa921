//! The dashboard: a published month in sentences, numbers, small charts, distributions and tables.

mod answers;
mod cards;
mod choice;
mod counts;
mod figures;
mod findings;
pub(crate) mod samples;
mod tables;
pub(crate) mod words;

pub(crate) use answers::{AnswerRow, answer_row};
pub(crate) use choice::{Choice, Query, choose, forces};
pub(crate) use figures::Figures;
pub(crate) use findings::latest_change;

use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use questionnaire::{Theme, Wave};

use crate::urls::Stage;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, page, spoken};

/// The dashboard of one force, month and wave.
#[derive(Template)]
#[template(path = "dashboard/page.html")]
pub(crate) struct View {
    frame: Frame,
    /// The filters as they are set.
    form: Form,
    area: String,
    month: Option<String>,
    stage: Stage,
    tabs: Vec<Tab>,
    months: Vec<Item>,
    themes: Vec<Item>,
    areas: Vec<Item>,
    figures: Option<Figures>,
    downloads: Vec<(String, Message)>,
    /// Whether the questions have pages of their own: those of a draft do not.
    linked: bool,
}

/// One of the waves.
pub(crate) struct Tab {
    path: String,
    label: Message,
    current: bool,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/dashboard", web::get().to(show));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let choice = Choice::find(&who, Query::of(&request)?).await?;
    page(&view(who.frame(Section::Dashboard), &choice))
}

/// The page of what was found.
pub(crate) fn view(frame: Frame, choice: &Choice) -> View {
    let (language, stage) = (frame.language, choice.stage());
    let theme = choice.query.theme.map_or("", Theme::slug);
    let edition = choice.edition.as_ref();
    View {
        form: filters(choice),
        area: choice.force.name.say(language).to_owned(),
        month: edition.map(|edition| spoken::month(language, edition.month)),
        tabs: Wave::ALL.into_iter().map(|wave| tab(&frame, &stage, wave)).collect(),
        months: choice.published.iter().map(|head| month_item(&frame, head)).collect(),
        themes: themes(&frame),
        areas: choice.forces.iter().map(|force| Item::new(&force.slug, force.name.say(language))).collect(),
        figures: choice.wave().map(|wave| Figures::of(language, &stage, wave, theme)),
        downloads: edition.map(|edition| downloads(&frame, &stage, edition.month)).unwrap_or_default(),
        linked: true,
        stage,
        frame,
    }
}

fn filters(choice: &Choice) -> Form {
    let month = choice.edition.as_ref().map(|edition| edition.month.to_string()).unwrap_or_default();
    let theme = choice.query.theme.map_or("", Theme::slug);
    Form::filled([("month", month.as_str()), ("theme", theme), ("area", choice.force.slug.as_str())])
}

fn tab(frame: &Frame, stage: &Stage, wave: Wave) -> Tab {
    let path = Stage { wave: wave.slug().to_owned(), ..stage.clone() }.dashboard();
    Tab { path, label: words::stage(frame.language, wave.slug()), current: stage.wave == wave.slug() }
}

fn month_item(frame: &Frame, head: &store::EditionHead) -> Item {
    Item::new(head.month, spoken::month(frame.language, head.month))
}

fn themes(frame: &Frame) -> Vec<Item> {
    let named = Theme::ALL
        .into_iter()
        .map(|theme| Item::new(theme.slug(), frame.t(format!("theme-{}", theme.slug()))));
    std::iter::once(Item::new("", frame.t("filter-all-themes"))).chain(named).collect()
}

/// The files of a month: each has an address and words that say which it is.
pub(crate) fn downloads(frame: &Frame, stage: &Stage, month: statistics::Month) -> Vec<(String, Message)> {
    let said = spoken::month(frame.language, month);
    ["csv", "xlsx"]
        .into_iter()
        .map(|ending| {
            let words = frame.t(format!("download-{ending}")).with("month", &said);
            (stage.download(&month.to_string(), ending), words)
        })
        .collect()
}
