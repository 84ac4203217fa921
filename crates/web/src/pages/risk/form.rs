//! The boxes of an assessment of risk, as `fieldwork` reads them.

use fieldwork::{RawRisk, RawRiskConcern, RiskAssessment, RiskFamily, RiskOutcome};

use crate::Form;
use crate::pages::refer::form::date;

/// The assessment as it was typed.
pub(super) fn raw(form: &Form) -> RawRisk {
    let concern = |family: RiskFamily| {
        let (level, note) = family.boxes();
        RawRiskConcern { level: form.value(level).to_owned(), note: form.value(note).to_owned() }
    };
    RawRisk {
        safeguarding: concern(RiskFamily::Safeguarding),
        retraumatisation: concern(RiskFamily::Retraumatisation),
        criminal_justice: concern(RiskFamily::CriminalJustice),
        outcome: form.value("outcome").to_owned(),
        conditions: form.value("conditions").to_owned(),
        review_on: date(form, "review_on"),
    }
}

/// The form as it begins: what was found last, to be looked at again, and nothing decided beforehand where it was held.
pub(super) fn beginning(risk: Option<&RiskAssessment>) -> Form {
    let Some(risk) = risk else { return Form::default() };
    let found = risk.concerns.iter().flat_map(|concern| {
        let (level, note) = concern.family.boxes();
        [(level, concern.level.slug()), (note, concern.note.as_str())]
    });
    let decided = [("outcome", risk.outcome.slug()), ("conditions", risk.conditions.as_str())];
    Form::filled(found.chain(decided.into_iter().filter(|_| risk.outcome != RiskOutcome::Hold)))
}
