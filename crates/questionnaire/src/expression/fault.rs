//! What can be wrong with an expression, and where in its text.

use std::ops::Range;

use crate::Code;

/// Why a text is not an expression.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message} {remedy}")]
pub struct ExpressionFault {
    /// What kind of fault.
    pub code: Code,
    /// The bytes of the expression it is about.
    pub span: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
}

impl ExpressionFault {
    pub(crate) fn new(
        code: Code,
        span: Range<usize>,
        message: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Self {
        Self { code, span, message: message.into(), remedy: remedy.into() }
    }
}
