//! What can be done on the overview: taking a second factor away, making recovery codes, ending sessions.

use access::permission::{EndSession, MakeRecoveryCodes, RemoveSecondFactor};
use actix_web::HttpResponse;
use fieldwork::Id;
use operations::{Ending, OwnFactor};

use super::Recovery;
use crate::signed_in::SettingUp;
use crate::{Form, PageError, SignedIn, page, see_other, urls};

/// Takes a second factor away.
pub(super) async fn remove(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RemoveSecondFactor>()?;
    let which = match form.value("which") {
        "codes" => OwnFactor::Codes,
        passkey => OwnFactor::Passkey(Id::parse(passkey).map_err(|_| PageError::NotFound)?),
    };
    operations::remove_second_factor(&who.platform, &permit, which).await?;
    Ok(done("factor-removed"))
}

/// Makes recovery codes and shows them, this once.
pub(super) async fn recovery(SettingUp(who): SettingUp) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<MakeRecoveryCodes>()?;
    let codes = operations::make_recovery_codes(&who.platform, &permit).await?;
    let codes = codes.iter().map(|code| code.reveal()).collect();
    page(&Recovery { frame: who.bare_frame(), codes })
}

/// Ends one session, or every one but this.
pub(super) async fn end(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<EndSession>()?;
    let which = match form.value("session") {
        "others" => Ending::Others(&who.token),
        hash => Ending::One(hash),
    };
    operations::end_session(&who.platform, &permit, which).await?;
    Ok(done("session-ended"))
}

fn done(code: &str) -> HttpResponse {
    see_other(format!("{}?done={code}", urls::SECURITY))
}
