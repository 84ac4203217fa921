//! A practice call that was ended because it was "not safe to talk": in a real one the duty coordinator is told.

use access::permission::ViewPractice;
use actix_web::HttpResponse;

use crate::{PageError, SignedIn, see_other};

/// The list of interviews, which says what would have happened.
pub(super) const AFTER: &str = "/practice?done=practice-not-safe";

pub(super) async fn not_safe(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<ViewPractice>()?;
    Ok(see_other(AFTER))
}
