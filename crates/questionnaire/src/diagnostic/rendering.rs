//! A diagnostic as a person reads it: the line, a caret under the fault, and what to do.

use super::Diagnostic;

/// The longest piece of a line that is shown; labels in two languages are far longer than a screen is wide.
const WIDEST: usize = 100;
/// How much of the line is shown before the fault, where the line is cut.
const BEFORE: usize = 24;

impl Diagnostic {
    /// The finding over several lines, with the line of the file it is about and a caret under the fault.
    #[must_use]
    pub fn render(&self) -> String {
        let Self { severity, code, path, line, column, message, remedy, .. } = self;
        let number = line.to_string();
        let margin = " ".repeat(number.len());
        let (shown, carets) = self.pointed();
        format!(
            "{severity}[{code}]: {message}\n\
             {margin}--> {path}:{line}:{column}\n\
             {margin} |\n\
             {number} | {shown}\n\
             {margin} | {carets}\n\
             {margin} = help: {remedy}\n"
        )
    }

    /// The piece of the line it is about, and a line of carets to stand beneath it.
    #[must_use]
    pub fn pointed(&self) -> (String, String) {
        let (shown, before, length) = self.window();
        (shown, format!("{}{}", " ".repeat(before), "^".repeat(length)))
    }

    /// The piece of the line that is shown, how many characters of it come before the fault, and how many are the fault.
    fn window(&self) -> (String, usize, usize) {
        let line: Vec<char> = self.excerpt.chars().map(|c| if c == '\t' { ' ' } else { c }).collect();
        let start = self.column.saturating_sub(1).min(line.len());
        let end = if self.end.line == self.line { self.end.column.saturating_sub(1) } else { line.len() };
        let length = end.min(line.len()).saturating_sub(start).max(1);
        if line.len() <= WIDEST {
            return (line.into_iter().collect(), start, length);
        }
        let first =
            if start + length.min(WIDEST - BEFORE) <= WIDEST { 0 } else { start.saturating_sub(BEFORE) };
        let last = (first + WIDEST).min(line.len());
        let opening = if first > 0 { "…" } else { "" };
        let ending = if last < line.len() { "…" } else { "" };
        let piece: String = line.get(first..last).unwrap_or_default().iter().collect();
        let before = start - first + opening.chars().count();
        (format!("{opening}{piece}{ending}"), before, length.min((last - start).max(1)))
    }
}
