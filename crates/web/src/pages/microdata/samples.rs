//! The pages with a series, without one, refused, and before a file was taken.

use access::Role;
use chrono::DateTime;
use fieldwork::{FieldError, Id};
use questionnaire::{Language, Wave};
use statistics::{Month, Period};
use store::{MicrodataFile, MicrodataSeries};
use uuid::Uuid;

use super::series::{self, Found};
use super::view;
use crate::pages::fixtures::figures::force;
use crate::pages::fixtures::library;
use crate::samples::Sample;
use crate::{Form, Frame, Section};

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Coordinator, Section::Reports);
    let wrong = FieldError { field: "purpose", code: "series-purpose-required" };
    let refused = Form::filled([("name", "Invented study")]).refused(vec![wrong]);
    let mut samples = vec![
        Sample::of("microdata/some", &view(frame(), Form::default(), vec![invented()])),
        Sample::of("microdata/none", &view(frame(), Form::default(), Vec::new())),
        Sample::of("microdata/refused", &view(frame(), refused, Vec::new())),
    ];
    let of_series = |name: &str, form: Form, files: Vec<MicrodataFile>| {
        let found = Found { series: invented(), files, forces: force().into_iter().collect() };
        Sample::of(name, &series::view(frame(), form, found, (&library(), Wave::SixWeek)))
    };
    let form = || Form::filled([("wave", "six-week"), ("format", "codes"), ("language", language.code())]);
    let wrong = ["from", "reason"].map(|field| FieldError {
        field,
        code: if field == "from" { "microdata-month" } else { "microdata-reason-required" },
    });
    samples.push(of_series("microdata/series", form(), taken().into_iter().collect()));
    samples.push(of_series("microdata/series-new", form(), Vec::new()));
    samples.push(of_series("microdata/series-refused", form().refused(wrong.to_vec()), Vec::new()));
    samples
}

fn invented() -> MicrodataSeries {
    MicrodataSeries {
        id: Id::from_uuid(Uuid::nil()),
        name: "Invented study".to_owned(),
        purpose: "An invented evaluation, for nobody.".to_owned(),
        begun_by: Id::from_uuid(Uuid::nil()),
        begun_at: DateTime::UNIX_EPOCH,
    }
}

fn taken() -> Option<MicrodataFile> {
    Some(MicrodataFile {
        id: Id::from_uuid(Uuid::nil()),
        series: Id::from_uuid(Uuid::nil()),
        taken_by: Id::from_uuid(Uuid::nil()),
        taken_at: DateTime::UNIX_EPOCH,
        wave: Wave::SixWeek,
        force: None,
        period: Period { from: Month::new(2026, 1)?, to: Month::new(2026, 10)? },
        format: "sav".to_owned(),
        rows: 212,
        digest: "0".repeat(64),
        reason: "The invented evaluation’s first report.".to_owned(),
    })
}
