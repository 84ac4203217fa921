//! What was done, by whom and when, the newest first.

use access::Role;
use access::permission::ViewAudit;
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use questionnaire::Language;
use store::{AuditEntry, AuditPage};

use crate::samples::Sample;
use crate::{Form, Frame, Message, PageError, Section, SignedIn, page, spoken};

/// Entries on a page, as the store gives them.
const PAGE: u64 = 50;

/// One page of the audit.
#[derive(Template)]
#[template(path = "audit/page.html")]
pub(crate) struct View {
    frame: Frame,
    found: u64,
    rows: Vec<Row>,
    previous: Option<String>,
    next: Option<String>,
}

/// One entry.
pub(crate) struct Row {
    number: u64,
    at: String,
    action: Message,
    who: String,
    role: Message,
    about: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/admin/audit", web::get().to(show));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewAudit>()?;
    let query = Form::decode(request.query_string().as_bytes());
    let number = match query.value("page") {
        "" => 1,
        text => text.parse().ok().filter(|number| *number > 0).ok_or(PageError::BadAddress)?,
    };
    let found = who.reader().audit(&permit, number).await?;
    page(&view(who.frame(Section::Audit), found, number))
}

fn view(frame: Frame, found: AuditPage, number: u64) -> View {
    let path = |number: u64| format!("/admin/audit?page={number}");
    View {
        rows: found.entries.iter().map(|entry| row(&frame, entry)).collect(),
        previous: (number > 1).then(|| path(number - 1)),
        next: (number < found.found.div_ceil(PAGE)).then(|| path(number.saturating_add(1))),
        found: found.found,
        frame,
    }
}

fn row(frame: &Frame, entry: &AuditEntry) -> Row {
    let about = [entry.force.as_ref().map(ToString::to_string), entry.subject.clone()];
    Row {
        number: entry.number,
        at: spoken::moment(frame.language, entry.at),
        action: frame.t(format!("audit-{}", entry.action.replace('_', "-"))),
        who: entry.actor_name.clone(),
        role: frame.role(&entry.actor_role),
        about: about.into_iter().flatten().collect::<Vec<_>>().join(", "),
    }
}

/// Every action, and none.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let entry = |(index, (action, roles)): (usize, &(&str, &[Role]))| AuditEntry {
        number: u64::try_from(index).unwrap_or_default(),
        at: chrono::DateTime::UNIX_EPOCH,
        action: (*action).to_owned(),
        actor: fieldwork::Id::from_uuid(Default::default()),
        actor_name: "Leah R".to_owned(),
        actor_role: roles.first().copied().unwrap_or(Role::System),
        force: None,
        subject: Some("VF-2041".to_owned()),
    };
    let entries = access::permission::ALL.iter().enumerate().map(entry).collect();
    let frame = || Frame::sample(language, Role::Administrator, Section::Audit);
    vec![
        Sample::of("audit/every-action", &view(frame(), AuditPage { entries, found: 120 }, 2)),
        Sample::of("audit/empty", &view(frame(), AuditPage { entries: Vec::new(), found: 0 }, 1)),
    ]
}
