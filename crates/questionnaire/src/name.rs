//! The names authors give: of questions, of choices and of concepts.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// Why a text is not a name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a name: a name is 1 to 32 small letters, digits or underscores, beginning with a letter"
)]
pub struct NameFault(pub String);

/// The name of a question, unique in its interview and stored with every answer. Routes hold many copies, so a copy costs
/// nothing.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct QuestionName(Arc<str>);

/// The stored code of a choice, unique in its list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ChoiceName(String);

/// What a question measures, the same through every rewording: names joined by dots. The key of a trend.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Concept(String);

const LONGEST_NAME: usize = 32;
const LONGEST_CONCEPT: usize = 64;

/// Is this a name: a small letter, then at most 31 small letters, digits or underscores?
pub(crate) fn is_name(text: &str) -> bool {
    text.len() <= LONGEST_NAME
        && text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

fn is_concept(text: &str) -> bool {
    text.len() <= LONGEST_CONCEPT && text.split('.').all(is_name)
}

impl QuestionName {
    /// Reads a name.
    ///
    /// # Errors
    /// When the text is not a name.
    pub fn parse(text: &str) -> Result<Self, NameFault> {
        if is_name(text) { Ok(Self(text.into())) } else { Err(NameFault(text.to_owned())) }
    }

    /// Stands in while the compiler reads a question; one that turns out to have no name is not kept.
    pub(crate) fn unnamed() -> Self {
        Self("unnamed".into())
    }

    /// The name as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ChoiceName {
    /// Reads a code.
    ///
    /// # Errors
    /// When the text is not a name.
    pub fn parse(text: &str) -> Result<Self, NameFault> {
        if is_name(text) { Ok(Self(text.to_owned())) } else { Err(NameFault(text.to_owned())) }
    }

    /// The code as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Concept {
    /// Reads a concept, for instance `respect.listened`.
    ///
    /// # Errors
    /// When a part between dots is not a name.
    pub fn parse(text: &str) -> Result<Self, NameFault> {
        if is_concept(text) { Ok(Self(text.to_owned())) } else { Err(NameFault(text.to_owned())) }
    }

    /// Stands in for a concept that could not be read, which has then been reported.
    pub(crate) fn unnamed() -> Self {
        Self("unnamed".to_owned())
    }

    /// The concept as written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for QuestionName {
    type Error = NameFault;
    fn try_from(text: String) -> Result<Self, NameFault> {
        if is_name(&text) { Ok(Self(text.into())) } else { Err(NameFault(text)) }
    }
}

impl TryFrom<String> for ChoiceName {
    type Error = NameFault;
    fn try_from(text: String) -> Result<Self, NameFault> {
        if is_name(&text) { Ok(Self(text)) } else { Err(NameFault(text)) }
    }
}

impl TryFrom<String> for Concept {
    type Error = NameFault;
    fn try_from(text: String) -> Result<Self, NameFault> {
        if is_concept(&text) { Ok(Self(text)) } else { Err(NameFault(text)) }
    }
}

impl From<QuestionName> for String {
    fn from(name: QuestionName) -> Self {
        name.0.as_ref().to_owned()
    }
}

impl From<ChoiceName> for String {
    fn from(name: ChoiceName) -> Self {
        name.0
    }
}

impl From<Concept> for String {
    fn from(concept: Concept) -> Self {
        concept.0
    }
}

impl std::fmt::Display for QuestionName {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::fmt::Display for ChoiceName {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::fmt::Display for Concept {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::borrow::Borrow<str> for QuestionName {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl std::borrow::Borrow<str> for ChoiceName {
    fn borrow(&self) -> &str {
        &self.0
    }
}
