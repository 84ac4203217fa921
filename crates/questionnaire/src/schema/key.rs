//! What a table of a question file may hold: its keys, what each is for, and what may stand there.

/// A kind of table.
pub(crate) struct Table {
    /// Its name in the schema.
    pub(crate) name: &'static str,
    /// What it is, for whoever hovers over it.
    pub(crate) about: &'static str,
    /// Its keys.
    pub(crate) keys: &'static [Key],
    /// What else must be there, by the word another key has.
    pub(crate) by_word: &'static [ByWord],
}

/// One key.
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) need: Need,
    pub(crate) shape: Shape,
    pub(crate) about: &'static str,
}

/// Must the key be there?
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    Always,
    Perhaps,
}

/// Keys that must be there where the value of a key begins with one of these words.
pub(crate) struct ByWord {
    pub(crate) key: &'static str,
    pub(crate) words: &'static [&'static str],
    pub(crate) keys: &'static [&'static str],
}

/// What may stand as a value.
pub(crate) enum Shape {
    /// The format version.
    One,
    /// A text of letters that fit a pattern.
    Pattern(&'static str),
    /// Any text.
    String,
    /// A condition or calculation.
    Expression,
    /// One of a list of words.
    Words(fn() -> Vec<&'static str>),
    Flag,
    /// A whole number in a range, both included.
    Count(u32, u32),
    Number,
    Day,
    /// A text in two languages.
    Text,
    /// A table of its own.
    Tables(&'static Table),
    /// A list.
    List(&'static Self),
    /// A table whose keys are names.
    Map(&'static Self),
}

impl Table {
    /// Does it have such a key?
    pub(crate) fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|known| known.name == key)
    }

    /// The names of its keys.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.keys.iter().map(|key| key.name)
    }
}

/// A key that must be there.
pub(crate) const fn must(name: &'static str, shape: Shape, about: &'static str) -> Key {
    Key { name, need: Need::Always, shape, about }
}

/// A key that may be there.
pub(crate) const fn may(name: &'static str, shape: Shape, about: &'static str) -> Key {
    Key { name, need: Need::Perhaps, shape, about }
}

/// The words of a list of words with their meanings.
pub(crate) fn words<T>(list: &[(&'static str, T)]) -> Vec<&'static str> {
    list.iter().map(|(word, _)| *word).collect()
}
