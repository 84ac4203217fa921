//! The questionnaire crate through its public doors.
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests may stop at the first surprise and read their own files"
)]

mod accepting;
mod cases;
mod catalogue;
mod clauses;
mod comparing;
mod content;
mod explaining;
mod expressions;
mod form;
mod laws;
mod library;
mod nouns;
mod piping;
mod reaching;
mod respondent;
mod routing;
mod schema;
mod series;
mod shipped_laws;
mod versions;
