//! A person on the panel, without saying who they are.

use chrono::{DateTime, NaiveDate, Utc};
use questionnaire::Language;
use serde::{Deserialize, Serialize};

use crate::{AskStage, AskedBy, ForceCode, Id, Reference, Wall};

/// A person on the panel. Their name and number are an [`crate::Identity`], kept apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// Which participant this is.
    pub id: Id<Participant>,
    /// What staff call them.
    pub reference: Reference,
    /// The force that investigates.
    pub force: ForceCode,
    /// The force's team, where it divides them.
    pub team: Option<String>,
    /// The language they want to talk in.
    pub language: Language,
    /// When they reported to the police. The six-week wave counts from here.
    pub report_date: NaiveDate,
    /// When the force closed the investigation. The case-closure wave counts from here.
    pub closed_on: Option<NaiveDate>,
    /// When they were referred to the panel.
    pub referred_at: DateTime<Utc>,
    /// When they agreed to be contacted.
    pub agreed_on: NaiveDate,
    /// Who asked them.
    pub asked_by: AskedBy,
    /// The team of whoever asked, if that was noted.
    pub asked_team: Option<String>,
    /// When in the investigation they were asked, if that was noted.
    pub asked_stage: Option<AskStage>,
    /// Which wording they were asked with.
    pub wording: String,
    /// What ended all contact, if anything has.
    pub wall: Option<Wall>,
}

impl Participant {
    /// The same person once a wall has gone up. The first reason stays, except that a death is always said.
    pub fn behind(self, wall: Wall) -> Self {
        let standing = match (self.wall, wall) {
            (Some(first), later) if later != Wall::Deceased => first,
            _ => wall,
        };
        Self { wall: Some(standing), ..self }
    }

    /// The same person once they have asked themselves to be contacted again: the only way round a wall.
    pub fn back_by_own_request(self) -> Self {
        Self { wall: None, ..self }
    }
}
