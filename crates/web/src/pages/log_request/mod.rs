//! Log a request for what is held about a person.

use access::Role;
use access::permission::{LogMaterialRequest, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, LegalBasis, RawMaterialRequest, Reference, Requester};
use operations::{Error, Problem};
use questionnaire::Language;

use super::links;
use super::withdraw::date;
use crate::pages::person::known;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/request").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "log_request/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    requesters: Vec<Item>,
    bases: Vec<Item>,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<LogMaterialRequest>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    page(&view(who.frame(Section::People), Form::default(), person.participant.reference))
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<LogMaterialRequest>()?;
    let reference = Reference::parse(&reference).map_err(|_| PageError::NotFound)?;
    let field = |name: &str| form.value(name).to_owned();
    let raw = RawMaterialRequest {
        requester: field("requester"),
        basis: field("basis"),
        received_on: date(&form, "received_on"),
        who: field("who"),
        wanted: field("wanted"),
    };
    match operations::log_material_request(&who.platform, &permit, &reference, &raw).await {
        Ok(id) => Ok(see_other(format!("{}?done=request-logged", links::request(id)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            refused(&view(who.frame(Section::People), form.refused(errors), reference))
        }
        Err(error) => Err(error.into()),
    }
}

fn view(frame: Frame, form: Form, reference: Reference) -> Page {
    let requester = |it: Requester| Item::new(it.slug(), frame.t(format!("requester-{}", it.slug())));
    let basis = |it: LegalBasis| Item::new(it.slug(), frame.t(format!("basis-{}", it.slug())));
    Page {
        requesters: Requester::ALL.map(requester).to_vec(),
        bases: LegalBasis::ALL.map(basis).to_vec(),
        frame,
        form,
        reference,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::reference;
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let wrong = vec![
        FieldError { field: "requester", code: "request-requester-required" },
        FieldError { field: "received_on", code: "request-date-future" },
        FieldError { field: "who", code: "request-who-required" },
    ];
    vec![
        Sample::of("log_request", &view(frame(), Form::default(), reference())),
        Sample::of("log_request/refused", &view(frame(), Form::default().refused(wrong), reference())),
    ]
}
