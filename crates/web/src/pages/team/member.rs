//! One member of the team: what they speak, how many calls they take, when they work and are away.

use access::permission::{RecordAvailability, RecordProfile, RevokeCalendarAddress, ViewTeam};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use chrono::NaiveDate;
use fieldwork::{Account, FieldError, Id, InterviewerGender, InterviewerProfile, RawProfile};
use operations::{Error, Problem};
use questionnaire::Language;

use crate::locale::Message;
use crate::pages::hours::form::{Line, filled, kept, lines, read};
use crate::pages::links;
use crate::pages::rota::Member;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other, spoken};

pub(super) fn routes(config: &mut ServiceConfig) {
    config.route("/team/{account}", web::get().to(show));
    config.route("/team/{account}/profile", web::post().to(profile));
    config.route("/team/{account}/hours", web::post().to(hours));
    config.route("/team/{account}/calendar", web::post().to(calendar));
}

#[derive(Template)]
#[template(path = "team/member.html")]
struct Page {
    frame: Frame,
    name: String,
    path: String,
    week: Message,
    debrief: Option<(Message, &'static str)>,
    calendar_since: Option<String>,
    profile: Form,
    hours: Form,
    refused: Form,
    languages: Vec<Item>,
    genders: Vec<Item>,
    lines: Vec<Line>,
    kept: Vec<Item>,
}

/// What was sent and refused: one form or the other.
#[derive(Default)]
struct Sent {
    profile: Option<Form>,
    hours: Option<Form>,
}

async fn show(who: SignedIn, account: Path<String>) -> Result<HttpResponse, PageError> {
    respond(&who, id(&account)?, Sent::default()).await
}

async fn profile(who: SignedIn, account: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordProfile>()?;
    let account = id(&account)?;
    match operations::record_profile(&who.platform, &permit, account, &raw(&form)).await {
        Ok(()) => Ok(see_other(format!("{}?done=profile", links::member(account)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            respond(&who, account, Sent { profile: Some(form.refused(errors)), hours: None }).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn hours(who: SignedIn, account: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordAvailability>()?;
    let account = id(&account)?;
    match operations::record_availability(&who.platform, &permit, account, &read(&form)).await {
        Ok(()) => Ok(see_other(format!("{}?done=hours", links::member(account)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            respond(&who, account, Sent { hours: Some(form.refused(errors)), profile: None }).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn calendar(who: SignedIn, account: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RevokeCalendarAddress>()?;
    who.permit::<ViewTeam>()?;
    let account = id(&account)?;
    operations::revoke_calendar_address(&who.platform, &permit, account).await?;
    Ok(see_other(format!("{}?done=calendar-revoked", links::member(account))))
}

async fn respond(who: &SignedIn, account: Id<Account>, sent: Sent) -> Result<HttpResponse, PageError> {
    let today = who.platform.today();
    let diaries = who.reader().diaries(&who.permit::<ViewTeam>()?, today..=today).await?;
    let diary = diaries.iter().find(|diary| diary.interviewer.id == account).ok_or(PageError::NotFound)?;
    let member = Member::of(&who.platform.policy, &who.platform.dispositions, diary);
    let was_refused = sent.profile.is_some() || sent.hours.is_some();
    let view = view(who.frame(Section::Team), &member, sent, today);
    if was_refused { refused(&view) } else { page(&view) }
}

fn id(account: &str) -> Result<Id<Account>, PageError> {
    Id::parse(account).map_err(|_| PageError::NotFound)
}

fn raw(form: &Form) -> RawProfile {
    let text = |field: &str| form.value(field).to_owned();
    RawProfile {
        languages: form.all("languages").map(str::to_owned).collect(),
        other_languages: text("other_languages"),
        gender: text("gender"),
        calls_a_day: text("calls_a_day"),
        calls_a_week: text("calls_a_week"),
        heavy_in_a_row: text("heavy_in_a_row"),
    }
}

fn filled_profile(profile: &InterviewerProfile) -> Form {
    let languages = profile.languages.iter().map(|language| ("languages", language.code().to_owned()));
    let rest = [
        ("other_languages", profile.other_languages.join(", ")),
        ("gender", profile.gender.map_or_else(String::new, |gender| gender.slug().to_owned())),
        ("calls_a_day", profile.calls_a_day.to_string()),
        ("calls_a_week", profile.calls_a_week.to_string()),
        ("heavy_in_a_row", profile.heavy_in_a_row.to_string()),
    ];
    let values: Vec<(&str, String)> = languages.chain(rest).collect();
    Form::filled(values.iter().map(|(name, value)| (*name, value.as_str())))
}

fn view(frame: Frame, member: &Member<'_>, sent: Sent, today: NaiveDate) -> Page {
    let date = |since| spoken::date_of(frame.language, since);
    let refused = sent.profile.clone().or_else(|| sent.hours.clone()).unwrap_or_default();
    Page {
        name: member.name().to_owned(),
        path: links::member(member.id()),
        week: member.week(&frame, today),
        debrief: super::debrief(&frame, member),
        calendar_since: member.seen.calendar_since.map(date),
        profile: sent.profile.unwrap_or_else(|| filled_profile(&member.profile)),
        hours: sent.hours.unwrap_or_else(|| filled(&member.profile)),
        refused,
        languages: languages(&frame),
        genders: genders(&frame),
        lines: lines(&frame),
        kept: kept(&frame, &member.profile, today),
        frame,
    }
}

fn languages(frame: &Frame) -> Vec<Item> {
    let item =
        |language: Language| Item::new(language.code(), frame.t(format!("language-{}", language.code())));
    Language::ALL.into_iter().map(item).collect()
}

fn genders(frame: &Frame) -> Vec<Item> {
    let unsaid = Item::new("", frame.t("profile-gender-unsaid"));
    let item = |gender: InterviewerGender| {
        Item::new(gender.slug(), frame.t(format!("contact-gender-{}", gender.slug())))
    };
    std::iter::once(unsaid).chain(InterviewerGender::ALL.map(item)).collect()
}

pub(super) fn samples(frame: &Frame, member: &Member<'_>, today: NaiveDate) -> Vec<Sample> {
    let wrong = |field, code| Some(Form::default().refused(vec![FieldError { field, code }]));
    let no_limit = Sent { profile: wrong("calls_a_day", "profile-limit-invalid"), hours: None };
    let reversed = Sent { hours: wrong("mon_from", "hours-reversed"), profile: None };
    let view = |sent| view(frame.clone(), member, sent, today);
    vec![
        Sample::of("team/member", &view(Sent::default())),
        Sample::of("team/member-profile-refused", &view(no_limit)),
        Sample::of("team/member-hours-refused", &view(reversed)),
    ]
}
