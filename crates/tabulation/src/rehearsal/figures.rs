//! What the figures of the whole panel are, and what they would be: both through the release rule, and then read roughly.

use std::collections::BTreeMap;

use fieldwork::ResponseRecord;
use statistics::disclosure::reading;
use statistics::{DisclosurePolicy, FigureChange, Month, Reading, WaveFigures};

use super::carrying::Link;
use super::replay::Replay;
use super::{Versions, asked};
use crate::catalogue::wording;
use crate::count::count;
use crate::protect::waves;
use crate::{MonthCells, TabulationFault};

/// The figure of every published question, before and after.
pub(crate) fn changes(
    versions: Versions<'_>,
    links: &[Link<'_>],
    replays: &[Replay<'_>],
    policy: &DisclosurePolicy,
) -> Result<Vec<FigureChange>, TabulationFault> {
    let before =
        replays.iter().map(|replay| replay.counted(versions.before, &replay.interview.record.answers));
    let after = replays.iter().map(|replay| replay.counted(versions.after, &replay.carried));
    let before = figures(versions, before, policy)?;
    let after = figures(versions, after, policy)?;
    let change = |link: &Link<'_>| change(link, before.as_ref(), after.as_ref());
    Ok(asked(links).filter_map(change).collect())
}

/// The figures of the one wave there is; nothing where nobody was interviewed.
fn figures(
    versions: Versions<'_>,
    records: impl Iterator<Item = ResponseRecord>,
    policy: &DisclosurePolicy,
) -> Result<Option<WaveFigures>, TabulationFault> {
    let mut by_month: BTreeMap<Month, Vec<ResponseRecord>> = BTreeMap::new();
    for record in records {
        by_month.entry(Month::of(record.finished_on)).or_default().push(record);
    }
    let Some(last) = by_month.keys().next_back().copied() else { return Ok(None) };
    let months: Vec<MonthCells> = by_month
        .iter()
        .map(|(month, records)| count(versions.library, *month, records))
        .collect::<Result<_, _>>()?;
    Ok(waves(last, versions.library, &months, policy)?.into_iter().next())
}

fn change(
    link: &Link<'_>,
    before: Option<&WaveFigures>,
    after: Option<&WaveFigures>,
) -> Option<FigureChange> {
    let (old, new) = (&link.series_before, &link.series_after);
    if old.is_none() && new.is_none() {
        return None;
    }
    Some(FigureChange {
        short: wording(&link.newest().short_label),
        trend_goes_on: old.is_some() && new.is_some() && link.relation.joins(),
        before: read(old.as_deref(), before),
        after: read(new.as_deref(), after),
        series_before: old.clone(),
        series_after: new.clone(),
    })
}

fn read(series: Option<&str>, figures: Option<&WaveFigures>) -> Option<Reading> {
    let name = series?;
    let series = figures?.series.iter().find(|series| series.concept == name)?;
    Some(reading(&series.cumulative))
}
