//! Record that the force closed its case.

use access::{Permit, permission::RecordClosure};
use chrono::NaiveDate;
use fieldwork::{FieldError, Reference};

use crate::{Error, Platform, Problem};

/// Keeps the date the force's case closed; the case-closure interview falls due from it.
pub async fn record_closure(
    platform: &Platform,
    permit: &Permit<RecordClosure>,
    reference: &Reference,
    closed_on: NaiveDate,
) -> Result<(), Error> {
    platform
        .write(permit, async |tx| {
            let mut participant =
                tx.participant_by_reference(reference).await?.ok_or(Problem::NoSuchPerson)?;
            tx.about(reference);
            participant.closed_on = Some(checked(closed_on, participant.report_date, platform.today())?);
            tx.save_participant(&participant).await?;
            Ok(())
        })
        .await
}

fn checked(
    closed_on: NaiveDate,
    reported_on: NaiveDate,
    today: NaiveDate,
) -> Result<NaiveDate, Vec<FieldError>> {
    let code = match closed_on {
        date if date > today => "date-in-future",
        date if date < reported_on => "closed-before-report",
        date => return Ok(date),
    };
    Err(vec![FieldError { field: "closed_on", code }])
}
