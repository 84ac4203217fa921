//! Why something was found, in a word that has a sentence on the page.

/// Why something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// A name of the person themselves.
    KnownName,
    /// A number or reference of the person themselves.
    KnownNumber,
    /// It is written like a telephone number.
    Phone,
    /// It is written like a postcode.
    Postcode,
    /// It is written like an email or web address, or somebody's name on a network.
    Address,
    /// A number after a rank or the word collar, or a long number.
    Number,
    /// A day, a month, a feast or a written date.
    Date,
    /// A time of day.
    Time,
    /// A rank.
    Rank,
    /// A job.
    Job,
    /// Who somebody is to the person.
    Relation,
    /// How old somebody is.
    Age,
    /// It is in the list of places.
    Place,
    /// It is named like a street or a building.
    Street,
    /// It has a capital and stands after a word like in or at.
    PlaceLike,
    /// It is in the list of names.
    GivenName,
    /// It stands after a title, a rank, or a word like called.
    Introduced,
    /// It has a capital inside a sentence.
    Capital,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 18] = [
        Self::KnownName,
        Self::KnownNumber,
        Self::Phone,
        Self::Postcode,
        Self::Address,
        Self::Number,
        Self::Date,
        Self::Time,
        Self::Rank,
        Self::Job,
        Self::Relation,
        Self::Age,
        Self::Place,
        Self::Street,
        Self::PlaceLike,
        Self::GivenName,
        Self::Introduced,
        Self::Capital,
    ];

    /// Its name in messages.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::KnownName => "known-name",
            Self::KnownNumber => "known-number",
            Self::Phone => "phone",
            Self::Postcode => "postcode",
            Self::Address => "address",
            Self::Number => "number",
            Self::Date => "date",
            Self::Time => "time",
            Self::Rank => "rank",
            Self::Job => "job",
            Self::Relation => "relation",
            Self::Age => "age",
            Self::Place => "place",
            Self::Street => "street",
            Self::PlaceLike => "place-like",
            Self::GivenName => "given-name",
            Self::Introduced => "introduced",
            Self::Capital => "capital",
        }
    }

    /// Nothing of this kind ever goes out, whoever says so: it is the person's own, or it reaches somebody.
    pub const fn is_certain(self) -> bool {
        matches!(self, Self::KnownName | Self::KnownNumber | Self::Phone | Self::Postcode | Self::Address)
    }
}
