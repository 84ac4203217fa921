//! From a row of a file to a referral or an event, or to everything that is wrong with the row.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use chrono::NaiveDate;

use super::{Mapping, Record, Sheet, cells};
use crate::{
    Asking, FieldError, ForceCode, Forces, NewEvent, NewReferral, RawEvent, RawReferral, RawSafeContact,
};

/// A row of a file of referrals.
#[derive(Clone)]
pub struct ReferralRow {
    /// The number a spreadsheet shows beside it.
    pub number: u32,
    /// The referral, or what is wrong with it.
    pub referral: Result<NewReferral, Vec<FieldError>>,
}

/// A row of a file of events.
#[derive(Clone)]
pub struct EventRow {
    /// The number a spreadsheet shows beside it.
    pub number: u32,
    /// The force's own reference and what happened, or what is wrong with the row.
    pub event: Result<(String, RawEvent), Vec<FieldError>>,
}

/// The rows of a file as referrals of a force, one after the other. A matter that stands in the file a second time is a
/// fault of that row.
pub fn referral_rows<'a>(
    sheet: &'a Sheet,
    mapping: &Mapping,
    force: &'a ForceCode,
    today: NaiveDate,
    (forces, asking): (&'a Forces, &'a Asking),
) -> impl Iterator<Item = ReferralRow> + 'a {
    let places = mapping.places(sheet);
    let mut seen = BTreeSet::new();
    sheet.rows().map(move |(number, cells)| {
        let row = Row { places: &places, cells };
        let read =
            row.unworked().and_then(|()| NewReferral::check(row.referral(force), today, forces, asking));
        let once = read.and_then(|referral| match seen.insert(matter(referral.force_reference())) {
            true => Ok(referral),
            false => Err(vec![FieldError { field: "force_reference", code: "import-row-twice" }]),
        });
        ReferralRow { number, referral: once }
    })
}

/// The rows of a file as events, one after the other.
pub fn event_rows<'a>(
    sheet: &'a Sheet,
    mapping: &Mapping,
    today: NaiveDate,
) -> impl Iterator<Item = EventRow> + 'a {
    let places = mapping.places(sheet);
    sheet.rows().map(move |(number, cells)| {
        let row = Row { places: &places, cells };
        let read = row.unworked().and_then(|()| row.event(today));
        EventRow { number, event: read }
    })
}

/// One name for a matter, however its reference is written: spaces and the size of letters say nothing.
pub fn matter(force_reference: &str) -> String {
    let same: String = force_reference.split_whitespace().flat_map(str::chars).collect();
    same.to_uppercase()
}

struct Row<'a> {
    places: &'a BTreeMap<String, usize>,
    cells: &'a Record,
}

impl Row<'_> {
    fn cell(&self, field: &str) -> &str {
        let cell = self.places.get(field).and_then(|place| self.cells.get(*place));
        cells::tidy(cell.unwrap_or_default())
    }

    /// Nothing in the row would be worked out by a spreadsheet.
    fn unworked(&self) -> Result<(), Vec<FieldError>> {
        let columns = super::ImportKind::ALL.into_iter().flat_map(|kind| kind.columns());
        let worked = columns.filter(|column| cells::is_formula(column.field, self.cell(column.field)));
        let mut faults: Vec<FieldError> =
            worked.map(|column| FieldError { field: column.field, code: "import-cell-formula" }).collect();
        faults.dedup();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    fn referral(&self, force: &ForceCode) -> RawReferral {
        let text = |field: &str| self.cell(field).to_owned();
        RawReferral {
            force: force.to_string(),
            team: text("team"),
            force_reference: text("force_reference"),
            report_date: cells::date(self.cell("report_date")),
            agreed: cells::yes(self.cell("agreed")),
            agreed_on: cells::date(self.cell("agreed_on")),
            asked_by: cells::asked_by(self.cell("asked_by")),
            asked_team: text("asked_team"),
            asked_stage: cells::stage(self.cell("asked_stage")),
            wording: text("wording"),
            language: cells::language(self.cell("language")),
            name: text("name"),
            preferred_name: text("preferred_name"),
            number: text("number"),
            safe_contact: RawSafeContact {
                safe_days: cells::days(self.cell("safe_days")),
                safe_from: text("safe_from"),
                safe_until: text("safe_until"),
                ..RawSafeContact::default()
            },
        }
    }

    fn event(&self, today: NaiveDate) -> Result<(String, RawEvent), Vec<FieldError>> {
        let raw = RawEvent {
            kind: cells::event(self.cell("kind")),
            on: cells::date(self.cell("on")),
            outcome: self.cell("outcome").to_owned(),
            corrects: cells::event(self.cell("corrects")),
            never_happened: cells::yes(self.cell("never_happened")),
        };
        let reference = self.cell("force_reference").to_owned();
        let mut faults = NewEvent::check(&raw, today).err().unwrap_or_default();
        if reference.is_empty() {
            faults.insert(
                0,
                FieldError { field: "force_reference", code: "referral-force-reference-required" },
            );
        }
        if faults.is_empty() { Ok((reference, raw)) } else { Err(faults) }
    }
}

impl fmt::Debug for ReferralRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ReferralRow({}, hidden)", self.number)
    }
}

impl fmt::Debug for EventRow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EventRow({}, hidden)", self.number)
    }
}
