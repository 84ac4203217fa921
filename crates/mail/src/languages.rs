//! The languages somebody reads their letters in.

use questionnaire::Language;

/// The languages of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Languages {
    /// English alone.
    English,
    /// Welsh alone.
    Welsh,
    /// Both, Welsh first: for whoever in Wales has not said which.
    Both,
}

impl Languages {
    /// Every choice.
    pub const ALL: [Self; 3] = [Self::English, Self::Welsh, Self::Both];

    /// Its name in rows and forms.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Welsh => "cy",
            Self::Both => "both",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|languages| languages.slug() == slug)
    }

    /// In the order in which they stand in a letter.
    pub(crate) fn in_order(self) -> &'static [Language] {
        match self {
            Self::English => &[Language::English],
            Self::Welsh => &[Language::Welsh],
            Self::Both => &[Language::Welsh, Language::English],
        }
    }
}
