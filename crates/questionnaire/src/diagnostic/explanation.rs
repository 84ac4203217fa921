//! Why each finding matters, and what is generally done about it: the text of its page under docs/diagnostics.

use super::Code;

/// A code, why it matters, and what to do.
type Explanation = (Code, &'static str, &'static str);

/// Findings about files, keys and names.
const FILES: &[Explanation] = &[
    (
        Code::TomlSyntax,
        "A line that is not TOML cannot be read at all, so nothing is known of what it says. The rest of the file is still checked, as far as it can be read.",
        "Look for a quote, a bracket or a comma that is missing on this line or the line before.",
    ),
    (
        Code::UnknownKey,
        "A key with a spelling mistake would otherwise be passed over in silence: a question meant to be required would not be.",
        "Take the spelling the message offers, or take the key out.",
    ),
    (
        Code::MissingKey,
        "Some things must be decided by a person and have no sensible default: what is read out, how far the figures may go, what part a question plays.",
        "Add the key. The JSON Schema in docs/generated lists the keys of each kind of file.",
    ),
    (
        Code::WrongType,
        "A text where true or false is expected, or a number in quotes, could be read in two ways, so it is read in neither.",
        "Write the value as the message shows it.",
    ),
    (
        Code::BadName,
        "Names become columns of data files and codes of stored answers, where capital letters, spaces and accents cause trouble for everybody who uses them later.",
        "Use 1 to 32 small letters, digits or underscores, beginning with a letter.",
    ),
    (
        Code::BadValue,
        "The value is of the right type and still means nothing here: a word that is not on the list, a number out of range, a text of no letters.",
        "Use a value the message names.",
    ),
    (
        Code::DuplicateName,
        "Two things of one name cannot be told apart, neither in an expression nor in the stored answers.",
        "Give one of the two another name, or take it out.",
    ),
    (
        Code::UnknownFile,
        "A file in an unexpected folder is easily believed to be in use while nothing reads it.",
        "Move it to choices.toml, question-sets/NAME/VERSION.toml or interviews/WAVE/VERSION.toml.",
    ),
    (
        Code::PathMismatch,
        "A case pins the version of what it was asked. If a file's path and its content disagree about the version, no one can say which words a person heard.",
        "Rename the file, or put the name, wave or version in it right.",
    ),
    (
        Code::UnknownSchema,
        "The format has a version so that a file written for another one is never half understood.",
        "Write `schema = 1`.",
    ),
    (
        Code::MisplacedKey,
        "The key exists, and does nothing for this type of question. Whoever wrote it expects that it does something.",
        "Take it out, or use a type it belongs to.",
    ),
    (
        Code::UnknownList,
        "Without its list a question has no answers to choose between.",
        "Add the list to choices.toml, or use the name of one that is there.",
    ),
    (
        Code::UnknownSet,
        "An interview pins each set at a version. A pin that leads nowhere leaves a hole in the interview.",
        "Pin a version that is there, or add the set.",
    ),
    (
        Code::UnknownQuestion,
        "The interview takes a single question out of a set, and the set does not have it.",
        "Use the name of a question of that set.",
    ),
    (
        Code::UnknownScript,
        "A topic names something to be read out that nobody wrote.",
        "Add a `[[script]]` of that name, or use the name of one that is there.",
    ),
    (
        Code::UnknownType,
        "The type decides what an answer is. Without it, neither the answer nor an expression that uses it can be checked.",
        "Use a type of the format: select_one, select_multiple, integer, decimal, range, date, time, text, note, acknowledge, calculate or hidden.",
    ),
];

/// Findings about expressions, and about a question or an interview as a whole.
const MEANING: &[Explanation] = &[
    (
        Code::ExpressionSyntax,
        "An expression that cannot be read decides nothing; the question would be asked always or never.",
        "Look at the place the caret shows. Answers are written `${name}`, texts in straight quotes, and conditions are joined by `and` or `or`.",
    ),
    (
        Code::UnknownFunction,
        "The language has a fixed list of functions, each of which always ends. A function that is not on it cannot be worked out.",
        "Take the spelling the message offers.",
    ),
    (
        Code::UnknownName,
        "The expression refers to a question that is not in this interview. Perhaps it was renamed, or its set is not pinned.",
        "Use the name of an earlier question of the same interview.",
    ),
    (
        Code::ForwardReference,
        "When the condition is needed, the answer is not there yet. It would read as empty for everybody.",
        "Ask the other question earlier, or refer to one that comes before.",
    ),
    (
        Code::TypeMismatch,
        "Comparing a number with a word, or a date with a choice, is always a mistake: the two are never equal, so the question would be shown to everybody or nobody.",
        "Compare an answer with a value of its own kind. A question with several choices is asked with `selected(..)`.",
    ),
    (
        Code::UnknownChoice,
        "A code that is not in the list is never chosen, so the condition is never true.",
        "Use a code of the list. A non-answer code is asked for with `is-missing(${name}, 'dont_know')`.",
    ),
    (
        Code::WrongArguments,
        "Each function takes a certain number of values between its brackets.",
        "Write it as the message shows.",
    ),
    (
        Code::TooComplex,
        "Length and nesting are bounded so that no expression can make an interview slow. One that long cannot be read by a person either.",
        "Move a part of it into a `calculate` question, give that a good name, and refer to it.",
    ),
    (
        Code::BadPattern,
        "The regular expression has a mistake in it, or would take more memory than is allowed.",
        "Write the pattern in quotes, such as '[0-9]{2}'. Look-around and back-references are not available, because they take unbounded time.",
    ),
    (
        Code::Cycle,
        "Each of these calculations waits for the other, so none of them ever has a value.",
        "Let one of them do without the others.",
    ),
    (
        Code::MissingScript,
        "Asking whether it is safe to talk, asking for agreement, offering to stop and saying goodbye are not left to the interviewer's memory.",
        "Add a `[[script]]` of the kind that is missing.",
    ),
    (
        Code::RepeatedConcept,
        "A concept is the key of a trend. Two questions under one key would be counted as one.",
        "Give each question a concept of its own, or ask about the concept once.",
    ),
    (
        Code::UnscoredOutcome,
        "An outcome becomes “% favourable” on a dashboard. Without scores and a favourable and an unfavourable side there is nothing to count.",
        "Give the choices `score` and `polarity`, or give the question another role.",
    ),
    (
        Code::ReleasedIdentifier,
        "An answer that names the person by itself must never leave the agency.",
        "Write `release = \"never\"`.",
    ),
    (
        Code::Unreachable,
        "No combination of answers leads to this question. It is never asked, its figures stay empty, and nobody notices until a month is published without them. This is worked out over every answer that could be given, not guessed.",
        "Change the condition, or take the question out.",
    ),
    (
        Code::UnreachableRequired,
        "The question is required and can never be asked. Its author relies on an answer that no interview will have.",
        "Change the condition of the branch, or take the question out.",
    ),
    (
        Code::UnmetConstraint,
        "Whatever is answered, it is refused. The interviewer cannot go on.",
        "Change the constraint so that at least one answer fulfils it.",
    ),
    (
        Code::NoChoiceLeft,
        "Whatever was answered before, the filter takes away every choice. The interviewer has nothing to offer.",
        "Compare `name`, the code of a choice, with something that can hold for it.",
    ),
    (
        Code::UnreachableScript,
        "No combination of answers leads to these words, so they are never read out.",
        "Change the condition, or take the script out.",
    ),
    (
        Code::BadSupersedes,
        "Versions form a line: each takes the place of the one before. Comparisons and trends follow that line.",
        "Name the version just before this one, of the same set.",
    ),
];

/// Findings about repeats and earlier interviews.
const TIMES: &[Explanation] = &[
    (
        Code::OneOfMany,
        "A question of a repeat has an answer for each time it is asked. Outside the repeat nobody knows which of them is meant.",
        "Ask for all of them with `count(..)`, `sum(..)`, `min(..)` or `max(..)`.",
    ),
    (
        Code::NameOfTime,
        "Each time a repeat asks a question, the answer is stored under a name of its own: `officer_role_2`. That name must be free and no longer than 32 letters.",
        "Give the question a shorter name, or the other question another.",
    ),
    (
        Code::TooManyTimes,
        "A few lines with repeats can stand for thousands of questions, more than anybody could be asked.",
        "Lower `most` of its repeats, or take questions out.",
    ),
    (
        Code::NoEarlierWave,
        "`${prior.name}` is the answer of the six-week interview, and only the interview at the closure of the case comes after that.",
        "Use it in a case-closure interview only.",
    ),
];

/// Findings about answers among words.
const PIPES: &[Explanation] = &[
    (
        Code::UnknownPipe,
        "`${name}` among words is replaced by what was said. With a name that is not there the interviewer would read out nothing, in the middle of a sentence.",
        "Take the spelling the message offers, or say it without the answer.",
    ),
    (
        Code::EarlyPipe,
        "What is asked later has no answer yet, whatever the person says, so the sentence would always have a gap.",
        "Ask it earlier, or say it without the answer.",
    ),
    (
        Code::UnsayablePipe,
        "The person’s own words can hold a name or a place, and read out again they stand in a second place on the screen. Facts of the case and earlier interviews stay out of what is said for the same reason.",
        "Read out a choice, a number, a date, a time, or a calculation from those.",
    ),
    (
        Code::MisplacedPipe,
        "Short labels, titles, choices and messages are the same for everybody: they stand in figures, menus and lists. An answer in them would never be filled in.",
        "Say it without the answer. Labels, hints, notes, probes and scripts can hold one.",
    ),
];

/// Findings about the versions of a set.
const VERSIONS: &[Explanation] = &[
    (
        Code::MissingEquivalence,
        "A trend goes on into a new version only where somebody has said, item by item, how the two belong together. An item nobody speaks of would drop out of its trend without a sign.",
        "Add an `[[equivalence]]` for it: identical, equivalent, recoded, related, break, new or withdrawn.",
    ),
    (
        Code::RepeatedEquivalence,
        "Two equivalences of one item may contradict each other, and then nobody knows which trend it belongs to.",
        "Keep one of the two.",
    ),
    (
        Code::UnknownItem,
        "The equivalence speaks of a question that is not in that version, so it joins nothing.",
        "Write the item as SET@VERSION/QUESTION, of this set or of the one it takes the place of.",
    ),
    (
        Code::ChangedItem,
        "An item whose words or answers changed may be answered otherwise for that reason alone. To call it identical would hide that from readers of the trend.",
        "Use `equivalent` where the meaning is the same, `recoded` where only the codes changed, or `break`.",
    ),
    (
        Code::CodesNotCarried,
        "An old answer joins the trend under a new code. A code without one would vanish from the figures of earlier months.",
        "Say in `codes` what becomes of every old code.",
    ),
    (
        Code::UnapprovedEquivalence,
        "Whether two questions measure the same is a judgement that decides what the public is told. Two people make it.",
        "Have two different people agree, and name them in `approved_by`.",
    ),
    (
        Code::OneSidedEquivalence,
        "A new item has no old one and a withdrawn item no new one; every other relation is between two.",
        "Write `from` and `to` as the relation needs them.",
    ),
    (
        Code::TurnedScale,
        "Within one trend, more is always better or always worse. A scale that turns round makes an improvement look like a decline.",
        "Map each code to one that means as well of the service, or use `break`.",
    ),
    (
        Code::ConceptNotKept,
        "The concept is the name of a trend. If the trend goes on under another name, or something new takes an old name, readers compare what does not belong together.",
        "Keep the concept where the trend goes on, and give what is new a concept of its own.",
    ),
    (
        Code::UnrelatedVersion,
        "Every version after the first takes the place of another. Without saying which, its figures belong to no trend.",
        "Add `supersedes`, and an `[[equivalence]]` for each item of the two versions.",
    ),
];

/// Warnings.
const WARNINGS: &[Explanation] = &[
    (
        Code::MissingWelsh,
        "In Wales, Welsh is treated no less favourably than English. Where the Welsh is missing, English is read to a Welsh speaker.",
        "Add `cy = \"..\"`.",
    ),
    (
        Code::UncheckedWelsh,
        "Welsh that no translator has seen may say something else than the English. The two are then not the same question.",
        "Have it checked, then write `welsh = \"approved\"`.",
    ),
    (
        Code::StaleWelsh,
        "The English was changed after the Welsh was made from it, so the two may now ask different things.",
        "Check the Welsh, then write the digest the message gives as `cy_of`.",
    ),
    (
        Code::ReadingAge,
        "A question is heard once, on the phone, by somebody who may be upset. The reading age is worked out by the formula of Flesch and Kincaid; public services aim for 11 or less.",
        "Use shorter words, and a sentence for each thought.",
    ),
    (
        Code::TwoQuestions,
        "“Were they kind and quick?” cannot be answered by somebody to whom they were kind and slow. The figure would say nothing about either.",
        "Ask about one of them, or make two questions.",
    ),
    (
        Code::TooLong,
        "People were told how long it takes when they agreed. The estimate reads everything aloud at 140 words a minute and adds time to answer.",
        "Take questions out, or tell people the longer time with `expected_minutes`.",
    ),
    (
        Code::ShownByAbsence,
        "Where nothing was answered, `!=` and `not(..)` are true. The question is shown to people who skipped the earlier one.",
        "If that is not meant, add `is-answered(${..}) and`.",
    ),
    (
        Code::UnusedScript,
        "Words that are in no topic are never read out, however carefully they were written.",
        "Add `script:NAME` to the items of a topic, or take the script out.",
    ),
    (
        Code::DisclosureRisk,
        "An interview is about how the police worked, never about the offence. A question that may lead there can hurt, and what is said may have to be disclosed in court.",
        "Ask about what the police did, or say in `guidance_hint` how to come back from it.",
    ),
    (
        Code::NarrowedBase,
        "Some people who were asked in the version before are no longer asked. The figure is then about other people, and may move although nothing changed for anybody.",
        "Keep the old condition, or say with `[[equivalence]]` that the trend breaks.",
    ),
    (
        Code::AlwaysTrue,
        "The condition is true whatever is answered, so it decides nothing. Its author meant something else.",
        "Put the condition right, or take it out.",
    ),
    (
        Code::Leading,
        "Words that suggest the answer get that answer. A figure from a leading question can be taken apart by anybody who does not like it.",
        "Ask evenly: name both sides, or neither.",
    ),
    (
        Code::AsksWhy,
        "“Why did you ..?” sounds like blame to somebody who has been blamed before. It also asks for reasons that people often do not know.",
        "Ask what happened or what would have helped: “What made it hard to ..?”",
    ),
    (
        Code::ChoicesRunOut,
        "With some answers the filter takes every choice away, and the interviewer has a question with nothing to offer.",
        "Add to `relevant` that at least one choice is left, or add a choice the filter always keeps.",
    ),
    (
        Code::NeverOffered,
        "The filter takes this choice away whatever was answered, so it can never be chosen. A zero in its row would be read as a finding.",
        "Change the filter, or use a list without the choice.",
    ),
];

impl Code {
    /// Why it matters, in a paragraph.
    #[must_use]
    pub fn why(self) -> &'static str {
        self.explained().0
    }

    /// What is generally done about it.
    #[must_use]
    pub fn cure(self) -> &'static str {
        self.explained().1
    }

    fn explained(self) -> (&'static str, &'static str) {
        let mut all = FILES.iter().chain(MEANING).chain(TIMES).chain(PIPES).chain(VERSIONS).chain(WARNINGS);
        all.find(|(code, ..)| *code == self).map_or(("", ""), |(_, why, cure)| (why, cure))
    }
}
