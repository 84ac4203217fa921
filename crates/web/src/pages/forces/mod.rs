//! Several forces together, for whoever sees more than one: a partnership, a nation, or all of them. Sums of what each force
//! has published, and each force beside the others.

mod files;
mod found;

use std::sync::Arc;

use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::Force;
use questionnaire::{Language, Wave};
use statistics::readings::{Comparison, FunnelPlot};
use statistics::{AreasTogether, Edition, Series};

use self::found::{Asked, Found, Summed, found, nation, questions};
use super::dashboard::tables::TogetherRow;
use super::dashboard::words::say;
use super::question::units::{UnitRow, drawings, row};
use super::teams::lists;
use crate::charts::{Size, funnel_plot};
use crate::samples::Sample;
use crate::urls::query_value;
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
    /// What the numbers of the funnels stand for.
    names: Vec<String>,
    /// Everything on the page as a file.
    file: String,
}

/// One question over all the forces, and each of them beside the others.
pub(crate) struct Together {
    title: String,
    told: TogetherRow,
    areas: usize,
    drawings: Vec<String>,
    /// The forces by size, wide and narrow; none where fewer than two are shown.
    funnel: Vec<String>,
    rows: Vec<UnitRow>,
    /// Both charts as files.
    charts: [String; 2],
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .route("/dashboard/forces", web::get().to(show))
        .route("/dashboard/forces.csv", web::get().to(files::table))
        .route("/dashboard/forces/{concept}/{which:beside|funnel}.svg", web::get().to(files::chart));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let found = found(&who, &request).await?;
    page(&view(who.frame(Section::Dashboard), &found))
}

fn view(frame: Frame, found: &Found) -> View {
    let (language, editions) = (frame.language, found.editions());
    let (slug, theme) = (found.asked.wave.slug(), found.theme(&frame));
    let wave = editions.iter().flat_map(|edition| &edition.waves).find(|wave| wave.wave == slug);
    let together = |series: &Series| together(&frame, &editions, (slug, series), found);
    let included = editions.iter().map(|edition| {
        frame
            .t("forces-edition")
            .with("force", say(language, &edition.area))
            .with("month", spoken::month(language, edition.month))
    });
    View {
        form: form(&found.asked, &theme),
        forces: items(&frame, &found.seen),
        waves: Wave::ALL
            .map(|wave| Item::new(wave.slug(), frame.t(format!("stage-{}", wave.slug()))))
            .to_vec(),
        included: included.collect(),
        rows: questions(&editions, slug, &theme).into_iter().filter_map(together).collect(),
        period: found.period().map(|period| spoken::period(language, period)),
        themes: wave.map(|wave| lists(&frame, wave).1).unwrap_or_default(),
        names: editions.iter().map(|edition| say(language, &edition.area).to_owned()).collect(),
        file: found.file(".csv"),
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
    found: &Found,
) -> Option<Together> {
    let Summed { sum, beside, .. } = Summed::of(editions, (wave, series), found.period())?;
    let names: Vec<String> =
        editions.iter().map(|edition| say(frame.language, &edition.area).to_owned()).collect();
    let title = say(frame.language, &series.short).to_owned();
    let label = frame.t("units-label").with("question", &title).to_string();
    let concept = query_value(&series.concept);
    let file = |which: &str| found.file(&format!("/{concept}/{which}.svg"));
    Some(Together {
        told: TogetherRow::of(frame.language, &sum.figure),
        areas: sum.areas.len(),
        funnel: funnel(frame, &title, (&sum, &beside)),
        drawings: drawings(&beside, &names, &label),
        rows: beside.iter().zip(&names).map(|(it, name)| row(frame, it, name.clone())).collect(),
        charts: [file("beside"), file("funnel")],
        title,
    })
}

/// The forces by size around the share of all of them, wide and narrow. Nothing where fewer than two are shown.
fn funnel(frame: &Frame, title: &str, (sum, beside): (&AreasTogether, &[Comparison])) -> Vec<String> {
    let centre = sum.figure.favourable.shown().map(|all| all.share);
    let Some(plot) = centre.and_then(|centre| FunnelPlot::of(centre, beside)) else { return Vec::new() };
    let label = frame.t("forces-funnel-label").with("question", title).to_string();
    let people = frame.t("forces-funnel-people").to_string();
    [Size::Wide, Size::Narrow].map(|size| funnel_plot(&plot, size, (&label, &people))).to_vec()
}

/// Two invented forces, one of them alone, and none.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::figures::{edition, force};
    let second = |edition: Edition| Edition {
        area_code: "W15000099".to_owned(),
        area: statistics::Wording { en: "Glanmor Police".to_owned(), cy: "Heddlu Glanmor".to_owned() },
        ..edition
    };
    let seen: Vec<Force> = force().into_iter().collect();
    let sample = |name: &str, editions: Vec<Arc<Edition>>| {
        let frame = Frame::sample(language, access::Role::Publisher, Section::Dashboard);
        let asked = Asked { wave: Wave::SixWeek, theme: None, chosen: Vec::new() };
        let found = Found { seen: seen.clone(), editions, asked, query: String::new() };
        Sample::of(format!("forces/{name}"), &view(frame, &found))
    };
    let two: Vec<_> = edition().into_iter().chain(edition().map(second)).map(Arc::new).collect();
    let one = two.iter().take(1).cloned().collect();
    vec![sample("two", two), sample("one", one), sample("none", Vec::new())]
}
