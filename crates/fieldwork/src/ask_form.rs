//! The form an ask that came to nothing is recorded on. It has no box for who it was.

use chrono::NaiveDate;

use crate::field_error::Faults;
use crate::referral_form::{asked_on, force, stage, team_of, wording};
use crate::{Ask, AskOutcome, AskReason, AskedBy, Asking, FieldError, Forces, RawDate};

/// An ask as a form sends it: text in every box.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawAsk {
    /// The force's area code.
    pub force: String,
    /// The team, or empty.
    pub team: String,
    /// The slug of [`AskedBy`].
    pub asked_by: String,
    /// Which wording was used; may be empty where nobody was asked.
    pub wording: String,
    /// The slug of [`crate::AskStage`], or empty.
    pub stage: String,
    /// The day.
    pub asked_on: RawDate,
    /// The slug of [`AskOutcome`].
    pub outcome: String,
    /// The code of an [`AskReason`].
    pub reason: String,
}

impl Ask {
    /// Reads an ask, saying everything that is wrong with it. `today` is the day in London.
    pub fn check(
        raw: &RawAsk,
        today: NaiveDate,
        forces: &Forces,
        asking: &Asking,
    ) -> Result<Self, Vec<FieldError>> {
        let mut faults = Faults::default();
        let force = faults.keep("force", force(&raw.force, forces));
        let team = force.and_then(|force| faults.keep("team", team_of(&raw.team, force)));
        let asked_by = AskedBy::parse(raw.asked_by.trim()).or(Err("referral-asked-by-required"));
        let asked_by = faults.keep("asked_by", asked_by);
        let stage = faults.keep("stage", stage(&raw.stage));
        let on = faults.keep("asked_on", asked_on(&raw.asked_on, today));
        let outcome = AskOutcome::parse(raw.outcome.trim()).or(Err("ask-outcome-required"));
        let outcome = faults.keep("outcome", outcome);
        let used = outcome.map(|outcome| used(&raw.wording, outcome, on, asking));
        let wording = used.and_then(|used| faults.keep("wording", used));
        let reason = outcome.map(|outcome| reason(&raw.reason, outcome, asking));
        let reason = reason.and_then(|reason| faults.keep("reason", reason));
        let ask = || {
            Some(Self {
                force: force?.code.clone(),
                team: team?,
                asked_by: asked_by?,
                wording: wording?,
                stage: stage?,
                asked_on: on?,
                outcome: outcome?,
                reason: reason?.code.clone(),
            })
        };
        faults.or(ask())
    }
}

/// Whoever was asked was asked with a wording; where nobody was, there may be none.
fn used(
    version: &str,
    outcome: AskOutcome,
    on: Option<NaiveDate>,
    asking: &Asking,
) -> Result<Option<String>, &'static str> {
    if outcome == AskOutcome::NotOffered && version.trim().is_empty() {
        return Ok(None);
    }
    wording(version, on, asking).map(Some)
}

fn reason<'a>(code: &str, outcome: AskOutcome, asking: &'a Asking) -> Result<&'a AskReason, &'static str> {
    asking.reason(code.trim()).filter(|reason| reason.outcome == outcome).ok_or("ask-reason-required")
}
