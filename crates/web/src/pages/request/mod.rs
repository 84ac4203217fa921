//! One request for material, and its answer. Opening it is written down.

use access::Role;
use access::permission::{AnswerMaterialRequest, ReadMaterialRequest};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Decision, FieldError, Id, MaterialRequest, RawMaterialAnswer, Reference};
use operations::{Error, Problem};
use questionnaire::Language;

use super::links;
use super::withdraw::date;
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/requests/{request}").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "request/page.html")]
struct Page {
    form: Form,
    reference: Reference,
    action: String,
    facts: Vec<(Message, String)>,
    waits: bool,
    decisions: Vec<Item>,
    told: Vec<Item>,
    frame: Frame,
}

async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let request = opened(&who, parsed(&id)?).await?;
    page(&view(who.frame(Section::Requests), Form::default(), &request))
}

async fn submit(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let (permit, id) = (who.permit::<AnswerMaterialRequest>()?, parsed(&id)?);
    let field = |name: &str| form.value(name).to_owned();
    let raw = RawMaterialAnswer {
        decision: field("decision"),
        told: field("told"),
        notice_on: date(&form, "notice_on"),
        answered_on: date(&form, "answered_on"),
        words: field("words"),
    };
    match operations::answer_material_request(&who.platform, &permit, id, &raw).await {
        Ok(()) => Ok(see_other(format!("{}?done=request-answered", links::request(id)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            let request = opened(&who, id).await?;
            refused(&view(who.frame(Section::Requests), form.refused(errors), &request))
        }
        Err(error) => Err(error.into()),
    }
}

fn parsed(id: &str) -> Result<Id<MaterialRequest>, PageError> {
    Id::parse(id).map_err(|_| PageError::NotFound)
}

async fn opened(who: &SignedIn, id: Id<MaterialRequest>) -> Result<MaterialRequest, PageError> {
    let permit = who.permit::<ReadMaterialRequest>()?;
    Ok(operations::read_material_request(&who.platform, &permit, id).await?)
}

fn view(frame: Frame, form: Form, request: &MaterialRequest) -> Page {
    let decision = |it: Decision| Item::new(it.slug(), frame.t(format!("decision-{}", it.slug())));
    Page {
        reference: request.reference.clone(),
        action: links::request(request.id),
        facts: facts(&frame, request),
        waits: request.answer.is_none(),
        decisions: Decision::ALL.map(decision).to_vec(),
        told: ["yes", "no"].map(|told| Item::new(told, frame.t(format!("request-told-{told}")))).to_vec(),
        form,
        frame,
    }
}

fn facts(frame: &Frame, request: &MaterialRequest) -> Vec<(Message, String)> {
    let date = |day| spoken::date(frame.language, day);
    let word = |key: String| frame.t(key).to_string();
    let mut facts = vec![
        (frame.t("request-requester"), word(format!("requester-{}", request.requester.slug()))),
        (frame.t("request-basis"), word(format!("basis-{}", request.basis.slug()))),
        (frame.t("request-received-on"), date(request.received_on)),
    ];
    match &request.asked {
        Some(asked) => facts.extend([
            (frame.t("request-who"), asked.who.clone()),
            (frame.t("request-wanted"), asked.wanted.clone()),
        ]),
        None => facts.push((frame.t("request-who"), word("request-words-gone".to_owned()))),
    }
    let Some(answer) = &request.answer else { return facts };
    let told = answer.notice_on.map_or_else(|| word("request-told-no".to_owned()), date);
    facts.extend([
        (frame.t("request-decision"), word(format!("decision-{}", answer.decision.slug()))),
        (frame.t("request-told"), told),
        (frame.t("request-answered-on"), date(answer.answered_on)),
    ]);
    facts.extend(answer.words.clone().map(|words| (frame.t("request-words"), words)));
    facts
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::material_request;
    let frame = || Frame::sample(language, Role::Coordinator, Section::Requests);
    let wrong = vec![
        FieldError { field: "decision", code: "request-decision-required" },
        FieldError { field: "told", code: "request-told-required" },
    ];
    vec![
        Sample::of("request/open", &view(frame(), Form::default(), &material_request(false))),
        Sample::of(
            "request/refused",
            &view(frame(), Form::default().refused(wrong), &material_request(false)),
        ),
        Sample::of("request/answered", &view(frame(), Form::default(), &material_request(true))),
    ]
}
