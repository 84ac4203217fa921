//! Both waves together: a question that is asked in each of them.

use super::sum::sum;
use crate::{Figure, Series, WaveFigures};

/// One question over both waves, for the periods that both tell.
#[derive(Debug, Clone, PartialEq)]
pub struct WavesTogether<'a> {
    /// The question in each wave, in their order.
    series: Vec<&'a Series>,
}

/// The questions that every one of these waves asks with the same options. The base is interviews: somebody interviewed
/// twice is in it twice.
pub fn both_waves<'a>(waves: &[&'a WaveFigures]) -> Vec<WavesTogether<'a>> {
    let Some((first, others)) = waves.split_first() else { return Vec::new() };
    let codes = |series: &'a Series| series.options.iter().map(|option| &option.code);
    let same = |series: &'a Series, other: &'a Series| {
        other.concept == series.concept && codes(other).eq(codes(series))
    };
    let asked_twice = first.series.iter().filter(|_| !others.is_empty()).filter_map(|series| {
        let found = others.iter().map(|wave| wave.series.iter().find(|other| same(series, other)));
        let mut all = vec![series];
        all.extend(found.collect::<Option<Vec<&Series>>>()?);
        Some(WavesTogether { series: all })
    });
    asked_twice.collect()
}

impl<'a> WavesTogether<'a> {
    /// The concept.
    pub fn concept(&self) -> &'a str {
        self.series.first().map(|series| series.concept.as_str()).unwrap_or_default()
    }

    /// Headline spans that are the same in both, oldest first.
    pub fn periods(&self) -> Vec<Figure> {
        told_by_all(&self.series, |series| &series.periods)
    }

    /// Calendar quarters.
    pub fn quarters(&self) -> Vec<Figure> {
        told_by_all(&self.series, |series| &series.quarters)
    }

    /// Twelve months to the end of each span.
    pub fn rolling_12(&self) -> Vec<Figure> {
        told_by_all(&self.series, |series| &series.rolling_12)
    }

    /// Since the start, where it is the same time in both.
    pub fn cumulative(&self) -> Option<Figure> {
        told_by_all(&self.series, |series| std::slice::from_ref(&series.cumulative)).pop()
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
