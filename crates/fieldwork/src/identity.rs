//! Who a participant is: the part that lives in the vault.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::PhoneNumber;

/// Who a participant is. Nothing else in fieldwork can say it, and this never prints itself in a log.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The name on the police record.
    pub name: String,
    /// What they like to be called.
    pub preferred_name: String,
    /// The number they said is safe.
    pub number: PhoneNumber,
    /// The investigation's number in the force's own system.
    pub force_reference: String,
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity(hidden)")
    }
}
