//! The marker for the identifier of a member of staff.

/// Names what an `Id<Account>` points to. The account itself is the subject of the crate `access`; fieldwork only
/// needs to say which interviewer an appointment belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Account {}
