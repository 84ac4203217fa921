//! Messages by email, for oneself: what would be in them, and whether they are wanted.

use access::Role;
use access::permission::ChooseMail;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use fieldwork::{Country, FieldError};
use operations::{EDITION_PUBLISHED, Error, Languages, Problem};
use questionnaire::Language;

use crate::samples::Sample;
use crate::{Form, Frame, Item, PageError, Section, SignedIn, page, refused, see_other, spoken, urls};

/// What the form says where no message is wanted.
const NONE: &str = "no";

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource(urls::MESSAGES).get(show).post(submit));
}

#[derive(Template)]
#[template(path = "account_mail/page.html")]
struct View {
    frame: Frame,
    form: Form,
    /// The wishes; none where this panel sends no email.
    wishes: Vec<Item>,
    /// Where the messages go.
    address: String,
    /// Since when they are wanted.
    since: Option<String>,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    page(&found(&who, Form::default()).await?)
}

async fn submit(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ChooseMail>()?;
    match operations::choose_mail(&who.platform, &permit, form.value("letters")).await {
        Ok(()) => Ok(see_other(format!("{}?done=messages", urls::MESSAGES))),
        Err(Error::Problem(Problem::Form(errors))) => refused(&found(&who, form.refused(errors)).await?),
        Err(error) => Err(error.into()),
    }
}

async fn found(who: &SignedIn, form: Form) -> Result<View, PageError> {
    let permit = who.permit::<ChooseMail>()?;
    let wish = who.reader().mail_wish(&permit, EDITION_PUBLISHED).await?;
    let frame = who.frame(section(who.account.role));
    let chosen = wish.as_ref().map_or(NONE, |wish| wish.languages.as_str()).to_owned();
    let form = if form.is_refused() { form } else { Form::filled([("letters", chosen.as_str())]) };
    let since = wish.map(|wish| spoken::date_of(frame.language, wish.asked_at));
    let wishes = if who.platform.post.is_some() { wishes(&frame, in_wales(who)) } else { Vec::new() };
    Ok(View { address: who.account.email.as_str().to_owned(), frame, form, wishes, since })
}

/// The figures are in another section for whoever releases them.
fn section(role: Role) -> Section {
    if role == Role::Publisher { Section::Editions } else { Section::Dashboard }
}

/// Whoever works for a Welsh force is offered both languages first, Welsh before English.
fn in_wales(who: &SignedIn) -> bool {
    let force = who.actor.scope.force().and_then(|code| who.platform.forces.get(code));
    force.is_some_and(|force| force.country == Country::Wales)
}

fn wishes(frame: &Frame, in_wales: bool) -> Vec<Item> {
    let order = match in_wales {
        true => [Languages::Both, Languages::Welsh, Languages::English],
        false => [Languages::English, Languages::Welsh, Languages::Both],
    };
    let item = |slug: &str| Item::new(slug, frame.t(format!("messages-{slug}")));
    std::iter::once(NONE).chain(order.map(Languages::slug)).map(item).collect()
}

/// Nobody asked yet, somebody did, a refused form, and a panel without a mail server.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let view = |form: Form, since: Option<&str>, with_post: bool| {
        let frame = Frame::sample(language, Role::Analyst, Section::Dashboard);
        let wishes = if with_post { wishes(&frame, false) } else { Vec::new() };
        let (address, since) = ("r.osei@eastmere.example".to_owned(), since.map(str::to_owned));
        View { frame, form, wishes, address, since }
    };
    let chosen = |slug| Form::filled([("letters", slug)]);
    let wrong = Form::default().refused(vec![FieldError { field: "letters", code: "mail-choose" }]);
    vec![
        Sample::of("account_mail/none", &view(chosen(NONE), None, true)),
        Sample::of("account_mail/asked", &view(chosen("both"), Some("5/10/2026"), true)),
        Sample::of("account_mail/refused", &view(wrong, None, true)),
        Sample::of("account_mail/no_server", &view(chosen(NONE), None, false)),
    ]
}
