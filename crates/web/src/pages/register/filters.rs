//! Which risks the list shows: read from the address, and refused where a value makes no sense.

use actix_web::HttpRequest;
use improvement::{RegisterFamily, RegisterRisk};

use super::Around;
use crate::{Form, Frame, Item, PageError};

/// The states a list can be of; the open ones where none is chosen.
const STATES: [&str; 4] = ["open", "overdue", "closed", "all"];

/// The filters as they are set.
#[derive(Default)]
pub(super) struct Filters {
    family: Option<RegisterFamily>,
    band: Option<String>,
    force: Option<String>,
    state: Option<&'static str>,
}

impl Filters {
    pub(super) fn of(request: &HttpRequest, around: &Around<'_>) -> Result<Self, PageError> {
        let form = Form::of_query(request);
        let given = |name| Some(form.value(name)).filter(|value| !value.is_empty());
        Ok(Self {
            family: known(given("family"), RegisterFamily::parse)?,
            band: known(given("band"), |code| around.policy.band(code).map(|band| band.code.clone()))?,
            force: known(given("force"), |code| {
                around.forces.iter().map(|(known, _)| known.clone()).find(|known| known == code)
            })?,
            state: known(given("state"), |state| STATES.into_iter().find(|known| *known == state))?,
        })
    }

    /// Whether the list has this risk. A force's list has the whole panel's risks too: they are its own as well.
    pub(super) fn take(&self, risk: &RegisterRisk, around: &Around<'_>) -> bool {
        let content = &risk.latest.content;
        let state = match self.state.unwrap_or("open") {
            "overdue" => risk.is_overdue(around.today),
            "closed" => !risk.is_open(),
            "all" => true,
            _ => risk.is_open(),
        };
        let about = |force: &String| risk.force.as_ref().is_none_or(|own| own.as_str() == force);
        state
            && self.family.is_none_or(|family| family == content.family)
            && self.band.as_ref().is_none_or(|band| around.policy.band_of(content.after).code == *band)
            && self.force.as_ref().is_none_or(about)
    }

    /// The form as it is filled in.
    pub(super) fn form(&self) -> Form {
        Form::filled([
            ("family", self.family.map(RegisterFamily::slug).unwrap_or_default()),
            ("band", self.band.as_deref().unwrap_or_default()),
            ("force", self.force.as_deref().unwrap_or_default()),
            ("state", self.state.unwrap_or("open")),
        ])
    }
}

fn known<T>(given: Option<&str>, read: impl FnOnce(&str) -> Option<T>) -> Result<Option<T>, PageError> {
    given.map(|text| read(text).ok_or(PageError::BadAddress)).transpose()
}

/// What can be chosen.
pub(super) struct Choices {
    pub(super) families: Vec<Item>,
    pub(super) bands: Vec<Item>,
    /// Empty where the account is of one force.
    pub(super) forces: Vec<Item>,
    pub(super) states: Vec<Item>,
}

impl Choices {
    pub(super) fn of(frame: &Frame, around: &Around<'_>) -> Self {
        let all = || std::iter::once(Item::new("", frame.t("register-all")));
        let family =
            |it: RegisterFamily| Item::new(it.slug(), frame.t(format!("register-family-{}", it.slug())));
        let bands = around.policy.bands().map(|band| Item::new(&band.code, band.label.say(frame.language)));
        let forces = around.forces.iter().map(|(code, name)| Item::new(code, name));
        let state = |state: &str| Item::new(state, frame.t(format!("register-show-{state}")));
        Self {
            families: all().chain(RegisterFamily::ALL.map(family)).collect(),
            bands: all().chain(bands).collect(),
            forces: if around.whole { all().chain(forces).collect() } else { Vec::new() },
            states: STATES.map(state).to_vec(),
        }
    }
}
