//! Take microdata away as a file.
//!
//! Interviews are read a force's month at a time and written as they come, so that memory does not grow with the file.

use std::fs::File;

use access::{Permit, permission::DownloadMicrodata};
use export::{Microdata, MicrodataFormat, Variables};
use fieldwork::{FieldError, ForceCode, Id};
use questionnaire::{Language, Wave};
use statistics::{Month, Period};
use store::{MicrodataFile, MicrodataSeries, Pseudonyms, Response};
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use crate::begin_microdata_series::{WORDS, fault};
use crate::microdata_rows::rows;
use crate::spool::{Spool, Written};
use crate::{Error, Fault, Platform, Problem, field};

/// How many months may wait to be written.
const WAITING: usize = 2;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MicrodataForm {
    /// The series it belongs to.
    pub series: Id<MicrodataSeries>,
    /// Whose interviews; those of every force where none is named.
    pub force: Option<ForceCode>,
    /// Which interviews.
    pub wave: Wave,
    /// The first month in which they ended.
    pub from: Option<Month>,
    /// The last.
    pub to: Option<Month>,
    /// How they are written.
    pub format: MicrodataFormat,
    /// The language of labels.
    pub language: Language,
    /// With what people said of themselves for equality monitoring.
    pub equality: bool,
    /// Why it is taken.
    pub reason: String,
}

/// A file to take away that is too long to be held in memory. It is gone when it is closed.
#[derive(Debug)]
pub struct Spooled {
    /// What it is called.
    pub name: String,
    /// What it is to a browser.
    pub media_type: &'static str,
    /// How many bytes it has.
    pub length: u64,
    /// The SHA-256 of its bytes, in hexadecimal. The audit has it too.
    pub digest: String,
    /// How many interviews are in it.
    pub rows: u64,
    /// What is in it, from the beginning.
    pub content: File,
}

/// Writes the file, and writes down who took it and why, before it is handed out. Whoever has withdrawn is in no file that is
/// taken afterwards.
///
/// # Errors
/// When there is no such series, a month or a reason is missing, or nobody was interviewed then.
pub async fn download_microdata(
    platform: &Platform,
    permit: &Permit<DownloadMicrodata>,
    form: &MicrodataForm,
) -> Result<Spooled, Error> {
    let found = platform.store.reader().pseudonyms(permit, form.series).await?;
    let (series, pseudonyms) = found.ok_or(Problem::NoSuchSeries)?;
    let period = checked(platform, form)?;
    let (written, rows) = write(platform, permit, (form, period), pseudonyms).await?;
    if rows == 0 {
        return Err(field("from", "microdata-nobody"));
    }
    let file = MicrodataFile {
        id: platform.id(),
        series: series.id,
        taken_by: permit.account(),
        taken_at: platform.now(),
        wave: form.wave,
        force: form.force.clone(),
        period,
        format: form.format.slug().to_owned(),
        rows,
        digest: written.digest.clone(),
        reason: form.reason.trim().to_owned(),
    };
    platform
        .write(permit, async |tx| {
            let force = form.force.as_ref().map_or("all", ForceCode::as_str);
            let (from, to) = (period.from, period.to);
            tx.about(format!("{} {force} {} {from} {to} {}", series.id, form.wave.slug(), written.digest));
            Ok(tx.add_microdata_file(&file).await?)
        })
        .await?;
    let Written { content, digest, length } = written;
    let (name, media_type) = (name(platform, form, period), form.format.media_type());
    Ok(Spooled { name, media_type, length, digest, rows, content })
}

fn checked(platform: &Platform, form: &MicrodataForm) -> Result<Period, Vec<FieldError>> {
    let reason = form.reason.trim();
    let months = form.from.zip(form.to);
    let backwards = months.is_some_and(|(from, to)| to < from);
    let faults = [
        fault(form.from.is_none(), "from", "microdata-month"),
        fault(form.to.is_none() || backwards, "to", "microdata-month-to"),
        fault(form.to.is_some_and(|to| to > Month::of(platform.today())), "to", "microdata-month-future"),
        fault(reason.is_empty(), "reason", "microdata-reason-required"),
        fault(reason.chars().count() > WORDS, "reason", "microdata-reason-long"),
    ];
    let faults: Vec<FieldError> = faults.into_iter().flatten().collect();
    match months.filter(|_| faults.is_empty()) {
        Some((from, to)) => Ok(Period { from, to }),
        None => Err(faults),
    }
}

/// Reads month after month, and writes on a thread of its own, away from those that save answers.
async fn write(
    platform: &Platform,
    permit: &Permit<DownloadMicrodata>,
    (form, period): (&MicrodataForm, Period),
    pseudonyms: Pseudonyms,
) -> Result<(Written, u64), Error> {
    let forces: Vec<ForceCode> = match &form.force {
        Some(force) => vec![force.clone()],
        None => platform.forces.iter().map(|force| force.code.clone()).collect(),
    };
    let (send, waiting) = mpsc::channel::<Vec<Response>>(WAITING);
    let scratch = platform.environment.scratch().map_err(Fault::Scratch)?;
    let (writer_platform, wanted) = (platform.clone(), form.clone());
    let writing =
        spawn_blocking(move || into_file(&writer_platform, (scratch, &wanted), &pseudonyms, waiting));
    let read = hand_over(platform, permit, (&forces, form.wave, period), send).await;
    let written = writing.await?;
    read.and(written)
}

async fn hand_over(
    platform: &Platform,
    permit: &Permit<DownloadMicrodata>,
    (forces, wave, period): (&[ForceCode], Wave, Period),
    send: mpsc::Sender<Vec<Response>>,
) -> Result<(), Error> {
    for force in forces {
        for month in period.months() {
            let mut responses = Vec::new();
            let take = async |response: Response| {
                if response.record.wave == wave {
                    responses.push(response);
                }
                Ok::<(), Error>(())
            };
            platform.store.reader().each_response(permit, (force, month), take).await?;
            // Where writing has failed nobody listens any more, and what failed is told by it.
            if send.send(responses).await.is_err() {
                return Ok(());
            }
        }
    }
    Ok(())
}

fn into_file(
    platform: &Platform,
    (scratch, form): (File, &MicrodataForm),
    pseudonyms: &Pseudonyms,
    mut waiting: mpsc::Receiver<Vec<Response>>,
) -> Result<(Written, u64), Error> {
    let variables = Variables::of(&platform.library, form.wave, form.equality);
    let mut file = Microdata::begin(Spool::into(scratch), &variables, (form.format, form.language))
        .map_err(Fault::Export)?;
    let mut written = 0;
    while let Some(responses) = waiting.blocking_recv() {
        for row in rows(platform, pseudonyms, responses)? {
            if !file.add(&row).map_err(Fault::Export)? {
                return Err(Problem::QuestionnaireMissing(row.questionnaire).into());
            }
            written += 1;
        }
    }
    let spool = file.finish().map_err(Fault::Export)?;
    Ok((spool.end().map_err(Fault::Scratch)?, written))
}

/// `eastmere-microdata-six-week-2026-01-2026-10.csv`.
fn name(platform: &Platform, form: &MicrodataForm, Period { from, to }: Period) -> String {
    let area = form.force.as_ref().and_then(|force| platform.forces.get(force));
    let area = area.map_or("all-forces", |area| area.slug.as_str());
    format!("{area}-microdata-{}-{from}-{to}.{}", form.wave.slug(), form.format.ending())
}
