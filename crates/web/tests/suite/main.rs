//! The pages, through the door a browser uses.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![expect(clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod browser;
mod charts;
mod doors;
mod fieldwork;
mod figures;
mod interview;
mod messages;
mod paper;
mod practice;
mod question_sets;
mod samples;
