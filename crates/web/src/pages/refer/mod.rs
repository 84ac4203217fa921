//! Refer a person who agreed to be contacted: one short form, and a receipt that shows the reference only.

pub(crate) mod form;

use access::permission::{Refer, ViewReferrals};
use access::{Role, Scope};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, Reference};
use operations::{Error, Problem};
use questionnaire::Language;

use super::{asking, links};
use crate::pages::contact::days;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    for path in ["/referrals/new", "/refer"] {
        config.service(web::resource(path).get(show).post(submit));
    }
    config.route("/refer/{reference}", web::get().to(receipt));
}

#[derive(Template)]
#[template(path = "refer/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    forces: Vec<Item>,
    teams: Vec<Item>,
    asked_by: Vec<Item>,
    stages: Vec<Item>,
    wordings: Vec<Item>,
    languages: Vec<Item>,
    days: Vec<Item>,
}

#[derive(Template)]
#[template(path = "refer/receipt.html")]
struct Receipt {
    frame: Frame,
    reference: Reference,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<Refer>()?;
    let wordings = asking::wordings(&who.platform, who.language());
    let latest = wordings.first().map(|item| item.value.as_str()).unwrap_or_default();
    let form = Form::filled([("language", who.language().code()), ("wording", latest)]);
    page(&view(who.frame(Section::Referrals), form, &asking::Around::of(&who), wordings))
}

async fn submit(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<Refer>()?;
    let raw = form::raw(&form, &who.account.scope);
    let errors = match operations::refer(&who.platform, &permit, raw).await {
        Ok(reference) => return Ok(see_other(arrived(who.account.role, &reference))),
        Err(Error::Problem(Problem::Form(errors))) => errors,
        Err(Error::Problem(Problem::AlreadyReferred)) => {
            vec![FieldError { field: "force_reference", code: "already-referred" }]
        }
        Err(error) => return Err(error.into()),
    };
    let wordings = asking::wordings(&who.platform, who.language());
    refused(&view(who.frame(Section::Referrals), form.refused(errors), &asking::Around::of(&who), wordings))
}

/// A coordinator goes on to the person; a liaison officer is told the reference and nothing more.
fn arrived(role: Role, reference: &Reference) -> String {
    match role {
        Role::Coordinator => format!("{}?done=referred", links::person(reference)),
        _ => links::receipt(reference),
    }
}

async fn receipt(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewReferrals>()?;
    let mine = who.reader().my_referrals(&permit).await?;
    let found = mine.into_iter().find(|referral| referral.reference.to_string() == *reference);
    let reference = found.ok_or(PageError::NotFound)?.reference;
    page(&Receipt { frame: who.frame(Section::Referrals), reference })
}

fn view(frame: Frame, form: Form, around: &asking::Around<'_>, wordings: Vec<Item>) -> Page {
    Page {
        forces: around.forces(frame.language),
        teams: around.teams(&frame),
        asked_by: asking::asked_by(&frame),
        stages: asking::stages(&frame),
        wordings,
        languages: languages(&frame),
        days: days(&frame),
        frame,
        form,
    }
}

/// The languages a person can talk in.
pub(crate) fn languages(frame: &Frame) -> Vec<Item> {
    Language::ALL
        .map(|language| Item::new(language.code(), frame.t(format!("language-{}", language.code()))))
        .to_vec()
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::{forces, reference};
    let errors = ["force_reference", "report_date", "agreed", "name", "number"];
    let codes = [
        "referral-force-reference-required",
        "referral-report-date-future",
        "referral-agreed-required",
        "referral-name-required",
        "referral-number-invalid",
    ];
    let errors = errors.into_iter().zip(codes).map(|(field, code)| FieldError { field, code }).collect();
    let filled = Form::filled([("report_date-day", "31"), ("number", "12")]);
    let forces = forces();
    let own = forces.iter().next().map_or(Scope::Panel, |force| Scope::Force(force.code.clone()));
    let (own, whole) = (
        asking::Around { scope: &own, forces: &forces },
        asking::Around { scope: &Scope::Panel, forces: &forces },
    );
    let officer = || Frame::sample(language, Role::LiaisonOfficer, Section::Referrals);
    let coordinator = Frame::sample(language, Role::Coordinator, Section::Referrals);
    let wordings = || asking::sample_wordings(language);
    vec![
        Sample::of("refer/empty", &view(officer(), Form::default(), &own, wordings())),
        Sample::of("refer/coordinator", &view(coordinator, Form::default(), &whole, wordings())),
        Sample::of("refer/refused", &view(officer(), filled.refused(errors), &own, wordings())),
        Sample::of("refer/receipt", &Receipt { frame: officer(), reference: reference() }),
    ]
}
