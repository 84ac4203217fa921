//! The XmR chart: counts, days and rates, with limits from the ranges between neighbours.

use super::lines::{Model, Seen};
use super::{Chart, Frame, Timeline};
use crate::Marker;

/// Limits are this many mean ranges from the mean: 3 / 1.128, where 1.128 is the mean range of two values from a normal
/// distribution of spread one (Wheeler, Understanding Variation).
const LIMITS: f64 = 2.66;

/// A range above this many mean ranges is outside the limit of the ranges' own chart.
const RANGES: f64 = 3.267;

/// Whether a single leap may widen the limits for every other point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screening {
    /// All ranges count.
    Off,
    /// Ranges above 3.267 times the mean range are left out and the mean is taken again, once.
    Once,
}

/// A chart of values. The centre is the mean of a segment, the limits are 2.66 mean moving ranges from it. There is no
/// range across a gap, and no limit where there is no range. A value that is not a number is a gap.
///
/// Values stand beside each other, so those of longer periods have to be rates, not counts.
pub fn xmr_chart(timeline: &Timeline<f64>, screening: Screening, frame: &Frame<'_>) -> Chart {
    let seen = timeline.observations().iter().map(|observation| {
        let seen = observation.seen.and_then(|value| {
            if value.is_finite() { Ok(Seen { value, people: None }) } else { Err(Marker::NotAvailable) }
        });
        (observation.period, seen)
    });
    frame.assemble(&seen.collect::<Vec<_>>(), |stretches| model(stretches, screening))
}

fn model(stretches: &[Vec<Seen>], screening: Screening) -> Option<Model> {
    let values: Vec<f64> = stretches.iter().flatten().map(|seen| seen.value).collect();
    let ranges: Vec<f64> = stretches.iter().flat_map(|stretch| ranges(stretch)).collect();
    let all = mean(&ranges)?;
    let counted: Vec<f64> = match screening {
        Screening::Off => ranges.clone(),
        Screening::Once => ranges.iter().copied().filter(|range| *range <= RANGES * all).collect(),
    };
    let screened = ranges.len().saturating_sub(counted.len());
    Some(Model::Value { centre: mean(&values)?, reach: LIMITS * mean(&counted)?, screened })
}

fn ranges(stretch: &[Seen]) -> Vec<f64> {
    stretch.iter().zip(stretch.iter().skip(1)).map(|(one, next)| (next.value - one.value).abs()).collect()
}

/// The mean, taken about the first value so that the mean of equal values is exactly that value.
fn mean(values: &[f64]) -> Option<f64> {
    let first = *values.first()?;
    let count = f64::from(u32::try_from(values.len()).ok()?);
    Some(first + values.iter().map(|value| value - first).sum::<f64>() / count)
}
