//! Everything that is held about a person, as a file for that person: to read, or for a machine.

use access::Role;
use access::permission::{MakeSubjectAccessBundle, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, Reference};
use operations::{Held, SubjectRecord};
use questionnaire::Language;

use super::links;
use crate::locale::Message;
use crate::pages::person::{day_name, known};
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, as_file, page, refused, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/subject-access").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "subject_access/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    formats: Vec<Item>,
}

/// The file: a document that stands by itself, without a style sheet, a script or a link.
#[derive(Template)]
#[template(path = "subject_access/bundle.html")]
struct Bundle {
    frame: Frame,
    reference: Reference,
    made_on: String,
    sections: Vec<Part>,
}

struct Part {
    title: Message,
    entries: Vec<Vec<(Message, String)>>,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<MakeSubjectAccessBundle>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    page(&view(who.frame(Section::People), Form::default(), person.participant.reference))
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<MakeSubjectAccessBundle>()?;
    let reference = Reference::parse(&reference).map_err(|_| PageError::NotFound)?;
    let format = form.value("format").to_owned();
    if !["html", "json"].contains(&format.as_str()) {
        let missing = vec![FieldError { field: "format", code: "subject-access-format-required" }];
        return refused(&view(who.frame(Section::People), form.refused(missing), reference));
    }
    let record = operations::make_subject_access_bundle(&who.platform, &permit, &reference).await?;
    let (media_type, body) = match format.as_str() {
        "json" => ("application/json; charset=utf-8", format!("{:#}", record.to_json())),
        _ => ("text/html; charset=utf-8", bundle(&record).render()?),
    };
    Ok(as_file(media_type, format!("{reference}-everything-held.{format}")).body(body))
}

fn view(frame: Frame, form: Form, reference: Reference) -> Page {
    let format = |format: &str| Item::new(format, frame.t(format!("subject-access-{format}")));
    Page { formats: ["html", "json"].map(format).to_vec(), frame, form, reference }
}

/// In the person's own language, whoever makes it.
fn bundle(record: &SubjectRecord) -> Bundle {
    let frame = Frame::bare(record.language);
    let entry = |entry: &operations::HeldEntry| {
        let named = entry.iter().map(|(name, held)| (frame.t(format!("held-{name}")), said(&frame, held)));
        named.collect()
    };
    let part = |section: &operations::HeldSection| Part {
        title: frame.t(format!("held-section-{}", section.code)),
        entries: section.entries.iter().map(entry).collect(),
    };
    Bundle {
        sections: record.sections.iter().map(part).collect(),
        reference: record.reference.clone(),
        made_on: spoken::date_of(frame.language, record.made_at),
        frame,
    }
}

fn said(frame: &Frame, held: &Held) -> String {
    match held {
        Held::Text(text) => text.clone(),
        Held::Word(key) => frame.t(key).to_string(),
        Held::Date(day) => spoken::date(frame.language, *day),
        Held::Time(time) => spoken::time(frame.language, *time),
        Held::Moment(at) => spoken::moment(frame.language, *at),
        Held::Days(days) => days.iter().map(|day| day_name(frame, *day)).collect::<Vec<_>>().join(", "),
        Held::Flag(true) => frame.t("held-yes").to_string(),
        Held::Flag(false) => frame.t("held-no").to_string(),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{reference, subject_record};
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let wrong = vec![FieldError { field: "format", code: "subject-access-format-required" }];
    vec![
        Sample::of("subject_access", &view(frame(), Form::default(), reference())),
        Sample::of("subject_access/refused", &view(frame(), Form::default().refused(wrong), reference())),
        Sample::of("subject_access/bundle", &bundle(&subject_record(language))),
    ]
}
