//! Permissions about interviewers' time and what they carry.

use super::{Permission, Sealed};
use crate::Role;

/// Moves an appointment to another time or another interviewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoveAppointment;

impl Sealed for MoveAppointment {}

impl Permission for MoveAppointment {
    const NAME: &'static str = "move_appointment";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Hands a person's call to another interviewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HandOver;

impl Sealed for HandOver {}

impl Permission for HandOver {
    const NAME: &'static str = "hand_over";
    const ROLES: &'static [Role] = &[Role::Coordinator, Role::Interviewer];
}

/// Records what an interviewer speaks and how many calls they take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordProfile;

impl Sealed for RecordProfile {}

impl Permission for RecordProfile {
    const NAME: &'static str = "record_profile";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Records when an interviewer works and when they are away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordAvailability;

impl Sealed for RecordAvailability {}

impl Permission for RecordAvailability {
    const NAME: &'static str = "record_availability";
    const ROLES: &'static [Role] = &[Role::Coordinator, Role::Interviewer];
}

/// Asks for a debrief after a hard call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestDebrief;

impl Sealed for RequestDebrief {}

impl Permission for RequestDebrief {
    const NAME: &'static str = "request_debrief";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}

/// Records that a debrief was held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CloseDebrief;

impl Sealed for CloseDebrief {}

impl Permission for CloseDebrief {
    const NAME: &'static str = "close_debrief";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Makes the private address of an interviewer's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MakeCalendarAddress;

impl Sealed for MakeCalendarAddress {}

impl Permission for MakeCalendarAddress {
    const NAME: &'static str = "make_calendar_address";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}

/// Ends the private address of an interviewer's calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RevokeCalendarAddress;

impl Sealed for RevokeCalendarAddress {}

impl Permission for RevokeCalendarAddress {
    const NAME: &'static str = "revoke_calendar_address";
    const ROLES: &'static [Role] = &[Role::Coordinator, Role::Interviewer];
}

/// Reads the bookings of a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewBookings;

impl Sealed for ViewBookings {}

impl Permission for ViewBookings {
    const NAME: &'static str = "view_bookings";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Reads who interviews, when and how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewTeam;

impl Sealed for ViewTeam {}

impl Permission for ViewTeam {
    const NAME: &'static str = "view_team";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Reads which debriefs were asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewDebriefs;

impl Sealed for ViewDebriefs {}

impl Permission for ViewDebriefs {
    const NAME: &'static str = "view_debriefs";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Reads one's own working time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ViewDiary;

impl Sealed for ViewDiary {}

impl Permission for ViewDiary {
    const NAME: &'static str = "view_diary";
    const ROLES: &'static [Role] = &[Role::Interviewer];
}
