//! Raise a concern: from an interview, from a call, or from a person's page. It goes to those who act on it, never to the force.

use access::Role;
use access::permission::{RaiseConcern, ViewCalls, ViewInterview, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Case, ConcernKind, ConcernPolicy, FieldError, Id, Interview, RawConcern, Reference};
use operations::{Error, Problem};
use questionnaire::Language;

use super::links;
use crate::pages::person::known;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config
        .service(web::resource("/interviews/{interview}/concern").get(show_interview).post(submit_interview));
    config.service(web::resource("/calls/{case}/concern").get(show_call).post(submit_call));
    config.service(web::resource("/people/{reference}/concern").get(show_person).post(submit_person));
}

#[derive(Template)]
#[template(path = "raise_concern/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    kinds: Vec<Item>,
    duty_number: String,
    action: String,
    back: String,
}

/// Whom it is about, where it came up, and which page it came from.
struct About {
    reference: Reference,
    case: Option<Id<Case>>,
    section: Section,
    action: String,
    back: String,
}

async fn show_interview(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    show(&who, of_interview(&who, &id).await?)
}

async fn submit_interview(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    submit(&who, of_interview(&who, &id).await?, form).await
}

async fn show_call(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    show(&who, of_call(&who, &id).await?)
}

async fn submit_call(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    submit(&who, of_call(&who, &id).await?, form).await
}

async fn show_person(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    show(&who, of_person(&who, &reference).await?)
}

async fn submit_person(
    who: SignedIn,
    reference: Path<String>,
    form: Form,
) -> Result<HttpResponse, PageError> {
    submit(&who, of_person(&who, &reference).await?, form).await
}

async fn of_interview(who: &SignedIn, id: &str) -> Result<About, PageError> {
    let id = Id::<Interview>::parse(id).map_err(|_| PageError::NotFound)?;
    let view = who.reader().interview(&who.permit::<ViewInterview>()?, id).await?;
    let view = view.ok_or(PageError::NotFound)?;
    let goes_on = view.interview.takes_answers();
    Ok(About {
        reference: view.case.reference.clone(),
        case: Some(view.case.id),
        section: Section::Calls,
        action: links::raise_concern_in(id),
        back: if goes_on { links::pause(id) } else { "/calls".to_owned() },
    })
}

async fn of_call(who: &SignedIn, id: &str) -> Result<About, PageError> {
    let id = Id::<Case>::parse(id).map_err(|_| PageError::NotFound)?;
    let view = who
        .reader()
        .call(&who.permit::<ViewCalls>()?, id, who.platform.now())
        .await?
        .ok_or(PageError::NotFound)?;
    Ok(About {
        reference: view.case.reference,
        case: Some(id),
        section: Section::Calls,
        action: links::raise_concern_on(id),
        back: links::call(id),
    })
}

async fn of_person(who: &SignedIn, reference: &str) -> Result<About, PageError> {
    let reference = known(who, &who.permit::<ViewPeople>()?, reference).await?.participant.reference;
    Ok(About {
        case: None,
        section: Section::People,
        action: links::raise_concern_about(&reference),
        back: links::person(&reference),
        reference,
    })
}

fn show(who: &SignedIn, about: About) -> Result<HttpResponse, PageError> {
    who.permit::<RaiseConcern>()?;
    page(&view(who.frame(about.section), Form::default(), about, &around(who)))
}

async fn submit(who: &SignedIn, about: About, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RaiseConcern>()?;
    let raw = RawConcern {
        kind: form.value("kind").to_owned(),
        words: form.value("words").to_owned(),
        case: about.case,
    };
    match operations::raise_concern(&who.platform, &permit, &about.reference, raw).await {
        Ok(_) => Ok(see_other(format!("{}?done=concern-raised", about.back))),
        Err(Error::Problem(Problem::Form(errors))) => {
            refused(&view(who.frame(about.section), form.refused(errors), about, &around(who)))
        }
        Err(error) => Err(error.into()),
    }
}

/// The panel's rules, and the number to ring.
struct Around<'a> {
    policy: &'a ConcernPolicy,
    duty_number: &'a str,
}

fn around(who: &SignedIn) -> Around<'_> {
    let duty_number = &who.platform.policy.duty.safeguarding_number;
    Around { policy: &who.platform.concerns, duty_number }
}

fn view(frame: Frame, form: Form, about: About, around: &Around<'_>) -> Page {
    let kind = |kind: ConcernKind| {
        let guidance = around.policy.of(kind).map(|rule| rule.guidance.say(frame.language).to_owned());
        Item::new(kind.slug(), frame.t(format!("concern-kind-{}", kind.slug())))
            .hint(guidance.unwrap_or_default())
    };
    Page {
        kinds: ConcernKind::ALL.map(kind).to_vec(),
        reference: about.reference,
        action: about.action,
        back: about.back,
        duty_number: around.duty_number.to_owned(),
        form,
        frame,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{concern_policy, id, reference};
    let Some(policy) = concern_policy() else { return Vec::new() };
    let about = || About {
        reference: reference(),
        case: None,
        section: Section::Calls,
        action: links::raise_concern_in(id(6)),
        back: links::pause(id(6)),
    };
    let frame = || Frame::sample(language, Role::Interviewer, Section::Calls);
    let wrong = vec![
        FieldError { field: "kind", code: "concern-kind-required" },
        FieldError { field: "words", code: "concern-words-required" },
    ];
    let around = |duty_number| Around { policy: &policy, duty_number };
    vec![
        Sample::of("raise_concern", &view(frame(), Form::default(), about(), &around("01632 960100"))),
        Sample::of(
            "raise_concern/refused",
            &view(frame(), Form::default().refused(wrong), about(), &around("")),
        ),
    ]
}
