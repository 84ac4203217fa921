//! Which figures are asked for: read from the address, checked, and found.

use std::sync::Arc;

use access::Scope;
use access::permission::ViewDashboard;
use actix_web::HttpRequest;
use fieldwork::Force;
use questionnaire::{Language, Theme, Wave};
use statistics::charts::MarkedChange;
use statistics::{Edition, Month, WaveFigures};
use store::EditionHead;

use super::address::Address;
use super::lens::{Lens, Window};
use super::reading::Reading;
use crate::urls::Stage;
use crate::{Form, PageError, SignedIn};

/// What the address of both waves says in the place of a wave.
pub(crate) const BOTH: &str = "both";

/// What the address asks for. A value that makes no sense is refused, never ignored.
pub(crate) struct Query {
    pub(crate) wave: Wave,
    /// Both waves side by side.
    pub(crate) both: bool,
    pub(crate) month: Option<Month>,
    pub(crate) theme: Option<Theme>,
    pub(crate) area: Option<String>,
    pub(crate) lens: Lens,
}

/// The edition found, with what else could be chosen.
pub(crate) struct Choice {
    /// The force whose figures these are.
    pub(crate) force: Force,
    /// The forces this account may see, where there are several.
    pub(crate) forces: Vec<Force>,
    /// The published months, the latest first.
    pub(crate) published: Vec<EditionHead>,
    /// The edition, where one is published.
    pub(crate) edition: Option<Arc<Edition>>,
    /// The edition of the month published before it.
    pub(crate) before: Option<Arc<Edition>>,
    /// How the force's investigations ended, where the page shows it.
    pub(crate) outcomes: Vec<store::EnteredOutcomes>,
    /// What the force says it changed, and when.
    pub(crate) changes: Vec<MarkedChange>,
    /// The question as it was asked.
    pub(crate) query: Query,
}

impl Query {
    /// Reads the query of an address.
    pub(crate) fn of(request: &HttpRequest) -> Result<Self, PageError> {
        let form = Form::of_query(request);
        let given = |name| Some(form.value(name)).filter(|value| !value.is_empty());
        let month = |name| read(given(name), |text| Month::parse(text).ok());
        let lens = Lens {
            window: read(given("window"), Window::parse)?.unwrap_or_default(),
            team: given("team").map(str::to_owned),
            from: month("from")?,
            to: month("to")?,
        };
        if lens.from.zip(lens.to).is_some_and(|(from, to)| to < from) {
            return Err(PageError::BadAddress);
        }
        let both = given("stage") == Some(BOTH);
        let wave = given("stage").filter(|_| !both);
        Ok(Self {
            wave: read(wave, Wave::parse)?.unwrap_or(Wave::SixWeek),
            both,
            month: month("month")?,
            theme: read(given("theme"), Theme::parse)?,
            area: given("area").map(str::to_owned),
            lens,
        })
    }
}

fn read<T>(given: Option<&str>, parse: impl Fn(&str) -> Option<T>) -> Result<Option<T>, PageError> {
    given.map(|text| parse(text).ok_or(PageError::BadAddress)).transpose()
}

impl Choice {
    /// Finds what is asked for, within what the account may see.
    pub(crate) async fn find(who: &SignedIn, query: Query) -> Result<Self, PageError> {
        let permit = who.permit::<ViewDashboard>()?;
        let forces = forces(who);
        let force = choose(&forces, query.area.as_deref())?;
        let published = who.reader().published(&permit, &force.code).await?;
        let place = match query.month {
            Some(asked) => {
                published.iter().position(|head| head.month == asked).ok_or(PageError::NotFound)?
            }
            None => 0,
        };
        let shown = edition(who, published.get(place)).await?;
        let changes = changes(who, &force, shown.as_deref()).await?;
        let before = edition(who, published.get(place + 1)).await?;
        let forces = if forces.len() > 1 { forces } else { Vec::new() };
        let choice =
            Self { force, forces, published, edition: shown, before, changes, outcomes: Vec::new(), query };
        choice.checked()
    }

    /// A team that no question is told by is not one of the choices.
    fn checked(self) -> Result<Self, PageError> {
        let known = |team: &String| self.teams().iter().any(|(code, _)| code == team);
        let known = self.edition.is_none() || self.query.lens.team.as_ref().is_none_or(known);
        if known { Ok(self) } else { Err(PageError::BadAddress) }
    }

    /// The figures of the wave asked for.
    pub(crate) fn wave(&self) -> Option<&WaveFigures> {
        self.edition.as_ref()?.waves.iter().find(|figures| figures.wave == self.query.wave.slug())
    }

    /// The teams that are told, by code, each with its name where it is told alone; in the order of the first question.
    pub(crate) fn teams(&self) -> Vec<(String, Option<statistics::Wording>)> {
        let mut teams: Vec<(String, Option<statistics::Wording>)> = Vec::new();
        let waves = self.edition.iter().flat_map(|edition| &edition.waves);
        for unit in waves.flat_map(|wave| &wave.series).flat_map(|series| &series.teams) {
            for code in &unit.units {
                match teams.iter_mut().find(|(known, _)| known == code) {
                    Some((_, name)) if name.is_none() => name.clone_from(&unit.name),
                    Some(_) => {}
                    None => teams.push((code.clone(), unit.name.clone())),
                }
            }
        }
        teams
    }

    /// How its questions are read: over the windows and between the months asked for.
    pub(crate) fn reading(&self, language: Language) -> Reading<'_> {
        let lens = &self.query.lens;
        let months = self.edition.as_ref().and_then(|edition| lens.months(edition));
        Reading { language, window: lens.window, months, changes: &self.changes }
    }

    /// The force, month and wave of these figures.
    pub(crate) fn stage(&self) -> Stage {
        let wave = if self.query.both { BOTH } else { self.query.wave.slug() };
        Stage {
            wave: wave.to_owned(),
            month: self.query.month.map(|month| month.to_string()),
            area: (!self.forces.is_empty()).then(|| self.force.slug.clone()),
        }
    }

    /// The address of these figures.
    pub(crate) fn address(&self) -> Address {
        let lens = &self.query.lens;
        let window = if lens.window == Window::Months { "" } else { lens.window.slug() };
        let month = |month: Option<Month>| month.map(|month| month.to_string()).unwrap_or_default();
        Address::plain(self.stage())
            .with("theme", self.query.theme.map_or("", Theme::slug))
            .with("from", &month(lens.from))
            .with("to", &month(lens.to))
            .with("team", lens.team.as_deref().unwrap_or_default())
            .with("window", window)
    }
}

/// An edition, read from the store or found among those read lately. The head was read within what the account may see.
pub(crate) async fn edition(
    who: &SignedIn,
    head: Option<&EditionHead>,
) -> Result<Option<Arc<Edition>>, PageError> {
    let Some(head) = head else { return Ok(None) };
    if let Some(kept) = who.editions.get(&head.digest) {
        return Ok(Some(kept));
    }
    let permit = who.permit::<ViewDashboard>()?;
    let stored = who.reader().edition(&permit, &head.force, head.month).await?;
    Ok(stored.map(|stored| who.editions.keep(&stored.head.digest, stored.edition, stored.bytes)))
}

/// What the force says it changed by the end of an edition. A mark after it is on no chart of it.
async fn changes(
    who: &SignedIn,
    force: &Force,
    edition: Option<&Edition>,
) -> Result<Vec<MarkedChange>, PageError> {
    let Some(edition) = edition else { return Ok(Vec::new()) };
    let permit = who.permit::<ViewDashboard>()?;
    let marked = who.reader().marked_changes(&permit, &force.code).await?;
    Ok(marked.into_iter().filter(|change| change.month <= edition.month).collect())
}

/// The forces an account may see figures of.
pub(crate) fn forces(who: &SignedIn) -> Vec<Force> {
    let reaches = |force: &&Force| who.actor.scope.reaches(&force.code);
    match &who.actor.scope {
        Scope::Caseload(_) => Vec::new(),
        Scope::Panel | Scope::Force(_) => who.platform.forces.iter().filter(reaches).cloned().collect(),
    }
}

/// The force asked for, or the first.
pub(crate) fn choose(forces: &[Force], slug: Option<&str>) -> Result<Force, PageError> {
    let wanted = |force: &&Force| slug.is_none_or(|slug| force.slug == slug);
    forces.iter().find(wanted).cloned().ok_or(PageError::NotFound)
}
