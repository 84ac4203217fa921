//! The end of a file: where it came from and what counts of it, or that nothing does.

use askama::Template;
use fieldwork::{HistoryCheck, HistoryFile, HistoryKind, HistoryState};
use statistics::Month;

use super::address;
use super::views::unit;
use crate::{Frame, spoken};

/// The end of a file: what counts of it and where it came from, or that it does not.
#[derive(Template)]
#[template(path = "history/over.html")]
pub(super) struct Over {
    frame: Frame,
    address: String,
    committed: bool,
    can_discard: bool,
    force: String,
    sender: String,
    sent: String,
    moved: String,
    digest: String,
    rows: u32,
    unit: &'static str,
    months: Vec<(String, u32)>,
}

/// Who sent a file, and whether what it brought is published.
pub(super) struct Provenance {
    pub(super) sender: String,
    pub(super) published: bool,
}

pub(super) fn over(frame: Frame, file: &HistoryFile, check: &HistoryCheck, from: Provenance) -> Over {
    let committed = file.state == HistoryState::Committed;
    let interviews = file.kind == HistoryKind::Responses;
    let language = frame.language;
    Over {
        address: address(file.id),
        committed,
        can_discard: committed && !(from.published && interviews),
        force: file.force.to_string(),
        sender: from.sender,
        sent: spoken::moment(language, file.uploaded_at),
        moved: spoken::moment(language, file.moved_at),
        digest: file.digest.clone(),
        rows: check.ready,
        unit: unit(file.kind),
        months: check
            .months
            .iter()
            .map(|(day, people)| (spoken::month(language, Month::of(*day)), *people))
            .collect(),
        frame,
    }
}
