//! What changed, in sentences: at most three questions each way, and how many others did not change.

use questionnaire::Language;
use statistics::{Change, Figure, Series, WaveFigures};

use super::words::{directed, say};
use crate::charts;
use crate::locale::{Message, t};
use crate::spoken;
use crate::urls::Stage;

const EACH_WAY: usize = 3;

/// One sentence of the box "What changed".
pub(crate) struct Finding {
    /// The sign before it.
    pub(crate) flag: String,
    /// The finding.
    pub(crate) lead: Message,
    /// What it is compared with.
    pub(crate) rest: Option<Message>,
    /// The page of the question.
    pub(crate) path: Option<String>,
}

/// The reading of a question, where the latest period is one of the two that are compared.
pub(crate) fn latest_change(series: &Series) -> Option<Change> {
    series.periods.last()?.favourable.shown()?;
    series.change
}

/// The sentences of a wave, the largest differences first.
pub(crate) fn findings(language: Language, stage: &Stage, wave: &WaveFigures) -> Vec<Finding> {
    let mut found = Vec::new();
    for change in [Change::Higher, Change::Lower] {
        let mut changed: Vec<_> = directed(wave, "").filter_map(|series| compare(series, change)).collect();
        changed.sort_by(|one, other| other.difference().total_cmp(&one.difference()));
        found.extend(changed.iter().take(EACH_WAY).map(|comparison| comparison.sentence(language, stage)));
        let more_key = if change == Change::Higher { "finding-more-up" } else { "finding-more-down" };
        found.extend(counted(language, change, more_key, changed.len().saturating_sub(EACH_WAY)));
    }
    found.extend(others(language, wave));
    found
}

struct Comparison<'a> {
    series: &'a Series,
    change: Change,
    now: (&'a Figure, f64),
    before: (&'a Figure, f64),
}

fn compare(series: &Series, wanted: Change) -> Option<Comparison<'_>> {
    let change = latest_change(series).filter(|change| *change == wanted)?;
    let with_share = |figure: &'_ Figure| figure.favourable.shown().map(|favourable| favourable.share);
    let mut shown = series.periods.iter().rev().filter_map(|figure| Some((figure, with_share(figure)?)));
    Some(Comparison { series, change, now: shown.next()?, before: shown.next()? })
}

impl Comparison<'_> {
    fn difference(&self) -> f64 {
        (self.now.1 - self.before.1).abs()
    }

    fn sentence(&self, language: Language, stage: &Stage) -> Finding {
        let key = if self.change == Change::Higher { "finding-up" } else { "finding-down" };
        let lead = t(language, "finding-lead")
            .with("percent", spoken::percent(self.now.1))
            .with("question", say(language, &self.series.short));
        let rest = t(language, key)
            .with("before", spoken::percent(self.before.1))
            .with("period", spoken::period(language, self.before.0.period));
        Finding {
            flag: charts::flag(self.change),
            lead,
            rest: Some(rest),
            path: Some(stage.question(&self.series.concept)),
        }
    }
}

/// How many questions show no change, and how many cannot be compared.
fn others(language: Language, wave: &WaveFigures) -> impl Iterator<Item = Finding> {
    let read =
        |wanted: Option<Change>| directed(wave, "").filter(|series| latest_change(series) == wanted).count();
    let (steady, unknown) = (read(Some(Change::NoEvidence)), read(None));
    let compared = directed(wave, "").count().saturating_sub(unknown);
    let steady_key = if steady == compared { "finding-all-steady" } else { "finding-others-steady" };
    [(steady, steady_key), (unknown, "finding-not-compared")]
        .into_iter()
        .filter_map(move |(number, key)| counted(language, Change::NoEvidence, key, number))
}

/// A sentence about a number of questions; nothing where there is none.
fn counted(language: Language, change: Change, key: &'static str, number: usize) -> Option<Finding> {
    let lead = t(language, key).count("number", number);
    (number > 0).then(|| Finding { flag: charts::flag(change), lead, rest: None, path: None })
}
