//! Going through the rows of a file: what is ready, what is to be put right, what is known already. The same work is done
//! when a file is checked and again when it is taken in, because days and the panel move on between the two.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use access::Permit;
use fieldwork::{
    FieldError, Id, Import, ImportCounts, ImportFinding, ImportKind, ImportState, NewReferral, Sheet,
    referral_rows,
};
use store::{HandlesImports, Tx};
use tokio::task::spawn_blocking;

use crate::{Error, Platform, Problem, importing_events};

/// How often it is noted how far the work is.
const NOTE_EVERY: Duration = Duration::from_millis(500);

/// What the rows of a file came to.
pub(crate) struct Looked {
    pub(crate) ready: Ready,
    pub(crate) findings: Vec<ImportFinding>,
    /// Rows that say what is on the panel already.
    pub(crate) known: u32,
}

/// The rows that can be taken in.
pub(crate) enum Ready {
    Referrals(Vec<NewReferral>),
    Events(Vec<importing_events::ReadyEvent>),
}

impl Looked {
    /// What is counted of it.
    pub(crate) fn counts(&self, rows: u32) -> ImportCounts {
        let ready = match &self.ready {
            Ready::Referrals(referrals) => referrals.len(),
            Ready::Events(events) => events.len(),
        };
        let mut at_fault: Vec<u32> = self.findings.iter().map(|finding| finding.row).collect();
        at_fault.dedup();
        let (ready, faulty) = (small(ready), small(at_fault.len()));
        ImportCounts { rows, done: rows, ready, faulty, known: self.known, imported: 0 }
    }
}

/// Goes through the rows of a file.
pub(crate) async fn look<P: HandlesImports>(
    platform: &Platform,
    permit: &Permit<P>,
    import: &Import,
) -> Result<Looked, Error> {
    let bytes = platform.store.reader().import_file(permit, import.id).await?;
    let bytes = bytes.ok_or(Problem::ImportNotOpen)?;
    match import.kind {
        ImportKind::Referrals => referrals(platform, permit, import, bytes).await,
        ImportKind::Events => importing_events::look(platform, permit, import, bytes).await,
    }
}

async fn referrals<P: HandlesImports>(
    platform: &Platform,
    permit: &Permit<P>,
    import: &Import,
    bytes: Vec<u8>,
) -> Result<Looked, Error> {
    let (beside, force, mapping) = (platform.clone(), import.force.clone(), import.mapping.clone());
    let read = move |done: &AtomicU32| {
        let sheet = Sheet::read(&bytes).map_err(Problem::BadFile)?;
        let lists = (&*beside.forces, &*beside.asking);
        let (mut read, mut findings) = (Vec::new(), Vec::new());
        for row in referral_rows(&sheet, &mapping, &force, beside.today(), lists) {
            done.fetch_add(1, Ordering::Relaxed);
            match row.referral {
                Ok(referral) => read.push(referral),
                Err(faults) => findings.extend(found(row.number, faults)),
            }
        }
        Ok::<_, Problem>((read, findings))
    };
    let (read, findings) = noting(platform, import.id, read).await??;
    let references: Vec<&str> = read.iter().map(NewReferral::force_reference).collect();
    let known = platform.store.reader().known_matters(permit, &import.force, &references).await?;
    let (old, ready): (Vec<_>, Vec<_>) = read.into_iter().zip(known).partition(|(_, known)| *known);
    let ready = ready.into_iter().map(|(referral, _)| referral).collect();
    Ok(Looked { ready: Ready::Referrals(ready), findings, known: small(old.len()) })
}

/// The faults of a row, as they are kept.
pub(crate) fn found(row: u32, faults: Vec<FieldError>) -> impl Iterator<Item = ImportFinding> {
    let finding = move |fault: FieldError| ImportFinding {
        row,
        field: fault.field.to_owned(),
        code: fault.code.to_owned(),
    };
    faults.into_iter().map(finding)
}

/// Does long work on a thread of its own, and notes now and then how far it is.
pub(crate) async fn noting<T: Send + 'static>(
    platform: &Platform,
    import: Id<Import>,
    work: impl FnOnce(&AtomicU32) -> T + Send + 'static,
) -> Result<T, Error> {
    let done = Arc::new(AtomicU32::new(0));
    let counted = Arc::clone(&done);
    let mut working = spawn_blocking(move || work(&counted));
    loop {
        match tokio::time::timeout(NOTE_EVERY, &mut working).await {
            Ok(finished) => return Ok(finished?),
            Err(_) => {
                let done = done.load(Ordering::Relaxed);
                platform.store.writer().touch_import(import, done, platform.now()).await?;
            }
        }
    }
}

/// The import, to be worked on by nobody else.
pub(crate) async fn opened(platform: &Platform, tx: &Tx, import: Id<Import>) -> Result<Import, Error> {
    tx.about(import);
    let import = tx.import(import).await?.ok_or(Problem::NoSuchImport)?;
    if import.is_open(platform.now()) { Ok(import) } else { Err(Problem::ImportNotOpen.into()) }
}

/// Keeps what the rows came to.
pub(crate) async fn keep_check(
    platform: &Platform,
    tx: &Tx,
    import: Import,
    looked: &Looked,
) -> Result<(), Error> {
    let counts = looked.counts(import.counts.rows);
    let import = Import { counts, ..import.moved(ImportState::Checked, platform.now()) };
    Ok(tx.save_import_findings(&import, &looked.findings).await?)
}

/// Whether the work that was begun is still this work: nobody else took it over because it stood still.
pub(crate) async fn still(tx: &Tx, import: &Import) -> Result<Import, Error> {
    tx.about(import.id);
    let now = tx.import(import.id).await?.ok_or(Problem::NoSuchImport)?;
    if now.state == import.state && now.mapping == import.mapping {
        Ok(now)
    } else {
        Err(Problem::ImportNotOpen.into())
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
