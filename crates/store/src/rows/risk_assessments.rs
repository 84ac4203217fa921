//! Assessments of risk: what was decided stands in the open, what was found is under seal.

use fieldwork::{ForceCode, Id, RiskAssessment, RiskConcern, RiskFamily, RiskLevel, RiskOutcome};
use sea_orm::Set;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Spot, stored};
use crate::Fault;
use crate::vault::{PersonKey, Place};

const TABLE: &str = "risk_assessments";

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "risk_assessments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub participant_id: Uuid,
    pub force_code: String,
    pub outcome: String,
    pub safeguarding: String,
    pub retraumatisation: String,
    pub criminal_justice: String,
    pub words: Vec<u8>,
    pub decided_by: Uuid,
    pub decided_at: DateTimeUtc,
    pub review_on: Date,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// What is sealed: the notes by family, and the conditions.
#[derive(Serialize, Deserialize)]
struct Words {
    notes: Vec<(RiskFamily, String)>,
    conditions: String,
}

pub(crate) fn row(risk: &RiskAssessment, force: &ForceCode, key: &PersonKey) -> Result<ActiveModel, Fault> {
    let notes = risk.concerns.iter().map(|concern| (concern.family, concern.note.clone())).collect();
    let words = Words { notes, conditions: risk.conditions.clone() };
    let level = |family| Set(risk.level(family).slug().to_owned());
    Ok(ActiveModel {
        id: Set(risk.id.uuid()),
        participant_id: Set(risk.participant.uuid()),
        force_code: Set(force.to_string()),
        outcome: Set(risk.outcome.slug().to_owned()),
        safeguarding: level(RiskFamily::Safeguarding),
        retraumatisation: level(RiskFamily::Retraumatisation),
        criminal_justice: level(RiskFamily::CriminalJustice),
        words: Set(key.seal_json(place(&risk.id.to_string()), &words)?),
        decided_by: Set(risk.decided_by.uuid()),
        decided_at: Set(stored(risk.decided_at)),
        review_on: Set(risk.review_on),
    })
}

impl Model {
    /// The assessment with its words; without them once the person's key has been destroyed.
    pub(crate) fn open(&self, key: Option<&PersonKey>) -> Result<RiskAssessment, Fault> {
        let words = key.map(|key| key.open_json::<Words>(place(&self.id.to_string()), &self.words));
        let Words { notes, conditions } =
            words.transpose()?.unwrap_or(Words { notes: Vec::new(), conditions: String::new() });
        let note = |family| notes.iter().find(|(of, _)| *of == family).map(|(_, note)| note.clone());
        let concern = |family| {
            Ok(RiskConcern { family, level: self.level(family)?, note: note(family).unwrap_or_default() })
        };
        Ok(RiskAssessment {
            id: Id::from_uuid(self.id),
            participant: Id::from_uuid(self.participant_id),
            concerns: RiskFamily::ALL.into_iter().map(concern).collect::<Result<_, Fault>>()?,
            outcome: self.outcome()?,
            conditions,
            decided_by: Id::from_uuid(self.decided_by),
            decided_at: self.decided_at,
            review_on: self.review_on,
        })
    }

    pub(crate) fn outcome(&self) -> Result<RiskOutcome, Fault> {
        Spot::new(TABLE, self.id).read("outcome", RiskOutcome::parse(&self.outcome))
    }

    fn level(&self, family: RiskFamily) -> Result<RiskLevel, Fault> {
        let text = match family {
            RiskFamily::Safeguarding => &self.safeguarding,
            RiskFamily::Retraumatisation => &self.retraumatisation,
            RiskFamily::CriminalJustice => &self.criminal_justice,
        };
        Spot::new(TABLE, self.id).read(family.slug(), RiskLevel::parse(text))
    }
}

fn place(row: &str) -> Place<'_> {
    Place { table: TABLE, column: "words", row }
}
