//! What a form asks of a series, read into what the operation takes.

use fieldwork::{FieldError, Force, Id};
use operations::MicrodataForm;
use operations::microdata::MicrodataFormat;
use questionnaire::{Language, Wave};
use statistics::Month;
use store::MicrodataSeries;

use crate::Form;

/// The form as the operation takes it. Months that cannot be read are refused by the operation, which names them.
pub(super) fn asked(
    form: &Form,
    series: Id<MicrodataSeries>,
    forces: &[Force],
) -> Result<MicrodataForm, Vec<FieldError>> {
    let chosen = form.value("force");
    let force = forces.iter().find(|force| force.slug == chosen);
    let (wave, format) = (Wave::parse(form.value("wave")), MicrodataFormat::parse(form.value("format")));
    let language = Language::parse(form.value("language"));
    let faults = [
        (force.is_none() && !chosen.is_empty()).then_some(("force", "microdata-force")),
        wave.is_none().then_some(("wave", "microdata-wave")),
        format.is_none().then_some(("format", "microdata-format")),
        language.is_none().then_some(("language", "microdata-language")),
    ];
    let faults: Vec<FieldError> =
        faults.into_iter().flatten().map(|(field, code)| FieldError { field, code }).collect();
    match (wave, format, language) {
        (Some(wave), Some(format), Some(language)) if faults.is_empty() => Ok(MicrodataForm {
            series,
            force: force.map(|force| force.code.clone()),
            wave,
            from: month(form, "from"),
            to: month(form, "to"),
            format,
            language,
            equality: form.chose("equality", "yes"),
            reason: form.value("reason").to_owned(),
        }),
        _ => Err(faults),
    }
}

fn month(form: &Form, field: &str) -> Option<Month> {
    Month::parse(form.value(field).trim()).ok()
}
