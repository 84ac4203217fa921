//! What a person does here.

use serde::{Deserialize, Serialize};

use crate::Malformed;

/// What a person does here. An account has one role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Rings and interviews.
    Interviewer,
    /// Runs the fieldwork: people, consent, safe contact, appointments.
    Coordinator,
    /// Refers people, for a force.
    LiaisonOfficer,
    /// Reads the published figures, for a force.
    Analyst,
    /// Releases a month's figures.
    Publisher,
    /// Reads the published figures, for the body that holds a force to account.
    Opcc,
    /// Looks after accounts and the system's own records.
    Administrator,
    /// Reads and acts on concerns, and sees nothing else.
    SafeguardingLead,
    /// The program itself: nightly and monthly work. Nobody signs in as it.
    System,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 9] = [
        Self::Interviewer,
        Self::Coordinator,
        Self::LiaisonOfficer,
        Self::Analyst,
        Self::Publisher,
        Self::Opcc,
        Self::Administrator,
        Self::SafeguardingLead,
        Self::System,
    ];

    /// The roles a person can sign in with.
    pub const PEOPLE: [Self; 8] = [
        Self::Interviewer,
        Self::Coordinator,
        Self::LiaisonOfficer,
        Self::Analyst,
        Self::Publisher,
        Self::Opcc,
        Self::Administrator,
        Self::SafeguardingLead,
    ];

    /// Whether two administrators let somebody in with this role: its work leads to who people are, or it lets others in.
    pub const fn is_let_in_by_two(self) -> bool {
        matches!(self, Self::Interviewer | Self::Coordinator | Self::SafeguardingLead | Self::Administrator)
    }

    /// Its name in rows, forms and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Interviewer => "interviewer",
            Self::Coordinator => "coordinator",
            Self::LiaisonOfficer => "liaison-officer",
            Self::Analyst => "analyst",
            Self::Publisher => "publisher",
            Self::Opcc => "opcc",
            Self::Administrator => "administrator",
            Self::SafeguardingLead => "safeguarding-lead",
            Self::System => "system",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|role| role.slug() == slug).ok_or(Malformed::not("a role"))
    }
}
