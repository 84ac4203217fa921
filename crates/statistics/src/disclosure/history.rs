//! Everything ever published about one question, as the release rule sees it.

use super::counts::{Counts, Question, Shape};
use super::picture::Picture;
use super::unknowns;
use crate::{DisclosurePolicy, Period};

/// One closed period, and the step since the start that was published at its end, if one was.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) period: Period,
    pub(crate) counts: Counts,
    pub(crate) picture: Picture,
    /// The counts since the start, this period included.
    pub(crate) total: Counts,
    pub(crate) step: Option<Picture>,
}

/// The closed periods of one question, oldest first.
#[derive(Debug)]
pub(crate) struct History<'a> {
    pub(crate) question: &'a Question,
    pub(crate) policy: DisclosurePolicy,
    pub(crate) entries: Vec<Entry>,
}

impl<'a> History<'a> {
    pub(crate) fn new(question: &'a Question, policy: &DisclosurePolicy) -> Self {
        Self { question, policy: policy.floored(), entries: Vec::new() }
    }

    /// Adds a closed period, with what may be shown of it (rule 8).
    pub(crate) fn close(&mut self, period: Period, mut counts: Counts) {
        if counts.offered == 0 {
            counts = Counts::default();
        }
        counts.options.resize(self.question.options.len(), 0);
        counts.non_answers.resize(self.question.non_answers.len(), 0);
        let mut total = self.entries.last().map_or_else(Counts::default, |entry| entry.total.clone());
        total += &counts;
        let picture = Picture::of(self.question, &counts, &self.policy);
        let mut entry = Entry { period, counts, picture, total, step: None };
        if unknowns::leak(self.question, &self.policy, std::slice::from_ref(&entry)) {
            entry.picture = Picture::nothing(self.question);
        }
        self.entries.push(entry);
    }

    /// Whether anything hidden could be worked out if this were the step at the last period.
    pub(crate) fn leaks_with(&mut self, step: &Picture) -> bool {
        if !step.is_whole() && self.question.shape == Shape::One && !self.headlines_add_up() {
            return true;
        }
        let Some(last) = self.entries.last_mut() else { return true };
        last.step = Some(step.clone());
        let leaks = unknowns::leak(self.question, &self.policy, &self.entries);
        if let Some(last) = self.entries.last_mut() {
            last.step = None;
        }
        leaks
    }

    /// Whether the totals since the last whole step are sums of published totals. If they are not, a step
    /// that withholds an option would add a sum over the withheld ones that the network has no place for.
    fn headlines_add_up(&self) -> bool {
        let whole = |entry: &&Entry| entry.step.as_ref().is_some_and(Picture::is_whole);
        let since = self.entries.iter().rev().take_while(|entry| !whole(entry));
        since.into_iter().all(|entry| entry.counts.offered == 0 || entry.picture.has_headline(self.question))
    }
}
