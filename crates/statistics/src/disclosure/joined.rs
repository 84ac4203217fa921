//! Rule 11: one series from two, where a question went on with fewer options.
//!
//! The earlier figures were published with finer options. Were their counts put together again and protected anew, an
//! option that was shown and one that was not would come out as a sum, and the difference would tell the second. So the
//! earlier figures stay what they were published as, and an option of the later question shows for them the sum of
//! counts that were all shown, or nothing. Whoever kept every edition learns nothing from it.

use crate::{Cell, Change, Figure, Marker, Month, Series, Share};

/// How the options of an earlier question become those of a later one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regrouping {
    /// The first month of the later question.
    pub from: Month,
    /// The place of the later option each earlier one has become.
    pub becomes: Vec<Option<usize>>,
    /// Whether every option kept its score. Where one did not, mean scores cannot be compared.
    pub same_scores: bool,
}

/// One series, as the later question describes it. What is said since the start begins with the later question as soon as
/// there is anything to say.
pub fn joined(earlier: &Series, later: Series, how: &Regrouping) -> Series {
    let regroup = |figure: &Figure| regrouped(figure, later.options.len(), how);
    let pairs = earlier.periods.iter().zip(&later.periods);
    let periods: Vec<Figure> = pairs
        .map(|(before, after)| if before.period.from < how.from { regroup(before) } else { after.clone() })
        .collect();
    let cumulative = if later.cumulative.base.is_shown() || !earlier.cumulative.base.is_shown() {
        later.cumulative.clone()
    } else {
        regroup(&earlier.cumulative)
    };
    Series { change: Change::between_last(&periods), periods, cumulative, ..later }
}

fn regrouped(figure: &Figure, options: usize, how: &Regrouping) -> Figure {
    let score = if how.same_scores || !figure.score.is_shown() {
        figure.score
    } else {
        Cell::withheld(Marker::Break)
    };
    Figure {
        score,
        options: (0..options).map(|place| option(figure, place, how)).collect(),
        ..figure.clone()
    }
}

/// The sum of the counts that became this option, where all of them and the base are shown.
fn option(figure: &Figure, place: usize, how: &Regrouping) -> Cell<Share> {
    let parts = figure.options.iter().zip(&how.becomes).filter(|(_, becomes)| **becomes == Some(place));
    let parts: Vec<&Cell<Share>> = parts.map(|(cell, _)| cell).collect();
    if let [same] = parts.as_slice() {
        return **same;
    }
    let hidden = parts.iter().find_map(|cell| cell.marker()).unwrap_or(Marker::NotAvailable);
    let counts: Option<Vec<u32>> = parts.iter().map(|cell| cell.shown().map(|share| share.count)).collect();
    let counts = counts.filter(|counts| !counts.is_empty());
    match counts.zip(figure.base.shown()) {
        Some((counts, base)) => {
            super::figure::share(counts.iter().sum(), *base).map_or(Cell::withheld(hidden), Cell::show)
        }
        None => Cell::withheld(hidden),
    }
}
