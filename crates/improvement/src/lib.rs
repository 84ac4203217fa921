//! What is done about what people said: findings, actions and the plans they belong to, what was published in reply, and the
//! risks that the panel itself brings.
//!
//! What it must never do: quote a figure or a word that was not published; read a clock, a file or the network.
//!
//! Start reading at [`Action`], then [`effects`] and [`Finding`]; for the risks at [`RegisterRisk`].

mod action;
mod action_form;
mod action_plans;
mod asking;
mod effect;
mod field_codes;
mod finding;
mod finding_form;
mod response;
mod response_form;
mod risk_register;
mod telling;

pub use action::{Action, ActionRefusal, ActionState, ActionStep, Taken};
pub use action_form::{ActionForm, MarkForm, NewAction, StepForm};
pub use action_plans::{ActionPlans, Body, Plan, PlanFault, PlanTheme};
pub use asking::{AgreementReading, AskingReading, FEWEST_ASKED, Told, WordingsCompared};
pub use effect::{ENOUGH, Effect, EffectOn, effect_on, effects};
pub use field_codes::FIELD_CODES;
pub use finding::{Citation, CitationFault, Cited, FigureCitation, Finding, WordsCitation, WordsStanding};
pub use finding_form::{CitationForm, FindingForm, NewFinding};
pub use response::{Response, ResponseRefusal, ResponseState};
pub use response_form::{ResponseForm, ResponseWords};
pub use risk_register::{
    Band, Hand, NewMeeting, NewProcessChange, ProcessChange, REGISTER_FIELD_CODES, RawMeeting,
    RawProcessChange, RawRisk, Register, RegisterFamily, RegisterMatrix, RegisterMeeting, RegisterPolicy,
    RegisterPolicyFault, RegisterRefusal, RegisterRisk, RegisterVersion, RiskContent, ScalePoint, Score,
    Seat, SeatBody, VersionKind,
};
pub use telling::{Heard, Telling, is_to_hear, was_heard};
