//! What a series is called.

use std::collections::BTreeMap;

use crate::{Concept, ItemId, Library, Question, QuestionSet, SetId};

/// The name of a series: the concept of its first segment, and `concept@<version>` of each that a break begins. It stays
/// as it is whatever versions come later.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SeriesKey {
    concept: Concept,
    begun_by: Option<Beginning>,
}

/// The set with which a later segment begins.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Beginning {
    /// A later version of the set the concept was first measured by.
    Version(u32),
    /// Another set.
    Set(SetId),
}

impl SeriesKey {
    pub(super) fn of(question: &Question, head: &ItemId, namer: &Namer<'_>) -> Self {
        Self { concept: question.concept.clone(), begun_by: namer.beginning(head) }
    }

    /// What the series measures.
    #[must_use]
    pub const fn concept(&self) -> &Concept {
        &self.concept
    }
}

impl std::fmt::Display for SeriesKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.begun_by {
            None => write!(formatter, "{}", self.concept),
            Some(Beginning::Version(version)) => write!(formatter, "{}@{version}", self.concept),
            Some(Beginning::Set(set)) => write!(formatter, "{}@{set}", self.concept),
        }
    }
}

/// What is measured by which item, and by which item first.
pub(super) struct Namer<'l> {
    concepts: BTreeMap<ItemId, &'l Concept>,
    first: BTreeMap<&'l Concept, ItemId>,
}

impl<'l> Namer<'l> {
    /// Sets in the order of their first versions, and each in the order of its own: a later version changes neither.
    pub(super) fn of(library: &'l Library) -> Self {
        let begun = |set: &QuestionSet| {
            let versions = library.sets().filter(|other| other.id.name == set.id.name);
            versions.map(|other| (other.id.version, other.effective_from)).min().map(|(_, from)| from)
        };
        let mut sets: Vec<&QuestionSet> = library.sets().collect();
        sets.sort_by_key(|set| (begun(set), &set.id));
        let mut namer = Self { concepts: BTreeMap::new(), first: BTreeMap::new() };
        for question in sets.into_iter().flat_map(QuestionSet::questions) {
            let item = ItemId::of(question);
            namer.first.entry(&question.concept).or_insert_with(|| item.clone());
            namer.concepts.insert(item, &question.concept);
        }
        namer
    }

    /// What the name of the segment that begins with an item adds to the concept: nothing for the first.
    fn beginning(&self, head: &ItemId) -> Option<Beginning> {
        let first = self.first.get(*self.concepts.get(head)?).filter(|first| *first != head)?;
        Some(if first.set.name == head.set.name {
            Beginning::Version(head.set.version)
        } else {
            Beginning::Set(head.set.clone())
        })
    }
}
