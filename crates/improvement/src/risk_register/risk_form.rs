//! The form of a risk.

use chrono::NaiveDate;
use fieldwork::{Faults, FieldError, RawDate};

use super::words::{name, paragraph};
use super::{RegisterFamily, RegisterPolicy, RiskContent, Score, Seat};

/// A risk as a form sends it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawRisk {
    /// A [`RegisterFamily`].
    pub family: String,
    /// What it is called.
    pub name: String,
    /// What could bring it about.
    pub cause: String,
    /// What would happen.
    pub event: String,
    /// What would follow.
    pub consequence: String,
    /// What is done about it.
    pub controls: String,
    /// A [`Seat`].
    pub owner: String,
    /// A point of each scale, if nothing were done.
    pub before: [String; 2],
    /// A point of each scale, with the controls.
    pub after: [String; 2],
    /// The day by which it is looked at again; empty means as late as its band allows, or the day it has already.
    pub review_by: RawDate,
    /// Why it is put on the register, or changed.
    pub reason: String,
}

impl RawRisk {
    /// Reads the form, saying everything that is wrong with it: what the risk says, and why.
    pub fn check(
        &self,
        policy: &RegisterPolicy,
        today: NaiveDate,
    ) -> Result<(RiskContent, String), Vec<FieldError>> {
        let mut faults = Faults::default();
        let family =
            faults.keep("family", RegisterFamily::parse(&self.family).ok_or("register-family-required"));
        let name = faults.keep("name", name(&self.name));
        let cause = faults.keep("cause", paragraph(&self.cause));
        let event = faults.keep("event", paragraph(&self.event));
        let consequence = faults.keep("consequence", paragraph(&self.consequence));
        let before = score(policy, &self.before, ["likelihood_before", "impact_before"], &mut faults);
        let controls = faults.keep("controls", paragraph(&self.controls));
        let after = score(policy, &self.after, ["likelihood_after", "impact_after"], &mut faults);
        if before.zip(after).is_some_and(|(before, after)| after.product() > before.product()) {
            faults.add("likelihood_after", "register-after-higher");
        }
        let owner = faults.keep("owner", Seat::parse(&self.owner).ok_or("register-owner-required"));
        let review_by = after.and_then(|after| faults.keep("review_by", self.review(policy, after, today)));
        let reason = faults.keep("reason", paragraph(&self.reason));
        let read = || {
            let (family, name, cause, event) = (family?, name?, cause?, event?);
            let (consequence, controls, owner) = (consequence?, controls?, owner?);
            let (before, after, review_by) = (before?, after?, review_by?);
            let content = RiskContent {
                family,
                name,
                cause,
                event,
                consequence,
                controls,
                owner,
                before,
                after,
                review_by,
            };
            Some((content, reason?))
        };
        faults.or(read())
    }

    fn review(
        &self,
        policy: &RegisterPolicy,
        after: Score,
        today: NaiveDate,
    ) -> Result<NaiveDate, &'static str> {
        let latest = policy.review_by(after, today);
        if self.review_by.is_empty() {
            return Ok(latest);
        }
        match self.review_by.date() {
            None => Err("register-review-invalid"),
            Some(day) if day < today => Err("register-review-past"),
            Some(day) if day > latest => Err("register-review-late"),
            Some(day) => Ok(day),
        }
    }

    /// Reads the reason for closing a risk.
    pub fn closing(reason: &str) -> Result<String, Vec<FieldError>> {
        paragraph(reason).map_err(|code| vec![FieldError { field: "reason", code }])
    }
}

fn score(
    policy: &RegisterPolicy,
    [likelihood, impact]: &[String; 2],
    fields: [&'static str; 2],
    faults: &mut Faults,
) -> Option<Score> {
    let (likelihood, impact) = policy.score(likelihood, impact);
    let [first, second] = fields;
    let likelihood = faults.keep(first, likelihood.ok_or("register-score-required"));
    let impact = faults.keep(second, impact.ok_or("register-score-required"));
    Some(Score { likelihood: likelihood?, impact: impact? })
}
