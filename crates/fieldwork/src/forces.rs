//! Every force of the panel.

use serde::Deserialize;

use crate::{Force, ForceCode};

/// The forces of the panel, in the order the configuration lists them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "ForceRows")]
pub struct Forces(Vec<Force>);

/// The configuration file: `[[force]]`, once per force.
#[derive(Deserialize)]
struct ForceRows {
    #[serde(default, rename = "force", alias = "forces")]
    rows: Vec<Force>,
}

/// Why a list of forces cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ForceFault {
    /// Two forces have one code.
    #[error("the force code {0} is listed twice; give each force its own")]
    CodeTwice(ForceCode),
    /// Two forces have one name in addresses.
    #[error("the force name {0:?} is used in addresses twice; give each force its own slug")]
    SlugTwice(String),
    /// A name that cannot stand in an address.
    #[error("the slug {0:?} may hold only small letters, digits and hyphens, and must not be empty")]
    BadSlug(String),
}

impl Forces {
    /// The forces, once no two can be mistaken for each other.
    pub fn new(rows: Vec<Force>) -> Result<Self, ForceFault> {
        for (position, force) in rows.iter().enumerate() {
            if !is_slug(&force.slug) {
                return Err(ForceFault::BadSlug(force.slug.clone()));
            }
            let earlier = || rows.iter().take(position);
            if earlier().any(|other| other.code == force.code) {
                return Err(ForceFault::CodeTwice(force.code.clone()));
            }
            if earlier().any(|other| other.slug == force.slug) {
                return Err(ForceFault::SlugTwice(force.slug.clone()));
            }
        }
        Ok(Self(rows))
    }

    /// The force with this code.
    pub fn get(&self, code: &ForceCode) -> Option<&Force> {
        self.iter().find(|force| force.code == *code)
    }

    /// The force with this name in addresses.
    pub fn by_slug(&self, slug: &str) -> Option<&Force> {
        self.iter().find(|force| force.slug == slug)
    }

    /// Every force, in the order of the configuration.
    pub fn iter(&self) -> impl Iterator<Item = &Force> {
        self.0.iter()
    }
}

impl TryFrom<ForceRows> for Forces {
    type Error = ForceFault;

    fn try_from(rows: ForceRows) -> Result<Self, ForceFault> {
        Self::new(rows.rows)
    }
}

fn is_slug(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
