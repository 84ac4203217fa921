//! One concern: its timeline, and what its recipients can do about it. Opening it is written down.

use access::Role;
use access::permission::{AcknowledgeConcern, AddToConcern, CloseConcern, ReadConcern};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Concern, ConcernEntry, ConcernOutcome, ConcernState, FieldError, Id, Reference};
use operations::{ConcernFile, Error, Problem};
use questionnaire::Language;

use super::links;
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/concerns/{concern}", web::get().to(show));
    config.route("/concerns/{concern}/acknowledge", web::post().to(acknowledge));
    config.route("/concerns/{concern}/add", web::post().to(add));
    config.route("/concerns/{concern}/close", web::post().to(close));
}

#[derive(Template)]
#[template(path = "concern/page.html")]
struct Page {
    reference: Reference,
    kind: Message,
    state: Message,
    act_by: Option<Message>,
    entries: Vec<Line>,
    form: Form,
    ending: Form,
    outcomes: Vec<Item>,
    urls: Urls,
    /// What may be done next.
    takes_on: bool,
    closes: bool,
    adds: bool,
    frame: Frame,
}

struct Urls {
    acknowledge: String,
    add: String,
    close: String,
}

struct Line {
    at: String,
    step: Message,
    who: String,
    words: Option<String>,
}

async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let file = opened(&who, parsed(&id)?).await?;
    page(&view(who.frame(Section::Concerns), &file, [Form::default(), Form::default()]))
}

async fn acknowledge(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let (permit, id) = (who.permit::<AcknowledgeConcern>()?, parsed(&id)?);
    operations::acknowledge_concern(&who.platform, &permit, id).await?;
    Ok(see_other(format!("{}?done=concern-acknowledged", links::concern(id))))
}

async fn add(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let (permit, id) = (who.permit::<AddToConcern>()?, parsed(&id)?);
    match operations::add_to_concern(&who.platform, &permit, id, form.value("words")).await {
        Ok(()) => Ok(see_other(format!("{}?done=concern-added", links::concern(id)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            let file = opened(&who, id).await?;
            refused(&view(who.frame(Section::Concerns), &file, [form.refused(errors), Form::default()]))
        }
        Err(error) => Err(error.into()),
    }
}

async fn close(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let (permit, id) = (who.permit::<CloseConcern>()?, parsed(&id)?);
    let said = (form.value("outcome"), form.value("how"));
    match operations::close_concern(&who.platform, &permit, id, said).await {
        Ok(()) => Ok(see_other("/concerns?done=concern-closed")),
        Err(Error::Problem(Problem::Form(errors))) => {
            let file = opened(&who, id).await?;
            let named = errors.into_iter().map(of_ending).collect();
            refused(&view(who.frame(Section::Concerns), &file, [Form::default(), form.refused(named)]))
        }
        Err(error) => Err(error.into()),
    }
}

/// Two forms stand on the page, so the words of the second have a name of their own.
fn of_ending(error: FieldError) -> FieldError {
    if error.field == "words" { FieldError { field: "how", ..error } } else { error }
}

fn parsed(id: &str) -> Result<Id<Concern>, PageError> {
    Id::parse(id).map_err(|_| PageError::NotFound)
}

async fn opened(who: &SignedIn, id: Id<Concern>) -> Result<ConcernFile, PageError> {
    Ok(operations::read_concern(&who.platform, &who.permit::<ReadConcern>()?, id).await?)
}

fn view(frame: Frame, file: &ConcernFile, [form, ending]: [Form; 2]) -> Page {
    let concern = &file.concern;
    let raised = concern.state == ConcernState::Raised;
    let act_by = spoken::moment(frame.language, concern.act_by);
    let outcome = |outcome: ConcernOutcome| {
        Item::new(outcome.slug(), frame.t(format!("concern-outcome-{}", outcome.slug())))
    };
    Page {
        reference: concern.reference.clone(),
        kind: frame.t(format!("concern-kind-{}", concern.kind.slug())),
        state: frame.t(format!("concern-state-{}", concern.state.slug())),
        act_by: raised.then(|| frame.t("concern-act-by").with("when", act_by)),
        entries: file.entries.iter().map(|entry| line(&frame, file, entry)).collect(),
        outcomes: ConcernOutcome::ALL.map(outcome).to_vec(),
        urls: Urls {
            acknowledge: links::concern_step(concern.id, "acknowledge"),
            add: links::concern_step(concern.id, "add"),
            close: links::concern_step(concern.id, "close"),
        },
        takes_on: file.acts && raised,
        closes: file.acts && matches!(concern.state, ConcernState::Acknowledged { .. }),
        adds: !concern.is_closed(),
        form,
        ending,
        frame,
    }
}

fn line(frame: &Frame, file: &ConcernFile, entry: &ConcernEntry) -> Line {
    Line {
        at: spoken::moment(frame.language, entry.at),
        step: frame.t(format!("concern-step-{}", entry.step.slug())),
        who: file.names.get(&entry.by).cloned().unwrap_or_default(),
        words: entry.words.clone(),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::concern_file;
    let frame = || Frame::sample(language, Role::SafeguardingLead, Section::Concerns);
    let wrong = |field| Form::default().refused(vec![FieldError { field, code: "concern-words-required" }]);
    ["raised", "acknowledged", "closed"]
        .into_iter()
        .filter_map(|state| {
            let file = concern_file(state)?;
            let forms = match state {
                "raised" => [wrong("words"), Form::default()],
                "acknowledged" => [Form::default(), wrong("how")],
                _ => [Form::default(), Form::default()],
            };
            Some(Sample::of(format!("concern/{state}"), &view(frame(), &file, forms)))
        })
        .collect()
}
