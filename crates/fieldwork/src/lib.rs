//! What happens to one participant: referral, consent, safe contact, schedule, case, call, interview, disposition.
//!
//! It is pure rules: dates, identifiers and configuration come in as arguments, and a decision or a new value goes out.
//! It must never read a clock, a file, the network or a database, and must never print who a person is: the types
//! that hold a name, a number, a code phrase or somebody's words write their own `Debug`.
//!
//! Start reading at [`Case`] (the life of one participant in one wave), then [`Standing`] (may this person be
//! contacted at all), [`History`] (what is known of an investigation), [`due_wave`] (when a case opens) and [`NewReferral::check`] (how a
//! person enters).

mod account;
mod appointment;
mod ask;
mod ask_form;
mod ask_stage;
mod asked_by;
mod asking;
mod calendar;
mod call;
mod call_check;
mod call_check_form;
mod case;
mod concern;
mod concern_entry;
mod concern_form;
mod concern_policy;
mod consent;
mod consent_text;
mod contact_mode;
mod correction;
mod debrief;
mod diary;
mod disposition;
mod dispositions;
mod earlier;
mod erasure;
mod event_form;
mod field_error;
mod fieldwork_report;
mod force;
mod force_rules;
mod forces;
mod free_text;
mod funnel;
mod history;
mod hold;
mod hold_form;
mod home_office_outcome;
mod id;
mod identity;
mod intake;
mod interview;
mod interview_note;
mod interviewer;
mod interviewer_form;
mod investigation_event;
mod journal;
mod keeping;
mod legal_hold;
mod london;
mod malformed;
mod material_request;
mod material_request_form;
mod offers;
pub mod paradata;
mod participant;
mod passing;
mod person_name;
mod phone_number;
mod policy;
mod rates;
mod raw_date;
mod recorded_outcome;
mod recorded_outcome_form;
mod reference;
mod referral;
mod referral_form;
mod response;
mod risk;
mod rules;
mod safe_contact;
mod safe_contact_form;
mod safety_step;
mod schedule;
mod slot;
mod standing;
mod support;
mod wall;
mod wall_form;
mod welfare;
mod withdrawal;

pub use account::Account;
pub use appointment::{Appointment, AppointmentState};
pub use ask::{Ask, AskOutcome};
pub use ask_form::RawAsk;
pub use ask_stage::AskStage;
pub use asked_by::AskedBy;
pub use asking::{AskReason, AskWording, Asking, AskingFault};
pub use calendar::Calendar;
pub use call::Call;
pub use call_check::{CallCheck, RiskNews};
pub use call_check_form::{NewCallCheck, RawCallCheck};
pub use case::{AfterCall, AfterOutcome, Booking, Case, CaseRefusal, CaseState, LapseReason, Misfit};
pub use concern::{Concern, ConcernKind, ConcernOutcome, ConcernRefusal, ConcernState};
pub use concern_entry::{ConcernEntry, ConcernStep};
pub use concern_form::{NewConcern, RawConcern, concern_end, concern_note};
pub use concern_policy::{ConcernFault, ConcernPolicy, ConcernRule, Recipient};
pub use consent::{Consent, ConsentChannel};
pub use consent_text::{ConsentText, ConsentTextFault, ConsentTexts};
pub use contact_mode::ContactMode;
pub use correction::{Correction, CorrectionRefusal, Corrector, RawCorrection};
pub use debrief::{Debrief, DebriefState, DebriefWanted, RawDebrief};
pub use diary::Diary;
pub use disposition::{Disposition, DispositionCode, Ends, RateClass};
pub use dispositions::{DispositionFault, Dispositions};
pub use earlier::{
    EarlierOutcome, HistoryBounds, HistoryCheck, HistoryFault, HistoryField, HistoryFile, HistoryFinding,
    HistoryKind, HistoryMapping, HistoryState, NO_ANSWER, UnknownValue, history_fields, month_of,
    read_contacts, read_responses,
};
pub use erasure::{Erased, Erasure, ErasureReason};
pub use event_form::{NewEvent, RawEvent, Which};
pub use field_error::{FIELD_CODES, Faults, FieldError};
pub use fieldwork_report::{Counted, FieldworkReport, Stands};
pub use force::{Country, Force, ForceCode};
pub use force_rules::ForceRules;
pub use forces::{ForceFault, Forces};
pub use funnel::{Agreement, Fate, Funnel, Level, Loss, Passage, Step, Track, Waiting};
pub use history::{Entry, History};
pub use hold::{Hold, HoldReason};
pub use hold_form::{RawHold, RawRelease};
pub use home_office_outcome::HomeOfficeOutcome;
pub use id::Id;
pub use identity::Identity;
pub use intake::{
    EventRow, FileFault, Import, ImportColumn, ImportCounts, ImportFinding, ImportKind, ImportState,
    MOST_BYTES, MOST_COLUMNS, MOST_ROWS, Mapping, Record, ReferralRow, Sheet, error_file, event_rows, matter,
    referral_rows,
};
pub use interview::{Completeness, Interview, InterviewState};
pub use interview_note::InterviewNote;
pub use interviewer::{Away, InterviewerProfile, WorkingHours};
pub use interviewer_form::{HOURS_FIELDS, RawAvailability, RawProfile, WEEK};
pub use investigation_event::{EventKind, InvestigationEvent, MatterKey};
pub use journal::{AnswerSheet, JournalEntry};
pub use keeping::{Ended, KeptUntil};
pub use legal_hold::{LegalHold, Lifted, hold_reason};
pub use london::{from_london, london, london_date};
pub use malformed::Malformed;
pub use material_request::{Answered, Asked, Decision, LegalBasis, MaterialRequest, Requester};
pub use material_request_form::{
    NewMaterialAnswer, NewMaterialRequest, RawMaterialAnswer, RawMaterialRequest,
};
pub use offers::{DayOffers, Offer, OffersFor, offers};
pub use paradata::{Paradata, SavedAt, Span, TopicTime, UsualTimes};
pub use participant::Participant;
pub use passing::{KeepDays, Passing};
pub use person_name::PersonName;
pub use phone_number::PhoneNumber;
pub use policy::{ClosedEarly, PanelPolicy, PolicyFault};
pub use rates::{ClassCounts, Rate, Rates};
pub use raw_date::RawDate;
pub use recorded_outcome::{ContactWay, RecordedOutcome};
pub use recorded_outcome_form::{NewOutcome, RawOutcome};
pub use reference::Reference;
pub use referral::NewReferral;
pub use referral_form::RawReferral;
pub use response::ResponseRecord;
pub use risk::{
    NewRisk, RawRisk, RawRiskConcern, RiskAssessment, RiskConcern, RiskFamily, RiskLevel, RiskOutcome,
};
pub use rules::Rules;
pub use safe_contact::{IfDropped, InterviewerGender, Means, SafeContactPlan};
pub use safe_contact_form::{NewSafeContact, RawSafeContact};
pub use safety_step::{SafetyStep, SafetyStepKind};
pub use schedule::{Window, due_wave, window};
pub use slot::Slot;
pub use standing::Standing;
pub use support::{Contact, Duty, SupportLine};
pub use wall::Wall;
pub use wall_form::{NewLift, NewWall, RawLift, RawWall};
pub use welfare::{CallWeight, Welfare, heavy_in_a_row};
pub use withdrawal::{NewWithdrawal, RawWithdrawal, Withdrawal, WithdrawalChannel};
