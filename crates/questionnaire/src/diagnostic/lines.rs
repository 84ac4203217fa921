//! From a byte of a file to its line and column.

/// Where each line of a text begins.
#[derive(Clone, Debug)]
pub(crate) struct Lines<'s> {
    text: &'s str,
    starts: Vec<usize>,
}

impl<'s> Lines<'s> {
    pub(crate) fn of(text: &'s str) -> Self {
        let after_breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { text, starts: std::iter::once(0).chain(after_breaks).collect() }
    }

    /// Line and column of a byte, both from 1; a byte past the end is the end.
    pub(crate) fn position(&self, byte: usize) -> (usize, usize) {
        let byte = byte.min(self.text.len());
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let line_text = self.text.get(start..).unwrap_or_default();
        let before = line_text.char_indices().take_while(|(at, _)| start + at < byte);
        (line, before.count() + 1)
    }

    /// The text of a line, from 1, without its break.
    pub(crate) fn line(&self, number: usize) -> &'s str {
        let start = self.starts.get(number.saturating_sub(1)).copied().unwrap_or(self.text.len());
        self.text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default()
    }
}
