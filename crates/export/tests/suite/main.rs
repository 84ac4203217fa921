//! Tests of the crate through its public doors: a release in, a file out, the file read back.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "files are written for other programs to read, and catalogues are read"
)]

mod agreeing;
mod book;
mod broken_files;
mod bytes;
mod calendars;
mod codebooks;
mod editions;
mod microdata;
mod names;
mod naughty;
mod python;
mod reading;
mod register;
mod released_words;
mod reports;
mod rows;
mod rules;
mod safety;
mod thematic;
mod words;
