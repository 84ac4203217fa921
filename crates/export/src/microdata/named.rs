//! Names of columns that every program accepts: those of SPSS are the narrowest.

use std::collections::BTreeSet;

/// The longest name.
const LONGEST: usize = 64;

/// Words that SPSS keeps for itself.
const KEPT: [&str; 13] = ["all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with"];

/// Gives out names, each once.
#[derive(Default)]
pub(super) struct Names(BTreeSet<String>);

impl Names {
    /// With these given out already.
    pub(super) fn without(taken: &[&str]) -> Self {
        Self(taken.iter().map(|name| (*name).to_owned()).collect())
    }

    /// The wanted name, or the nearest to it that is free. It is made of small letters, digits and underscores.
    pub(super) fn give(&mut self, wanted: &str) -> String {
        let kept = KEPT.contains(&wanted);
        let stem = if kept { format!("{wanted}_answer") } else { wanted.to_owned() };
        let numbered = (2u32..).map(|number| cut(&stem, &format!("_{number}")));
        let free = std::iter::once(cut(&stem, "")).chain(numbered).find(|name| !self.0.contains(name));
        let name = free.unwrap_or_default();
        self.0.insert(name.clone());
        name
    }
}

/// The stem, shortened so that the whole fits.
fn cut(stem: &str, end: &str) -> String {
    let stem: String = stem.chars().take(LONGEST - end.len()).collect();
    format!("{stem}{end}")
}
