//! What was done, by whom and when, the newest first: looked through by who acted, what they did, what about and when, and
//! taken away as a file.

mod wanted;

use access::Role;
use access::permission::{ALL, DownloadAudit, ViewAudit};
use actix_web::web::{self, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use fieldwork::Forces;
use questionnaire::Language;
use store::{AuditEntry, AuditPage};

use self::wanted::Wanted;
use crate::samples::Sample;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, attached, page, refused, spoken};

/// Entries on a page, as the store gives them.
const PAGE: u64 = 50;

/// One page of the audit.
#[derive(Template)]
#[template(path = "audit/page.html")]
pub(crate) struct View {
    frame: Frame,
    form: Form,
    actions: Vec<Item>,
    forces: Vec<Item>,
    found: u64,
    file: String,
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
    config.route("/admin/audit", web::get().to(show)).route("/admin/audit.csv", web::get().to(download));
}

async fn show(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewAudit>()?;
    let forces = &who.platform.forces;
    let wanted = Wanted::of(request.query_string(), forces)?;
    if wanted.form.is_refused() {
        let none = AuditPage { entries: Vec::new(), found: 0 };
        return refused(&view(who.frame(Section::Audit), forces, none, wanted));
    }
    let found = who.reader().audit(&permit, &wanted.filter, wanted.page).await?;
    page(&view(who.frame(Section::Audit), forces, found, wanted))
}

async fn download(who: SignedIn, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<DownloadAudit>()?;
    let wanted = Wanted::of(request.query_string(), &who.platform.forces)?;
    if wanted.form.is_refused() {
        return Err(PageError::BadAddress);
    }
    Ok(attached(operations::download_audit(&who.platform, &permit, &wanted.filter).await?))
}

fn view(frame: Frame, forces: &Forces, found: AuditPage, wanted: Wanted) -> View {
    let number = wanted.page;
    let more = number < found.found.div_ceil(PAGE);
    View {
        actions: actions(&frame),
        forces: of_forces(&frame, forces),
        rows: found.entries.iter().map(|entry| row(&frame, entry)).collect(),
        previous: (number > 1).then(|| wanted.address(number.saturating_sub(1))),
        next: more.then(|| wanted.address(number.saturating_add(1))),
        file: wanted.file(),
        found: found.found,
        form: wanted.form,
        frame,
    }
}

/// Everything that can be done, by its words.
fn actions(frame: &Frame) -> Vec<Item> {
    let mut actions: Vec<Item> =
        ALL.iter().map(|(name, _)| Item::new(name, frame.t(action_key(name)))).collect();
    actions.sort_by(|one, other| one.label.cmp(&other.label));
    actions.insert(0, Item::new("", frame.t("audit-any")));
    actions
}

fn of_forces(frame: &Frame, forces: &Forces) -> Vec<Item> {
    let all = Item::new("", frame.t("audit-any"));
    let force = |force: &fieldwork::Force| Item::new(&force.slug, force.name.say(frame.language));
    std::iter::once(all).chain(forces.iter().map(force)).collect()
}

fn action_key(action: &str) -> String {
    format!("audit-{}", action.replace('_', "-"))
}

fn row(frame: &Frame, entry: &AuditEntry) -> Row {
    let about = [entry.force.as_ref().map(ToString::to_string), entry.subject.clone()];
    Row {
        number: entry.number,
        at: spoken::moment(frame.language, entry.at),
        action: frame.t(action_key(&entry.action)),
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
    let entries = ALL.iter().enumerate().map(entry).collect();
    let sample = |name: &str, found: AuditPage, query: &str| {
        let forces = super::fixtures::forces();
        let wanted = Wanted::of(query, &forces).ok()?;
        let frame = Frame::sample(language, Role::Administrator, Section::Audit);
        Some(Sample::of(name, &view(frame, &forces, found, wanted)))
    };
    let none = || AuditPage { entries: Vec::new(), found: 0 };
    let samples = [
        sample("audit/every-action", AuditPage { entries, found: 120 }, "page=2"),
        sample("audit/empty", none(), "who=leah&action=sign_in&from-day=1&from-month=10&from-year=2026"),
        sample("audit/refused", none(), "from-day=31&from-month=2&from-year=2026"),
    ];
    samples.into_iter().flatten().collect()
}
