//! The lines of figures of one wave: which questions of which versions stand in each.

use std::collections::{BTreeMap, BTreeSet};

use questionnaire::{JoinedSeries, Library, Questionnaire, QuestionnaireId, SeriesKey, SeriesSet, Wave};

use crate::catalogue::is_published;
use crate::stage::{Stage, Version, groups};

/// One line of figures.
pub(crate) struct Line<'a> {
    /// Its name.
    pub(crate) key: String,
    /// The line that ended where this one begins.
    pub(crate) after: Option<String>,
    /// Oldest first; more than one where options were merged.
    pub(crate) stages: Vec<Stage<'a>>,
}

/// The lines over the interviews that were asked, in the order of the newest of them; what only older ones ask comes
/// after.
pub(crate) fn lines<'a>(
    library: &'a Library,
    series: &'a SeriesSet,
    wave: Wave,
    used: &BTreeSet<QuestionnaireId>,
) -> Vec<Line<'a>> {
    let used = used.iter().rev().filter(|id| id.wave == wave);
    let asked: Vec<&Questionnaire> = used.filter_map(|id| library.interview(id.wave, id.version)).collect();
    let mut order: Vec<&SeriesKey> = Vec::new();
    let mut versions: BTreeMap<&SeriesKey, Vec<Version<'a>>> = BTreeMap::new();
    for interview in asked {
        for question in interview.questions() {
            let Some(joined) = series.of(interview.id, &question.name) else { continue };
            let known = versions.entry(&joined.key).or_default();
            if known.is_empty() {
                order.push(&joined.key);
            }
            known.push((interview.id, question));
        }
    }
    let line = |key: &SeriesKey| Line::of((series, series.get(key)?), versions.get(key)?);
    let mut lines: Vec<Line<'a>> = order.into_iter().filter_map(line).collect();
    name_known_lines_only(&mut lines);
    lines
}

/// A line comes after another only where readers can find the other.
fn name_known_lines_only(lines: &mut [Line<'_>]) {
    let known: BTreeSet<String> = lines.iter().map(|line| line.key.clone()).collect();
    for line in lines {
        line.after = line.after.take().filter(|after| known.contains(after));
    }
}

impl<'a> Line<'a> {
    /// None where the newest version of the question does not let its figures out.
    fn of((series, joined): (&'a SeriesSet, &'a JoinedSeries), versions: &[Version<'a>]) -> Option<Self> {
        let key = joined.key.to_string();
        let groups = groups(joined, versions);
        let (_, newest) = groups.last()?.last()?;
        if !is_published(newest) {
            return None;
        }
        let until = (1..=groups.len()).filter_map(|count| groups.get(..count));
        let stages = until.filter_map(|groups| Stage::of((&key, joined), groups)).collect();
        let after = series.before(joined).map(|before| before.key.to_string());
        Some(Self { key, after, stages })
    }
}
