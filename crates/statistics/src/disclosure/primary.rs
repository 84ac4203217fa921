//! Rules 2 and 3: which counts may be shown on their own account.

use super::counts::{Counts, Question, Shape};
use crate::DisclosurePolicy;

/// Whether a count out of a base may be shown.
pub(crate) fn passes(count: u32, base: u32, policy: &DisclosurePolicy) -> bool {
    if count == 0 { base >= policy.full_base } else { count >= policy.minimum_cell }
}

/// Whether a count and its complement may both be shown.
pub(crate) fn both_pass(count: u32, base: u32, policy: &DisclosurePolicy) -> bool {
    passes(count, base, policy) && passes(base.saturating_sub(count), base, policy)
}

/// Whether the question shows anything at all for these counts.
pub(crate) fn opens(counts: &Counts, policy: &DisclosurePolicy) -> bool {
    let small_complement = (1..policy.minimum_cell).contains(&counts.off_route);
    counts.base >= policy.minimum_base && !small_complement
}

/// Whether each option may be shown on its own account.
pub(crate) fn options(question: &Question, counts: &Counts, policy: &DisclosurePolicy) -> Vec<bool> {
    let test = match question.shape {
        Shape::One => passes,
        Shape::Many => both_pass,
    };
    counts.options.iter().map(|count| test(*count, counts.base, policy)).collect()
}

/// How many people chose a favourable option.
pub(crate) fn favourable(question: &Question, counts: &Counts) -> u32 {
    question
        .favourable()
        .zip(&counts.options)
        .filter(|(favourable, _)| *favourable)
        .map(|(_, count)| count)
        .sum()
}

/// Whether the reasons for no answer, and the people the route left out, may all be shown.
pub(crate) fn non_answers(counts: &Counts, policy: &DisclosurePolicy) -> bool {
    let reasons = counts.non_answers.iter().chain([&counts.off_route]);
    reasons.into_iter().all(|count| passes(*count, counts.base, policy))
}
