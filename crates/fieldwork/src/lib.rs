//! What happens to one participant: referral, consent, safe contact, schedule, case, call, interview, disposition.
//!
//! It is pure rules: dates, identifiers and configuration come in as arguments, and a decision or a new value goes out.
//! It must never read a clock, a file, the network or a database, and must never print who a person is: the types
//! that hold a name, a number, a code phrase or somebody's words write their own `Debug`.
//!
//! Start reading at [`Case`] (the life of one participant in one wave), then [`Standing`] (may this person be
//! contacted at all), [`due_wave`] (when a case opens) and [`NewReferral::check`] (how a person enters).

mod account;
mod appointment;
mod asked_by;
mod calendar;
mod call;
mod case;
mod consent;
mod disposition;
mod dispositions;
mod field_error;
mod force;
mod forces;
mod id;
mod identity;
mod interview;
mod journal;
mod london;
mod malformed;
mod offers;
mod participant;
mod person_name;
mod phone_number;
mod policy;
mod raw_date;
mod reference;
mod referral;
mod referral_form;
mod response;
mod rules;
mod safe_contact;
mod safe_contact_form;
mod schedule;
mod slot;
mod standing;
mod support;
mod wall;

pub use account::Account;
pub use appointment::{Appointment, AppointmentState};
pub use asked_by::AskedBy;
pub use calendar::Calendar;
pub use call::Call;
pub use case::{AfterCall, Booking, Case, CaseRefusal, CaseState, LapseReason};
pub use consent::Consent;
pub use disposition::{Disposition, DispositionCode, Ends, RateClass};
pub use dispositions::{DispositionFault, Dispositions};
pub use field_error::{FIELD_CODES, FieldError};
pub use force::{Country, Force, ForceCode};
pub use forces::{ForceFault, Forces};
pub use id::Id;
pub use identity::Identity;
pub use interview::{Completeness, Interview, InterviewState};
pub use journal::{AnswerSheet, JournalEntry};
pub use london::{from_london, london, london_date};
pub use malformed::Malformed;
pub use offers::offers;
pub use participant::Participant;
pub use person_name::PersonName;
pub use phone_number::PhoneNumber;
pub use policy::{PanelPolicy, PolicyFault};
pub use raw_date::RawDate;
pub use reference::Reference;
pub use referral::NewReferral;
pub use referral_form::RawReferral;
pub use response::ResponseRecord;
pub use rules::Rules;
pub use safe_contact::{IfDropped, InterviewerGender, Means, SafeContactPlan};
pub use safe_contact_form::{NewSafeContact, RawSafeContact};
pub use schedule::{Window, due_wave, window};
pub use slot::Slot;
pub use standing::Standing;
pub use support::{Duty, SupportLine};
pub use wall::Wall;
