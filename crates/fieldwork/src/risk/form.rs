//! The form an assessment of risk comes in on.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};

use super::{RiskAssessment, RiskConcern, RiskFamily, RiskLevel, RiskOutcome};
use crate::field_error::{Faults, short};
use crate::policy::days_after;
use crate::{Account, FieldError, Id, PanelPolicy, Participant, RawDate};

/// An assessment of risk as a form sends it. It never prints itself in a log.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RawRisk {
    /// Somebody could hurt them, or they could hurt themselves.
    pub safeguarding: RawRiskConcern,
    /// Talking about it could bring it back.
    pub retraumatisation: RawRiskConcern,
    /// It could harm the investigation or the trial.
    pub criminal_justice: RawRiskConcern,
    /// `go`, `go-with-conditions` or `hold`.
    pub outcome: String,
    /// How contact is to be made, or why it is not to be.
    pub conditions: String,
    /// The last day it is to hold; empty for as long as the policy allows.
    pub review_on: RawDate,
}

/// One family's boxes. It never prints itself in a log.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RawRiskConcern {
    /// `none`, `some` or `high`.
    pub level: String,
    /// What it is.
    pub note: String,
}

/// An assessment that has been understood and not yet decided by anybody. It never prints itself in a log.
#[derive(Clone, PartialEq, Eq)]
pub struct NewRisk {
    concerns: Vec<RiskConcern>,
    outcome: RiskOutcome,
    conditions: String,
    review_on: NaiveDate,
}

impl NewRisk {
    /// Reads the form, saying everything that is wrong with it. A high risk is never a plain go, and what is found, asked
    /// for or held is said in words.
    pub fn check(raw: &RawRisk, today: NaiveDate, policy: &PanelPolicy) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let concerns: Vec<RiskConcern> = raw
            .families()
            .into_iter()
            .filter_map(|(family, boxes)| concern(family, boxes, &mut faults))
            .collect();
        let outcome =
            faults.keep("outcome", RiskOutcome::parse(raw.outcome.trim()).or(Err("risk-outcome-required")));
        let high = concerns.iter().any(|concern| concern.level == RiskLevel::High);
        if high && outcome == Some(RiskOutcome::Go) {
            faults.add("outcome", "risk-high-needs-conditions");
        }
        let conditions = faults.keep("conditions", short(&raw.conditions, "risk-conditions-long"));
        let needs_words = outcome.is_some_and(|outcome| outcome != RiskOutcome::Go);
        if needs_words && conditions.as_ref().is_some_and(String::is_empty) {
            faults.add("conditions", "risk-conditions-required");
        }
        let review_on = faults.keep("review_on", review(&raw.review_on, today, policy));
        let risk =
            || Some(Self { concerns, outcome: outcome?, conditions: conditions?, review_on: review_on? });
        faults.or(risk())
    }

    /// The assessment, decided by this account at this moment.
    pub fn decided(
        self,
        id: Id<RiskAssessment>,
        participant: Id<Participant>,
        decided_by: Id<Account>,
        decided_at: DateTime<Utc>,
    ) -> RiskAssessment {
        let Self { concerns, outcome, conditions, review_on } = self;
        RiskAssessment { id, participant, concerns, outcome, conditions, decided_by, decided_at, review_on }
    }
}

impl RawRisk {
    fn families(&self) -> [(RiskFamily, &RawRiskConcern); 3] {
        let boxes = [&self.safeguarding, &self.retraumatisation, &self.criminal_justice];
        let [first, second, third] = boxes;
        let [safeguarding, retraumatisation, criminal_justice] = RiskFamily::ALL;
        [(safeguarding, first), (retraumatisation, second), (criminal_justice, third)]
    }
}

fn concern(family: RiskFamily, boxes: &RawRiskConcern, faults: &mut Faults) -> Option<RiskConcern> {
    let (level_field, note_field) = family.boxes();
    let level = faults.keep(level_field, RiskLevel::parse(boxes.level.trim()).or(Err("risk-level-required")));
    let note = faults.keep(note_field, short(&boxes.note, "risk-note-long"));
    let (level, note) = (level?, note?);
    if level != RiskLevel::None && note.is_empty() {
        faults.add(note_field, "risk-note-required");
        return None;
    }
    Some(RiskConcern { family, level, note })
}

fn review(raw: &RawDate, today: NaiveDate, policy: &PanelPolicy) -> Result<NaiveDate, &'static str> {
    let latest = days_after(today, policy.risk_valid_days);
    if raw.is_empty() {
        return Ok(latest);
    }
    let date = raw.date().ok_or("risk-review-invalid")?;
    if date < today {
        Err("risk-review-past")
    } else if date > latest {
        Err("risk-review-far")
    } else {
        Ok(date)
    }
}

impl fmt::Debug for RawRisk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawRisk(hidden)")
    }
}

impl fmt::Debug for RawRiskConcern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawRiskConcern(hidden)")
    }
}

impl fmt::Debug for NewRisk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NewRisk(hidden)")
    }
}
