//! Record how a person can be reached safely. Their number is shown only when it is asked for, and asking is written down.

mod form;

use access::Role;
use access::permission::{ReadIdentity, RecordSafeContact, ViewPeople};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::{FieldError, IfDropped, InterviewerGender, Means, Reference};
use operations::{Error, Problem};
use questionnaire::Language;
use store::NumberFlags;

use super::links;
use crate::pages::person::known;
use crate::pages::refer::form::safe_contact;
use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/people/{reference}/contact").get(show).post(submit));
    config.route("/people/{reference}/contact/number", web::post().to(number));
}

#[derive(Template)]
#[template(path = "contact/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    reference: Reference,
    number: Option<String>,
    flags: NumberFlags,
    means: Vec<Item>,
    days: Vec<Item>,
    drops: Vec<Item>,
    genders: Vec<Item>,
}

/// Whose plan it is, and what is remarkable about their number.
struct Whose {
    reference: Reference,
    flags: NumberFlags,
}

async fn show(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    who.permit::<RecordSafeContact>()?;
    let (form, whose) = as_it_stands(&who, &reference).await?;
    page(&view(who.frame(Section::People), form, whose))
}

/// Shows the number in the answer to the request itself: a reload or a link shows none.
async fn number(who: SignedIn, reference: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ReadIdentity>()?;
    let (form, whose) = as_it_stands(&who, &reference).await?;
    let identity = operations::read_identity(&who.platform, &permit, &whose.reference).await?;
    let shown = Some(identity.number.national());
    page(&Page { number: shown, ..view(who.frame(Section::People), form, whose) })
}

async fn submit(who: SignedIn, reference: Path<String>, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RecordSafeContact>()?;
    let (_, whose) = as_it_stands(&who, &reference).await?;
    let sent = safe_contact(&form);
    match operations::record_safe_contact(&who.platform, &permit, &whose.reference, &sent).await {
        Ok(()) => Ok(see_other(format!("{}?done=contact", links::person(&whose.reference)))),
        Err(Error::Problem(Problem::Form(errors))) => {
            refused(&view(who.frame(Section::People), form.refused(errors), whose))
        }
        Err(error) => Err(error.into()),
    }
}

/// The form as the plan stands, and whose it is.
async fn as_it_stands(who: &SignedIn, reference: &str) -> Result<(Form, Whose), PageError> {
    let permit = who.permit::<ViewPeople>()?;
    let person = known(who, &permit, reference).await?;
    let form = person.plan.as_ref().map_or_else(form::beginning, form::filled);
    let reference = person.participant.reference;
    let flags = who.reader().number_flags(&permit, &reference).await?;
    Ok((form, Whose { reference, flags }))
}

fn view(frame: Frame, form: Form, Whose { reference, flags }: Whose) -> Page {
    let choice = |part: &str, slug: &'static str| Item::new(slug, frame.t(format!("contact-{part}-{slug}")));
    let any = Item::new("", frame.t("contact-gender-any"));
    let genders = InterviewerGender::ALL.map(|gender| choice("gender", gender.slug()));
    Page {
        number: None,
        flags,
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
    let whose = || Whose { reference: reference(), flags: NumberFlags::default() };
    let flags = NumberFlags {
        shared_with: vec![Reference::from_number(2042)],
        differs_from_referral: true,
        listed: true,
    };
    let flagged = Whose { reference: reference(), flags };
    let errors = vec![
        FieldError { field: "safe_days", code: "contact-days-required" },
        FieldError { field: "safe_from", code: "contact-from-invalid" },
        FieldError { field: "message_text", code: "contact-message-not-allowed" },
    ];
    let shown =
        Page { number: Some("01632 960123".to_owned()), ..view(frame(), form::filled(&plan()), whose()) };
    vec![
        Sample::of("contact/empty", &view(frame(), form::beginning(), whose())),
        Sample::of("contact/recorded", &view(frame(), form::filled(&plan()), whose())),
        Sample::of("contact/flagged", &view(frame(), form::filled(&plan()), flagged)),
        Sample::of("contact/number", &shown),
        Sample::of("contact/refused", &view(frame(), form::beginning().refused(errors), whose())),
    ]
}
