//! Permissions about the people on the panel and contact with them.

use super::{Permission, Sealed};
use crate::Role;

/// Refers a person to the panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refer;

impl Sealed for Refer {}

impl Permission for Refer {
    const NAME: &'static str = "refer";
    const ROLES: &'static [Role] = &[Role::LiaisonOfficer, Role::Coordinator];
}

/// Records what happened in an investigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordEvent;

impl Sealed for RecordEvent {}

impl Permission for RecordEvent {
    const NAME: &'static str = "record_event";
    const ROLES: &'static [Role] = &[Role::LiaisonOfficer, Role::Coordinator];
}

/// Holds contact with a person for a while.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HoldPerson;

impl Sealed for HoldPerson {}

impl Permission for HoldPerson {
    const NAME: &'static str = "hold_person";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Ends a hold before its time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReleaseHold;

impl Sealed for ReleaseHold {}

impl Permission for ReleaseHold {
    const NAME: &'static str = "release_hold";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Records what a person agreed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordConsent;

impl Sealed for RecordConsent {}

impl Permission for RecordConsent {
    const NAME: &'static str = "record_consent";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Records how a person can be contacted safely.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordSafeContact;

impl Sealed for RecordSafeContact {}

impl Permission for RecordSafeContact {
    const NAME: &'static str = "record_safe_contact";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Opens the cases that are due and closes those that have lapsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenDueCases;

impl Sealed for OpenDueCases {}

impl Permission for OpenDueCases {
    const NAME: &'static str = "open_due_cases";
    const ROLES: &'static [Role] = &[Role::System];
}

/// Looks at what is sealed about a person: their safe-contact plan, the risk to them, what they like to be called, what
/// they said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LookAtPerson;

impl Sealed for LookAtPerson {}

impl Permission for LookAtPerson {
    const NAME: &'static str = "look_at_person";
    const ROLES: &'static [Role] = &[Role::Coordinator, Role::Interviewer];
}

/// Books an appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BookAppointment;

impl Sealed for BookAppointment {}

impl Permission for BookAppointment {
    const NAME: &'static str = "book_appointment";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}

/// Calls an appointment off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CancelAppointment;

impl Sealed for CancelAppointment {}

impl Permission for CancelAppointment {
    const NAME: &'static str = "cancel_appointment";
    const ROLES: &'static [Role] = &[Role::Coordinator];
}
