//! Which report: the monthly one, or the pack of a meeting. Each is a fixed selection.

use super::parts::Part;

/// A selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportKind {
    /// The monthly report, for everybody who reads figures.
    Monthly,
    /// For those who run investigations from week to week: what changed, every question over time, the teams.
    Tactical,
    /// For the board that answers for the service: themes, what changed, groups, what was published anew.
    Governance,
    /// For police and partners together: themes, support, every question's latest figure.
    Partnership,
    /// For whoever wants to know what people spoke of: how many spoke of what, what they said, and what was done.
    Thematic,
}

impl ReportKind {
    /// Every selection.
    pub const ALL: [Self; 5] =
        [Self::Monthly, Self::Tactical, Self::Governance, Self::Partnership, Self::Thematic];

    /// Its name in addresses, file names and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Monthly => "monthly",
            Self::Tactical => "tactical",
            Self::Governance => "governance",
            Self::Partnership => "partnership",
            Self::Thematic => "thematic",
        }
    }

    /// Reads a name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == text)
    }

    pub(super) const fn parts(self) -> &'static [Part] {
        match self {
            Self::Monthly => &[
                Part::Summary,
                Part::Themes,
                Part::Unusual,
                Part::Questions,
                Part::Restatements,
                Part::Method,
            ],
            Self::Tactical => &[Part::Summary, Part::EveryChart, Part::Teams, Part::Method],
            Self::Governance => {
                &[Part::Summary, Part::Themes, Part::Unusual, Part::Groups, Part::Restatements, Part::Method]
            }
            Self::Partnership => &[Part::Summary, Part::Themes, Part::Support, Part::Questions, Part::Method],
            Self::Thematic => &[Part::Spoken, Part::Quotes, Part::Done, Part::SpokenMethod],
        }
    }
}
