//! Where a person in distress is pointed to, whom staff ring, and whom readers of figures write to.

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

/// Whom readers of figures write to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The address of the agency that runs the panel, which stands on the page Help; empty where none is stated.
    pub figures_email: String,
}

impl Contact {
    /// Nothing, or one address.
    pub(crate) fn makes_sense(&self) -> bool {
        let parts = self.figures_email.split_once('@');
        let one =
            parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
        self.figures_email.is_empty() || one && !self.figures_email.contains(char::is_whitespace)
    }
}
