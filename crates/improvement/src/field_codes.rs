//! Every code of a refused field that this crate gives, so that a test can see that each has its message.

/// The codes.
pub const FIELD_CODES: &[&str] = &[
    "action-theme-unknown",
    "action-owner-unknown",
    "action-moves-required",
    "action-moves-unknown",
    "action-due-invalid",
    "action-due-past",
    "action-step-unknown",
    "action-on-invalid",
    "action-on-future",
    "action-month-invalid",
    "action-month-future",
    "improvement-words-required",
    "improvement-words-long",
    "improvement-welsh-required",
    "improvement-welsh-long",
    "improvement-figures",
    "finding-figure-required",
    "finding-month-invalid",
    "finding-month-unpublished",
    "finding-figure-unknown",
    "finding-figure-withheld",
    "finding-words-unknown",
    "finding-words-taken-back",
];
