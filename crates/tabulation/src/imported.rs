//! Which months of an edition count interviews that were held before the panel was kept here.

use std::collections::BTreeMap;

use questionnaire::Wave;
use statistics::{Imported, Month};

use crate::MonthCells;

/// The months of each wave that count such interviews; no wave without any.
pub(crate) fn imported(months: &BTreeMap<Month, &MonthCells>) -> Vec<Imported> {
    let of = |wave: Wave| {
        let months = months.iter().filter(|(_, cells)| cells.imported.contains(&wave));
        let months: Vec<Month> = months.map(|(month, _)| *month).collect();
        (!months.is_empty()).then(|| Imported { wave: wave.slug().to_owned(), months })
    };
    Wave::ALL.into_iter().filter_map(of).collect()
}
