//! What the interviewer ticks before the first question: it is safe to talk, they still agree, and the language.

use fieldwork::FieldError;
use questionnaire::Language;

use crate::Form;

/// The language of the call, or everything that is missing. An interview that goes on keeps its language.
pub(super) fn read(form: &Form, begun_in: Option<Language>) -> Result<Language, Vec<FieldError>> {
    let mut errors = Vec::new();
    for (field, code) in [("safe_now", "safe-now-required"), ("agree_now", "agree-now-required")] {
        if !form.chose(field, "yes") {
            errors.push(FieldError { field, code });
        }
    }
    let language = begun_in.or_else(|| Language::parse(form.value("call_language")));
    if language.is_none() {
        errors.push(FieldError { field: "call_language", code: "call-language-required" });
    }
    match language {
        Some(language) if errors.is_empty() => Ok(language),
        _ => Err(errors),
    }
}
