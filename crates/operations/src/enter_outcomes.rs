//! Enter how a force's investigations ended, month by month, as it was published.

use std::fmt;

use access::{Permit, permission::EnterOutcomes};
use fieldwork::{FieldError, ForceCode, Sheet};
use statistics::Month;
use store::EnteredOutcomes;

use crate::begin_microdata_series::fault;
use crate::outcome_file::months;
use crate::{Error, Platform, Problem};

/// The longest name of a source.
const SOURCE: usize = 200;

/// A file of outcomes as a form sends it. It never prints what is in it.
#[derive(Default)]
pub struct OutcomesForm {
    /// Where the counts were published.
    pub source: String,
    /// The file: comma-separated, with the columns month, outcome, count and closed.
    pub bytes: Vec<u8>,
}

/// Reads the file strictly and keeps its months, all of them or none. A month that stood before is replaced, and stays on
/// record with who entered it. How many months it has.
///
/// # Errors
/// When the force is not one this account sees, or with everything that is wrong with the file.
pub async fn enter_outcomes(
    platform: &Platform,
    permit: &Permit<EnterOutcomes>,
    force: &ForceCode,
    form: &OutcomesForm,
) -> Result<usize, Error> {
    if platform.forces.get(force).is_none() || !permit.scope().reaches(force) {
        return Err(Problem::NoSuchForce { code: force.to_string() }.into());
    }
    let source = form.source.trim();
    let faults = [
        fault(source.is_empty(), "source", "outcomes-source-required"),
        fault(source.chars().count() > SOURCE, "source", "outcomes-source-long"),
        fault(form.bytes.is_empty(), "file", "outcomes-file-required"),
    ];
    let faults: Vec<FieldError> = faults.into_iter().flatten().collect();
    if !faults.is_empty() {
        return Err(faults.into());
    }
    let sheet = Sheet::read(&form.bytes).map_err(Problem::BadFile)?;
    let months = months(&sheet, Month::of(platform.today())).map_err(Problem::BadOutcomes)?;
    platform
        .write(permit, async |tx| {
            let entered = months.into_iter().map(|month| EnteredOutcomes {
                id: platform.id(),
                force: force.clone(),
                month,
                source: source.to_owned(),
                entered_by: permit.account(),
                entered_at: platform.now(),
            });
            let entered: Vec<EnteredOutcomes> = entered.collect();
            tx.about(format!("{force} {}", spoken(&entered)));
            for month in &entered {
                tx.enter_outcomes(month).await?;
            }
            Ok(entered.len())
        })
        .await
}

/// Which months, for the audit.
fn spoken(entered: &[EnteredOutcomes]) -> String {
    let months: Vec<String> = entered.iter().map(|entered| entered.month.month.to_string()).collect();
    months.join(" ")
}

impl fmt::Debug for OutcomesForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OutcomesForm({} bytes)", self.bytes.len())
    }
}
