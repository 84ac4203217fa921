//! Who agreed, by how they were asked, as comma-separated values: one row for each wording, role and stage.
//!
//! `by` is `all`, `wording`, `asked_by` or `stage`. `rate`, `lower` and `upper` are shares between 0 and 1, the ends those of
//! Wilson's 95% interval; where too few were asked `marker` is `[u]`, and where nobody was, `[z]`.

use improvement::{AgreementReading, AskingReading, Told};

use crate::ExportFault;
use crate::safe_text::safe;

const COLUMNS: [&str; 9] = ["by", "row", "referred", "asked", "agreed", "rate", "lower", "upper", "marker"];

/// The reading as a file. The same reading always gives the same bytes.
///
/// # Errors
/// When it cannot be written.
pub fn asking(reading: &AskingReading) -> Result<Vec<u8>, ExportFault> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    writer.write_record(row("all", "", &reading.all))?;
    for (wording, of) in &reading.by_wording {
        writer.write_record(row("wording", wording, of))?;
    }
    for (asker, of) in &reading.by_asker {
        writer.write_record(row("asked_by", asker.slug(), of))?;
    }
    for (stage, of) in &reading.by_stage {
        writer.write_record(row("stage", stage.map(fieldwork::AskStage::slug).unwrap_or_default(), of))?;
    }
    writer.into_inner().map_err(|fault| ExportFault::Unfinished(fault.to_string()))
}

fn row(by: &str, name: &str, of: &AgreementReading) -> [String; 9] {
    let counts = of.counts;
    let (shares, marker) = match of.told() {
        Told::Rate(rate, interval) => ([rate, interval.low, interval.high].map(|it| it.to_string()), ""),
        Told::TooFew => (<[String; 3]>::default(), "[u]"),
        Told::NobodyAsked => (<[String; 3]>::default(), "[z]"),
    };
    let [rate, lower, upper] = shares;
    let count = |number: u32| number.to_string();
    [
        by.to_owned(),
        safe(name).into_owned(),
        count(counts.referred),
        count(counts.offered),
        count(counts.agreed),
        rate,
        lower,
        upper,
        marker.to_owned(),
    ]
}
