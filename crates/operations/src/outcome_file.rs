//! A file of outcomes, read strictly: one row a month and outcome, with the month's closed investigations beside it.

use std::collections::BTreeMap;

use fieldwork::{HomeOfficeOutcome, Sheet};
use statistics::Month;
use statistics::outcomes::{OutcomeMonth, Rate};

/// The columns that have to be there.
const COLUMNS: [&str; 4] = ["month", "outcome", "count", "closed"];
/// The largest count that is believed.
const MOST: u32 = 1_000_000;

/// Why a file of outcomes cannot be taken, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutcomeFault {
    /// The row, counted with the column names as the first; none where it is the whole file.
    pub row: Option<u32>,
    /// What is wrong: the key of its words is `outcomes-fault-<code>`.
    pub code: &'static str,
}

/// Reads the months of a file, the earliest first. Everything that is wrong is named at once.
pub(crate) fn months(sheet: &Sheet, this_month: Month) -> Result<Vec<OutcomeMonth>, Vec<OutcomeFault>> {
    let place = |name: &str| sheet.names().iter().position(|known| known.trim().eq_ignore_ascii_case(name));
    let Some([month, outcome, count, closed]) = all(COLUMNS.map(place)) else {
        return Err(vec![OutcomeFault { row: None, code: "columns" }]);
    };
    let (mut months, mut faults) = (BTreeMap::<Month, OutcomeMonth>::new(), Vec::new());
    for (row, record) in sheet.rows() {
        let cell = |place: usize| record.get(place).unwrap_or_default().trim();
        let read = line([cell(month), cell(outcome), cell(count), cell(closed)], this_month);
        let kept = read.and_then(|line| keep(&mut months, line));
        faults.extend(kept.err().map(|code| OutcomeFault { row: Some(row), code }));
    }
    faults.extend(months.values().filter_map(whole));
    if faults.is_empty() { Ok(months.into_values().collect()) } else { Err(faults) }
}

fn all<const N: usize>(places: [Option<usize>; N]) -> Option<[usize; N]> {
    let found: Vec<usize> = places.into_iter().flatten().collect();
    found.try_into().ok()
}

/// A row: its month, outcome, count and closed investigations.
type Line = (Month, u8, u32, u32);

fn line([month, outcome, count, closed]: [&str; 4], this_month: Month) -> Result<Line, &'static str> {
    let month = Month::parse(month).map_err(|_| "month")?;
    if month >= this_month {
        return Err("month-not-over");
    }
    let outcome = HomeOfficeOutcome::parse(outcome).ok().filter(|it| it.is_assigned()).ok_or("outcome")?;
    let count = number(count).ok_or("count")?;
    let closed = number(closed).filter(|closed| *closed > 0).ok_or("closed")?;
    if count > closed { Err("count-over-closed") } else { Ok((month, outcome.number(), count, closed)) }
}

fn number(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| digits && *number <= MOST)
}

fn keep(
    months: &mut BTreeMap<Month, OutcomeMonth>,
    (month, outcome, count, closed): Line,
) -> Result<(), &'static str> {
    let known =
        months.entry(month).or_insert_with(|| OutcomeMonth { month, closed, counts: BTreeMap::new() });
    if known.closed != closed {
        return Err("closed-differs");
    }
    if known.counts.insert(outcome, count).is_some() { Err("twice") } else { Ok(()) }
}

/// What is wrong with a month as a whole: an outcome that a rate needs is missing, or more ended than were closed.
fn whole(month: &OutcomeMonth) -> Option<OutcomeFault> {
    let needed = Rate::ALL.into_iter().flat_map(Rate::outcomes);
    let missing = needed.into_iter().any(|outcome| !month.counts.contains_key(outcome));
    let ended: u64 = month.counts.values().map(|count| u64::from(*count)).sum();
    let over = ended > u64::from(month.closed);
    let code = if missing { Some("outcome-missing") } else { over.then_some("sum-over-closed") };
    code.map(|code| OutcomeFault { row: None, code })
}
