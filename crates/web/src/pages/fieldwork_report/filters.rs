//! Which referrals the report is about: read from the address, and refused where a value makes no sense.

use actix_web::HttpRequest;
use fieldwork::Force;
use operations::Platform;
use questionnaire::Wave;
use statistics::Month;
use store::Cohort;

use crate::urls::query_value;
use crate::{Form, Frame, Item, PageError, spoken};

/// How many months a report can begin or end with.
const MONTHS: u32 = 36;

/// The filters as they are set.
pub(in crate::pages) struct Filters {
    pub(in crate::pages) wave: Wave,
    pub(in crate::pages) force: Option<Force>,
    pub(in crate::pages) team: Option<String>,
    pub(in crate::pages) from: Option<Month>,
    pub(in crate::pages) until: Option<Month>,
}

impl Filters {
    /// Reads the query of an address.
    pub(in crate::pages) fn of(request: &HttpRequest, platform: &Platform) -> Result<Self, PageError> {
        Self::read(&Form::of_query(request), platform)
    }

    fn read(form: &Form, platform: &Platform) -> Result<Self, PageError> {
        let given = |name| Some(form.value(name)).filter(|value| !value.is_empty());
        let force = known(given("force"), |slug| platform.forces.by_slug(slug).cloned())?;
        let teams = teams(platform, force.as_ref());
        let it = Self {
            wave: known(given("wave"), Wave::parse)?.unwrap_or(Wave::SixWeek),
            team: known(given("team"), |name| teams.into_iter().find(|team| team == name))?,
            from: known(given("from"), month)?,
            until: known(given("until"), month)?,
            force,
        };
        match (it.from, it.until) {
            (Some(from), Some(until)) if from > until => Err(PageError::BadAddress),
            _ => Ok(it),
        }
    }

    /// Whom that means.
    pub(in crate::pages) fn cohort(&self) -> Cohort {
        Cohort {
            force: self.force.as_ref().map(|force| force.code.clone()),
            team: self.team.clone(),
            from: self.from.map(|month| month.first_day()),
            until: self.until.map(|month| month.last_day()),
        }
    }

    /// The form as it is filled in.
    pub(in crate::pages) fn form(&self) -> Form {
        let (from, until) = (self.from.map(|m| m.to_string()), self.until.map(|m| m.to_string()));
        Form::filled([
            ("wave", self.wave.slug()),
            ("force", self.force.as_ref().map_or("", |force| force.slug.as_str())),
            ("team", self.team.as_deref().unwrap_or_default()),
            ("from", from.as_deref().unwrap_or_default()),
            ("until", until.as_deref().unwrap_or_default()),
        ])
    }

    /// The address of the file with the same filters.
    pub(in crate::pages) fn file(&self) -> String {
        format!("/reports/fieldwork.csv?{}", self.query())
    }

    /// The filters as the query of an address.
    pub(in crate::pages) fn query(&self) -> String {
        let form = self.form();
        let set = form.fields().filter(|(_, value)| !value.is_empty());
        let query: Vec<_> = set.map(|(name, value)| format!("{name}={}", query_value(value))).collect();
        query.join("&")
    }
}

/// What can be chosen.
pub(in crate::pages) struct Choices {
    pub(in crate::pages) waves: Vec<Item>,
    pub(in crate::pages) forces: Vec<Item>,
    pub(in crate::pages) teams: Vec<Item>,
    pub(in crate::pages) months: Vec<Item>,
}

impl Choices {
    pub(in crate::pages) fn of(frame: &Frame, platform: &Platform, filters: &Filters) -> Self {
        let forces =
            platform.forces.iter().map(|force| Item::new(&force.slug, force.name.say(frame.language)));
        let teams = teams(platform, filters.force.as_ref());
        Self {
            waves: waves(frame),
            forces: or_all(frame, forces),
            teams: or_all(frame, teams.iter().map(|team| Item::new(team, team))),
            months: months(frame, Month::of(platform.today())),
        }
    }
}

pub(in crate::pages) fn waves(frame: &Frame) -> Vec<Item> {
    let wave = |wave: Wave| Item::new(wave.slug(), frame.t(format!("wave-{}", wave.slug())));
    Wave::ALL.into_iter().map(wave).collect()
}

/// The months up to this one, the latest first.
pub(in crate::pages) fn months(frame: &Frame, last: Month) -> Vec<Item> {
    let months = (0..MONTHS).scan(Some(last), |month, _| {
        let this = (*month)?;
        *month = this.first_day().pred_opt().map(Month::of);
        Some(this)
    });
    or_all(frame, months.map(|month| Item::new(month, spoken::month(frame.language, month))))
}

fn or_all(frame: &Frame, items: impl Iterator<Item = Item>) -> Vec<Item> {
    std::iter::once(Item::new("", frame.t("fieldwork-all"))).chain(items).collect()
}

fn teams(platform: &Platform, force: Option<&Force>) -> Vec<String> {
    let of = |force: &Force| force.teams.clone();
    let mut teams: Vec<String> = match force {
        Some(force) => of(force),
        None => platform.forces.iter().flat_map(of).collect(),
    };
    teams.sort();
    teams.dedup();
    teams
}

fn known<T>(given: Option<&str>, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, PageError> {
    given.map(|text| read(text).ok_or(PageError::BadAddress)).transpose()
}

fn month(text: &str) -> Option<Month> {
    Month::parse(text).ok()
}
