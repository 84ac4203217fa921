//! The mean of scores and how sure it is.

use crate::{Interval, Mean, t_quantile_95};

/// The mean and its 95% t interval, from scores and how many people gave each. The interval stays within 0
/// and 100. Nothing for fewer than two people, where a spread has no meaning.
pub fn mean_interval(scores: &[(u8, u32)]) -> Option<Mean> {
    let count: u32 = scores.iter().map(|(_, people)| people).sum();
    let n = f64::from(count);
    let multiplier = t_quantile_95(count.checked_sub(1)?)?;
    let weighted = |value: fn(f64, f64) -> f64, about: f64| -> f64 {
        scores.iter().map(|(score, people)| f64::from(*people) * value(f64::from(*score), about)).sum()
    };
    let mean = weighted(|score, _| score, 0.0) / n;
    let variance = weighted(|score, about| (score - about).powi(2), mean) / (n - 1.0);
    let reach = multiplier * (variance / n).sqrt();
    let interval = Interval { low: (mean - reach).max(0.0), high: (mean + reach).min(100.0) };
    Some(Mean { mean, interval })
}
