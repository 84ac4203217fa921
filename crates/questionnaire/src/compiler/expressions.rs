//! Reads expressions, and finds the place in the file of a fault inside one.

use std::ops::Range;

use super::log::Place;
use super::reader::Reader;
use crate::{Expression, ExpressionFault};

/// Where an expression stands in a file.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    /// The quotes included.
    whole: Place,
    /// The first byte between the quotes, where the text stands as it is; none where it has escapes.
    start: Option<usize>,
}

impl Origin {
    /// The place of a part of the expression; the whole of it, where the text has escapes.
    pub(super) fn place(&self, part: &Range<usize>) -> Place {
        match self.start {
            Some(start) => Place { file: self.whole.file, span: start + part.start..start + part.end },
            None => self.whole.clone(),
        }
    }

    pub(super) const fn whole(&self) -> &Place {
        &self.whole
    }
}

impl Reader<'_, '_> {
    /// A condition or calculation that may be absent. A fault in it has then been reported.
    pub(super) fn expression(&mut self, key: &'static str, file_text: &str) -> Option<(Expression, Origin)> {
        let (text, span) = self.optional_string(key)?;
        let start = file_text.get(span.clone()).and_then(|raw| raw.find(text)).map(|at| span.start + at);
        let origin = Origin { whole: self.place(&span), start };
        match Expression::parse(text) {
            Ok(expression) => Some((expression, origin)),
            Err(ExpressionFault { code, span, message, remedy }) => {
                self.log.report(code, &origin.place(&span), message, remedy);
                None
            }
        }
    }
}
