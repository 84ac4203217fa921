//! What the panel asks of those who sign in.

use chrono::TimeDelta;

use crate::Role;

/// What the panel asks of those who sign in, as it is configured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInPolicy {
    /// Who has to have a second factor. Whoever else has one gives it all the same.
    pub second_factor: Vec<Role>,
    /// How long a proof holds for what cannot be taken back.
    pub proof_holds: TimeDelta,
}

impl SignInPolicy {
    /// How much longer it holds for a form that was opened in time, so that nobody loses what they typed.
    pub const TO_FILL_IN: TimeDelta = TimeDelta::minutes(20);

    /// Somebody of this role has to have a second factor.
    pub fn compels(&self, role: Role) -> bool {
        self.second_factor.contains(&role)
    }
}

/// What is safe: a second factor for everybody.
impl Default for SignInPolicy {
    fn default() -> Self {
        Self { second_factor: Role::PEOPLE.to_vec(), proof_holds: TimeDelta::minutes(10) }
    }
}
