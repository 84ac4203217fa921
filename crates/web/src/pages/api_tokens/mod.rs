//! Programs that speak for one's own account: making a token, which is shown once, and ending one.

use access::Role;
use access::permission::{MakeApiToken, RevokeApiToken, ViewApiTokens};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use chrono::{DateTime, Utc};
use fieldwork::{FieldError, Id};
use operations::{Error, Problem, RawApiToken};
use questionnaire::Language;
use store::ApiTokenRow;

use crate::samples::Sample;
use crate::{Form, Frame, Item, Message, PageError, Section, SignedIn, page, refused, see_other, spoken};

/// The lives offered, in days.
const DAYS: [u32; 4] = [30, 90, 180, 366];

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.service(web::resource("/account/api-tokens").get(show).post(submit));
    config.route("/account/api-tokens/{id}/revoke", web::post().to(revoke));
}

#[derive(Template)]
#[template(path = "api_tokens/page.html")]
struct Page {
    frame: Frame,
    form: Form,
    days: Vec<Item>,
    rows: Vec<Row>,
}

struct Row {
    name: String,
    made: String,
    expires: String,
    used: String,
    state: Message,
    /// Where it is ended, while it holds.
    revoke: Option<String>,
}

/// The secret, this once.
#[derive(Template)]
#[template(path = "api_tokens/made.html")]
struct Made {
    frame: Frame,
    secret: String,
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    let rows = own(&who).await?;
    page(&view(who.frame(Section::Referrals), Form::filled([("days", "90")]), &rows, who.platform.now()))
}

async fn submit(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<MakeApiToken>()?;
    let raw = RawApiToken { name: form.value("name").to_owned(), days: form.value("days").to_owned() };
    match operations::make_api_token(&who.platform, &permit, &raw).await {
        Ok(token) => page(&Made { frame: who.frame(Section::Referrals), secret: token.reveal().to_owned() }),
        Err(Error::Problem(Problem::Form(errors))) => {
            let (rows, frame) = (own(&who).await?, who.frame(Section::Referrals));
            refused(&view(frame, form.refused(errors), &rows, who.platform.now()))
        }
        Err(error) => Err(error.into()),
    }
}

async fn revoke(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<RevokeApiToken>()?;
    let id = Id::parse(&path).map_err(|_| PageError::NotFound)?;
    operations::revoke_api_token(&who.platform, &permit, id).await?;
    Ok(see_other("/account/api-tokens?done=token-revoked"))
}

async fn own(who: &SignedIn) -> Result<Vec<ApiTokenRow>, PageError> {
    let permit = who.permit::<ViewApiTokens>()?;
    Ok(who.reader().api_tokens(&permit).await?)
}

fn view(frame: Frame, form: Form, rows: &[ApiTokenRow], now: DateTime<Utc>) -> Page {
    let days = DAYS.map(|days| Item::new(days, frame.t("token-days-value").count("days", days)));
    Page { days: days.to_vec(), rows: rows.iter().map(|row| line(&frame, row, now)).collect(), frame, form }
}

fn line(frame: &Frame, row: &ApiTokenRow, now: DateTime<Utc>) -> Row {
    let date = |moment| spoken::date_of(frame.language, moment);
    let state = match row.revoked_at {
        Some(_) => "token-revoked",
        None if row.holds(now) => "token-holds",
        None => "token-expired",
    };
    Row {
        name: row.name.clone(),
        made: date(row.made_at),
        expires: date(row.expires_at),
        used: row.used_at.map_or_else(|| frame.t("token-never-used").to_string(), date),
        state: frame.t(state),
        revoke: row.holds(now).then(|| format!("/account/api-tokens/{}/revoke", row.id)),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::at;
    let frame = || Frame::sample(language, Role::LiaisonOfficer, Section::Referrals);
    let row = |number: u128, revoked_at| ApiTokenRow {
        id: Id::from_uuid(uuid::Uuid::from_u128(number)),
        account: Id::from_uuid(uuid::Uuid::from_u128(9)),
        name: "Crime recording system".to_owned(),
        made_at: at(9, 0),
        expires_at: at(12, 0),
        revoked_at,
        used_at: revoked_at,
    };
    let rows = [row(1, None), row(2, Some(at(10, 0)))];
    let errors = vec![
        FieldError { field: "name", code: "token-name-required" },
        FieldError { field: "days", code: "token-days-unknown" },
    ];
    let bad = Form::default().refused(errors);
    vec![
        Sample::of("api_tokens/none", &view(frame(), Form::default(), &[], at(11, 0))),
        Sample::of("api_tokens/some", &view(frame(), Form::default(), &rows, at(11, 0))),
        Sample::of("api_tokens/expired", &view(frame(), bad, &rows, at(13, 0))),
        Sample::of("api_tokens/made", &Made { frame: frame(), secret: "candour_0".to_owned() }),
    ]
}
