//! FHIR Questionnaire (R4), as health and care systems read it.
//!
//! Conditions that FHIR's `enableWhen` can say are said there; the others stand as their authors wrote them in an
//! extension of ours, and each is named in the remarks.

mod answer;
mod condition;
mod item;

use questionnaire::{Library, Status};
use serde_json::{Value, json};

use crate::outline::Outline;
use crate::{DescribeFault, Described, Wanted};
use item::Items;

/// A FHIR Questionnaire of a set or an interview, as JSON.
///
/// # Errors
/// When there is no such set or interview in the library.
pub fn fhir_questionnaire(library: &Library, wanted: &Wanted) -> Result<Described, DescribeFault> {
    let outline = Outline::of(library, wanted).ok_or_else(|| DescribeFault::Unknown(wanted.clone()))?;
    let mut items = Items::of(&outline);
    let item = items.sections(&outline);
    let mut resource = json!({
        "resourceType": "Questionnaire",
        "language": "en",
        "url": format!("urn:candour:questionnaire:{}", outline.name),
        "version": outline.version.to_string(),
        "name": name(&outline.name),
        "title": outline.title.en,
        "status": status(outline.status),
        "subjectType": ["Patient"],
        "effectivePeriod": { "start": outline.from.to_string() },
        "item": item,
    });
    if let Value::Object(fields) = &mut resource {
        if let Some(purpose) = outline.purpose.filter(|purpose| !purpose.trim().is_empty()) {
            fields.insert("purpose".to_owned(), json!(purpose));
        }
        fields.extend(item::translation("title", outline.title));
    }
    Ok(Described { text: format!("{resource:#}\n"), remarks: items.remarks })
}

/// FHIR wants a name that a program can use.
fn name(name: &str) -> String {
    let letters = name.split(['-', '_']).map(|word| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect::<String>()
    });
    letters.collect()
}

const fn status(status: Status) -> &'static str {
    match status {
        Status::Draft | Status::Approved => "draft",
        Status::Live => "active",
        Status::Retired => "retired",
    }
}
