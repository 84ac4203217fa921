//! The jobs that the clock brings, as the administrator sees them: what ran, what waits, what came to nothing and when it is tried
//! again, and what was given up, with a way to try again. They name forces, months and nodes, and nobody.

mod row;
mod sample;

use access::permission::{RetryJob, ViewJobs};
use actix_web::HttpResponse;
use actix_web::web::{self, Data, Path, Query, ServiceConfig};
use askama::Template;
use chrono::{DateTime, Utc};
use fieldwork::{Forces, Id};
use operations::JobKind;
use serde::Deserialize;
use store::JobBook;

use self::row::{Row, kind_in_words, row};
use crate::{Fit, Frame, Message, PageError, Section, SignedIn, Site, page, see_other};

pub(crate) use sample::samples;

/// Where it is.
const PATH: &str = "/admin/jobs";

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route(PATH, web::get().to(show)).route("/admin/jobs/{id}/retry", web::post().to(retry));
}

/// Which jobs are asked for.
#[derive(Debug, Default, Deserialize)]
struct Wanted {
    /// Of one kind only.
    kind: Option<String>,
}

#[derive(Template)]
#[template(path = "jobs/page.html")]
struct View {
    frame: Frame,
    /// What this node needs.
    needs: Option<Message>,
    /// The kind that is looked at, where it is one.
    only: Option<Message>,
    /// Every kind, and where its jobs alone are.
    kinds: Vec<(Message, String)>,
    given_up: Vec<Row>,
    open: Vec<Row>,
    over: Vec<Row>,
    letters_waiting: u64,
    letters_given_up: u64,
}

async fn show(who: SignedIn, site: Data<Site>, wanted: Query<Wanted>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewJobs>()?;
    let only = match wanted.kind.as_deref() {
        Some(kind) => Some(JobKind::parse(kind).ok_or(PageError::NotFound)?),
        None => None,
    };
    let book = who.reader().jobs(&permit, only.map(JobKind::slug)).await?;
    let (forces, now) = (&who.platform.forces, who.platform.now());
    let fit = site.readiness.of_machine();
    page(&view(who.frame(Section::Accounts), (forces, now), (fit, only), &book))
}

async fn retry(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RetryJob>()?;
    let job = Id::parse(&path).map_err(|_| PageError::NotFound)?;
    operations::retry_job(&who.platform, &permit, job).await?;
    Ok(see_other(format!("{PATH}?done=job-retried")))
}

fn view(
    frame: Frame,
    (forces, now): (&Forces, DateTime<Utc>),
    (fit, only): (Fit, Option<JobKind>),
    book: &JobBook,
) -> View {
    let kind = |kind: JobKind| (kind_in_words(&frame, kind.slug()), format!("{PATH}?kind={}", kind.slug()));
    let rows = |jobs: &[store::Job]| jobs.iter().map(|job| row(&frame, forces, (job, now))).collect();
    View {
        needs: match fit {
            Fit::Well => None,
            Fit::Remark(what) | Fit::Unfit(what) => Some(frame.t(format!("jobs-needs-{what}"))),
        },
        only: only.map(|only| kind_in_words(&frame, only.slug())),
        kinds: JobKind::ALL.into_iter().map(kind).collect(),
        given_up: rows(&book.given_up),
        open: rows(&book.open),
        over: rows(&book.over),
        letters_waiting: book.letters_waiting,
        letters_given_up: book.letters_given_up,
        frame,
    }
}
