//! The register as comma-separated values: a row for every version of every risk, so that its history can be followed.

use improvement::{RegisterRisk, RegisterVersion};

use super::RegisterFile;
use crate::ExportFault;
use crate::safe_text::safe;

const COLUMNS: [&str; 24] = [
    "risk",
    "force",
    "version",
    "change",
    "changed_on",
    "changed_by_role",
    "reason",
    "meeting_on",
    "latest",
    "family",
    "name",
    "cause",
    "event",
    "consequence",
    "controls",
    "owner",
    "likelihood_before",
    "impact_before",
    "score_before",
    "likelihood_after",
    "impact_after",
    "score_after",
    "band",
    "review_by",
];

/// The register as a file. The same register always gives the same bytes.
///
/// # Errors
/// When it cannot be written.
pub fn register_csv(file: &RegisterFile<'_>) -> Result<Vec<u8>, ExportFault> {
    let mut writer = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for risk in &file.register.risks {
        for version in risk.versions() {
            writer.write_record(row(file, risk, version))?;
        }
    }
    writer.into_inner().map_err(|fault| ExportFault::Unfinished(fault.to_string()))
}

fn row(file: &RegisterFile<'_>, risk: &RegisterRisk, version: &RegisterVersion) -> [String; 24] {
    let content = &version.content;
    let (before, after) = (content.before, content.after);
    let text = |words: &str| safe(words).into_owned();
    let meeting = file.register.meetings.iter().find(|meeting| Some(meeting.id) == version.meeting);
    let latest = if version.revision == risk.latest.revision { "yes" } else { "no" };
    [
        risk.number.to_string(),
        risk.force.as_ref().map(ToString::to_string).unwrap_or_default(),
        version.revision.to_string(),
        version.kind.slug().to_owned(),
        fieldwork::london_date(version.hand.at).to_string(),
        version.hand.role.clone(),
        text(version.reason.as_deref().unwrap_or_default()),
        meeting.map(|meeting| meeting.held.held_on.to_string()).unwrap_or_default(),
        latest.to_owned(),
        content.family.slug().to_owned(),
        text(&content.name),
        text(&content.cause),
        text(&content.event),
        text(&content.consequence),
        text(&content.controls),
        content.owner.slug().to_owned(),
        before.likelihood.to_string(),
        before.impact.to_string(),
        before.product().to_string(),
        after.likelihood.to_string(),
        after.impact.to_string(),
        after.product().to_string(),
        file.policy.band_of(after).code.clone(),
        content.review_by.to_string(),
    ]
}
