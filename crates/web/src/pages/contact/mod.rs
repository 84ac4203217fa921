//! Record how a person can be reached safely.

use access::Role;
use access::permission::{RecordSafeContact, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, IfDropped, InterviewerGender, Means, Reference, SafeContactPlan};
use operations::{Error, Problem};
use questionnaire::Language;

use super::links;
use crate::pages::person::known;
use crate::pages::refer::form::safe_contact;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/contact").get(show).post(submit));
}

#[derive(Template)]
#[template(path = "contact/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    means: Vec<Item>,
    days: Vec<Item>,
    drops: Vec<Item>,
    genders: Vec<Item>,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<RecordSafeContact>()?;
    let person = known(&who, &who.permit::<ViewPeople>()?, &reference).await?;
    let form = person.plan.as_ref().map_or_else(beginning, filled);
    page(&view(who.frame(Section::People), form, person.participant.reference))
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordSafeContact>()?;
    let reference = Reference::parse(&reference).map_err(|_| PageError::NotFound)?;
    let recorded =
        operations::record_safe_contact(&who.platform, &permit, &reference, &safe_contact(&form)).await;
    match recorded {
        Ok(()) => Ok(see_other(format!("{}?done=contact", links::person(&reference)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            refused(&view(who.frame(Section::People), form.refused(errors), reference))
        }
        Err(error) => Err(error.into()),
    }
}

/// The form before anything is known: the choices that can give nobody away.
fn beginning() -> Form {
    Form::filled([
        ("means", Means::Phone.slug()),
        ("if_call_drops", IfDropped::Wait.slug()),
        ("interviewer_gender", ""),
    ])
}

/// The form as the plan stands.
fn filled(plan: &SafeContactPlan) -> Form {
    let [from, until] = [plan.safe_from, plan.safe_until].map(|time| time.format("%H:%M").to_string());
    let days: Vec<String> = plan.safe_days.iter().map(ToString::to_string).collect();
    let gender = plan.interviewer_gender.map_or("", InterviewerGender::slug);
    let fields = [
        ("means", plan.means.slug()),
        ("safe_from", &from),
        ("safe_until", &until),
        ("may_leave_message", if plan.may_leave_message { "yes" } else { "" }),
        ("if_someone_else_answers", &plan.if_someone_else_answers),
        ("phrase", &plan.phrase),
        ("if_call_drops", plan.if_call_drops.slug()),
        ("interviewer_gender", gender),
    ];
    Form::filled(fields.into_iter().chain(days.iter().map(|day| ("safe_days", day.as_str()))))
}

fn view(frame: Frame, form: Form, reference: Reference) -> Page {
    let choice = |part: &str, slug: &'static str| Item::new(slug, frame.t(format!("contact-{part}-{slug}")));
    let any = Item::new("", frame.t("contact-gender-any"));
    let genders = InterviewerGender::ALL.map(|gender| choice("gender", gender.slug()));
    Page {
        means: Means::ALL.map(|means| choice("means", means.slug())).to_vec(),
        days: days(&frame),
        drops: IfDropped::ALL.map(|drops| choice("drops", drops.slug())).to_vec(),
        genders: std::iter::once(any).chain(genders).collect(),
        frame,
        form,
        reference,
    }
}

/// The days of the week, from Monday.
pub(crate) fn days(frame: &Frame) -> Vec<Item> {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let item = |(number, day): (usize, &str)| Item::new(day, frame.t("weekday-name").count("day", number));
    (1..).zip(days).map(item).collect()
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::{plan, reference};
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let errors = vec![
        FieldError { field: "safe_days", code: "contact-days-required" },
        FieldError { field: "safe_from", code: "contact-from-invalid" },
    ];
    vec![
        Sample::of("contact/empty", &view(frame(), beginning(), reference())),
        Sample::of("contact/recorded", &view(frame(), filled(&plan()), reference())),
        Sample::of("contact/refused", &view(frame(), beginning().refused(errors), reference())),
    ]
}
