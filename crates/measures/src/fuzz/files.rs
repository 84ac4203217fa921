//! Question files: lists, sets and interviews, compiled together.

use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use anyhow::Result;
use questionnaire::{Code, Compilation, compile};

use super::dice::Dice;
use super::target::Target;
use super::{bundle, corpus, damage, laws};

/// The words of the format, gathered from what is shipped and from the cases.
pub(super) struct Files {
    words: Vec<String>,
}

impl Files {
    pub(super) fn new() -> Result<Self> {
        let mut words: Vec<String> = Vec::new();
        for bundle in corpus::bundles()? {
            let values = bundle.lines().filter_map(|line| line.split_once('='));
            words.extend(values.flat_map(|(key, value)| [key.trim().to_owned(), value.trim().to_owned()]));
        }
        words.retain(|word| word.len() < 60);
        words.sort();
        words.dedup();
        Ok(Self { words })
    }
}

impl Target for Files {
    fn name(&self) -> &'static str {
        "files"
    }

    fn corpus(&self) -> Result<Vec<Vec<u8>>> {
        Ok(corpus::bundles()?.into_iter().map(String::into_bytes).collect())
    }

    fn damage(&self, input: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
        let (text, other) = (String::from_utf8_lossy(input), String::from_utf8_lossy(other));
        let words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        damage::damaged(&text, &other, &words, dice).into_bytes()
    }

    fn give(&self, input: &[u8]) -> Result<u64, String> {
        let sources = bundle::sources(&String::from_utf8_lossy(input));
        let compilation = compile(&sources);
        laws::hold(&compilation, &sources)?;
        Ok(shortened(&compilation))
    }
}

/// Which codes were found, once or more often, and whether anything was made.
pub(super) fn shortened(compilation: &Compilation) -> u64 {
    let mut codes: BTreeMap<Code, usize> = BTreeMap::new();
    for found in &compilation.diagnostics {
        let count = codes.entry(found.code).or_default();
        *count = (*count + 1).min(2);
    }
    let mut hasher = DefaultHasher::new();
    codes.into_iter().for_each(|pair| pair.hash(&mut hasher));
    compilation.library.interviews().count().min(2).hash(&mut hasher);
    hasher.finish()
}
