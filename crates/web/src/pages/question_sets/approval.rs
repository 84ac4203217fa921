//! Who approved a version, and approving it: two different people, once each, of the very content that is loaded.

use access::permission::{ApproveQuestionnaire, ViewQuestionnaires};
use actix_web::HttpResponse;
use actix_web::web::Path;
use askama::Template;
use fieldwork::FieldError;
use operations::{APPROVALS, Approved, approve_questionnaire};
use questionnaire::{Library, Questionnaire};
use store::{Approval, Approvers, StoredRehearsal};

use super::interview;
use super::version::{Head, Tab, Version};
use crate::{Form, Frame, PageError, Section, SignedIn, page, refused, see_other, spoken};

/// The approvals, with the form below them.
#[derive(Template)]
#[template(path = "question_sets/approval.html")]
pub(super) struct View {
    frame: Frame,
    form: Form,
    head: Head,
    path: String,
    digest: String,
    people: usize,
    needed: usize,
    rows: Vec<Row>,
    step: Step,
    /// The report an approval goes by, where the version takes the place of another.
    report: String,
}

/// An approval.
struct Row {
    name: String,
    at: String,
    /// It is of the content that is loaded now.
    holds: bool,
    report: String,
}

/// What this reader can do.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Only administrators approve.
    Read,
    /// This reader has.
    Done,
    /// Somebody has to rehearse it first.
    Rehearse,
    Approve,
}

/// What the page is made from.
pub(super) struct Found<'a> {
    pub(super) library: &'a Library,
    pub(super) questionnaire: &'a Questionnaire,
    pub(super) approvals: Vec<Approval>,
    pub(super) rehearsal: Option<StoredRehearsal>,
}

/// Who reads.
#[derive(Clone, Copy)]
pub(super) struct Reader {
    pub(super) may_approve: bool,
    pub(super) has_approved: bool,
}

pub(super) async fn show(who: SignedIn, id: Path<String>) -> Result<HttpResponse, PageError> {
    let (found, reader) = find(&who, &id).await?;
    page(&view(who.frame(Section::QuestionSets), Form::default(), &found, reader))
}

/// Approves what was shown when the box is ticked, and only if it still is what is loaded.
pub(super) async fn submit(who: SignedIn, id: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ApproveQuestionnaire>()?;
    let (found, reader) = find(&who, &id).await?;
    let digest = found.questionnaire.digest.as_str();
    let is_as_shown = form.value("digest") == digest && form.value("report") == found.report();
    if !is_as_shown || !form.chose("read", "yes") {
        let code = if is_as_shown { "required" } else { "changed" };
        let form = form.refused(vec![FieldError { field: "read", code }]);
        return refused(&view(who.frame(Section::QuestionSets), form, &found, reader));
    }
    let done = match approve_questionnaire(&who.platform, &permit, found.questionnaire.id).await? {
        Approved::WaitsForAnother => "approved-waits",
        Approved::Enough => "approved-enough",
    };
    Ok(see_other(format!("{}?done={done}", Tab::Approval.url(&id))))
}

async fn find<'a>(who: &'a SignedIn, id: &str) -> Result<(Found<'a>, Reader), PageError> {
    let permit = who.permit::<ViewQuestionnaires>()?;
    let library = &who.platform.library;
    let questionnaire = interview(library, id)?;
    let approvals = who.reader().approvals(&permit, questionnaire.id).await?;
    let rehearsal = who.reader().rehearsal(&permit, questionnaire.id).await?;
    let own = |it: &Approval| it.account == who.account.id && it.digest == questionnaire.digest;
    let reader = Reader {
        may_approve: who.permit::<ApproveQuestionnaire>().is_ok(),
        has_approved: approvals.iter().any(own),
    };
    Ok((Found { library, questionnaire, approvals, rehearsal }, reader))
}

impl Found<'_> {
    /// The report of what is loaded, taking the place of what is loaded.
    fn report(&self) -> &str {
        let before = operations::version_before(self.library, self.questionnaire.id);
        let current = self.rehearsal.as_ref().filter(|stored| {
            let rehearsal = &stored.rehearsal;
            let replaces = before.is_some_and(|before| rehearsal.replaces_digest == before.digest.as_str());
            replaces && rehearsal.digest == self.questionnaire.digest.as_str()
        });
        current.map_or("", |stored| stored.report_digest.as_str())
    }
}

pub(super) fn view(frame: Frame, form: Form, found: &Found<'_>, reader: Reader) -> View {
    let version = Version::Interview(found.questionnaire);
    let head = version.head(&frame, found.library, Tab::Approval);
    let needs_report = version.before(found.library).is_some();
    let step = match reader {
        Reader { may_approve: false, .. } => Step::Read,
        Reader { has_approved: true, .. } => Step::Done,
        _ if needs_report && found.report().is_empty() => Step::Rehearse,
        _ => Step::Approve,
    };
    let row = |approval: &Approval| Row {
        name: approval.name.clone(),
        at: spoken::moment(frame.language, approval.approved_at),
        holds: approval.digest == found.questionnaire.digest,
        report: approval.report.as_deref().unwrap_or("–").chars().take(12).collect(),
    };
    let rows: Vec<Row> = found.approvals.iter().map(row).collect();
    View {
        path: Tab::Approval.url(&head.id),
        digest: found.questionnaire.digest.to_string(),
        people: rows.iter().filter(|row| row.holds).count(),
        needed: APPROVALS,
        report: found.report().to_owned(),
        head,
        rows,
        step,
        form,
        frame,
    }
}

/// How many people approved the content that is loaded.
pub(super) fn approved(approvers: &Approvers, interview: &Questionnaire) -> usize {
    approvers.get(&(interview.id, interview.digest.clone())).copied().unwrap_or_default()
}
