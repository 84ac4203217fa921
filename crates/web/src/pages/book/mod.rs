//! Book a call: the times that can be booked, day by day, and who is free then. The rules refuse what is not safe, and
//! say why.

mod days;
mod form;
mod view;

use std::ops::RangeInclusive;

use access::Permit;
use access::permission::{BookAppointment, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, Query, ServiceConfig};
use chrono::NaiveDate;
use fieldwork::{Account, Appointment, Booking, Case, CaseRefusal, Id, SafeContactPlan};
use operations::{AppointmentForm, Error, Problem};
use questionnaire::Language;
use serde::Deserialize;
use store::{ArrangesCalls, Person};

use self::form::Asked;
pub(crate) use self::form::read;
pub(crate) use self::view::{Around, Purpose, answer, view};
use super::links;
use super::rota::{Member, members};
use crate::pages::person::known;
use crate::samples::Sample;
use crate::{Form, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/book").get(show).post(submit));
}

/// From which day on times are shown.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct From {
    #[serde(default)]
    from: String,
}

/// What a call is booked for.
pub(crate) struct Bookable<'a> {
    pub(crate) person: &'a Person,
    pub(crate) case: &'a Case,
    pub(crate) plan: &'a SafeContactPlan,
    /// The appointment that stands, if one does.
    pub(crate) standing: Option<&'a Appointment>,
}

async fn show(who: SignedIn, reference: Path<String>, from: Query<From>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<BookAppointment>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let bookable = bookable(&person)?;
    if let Some(standing) = bookable.standing {
        return Ok(see_other(links::move_booking(&bookable.case.reference, standing.id)));
    }
    let shown = from.shown(&who, &bookable)?;
    let diaries = who.reader().diaries(&permit, shown.clone()).await?;
    let around = Around::of((&who, &bookable), shown, &diaries);
    page(&view(who.frame(Section::People), Form::default(), (&bookable, Purpose::Book), &around))
}

async fn submit(
    who: SignedIn,
    reference: Path<String>,
    from: Query<From>,
    form: Form,
) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<BookAppointment>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let bookable = bookable(&person)?;
    let booked = match form::read(&form, bookable.minutes(&who)) {
        Ok(asked) => {
            let wanted = chosen(&who, &permit, &bookable, (&asked, None)).await?;
            operations::book_appointment(&who.platform, &permit, bookable.case.id, wanted).await
        }
        Err(errors) => Err(Problem::Form(errors).into()),
    };
    let problem = match booked {
        Ok(_) => return Ok(see_other(format!("{}?done=booked", links::person(&bookable.case.reference)))),
        Err(error) => refusal(error)?,
    };
    let shown = from.shown(&who, &bookable)?;
    let diaries = who.reader().diaries(&permit, shown.clone()).await?;
    let around = Around::of((&who, &bookable), shown, &diaries);
    refused(&answer(who.frame(Section::People), form, (&bookable, Purpose::Book), (&around, problem)))
}

/// What the person at the page can put right; anything else is passed on.
pub(crate) fn refusal(error: Error) -> Result<Problem, PageError> {
    match error {
        Error::Problem(problem) if !problem.is_absence() => Ok(problem),
        error => Err(error.into()),
    }
}

impl From {
    /// The days to show: from the day asked for, or from today or the first day of the window.
    pub(crate) fn shown(
        &self,
        who: &SignedIn,
        bookable: &Bookable<'_>,
    ) -> Result<RangeInclusive<NaiveDate>, PageError> {
        let window = bookable.case.window;
        let first = who.platform.today().max(window.opens);
        let from = match self.from.as_str() {
            "" => first,
            day => day.parse().map_err(|_| PageError::BadAddress)?,
        };
        Ok(days::shown(from.max(first).min(window.closes.max(first)), window.closes.max(first)))
    }
}

impl Bookable<'_> {
    /// How long a call of this person's force lasts.
    pub(crate) fn minutes(&self, who: &SignedIn) -> u32 {
        who.platform.policy.of(&self.case.force).slot_minutes
    }
}

/// The open case and the plan to reach the person by; without both there is nothing to book.
pub(crate) fn bookable(person: &Person) -> Result<Bookable<'_>, PageError> {
    let case = person.cases.iter().find(|case| !case.is_closed()).ok_or(PageError::NotFound)?;
    let plan = person.plan.as_ref().ok_or(Problem::NoSafeContact)?;
    let of_case = |booked: &&Appointment| booked.case == case.id && booked.stands();
    Ok(Bookable { person, case, plan, standing: person.appointments.iter().find(of_case) })
}

/// The appointment asked for, with the interviewer chosen; where anybody will do, with whoever of those who are free has
/// the fewest calls that week.
pub(crate) async fn chosen<P: ArrangesCalls>(
    who: &SignedIn,
    permit: &Permit<P>,
    bookable: &Bookable<'_>,
    (asked, moving): (&Asked, Option<&Appointment>),
) -> Result<AppointmentForm, PageError> {
    if !asked.anybody() {
        return Ok(asked.with(|| Id::from_uuid(uuid::Uuid::nil())));
    }
    let day = asked.slot.date();
    let diaries = who.reader().diaries(permit, day..=day).await?;
    let members = members(&who.platform.policy, &who.platform.dispositions, &diaries);
    let tried = members.iter().map(|member| (member, can(who, bookable, (asked, moving), member)));
    let tried: Vec<(&Member<'_>, Result<(), CaseRefusal>)> = tried.collect();
    let free = tried.iter().filter(|(_, can)| can.is_ok()).map(|(member, _)| *member);
    if let Some(member) = free.min_by_key(|member| member.diary().calls_in_week(day)) {
        return Ok(asked.with(|| member.id()));
    }
    // With nobody free, the verb is asked with the first of them and refuses in the rules' own words.
    let first = tried.first().map(|(member, _)| member.id());
    Ok(asked.with(|| first.unwrap_or(Id::<Account>::from_uuid(uuid::Uuid::nil()))))
}

fn can(
    who: &SignedIn,
    bookable: &Bookable<'_>,
    (asked, moving): (&Asked, Option<&Appointment>),
    member: &Member<'_>,
) -> Result<(), CaseRefusal> {
    let AppointmentForm { interviewer, slot, asked_by_person, interviewer_agreed } =
        asked.with(|| member.id());
    let appointment = moving.map_or(Id::from_uuid(uuid::Uuid::nil()), |moving| moving.id);
    let booking = Booking { appointment, interviewer, slot, asked_by_person, interviewer_agreed };
    let (standing, rules, diary) =
        (view::standing(bookable), who.platform.rules_for(&bookable.case.force), member.diary());
    match moving {
        Some(moving) => bookable.case.may_move(moving, &booking, &standing, (&diary, &rules)),
        None => bookable.case.may_book(&booking, &standing, &diary, &rules),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    view::samples(language)
}
