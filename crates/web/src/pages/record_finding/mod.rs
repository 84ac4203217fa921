//! Recording a finding that stands on published figures.

use access::Role;
use access::permission::RecordFinding;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::{FieldError, Force};
use improvement::{CitationForm, FindingForm};
use operations::{Error, Problem};
use questionnaire::Language;
use statistics::Edition;

use super::changing::{Ours, newest};
use super::dashboard::words::{is_directed, say, stage};
use crate::samples::Sample;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, page, refused, see_other, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/findings/new").get(show).post(submit));
}

/// The fields of each figure.
const FIGURES: [(&str, &str); 3] =
    [("question", "month"), ("question-2", "month-2"), ("question-3", "month-3")];

#[derive(Template)]
#[template(path = "record_finding/page.html")]
struct View {
    frame: Frame,
    form: Form,
    area: String,
    back: String,
    /// The month whose figures can be cited; nothing where none is published.
    month: Option<String>,
    figures: Vec<(&'static str, &'static str, Message)>,
    questions: Vec<Item>,
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    who.permit::<RecordFinding>()?;
    let form = Form::decode(request.query_string().as_bytes());
    let ours = Ours::of(&who, &form)?;
    let edition = newest(&who, &ours.force).await?;
    let typed = [("area", ours.force.slug.as_str()), ("question", form.value("question"))];
    let filled = Form::filled(typed.into_iter().chain([("month", form.value("month"))]));
    page(&view(who.frame(Section::Changes), filled, (&ours.force, ours.query()), edition.as_deref()))
}

async fn submit(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordFinding>()?;
    let ours = Ours::of(&who, &form)?;
    let figure = |(question, month): (&str, &str)| CitationForm {
        question: form.value(question).to_owned(),
        month: form.value(month).to_owned(),
    };
    let figures = FIGURES.into_iter().map(figure).collect();
    let typed = FindingForm { what: form.value("what").to_owned(), figures };
    match operations::record_finding(&who.platform, &permit, &ours.force.code, &typed).await {
        Ok(id) => Ok(see_other(format!("/findings/{id}?done=finding-recorded"))),
        Err(Error::Problem(Problem::Form(errors))) => {
            let edition = newest(&who, &ours.force).await?;
            let frame = who.frame(Section::Changes);
            refused(&view(frame, form.refused(errors), (&ours.force, ours.query()), edition.as_deref()))
        }
        Err(error) => Err(error.into()),
    }
}

fn view(frame: Frame, form: Form, (force, query): (&Force, String), edition: Option<&Edition>) -> View {
    let language = frame.language;
    let waves = edition.iter().flat_map(|edition| &edition.waves);
    let series = waves.flat_map(|wave| wave.series.iter().map(move |series| (wave, series)));
    let items = series.filter(|(_, series)| is_directed(series)).map(|(wave, series)| {
        let label = format!("{} ({})", say(language, &series.short), stage(language, &wave.wave));
        Item::new(format!("{}/{}", wave.wave, series.concept), label)
    });
    let figure = |(number, (question, month)): (usize, (&'static str, &'static str))| {
        (question, month, frame.t("finding-figure").count("number", number))
    };
    View {
        area: force.name.say(language).to_owned(),
        back: format!("/findings{query}"),
        month: edition.map(|edition| spoken::month(language, edition.month)),
        questions: std::iter::once(Item::new("", frame.t("changing-choose-one"))).chain(items).collect(),
        figures: (1..).zip(FIGURES).map(figure).collect(),
        frame,
        form,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let Some(force) = super::dashboard::samples::force() else { return Vec::new() };
    let edition = super::dashboard::samples::edition();
    let sample = |name: &str, form: Form, edition: Option<&Edition>| {
        let frame = Frame::sample(language, Role::Analyst, Section::Changes);
        Sample::of(format!("record-finding/{name}"), &view(frame, form, (&force, String::new()), edition))
    };
    let errors = vec![
        FieldError { field: "what", code: "improvement-words-required" },
        FieldError { field: "question", code: "finding-figure-withheld" },
        FieldError { field: "month-2", code: "finding-month-unpublished" },
    ];
    vec![
        sample("empty", Form::default(), edition.as_ref()),
        sample("refused", Form::default().refused(errors), edition.as_ref()),
        sample("nothing-published", Form::default(), None),
    ]
}
