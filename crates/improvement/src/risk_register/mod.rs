//! The panel's risk register: what could go wrong with the panel itself, reviewed with the commissioner's office.
//!
//! It is not [`fieldwork::RiskAssessment`], which is about contact with one person. Nothing in the register is about a
//! person, and words that look as if they were are not taken.

mod family;
mod meeting;
mod meeting_form;
pub(crate) mod personal;
mod policy;
mod process_change;
mod register;
mod risk;
mod risk_form;
mod score;
mod seat;
mod words;

pub use family::RegisterFamily;
pub use meeting::{NewMeeting, RegisterMeeting};
pub use meeting_form::RawMeeting;
pub use policy::{Band, RegisterPolicy, RegisterPolicyFault, ScalePoint};
pub use process_change::{NewProcessChange, ProcessChange, RawProcessChange};
pub use register::{Register, RegisterMatrix};
pub use risk::{Hand, RegisterRefusal, RegisterRisk, RegisterVersion, RiskContent, VersionKind};
pub use risk_form::RawRisk;
pub use score::Score;
pub use seat::{Seat, SeatBody};

/// Every code the forms of the register can give, so that a test can see that each has its message in each language.
pub const REGISTER_FIELD_CODES: &[&str] = &[
    "register-required",
    "register-long",
    "register-names-email",
    "register-names-phone",
    "register-names-reference",
    "register-family-required",
    "register-owner-required",
    "register-score-required",
    "register-after-higher",
    "register-review-invalid",
    "register-review-past",
    "register-review-late",
    "register-nothing-changed",
    "register-force-unknown",
    "register-meeting-unknown",
    "meeting-held-invalid",
    "meeting-held-future",
    "meeting-next-invalid",
    "meeting-next-early",
    "meeting-seats-required",
    "meeting-no-commissioner",
    "meeting-risks-required",
    "meeting-risk-unknown",
    "change-risk-unknown",
    "change-date-invalid",
    "change-date-future",
];
