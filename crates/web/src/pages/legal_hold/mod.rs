//! Legal holds on a person: which stand, placing one, lifting one.

use access::Role;
use access::permission::{LiftLegalHold, PlaceLegalHold, ViewPeople, ViewWithdrawals};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, Id, LegalHold, Reference};
use operations::{Error, Problem};
use questionnaire::Language;

use super::links;
use crate::locale::Message;
use crate::pages::person::known;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/legal-hold").get(show).post(submit));
    config.route("/people/{reference}/legal-hold/lift", web::post().to(lift));
}

#[derive(Template)]
#[template(path = "legal_hold/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    lifting: Form,
    reference: Reference,
    holds: Vec<Item>,
    standing: Message,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<PlaceLegalHold>()?;
    let reference = known(&who, &who.permit::<ViewPeople>()?, &reference).await?.participant.reference;
    page(&shown(&who, &reference, [Form::default(), Form::default()]).await?)
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<PlaceLegalHold>()?;
    let reference = Reference::parse(&reference).map_err(|_| PageError::NotFound)?;
    match operations::place_legal_hold(&who.platform, &permit, &reference, form.value("reason")).await {
        Ok(_) => Ok(see_other(format!("{}?done=legal-hold", links::legal_hold(&reference)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            refused(&shown(&who, &reference, [form.refused(errors), Form::default()]).await?)
        }
        Err(error) => Err(error.into()),
    }
}

async fn lift(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<LiftLegalHold>()?;
    let reference = Reference::parse(&reference).map_err(|_| PageError::NotFound)?;
    let lifted = match Id::<LegalHold>::parse(form.value("hold")) {
        Ok(hold) => {
            let said = (hold, form.value("why"));
            operations::lift_legal_hold(&who.platform, &permit, &reference, said).await
        }
        Err(_) => Err(Problem::Form(vec![FieldError { field: "hold", code: "legal-hold-required" }]).into()),
    };
    match lifted {
        Ok(()) => Ok(see_other(format!("{}?done=legal-hold-lifted", links::legal_hold(&reference)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            let errors = errors.into_iter().map(of_lifting).collect();
            refused(&shown(&who, &reference, [Form::default(), form.refused(errors)]).await?)
        }
        Err(error) => Err(error.into()),
    }
}

/// Two forms stand on the page, so the reason of the second has a name of its own.
fn of_lifting(error: FieldError) -> FieldError {
    if error.field == "reason" { FieldError { field: "why", ..error } } else { error }
}

async fn shown(who: &SignedIn, reference: &Reference, forms: [Form; 2]) -> Result<Page, PageError> {
    let rights = who.reader().rights_of(&who.permit::<ViewWithdrawals>()?, reference).await?;
    Ok(view(who.frame(Section::People), forms, (reference, &rights.holds)))
}

fn view(frame: Frame, [form, lifting]: [Form; 2], (reference, holds): (&Reference, &[LegalHold])) -> Page {
    let hold = |hold: &LegalHold| {
        let key = if hold.request.is_some() { "legal-hold-by-request" } else { "legal-hold-placed" };
        Item::new(hold.id, frame.t(key).with("date", spoken::date_of(frame.language, hold.placed_at)))
    };
    Page {
        holds: holds.iter().map(hold).collect(),
        standing: frame.t("legal-holds-standing").count("count", holds.len()),
        reference: reference.clone(),
        form,
        lifting,
        frame,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{reference, rights};
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let wrong =
        |field| Form::default().refused(vec![FieldError { field, code: "legal-hold-reason-required" }]);
    let none = || Form::default();
    let about = reference();
    vec![
        Sample::of("legal_hold/none", &view(frame(), [wrong("reason"), none()], (&about, &[]))),
        Sample::of("legal_hold/standing", &view(frame(), [none(), wrong("why")], (&about, &rights().holds))),
    ]
}
