//! Whoever is shown something sealed about a person is on record with it, whichever page it was on: what a request opened is
//! written down before the reply leaves, so that no handler can forget it.

use access::{Actor, permission::LookAtPerson};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage};
use operations::{Platform, look_at_person};
use store::Reader;

use crate::{PageError, SignedIn};

/// Who looks, and what they read with.
#[derive(Clone)]
pub(crate) struct Looking {
    platform: Platform,
    actor: Actor,
    reader: Reader,
}

impl Looking {
    /// The looks of one request.
    pub(crate) fn of(who: &SignedIn) -> Self {
        Self { platform: who.platform.clone(), actor: who.actor.clone(), reader: who.reader() }
    }

    /// Writes down whom the request looked at.
    async fn note(&self) -> Result<(), PageError> {
        for person in self.reader.looked_at() {
            let permit = self.actor.permit::<LookAtPerson>().ok_or(PageError::NotFound)?;
            look_at_person(&self.platform, &permit, person).await?;
        }
        Ok(())
    }
}

/// A reply that cannot be put on record is not given.
pub(crate) async fn note(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let looking = response.request().extensions().get::<Looking>().cloned();
    match looking {
        Some(looking) => match looking.note().await {
            Ok(()) => Ok(response),
            Err(error) => Ok(response.error_response(error)),
        },
        None => Ok(response),
    }
}
