//! How far a role sees.

use fieldwork::{Account, ForceCode, Id};
use serde::{Deserialize, Serialize};

use crate::Role;

/// Whose data an account may touch. Every query begins inside one.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The whole panel.
    Panel,
    /// One force.
    Force(ForceCode),
    /// The cases of one interviewer.
    Caseload(Id<Account>),
}

impl Scope {
    /// The scope suits the role of this account. A role that works for a force has to name it; an interviewer has
    /// nobody's caseload but their own.
    pub fn fits(&self, role: Role, account: Id<Account>) -> bool {
        match role {
            Role::Interviewer => *self == Self::Caseload(account),
            Role::Coordinator | Role::Administrator | Role::SafeguardingLead | Role::System => {
                *self == Self::Panel
            }
            Role::LiaisonOfficer | Role::Analyst | Role::Opcc => matches!(self, Self::Force(_)),
            Role::Publisher => matches!(self, Self::Panel | Self::Force(_)),
        }
    }

    /// It reaches the data of this force as a whole. A caseload reaches cases only, never a force.
    pub fn reaches(&self, force: &ForceCode) -> bool {
        match self {
            Self::Panel => true,
            Self::Force(own) => own == force,
            Self::Caseload(_) => false,
        }
    }

    /// The one force, where there is one.
    pub fn force(&self) -> Option<&ForceCode> {
        match self {
            Self::Force(force) => Some(force),
            Self::Panel | Self::Caseload(_) => None,
        }
    }

    /// The one interviewer, where there is one.
    pub fn caseload(&self) -> Option<Id<Account>> {
        match self {
            Self::Caseload(account) => Some(*account),
            Self::Panel | Self::Force(_) => None,
        }
    }
}
