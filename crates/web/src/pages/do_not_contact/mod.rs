//! The do-not-contact list: put a number on it, and see what is on it without a number being shown.

use access::Role;
use access::permission::AddDoNotContact;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use fieldwork::FieldError;
use operations::{Error, Problem};
use questionnaire::Language;
use store::Listing;

use crate::locale::Message;
use crate::samples::Sample;
use crate::{Form, Frame, PageError, Section, SignedIn, page, refused, see_other, spoken};

const HERE: &str = "/do-not-contact";

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource(HERE).get(show).post(submit));
}

#[derive(Template)]
#[template(path = "do_not_contact/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    entries: Vec<Entry>,
}

/// One entry, as a row.
struct Entry {
    number: i64,
    why: Message,
    added: String,
    by: String,
    state: Message,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<AddDoNotContact>()?;
    let listed = who.reader().do_not_contact(&permit).await?;
    page(&view(who.frame(Section::People), Form::default(), &listed))
}

async fn submit(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<AddDoNotContact>()?;
    match operations::add_do_not_contact(&who.platform, &permit, form.value("number")).await {
        Ok(()) => Ok(see_other(format!("{HERE}?done=listed"))),
        Err(Error::Problem(Problem::Form(errors))) => {
            let listed = who.reader().do_not_contact(&permit).await?;
            refused(&view(who.frame(Section::People), form.refused(errors), &listed))
        }
        Err(error) => Err(error.into()),
    }
}

fn view(frame: Frame, form: Form, listed: &[Listing]) -> Page {
    let entry = |listing: &Listing| Entry {
        number: listing.number,
        why: frame.t(format!("wall-{}", listing.wall.slug())),
        added: spoken::date_of(frame.language, listing.added_at),
        by: match listing.added_by.as_str() {
            "" => frame.t("safety-unknown").to_string(),
            name => name.to_owned(),
        },
        state: match listing.lifted_at {
            Some(at) => frame.t("dnc-lifted").with("date", spoken::date_of(frame.language, at)),
            None => frame.t("dnc-holds"),
        },
    };
    Page { entries: listed.iter().map(entry).collect(), frame, form }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::at;
    let frame = || Frame::sample(language, Role::Coordinator, Section::People);
    let listing = |number, lifted: bool| Listing {
        number,
        wall: fieldwork::Wall::Refused,
        added_at: at(9, 0),
        added_by: if lifted { String::new() } else { "Leah Marsh".to_owned() },
        lifted_at: lifted.then(|| at(10, 0)),
    };
    let error = vec![FieldError { field: "number", code: "referral-number-invalid" }];
    vec![
        Sample::of("do-not-contact/empty", &view(frame(), Form::default(), &[])),
        Sample::of(
            "do-not-contact/list",
            &view(frame(), Form::default(), &[listing(2, false), listing(1, true)]),
        ),
        Sample::of("do-not-contact/refused", &view(frame(), Form::default().refused(error), &[])),
    ]
}
