//! The programs that speak for somebody's account, as the administrator sees them, each with a way to end it.

use access::permission::{EndApiToken, ViewPrograms};
use access::{AccountRecord, Role, TokenScope, TokenScopes};
use actix_web::HttpResponse;
use actix_web::web::{self, Path, ServiceConfig};
use askama::Template;
use fieldwork::Id;
use questionnaire::Language;
use store::ApiTokenRow;

use super::api_tokens::scope_words;
use crate::samples::Sample;
use crate::{Frame, Message, PageError, Section, SignedIn, page, see_other, spoken, urls};

/// Where it is.
const PATH: &str = "/admin/programs";

#[derive(Template)]
#[template(path = "programs/page.html")]
struct View {
    frame: Frame,
    rows: Vec<Row>,
}

struct Row {
    owner: String,
    /// The page of the owner's account.
    account: String,
    name: String,
    scopes: Vec<Message>,
    made: String,
    used: String,
    expires: String,
    /// Where it is ended.
    end: String,
}

pub(crate) fn routes(config: &mut ServiceConfig) {
    config.route(PATH, web::get().to(show)).route("/admin/programs/{id}/end", web::post().to(end));
}

async fn show(who: SignedIn) -> Result<HttpResponse, PageError> {
    // Ending one asks for a late proof: asked for now, nobody is stopped half-way.
    who.permit::<EndApiToken>()?;
    let permit = who.permit::<ViewPrograms>()?;
    let programs = who.reader().programs(&permit, who.platform.now()).await?;
    let programs: Vec<_> = programs.iter().map(|(token, owner)| (token, owner)).collect();
    page(&view(who.frame(Section::Accounts), &programs))
}

async fn end(who: SignedIn, path: Path<String>) -> Result<HttpResponse, PageError> {
    let permit = who.permit::<EndApiToken>()?;
    let id = Id::parse(&path).map_err(|_| PageError::NotFound)?;
    operations::end_api_token(&who.platform, &permit, id).await?;
    Ok(see_other(format!("{PATH}?done=token-revoked")))
}

fn view(frame: Frame, programs: &[(&ApiTokenRow, &AccountRecord)]) -> View {
    let rows = programs.iter().map(|(token, owner)| row(&frame, token, &owner.name)).collect();
    View { rows, frame }
}

fn row(frame: &Frame, token: &ApiTokenRow, owner: &str) -> Row {
    let date = |moment| spoken::date_of(frame.language, moment);
    Row {
        owner: owner.to_owned(),
        account: urls::account(token.account),
        name: token.name.clone(),
        scopes: token.scopes.iter().map(|scope| scope_words(frame, scope)).collect(),
        made: date(token.made_at),
        used: token.used_at.map_or_else(|| frame.t("token-never-used").to_string(), date),
        expires: date(token.expires_at),
        end: format!("{PATH}/{}/end", token.id),
    }
}

/// None, and one that was used and one that never was.
pub(crate) fn samples(language: Language) -> Vec<Sample> {
    use crate::pages::fixtures::at;
    let frame = || Frame::sample(language, Role::Administrator, Section::Accounts);
    let token = |number: u128, used_at| {
        Some(ApiTokenRow {
            id: Id::from_uuid(uuid::Uuid::from_u128(number)),
            account: Id::from_uuid(uuid::Uuid::from_u128(9)),
            name: format!("Invented program {number}"),
            made_at: at(9, 0),
            expires_at: at(12, 0),
            revoked_at: None,
            used_at,
            scopes: TokenScopes::of(TokenScope::of(Role::LiaisonOfficer))?,
        })
    };
    let tokens = [token(1, Some(at(10, 0))), token(2, None)];
    let rows = tokens.iter().flatten().map(|token| row(&frame(), token, "R. Osei")).collect();
    vec![
        Sample::of("programs/none", &view(frame(), &[])),
        Sample::of("programs/some", &View { rows, frame: frame() }),
    ]
}
