//! The windows a line is told over: unions of whole blocks, under their real months.

use std::collections::BTreeSet;

use super::line::{Line, OPTIONS, choice};
use crate::{Month, Period};

/// The spans over which options are told, oldest first.
pub(crate) fn details(line: &Line) -> Vec<Period> {
    let families: Vec<String> = if line.many {
        line.options.iter().map(|(code, _)| choice(code)).collect()
    } else {
        vec![OPTIONS.to_owned()]
    };
    let blocks = families.iter().flat_map(|family| line.blocks(family));
    let periods: BTreeSet<(Month, Month)> =
        blocks.map(|block| (block.period.from, block.period.to)).collect();
    periods.into_iter().map(|(from, to)| Period { from, to }).collect()
}

/// What is told of each calendar quarter that was over by a month.
pub(crate) fn quarters(line: &Line, ended: Option<Month>) -> Vec<Period> {
    let months = line.spans.iter().flat_map(|span| span.period.months());
    let quarters: BTreeSet<Month> = months.map(|month| Period::quarter(month).from).collect();
    let quarters = quarters.into_iter().map(Period::quarter);
    let over = quarters.filter(|quarter| ended.is_some_and(|ended| quarter.to <= ended));
    over.filter_map(|quarter| line.longest(quarter)).collect()
}

/// What is told of so many months up to the end of each span.
pub(crate) fn rolling(line: &Line, months: u32) -> Vec<Period> {
    let windows = line.spans.iter().map(|span| Period::to_end(span.period.to, months));
    windows.filter_map(|window| line.longest(window).filter(|told| told.to == window.to)).collect()
}
