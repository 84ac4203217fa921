//! One row of a file, kept in one piece: a file of millions of short cells takes little more room than its text.

/// The cells of a row.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Record {
    text: String,
    ends: Vec<u32>,
}

impl Record {
    /// These cells, with empty ones after them up to a number.
    pub(super) fn of(cells: &[String], at_least: usize) -> Self {
        let mut record = Self::default();
        for place in 0..cells.len().max(at_least) {
            record.text.push_str(cells.get(place).map_or("", String::as_str));
            record.end_cell();
        }
        record
    }

    pub(super) fn push(&mut self, character: char) {
        self.text.push(character);
    }

    pub(super) fn end_cell(&mut self) {
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// How many cells there are.
    pub fn count(&self) -> usize {
        self.ends.len()
    }

    /// One cell, from nought.
    pub fn get(&self, place: usize) -> Option<&str> {
        let end = usize::try_from(*self.ends.get(place)?).ok()?;
        let start = match place.checked_sub(1) {
            Some(before) => usize::try_from(*self.ends.get(before)?).ok()?,
            None => 0,
        };
        self.text.get(start..end)
    }

    /// The cells in their order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.count()).filter_map(|place| self.get(place))
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// Only the first so many cells.
    pub(super) fn cut(&mut self, count: usize) {
        self.ends.truncate(count);
        self.text.truncate(self.ends.last().and_then(|end| usize::try_from(*end).ok()).unwrap_or_default());
    }
}
