//! Everything the platform can be asked to do, one file each.
//!
//! A file is named for its verb; the verb is also the function, the permission, the audit action and the page folder, so
//! one search finds the whole feature. Each verb takes the [`Platform`], a [`access::Permit`] for exactly that verb, and
//! what it is about; it returns what came of it or an [`Error`]: a [`Problem`] the person can put right, or a fault that
//! is logged.
//!
//! It must never know of HTTP, pages or command lines, never read the clock or random numbers except through the
//! [`Environment`], and never write except through the platform's one `write`, which audits.
//!
//! Start reading at [`book_appointment()`]: every other verb has its shape.

mod add_account;
mod approve_questionnaire;
mod book_appointment;
mod break_off;
mod cancel_appointment;
mod close_month;
mod download_edition;
mod error;
mod facts;
mod finish_interview;
mod hashing;
mod in_use;
mod install_questionnaires;
mod keep_session;
mod known;
mod open_due_cases;
mod pause_interview;
mod platform;
mod problem;
mod publish_edition;
mod read_identity;
mod record_call;
mod record_closure;
mod record_consent;
mod record_safe_contact;
mod refer;
mod rehearse_questionnaire;
mod responses;
mod reveal_number;
mod running;
mod save_answers;
mod sign_in;
mod sign_out;
mod sorting;
mod start_interview;
mod wall;

pub use add_account::{NewAccount, add_account};
pub use approve_questionnaire::{Approved, approve_questionnaire};
pub use book_appointment::{AppointmentForm, book_appointment};
pub use break_off::{GivenAnswers, break_off};
pub use cancel_appointment::cancel_appointment;
pub use close_month::{EditionState, MonthClosed, close_month};
pub use download_edition::{File, Format, download_edition};
pub use error::{Error, Fault};
pub use facts::interview_facts;
pub use finish_interview::{ClosingConsents, finish_interview};
pub use hashing::Hashing;
pub use in_use::{APPROVALS, questionnaire_in_use, version_before};
pub use install_questionnaires::{Installed, install_questionnaires};
pub use keep_session::keep_session;
pub use open_due_cases::{Nightly, open_due_cases};
pub use pause_interview::pause_interview;
pub use platform::{Environment, Platform};
pub use problem::Problem;
pub use publish_edition::publish_edition;
pub use read_identity::read_identity;
pub use record_call::{CallOutcome, record_call};
pub use record_closure::record_closure;
pub use record_consent::{ConsentForm, record_consent};
pub use record_safe_contact::record_safe_contact;
pub use refer::refer;
pub use rehearse_questionnaire::rehearse_questionnaire;
pub use reveal_number::{Dialling, reveal_number};
pub use save_answers::{Conflict, RawEntry, Refused, RefusedAnswer, Save, Saved, save_answers};
pub use sign_in::sign_in;
pub use sign_out::sign_out;
pub use start_interview::start_interview;
