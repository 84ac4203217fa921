//! Which figures are asked for: read from the address, checked, and found.

use access::Scope;
use access::permission::ViewDashboard;
use actix_web::HttpRequest;
use fieldwork::Force;
use questionnaire::{Theme, Wave};
use statistics::{Edition, Month, WaveFigures};
use store::EditionHead;

use crate::urls::Stage;
use crate::{Form, PageError, SignedIn};

/// What the address asks for. A value that makes no sense is refused, never ignored.
pub(crate) struct Query {
    pub(crate) wave: Wave,
    pub(crate) month: Option<Month>,
    pub(crate) theme: Option<Theme>,
    pub(crate) area: Option<String>,
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
    pub(crate) edition: Option<Edition>,
    /// The question as it was asked.
    pub(crate) query: Query,
}

impl Query {
    /// Reads the query of an address.
    pub(crate) fn of(request: &HttpRequest) -> Result<Self, PageError> {
        let form = Form::decode(request.query_string().as_bytes());
        let given = |name| Some(form.value(name)).filter(|value| !value.is_empty());
        Ok(Self {
            wave: read(given("stage"), Wave::parse)?.unwrap_or(Wave::SixWeek),
            month: read(given("month"), |text| Month::parse(text).ok())?,
            theme: read(given("theme"), Theme::parse)?,
            area: given("area").map(str::to_owned),
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
        let reader = who.reader();
        let published = reader.published(&permit, &force.code).await?;
        let month = match query.month {
            Some(asked) => {
                let found = published.iter().map(|head| head.month).find(|month| *month == asked);
                Some(found.ok_or(PageError::NotFound)?)
            }
            None => published.first().map(|head| head.month),
        };
        let edition = match month {
            Some(month) => reader.edition(&permit, &force.code, month).await?.map(|stored| stored.edition),
            None => None,
        };
        let forces = if forces.len() > 1 { forces } else { Vec::new() };
        Ok(Self { force, forces, published, edition, query })
    }

    /// The figures of the wave asked for.
    pub(crate) fn wave(&self) -> Option<&WaveFigures> {
        let edition = self.edition.as_ref()?;
        edition.waves.iter().find(|figures| figures.wave == self.query.wave.slug())
    }

    /// The address of these figures.
    pub(crate) fn stage(&self) -> Stage {
        Stage {
            wave: self.query.wave.slug().to_owned(),
            month: self.query.month.map(|month| month.to_string()),
            area: (!self.forces.is_empty()).then(|| self.force.slug.clone()),
        }
    }
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
