//! How an interview is held: what DDI calls the mode of data collection.

use serde::{Deserialize, Serialize};

use crate::{Malformed, Means};

/// How an interview is held.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ContactMode {
    /// By telephone.
    #[default]
    Phone,
    /// By video call.
    Video,
}

impl ContactMode {
    /// Each, in the order a form offers them.
    pub const ALL: [Self; 2] = [Self::Phone, Self::Video];

    /// Its name in forms and rows.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::Video => "video",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL
            .into_iter()
            .find(|mode| mode.slug() == slug)
            .ok_or(Malformed::not("a way to hold an interview"))
    }
}

/// What a person asked for is how their interview is held, unless the interviewer says otherwise.
impl From<Means> for ContactMode {
    fn from(means: Means) -> Self {
        match means {
            Means::Phone => Self::Phone,
            Means::Video => Self::Video,
        }
    }
}
