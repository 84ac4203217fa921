//! Programs that speak for one's own account: making a token, which is shown once, and ending one.

use access::permission::{MakeApiToken, RevokeApiToken, ViewApiTokens};
use access::{Role, TokenScope, TokenScopes};
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
    scopes: Vec<Item>,
    rows: Vec<Row>,
    /// The page that leads here.
    back: &'static str,
}

struct Row {
    name: String,
    scopes: Vec<Message>,
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
    // The form asks for a late proof: asked for now, nothing that was typed is lost.
    who.permit::<MakeApiToken>()?;
    let rows = own(&who).await?;
    // Where there is one choice only, it is made.
    let only = match TokenScope::of(who.account.role).as_slice() {
        [only] => only.slug(),
        _ => "",
    };
    let form = Form::filled([("days", "90"), ("scopes", only)]);
    page(&view(frame(&who), form, &rows, (who.account.role, who.platform.now())))
}

async fn submit(who: SignedIn, form: Form) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<MakeApiToken>()?;
    let raw = RawApiToken {
        name: form.value("name").to_owned(),
        days: form.value("days").to_owned(),
        scopes: form.all("scopes").map(str::to_owned).collect(),
    };
    match operations::make_api_token(&who.platform, &permit, &raw).await {
        Ok(token) => page(&Made { frame: frame(&who), secret: token.reveal().to_owned() }),
        Err(Error::Problem(Problem::Form(errors))) => {
            let (rows, about) = (own(&who).await?, (who.account.role, who.platform.now()));
            refused(&view(frame(&who), form.refused(errors), &rows, about))
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

/// Beside the pages of what its program does.
fn frame(who: &SignedIn) -> Frame {
    who.frame(section(who.account.role))
}

fn section(role: Role) -> Section {
    match role {
        Role::Analyst | Role::Opcc => Section::Downloads,
        Role::Publisher => Section::Editions,
        _ => Section::Referrals,
    }
}

fn view(frame: Frame, form: Form, rows: &[ApiTokenRow], (role, now): (Role, DateTime<Utc>)) -> Page {
    let days = DAYS.map(|days| Item::new(days, frame.t("token-days-value").count("days", days)));
    let scopes = TokenScope::of(role).into_iter();
    Page {
        days: days.to_vec(),
        scopes: scopes.map(|scope| Item::new(scope.slug(), scope_words(&frame, scope))).collect(),
        rows: rows.iter().map(|row| line(&frame, row, now)).collect(),
        back: section(role).path(),
        frame,
        form,
    }
}

pub(super) fn scope_words(frame: &Frame, scope: TokenScope) -> Message {
    frame.t(format!("token-scope-{}", scope.slug()))
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
        scopes: row.scopes.iter().map(|scope| scope_words(frame, scope)).collect(),
        made: date(row.made_at),
        expires: date(row.expires_at),
        used: row.used_at.map_or_else(|| frame.t("token-never-used").to_string(), date),
        state: frame.t(state),
        revoke: row.holds(now).then(|| format!("/account/api-tokens/{}/revoke", row.id)),
    }
}

pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::at;
    let frame = |role| Frame::sample(language, role, section(role));
    let (officer, analyst) = (Role::LiaisonOfficer, Role::Analyst);
    let sending = [row(officer, (1, None)), row(officer, (2, Some(at(10, 0))))];
    let reading: Vec<_> = [row(analyst, (1, None))].into_iter().flatten().collect();
    let rows: Vec<_> = sending.into_iter().flatten().collect();
    let bad = Form::default().refused(vec![
        FieldError { field: "name", code: "token-name-required" },
        FieldError { field: "scopes", code: "token-scopes-required" },
        FieldError { field: "days", code: "token-days-unknown" },
    ]);
    let shown = |role, form, rows: &[ApiTokenRow], now| view(frame(role), form, rows, (role, now));
    vec![
        Sample::of("api_tokens/none", &shown(officer, Form::default(), &[], at(11, 0))),
        Sample::of("api_tokens/some", &shown(officer, Form::default(), &rows, at(11, 0))),
        Sample::of("api_tokens/reading", &shown(analyst, Form::default(), &reading, at(11, 0))),
        Sample::of("api_tokens/expired", &shown(officer, bad, &rows, at(13, 0))),
        Sample::of("api_tokens/made", &Made { frame: frame(officer), secret: "candour_0".to_owned() }),
    ]
}

/// A token for everything that the role is offered.
fn row(role: Role, (number, revoked_at): (u128, Option<DateTime<Utc>>)) -> Option<ApiTokenRow> {
    use crate::pages::fixtures::at;
    Some(ApiTokenRow {
        id: Id::from_uuid(uuid::Uuid::from_u128(number)),
        account: Id::from_uuid(uuid::Uuid::from_u128(9)),
        name: "Invented program".to_owned(),
        made_at: at(9, 0),
        expires_at: at(12, 0),
        revoked_at,
        used_at: revoked_at,
        scopes: TokenScopes::of(TokenScope::of(role))?,
    })
}
