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
];

/// The faults found so far in a form, so that a person hears of all of them at once.
#[derive(Default)]
pub(crate) struct Faults(Vec<FieldError>);

impl Faults {
    /// Notes a fault.
    pub(crate) fn add(&mut self, field: &'static str, code: &'static str) {
        self.0.push(FieldError { field, code });
    }

    /// Keeps the value, or notes the fault and goes on.
    pub(crate) fn keep<T>(&mut self, field: &'static str, read: Result<T, &'static str>) -> Option<T> {
        read.map_err(|code| self.add(field, code)).ok()
    }

    /// Notes the faults another part of the form found.
    pub(crate) fn take(&mut self, others: Vec<FieldError>) {
        self.0.extend(others);
    }

    /// The finished value, when no fault was found on the way.
    pub(crate) fn or<T>(self, value: Option<T>) -> Result<T, Vec<FieldError>> {
        match value {
            Some(value) if self.0.is_empty() => Ok(value),
            _ => Err(self.0),
        }
    }
}
