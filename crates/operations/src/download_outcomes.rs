//! Take a force's published outcomes away as a file: the table, or the picture of a chart.

use access::{Permit, permission::DownloadOutcomes};
use fieldwork::ForceCode;
use statistics::Period;
use statistics::outcomes::Rate;
use store::Tx;

use crate::download_edition::file;
use crate::{Error, Fault, File, Platform, Problem};

/// Which part is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutcomePart {
    /// Every month within these, as comma-separated values; all of them where none are named.
    Table(Option<Period>),
    /// A chart, drawn from the same months.
    Chart(Rate, String),
}

/// Hands the part out, and writes down who took it.
///
/// # Errors
/// When the force is not one this account sees.
pub async fn download_outcomes(
    platform: &Platform,
    permit: &Permit<DownloadOutcomes>,
    force: &ForceCode,
    part: OutcomePart,
) -> Result<File, Error> {
    let area = platform.forces.get(force).filter(|_| permit.scope().reaches(force));
    let area = area.ok_or_else(|| Problem::NoSuchForce { code: force.to_string() })?;
    let file = match part {
        OutcomePart::Table(months) => {
            let entered = platform.store.reader().outcomes(permit, force).await?;
            let within =
                |it: &&store::EnteredOutcomes| months.is_none_or(|months| months.contains(it.month.month));
            let told: Vec<export::OutcomeRow<'_>> = entered
                .iter()
                .filter(within)
                .map(|it| export::OutcomeRow { month: &it.month, source: &it.source })
                .collect();
            let bytes = export::outcomes(force.as_str(), &told).map_err(Fault::Export)?;
            file(format!("{}-outcomes.csv", area.slug), "text/csv; charset=utf-8", bytes)
        }
        OutcomePart::Chart(rate, drawing) => {
            let name = format!("{}-outcomes-{}.svg", area.slug, rate.slug());
            file(name, "image/svg+xml", drawing.into_bytes())
        }
    };
    let subject = format!("{force} {} {}", file.name, file.digest);
    let note = async |tx: &Tx| {
        tx.about(&subject);
        Ok(())
    };
    platform.write(permit, note).await?;
    Ok(file)
}
