//! The boxes of an assessment of risk, as `fieldwork` reads them.

use fieldwork::{RawRisk, RawRiskConcern, RiskAssessment, RiskFamily, RiskOutcome};

use crate::Form;
use crate::pages::refer::form::date;

/// The fields of a family: the level's, or whether anything is new, and the note's.
pub(super) const fn fields(family: RiskFamily) -> (&'static str, &'static str) {
    match family {
        RiskFamily::Safeguarding => ("safeguarding", "safeguarding_note"),
        RiskFamily::Retraumatisation => ("retraumatisation", "retraumatisation_note"),
        RiskFamily::CriminalJustice => ("criminal_justice", "criminal_justice_note"),
    }
}

/// The assessment as it was typed.
pub(super) fn raw(form: &Form) -> RawRisk {
    let concern = |family| {
        let (level, note) = fields(family);
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
        let (level, note) = fields(concern.family);
        [(level, concern.level.slug()), (note, concern.note.as_str())]
    });
    let decided = [("outcome", risk.outcome.slug()), ("conditions", risk.conditions.as_str())];
    Form::filled(found.chain(decided.into_iter().filter(|_| risk.outcome != RiskOutcome::Hold)))
}
