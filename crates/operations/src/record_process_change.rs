//! Record what was changed in the way the panel works, because of a risk.

use access::{Permit, permission::RecordProcessChange};
use improvement::{ProcessChange, RawProcessChange};

use crate::register::hand;
use crate::{Error, Platform, field};

/// Keeps the change with the risk that caused it.
///
/// # Errors
/// With everything that is wrong with the form, or when there is no such risk.
pub async fn record_process_change(
    platform: &Platform,
    permit: &Permit<RecordProcessChange>,
    raw: &RawProcessChange,
) -> Result<(), Error> {
    let (number, made) = raw.check(platform.today())?;
    platform
        .write(permit, async |tx| {
            let register = tx.register().await?;
            let risk = register.risk(number).ok_or_else(|| field("risk", "change-risk-unknown"))?;
            tx.about(format!("risk {number}"));
            let change = ProcessChange {
                id: platform.id(),
                risk: risk.id,
                number,
                force: risk.force.clone(),
                made,
                hand: hand(platform, permit),
            };
            tx.add_process_change(&change).await?;
            Ok(())
        })
        .await
}
