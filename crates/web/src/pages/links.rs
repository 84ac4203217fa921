//! The addresses of the fieldwork pages. A reference or an identifier stands in the path, never in the query.

use fieldwork::{Appointment, Case, Id, Interview, Reference};

/// Proof that a person's referral arrived.
pub(crate) fn receipt(reference: &Reference) -> String {
    format!("/refer/{reference}")
}

/// One person.
pub(crate) fn person(reference: &Reference) -> String {
    format!("/people/{reference}")
}

/// What a person agrees to.
pub(crate) fn consent(reference: &Reference) -> String {
    format!("/people/{reference}/consent")
}

/// How a person is reached safely.
pub(crate) fn contact(reference: &Reference) -> String {
    format!("/people/{reference}/contact")
}

/// Who a person is: asked for with a POST, because looking is written down.
pub(crate) fn identity(reference: &Reference) -> String {
    format!("/people/{reference}/identity")
}

/// Booking a call.
pub(crate) fn book(reference: &Reference) -> String {
    format!("/people/{reference}/book")
}

/// Calling a booking off.
pub(crate) fn cancel(reference: &Reference, appointment: Id<Appointment>) -> String {
    format!("/people/{reference}/bookings/{appointment}/cancel")
}

/// Before a call, and during it.
pub(crate) fn call(case: Id<Case>) -> String {
    format!("/calls/{case}")
}

/// Showing the number, which opens a call.
pub(crate) fn number(case: Id<Case>) -> String {
    format!("/calls/{case}/number")
}

/// Starting the interview, or going on with it.
pub(crate) fn start(case: Id<Case>) -> String {
    format!("/calls/{case}/start")
}

/// What came of a call.
pub(crate) fn outcome(case: Id<Case>) -> String {
    format!("/calls/{case}/outcome")
}

/// The interview.
pub(crate) fn interview(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}")
}

/// Where the interview's answers are saved.
pub(crate) fn answers(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}/answers")
}

/// The pause of an interview.
pub(crate) fn pause(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}/pause")
}

/// Ending the call because it is not safe to talk.
pub(crate) fn not_safe(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}/not-safe")
}

/// The answers of an interview, read through before its end.
pub(crate) fn review(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}/review")
}

/// The end of an interview.
pub(crate) fn complete(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}/complete")
}

/// Stopping an interview for good, with what was said kept.
pub(crate) fn stop_and_keep(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}/stop/keep")
}

/// Stopping an interview for good, with what was said deleted.
pub(crate) fn stop_and_delete(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}/stop/delete")
}
