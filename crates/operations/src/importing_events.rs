//! Going through a file of events: each beside what is known of its investigation and what the rows before it say.

use std::sync::atomic::{AtomicU32, Ordering};

use access::Permit;
use fieldwork::{
    EventKind, FieldError, Import, ImportFinding, InvestigationEvent, NewEvent, Participant, Sheet,
    event_rows,
};
use store::{HandlesImports, Investigation, Investigations, Tx};

use crate::importing::{Looked, Ready, found, noting};
use crate::record_event::after;
use crate::{Error, Platform, Problem};

/// An event of a file that can be recorded.
#[derive(Clone)]
pub(crate) struct ReadyEvent {
    row: u32,
    force_reference: String,
    event: NewEvent,
}

/// Goes through the rows of a file of events.
pub(crate) async fn look<P: HandlesImports>(
    platform: &Platform,
    permit: &Permit<P>,
    import: &Import,
    bytes: Vec<u8>,
) -> Result<Looked, Error> {
    let (today, mapping) = (platform.today(), import.mapping.clone());
    let read = move |done: &AtomicU32| {
        let sheet = Sheet::read(&bytes).map_err(Problem::BadFile)?;
        let (mut read, mut findings) = (Vec::new(), Vec::new());
        for row in event_rows(&sheet, &mapping, today) {
            done.fetch_add(1, Ordering::Relaxed);
            let number = row.number;
            let checked = row.event.and_then(|(force_reference, raw)| {
                let event = NewEvent::check(&raw, today)?;
                Ok(ReadyEvent { row: number, force_reference, event })
            });
            match checked {
                Ok(event) => read.push(event),
                Err(faults) => findings.extend(found(number, faults)),
            }
        }
        Ok::<_, Problem>((read, findings))
    };
    let (read, findings) = noting(platform, import.id, read).await??;
    let mut known = platform.store.reader().investigations(permit, &import.force).await?;
    Ok(beside(platform, &mut known, read, findings))
}

/// Sets the events beside what is known. Those that say something new are ready.
fn beside(
    platform: &Platform,
    known: &mut Investigations,
    events: Vec<ReadyEvent>,
    mut findings: Vec<ImportFinding>,
) -> Looked {
    let (mut ready, mut said_before) = (Vec::new(), 0_u32);
    for event in events {
        match learnt(platform, known, &event) {
            Ok(true) => ready.push(event),
            Ok(false) => said_before = said_before.saturating_add(1),
            Err(faults) => findings.extend(found(event.row, faults)),
        }
    }
    findings.sort_by_key(|finding| finding.row);
    Looked { ready: Ready::Events(ready), findings, known: said_before }
}

/// Adds the event to its investigation in memory. False if it has been said before.
fn learnt(
    platform: &Platform,
    known: &mut Investigations,
    event: &ReadyEvent,
) -> Result<bool, Vec<FieldError>> {
    let unknown = || vec![FieldError { field: "force_reference", code: "import-row-unknown" }];
    let investigation = known.named(&event.force_reference).ok_or_else(unknown)?;
    let kind = event.event.beside(&investigation.history, investigation.participant.agreed_on)?;
    if let Some(kind) = kind {
        investigation.add(dated(platform, investigation, kind));
    }
    Ok(kind.is_some())
}

fn dated(platform: &Platform, investigation: &Investigation, kind: EventKind) -> InvestigationEvent {
    let recorded_at = after(&investigation.history, platform.now());
    InvestigationEvent { recorded_at, id: platform.id(), kind }
}

/// Records the events that are ready. One that makes no sense any more beside what was learnt meanwhile is left out.
pub(crate) async fn put_in(
    platform: &Platform,
    tx: &Tx,
    import: &Import,
    events: Vec<ReadyEvent>,
) -> Result<u32, Error> {
    let mut known = tx.investigations(&import.force).await?;
    let new = events.iter().filter(|event| matches!(learnt(platform, &mut known, event), Ok(true)));
    let recorded = u32::try_from(new.count()).unwrap_or(u32::MAX);
    let changed: Vec<Investigation> = known.changed().collect();
    tx.add_events(&changed).await?;
    for investigation in &changed {
        follow(platform, tx, investigation).await?;
    }
    Ok(recorded)
}

/// The person's own dates follow the events, and the windows of their cases, where anything moved.
async fn follow(platform: &Platform, tx: &Tx, investigation: &Investigation) -> Result<(), Error> {
    let (person, history) = (&investigation.participant, &investigation.history);
    let report_date = history.report_date().unwrap_or(person.report_date);
    let moved = Participant { report_date, closed_on: history.closed_on(), ..person.clone() };
    if moved != *person {
        tx.save_participant(&moved).await?;
    } else if history.holds().is_empty() {
        return Ok(());
    }
    let rules = platform.rules_for(&person.force);
    for case in tx.cases_of(person.id).await? {
        let retimed = case.clone().retimed(history, &rules);
        if retimed != case {
            tx.save_case(&retimed).await?;
        }
    }
    Ok(())
}
