//! Who asked a person whether they would take part.

use serde::{Deserialize, Serialize};

use crate::Malformed;

/// The role of whoever asked. The role decides much of whether people agree, so it is kept; the name never is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AskedBy {
    /// The officer in charge of the investigation.
    InvestigatingOfficer,
    /// A specially trained officer who supports the person through it.
    SpecialistOfficer,
    /// The officer who looks after referrals to the panel.
    LiaisonOfficer,
    /// An independent sexual violence adviser.
    IndependentAdviser,
    /// Staff of the witness care unit.
    WitnessCare,
    /// The panel's own coordinator.
    Coordinator,
    /// Someone else.
    Other,
}

impl AskedBy {
    /// Every role, in the order a form offers them.
    pub const ALL: [Self; 7] = [
        Self::InvestigatingOfficer,
        Self::SpecialistOfficer,
        Self::LiaisonOfficer,
        Self::IndependentAdviser,
        Self::WitnessCare,
        Self::Coordinator,
        Self::Other,
    ];

    /// Its name in forms, rows and addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::InvestigatingOfficer => "investigating-officer",
            Self::SpecialistOfficer => "specialist-officer",
            Self::LiaisonOfficer => "liaison-officer",
            Self::IndependentAdviser => "independent-adviser",
            Self::WitnessCare => "witness-care",
            Self::Coordinator => "coordinator",
            Self::Other => "other",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL
            .into_iter()
            .find(|role| role.slug() == slug)
            .ok_or(Malformed::not("a role that asks people"))
    }
}
