//! The keys of the interview page: what each does, and whether this account has them.

use access::Role;
use access::permission::SetShortcuts;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use questionnaire::Language;

use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, SignedIn, page, see_other, urls};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource(urls::KEYS).get(show).post(submit));
}

/// The keys, each with the messages of its key and of what it does.
const KEYS: [(&str, &str); 8] = [
    ("interview-keys-choose", "interview-keys-choose-what"),
    ("interview-keys-codes", "interview-keys-codes-what"),
    ("interview-keys-enter", "interview-keys-enter-what"),
    ("interview-keys-ctrl-enter", "interview-keys-ctrl-enter-what"),
    ("interview-keys-alt", "interview-keys-alt-what"),
    ("keys-pause", "interview-keys-pause-what"),
    ("keys-distress", "interview-keys-distress-what"),
    ("interview-keys-escape", "interview-keys-escape-what"),
];

/// The form and the table.
#[derive(Template)]
#[template(path = "account_keys/page.html")]
pub(crate) struct View {
    frame: Frame,
    form: Form,
    ways: Vec<Item>,
    keys: &'static [(&'static str, &'static str)],
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    who.permit::<SetShortcuts>()?;
    page(&view(who.bare_frame(), who.account.shortcuts))
}

async fn submit(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<SetShortcuts>()?;
    operations::set_shortcuts(&who.platform, &permit, form.value("shortcuts") != "off").await?;
    Ok(see_other(format!("{}?done=keys", urls::KEYS)))
}

fn view(frame: Frame, shortcuts: bool) -> View {
    let way = |way: &str| Item::new(way, frame.t(format!("keys-{way}")).to_string());
    let ways = ["on", "off"].map(way).to_vec();
    let form = Form::filled([("shortcuts", if shortcuts { "on" } else { "off" })]);
    View { frame, form, ways, keys: &KEYS }
}

/// With the keys and without them.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame =
        || Frame { section: None, ..Frame::sample(language, Role::Interviewer, crate::Section::Calls) };
    vec![
        Sample::of("account-keys/on", &view(frame(), true)),
        Sample::of("account-keys/off", &view(frame(), false)),
    ]
}
