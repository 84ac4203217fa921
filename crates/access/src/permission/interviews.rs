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
