//! What a draft changes, in sentences for whoever reviews it.

use statistics::{EditionDiff, Noticed, SeriesDiff, Span, WaveDiff};

use crate::month::spelled;

/// One line for each thing a reader would notice.
pub(crate) fn page(diff: &EditionDiff) -> String {
    if diff.is_empty() {
        return "Nothing differs from what is published.\n".to_owned();
    }
    let policy = diff.policy_changed.then(|| "The thresholds of the release rule are others.\n".to_owned());
    let waves = diff.waves.iter().map(wave);
    policy.into_iter().chain(waves).collect()
}

fn wave(diff: &WaveDiff) -> String {
    let joined = diff.new_periods.iter().map(|period| format!("  new period: {}\n", spelled(*period)));
    let series = diff.series.iter().flat_map(|series| series.noticed.iter().map(|it| line(series, it)));
    std::iter::once(format!("{}\n", diff.wave)).chain(joined).chain(series).collect()
}

fn line(series: &SeriesDiff, noticed: &Noticed) -> String {
    let what = match noticed {
        Noticed::Begins => "is followed for the first time".to_owned(),
        Noticed::Ends => "is no longer followed".to_owned(),
        Noticed::Reworded => "has other words".to_owned(),
        Noticed::NowShown(at, numbers) => format!("{}: {numbers} numbers now shown", span(*at)),
        Noticed::NoLongerShown(at, numbers) => format!("{}: {numbers} numbers no longer shown", span(*at)),
        Noticed::Revised(at, numbers) => format!("{}: {numbers} numbers revised", span(*at)),
    };
    format!("  {}: {what}\n", series.short.en)
}

fn span(at: Span) -> String {
    match at {
        Span::Closed(period) => spelled(period),
        Span::Detail(period) => format!("{}, by answer", spelled(period)),
        Span::Quarter(period) => format!("{}, of a quarter", spelled(period)),
        Span::ThreeMonths(period) => format!("{}, of three months", spelled(period)),
        Span::TwelveMonths(period) => format!("{}, of twelve months", spelled(period)),
        Span::Teams(period) => format!("{}, by team", spelled(period)),
        Span::Groups(period) => format!("{}, by group", spelled(period)),
        Span::SinceStart => "since the start".to_owned(),
    }
}
