//! When an interviewer works and when they are away: their own page, and the form that the coordinator's has too.

pub(crate) mod form;

use access::Role;
use access::permission::{RecordAvailability, ViewDiary};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use chrono::NaiveDate;
use fieldwork::FieldError;
use operations::{Error, Problem};
use questionnaire::Language;

use self::form::{Line, filled, lines, read};
use super::rota::Member;
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) const PATH: &str = "/account/hours";

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource(PATH).get(show).post(submit));
}

#[derive(Template)]
#[template(path = "hours/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    languages: String,
    week: Message,
    lines: Vec<Line>,
    kept: Vec<Item>,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    respond(&who, None).await
}

async fn submit(who: SignedIn, sent: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordAvailability>()?;
    match operations::record_availability(&who.platform, &permit, who.account.id, &read(&sent)).await {
        Ok(()) => Ok(see_other(format!("{PATH}?done=hours"))),
        Err(Error::Problem(Problem::Form(errors))) => respond(&who, Some(sent.refused(errors))).await,
        Err(error) => Err(error.into()),
    }
}

async fn respond(who: &SignedIn, sent: Option<Form>) -> Result<HttpResponse, PageError> {
    let today = who.platform.today();
    let diary = who.reader().own_diary(&who.permit::<ViewDiary>()?, today..=today).await?;
    let diary = diary.ok_or(PageError::NotFound)?;
    let member = Member::of(&who.platform.policy, &who.platform.dispositions, &diary);
    let frame = who.frame(Section::Hours);
    match sent {
        Some(sent) => refused(&view(frame, sent, &member, today)),
        None => page(&view(frame, filled(&member.profile), &member, today)),
    }
}

fn view(frame: Frame, form: Form, member: &Member<'_>, today: NaiveDate) -> Page {
    Page {
        languages: member.languages(&frame),
        week: member.week(&frame, today),
        lines: lines(&frame),
        kept: form::kept(&frame, &member.profile, today),
        frame,
        form,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{diaries, dispositions, policy, today};
    let frame = || Frame::sample(language, Role::Interviewer, Section::Hours);
    let (policy, diaries) = (policy(), diaries());
    let (Some(dispositions), Some(diary)) = (dispositions(), diaries.first()) else { return Vec::new() };
    let member = Member::of(&policy, &dispositions, diary);
    let wrong = vec![
        FieldError { field: "mon_from", code: "hours-reversed" },
        FieldError { field: "away_from", code: "away-invalid" },
    ];
    let form = || filled(&member.profile);
    vec![
        Sample::of("hours/filled", &view(frame(), form(), &member, today())),
        Sample::of("hours/refused", &view(frame(), form().refused(wrong), &member, today())),
    ]
}
