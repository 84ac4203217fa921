//! The questionnaire crate through its public doors.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests may stop at the first surprise and read their own files"
)]

mod accepting;
mod cases;
mod content;
mod expressions;
mod form;
mod laws;
mod library;
mod nouns;
mod respondent;
