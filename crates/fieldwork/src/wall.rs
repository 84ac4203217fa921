//! What ends all contact with a person.

use serde::{Deserialize, Serialize};

use crate::Malformed;

/// A wall stands in front of every wave of a person: behind it nothing opens, is booked, revealed, dialled or started.
/// Only the person's own request takes one down, recorded by a coordinator with the reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wall {
    /// They do not want to take part.
    Refused,
    /// They took part and no longer want to.
    Withdrawn,
    /// Contact could put them in danger.
    Unsafe,
    /// They have died.
    Deceased,
    /// They are on the do-not-contact list.
    #[serde(alias = "do_not_contact")]
    DoNotContact,
}

impl Wall {
    /// Every wall.
    pub const ALL: [Self; 5] =
        [Self::Refused, Self::Withdrawn, Self::Unsafe, Self::Deceased, Self::DoNotContact];

    /// Its name in rows, addresses and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Unsafe => "unsafe",
            Self::Deceased => "deceased",
            Self::DoNotContact => "do-not-contact",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Result<Self, Malformed> {
        Self::ALL.into_iter().find(|wall| wall.slug() == slug).ok_or(Malformed::not("an end of all contact"))
    }
}
