//! Several forces together, for whoever sees more than one: a partnership, a nation, or all of them. Sums of what each force
//! has published, and each force beside the others.

use std::sync::Arc;

use access::permission::ViewDashboard;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::{Country, Force};
use questionnaire::{Language, Theme, Wave};
use statistics::readings::{Window, forces_beside_rest};
use statistics::{Edition, Period, Series, areas_together};

use super::dashboard::tables::TogetherRow;
use super::dashboard::words::{directed, say};
use super::dashboard::{Query, edition, forces};
use super::question::units::{UnitRow, drawings, row};
use super::teams::lists;
use crate::samples::Sample;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, page, spoken};

/// Several forces together.
#[derive(Template)]
#[template(path = "forces/page.html")]
pub(crate) struct View {
    frame: Frame,
    form: Form,
    /// The forces that can be chosen.
    forces: Vec<Item>,
    waves: Vec<Item>,
    themes: Vec<Item>,
    /// What is in the sums.
    included: Vec<Message>,
    period: Option<String>,
    rows: Vec<Together>,
}

/// One question over all the forces, and each of them beside the others.
pub(crate) struct Together {
    title: String,
    told: TogetherRow,
    areas: usize,
    drawings: Vec<String>,
    rows: Vec<UnitRow>,
}

/// What is asked for.
struct Asked {
    wave: Wave,
    theme: Option<Theme>,
    /// The slugs of the forces, or the name of a nation; nothing for all.
    chosen: Vec<String>,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/dashboard/forces", web::get().to(show));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewDashboard>()?;
    let seen = forces(&who);
    if seen.len() < 2 {
        return Err(PageError::NotFound);
    }
    let query = Query::of(&request)?;
    let form = Form::decode(request.query_string().as_bytes());
    let chosen = form.all("force").map(str::to_owned).collect();
    let asked = Asked { wave: query.wave, theme: query.theme, chosen };
    let wanted = asked.forces(&seen)?;
    let mut editions = Vec::new();
    for force in &wanted {
        let heads = who.reader().published(&permit, &force.code).await?;
        editions.extend(edition(&who, heads.first()).await?);
    }
    page(&view(who.frame(Section::Dashboard), &seen, &editions, &asked))
}

impl Asked {
    /// The forces asked for. One that the account does not see does not exist for it.
    fn forces(&self, seen: &[Force]) -> Result<Vec<Force>, PageError> {
        let known = |name: &String| {
            name.is_empty() || nation(name).is_some() || seen.iter().any(|it| it.slug == *name)
        };
        if !self.chosen.iter().all(known) {
            return Err(PageError::BadAddress);
        }
        let wanted = |force: &&Force| {
            let named = |name: &String| *name == force.slug || nation(name) == Some(force.country);
            self.chosen.iter().all(String::is_empty) || self.chosen.iter().any(named)
        };
        Ok(seen.iter().filter(wanted).cloned().collect())
    }
}

fn nation(name: &str) -> Option<Country> {
    match name {
        "all-england" => Some(Country::England),
        "all-wales" => Some(Country::Wales),
        _ => None,
    }
}

fn view(frame: Frame, seen: &[Force], editions: &[Arc<Edition>], asked: &Asked) -> View {
    let language = frame.language;
    let editions: Vec<&Edition> = editions.iter().map(Arc::as_ref).collect();
    let slug = asked.wave.slug();
    let waves: Vec<_> =
        editions.iter().flat_map(|edition| &edition.waves).filter(|wave| wave.wave == slug).collect();
    let themes = waves.first().map(|wave| lists(&frame, wave).1).unwrap_or_default();
    let first = themes.first().map(|item| item.value.clone()).unwrap_or_default();
    let theme = asked.theme.map_or(first, |theme| theme.slug().to_owned());
    let period = editions.iter().map(|edition| edition.month).min().map(|month| Period::to_end(month, 12));
    let mut questions: Vec<&Series> = Vec::new();
    for series in waves.iter().flat_map(|wave| directed(wave, &theme)) {
        if !questions.iter().any(|known| known.concept == series.concept) {
            questions.push(series);
        }
    }
    let together = |series: &&Series| together(&frame, &editions, (slug, series), period?);
    let included = editions.iter().map(|edition| {
        frame
            .t("forces-edition")
            .with("force", say(language, &edition.area))
            .with("month", spoken::month(language, edition.month))
    });
    View {
        form: form(asked, &theme),
        forces: items(&frame, seen),
        waves: Wave::ALL
            .map(|wave| Item::new(wave.slug(), frame.t(format!("stage-{}", wave.slug()))))
            .to_vec(),
        included: included.collect(),
        rows: questions.iter().filter_map(together).collect(),
        period: period.map(|period| spoken::period(language, period)),
        themes,
        frame,
    }
}

fn form(asked: &Asked, theme: &str) -> Form {
    let set = [("stage", asked.wave.slug()), ("theme", theme)];
    let chosen =
        if asked.chosen.is_empty() { vec![""] } else { asked.chosen.iter().map(String::as_str).collect() };
    Form::filled(set.into_iter().chain(chosen.into_iter().map(|slug| ("force", slug))))
}

/// All, each nation that has a force here, and each force.
fn items(frame: &Frame, seen: &[Force]) -> Vec<Item> {
    let nations = [("all-england", "forces-england"), ("all-wales", "forces-wales")];
    let here = |name: &str| seen.iter().any(|force| nation(name) == Some(force.country));
    let nations = nations.into_iter().filter(|(name, _)| here(name));
    let all = std::iter::once(Item::new("", frame.t("forces-all")));
    let each = seen.iter().map(|force| Item::new(&force.slug, force.name.say(frame.language)));
    all.chain(nations.map(|(name, key)| Item::new(name, frame.t(key)))).chain(each).collect()
}

/// One question over all the forces that tell it in the period.
fn together(
    frame: &Frame,
    editions: &[&Edition],
    (wave, series): (&str, &Series),
    period: Period,
) -> Option<Together> {
    let sum = areas_together(editions, wave, &series.concept, period)?;
    let policy = editions.first()?.policy;
    let beside = forces_beside_rest(editions, wave, &series.concept, Window::TwelveMonths, &policy);
    let names: Vec<String> =
        editions.iter().map(|edition| say(frame.language, &edition.area).to_owned()).collect();
    let title = say(frame.language, &series.short).to_owned();
    let label = frame.t("units-label").with("question", &title).to_string();
    Some(Together {
        told: TogetherRow::of(frame.language, &sum.figure),
        areas: sum.areas.len(),
        drawings: drawings(&beside, &names, &label),
        rows: beside.iter().zip(&names).map(|(it, name)| row(frame, it, name.clone())).collect(),
        title,
    })
}

/// Two invented forces, one of them alone, and none.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::dashboard::samples::{edition, force};
    let second = |edition: Edition| Edition {
        area_code: "W15000099".to_owned(),
        area: statistics::Wording { en: "Glanmor Police".to_owned(), cy: "Heddlu Glanmor".to_owned() },
        ..edition
    };
    let seen: Vec<Force> = force().into_iter().collect();
    let sample = |name: &str, editions: Vec<Arc<Edition>>| {
        let frame = Frame::sample(language, access::Role::Publisher, Section::Dashboard);
        let asked = Asked { wave: Wave::SixWeek, theme: None, chosen: Vec::new() };
        Sample::of(format!("forces/{name}"), &view(frame, &seen, &editions, &asked))
    };
    let two: Vec<_> = edition().into_iter().chain(edition().map(second)).map(Arc::new).collect();
    let one = two.iter().take(1).cloned().collect();
    vec![sample("two", two), sample("one", one), sample("none", Vec::new())]
}
