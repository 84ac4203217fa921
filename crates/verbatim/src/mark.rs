//! The marks that stand in place of what was taken out.

/// What stood where a mark stands. Fixed words, so that nobody reads more into a mark than its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    /// Somebody's name.
    Name,
    /// A place.
    Place,
    /// A telephone number, a collar number, a crime number.
    Number,
    /// An email or web address.
    Address,
    /// A day, a month or a time.
    Date,
    /// A rank or a job.
    Role,
    /// Who somebody is to the person.
    Relation,
    /// How old somebody is.
    Age,
    /// Something else that could identify somebody.
    Detail,
}

impl Mark {
    /// Every mark, in the order a form offers them.
    pub const ALL: [Self; 9] = [
        Self::Name,
        Self::Place,
        Self::Number,
        Self::Address,
        Self::Date,
        Self::Role,
        Self::Relation,
        Self::Age,
        Self::Detail,
    ];

    /// Its name in forms and messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Place => "place",
            Self::Number => "number",
            Self::Address => "address",
            Self::Date => "date",
            Self::Role => "role",
            Self::Relation => "relation",
            Self::Age => "age",
            Self::Detail => "detail",
        }
    }

    /// Reads a slug.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.slug() == slug)
    }

    /// How it stands in the text, in either language: a mark is no part of what was said.
    pub const fn in_text(self) -> &'static str {
        match self {
            Self::Name => "[name]",
            Self::Place => "[place]",
            Self::Number => "[number]",
            Self::Address => "[address]",
            Self::Date => "[date]",
            Self::Role => "[role]",
            Self::Relation => "[relation]",
            Self::Age => "[age]",
            Self::Detail => "[detail]",
        }
    }

    /// The mark that a text begins with, if it begins with one.
    pub(crate) fn at_start(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| text.starts_with(mark.in_text()))
    }
}
