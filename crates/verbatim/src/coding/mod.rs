//! Two people say, each by themselves, what a comment is about; where they part, a third act says which codes stand.
//!
//! Neither sees what the other gave, nor whether there is another yet, until both have handed in. What was handed in is not
//! changed: a slip is put right by the third act, where everybody can see it.

mod form;
mod settled;

pub use form::{CODING_FIELD_CODES, RawCoding, check_codes};
pub use settled::{Coded, Coding, CodingState, Differences, Reconciliation};
