//! Where the page's script tells what was done when somebody was upset, not safe to talk, or at risk.

use access::permission::RecordSafetyStep;
use actix_web::HttpResponse;
use actix_web::web::{Json, Path};
use chrono::{DateTime, TimeDelta, Utc};
use fieldwork::{Id, Interview, SafetyStep, SafetyStepKind};
use questionnaire::QuestionName;
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use crate::{Form, PageError, SignedIn};

/// A page without a connection tells of it later, by its own clock, but not later than this.
const LONGEST_AGO: u32 = 48 * 60 * 60;

/// A step as the script tells it.
#[derive(Deserialize)]
pub(super) struct Body {
    id: Uuid,
    kind: String,
    question: Option<String>,
    /// How many seconds ago: the two clocks need not agree.
    ago: u32,
}

pub(super) async fn record(
    who: SignedIn,
    interview: Path<String>,
    body: Json<Body>,
) -> Result<HttpResponse, PageError> {
    let interview = Id::<Interview>::parse(&interview).map_err(|_| PageError::NotFound)?;
    let Body { id, kind, question, ago } = body.into_inner();
    let kind = SafetyStepKind::parse(&kind).map_err(|_| PageError::BadAddress)?;
    let question = question.and_then(|name| QuestionName::parse(&name).ok());
    let step = SafetyStep { id, kind, question, at: moment(who.platform.now(), ago) };
    keep(&who, interview, step).await?;
    Ok(HttpResponse::Ok().json(json!({})))
}

/// The step a form of the page or of the pause tells of. Without the script it has just been taken.
pub(crate) async fn taken(
    who: &SignedIn,
    interview: Id<Interview>,
    kind: SafetyStepKind,
    form: &Form,
) -> Result<(), PageError> {
    let sent = Uuid::parse_str(form.value("step")).ok();
    let ago = form.value("ago").parse().unwrap_or_default();
    let step = SafetyStep {
        id: sent.unwrap_or_else(|| who.platform.environment.uuid()),
        kind,
        question: QuestionName::parse(form.value("question")).ok(),
        at: moment(who.platform.now(), ago),
    };
    keep(who, interview, step).await
}

async fn keep(who: &SignedIn, interview: Id<Interview>, step: SafetyStep) -> Result<(), PageError> {
    let permit = who.permit::<RecordSafetyStep>()?;
    Ok(operations::record_safety_step(&who.platform, &permit, interview, step).await?)
}

fn moment(now: DateTime<Utc>, ago: u32) -> DateTime<Utc> {
    now.checked_sub_signed(TimeDelta::seconds(i64::from(ago.min(LONGEST_AGO)))).unwrap_or(now)
}
