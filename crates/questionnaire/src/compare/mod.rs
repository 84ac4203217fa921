//! What a reader of trends would notice between two versions of a set or an interview.

mod choices;
mod items;
mod sides;

use crate::{ChoiceName, ItemId, Library, Polarity, QuestionnaireId, Relation, SetId, Text};
use sides::Side;

/// Two versions, item by item.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The older version: `respect@1`.
    pub from: String,
    /// The newer version: `respect@2`.
    pub to: String,
    /// Every item of the newer version in its order, then those of the older one that have no successor.
    pub items: Vec<ItemChange>,
    /// The minutes each takes when the route leaves nothing aside.
    pub minutes: (u32, u32),
    /// How many questions each asks when the route leaves nothing aside.
    pub questions: (usize, usize),
    /// What the theme means, where that changed. None for interviews.
    pub definition: Option<(Text, Text)>,
    /// The sets another version of which is asked, by old and new. Empty for sets.
    pub sets: Vec<(Option<SetId>, Option<SetId>)>,
    /// The scripts that changed. Empty for sets.
    pub scripts: Vec<ScriptChange>,
}

/// One item of two versions.
#[derive(Clone, Debug, PartialEq)]
pub struct ItemChange {
    /// The item of the older version; none where it is new.
    pub from: Option<ItemId>,
    /// The item of the newer version; none where it is no longer asked.
    pub to: Option<ItemId>,
    /// Its name on dashboards, as the newer version has it.
    pub label: Text,
    /// What the equivalences between the two say; none where the very same item is asked, or where nothing is said.
    pub relation: Option<Relation>,
    /// What becomes of its trend.
    pub trend: Trend,
    /// What is read out, before and after, where it changed.
    pub wording: Option<(Text, Text)>,
    /// What changed among its choices.
    pub choices: Vec<ChoiceChange>,
    /// When it is asked, before and after, where that changed; empty where everybody is asked.
    pub base: Option<(String, String)>,
    /// Whether it comes earlier or later among the items that stay.
    pub moved: bool,
    /// Why, as its authors wrote.
    pub rationale: Option<String>,
}

/// What becomes of a trend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Trend {
    /// One line through both versions.
    Continues,
    /// The old line ends and another begins.
    Breaks,
    /// There was none.
    Begins,
    /// There will be no more of it.
    Ends,
}

/// What changed of one choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceChange {
    /// Not offered before.
    Added {
        /// Its code.
        code: ChoiceName,
        /// What is read out.
        label: Text,
    },
    /// No longer offered, and no new code stands for it.
    Removed {
        /// Its code.
        code: ChoiceName,
        /// What was read out.
        label: Text,
    },
    /// Counted under another code.
    Recoded {
        /// The old code.
        from: ChoiceName,
        /// The new code.
        to: ChoiceName,
    },
    /// Read out in other words.
    Reworded {
        /// Its code in the newer version.
        code: ChoiceName,
        /// The old words.
        from: Text,
        /// The new words.
        to: Text,
    },
    /// Scored otherwise.
    Rescored {
        /// Its code in the newer version.
        code: ChoiceName,
        /// The old score and polarity.
        from: (Option<u8>, Polarity),
        /// The new ones.
        to: (Option<u8>, Polarity),
    },
    /// The choices are read out in another order.
    Reordered,
}

/// A script that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScriptChange {
    /// Its name.
    pub name: String,
    /// The old words; none where it is new.
    pub from: Option<Text>,
    /// The new words; none where it is no longer read.
    pub to: Option<Text>,
}

/// Why two versions cannot be compared.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CompareFault {
    /// Neither a set nor an interview of the library.
    #[error("there is no `{0}`; name a set or an interview with its version, such as `respect@1`")]
    Unknown(String),
    /// Not two versions of one thing, the older first.
    #[error(
        "`{0}` is not an older version of `{1}`; name two versions of one set or interview, the older first"
    )]
    NotVersions(String, String),
}

/// Compares two versions of a set or of an interview: `respect@1` with `respect@2`, `six-week@1` with `six-week@2`.
///
/// # Errors
/// When either is not in the library, or they are not two versions of one thing, the older first.
pub fn compare(library: &Library, from: &str, to: &str) -> Result<Comparison, CompareFault> {
    let not_versions = || CompareFault::NotVersions(from.to_owned(), to.to_owned());
    let (old, new) = (side(library, from)?, side(library, to)?);
    if old.name != new.name || old.version >= new.version {
        return Err(not_versions());
    }
    Ok(Comparison {
        from: from.to_owned(),
        to: to.to_owned(),
        items: items::changes(library, &old, &new),
        minutes: (old.minutes, new.minutes),
        questions: (old.asked, new.asked),
        definition: sides::definition(&old, &new),
        sets: sides::sets(&old, &new),
        scripts: sides::scripts(&old, &new),
    })
}

fn side<'l>(library: &'l Library, id: &str) -> Result<Side<'l>, CompareFault> {
    let interview = QuestionnaireId::parse(id).ok().and_then(|id| library.interview(id.wave, id.version));
    let set = SetId::parse(id).ok().and_then(|id| library.set(&id));
    let side = interview.map(Side::of_interview).or_else(|| set.map(Side::of_set));
    side.ok_or_else(|| CompareFault::Unknown(id.to_owned()))
}

impl ItemChange {
    /// Is it in both versions, and nothing about it different?
    #[must_use]
    pub fn is_unchanged(&self) -> bool {
        let same = self.wording.is_none() && self.choices.is_empty() && self.base.is_none() && !self.moved;
        same && self.trend == Trend::Continues
    }
}

impl Trend {
    /// The word in addresses and message keys.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Continues => "continues",
            Self::Breaks => "breaks",
            Self::Begins => "begins",
            Self::Ends => "ends",
        }
    }
}
