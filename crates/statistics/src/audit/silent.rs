//! Figures that show nothing.

use super::cells::Seen;
use super::reading::{Part, Reader, Reading};
use super::region::Region;

/// Figures that show nothing say nothing of when they were counted: they are of what else was published of their months.
impl Reader<'_> {
    pub(super) fn keep_silent(&mut self, part: &Part<'_>, cells: &[Seen]) {
        self.read.cells += cells.len();
        self.read.withheld += cells.len();
        let region = |cell: &Seen| Region {
            table: part.place,
            units: part.units.clone(),
            times: Vec::new(),
            parts: cell.parts.clone(),
        };
        self.silent.extend(cells.iter().map(|cell| (region(cell), part.figure.period)));
    }

    pub(super) fn place_silent(&mut self) {
        for (region, period) in std::mem::take(&mut self.silent) {
            let Reading { tables, moments, hidden, .. } = &mut self.read;
            let (Some(table), Some(moments)) = (tables.get(region.table), moments.get_mut(region.table))
            else {
                continue;
            };
            if let Some(times) = moments.as_published(table, |month| period.contains(month)) {
                hidden.insert(Region { times, ..region });
            }
        }
    }
}
