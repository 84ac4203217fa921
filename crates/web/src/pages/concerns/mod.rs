//! The concerns, those that are soonest due first. Whoever does not receive a kind learns only that there is a concern, and
//! about whom.

use access::permission::ViewConcerns;
use access::{Actor, Role};
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use chrono::{DateTime, Utc};
use fieldwork::{ConcernKind, ConcernPolicy, ConcernState, Recipient, Reference};
use questionnaire::Language;
use store::ConcernRow;

use super::links;
use crate::locale::Message;
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/concerns", web::get().to(show));
}

#[derive(Template)]
#[template(path = "concerns/page.html")]
struct Page {
    frame: Frame,
    open: Vec<Line>,
    closed: Vec<Line>,
}

struct Line {
    reference: Reference,
    /// Nothing for whoever may not know what it is about.
    kind: Option<Message>,
    link: Option<String>,
    state: Message,
    colour: &'static str,
    when: Message,
    raised_by: String,
}

/// Who looks, and when.
struct Around<'a> {
    policy: &'a ConcernPolicy,
    actor: &'a Actor,
    now: DateTime<Utc>,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewConcerns>()?;
    let rows = who.reader().concerns(&permit).await?;
    let around = Around { policy: &who.platform.concerns, actor: &who.actor, now: who.platform.now() };
    page(&view(who.frame(Section::Concerns), &rows, &around))
}

fn view(frame: Frame, rows: &[ConcernRow], around: &Around<'_>) -> Page {
    let lines = |closed: bool| {
        let rows = rows.iter().filter(move |row| row.concern.is_closed() == closed);
        rows.map(|row| line(&frame, row, around)).collect()
    };
    Page { open: lines(false), closed: lines(true), frame }
}

fn line(frame: &Frame, row: &ConcernRow, around: &Around<'_>) -> Line {
    let concern = &row.concern;
    let reads = concern.raised_by == around.actor.account || receives(around, concern.kind);
    let (state, colour) = match concern.state {
        ConcernState::Raised if concern.is_overdue(around.now) => ("concern-overdue", "orange"),
        ConcernState::Raised => ("concern-state-raised", "yellow"),
        ConcernState::Acknowledged { .. } => ("concern-state-acknowledged", "blue"),
        ConcernState::Closed { .. } => ("concern-state-closed", "grey"),
    };
    let moment = |at| spoken::moment(frame.language, at);
    let when = match concern.state {
        ConcernState::Raised => frame.t("concern-act-by").with("when", moment(concern.act_by)),
        ConcernState::Acknowledged { at, .. } => frame.t("concern-acknowledged-at").with("when", moment(at)),
        ConcernState::Closed { at, .. } => frame.t("concern-closed-at").with("when", moment(at)),
    };
    Line {
        reference: concern.reference.clone(),
        kind: reads.then(|| frame.t(format!("concern-kind-{}", concern.kind.slug()))),
        link: reads.then(|| links::concern(concern.id)),
        state: frame.t(state),
        colour,
        when,
        raised_by: row.raised_by.clone(),
    }
}

fn receives(around: &Around<'_>, kind: ConcernKind) -> bool {
    let recipient = match around.actor.role {
        Role::SafeguardingLead => Recipient::SafeguardingLead,
        Role::Coordinator => Recipient::Coordinator,
        _ => return false,
    };
    around.policy.receives(kind, recipient)
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{at, concern_policy, concerns, reader};
    let Some(policy) = concern_policy() else { return Vec::new() };
    let frame = |role| Frame::sample(language, role, Section::Concerns);
    let sample = |name: &str, role, rows: &[ConcernRow]| {
        let actor = reader(role)?;
        let around = Around { policy: &policy, actor: &actor, now: at(15, 0) };
        Some(Sample::of(format!("concerns/{name}"), &view(frame(role), rows, &around)))
    };
    [
        sample("lead", Role::SafeguardingLead, &concerns()),
        sample("coordinator", Role::Coordinator, &concerns()),
        sample("empty", Role::Interviewer, &[]),
    ]
    .into_iter()
    .flatten()
    .collect()
}
