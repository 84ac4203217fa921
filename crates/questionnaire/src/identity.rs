//! Which questionnaire, which question set, and exactly which content.

use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};

use crate::Wave;
use crate::name::is_name;

/// Why a text does not name a questionnaire or a set.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a name and a version, such as `six-week@1` or `respect@1`")]
pub struct IdentityFault(pub String);

/// An interview at a version: `six-week@1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct QuestionnaireId {
    /// Which of the two interviews.
    pub wave: Wave,
    /// Its version, from 1.
    pub version: u32,
}

/// A question set at a version: `respect@1`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SetId {
    /// The set's name.
    pub name: String,
    /// Its version, from 1.
    pub version: u32,
}

/// A SHA-256 of canonical content, in hexadecimal.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Digest(String);

fn at_version(text: &str) -> Option<(&str, u32)> {
    let (name, version) = text.split_once('@')?;
    let version = version.parse().ok().filter(|version| *version > 0)?;
    Some((name, version))
}

impl QuestionnaireId {
    /// Reads what [`QuestionnaireId`] displays.
    ///
    /// # Errors
    /// When the text is not a wave and a version.
    pub fn parse(text: &str) -> Result<Self, IdentityFault> {
        at_version(text)
            .and_then(|(name, version)| Some(Self { wave: Wave::parse(name)?, version }))
            .ok_or_else(|| IdentityFault(text.to_owned()))
    }
}

impl SetId {
    /// Reads what [`SetId`] displays.
    ///
    /// # Errors
    /// When the text is not a set's name and a version.
    pub fn parse(text: &str) -> Result<Self, IdentityFault> {
        at_version(text)
            .filter(|(name, _)| is_name(name))
            .map(|(name, version)| Self { name: name.to_owned(), version })
            .ok_or_else(|| IdentityFault(text.to_owned()))
    }
}

impl Digest {
    /// The digest of these bytes.
    pub(crate) fn of(content: &[u8]) -> Self {
        use sha2::Digest as _;
        Self(HEXLOWER.encode(&sha2::Sha256::digest(content)))
    }

    /// The hexadecimal digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for QuestionnaireId {
    type Error = IdentityFault;
    fn try_from(text: String) -> Result<Self, IdentityFault> {
        Self::parse(&text)
    }
}

impl From<QuestionnaireId> for String {
    fn from(id: QuestionnaireId) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for SetId {
    type Error = IdentityFault;
    fn try_from(text: String) -> Result<Self, IdentityFault> {
        Self::parse(&text)
    }
}

impl From<SetId> for String {
    fn from(id: SetId) -> Self {
        id.to_string()
    }
}

impl std::fmt::Display for QuestionnaireId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}@{}", self.wave, self.version)
    }
}

impl std::fmt::Display for SetId {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}@{}", self.name, self.version)
    }
}

impl std::fmt::Display for Digest {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}
