//! Hand a call to a colleague: an interviewer gives away what is theirs.

use access::Role;
use access::permission::{HandOver, ViewCalls};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use chrono::NaiveDate;
use fieldwork::{Account, Case, FieldError, Id, Reference};
use operations::{Error, Platform, Problem};
use questionnaire::Language;
use store::{CallView, InterviewerDiary};

use super::links;
use super::rota::{Member, members};
use crate::pages::call::find;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/calls/{case}/hand-over").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "hand_over/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    case: Id<Case>,
    colleagues: Vec<Item>,
}

async fn show(who: SignedIn, case: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<HandOver>()?;
    let call = find(&who, &who.permit::<ViewCalls>()?, &case).await?;
    let today = who.platform.today();
    let diaries = who.reader().diaries(&permit, today..=today).await?;
    let colleagues = colleagues(&who.frame(Section::Calls), &who.platform, who.account.id, &diaries);
    page(&view(who.frame(Section::Calls), Form::default(), &call, colleagues))
}

async fn submit(who: SignedIn, case: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<HandOver>()?;
    let call = find(&who, &who.permit::<ViewCalls>()?, &case).await?;
    let given = match Id::parse(form.value("colleague")) {
        Ok(to) => operations::hand_over(&who.platform, &permit, call.case.id, to).await,
        Err(_) => Err(wrong("colleague-required").into()),
    };
    let errors = match given {
        Ok(()) => return Ok(see_other("/calls?done=handed-over")),
        Err(Error::Problem(Problem::Form(errors))) => errors,
        // Why a colleague cannot is theirs to say, not for this page.
        Err(Error::Problem(Problem::Case(refusal))) if refusal.is_of_interviewer() => {
            vec![FieldError { field: "colleague", code: "colleague-cannot" }]
        }
        Err(error) => return Err(error.into()),
    };
    let today = who.platform.today();
    let diaries = who.reader().diaries(&permit, today..=today).await?;
    let colleagues = colleagues(&who.frame(Section::Calls), &who.platform, who.account.id, &diaries);
    refused(&view(who.frame(Section::Calls), form.refused(errors), &call, colleagues))
}

fn wrong(code: &'static str) -> Problem {
    Problem::Form(vec![FieldError { field: "colleague", code }])
}

/// Everybody else who takes calls and is not away today.
fn colleagues(
    frame: &Frame,
    platform: &Platform,
    own: Id<Account>,
    diaries: &[InterviewerDiary],
) -> Vec<Item> {
    let members = members(&platform.policy, &platform.dispositions, diaries);
    items(frame, own, &members, platform.today())
}

fn items(frame: &Frame, own: Id<Account>, members: &[Member<'_>], today: NaiveDate) -> Vec<Item> {
    let others = members.iter().filter(|member| member.id() != own && !member.profile.is_away(today));
    others.map(|member| Item::new(member.id(), member.name()).hint(member.languages(frame))).collect()
}

fn view(frame: Frame, form: Form, call: &CallView, colleagues: Vec<Item>) -> Page {
    Page { reference: call.case.reference.clone(), case: call.case.id, colleagues, frame, form }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{call_view, diaries, dispositions, id, policy, today};
    let frame = || Frame::sample(language, Role::Interviewer, Section::Calls);
    let (policy, diaries) = (policy(), diaries());
    let (Some(call), Some(dispositions)) = (call_view(), dispositions()) else { return Vec::new() };
    let others = || items(&frame(), id(99), &members(&policy, &dispositions, &diaries), today());
    let cannot = vec![FieldError { field: "colleague", code: "colleague-cannot" }];
    vec![
        Sample::of("hand-over/empty", &view(frame(), Form::default(), &call, others())),
        Sample::of("hand-over/alone", &view(frame(), Form::default(), &call, Vec::new())),
        Sample::of("hand-over/refused", &view(frame(), Form::default().refused(cannot), &call, others())),
    ]
}
