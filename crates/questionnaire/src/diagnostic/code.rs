//! The catalogue of what the compiler can find. A code is never reused for another meaning.

use crate::Severity;

/// One kind of finding: `Q0..` are errors, `Q1..` are warnings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the title of each variant is in the catalogue below, once")]
pub enum Code {
    TomlSyntax,
    UnknownKey,
    MissingKey,
    WrongType,
    BadName,
    BadValue,
    DuplicateName,
    UnknownFile,
    PathMismatch,
    UnknownSchema,
    MisplacedKey,
    UnknownList,
    UnknownSet,
    UnknownQuestion,
    UnknownScript,
    UnknownType,
    ExpressionSyntax,
    UnknownFunction,
    UnknownName,
    ForwardReference,
    TypeMismatch,
    UnknownChoice,
    WrongArguments,
    TooComplex,
    BadPattern,
    Cycle,
    MissingScript,
    RepeatedConcept,
    UnscoredOutcome,
    ReleasedIdentifier,
    MissingWelsh,
    UncheckedWelsh,
    StaleWelsh,
    ReadingAge,
    TwoQuestions,
    TooLong,
    ShownByAbsence,
    UnusedScript,
    DisclosureRisk,
}

const CATALOGUE: [(Code, &str, &str); 39] = [
    (Code::TomlSyntax, "Q001", "the file is not TOML"),
    (Code::UnknownKey, "Q002", "unknown key"),
    (Code::MissingKey, "Q003", "missing key"),
    (Code::WrongType, "Q004", "wrong type of value"),
    (Code::BadName, "Q005", "not a name"),
    (Code::BadValue, "Q006", "a value that is not allowed here"),
    (Code::DuplicateName, "Q007", "a name used twice"),
    (Code::UnknownFile, "Q008", "a file in no known place"),
    (Code::PathMismatch, "Q009", "a file whose path and content differ"),
    (Code::UnknownSchema, "Q010", "a format this compiler does not know"),
    (Code::MisplacedKey, "Q011", "a key that means nothing for this type of question"),
    (Code::UnknownList, "Q020", "unknown choice list"),
    (Code::UnknownSet, "Q021", "unknown question set"),
    (Code::UnknownQuestion, "Q022", "unknown question of a set"),
    (Code::UnknownScript, "Q023", "unknown script"),
    (Code::UnknownType, "Q024", "unknown question type"),
    (Code::ExpressionSyntax, "Q030", "an expression that cannot be read"),
    (Code::UnknownFunction, "Q031", "unknown function"),
    (Code::UnknownName, "Q032", "unknown name in an expression"),
    (Code::ForwardReference, "Q033", "an expression that needs a later answer"),
    (Code::TypeMismatch, "Q034", "an expression that compares unlike things"),
    (Code::UnknownChoice, "Q035", "a choice that is not in the question's list"),
    (Code::WrongArguments, "Q036", "the wrong number of arguments"),
    (Code::TooComplex, "Q037", "an expression that is too long or too deep"),
    (Code::BadPattern, "Q038", "a regular expression that cannot be read"),
    (Code::Cycle, "Q039", "calculations that need each other"),
    (Code::MissingScript, "Q040", "missing compulsory script"),
    (Code::RepeatedConcept, "Q041", "a concept asked twice in one interview"),
    (Code::UnscoredOutcome, "Q042", "an outcome question that cannot be scored"),
    (Code::ReleasedIdentifier, "Q043", "an identifying answer that would be published"),
    (Code::MissingWelsh, "Q101", "missing Welsh"),
    (Code::UncheckedWelsh, "Q102", "Welsh that needs a translator"),
    (Code::StaleWelsh, "Q103", "Welsh made from an older English text"),
    (Code::ReadingAge, "Q104", "words that are hard to follow by ear"),
    (Code::TwoQuestions, "Q105", "two questions in one"),
    (Code::TooLong, "Q106", "an interview longer than expected"),
    (Code::ShownByAbsence, "Q107", "a question shown because something was not answered"),
    (Code::UnusedScript, "Q108", "a script that is never read"),
    (Code::DisclosureRisk, "Q109", "a question that may evoke the account of the offence"),
];

impl Code {
    /// Every code, in order of its number.
    pub fn all() -> impl Iterator<Item = Self> {
        CATALOGUE.iter().map(|(code, ..)| *code)
    }

    /// The stable code: `Q001`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.entry().0
    }

    /// What kind of finding it is, in a few words.
    #[must_use]
    pub fn title(self) -> &'static str {
        self.entry().1
    }

    /// Errors must be put right; warnings ought to be looked at.
    #[must_use]
    pub fn severity(self) -> Severity {
        if self.as_str().starts_with("Q1") { Severity::Warning } else { Severity::Error }
    }

    fn entry(self) -> (&'static str, &'static str) {
        let found = CATALOGUE.iter().find(|(code, ..)| *code == self);
        found.map_or(("Q000", "unlisted"), |(_, text, title)| (text, title))
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.as_str())
    }
}
