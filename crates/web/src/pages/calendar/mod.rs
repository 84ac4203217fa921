//! An interviewer's own calendar: a private address for their calendar program, made, shown once and ended here, and the
//! calendar itself, with neutral titles and references only.

use access::permission::{MakeCalendarAddress, RevokeCalendarAddress, ViewDiary};
use access::{CalendarSecret, Role};
use actix_web::web::{self, Data, Path, ServiceConfig};
use actix_web::{HttpRequest, HttpResponse};
use askama::Template;
use questionnaire::Language;

use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, Site, locale, page, see_other, spoken};

pub(crate) const PATH: &str = "/account/calendar";

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource(PATH).get(show).post(make));
    config.route("/account/calendar/revoke", web::post().to(revoke));
    config.route("/calendar/{secret}.ics", web::get().to(feed));
}

#[derive(Template)]
#[template(path = "calendar/page.html")]
struct Page {
    frame: Frame,
    since: Option<String>,
    /// The address that was just made. It is shown this once.
    address: Option<String>,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    page(&Page { since: since(&who).await?, address: None, frame: who.frame(Section::Hours) })
}

/// Shows the address in the answer to the request itself: it stands at no page that could be opened again.
async fn make(who: SignedIn, site: Data<Site>, request: HttpRequest) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<MakeCalendarAddress>()?;
    let secret = operations::make_calendar_address(&who.platform, &permit).await?;
    let scheme = if site.https { "https" } else { "http" };
    let host = request.connection_info().host().to_owned();
    let address = Some(format!("{scheme}://{host}/calendar/{}.ics", secret.reveal()));
    page(&Page { since: since(&who).await?, address, frame: who.frame(Section::Hours) })
}

async fn revoke(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RevokeCalendarAddress>()?;
    who.permit::<ViewDiary>()?;
    operations::revoke_calendar_address(&who.platform, &permit, who.account.id).await?;
    Ok(see_other(format!("{PATH}?done=calendar-revoked")))
}

async fn since(who: &SignedIn) -> Result<Option<String>, PageError> {
    let today = who.platform.today();
    let diary = who.reader().own_diary(&who.permit::<ViewDiary>()?, today..=today).await?;
    let since = diary.and_then(|diary| diary.calendar_since);
    Ok(since.map(|since| spoken::date_of(who.language(), since)))
}

/// The calendar, for whoever knows its address. No cookie is looked at, and none is set.
async fn feed(site: Data<Site>, secret: Path<String>) -> Result<HttpResponse, PageError> {
    let secret = CalendarSecret::parse(&secret).map_err(|_| PageError::NotFound)?;
    let title = |language, reference: &fieldwork::Reference| {
        locale::t(language, "calendar-entry").with("reference", reference).to_string()
    };
    let calendar = operations::calendar_feed(&site.platform, &secret, title).await?;
    Ok(HttpResponse::Ok()
        .content_type("text/calendar; charset=utf-8")
        .insert_header(("content-disposition", "inline; filename=\"calendar.ics\""))
        .insert_header(("x-robots-tag", "noindex"))
        .body(calendar))
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    let frame = || Frame::sample(language, Role::Interviewer, Section::Hours);
    let since = || Some(spoken::date(language, super::fixtures::today()));
    let address = format!("https://panel.example/calendar/{}.ics", "0".repeat(64));
    vec![
        Sample::of("calendar/none", &Page { frame: frame(), since: None, address: None }),
        Sample::of("calendar/made", &Page { frame: frame(), since: since(), address: Some(address) }),
        Sample::of("calendar/has", &Page { frame: frame(), since: since(), address: None }),
    ]
}
