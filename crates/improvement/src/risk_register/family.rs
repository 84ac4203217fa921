//! What a risk of the register endangers.

/// The three families of harm that the panel has to keep from people, and everything else that could stop it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RegisterFamily {
    /// Somebody could come to harm.
    Safeguarding,
    /// Taking part could bring the offence back.
    ReTraumatisation,
    /// A case at court could be put at risk, or the panel's words be used in it.
    CriminalJustice,
    /// The panel itself: money, staff, law, figures.
    Project,
}

impl RegisterFamily {
    /// All, in the order a form offers them.
    pub const ALL: [Self; 4] =
        [Self::Safeguarding, Self::ReTraumatisation, Self::CriminalJustice, Self::Project];

    /// Its name in forms, rows and addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Safeguarding => "safeguarding",
            Self::ReTraumatisation => "re-traumatisation",
            Self::CriminalJustice => "criminal-justice",
            Self::Project => "project",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|family| family.slug() == slug)
    }
}
