//! Permissions about calls and interviews.

use super::{Permission, Sealed};
use crate::Role;

/// Shows a person's number at the moment of ringing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RevealNumber;

impl Sealed for RevealNumber {}

impl Permission for RevealNumber {
    const NAME: &'static str = "reveal_number";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}

/// Records what came of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordCall;

impl Sealed for RecordCall {}

impl Permission for RecordCall {
    const NAME: &'static str = "record_call";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}

/// Records that somebody was told at a call what changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordTelling;

impl Sealed for RecordTelling {}

impl Permission for RecordTelling {
    const NAME: &'static str = "record_telling";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}

/// Begins an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StartInterview;

impl Sealed for StartInterview {}

impl Permission for StartInterview {
    const NAME: &'static str = "start_interview";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}

/// Saves answers as they are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SaveAnswers;

impl Sealed for SaveAnswers {}

impl Permission for SaveAnswers {
    const NAME: &'static str = "save_answers";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}

/// Records what was done when somebody was upset, not safe to talk, or at risk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordSafetyStep;

impl Sealed for RecordSafetyStep {}

impl Permission for RecordSafetyStep {
    const NAME: &'static str = "record_safety_step";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}

/// Takes a break in an interview, and ends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PauseInterview;

impl Sealed for PauseInterview {}

impl Permission for PauseInterview {
    const NAME: &'static str = "pause_interview";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}

/// Ends an interview that the person stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BreakOff;

impl Sealed for BreakOff {}

impl Permission for BreakOff {
    const NAME: &'static str = "break_off";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}

/// Finishes an interview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FinishInterview;

impl Sealed for FinishInterview {}

impl Permission for FinishInterview {
    const NAME: &'static str = "finish_interview";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}

/// Notes something for oneself while on a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KeepNote;

impl Sealed for KeepNote {}

impl Permission for KeepNote {
    const NAME: &'static str = "keep_note";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}

/// Reads what was said in an interview that is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadInterviewRecord;

impl Sealed for ReadInterviewRecord {}

impl Permission for ReadInterviewRecord {
    const NAME: &'static str = "read_interview_record";
    const ROLES: &'static [Role] = &[Role::Interviewer, Role::Coordinator];
}

/// Puts an answer right after the interview is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CorrectAnswer;

impl Sealed for CorrectAnswer {}

impl Permission for CorrectAnswer {
    const NAME: &'static str = "correct_answer";
    const ROLES: &'static [Role] = &[Role::Interviewer, Role::Coordinator];
}
