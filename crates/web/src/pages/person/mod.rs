//! One person: what comes next, what was agreed, what has happened. Who they are is shown only when asked for, and
//! asking is written down.

mod events;
mod view;

use access::permission::{ReadIdentity, ViewPeople};
use access::{Permit, Role};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use fieldwork::Reference;
use questionnaire::Language;
use store::Person;

use self::view::{Around, view};
pub(crate) use self::view::{day_name, moment};
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/people/{reference}", web::get().to(show));
    config.route("/people/{reference}/identity", web::post().to(identity));
}

/// The person with this reference, if this account may know of them.
pub(crate) async fn known(
    who: &SignedIn,
    permit: &Permit<ViewPeople>,
    reference: &str,
) -> Result<Person, PageError> {
    let reference = Reference::parse(reference).map_err(|_| PageError::NotFound)?;
    who.reader().person(permit, &reference).await?.ok_or(PageError::NotFound)
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    page(&view(who.frame(Section::People), &person, None, &Around::of(&who.platform)))
}

/// Shows who the person is, in the answer to the request itself: a reload or a link shows nobody.
async fn identity(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ReadIdentity>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let identity = operations::read_identity(&who.platform, &permit, &person.participant.reference).await?;
    page(&view(who.frame(Section::People), &person, Some(identity), &Around::of(&who.platform)))
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{dispositions, forces, identity, people, policy, today};
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let (forces, policy, Some(dispositions)) = (forces(), policy(), dispositions()) else {
        return Vec::new();
    };
    let around = Around { forces: &forces, policy: &policy, dispositions: &dispositions, today: today() };
    let shown = people().into_iter().map(|(name, person)| {
        let identity = (name == "booked").then(identity).flatten();
        Sample::of(format!("person/{name}"), &view(frame(), &person, identity, &around))
    });
    shown.collect()
}
