//! Call a booking off, asked once more before it is done.

use access::Role;
use access::permission::{CancelAppointment, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Appointment, Id, Reference};
use questionnaire::Language;

use super::links;
use crate::pages::person::{known, moment};
use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/bookings/{appointment}/cancel").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "cancel/page.html")]
struct Page {
    reference: Reference,
    appointment: Id<Appointment>,
    when: String,
    frame: Frame,
}

async fn show(who: SignedIn, path: Path<(String, String)>) -> Result<HttpResponse, PageError> {
    who.permit::<CancelAppointment>()?;
    let (reference, appointment) = path.into_inner();
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let standing = person.appointments.iter().filter(|booked| booked.stands());
    let wanted = standing.into_iter().find(|booked| booked.id.to_string() == appointment);
    let booked = wanted.ok_or(PageError::NotFound)?;
    page(&view(who.frame(Section::People), person.participant.reference.clone(), booked))
}

async fn submit(who: SignedIn, path: Path<(String, String)>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<CancelAppointment>()?;
    let (reference, appointment) = path.into_inner();
    let reference = Reference::parse(&reference).map_err(|_| PageError::NotFound)?;
    let appointment = Id::parse(&appointment).map_err(|_| PageError::NotFound)?;
    operations::cancel_appointment(&who.platform, &permit, appointment).await?;
    Ok(see_other(format!("{}?done=cancelled", links::person(&reference))))
}

fn view(frame: Frame, reference: Reference, booked: &Appointment) -> Page {
    Page { reference, appointment: booked.id, when: moment(&frame, booked), frame }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{appointment, reference};
    let frame = Frame::sample(language, Role::Coordinator, Section::People);
    vec![Sample::of("cancel", &view(frame, reference(), &appointment()))]
}
