//! Which forces are asked for, with what each has published, and a question over all of them.

use std::sync::Arc;

use access::permission::ViewDashboard;
use actix_web::HttpRequest;
use fieldwork::{Country, Force};
use questionnaire::{Theme, Wave};
use statistics::readings::{Comparison, Window, forces_beside_rest};
use statistics::{AreasTogether, Edition, Period, Series, areas_together};

use crate::pages::dashboard::words::directed;
use crate::pages::dashboard::{Query, edition, forces};
use crate::pages::teams::lists;
use crate::{Form, Frame, PageError, SignedIn};

/// What is asked for.
pub(super) struct Asked {
    pub(super) wave: Wave,
    pub(super) theme: Option<Theme>,
    /// The slugs of the forces, or the name of a nation; nothing for all.
    pub(super) chosen: Vec<String>,
}

/// What is asked for, with the newest edition of each force of it.
pub(super) struct Found {
    pub(super) seen: Vec<Force>,
    pub(super) editions: Vec<Arc<Edition>>,
    pub(super) asked: Asked,
    /// The query that asks for it.
    pub(super) query: String,
}

/// What the address asks for. Whoever sees one force only has no such page.
pub(super) async fn found(who: &SignedIn, request: &HttpRequest) -> Result<Found, PageError> {
    let permit = who.permit::<ViewDashboard>()?;
    let seen = forces(who);
    if seen.len() < 2 {
        return Err(PageError::NotFound);
    }
    let query = Query::of(request)?;
    let form = Form::of_query(request);
    let chosen = form.all("force").map(str::to_owned).collect();
    let asked = Asked { wave: query.wave, theme: query.theme, chosen };
    let mut editions = Vec::new();
    for force in &asked.forces(&seen)? {
        let heads = who.reader().published(&permit, &force.code).await?;
        editions.extend(edition(who, heads.first()).await?);
    }
    Ok(Found { seen, editions, asked, query: request.query_string().to_owned() })
}

impl Found {
    pub(super) fn editions(&self) -> Vec<&Edition> {
        self.editions.iter().map(Arc::as_ref).collect()
    }

    /// The year to the end of the edition that ends first.
    pub(super) fn period(&self) -> Option<Period> {
        let last = self.editions.iter().map(|edition| edition.month).min();
        last.map(|month| Period::to_end(month, 12))
    }

    /// The theme that is asked for, or the first that is asked about.
    pub(super) fn theme(&self, frame: &Frame) -> String {
        let editions = self.editions();
        let mut waves = editions.iter().flat_map(|edition| &edition.waves);
        let wave = waves.find(|wave| wave.wave == self.asked.wave.slug());
        let themes = wave.map(|wave| lists(frame, wave).1).unwrap_or_default();
        let first = themes.first().map(|item| item.value.clone()).unwrap_or_default();
        self.asked.theme.map_or(first, |theme| theme.slug().to_owned())
    }

    /// A file of the same choice.
    pub(super) fn file(&self, part: &str) -> String {
        format!("/dashboard/forces{part}?{}", self.query)
    }
}

/// One question over all the forces, as numbers.
pub(super) struct Summed<'a> {
    pub(super) series: &'a Series,
    pub(super) sum: AreasTogether,
    pub(super) beside: Vec<Comparison>,
}

impl<'a> Summed<'a> {
    pub(super) fn of(
        editions: &[&Edition],
        (wave, series): (&str, &'a Series),
        period: Option<Period>,
    ) -> Option<Self> {
        let sum = areas_together(editions, wave, &series.concept, period?)?;
        let policy = editions.first()?.policy;
        let beside = forces_beside_rest(editions, wave, &series.concept, Window::TwelveMonths, &policy);
        Some(Self { series, sum, beside })
    }
}

/// The questions of a theme that any of the forces asks, each once.
pub(super) fn questions<'a>(editions: &[&'a Edition], wave: &str, theme: &'a str) -> Vec<&'a Series> {
    let waves = editions.iter().flat_map(|edition| &edition.waves).filter(|it| it.wave == wave);
    let mut questions: Vec<&Series> = Vec::new();
    for series in waves.flat_map(|wave| directed(wave, theme)) {
        if !questions.iter().any(|known| known.concept == series.concept) {
            questions.push(series);
        }
    }
    questions
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

/// The nation of a name in addresses.
pub(super) fn nation(name: &str) -> Option<Country> {
    match name {
        "all-england" => Some(Country::England),
        "all-wales" => Some(Country::Wales),
        _ => None,
    }
}
