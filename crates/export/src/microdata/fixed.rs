//! The columns that every file begins with: whose row it is, without saying who.

/// Their names. What each means is a message: `microdata-column-person` and so on.
pub const FIXED: [&str; 6] = ["person", "force", "month", "team", "version", "complete"];

/// How many bytes each takes in a file of fixed width; nothing for a number.
pub(super) const WIDTHS: [Option<usize>; 6] = [Some(16), Some(9), Some(7), Some(64), None, None];
