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

/// Records that an investigation has closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordClosure;

impl Sealed for RecordClosure {}

impl Permission for RecordClosure {
    const NAME: &'static str = "record_closure";
    const ROLES: &'static [Role] = &[Role::LiaisonOfficer, Role::Coordinator];
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
