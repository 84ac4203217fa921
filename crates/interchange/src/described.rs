//! A set or an interview described in another format, which cannot be imported again.

use crate::Wanted;

/// A description.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// The file.
    pub text: String,
    /// What the format could not say in its own terms.
    pub remarks: Vec<String>,
}

/// Why there is no description.
#[derive(Debug, thiserror::Error)]
pub enum DescribeFault {
    /// Nothing of this name and version compiles.
    #[error("there is no {0} that compiles: run `candour check` and look at its name and version")]
    Unknown(Wanted),
    /// The file could not be written.
    #[error("the file cannot be written: {0}")]
    Unwritable(#[from] std::io::Error),
}
