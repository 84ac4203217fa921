//! The months a publisher can review and publish, those already published, the ones published anew and why, and how far the
//! closing of each month has come.

use access::Role;
use access::permission::ViewEditions;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use fieldwork::{ForceCode, Forces};
use questionnaire::Language;
use statistics::RestatementReason;
use store::{EditionHead, Life, MonthRun, Step, StoredEdition};

use super::edition::report;
use crate::samples::Sample;
use crate::{Frame, Message, PageError, Section, SignedIn, page, spoken, urls};

/// The list of months.
#[derive(Template)]
#[template(path = "editions/page.html")]
pub(crate) struct View {
    frame: Frame,
    drafts: Vec<Row>,
    published: Vec<Row>,
    restated: Vec<Row>,
    running: Vec<Running>,
}

/// One month of one force.
pub(crate) struct Row {
    path: String,
    area: String,
    month: String,
    drafted: String,
    published: String,
    version: u32,
    state: Message,
    reason: Option<Message>,
    /// The plain report of a draft, wave by wave.
    report: Vec<(Message, Message)>,
}

/// A month that is being closed.
pub(crate) struct Running {
    area: String,
    month: String,
    step: Message,
    moved: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/editions", web::get().to(show));
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewEditions>()?;
    let heads = who.reader().editions(&permit).await?;
    let runs = who.reader().month_runs(&permit).await?;
    let mut drafts = Vec::new();
    for head in heads.iter().filter(|head| !head.is_published()) {
        drafts.extend(who.reader().draft(&permit, &head.force, head.month).await?);
    }
    page(&view(who.frame(Section::Editions), &who.platform.forces, (&heads, &drafts), &runs))
}

fn view(
    frame: Frame,
    forces: &Forces,
    (heads, drafts): (&[EditionHead], &[StoredEdition]),
    runs: &[MonthRun],
) -> View {
    let said = |head: &EditionHead| {
        let draft = drafts.iter().find(|draft| draft.head == *head);
        draft.map(|draft| report(frame.language, &draft.edition)).unwrap_or_default()
    };
    let rows = |keep: &dyn Fn(&EditionHead) -> bool| {
        let kept = heads.iter().filter(|head| keep(head));
        kept.map(|head| Row { report: said(head), ..row(&frame, forces, head) }).collect()
    };
    let unfinished = runs.iter().filter(|run| run.step != Step::Drafted);
    View {
        drafts: rows(&|head| !head.is_published()),
        published: rows(&|head| head.life == Life::Published),
        restated: rows(&|head| head.is_published() && head.reason.is_some()),
        running: unfinished.map(|run| running(&frame, forces, run)).collect(),
        frame,
    }
}

fn row(frame: &Frame, forces: &Forces, head: &EditionHead) -> Row {
    let (language, month) = (frame.language, head.month.to_string());
    let slug = forces.get(&head.force).map_or(head.force.as_str(), |force| force.slug.as_str());
    let path = urls::edition(slug, &month);
    let superseded = head.life == Life::Superseded;
    let reason = |reason: RestatementReason| frame.t(format!("restatement-{}", reason.slug()));
    Row {
        path: if superseded { format!("{path}?version={}", head.version) } else { path },
        area: area(language, forces, &head.force),
        month: spoken::month(language, head.month),
        drafted: spoken::moment(language, head.drafted_at),
        published: head.published_at.map(|at| spoken::moment(language, at)).unwrap_or_default(),
        version: head.version,
        state: frame.t(format!("editions-{}", head.life.slug())),
        reason: head.reason.map(reason),
        report: Vec::new(),
    }
}

fn running(frame: &Frame, forces: &Forces, run: &MonthRun) -> Running {
    Running {
        area: area(frame.language, forces, &run.force),
        month: spoken::month(frame.language, run.month),
        step: frame.t(format!("editions-step-{}", run.step.slug())),
        moved: spoken::moment(frame.language, run.moved_at),
    }
}

fn area(language: Language, forces: &Forces, code: &ForceCode) -> String {
    forces.get(code).map_or_else(|| code.to_string(), |force| force.name.say(language).to_owned())
}

/// One of each, and none.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::dashboard::samples::choice;
    use super::fixtures::figures::{edition, force};
    let frame = || Frame::sample(language, Role::Publisher, Section::Editions);
    let none = Sample::of("editions/none", &view(frame(), &Forces::default(), (&[], &[]), &[]));
    let all = || {
        let forces = Forces::new(vec![force()?]).ok()?;
        let first = choice(edition())?.published.into_iter().next()?;
        let draft =
            |life, month: statistics::Month| EditionHead { life, month, published_at: None, ..first.clone() };
        let heads = [
            draft(Life::Draft, first.month.next().next()),
            draft(Life::Reviewed, first.month.next()),
            EditionHead { version: 2, reason: Some(RestatementReason::Counts), ..first.clone() },
            EditionHead { life: Life::Superseded, ..first.clone() },
        ];
        let run = MonthRun {
            force: first.force.clone(),
            month: first.month.next(),
            step: Step::Counted,
            digest: None,
            began_at: first.drafted_at,
            moved_at: first.drafted_at,
        };
        let first = StoredEdition { head: heads.first()?.clone(), edition: edition()?, bytes: 0 };
        Some(Sample::of("editions/every-state", &view(frame(), &forces, (&heads, &[first]), &[run])))
    };
    all().into_iter().chain([none]).collect()
}
