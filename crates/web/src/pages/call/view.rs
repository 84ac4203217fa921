//! The page of a call, in every state it can be in.

use access::Role;
use askama::Template;
use chrono::NaiveDate;
use fieldwork::{Account, Case, CaseState, ContactMode, FieldError, Id, PanelPolicy, Reference, RiskOutcome};
use improvement::Response;
use questionnaire::{Language, Questionnaire, ScriptKind};
use store::CallView;

use super::check::{Readiness, readiness};
use super::notes::{risk_lines, safety_lines};
use crate::locale::Message;
use crate::pages::refer::languages;
use crate::pages::risk::{Family, families};
use crate::pages::{links, support, telling};
use crate::samples::Sample;
use crate::{Form, Frame, Item, Section, spoken};

#[derive(Template)]
#[template(path = "call/page.html")]
pub(super) struct Page {
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
    pub(super) number: Option<String>,
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
pub(super) struct Around<'a> {
    pub(super) policy: &'a PanelPolicy,
    pub(super) questionnaire: Option<&'a Questionnaire>,
    pub(super) interviewer: Id<Account>,
    pub(super) today: NaiveDate,
    pub(super) to_tell: Vec<Response>,
}

/// The form as it begins: the language the person wants to talk in, and how.
pub(super) fn first(call: &CallView) -> Form {
    Form::filled([
        ("call_language", call.participant.language.code()),
        ("call_mode", planned_mode(call).slug()),
    ])
}

/// How the person wants to be called, as their plan says.
pub(super) fn planned_mode(call: &CallView) -> ContactMode {
    call.plan.as_ref().map(|plan| ContactMode::from(plan.means)).unwrap_or_default()
}

pub(super) fn view(frame: Frame, form: Form, call: &CallView, around: &Around<'_>) -> Page {
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
        readiness: readiness(&frame, call, (around.interviewer, around.today)),
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
    use crate::pages::fixtures::{call, call_check, call_view, changing, id, policy, questionnaire, today};
    let (Some(waiting), policy, asked) = (call_view(), policy(), questionnaire()) else { return Vec::new() };
    let frame = || Frame::sample(language, Role::Interviewer, Section::Calls);
    let with = |to_tell| Around {
        policy: &policy,
        questionnaire: asked.as_ref(),
        interviewer: id(7),
        today: today(),
        to_tell,
    };
    let (around, telling) = (with(Vec::new()), with(changing::responses()));
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
