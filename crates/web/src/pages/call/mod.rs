//! Before a call and while it is being answered: what keeps the person safe, the check that everything is as it was, the
//! number once the checks allow it, the two outcomes that must be one action away, and the start of the interview.

mod check;
mod form;
mod notes;
mod view;

use access::Permit;
use access::permission::{CheckBeforeCall, RevealNumber, StartInterview, ViewCalls};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use fieldwork::{Case, Id};
use operations::{Error, Platform, Problem, questionnaire_in_use};
use store::CallView;

use self::view::{Around, first, planned_mode, view};
use super::{links, telling};
use crate::{Form, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) use self::view::samples;

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/calls/{case}", web::get().to(show));
    config.route("/calls/{case}/check", web::post().to(check));
    config.route("/calls/{case}/number", web::post().to(number));
    config.route("/calls/{case}/start", web::post().to(start));
}

/// The call of this interviewer with this person.
pub(crate) async fn find(
    who: &SignedIn,
    permit: &Permit<ViewCalls>,
    case: &str,
) -> Result<CallView, PageError> {
    let case = Id::<Case>::parse(case).map_err(|_| PageError::NotFound)?;
    let now = who.platform.now();
    let view = who.reader().call(permit, case, now).await?.filter(|view| !view.is_over(now));
    view.ok_or(PageError::NotFound)
}

async fn show(who: SignedIn, case: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewCalls>()?;
    let call = find(&who, &permit, &case).await?;
    let around = around(&who, &permit, &call).await?;
    page(&view(who.frame(Section::Calls), first(&call), &call, &around))
}

/// Keeps what was looked at again before ringing. After a hold there is nothing more to do on the page of the call.
async fn check(who: SignedIn, case: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<CheckBeforeCall>()?;
    let viewing = who.permit::<ViewCalls>()?;
    let call = find(&who, &viewing, &case).await?;
    match operations::check_before_call(&who.platform, &permit, call.case.id, &check::raw(&form)).await {
        Ok(checked) if checked.outcome.goes() => {
            Ok(see_other(format!("{}?done=checked", links::call(call.case.id))))
        }
        Ok(_) => Ok(see_other("/calls?done=call-held")),
        Err(Error::Problem(Problem::Form(errors))) => {
            let around = around(&who, &viewing, &call).await?;
            refused(&view(who.frame(Section::Calls), form.refused(errors), &call, &around))
        }
        Err(error) => Err(error.into()),
    }
}

/// Shows the number in the answer to the request itself: it stands at no address that could be opened again.
async fn number(who: SignedIn, case: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RevealNumber>()?;
    let before = find(&who, &who.permit::<ViewCalls>()?, &case).await?;
    let dialling = operations::reveal_number(&who.platform, &permit, before.case.id).await?;
    let viewing = who.permit::<ViewCalls>()?;
    let call = find(&who, &viewing, &case).await?;
    let around = around(&who, &viewing, &call).await?;
    let mut shown = view(who.frame(Section::Calls), first(&call), &call, &around);
    shown.number = Some(dialling.number.national());
    page(&shown)
}

async fn start(who: SignedIn, case: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<StartInterview>()?;
    let viewing = who.permit::<ViewCalls>()?;
    let call = find(&who, &viewing, &case).await?;
    let begun_in = call.interview.as_ref().map(|interview| interview.language);
    let started = match form::read(&form, (begun_in, planned_mode(&call))) {
        Ok(opening) => operations::start_interview(&who.platform, &permit, call.case.id, opening).await,
        Err(errors) => Err(Problem::Form(errors).into()),
    };
    match started {
        Ok(interview) => Ok(see_other(links::interview(interview.id))),
        Err(Error::Problem(Problem::Form(errors))) => {
            let around = around(&who, &viewing, &call).await?;
            refused(&view(who.frame(Section::Calls), form.refused(errors), &call, &around))
        }
        Err(error) => Err(error.into()),
    }
}

async fn around<'a>(
    who: &'a SignedIn,
    permit: &Permit<ViewCalls>,
    call: &CallView,
) -> Result<Around<'a>, PageError> {
    let platform: &Platform = &who.platform;
    let questionnaire = questionnaire_in_use(platform, permit, call.case.wave, platform.today()).await?;
    let (interviewer, today) = (permit.account(), platform.today());
    let to_tell = telling::to_tell(who, call.case.id).await?;
    Ok(Around { policy: &platform.policy, questionnaire, interviewer, today, to_tell })
}
