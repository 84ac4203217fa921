//! Recording a finding that stands on published figures and words.

use access::Role;
use access::permission::{RecordFinding, ViewDashboard};
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::{FieldError, Force};
use improvement::{CitationForm, FindingForm, WordsCitation};
use operations::{Error, Problem};
use questionnaire::Language;
use statistics::Edition;
use store::PlacedWords;

use super::changing::{Ours, Told, newest};
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
    /// The words that are told with the edition, for each of the fields; nothing where none are.
    words: Vec<(&'static str, Message)>,
    told: Vec<Item>,
}

/// The fields of the words.
const WORDS: [&str; 2] = ["words", "words-2"];
/// How much of what was said a list shows.
const SHOWN: usize = 90;

/// What a finding can stand on: an edition and what is told with it.
#[derive(Default)]
struct Newest {
    edition: Option<std::sync::Arc<Edition>>,
    version: u32,
    words: Vec<PlacedWords>,
}

impl Newest {
    async fn of(who: &SignedIn, force: &Force) -> Result<Self, PageError> {
        let permit = who.permit::<ViewDashboard>()?;
        let published = who.reader().published(&permit, &force.code).await?;
        let Some(head) = published.first() else { return Ok(Self::default()) };
        let edition = newest(who, force).await?;
        let key = (head.month, head.version);
        let words = who.reader().placed_words(&permit, &force.code, key).await?;
        Ok(Self { edition, version: head.version, words })
    }
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    who.permit::<RecordFinding>()?;
    let form = Form::of_query(&request);
    let ours = Ours::of(&who, &form)?;
    let newest = Newest::of(&who, &ours.force).await?;
    let given = ["question", "month", "words"].map(|name| (name, form.value(name)));
    let filled = Form::filled([("area", ours.force.slug.as_str())].into_iter().chain(given));
    page(&view(who.frame(Section::Changes), filled, (&ours.force, ours.query()), &newest))
}

async fn submit(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordFinding>()?;
    let ours = Ours::of(&who, &form)?;
    let figure = |(question, month): (&str, &str)| CitationForm {
        question: form.value(question).to_owned(),
        month: form.value(month).to_owned(),
    };
    let figures = FIGURES.into_iter().map(figure).collect();
    let words = WORDS.map(|field| form.value(field).to_owned()).to_vec();
    let typed = FindingForm { what: form.value("what").to_owned(), figures, words };
    match operations::record_finding(&who.platform, &permit, &ours.force.code, &typed).await {
        Ok(id) => Ok(see_other(format!("/findings/{id}?done=finding-recorded"))),
        Err(Error::Problem(Problem::Form(errors))) => {
            let newest = Newest::of(&who, &ours.force).await?;
            let frame = who.frame(Section::Changes);
            refused(&view(frame, form.refused(errors), (&ours.force, ours.query()), &newest))
        }
        Err(error) => Err(error.into()),
    }
}

fn view(frame: Frame, form: Form, (force, query): (&Force, String), newest: &Newest) -> View {
    let language = frame.language;
    let edition = newest.edition.as_deref();
    let waves = edition.iter().flat_map(|edition| &edition.waves);
    let series = waves.flat_map(|wave| wave.series.iter().map(move |series| (wave, series)));
    let items = series.filter(|(_, series)| is_directed(series)).map(|(wave, series)| {
        let label = format!("{} ({})", say(language, &series.short), stage(language, &wave.wave));
        Item::new(format!("{}/{}", wave.wave, series.concept), label)
    });
    let figure = |(number, (question, month)): (usize, (&'static str, &'static str))| {
        (question, month, frame.t("finding-figure").count("number", number))
    };
    let told = told(&frame, newest);
    let field =
        |(number, field): (usize, &'static str)| (field, frame.t("finding-words").count("number", number));
    View {
        words: (1..).zip(WORDS).filter(|_| !told.is_empty()).map(field).collect(),
        told: std::iter::once(Item::new("", frame.t("finding-words-none"))).chain(told).collect(),
        area: force.name.say(language).to_owned(),
        back: format!("/findings{query}"),
        month: edition.map(|edition| spoken::month(language, edition.month)),
        questions: std::iter::once(Item::new("", frame.t("changing-choose-one"))).chain(items).collect(),
        figures: (1..).zip(FIGURES).map(figure).collect(),
        frame,
        form,
    }
}

/// The words that can be chosen, each by its beginning, its theme and its quarter.
fn told(frame: &Frame, newest: &Newest) -> Vec<Item> {
    let Some(edition) = &newest.edition else { return Vec::new() };
    let item = |placed: &PlacedWords| {
        let told = Told::of(frame, placed.words.as_ref()?);
        let (edition, version, place) = (edition.month, newest.version, placed.place);
        let mut beginning: String = told.text.chars().take(SHOWN).collect();
        if beginning.len() < told.text.len() {
            beginning.push('…');
        }
        let citation = WordsCitation { edition, version, place };
        Some(Item::new(citation.to_string(), format!("{beginning} ({})", told.about)))
    };
    newest.words.iter().filter_map(item).collect()
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let Some(force) = super::fixtures::figures::force() else { return Vec::new() };
    let words = super::fixtures::words::told().into_iter().zip(1..);
    let words = words.map(|(words, place)| PlacedWords { place, words: Some(words) }).collect();
    let edition = super::fixtures::figures::edition().map(std::sync::Arc::new);
    let newest = Newest { edition, version: 1, words };
    let sample = |name: &str, form: Form, newest: &Newest| {
        let frame = Frame::sample(language, Role::Analyst, Section::Changes);
        Sample::of(format!("record-finding/{name}"), &view(frame, form, (&force, String::new()), newest))
    };
    let errors = vec![
        FieldError { field: "what", code: "improvement-words-required" },
        FieldError { field: "question", code: "finding-figure-withheld" },
        FieldError { field: "month-2", code: "finding-month-unpublished" },
        FieldError { field: "words", code: "finding-words-taken-back" },
    ];
    vec![
        sample("empty", Form::default(), &newest),
        sample("refused", Form::default().refused(errors), &newest),
        sample("nothing-published", Form::default(), &Newest::default()),
    ]
}
