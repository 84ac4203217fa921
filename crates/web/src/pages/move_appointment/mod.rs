//! Move a call that is booked: to another time, another interviewer or both, on the page calls are booked on.

use access::permission::{MoveAppointment, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, Query, ServiceConfig};
use fieldwork::Appointment;

use super::book::{self, Around, Bookable, From, Purpose, answer, bookable, chosen, refusal, view};
use super::links;
use crate::pages::person::known;
use crate::{Form, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/bookings/{appointment}/move").get(show).post(submit));
}

async fn show(
    who: SignedIn,
    path: Path<(String, String)>,
    from: Query<From>,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<MoveAppointment>()?;
    let (reference, appointment) = path.into_inner();
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let bookable = bookable(&person)?;
    let standing = wanted(&bookable, &appointment)?;
    let shown = from.shown(&who, &bookable)?;
    let diaries = who.reader().diaries(&permit, shown.clone()).await?;
    let around = Around::of((&who, &bookable), shown, &diaries);
    page(&view(who.frame(Section::People), Form::default(), (&bookable, Purpose::Move(standing)), &around))
}

async fn submit(
    who: SignedIn,
    path: Path<(String, String)>,
    from: Query<From>,
    form: Form,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<MoveAppointment>()?;
    let (reference, appointment) = path.into_inner();
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let bookable = bookable(&person)?;
    let standing = wanted(&bookable, &appointment)?;
    let moved = match book::read(&form, bookable.minutes(&who)) {
        Ok(asked) => {
            let to = chosen(&who, &permit, &bookable, (&asked, Some(standing))).await?;
            operations::move_appointment(&who.platform, &permit, standing.id, to).await
        }
        Err(errors) => Err(operations::Problem::Form(errors).into()),
    };
    let problem = match moved {
        Ok(_) => return Ok(see_other(format!("{}?done=moved", links::person(&bookable.case.reference)))),
        Err(error) => refusal(error)?,
    };
    let shown = from.shown(&who, &bookable)?;
    let diaries = who.reader().diaries(&permit, shown.clone()).await?;
    let (around, about) =
        (Around::of((&who, &bookable), shown, &diaries), (&bookable, Purpose::Move(standing)));
    refused(&answer(who.frame(Section::People), form, about, (&around, problem)))
}

/// The appointment that stands, if it is the one of this address.
fn wanted<'a>(bookable: &Bookable<'a>, appointment: &str) -> Result<&'a Appointment, PageError> {
    bookable.standing.filter(|booked| booked.id.to_string() == appointment).ok_or(PageError::NotFound)
}
