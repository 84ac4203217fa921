//! What is wrong with one field of a form.

/// One field and what is wrong with it. The page translates the message `error-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name in the form.
    pub field: &'static str,
    /// The stable name of the fault.
    pub code: &'static str,
}

/// Every code this crate can give, so that a test can see that each has its message in each language.
pub const FIELD_CODES: &[&str] = &[
    "referral-force-unknown",
    "referral-team-unknown",
    "referral-force-reference-required",
    "referral-force-reference-long",
    "referral-report-date-required",
    "referral-report-date-invalid",
    "referral-report-date-future",
    "referral-agreed-required",
    "referral-agreed-on-required",
    "referral-agreed-on-invalid",
    "referral-agreed-on-future",
    "referral-agreed-on-before-report",
    "referral-asked-by-required",
    "referral-wording-required",
    "referral-wording-unknown",
    "referral-wording-later",
    "import-file-required",
    "import-kind-unknown",
    "import-column-required",
    "import-cell-formula",
    "import-row-twice",
    "import-row-known",
    "import-row-unknown",
    "history-questionnaire-unknown",
    "history-column-required",
    "history-column-twice",
    "ask-stage-unknown",
    "ask-date-required",
    "ask-date-invalid",
    "ask-date-future",
    "ask-outcome-required",
    "ask-reason-required",
    "referral-language-unknown",
    "referral-name-required",
    "referral-name-invalid",
    "referral-preferred-name-invalid",
    "referral-number-required",
    "referral-number-invalid",
    "contact-means-unknown",
    "contact-days-required",
    "contact-days-unknown",
    "contact-from-invalid",
    "contact-until-invalid",
    "contact-hours-reversed",
    "contact-if-call-drops-unknown",
    "contact-interviewer-gender-unknown",
    "contact-phrase-long",
    "contact-someone-else-long",
    "recorded-way-required",
    "recorded-outcome-required",
    "recorded-note-required",
    "recorded-note-long",
    "date-in-future",
    "closed-before-report",
    "event-kind-required",
    "event-kind-unknown",
    "event-on-required",
    "event-on-invalid",
    "event-before-report",
    "event-report-needed",
    "event-report-after-agreed",
    "event-report-after-closure",
    "event-outcome-required",
    "event-outcome-unknown",
    "event-corrects-required",
    "event-corrects-unknown",
    "hold-reason-required",
    "hold-from-invalid",
    "hold-until-required",
    "hold-until-invalid",
    "hold-until-before-from",
    "hold-until-past",
    "hold-too-long",
    "hold-review-invalid",
    "hold-review-outside",
    "release-hold-unknown",
    "release-check-required",
    "profile-language-required",
    "profile-language-unknown",
    "profile-others-invalid",
    "profile-limit-invalid",
    "hours-invalid",
    "hours-reversed",
    "away-invalid",
    "away-reversed",
    "away-many",
    "debrief-wanted-required",
    "debrief-words-long",
    "contact-video-link-invalid",
    "contact-video-link-not-wanted",
    "contact-language-long",
    "contact-message-long",
    "contact-message-not-allowed",
    "contact-adjustments-long",
    "consent-wording-required",
    "consent-wording-unknown",
    "consent-channel-required",
    "consent-wave-unknown",
    "risk-level-required",
    "risk-note-required",
    "risk-note-long",
    "risk-outcome-required",
    "risk-high-needs-conditions",
    "risk-conditions-required",
    "risk-conditions-long",
    "risk-review-invalid",
    "risk-review-past",
    "risk-review-far",
    "check-plan-required",
    "check-news-required",
    "check-note-required",
    "check-note-long",
    "check-outcome-required",
    "check-news-need-conditions",
    "check-reason-required",
    "check-reason-long",
    "wall-required",
    "wall-reason-required",
    "wall-reason-long",
    "lift-own-request-required",
    "concern-kind-required",
    "concern-words-required",
    "concern-words-long",
    "concern-outcome-required",
    "withdrawal-channel-required",
    "withdrawal-asked-on-invalid",
    "withdrawal-asked-on-future",
    "erasure-reason-required",
    "legal-hold-reason-required",
    "legal-hold-reason-long",
    "request-requester-required",
    "request-basis-required",
    "request-date-invalid",
    "request-date-future",
    "request-who-required",
    "request-wanted-required",
    "request-words-required",
    "request-words-long",
    "request-decision-required",
    "request-told-required",
    "request-answered-before-received",
    "interview-note-long",
    "correction-reason-required",
    "correction-reason-long",
];

/// The longest text kept in a box for a few words.
const LONGEST: usize = 500;

/// A few words, tidied of space around them, or the code for too many.
pub(crate) fn short(text: &str, too_long: &'static str) -> Result<String, &'static str> {
    let text = text.trim();
    if text.chars().count() <= LONGEST { Ok(text.to_owned()) } else { Err(too_long) }
}

/// The faults found so far in a form, so that a person hears of all of them at once.
#[derive(Default)]
pub struct Faults(Vec<FieldError>);

impl Faults {
    /// Notes a fault.
    pub fn add(&mut self, field: &'static str, code: &'static str) {
        self.0.push(FieldError { field, code });
    }

    /// Keeps the value, or notes the fault and goes on.
    pub fn keep<T>(&mut self, field: &'static str, read: Result<T, &'static str>) -> Option<T> {
        read.map_err(|code| self.add(field, code)).ok()
    }

    /// Notes the faults another part of the form found.
    pub fn take(&mut self, others: Vec<FieldError>) {
        self.0.extend(others);
    }

    /// The finished value, when no fault was found on the way.
    pub fn or<T>(self, value: Option<T>) -> Result<T, Vec<FieldError>> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(self.0),
        }
    }
}
