//! Where a person in distress is pointed to, and whom staff ring.

use questionnaire::Text;
use serde::{Deserialize, Serialize};

/// A support line that an interviewer can read out at any moment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SupportLine {
    /// Who answers.
    pub name: Text,
    /// The number, as it is read aloud.
    pub number: String,
    /// When somebody answers.
    pub hours: Text,
}

/// Whom staff ring when someone may be in danger.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// The safeguarding lead on duty.
    pub safeguarding_number: String,
}
