//! A rule that suggests a code: words that stand next to each other in what was said.

use std::fmt;

/// One or more words in a row. A word that ends with `*` stands for every word that begins so: `listen*` is listened and
/// listening. Capital letters and the form of the apostrophe make no difference. There is no other pattern, so that
/// whoever sees a suggestion can see the rule at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    written: String,
    words: Vec<Word>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    letters: String,
    begins: bool,
}

/// The fewest letters before a `*`: with fewer the rule would fit half a language.
const SHORTEST_BEGINNING: usize = 3;

impl Term {
    /// Reads a rule. Nothing where it is none: no word, a star inside a word, or hardly a letter before one.
    pub fn parse(written: &str) -> Option<Self> {
        let words: Option<Vec<Word>> = written.split_whitespace().map(Word::parse).collect();
        let words = words.filter(|words| !words.is_empty())?;
        Some(Self { written: written.to_owned(), words })
    }

    /// How many words it is of.
    pub(super) fn length(&self) -> usize {
        self.words.len()
    }

    /// These words, in small letters, are what the rule says.
    pub(super) fn fits(&self, said: &[&str]) -> bool {
        said.len() == self.words.len() && self.words.iter().zip(said).all(|(word, said)| word.fits(said))
    }
}

impl fmt::Display for Term {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.written)
    }
}

impl Word {
    fn parse(written: &str) -> Option<Self> {
        let (letters, begins) = match written.strip_suffix('*') {
            Some(letters) => (letters, true),
            None => (written, false),
        };
        let plain = !letters.is_empty() && letters.chars().all(is_of_word);
        let long = !begins || letters.chars().count() >= SHORTEST_BEGINNING;
        (plain && long).then(|| Self { letters: folded(letters), begins })
    }

    fn fits(&self, said: &str) -> bool {
        if self.begins { said.starts_with(&self.letters) } else { said == self.letters }
    }
}

/// A letter, a digit, an apostrophe or a hyphen: what a word is written with.
pub(super) fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '\'' | '’' | '-')
}

/// In small letters, with one form of the apostrophe.
pub(super) fn folded(word: &str) -> String {
    word.to_lowercase().replace('’', "'")
}
