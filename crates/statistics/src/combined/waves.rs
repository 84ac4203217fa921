//! Both waves together: a question that is asked in each of them.

use super::sum::sum;
use crate::{Edition, Figure, Series};

/// One question over both waves, for the periods that both tell.
#[derive(Debug, Clone, PartialEq)]
pub struct WavesTogether {
    /// The concept.
    pub concept: String,
    /// Headline spans that are the same in both, oldest first.
    pub periods: Vec<Figure>,
    /// Calendar quarters.
    pub quarters: Vec<Figure>,
    /// Twelve months to the end of each span.
    pub rolling_12: Vec<Figure>,
    /// Since the start, where it is the same time in both.
    pub cumulative: Option<Figure>,
}

/// The questions of an edition that every wave asks with the same options. The base is interviews: somebody interviewed
/// twice is in it twice.
pub fn both_waves(edition: &Edition) -> Vec<WavesTogether> {
    let Some((first, others)) = edition.waves.split_first() else { return Vec::new() };
    let same = |series: &Series, other: &Series| {
        let codes = |series: &Series| -> Vec<String> {
            series.options.iter().map(|option| option.code.clone()).collect()
        };
        other.concept == series.concept && codes(other) == codes(series)
    };
    let asked_twice = first.series.iter().filter(|_| !others.is_empty()).filter_map(|series| {
        let found = others.iter().map(|wave| wave.series.iter().find(|other| same(series, other)));
        let mut all = vec![series];
        all.extend(found.collect::<Option<Vec<&Series>>>()?);
        Some(all)
    });
    asked_twice.map(|series| together(&series)).collect()
}

fn together(series: &[&Series]) -> WavesTogether {
    WavesTogether {
        concept: series.first().map(|series| series.concept.clone()).unwrap_or_default(),
        periods: told_by_all(series, |series| &series.periods),
        quarters: told_by_all(series, |series| &series.quarters),
        rolling_12: told_by_all(series, |series| &series.rolling_12),
        cumulative: told_by_all(series, |series| std::slice::from_ref(&series.cumulative)).pop(),
    }
}

/// The sums of figures whose period every wave tells.
fn told_by_all<'a>(series: &[&'a Series], figures: impl Fn(&'a Series) -> &'a [Figure]) -> Vec<Figure> {
    let Some((first, others)) = series.split_first() else { return Vec::new() };
    let shown = |series: &'a Series, told: &Figure| {
        figures(series).iter().find(|figure| figure.period == told.period && figure.base.is_shown())
    };
    let sums = figures(first).iter().filter(|figure| figure.base.is_shown()).filter_map(|told| {
        let mut all = vec![told];
        all.extend(others.iter().map(|series| shown(series, told)).collect::<Option<Vec<_>>>()?);
        Some(sum(&all, told.period))
    });
    sums.collect()
}
