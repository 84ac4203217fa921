//! The letters, a file each: what it is about, and how it is said.

mod edition_published;

pub use edition_published::EditionPublished;
