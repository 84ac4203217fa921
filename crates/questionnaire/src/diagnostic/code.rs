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
    Unreachable,
    UnreachableRequired,
    UnmetConstraint,
    NoChoiceLeft,
    UnreachableScript,
    BadSupersedes,
    OneOfMany,
    NameOfTime,
    TooManyTimes,
    NoEarlierWave,
    MissingEquivalence,
    RepeatedEquivalence,
    UnknownItem,
    ChangedItem,
    CodesNotCarried,
    UnapprovedEquivalence,
    OneSidedEquivalence,
    TurnedScale,
    ConceptNotKept,
    UnrelatedVersion,
    UnknownPipe,
    EarlyPipe,
    UnsayablePipe,
    MisplacedPipe,
    MissingWelsh,
    UncheckedWelsh,
    StaleWelsh,
    ReadingAge,
    TwoQuestions,
    TooLong,
    ShownByAbsence,
    UnusedScript,
    DisclosureRisk,
    NarrowedBase,
    AlwaysTrue,
    Leading,
    AsksWhy,
    ChoicesRunOut,
    NeverOffered,
}

const CATALOGUE: &[(Code, &str, &str)] = &[
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
    (Code::Unreachable, "Q044", "a question that no answers can reach"),
    (Code::UnreachableRequired, "Q045", "a required question in a branch that is never true"),
    (Code::UnmetConstraint, "Q046", "a constraint that no answer fulfils"),
    (Code::NoChoiceLeft, "Q047", "a choice filter that leaves no choice"),
    (Code::UnreachableScript, "Q048", "a script that no answers can reach"),
    (Code::BadSupersedes, "Q051", "a version that takes the place of something else than the one before"),
    (Code::OneOfMany, "Q060", "an answer of a repeat used as if there were one"),
    (Code::NameOfTime, "Q061", "a name of a repeated question that cannot be made"),
    (Code::TooManyTimes, "Q062", "more questions than an interview can hold"),
    (Code::NoEarlierWave, "Q063", "an earlier answer where there is no earlier interview"),
    (Code::MissingEquivalence, "Q070", "an item no equivalence speaks of"),
    (Code::RepeatedEquivalence, "Q071", "an item two equivalences speak of"),
    (Code::UnknownItem, "Q072", "an equivalence of an item that is not there"),
    (Code::ChangedItem, "Q073", "an item said to be more alike than it is"),
    (Code::CodesNotCarried, "Q074", "codes that do not carry over to the new version"),
    (Code::UnapprovedEquivalence, "Q075", "an equivalence two people have not agreed to"),
    (Code::OneSidedEquivalence, "Q076", "an equivalence with a side missing or too many"),
    (Code::TurnedScale, "Q077", "a scale that changes direction within one trend"),
    (Code::ConceptNotKept, "Q078", "a concept and a trend that part"),
    (Code::UnrelatedVersion, "Q079", "a version that does not say which it takes the place of"),
    (Code::UnknownPipe, "Q080", "words that read out an answer nobody is asked for"),
    (Code::EarlyPipe, "Q081", "words that read out a later answer"),
    (Code::UnsayablePipe, "Q082", "words that read out what must not be read out"),
    (Code::MisplacedPipe, "Q083", "an answer in words that are never said"),
    (Code::MissingWelsh, "Q101", "missing Welsh"),
    (Code::UncheckedWelsh, "Q102", "Welsh that needs a translator"),
    (Code::StaleWelsh, "Q103", "Welsh made from an older English text"),
    (Code::ReadingAge, "Q104", "words that are hard to follow by ear"),
    (Code::TwoQuestions, "Q105", "two questions in one"),
    (Code::TooLong, "Q106", "an interview longer than expected"),
    (Code::ShownByAbsence, "Q107", "a question shown because something was not answered"),
    (Code::UnusedScript, "Q108", "a script that is never read"),
    (Code::DisclosureRisk, "Q109", "a question that may evoke the account of the offence"),
    (Code::NarrowedBase, "Q110", "a condition that leaves out people the version before asked"),
    (Code::AlwaysTrue, "Q111", "a condition that is always true"),
    (Code::Leading, "Q112", "words that suggest the answer"),
    (Code::AsksWhy, "Q113", "a question that asks why"),
    (Code::ChoicesRunOut, "Q114", "a choice filter that can leave no choice"),
    (Code::NeverOffered, "Q115", "a choice that is never offered"),
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

impl serde::Serialize for Code {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
