//! The report on fieldwork as comma-separated values: one row a number, for the agency that does the fieldwork.
//!
//! `table` is `funnel`, `outcome`, `rate`, `asked_by` or `wording`; `row` and `detail` say which; `count` is a number of
//! people, and `value` a share between 0 and 1 or a number of days. Where a value is undefined, `marker` is `[z]`.
//! `outcome` `earlier` says how many of all these are cases of a panel that was kept elsewhere before.

use fieldwork::{Agreement, FieldworkReport, Level, Rate, RateClass};

use crate::ExportFault;
use crate::safe_text::safe;

const COLUMNS: [&str; 6] = ["table", "row", "detail", "count", "value", "marker"];

/// The report as a file. The same report always gives the same bytes.
pub fn fieldwork(report: &FieldworkReport) -> Result<Vec<u8>, ExportFault> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for row in rows(report) {
        writer.write_record(row.fields())?;
    }
    writer.into_inner().map_err(|fault| ExportFault::Unfinished(fault.to_string()))
}

#[derive(Default)]
struct Row {
    table: &'static str,
    row: String,
    detail: String,
    count: Option<u32>,
    value: Option<f64>,
    marker: &'static str,
}

fn rows(report: &FieldworkReport) -> Vec<Row> {
    let levels = report.funnel.levels.iter().flat_map(level);
    let outcomes = RateClass::ALL.into_iter().map(|class| Row {
        table: "outcome",
        row: class.letters().to_owned(),
        count: Some(report.counts.of(class)),
        ..Row::default()
    });
    let open = Row { table: "outcome", row: "open".to_owned(), count: Some(report.open), ..Row::default() };
    let earlier =
        Row { table: "outcome", row: "earlier".to_owned(), count: Some(report.earlier), ..Row::default() };
    let rates = report.rates.every().into_iter().map(|rate| rate_row(&rate));
    let e = valued("rate", "e", "", report.rates.e());
    let askers = report.by_asker.iter().flat_map(|(asker, it)| agreement("asked_by", asker.slug(), it));
    let wordings = report.by_wording.iter().flat_map(|(wording, it)| agreement("wording", wording, it));
    levels
        .chain(outcomes)
        .chain([open, earlier])
        .chain(rates)
        .chain([e])
        .chain(askers)
        .chain(wordings)
        .collect()
}

fn level(level: &Level) -> Vec<Row> {
    let step = level.step.slug();
    let counted = |detail: String, count| Row {
        table: "funnel",
        row: step.to_owned(),
        detail,
        count: Some(count),
        ..Row::default()
    };
    let mut rows = vec![counted("reached".to_owned(), level.reached)];
    rows.extend(
        level.waiting.iter().map(|(what, count)| counted(format!("waiting {}", what.slug()), *count)),
    );
    rows.extend(level.lost.iter().map(|(why, count)| {
        counted(format!("lost {} {}", why.slug(), why.detail()).trim_end().to_owned(), *count)
    }));
    let ends = [("interviewed full", level.full), ("interviewed partial", level.partial)];
    rows.extend(
        ends.into_iter().filter(|(_, count)| *count > 0).map(|(end, count)| counted(end.to_owned(), count)),
    );
    rows.push(valued("funnel", step, "median days", level.median_days));
    rows
}

fn rate_row(rate: &Rate) -> Row {
    valued("rate", rate.name, rate.formula, rate.value)
}

fn agreement(table: &'static str, name: &str, it: &Agreement) -> Vec<Row> {
    let counts = [("referred", it.referred), ("offered", it.offered), ("agreed", it.agreed)];
    let counted = |(detail, count): (&str, u32)| Row {
        table,
        row: name.to_owned(),
        detail: detail.to_owned(),
        count: Some(count),
        ..Row::default()
    };
    counts.into_iter().map(counted).chain([valued(table, name, "agreement", it.rate())]).collect()
}

fn valued(table: &'static str, row: &str, detail: &str, value: Option<f64>) -> Row {
    let marker = if value.is_none() { "[z]" } else { "" };
    Row { table, row: row.to_owned(), detail: detail.to_owned(), value, marker, ..Row::default() }
}

impl Row {
    fn fields(&self) -> [String; 6] {
        [
            self.table.to_owned(),
            safe(&self.row).into_owned(),
            safe(&self.detail).into_owned(),
            self.count.map(|count| count.to_string()).unwrap_or_default(),
            self.value.map(|value| value.to_string()).unwrap_or_default(),
            self.marker.to_owned(),
        ]
    }
}
