//! The consent form's fields: each part ticked or not, the wording that was read out, and how and for which interview they
//! were asked.

use fieldwork::{Consent, ConsentChannel, FieldError};
use operations::ConsentForm;
use questionnaire::Wave;

use crate::Form;

/// The parts of consent, in the order they are asked.
pub(super) const PARTS: [&str; 4] = ["taking-part", "second-interview", "quotes", "told-what-changed"];

/// What the person agreed to, or everything that is missing.
pub(super) fn read(form: &Form) -> Result<ConsentForm, Vec<FieldError>> {
    let mut errors = Vec::new();
    let mut missing = |field, code| errors.push(FieldError { field, code });
    let wording = form.value("wording").trim();
    if wording.is_empty() {
        missing("wording", "consent-wording-required");
    }
    let channel = ConsentChannel::parse(form.value("channel")).ok();
    if channel.is_none() {
        missing("channel", "consent-channel-required");
    }
    let wave = Wave::parse(form.value("wave"));
    if wave.is_none() {
        missing("wave", "consent-wave-unknown");
    }
    let [taking_part, second_interview, quotes, told_what_changed] =
        PARTS.map(|part| form.chose("agreed", part));
    match (wave, channel) {
        (Some(wave), Some(channel)) if errors.is_empty() => Ok(ConsentForm {
            wave,
            taking_part,
            second_interview,
            quotes,
            told_what_changed,
            wording: wording.to_owned(),
            channel,
        }),
        _ => Err(errors),
    }
}

/// The form as it begins: what stands on record, for this interview, with the wording that is read today.
pub(super) fn beginning(consent: Option<&Consent>, wave: Wave, wording: &str) -> Form {
    let given = consent.map(Consent::parts).unwrap_or_default();
    let ticked = PARTS.into_iter().zip(given).filter(|(_, given)| *given).map(|(part, _)| ("agreed", part));
    let around = [("wording", wording), ("channel", ConsentChannel::Phone.slug()), ("wave", wave.slug())];
    Form::filled(ticked.chain(around))
}
