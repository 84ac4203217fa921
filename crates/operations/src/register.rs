//! What the verbs of the risk register have in common, and the register as a governance pack has it.

use access::Permit;
use export::{Report, ReportKind};
use fieldwork::{ForceCode, from_london};
use improvement::{Hand, Register, RegisterRisk};
use questionnaire::Language;
use statistics::Month;
use store::{ReadsRegister, Tx};

use crate::{Error, Platform, Problem, field};

/// Whose hand writes.
pub(crate) fn hand<P>(platform: &Platform, permit: &Permit<P>) -> Hand {
    Hand { account: permit.account(), role: permit.actor().role.slug().to_owned(), at: platform.now() }
}

/// The force a form is about: the account's own, whatever the form says; none where it is the whole panel's.
pub(crate) fn force<P>(
    platform: &Platform,
    permit: &Permit<P>,
    typed: &str,
) -> Result<Option<ForceCode>, Error> {
    if let Some(own) = permit.scope().force() {
        return Ok(Some(own.clone()));
    }
    if typed.trim().is_empty() {
        return Ok(None);
    }
    let known = ForceCode::parse(typed.trim()).ok().filter(|code| platform.forces.get(code).is_some());
    known.map(Some).ok_or_else(|| field("force", "register-force-unknown"))
}

/// A risk as it stands in a transaction.
pub(crate) async fn find(tx: &Tx, number: u32) -> Result<(Register, RegisterRisk), Error> {
    let register = tx.register().await?;
    let risk = register.risk(number).cloned().ok_or(Problem::NoSuchRegisterRisk)?;
    Ok((register, risk))
}

/// The report of a month with the register in it, where the meeting it is for reviews risks: as it stood at the end of that
/// month, so that the same pack comes out the same for ever.
pub async fn register_report<P: ReadsRegister>(
    platform: &Platform,
    permit: &Permit<P>,
    (force, month): (&ForceCode, Month),
    (kind, report, language): (ReportKind, Report, Language),
) -> Result<Report, Error> {
    let ended = month.next().first_day().and_hms_opt(0, 0, 0).and_then(from_london);
    let (ReportKind::Governance, Some(ended)) = (kind, ended) else { return Ok(report) };
    let register = platform.store.reader().register(permit).await?.of(force).before(ended);
    Ok(export::with_register(report, &register, &platform.register, (month, language)))
}
