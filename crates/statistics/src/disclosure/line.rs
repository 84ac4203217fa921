//! One question's blocks: its headline spans, and the families that refine them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::counts::{Question, Shape};
use super::kept::Kept;
use crate::{Period, Polarity};

/// The family of bands within the headline.
pub(crate) const BANDS: &str = "bands";
/// The family of options within the bands.
pub(crate) const OPTIONS: &str = "options";
/// The family of reasons for no answer.
pub(crate) const REASONS: &str = "reasons";
/// The family of teams.
pub(crate) const TEAMS: &str = "teams";

/// The unit of those of whom the unit is not known.
pub(crate) const NOT_KNOWN: &str = "not_known";

/// The family of one option of those that may be chosen together.
pub(crate) fn choice(code: &str) -> String {
    format!("choice {code}")
}

/// The family of one kind of group.
pub(crate) fn kind(kind: &str) -> String {
    format!("group {kind}")
}

/// One question, for as long as its options stay its options.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Line {
    pub(crate) concept: String,
    /// How many times options had been merged before.
    pub(crate) stage: usize,
    /// Whether options may be chosen together.
    pub(crate) many: bool,
    /// The options, each with the direction it had when it was first counted.
    pub(crate) options: Vec<(String, Polarity)>,
    /// The reasons for no answer.
    pub(crate) reasons: Vec<String>,
    /// The months that wait for the next span.
    pub(crate) waiting: Option<Period>,
    /// The headline, span by span.
    pub(crate) spans: Vec<Span>,
    /// The other families, by name.
    pub(crate) families: BTreeMap<String, Vec<Block>>,
}

/// One span of the headline, with what its refinements will be made from: nothing is counted twice, and what somebody
/// says or takes back later changes no part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Span {
    pub(crate) period: Period,
    pub(crate) kept: Kept,
    /// A restatement changed its headline.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) revised: bool,
}

/// A part of a family over some spans: counts that are published once and never change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Block {
    pub(crate) period: Period,
    pub(crate) parts: Vec<Part>,
}

/// One part, or several merged into one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Part {
    pub(crate) members: Vec<String>,
    pub(crate) counts: Vec<u32>,
    /// A restatement changed them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(crate) revised: bool,
}

impl Block {
    /// What is told of the blocks' shape: which members stand together.
    pub(crate) fn same_shape(&self, other: &Self) -> bool {
        let members = |block: &Self| block.parts.iter().map(|part| part.members.clone()).collect::<Vec<_>>();
        members(self) == members(other)
    }

    /// The part that a member stands in.
    pub(crate) fn part_of(&self, member: &str) -> Option<(usize, &Part)> {
        let mut parts = self.parts.iter().enumerate();
        parts.find(|(_, part)| part.members.iter().any(|known| known == member))
    }
}

impl Line {
    pub(crate) fn new(question: &Question, stage: usize) -> Self {
        Self {
            concept: question.concept.clone(),
            stage,
            many: question.shape == Shape::Many,
            options: Vec::new(),
            reasons: Vec::new(),
            waiting: None,
            spans: Vec::new(),
            families: BTreeMap::new(),
        }
    }

    /// Takes on the options and reasons that the question has gained.
    pub(crate) fn describe(&mut self, question: &Question) {
        for option in &question.options {
            if !self.options.iter().any(|(code, _)| *code == option.code) {
                self.options.push((option.code.clone(), option.polarity));
            }
        }
        for reason in &question.non_answers {
            if !self.reasons.contains(reason) {
                self.reasons.push(reason.clone());
            }
        }
    }

    /// Whether favourable has a meaning.
    pub(crate) fn is_directed(&self) -> bool {
        !self.many && self.options.iter().any(|(_, polarity)| *polarity == Polarity::Favourable)
    }

    /// The blocks of a family, oldest first.
    pub(crate) fn blocks(&self, family: &str) -> &[Block] {
        self.families.get(family).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn rename(&mut self, renamed: impl Fn(&str) -> String) {
        for (code, _) in &mut self.options {
            *code = renamed(code);
        }
        for block in self.families.get_mut(OPTIONS).into_iter().flatten() {
            for member in block.parts.iter_mut().flat_map(|part| &mut part.members) {
                *member = renamed(member);
            }
        }
        let families = std::mem::take(&mut self.families);
        self.families =
            families.into_iter().map(|(name, blocks)| renamed_family(name, blocks, &renamed)).collect();
    }
}

fn renamed_family(
    name: String,
    mut blocks: Vec<Block>,
    renamed: &impl Fn(&str) -> String,
) -> (String, Vec<Block>) {
    let Some(code) = name.strip_prefix(&choice("")).map(renamed) else { return (name, blocks) };
    for member in blocks.iter_mut().flat_map(|block| &mut block.parts).flat_map(|part| &mut part.members) {
        if !member.is_empty() {
            member.clone_from(&code);
        }
    }
    (choice(&code), blocks)
}
