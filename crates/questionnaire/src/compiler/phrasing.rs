//! How a question is put: words that suggest the answer, that ask why, or that ask two things at once.
//!
//! Each rule is a list of words that hardly ever stand in a good question. What a list does not know is let pass: a
//! warning that is often wrong is soon not read.

use std::ops::Range;

use crate::Code;

/// Words that are doubtful, and where they stand in the text.
pub(super) struct Phrase {
    pub(super) code: Code,
    pub(super) at: Range<usize>,
    pub(super) message: String,
    pub(super) remedy: &'static str,
}

/// A word, in small letters with a straight apostrophe, and its place.
struct Word {
    at: Range<usize>,
    text: String,
    /// Does a sentence begin with it?
    first: bool,
}

/// Said before a question proper.
const OPENINGS: [&str; 5] = ["and", "but", "so", "or", "then"];

/// Words that suggest the answer wherever they stand.
const LEADING: [&str; 22] = [
    "surely",
    "obviously",
    "of course",
    "as you know",
    "as we know",
    "everyone knows",
    "most people",
    "you must have",
    "you must be",
    "don't you",
    "do you not",
    "did you not",
    "did they not",
    "were they not",
    "wouldn't you",
    "isn't it",
    "wasn't it",
    "didn't they",
    "weren't they",
    "fail to",
    "failed to",
    "bother to",
];

/// A question that begins with one of these expects to be agreed with.
const NEGATIVE: [&str; 15] = [
    "aren't",
    "can't",
    "couldn't",
    "didn't",
    "doesn't",
    "don't",
    "hadn't",
    "hasn't",
    "haven't",
    "isn't",
    "shouldn't",
    "wasn't",
    "weren't",
    "won't",
    "wouldn't",
];

/// One side of a scale, and the other, without which the first suggests itself.
const ONE_SIDED: [(&str, &[&str]); 3] = [
    ("you agree", &["disagree"]),
    ("how satisfied", &["dissatisfied", "unsatisfied"]),
    ("how happy", &["unhappy"]),
];

/// Asking why, put to the person rather than about what somebody told them.
const WHY: [&str; 7] = [
    "tell me why",
    "please say why",
    "please explain why",
    "you say why",
    "you explain why",
    "your reason for",
    "your reasons for",
];

/// What somebody can be or do well or badly, one of them at a time.
const JUDGEMENTS: [&str; 58] = [
    "accurate",
    "answered",
    "believed",
    "calm",
    "caring",
    "clear",
    "clearly",
    "comfortable",
    "confident",
    "considerate",
    "courteous",
    "effective",
    "efficient",
    "empathetic",
    "explained",
    "fair",
    "fairly",
    "friendly",
    "gentle",
    "good",
    "heard",
    "helped",
    "helpful",
    "honest",
    "informed",
    "involved",
    "kind",
    "kindly",
    "knowledgeable",
    "listened",
    "open",
    "patient",
    "polite",
    "politely",
    "private",
    "professional",
    "prompt",
    "protected",
    "quick",
    "quickly",
    "reassured",
    "respected",
    "respectful",
    "responded",
    "safe",
    "satisfied",
    "secure",
    "sensitive",
    "supported",
    "supportive",
    "sympathetic",
    "thorough",
    "timely",
    "understanding",
    "understood",
    "useful",
    "valued",
    "welcome",
];

/// Stand between a conjunction and what it joins.
const BETWEEN: [&str; 25] = [
    "also", "always", "be", "been", "being", "did", "felt", "had", "he", "how", "it", "officer", "officers",
    "police", "quite", "really", "she", "that", "the", "they", "to", "very", "was", "were", "you",
];

/// Everything doubtful about how a question is put.
pub(super) fn doubts(text: &str) -> Vec<Phrase> {
    let words = words(text);
    let mut found = Vec::new();
    found.extend(two_questions(text, &words));
    found.extend(leading(text, &words));
    found.extend(why(text, &words));
    found
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let inside = |c: char| c.is_alphanumeric() || c == '\'' || c == '’' || c == '/';
    let mut rest = 0;
    for piece in text.split_inclusive(|c: char| !inside(c)) {
        let word = piece.trim_end_matches(|c: char| !inside(c));
        if !word.is_empty() {
            let before = words.last().map_or(0, |word| word.at.end);
            let between = text.get(before..rest).unwrap_or_default();
            let first = words.is_empty() || between.contains(['.', '?', '!', ':', ';']);
            let at = rest..rest + word.len();
            words.push(Word { at, text: word.to_lowercase().replace('’', "'"), first });
        }
        rest += piece.len();
    }
    words
}

/// Where these words follow one another.
fn sequence(words: &[Word], wanted: &str) -> Option<Range<usize>> {
    let wanted: Vec<&str> = wanted.split(' ').collect();
    let run = words
        .windows(wanted.len())
        .find(|run| run.iter().zip(&wanted).all(|(word, it)| word.text == **it))?;
    Some(run.first()?.at.start..run.last()?.at.end)
}

fn quoted(text: &str, at: &Range<usize>) -> String {
    text.get(at.clone()).unwrap_or_default().trim().to_owned()
}

fn leading(text: &str, words: &[Word]) -> Option<Phrase> {
    const EVENLY: &str = "Ask evenly: name both sides, or neither.";
    let phrase =
        |at: Range<usize>, message: String| Phrase { code: Code::Leading, at, message, remedy: EVENLY };
    let negative = words.iter().find(|word| word.first && NEGATIVE.contains(&word.text.as_str()));
    if let Some(at) =
        LEADING.iter().find_map(|it| sequence(words, it)).or(negative.map(|word| word.at.clone()))
    {
        let message = format!("`{}` suggests the answer.", quoted(text, &at));
        return Some(phrase(at, message));
    }
    let has = |wanted: &&str| words.iter().any(|word| word.text == *wanted);
    let (one, others) =
        ONE_SIDED.iter().find(|(one, others)| sequence(words, one).is_some() && !others.iter().any(has))?;
    let other = others.first().copied().unwrap_or_default();
    let message = format!("`{one}` names one side only, not `{other}`.");
    sequence(words, one).map(|at| phrase(at, message))
}

fn why(text: &str, words: &[Word]) -> Option<Phrase> {
    let after_opening = words.iter().zip(words.iter().skip(1)).find(|(opening, word)| {
        opening.first && OPENINGS.contains(&opening.text.as_str()) && word.text == "why"
    });
    let begins = words.iter().find(|word| word.first && word.text == "why");
    let begins = begins.or(after_opening.map(|(_, word)| word)).map(|word| word.at.clone());
    let at = begins.or_else(|| WHY.iter().find_map(|it| sequence(words, it)))?;
    let message = format!("`{}` asks for reasons, which can sound like blame.", quoted(text, &at));
    let remedy = "Ask what happened or what would have helped.";
    Some(Phrase { code: Code::AsksWhy, at, message, remedy })
}

fn two_questions(text: &str, words: &[Word]) -> Option<Phrase> {
    const ONE: &str = "Ask about one of them, or make two questions.";
    let phrase =
        |at: Range<usize>, message: String| Phrase { code: Code::TwoQuestions, at, message, remedy: ONE };
    if let Some(at) = sequence(words, "and/or") {
        return Some(phrase(at, "`and/or` asks two things at once.".to_owned()));
    }
    if let Some((first, rest)) = text.split_once('?').filter(|(_, rest)| rest.contains('?')) {
        let start = first.len() + 1 + (rest.len() - rest.trim_start().len());
        let message = "This asks a second question before the first is answered.".to_owned();
        return Some(phrase(start..text.trim_end().len(), message));
    }
    let at = joined_judgements(words)?;
    let message =
        format!("`{}` asks two things at once: one may be so without the other.", quoted(text, &at));
    Some(phrase(at, message))
}

fn joined_judgements(words: &[Word]) -> Option<Range<usize>> {
    let joins = |word: &Word| ["and", "or", "nor"].contains(&word.text.as_str());
    let judges = |word: &&Word| JUDGEMENTS.contains(&word.text.as_str());
    words.iter().enumerate().filter(|(_, word)| joins(word)).find_map(|(at, _)| {
        let left = words.get(..at)?.last().filter(judges)?;
        let after = words.get(at + 1..)?.iter().take(5);
        let right = after.take_while(|word| !word.first).find(|it| !BETWEEN.contains(&it.text.as_str()));
        let right = right.filter(judges)?;
        Some(left.at.start..right.at.end)
    })
}
