//! The addresses of the fieldwork pages. A reference or an identifier stands in the path, never in the query.

use chrono::IsoWeek;
use fieldwork::{Account, Appointment, Case, Concern, Debrief, Id, Interview, MaterialRequest, Reference};
use verbatim::Comment;

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

/// Who may be hurt by contact with a person, and how.
pub(crate) fn risk(reference: &Reference) -> String {
    format!("/people/{reference}/risk")
}

/// Ending all contact with a person, and beginning it again.
pub(crate) fn wall(reference: &Reference) -> String {
    format!("/people/{reference}/wall")
}

/// Beginning contact again at a person's own wish.
pub(crate) fn lift(reference: &Reference) -> String {
    format!("/people/{reference}/wall/lift")
}

/// Another number for a person.
pub(crate) fn other_number(reference: &Reference) -> String {
    format!("/people/{reference}/number")
}

/// A person's number: asked for with a POST, because looking is written down.
pub(crate) fn contact_number(reference: &Reference) -> String {
    format!("/people/{reference}/contact/number")
}

/// Who a person is: asked for with a POST, because looking is written down.
pub(crate) fn identity(reference: &Reference) -> String {
    format!("/people/{reference}/identity")
}

/// What is known of a person's investigation.
pub(crate) fn events(reference: &Reference) -> String {
    format!("/people/{reference}/events")
}

/// Leaving a person alone for a while.
pub(crate) fn hold(reference: &Reference) -> String {
    format!("/people/{reference}/hold")
}

/// Letting contact go on.
pub(crate) fn release_hold(reference: &Reference) -> String {
    format!("/people/{reference}/hold/release")
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

/// The check before a call.
pub(crate) fn check(case: Id<Case>) -> String {
    format!("/calls/{case}/check")
}

/// Showing the number, which opens a call.
pub(crate) fn number(case: Id<Case>) -> String {
    format!("/calls/{case}/number")
}

/// Starting the interview, or going on with it.
pub(crate) fn start(case: Id<Case>) -> String {
    format!("/calls/{case}/start")
}

/// What came of telling somebody what changed.
pub(crate) fn telling(case: Id<Case>) -> String {
    format!("/calls/{case}/telling")
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

/// Where steps taken for safety are told.
pub(crate) fn safety_steps(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}/steps")
}

/// The answers of an interview, read through before its end.
pub(crate) fn review(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}/review")
}

/// The end of an interview.
pub(crate) fn complete(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}/complete")
}

/// The interviewer's own note about the call.
pub(crate) fn note(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}/note")
}

/// What was said in an interview that is over.
pub(crate) fn record(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}/record")
}

/// Putting one answer right after the interview is over.
pub(crate) fn correct(interview: Id<Interview>, question: &str) -> String {
    format!("/interviews/{interview}/correct/{question}")
}

/// Stopping an interview for good, with what was said kept.
pub(crate) fn stop_and_keep(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}/stop/keep")
}

/// Stopping an interview for good, with what was said deleted.
pub(crate) fn stop_and_delete(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}/stop/delete")
}

/// Moving a booking.
pub(crate) fn move_booking(reference: &Reference, appointment: Id<Appointment>) -> String {
    format!("/people/{reference}/bookings/{appointment}/move")
}

/// Handing a call to a colleague.
pub(crate) fn hand_over(case: Id<Case>) -> String {
    format!("/calls/{case}/hand-over")
}

/// Saying what a comment is about.
pub(crate) fn code_comment(comment: Id<Comment>) -> String {
    format!("/coding/{comment}")
}

/// Saying which codes of a comment stand.
pub(crate) fn reconcile_coding(comment: Id<Comment>) -> String {
    format!("/coding/reconcile/{comment}")
}

/// Asking for a debrief about a call.
pub(crate) fn debrief(case: Id<Case>) -> String {
    format!("/calls/{case}/debrief")
}

/// Recording that a debrief was held.
pub(crate) fn close_debrief(debrief: Id<Debrief>) -> String {
    format!("/debriefs/{debrief}/close")
}

/// One member of the team.
pub(crate) fn member(account: Id<Account>) -> String {
    format!("/team/{account}")
}

/// The bookings of a week: "2026-W40".
pub(crate) fn bookings(week: IsoWeek) -> String {
    format!("/bookings?week={:04}-W{:02}", week.year(), week.week())
}

/// What came of getting in touch with a person.
pub(crate) fn attempts(reference: &Reference) -> String {
    format!("/people/{reference}/attempts")
}

/// Recording what came in.
pub(crate) fn record_outcome(reference: &Reference) -> String {
    format!("/people/{reference}/attempts/new")
}

/// Closing an interview by hand.
pub(crate) fn close_case(reference: &Reference) -> String {
    format!("/people/{reference}/close")
}

/// One comment.
pub(crate) fn comment(comment: Id<verbatim::Comment>) -> String {
    format!("/words/{comment}")
}

/// One concern.
pub(crate) fn concern(concern: Id<Concern>) -> String {
    format!("/concerns/{concern}")
}

/// Something done about a concern.
pub(crate) fn concern_step(concern: Id<Concern>, step: &str) -> String {
    format!("/concerns/{concern}/{step}")
}

/// Raising a concern in an interview.
pub(crate) fn raise_concern_in(interview: Id<Interview>) -> String {
    format!("/interviews/{interview}/concern")
}

/// Raising a concern on a call.
pub(crate) fn raise_concern_on(case: Id<Case>) -> String {
    format!("/calls/{case}/concern")
}

/// Raising a concern about a person.
pub(crate) fn raise_concern_about(reference: &Reference) -> String {
    format!("/people/{reference}/concern")
}

/// Withdrawing.
pub(crate) fn withdraw(reference: &Reference) -> String {
    format!("/people/{reference}/withdraw")
}

/// Erasing.
pub(crate) fn erase(reference: &Reference) -> String {
    format!("/people/{reference}/erase")
}

/// Legal holds.
pub(crate) fn legal_hold(reference: &Reference) -> String {
    format!("/people/{reference}/legal-hold")
}

/// Lifting a legal hold.
pub(crate) fn lift_legal_hold(reference: &Reference) -> String {
    format!("/people/{reference}/legal-hold/lift")
}

/// Everything that is held, for the person.
pub(crate) fn subject_access(reference: &Reference) -> String {
    format!("/people/{reference}/subject-access")
}

/// Logging a request for material.
pub(crate) fn log_request(reference: &Reference) -> String {
    format!("/people/{reference}/request")
}

/// One request for material.
pub(crate) fn request(request: Id<MaterialRequest>) -> String {
    format!("/requests/{request}")
}
