//! Which force and wave a page of the agency is about: read from the address, and refused where there is no such thing.

use actix_web::HttpRequest;
use fieldwork::Force;
use operations::Platform;
use questionnaire::Wave;

use crate::{Form, Frame, Item, PageError};

/// The choices as they are made; the first force and the first wave where none is.
pub(crate) struct OfForce {
    pub(crate) force: Force,
    pub(crate) wave: Wave,
}

impl OfForce {
    /// Reads the query of an address.
    pub(crate) fn of(request: &HttpRequest, platform: &Platform) -> Result<Self, PageError> {
        let form = Form::of_query(request);
        let given = |name| Some(form.value(name)).filter(|value: &&str| !value.is_empty());
        let force = match given("force") {
            Some(slug) => platform.forces.by_slug(slug),
            None => platform.forces.iter().next(),
        };
        let wave = given("wave").map_or(Some(Wave::SixWeek), Wave::parse);
        let (force, wave) =
            (force.cloned().ok_or(PageError::BadAddress)?, wave.ok_or(PageError::BadAddress)?);
        Ok(Self { force, wave })
    }

    /// The form as it is filled in.
    pub(crate) fn form(&self) -> Form {
        Form::filled([("force", self.force.slug.as_str()), ("wave", self.wave.slug())])
    }

    /// The query that says the same.
    pub(crate) fn query(&self) -> String {
        format!("force={}&wave={}", crate::urls::query_value(&self.force.slug), self.wave.slug())
    }
}

/// What can be chosen.
pub(crate) struct ForceItems {
    pub(crate) forces: Vec<Item>,
    pub(crate) waves: Vec<Item>,
}

impl ForceItems {
    pub(crate) fn of<'a>(frame: &Frame, forces: impl Iterator<Item = &'a Force>) -> Self {
        let wave = |wave: Wave| Item::new(wave.slug(), frame.t(format!("wave-{}", wave.slug())));
        Self {
            forces: forces.map(|force| Item::new(&force.slug, force.name.say(frame.language))).collect(),
            waves: Wave::ALL.into_iter().map(wave).collect(),
        }
    }
}
