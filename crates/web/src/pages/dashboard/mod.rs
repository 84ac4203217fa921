//! The dashboard: a published month in sentences, numbers, small charts, one large chart, distributions.
//!
//! Start reading at `choice.rs`, which finds what the address asks for, then at `lens.rs` and `figures.rs`.

pub(crate) mod address;
mod answers;
pub(crate) mod block;
mod both;
pub(crate) mod cards;
mod choice;
mod counts;
pub(crate) mod effects;
mod figures;
mod files;
mod filters;
mod findings;
pub(crate) mod lens;
pub(crate) mod reading;
pub(crate) mod samples;
mod table_page;
pub(crate) mod tables;
pub(crate) mod words;

pub(crate) use address::Address;
pub(crate) use answers::{AnswerRow, answer_row, answers, by_period, told};
pub(crate) use block::Block;
pub(crate) use choice::{BOTH, Choice, Query, choose, edition, forces};
pub(crate) use figures::{Figures, Sight};
pub(crate) use files::{excerpt, svg_name};
pub(crate) use filters::{Filters, team_name};

use access::permission::ViewOutcomes;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use questionnaire::{Theme, Wave};

use self::both::{Pair, pairs};
use super::imported;
use super::outcomes::Beside;
use crate::urls::Stage;
use crate::{Frame, Message, PageError, Section, SignedIn, page, spoken};

/// The dashboard of one force, month and wave, or of both waves.
#[derive(Template)]
#[template(path = "dashboard/page.html")]
pub(crate) struct View {
    frame: Frame,
    filters: Filters,
    area: String,
    month: Option<String>,
    address: Address,
    /// What the address says of the wave.
    wave: String,
    tabs: Vec<Tab>,
    figures: Option<Figures>,
    /// Both waves, where they are asked for.
    pairs: Option<Vec<Pair>>,
    /// How investigations ended over the same months.
    outcomes: Option<Beside>,
    /// The team whose figures these are, and those it is told together with.
    team: Option<Message>,
    /// The theme's page, where one theme is chosen.
    theme: Option<(String, Message)>,
    downloads: Vec<(String, Message)>,
    /// Which months count interviews of an earlier panel.
    imported: Option<Message>,
    /// Whether the questions have pages of their own: those of a draft do not.
    linked: bool,
}

/// One of the waves.
pub(crate) struct Tab {
    pub(crate) path: String,
    pub(crate) label: Message,
    pub(crate) current: bool,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/dashboard", web::get().to(show))
        .route("/dashboard/questions", web::get().to(table_page::show))
        .route("/dashboard/questions.csv", web::get().to(files::questions));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let mut choice = Choice::find(&who, Query::of(&request)?).await?;
    let permit = who.permit::<ViewOutcomes>()?;
    choice.outcomes = who.reader().outcomes(&permit, &choice.force.code).await?;
    page(&view(who.frame(Section::Dashboard), &choice))
}

/// The page of what was found.
pub(crate) fn view(frame: Frame, choice: &Choice) -> View {
    let (language, address) = (frame.language, choice.address());
    let edition = choice.edition.as_deref();
    let chosen = choice.query.theme;
    let named = |theme: Theme| (address.theme(theme.slug()), frame.t(format!("theme-{}", theme.slug())));
    View {
        filters: Filters::of(&frame, choice),
        area: choice.force.name.say(language).to_owned(),
        month: edition.map(|edition| spoken::month(language, edition.month)),
        wave: address.stage.wave.clone(),
        tabs: tabs(&frame, &address),
        figures: if choice.query.both { None } else { figures(&frame, choice, &address) },
        pairs: choice.query.both.then(|| side_by_side(&frame, choice, &address)),
        outcomes: Beside::of(&frame, choice, &address),
        team: choice
            .query
            .lens
            .team
            .as_ref()
            .map(|team| frame.t("dashboard-team").with("team", team_name(&frame, team))),
        theme: chosen.map(named),
        downloads: edition
            .map(|edition| downloads(&frame, &choice.stage(), edition.month))
            .unwrap_or_default(),
        imported: edition.and_then(|edition| imported::note(language, edition, &address.stage.wave)),
        linked: true,
        address,
        frame,
    }
}

/// The figures of the wave asked for, as the lens shows them.
fn figures(frame: &Frame, choice: &Choice, address: &Address) -> Option<Figures> {
    let (published, lens) = (choice.wave()?, &choice.query.lens);
    let sight = Sight {
        address,
        published,
        before: choice.before.as_deref(),
        wave: &lens.wave(published),
        reading: choice.reading(frame.language),
        of_team: lens.team.is_some(),
        theme: choice.query.theme.map_or("", Theme::slug),
    };
    Some(sight.figures())
}

fn side_by_side(frame: &Frame, choice: &Choice, address: &Address) -> Vec<Pair> {
    let (Some(edition), lens) = (choice.edition.as_deref(), &choice.query.lens) else { return Vec::new() };
    let waves: Vec<_> = edition.waves.iter().map(|wave| lens.wave(wave)).collect();
    pairs(choice.reading(frame.language), address, &waves, choice.query.theme.map_or("", Theme::slug))
}

/// The waves, and both of them.
pub(crate) fn tabs(frame: &Frame, address: &Address) -> Vec<Tab> {
    let tab = |slug| tab(frame, address, slug, Address::dashboard);
    Wave::ALL.into_iter().map(Wave::slug).chain([BOTH]).map(tab).collect()
}

/// The waves on a theme's page.
pub(crate) fn theme_tabs(frame: &Frame, address: &Address, theme: Theme) -> Vec<Tab> {
    let tab = |wave: Wave| tab(frame, address, wave.slug(), |of_wave| of_wave.theme(theme.slug()));
    Wave::ALL.into_iter().map(tab).collect()
}

fn tab(frame: &Frame, address: &Address, wave: &str, page: impl Fn(&Address) -> String) -> Tab {
    Tab {
        path: page(&address.wave(wave)),
        label: words::stage(frame.language, wave),
        current: address.stage.wave == wave,
    }
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
