//! Recording what came of contact that a person began: they rang, wrote, or had somebody pass it on.

use access::Role;
use access::permission::{RecordOutcome, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{
    Case, CaseRefusal, ContactWay, Disposition, Dispositions, FieldError, RawOutcome, Reference,
};
use operations::{Error, Problem};
use questionnaire::Language;
use store::Person;

use super::links;
use crate::pages::person::known;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/attempts/new").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "record_outcome/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    ways: Vec<Item>,
    outcomes: Vec<Item>,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<RecordOutcome>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    open_case(&person)?;
    let reference = person.participant.reference;
    page(&view(who.frame(Section::People), Form::default(), reference, &who.platform.dispositions))
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordOutcome>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let case = open_case(&person)?.id;
    let reference = person.participant.reference;
    match operations::record_outcome(&who.platform, &permit, case, &raw(&form)).await {
        Ok(()) => Ok(see_other(format!("{}?done=recorded", links::attempts(&reference)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            let (frame, form) = (who.frame(Section::People), form.refused(errors));
            refused(&view(frame, form, reference, &who.platform.dispositions))
        }
        Err(error) => Err(error.into()),
    }
}

/// The case that something can still come of.
pub(crate) fn open_case(person: &Person) -> Result<&Case, Problem> {
    let open = person.cases.iter().find(|case| !case.is_closed());
    open.ok_or(Problem::Case(CaseRefusal::CaseClosed))
}

/// The form as it was sent.
pub(crate) fn raw(form: &Form) -> RawOutcome {
    let field = |name| form.value(name).to_owned();
    RawOutcome { way: field("way"), outcome: field("outcome"), note: field("note") }
}

/// The choices of these outcomes. What ends all contact says so.
pub(crate) fn items<'a>(frame: &Frame, outcomes: impl Iterator<Item = &'a Disposition>) -> Vec<Item> {
    let item = |outcome: &Disposition| {
        let item = Item::new(&outcome.code, outcome.label.say(frame.language));
        if outcome.wall.is_some() { item.hint(frame.t("recorded-ends-all")) } else { item }
    };
    outcomes.map(item).collect()
}

fn view(frame: Frame, form: Form, reference: Reference, dispositions: &Dispositions) -> Page {
    let way = |way: ContactWay| Item::new(way.slug(), frame.t(format!("contact-way-{}", way.slug())));
    Page {
        ways: ContactWay::OFFERED.into_iter().map(way).collect(),
        outcomes: items(&frame, dispositions.incoming()),
        reference,
        frame,
        form,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{dispositions, reference};
    let Some(dispositions) = dispositions() else { return Vec::new() };
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let errors = ["way", "outcome"].into_iter().zip(["recorded-way-required", "recorded-outcome-required"]);
    let errors = errors.map(|(field, code)| FieldError { field, code }).collect();
    let wrong = Form::default().refused(errors);
    vec![
        Sample::of("record-outcome/empty", &view(frame(), Form::default(), reference(), &dispositions)),
        Sample::of("record-outcome/refused", &view(frame(), wrong, reference(), &dispositions)),
    ]
}
