//! The references the panel has received from a liaison officer: that they arrived, and nothing more.

use access::Role;
use access::permission::ViewReferrals;
use actix_web::HttpResponse;
use actix_web::web::{self, ServiceConfig};
use askama::Template;
use chrono::NaiveDate;
use fieldwork::{Reference, london_date};
use questionnaire::Language;

use crate::samples::Sample;
use crate::{Frame, PageError, Section, SignedIn, page, spoken};

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route("/referrals", web::get().to(show));
}

#[derive(Template)]
#[template(path = "referrals/page.html")]
struct Page {
    frame: Frame,
    referrals: Vec<Row>,
}

struct Row {
    reference: Reference,
    received: String,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<ViewReferrals>()?;
    let mine = who.reader().my_referrals(&permit).await?;
    let received = mine.into_iter().map(|row| (row.reference, london_date(row.referred_at)));
    page(&view(who.frame(Section::Referrals), received))
}

fn view(frame: Frame, received: impl IntoIterator<Item = (Reference, NaiveDate)>) -> Page {
    let row = |(reference, day)| Row { reference, received: spoken::date(frame.language, day) };
    Page { referrals: received.into_iter().map(row).collect(), frame }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::{reference, today};
    let frame = || Frame::sample(language, Role::LiaisonOfficer, Section::Referrals);
    vec![
        Sample::of("referrals/none", &view(frame(), [])),
        Sample::of("referrals/some", &view(frame(), [(reference(), today())])),
    ]
}
