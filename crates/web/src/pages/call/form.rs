//! What the interviewer ticks before the first question: it is safe to talk, they still agree, and the language.

use fieldwork::{ContactMode, FieldError};
use operations::Opening;
use questionnaire::Language;

use crate::Form;

/// How the interview opens, or everything that is missing. An interview that goes on keeps its language; it is held as
/// the plan says where the form does not.
pub(super) fn read(
    form: &Form,
    (begun_in, planned): (Option<Language>, ContactMode),
) -> Result<Opening, Vec<FieldError>> {
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
        Some(language) if errors.is_empty() => {
            Ok(Opening { language, mode: ContactMode::parse(form.value("call_mode")).unwrap_or(planned) })
        }
        _ => Err(errors),
    }
}
