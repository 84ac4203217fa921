//! Why there is no answer: told for all the questions of a wave at once, or for none.
//!
//! Reasons and base add up to everybody interviewed. Told for one question they would tell for every other how many gave no
//! answer, so that number is put to the test first, for every question.

use super::closing::{Waited, close};
use super::kept::Kept;
use super::ledger::WaveLedger;
use super::line::{Block, Line, REASONS};
use super::members;
use super::primary::passes;
use super::refine::union;
use crate::{DisclosurePolicy, Period};

/// Closes the reasons of every question over the periods since the last time, where all of them may be told.
pub(crate) fn close_all(wave: &mut WaveLedger, policy: &DisclosurePolicy) {
    let told = wave.reasons.last().map(|period| period.to);
    let since = wave
        .periods
        .iter()
        .map(|(period, _)| *period)
        .filter(|period| told.is_none_or(|told| told < period.to));
    let Some(period) = union(since) else { return };
    let Some(kept) = everybody_agrees(wave, period, policy) else { return };
    let blocks: Option<Vec<(String, Block)>> = kept
        .into_iter()
        .map(|(key, line, kept)| {
            let parts = close(&members::reasons(line, &kept), Waited::Months(period), policy)?;
            Some((key.clone(), Block { period, parts }))
        })
        .collect();
    let Some(blocks) = blocks.filter(|blocks| !blocks.is_empty()) else { return };
    wave.reasons.push(period);
    for (key, block) in blocks {
        if let Some(line) = wave.lines.get_mut(&key) {
            line.families.entry(REASONS.to_owned()).or_default().push(block);
        }
    }
}

/// What is kept of every question that was asked in the period. Nothing where a question's spans do not fill it, where
/// those without an answer are few, or where one question counts other people than another because somebody's answers came
/// or went in between.
fn everybody_agrees<'a>(
    wave: &'a WaveLedger,
    period: Period,
    policy: &DisclosurePolicy,
) -> Option<Vec<(&'a String, &'a Line, Kept)>> {
    let mut agreed: Vec<(&String, &Line, Kept)> = Vec::new();
    for (key, line) in &wave.lines {
        let waits = line.waiting.is_some_and(|waiting| waiting.meets(period));
        let inside = || line.spans.iter().filter(|span| period.holds(span.period));
        let crosses = line.spans.iter().any(|span| span.period.meets(period) && !period.holds(span.period));
        if waits || crosses {
            return None;
        }
        if inside().next().is_none() {
            continue;
        }
        let kept = Kept::over(inside());
        let first = agreed.first().map_or(kept.everyone(), |(_, _, first)| first.everyone());
        if !passes(kept.silent(), kept.base(), policy) || kept.everyone() != first {
            return None;
        }
        agreed.push((key, line, kept));
    }
    Some(agreed)
}
