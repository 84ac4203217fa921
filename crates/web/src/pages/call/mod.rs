//! Before a call and while it is being answered: what keeps the person safe, the check that everything is as it was, the
//! number once the checks allow it, the two outcomes that must be one action away, and the start of the interview.

mod check;
mod form;
mod notes;

use access::Permit;
use access::Role;
use access::permission::{CheckBeforeCall, RevealNumber, StartInterview, ViewCalls};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use chrono::NaiveDate;
use fieldwork::{Account, Case, CaseState, ContactMode, FieldError, Id, PanelPolicy, Reference, RiskOutcome};
use improvement::Response;
use operations::{Error, Platform, Problem, questionnaire_in_use};
use questionnaire::{Language, Questionnaire, ScriptKind};
use store::CallView;

use self::check::Readiness;
use self::notes::{risk_lines, safety_lines};
use super::{links, support, telling};
use crate::locale::Message;
use crate::pages::refer::languages;
use crate::pages::risk::{Family, families};
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/calls/{case}", web::get().to(show));
    config.route("/calls/{case}/check", web::post().to(check));
    config.route("/calls/{case}/number", web::post().to(number));
    config.route("/calls/{case}/start", web::post().to(start));
}

#[derive(Template)]
#[template(path = "call/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    case: Id<Case>,
    preferred_name: String,
    wave: Message,
    when: String,
    minutes: u32,
    language: Message,
    spoken: &'static str,
    safety: Vec<String>,
    phrase: String,
    else_words: String,
    number: Option<String>,
    risk: Vec<String>,
    readiness: Readiness,
    families: Vec<Family>,
    yes_no: Vec<Item>,
    outcomes: Vec<Item>,
    is_open: bool,
    is_closed: bool,
    resumes: bool,
    going_on: Option<String>,
    colleague: Option<String>,
    may_hand_over: bool,
    opening: Vec<String>,
    languages: Vec<Item>,
    modes: Vec<Item>,
    support: Vec<support::Line>,
    /// What they asked to hear and are to be told at this call.
    to_tell: Vec<telling::Line>,
}

/// What surrounds a call: the rules, and what will be asked.
struct Around<'a> {
    policy: &'a PanelPolicy,
    questionnaire: Option<&'a Questionnaire>,
    interviewer: Id<Account>,
    today: NaiveDate,
    to_tell: Vec<Response>,
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
    let shown = view(who.frame(Section::Calls), first(&call), &call, &around);
    page(&Page { number: Some(dialling.number.national()), ..shown })
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

/// The form as it begins: the language the person wants to talk in, and how.
fn first(call: &CallView) -> Form {
    Form::filled([
        ("call_language", call.participant.language.code()),
        ("call_mode", planned_mode(call).slug()),
    ])
}

/// How the person wants to be called, as their plan says.
fn planned_mode(call: &CallView) -> ContactMode {
    call.plan.as_ref().map(|plan| ContactMode::from(plan.means)).unwrap_or_default()
}

fn view(frame: Frame, form: Form, call: &CallView, around: &Around<'_>) -> Page {
    let spoken = call.interview.as_ref().map_or(call.participant.language, |interview| interview.language);
    let plan = call.plan.as_ref();
    let going_on = match &call.case.state {
        CaseState::Interviewing { interview } => Some(links::interview(*interview)),
        _ => None,
    };
    Page {
        reference: call.case.reference.clone(),
        case: call.case.id,
        preferred_name: call.preferred_name.clone(),
        wave: frame.t(format!("wave-{}", call.case.wave.slug())),
        when: when(&frame, call),
        minutes: call.appointment.as_ref().map_or(around.policy.slot_minutes, |booked| booked.slot.minutes),
        language: frame.t(format!("language-{}", spoken.code())),
        spoken: spoken.code(),
        safety: plan.map(|plan| safety_lines(&frame, plan)).unwrap_or_default(),
        phrase: plan.map(|plan| plan.phrase.clone()).unwrap_or_default(),
        else_words: plan.map(|plan| plan.if_someone_else_answers.clone()).unwrap_or_default(),
        risk: call.risk.as_ref().map(|risk| risk_lines(&frame, risk)).unwrap_or_default(),
        readiness: check::readiness(&frame, call, (around.interviewer, around.today)),
        families: families(&frame),
        yes_no: ["no", "yes"].map(|slug| Item::new(slug, frame.t(format!("check-{slug}")))).to_vec(),
        outcomes: RiskOutcome::ALL
            .map(|outcome| Item::new(outcome.slug(), frame.t(format!("check-outcome-{}", outcome.slug()))))
            .to_vec(),
        number: None,
        is_open: call.open_call().is_some(),
        is_closed: call.case.is_closed(),
        resumes: matches!(call.case.state, CaseState::Paused { .. }),
        going_on,
        colleague: call.colleague.clone(),
        may_hand_over: may_hand_over(call),
        opening: around
            .questionnaire
            .map(|asked| support::scripts(asked, ScriptKind::SafeToTalk, spoken))
            .unwrap_or_default(),
        languages: languages(&frame),
        modes: ContactMode::ALL
            .map(|mode| Item::new(mode.slug(), frame.t(format!("contact-mode-{}", mode.slug()))))
            .to_vec(),
        support: support::lines(around.policy, frame.language),
        to_tell: telling::lines(spoken, &around.to_tell),
        frame,
        form,
    }
}

/// The call is booked or the interview paused, and nobody has rung.
fn may_hand_over(call: &CallView) -> bool {
    let waits = matches!(call.case.state, CaseState::Booked { .. } | CaseState::Paused { .. });
    waits && call.open_call().is_none()
}

fn when(frame: &Frame, call: &CallView) -> String {
    let Some(booked) = &call.appointment else { return String::new() };
    let start = booked.slot.starts_at();
    let day = spoken::long_date(frame.language, start.date());
    format!("{day}, {}", spoken::time(frame.language, start.time()))
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{call, call_check, call_view, id, policy, questionnaire, today};
    let (Some(waiting), policy, asked) = (call_view(), policy(), questionnaire()) else { return Vec::new() };
    let frame = || Frame::sample(language, Role::Interviewer, Section::Calls);
    let around = Around {
        policy: &policy,
        questionnaire: asked.as_ref(),
        interviewer: id(7),
        today: today(),
        to_tell: Vec::new(),
    };
    let responses = super::fixtures::changing::responses();
    let telling = Around { to_tell: responses, ..around };
    let around = Around { to_tell: Vec::new(), ..telling };
    let checked = CallView { check: Some(call_check(RiskOutcome::Go)), ..waiting.clone() };
    let open = CallView { calls: vec![call()], ..checked.clone() };
    let stopped = CallView { risk: None, ..waiting.clone() };
    let untold = vec![
        FieldError { field: "plan_read", code: "check-plan-required" },
        FieldError { field: "safeguarding_note", code: "check-note-required" },
        FieldError { field: "outcome", code: "check-news-need-conditions" },
    ];
    let theirs = CallView { colleague: Some("Gwen Parry".to_owned()), ..open.clone() };
    let errors = vec![
        FieldError { field: "safe_now", code: "safe-now-required" },
        FieldError { field: "agree_now", code: "agree-now-required" },
    ];
    let shown =
        Page { number: Some("01632 960123".to_owned()), ..view(frame(), first(&open), &open, &around) };
    vec![
        Sample::of("call/before", &view(frame(), first(&waiting), &waiting, &around)),
        Sample::of("call/unchecked", &view(frame(), Form::default().refused(untold), &waiting, &around)),
        Sample::of("call/stopped", &view(frame(), first(&stopped), &stopped, &around)),
        Sample::of("call/checked", &view(frame(), first(&checked), &checked, &around)),
        Sample::of("call/number", &shown),
        Sample::of("call/colleague", &view(frame(), first(&theirs), &theirs, &around)),
        Sample::of("call/telling", &view(frame(), first(&open), &open, &telling)),
        Sample::of("call/refused", &view(frame(), Form::default().refused(errors), &open, &around)),
    ]
}
