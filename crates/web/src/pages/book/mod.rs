//! Book a call: who calls, on which day, at what time. The rules refuse what is not safe, and say why.

mod form;

use access::Role;
use access::permission::{BookAppointment, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{Case, FieldError, PanelPolicy, Reference, SafeContactPlan};
use operations::{Error, Problem};
use questionnaire::Language;
use store::{Interviewer, Person};

use super::links;
use crate::locale::Message;
use crate::pages::person::{day_name, known};
use crate::pages::safety;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/book").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "book/page.html")]
struct Page {
    reference: Reference,
    wave: Message,
    safe: Message,
    time_hint: Message,
    interviewers: Vec<Item>,
    refusal: Option<Message>,
    form: Form,
    frame: Frame,
}

/// What a call is booked for.
struct Bookable<'a> {
    case: &'a Case,
    plan: &'a SafeContactPlan,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<BookAppointment>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let interviewers = who.reader().interviewers(&permit).await?;
    let frame = who.frame(Section::People);
    page(&view(frame, Form::default(), &bookable(&person)?, (&interviewers, &who.platform.policy)))
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<BookAppointment>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let bookable = bookable(&person)?;
    let booked = match form::read(&form, who.platform.policy.slot_minutes) {
        Ok(asked) => operations::book_appointment(&who.platform, &permit, bookable.case.id, asked).await,
        Err(errors) => Err(Problem::Form(errors).into()),
    };
    let problem = match booked {
        Ok(_) => return Ok(see_other(format!("{}?done=booked", links::person(&bookable.case.reference)))),
        Err(Error::Problem(problem)) if !problem.is_absence() => problem,
        Err(error) => return Err(error.into()),
    };
    let interviewers = who.reader().interviewers(&permit).await?;
    let frame = who.frame(Section::People);
    let around = (interviewers.as_slice(), &who.platform.policy);
    refused(&answer(frame, form, &bookable, around, problem))
}

/// The open case and the plan to reach the person by; without both there is nothing to book.
fn bookable(person: &Person) -> Result<Bookable<'_>, PageError> {
    let case = person.cases.iter().find(|case| !case.is_closed()).ok_or(PageError::NotFound)?;
    let plan = person.plan.as_ref().ok_or(Problem::NoSafeContact)?;
    Ok(Bookable { case, plan })
}

/// The form with the person's words and the reason it was refused.
fn answer(
    frame: Frame,
    form: Form,
    bookable: &Bookable<'_>,
    around: (&[Interviewer], &PanelPolicy),
    problem: Problem,
) -> Page {
    if let Problem::Form(errors) = problem {
        return view(frame, form.refused(errors), bookable, around);
    }
    let reason = frame.t(format!("problem-{}", problem.code()));
    Page { refusal: Some(reason), ..view(frame, form, bookable, around) }
}

fn view(
    frame: Frame,
    form: Form,
    bookable: &Bookable<'_>,
    (interviewers, policy): (&[Interviewer], &PanelPolicy),
) -> Page {
    let case = bookable.case;
    let date = |day| spoken::date(frame.language, day);
    let (from, until) = safety::hours(&frame, bookable.plan);
    let days: Vec<String> = bookable.plan.safe_days.iter().map(|day| day_name(&frame, *day)).collect();
    let choose = Item::new("", frame.t("book-interviewer-choose"));
    let each = interviewers.iter().map(|interviewer| {
        let language = frame.t(format!("language-{}", interviewer.language.code()));
        Item::new(interviewer.id, format!("{} ({language})", interviewer.name))
    });
    Page {
        reference: case.reference.clone(),
        wave: frame
            .t("book-wave")
            .with("wave", frame.t(format!("wave-{}", case.wave.slug())))
            .with("opens", date(case.window.opens))
            .with("closes", date(case.window.closes)),
        safe: frame.t("book-safe").with("days", days.join(", ")).with("from", from).with("until", until),
        time_hint: frame.t("book-time-hint").with("minutes", policy.slot_minutes),
        interviewers: std::iter::once(choose).chain(each).collect(),
        refusal: None,
        form,
        frame,
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use super::fixtures::{case, id, plan, policy};
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let (Some(case), plan, policy) = (case(fieldwork::CaseState::Open), plan(), policy()) else {
        return Vec::new();
    };
    let bookable = Bookable { case: &case, plan: &plan };
    let interviewers = [Interviewer { id: id(7), name: "Jo Marsh".to_owned(), language: Language::Welsh }];
    let around = (interviewers.as_slice(), &policy);
    let errors = vec![FieldError { field: "day", code: "book-day-invalid" }];
    let unsafe_time = Problem::Case(fieldwork::CaseRefusal::OutsideSafeHours);
    vec![
        Sample::of("book/empty", &view(frame(), Form::default(), &bookable, around)),
        Sample::of("book/refused", &view(frame(), Form::default().refused(errors), &bookable, around)),
        Sample::of("book/unsafe", &answer(frame(), Form::default(), &bookable, around, unsafe_time)),
    ]
}
