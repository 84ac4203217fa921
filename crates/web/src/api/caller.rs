//! Whoever calls: a program that shows a token. Cookies let nobody in here.

use access::{ApiToken, Delegate, Permission, Permit};
use actix_web::http::StatusCode;
use actix_web::http::header::{AUTHORIZATION, HeaderMap};
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use data_encoding::BASE64;
use fieldwork::Force;
use futures_util::future::LocalBoxFuture;
use operations::Platform;

use super::refusal::Refusal;
use crate::{PageError, Site};

/// A program that speaks for an account.
pub(super) struct Caller {
    pub(super) platform: Platform,
    program: Option<Delegate>,
}

impl Caller {
    /// The permit to do one thing for the account: 401 without a token that holds, 403 where the token is not for it, 404
    /// where the account's role has no such thing.
    pub(super) fn permit<P: Permission>(&self) -> Result<Permit<P>, Refusal> {
        let program = self.program.as_ref();
        let program = program.ok_or(Refusal::new(StatusCode::UNAUTHORIZED, "token-required"))?;
        Ok(program.permit()?)
    }

    /// The force a request is about: the one it names, or else the account's own.
    pub(super) fn force(&self, named: String) -> String {
        let own = self.program.as_ref().and_then(|program| program.actor().scope.force());
        match own {
            Some(own) if named.trim().is_empty() => own.to_string(),
            _ => named,
        }
    }

    /// The forces that the account sees.
    pub(super) fn forces(&self) -> impl Iterator<Item = &Force> {
        let scope = self.program.as_ref().map(|program| &program.actor().scope);
        let forces = self.platform.forces.iter();
        forces.filter(move |force| scope.is_some_and(|scope| scope.reaches(&force.code)))
    }

    /// The force with this name in addresses, if the account sees it.
    pub(super) fn force_called(&self, slug: &str) -> Result<&Force, Refusal> {
        self.forces().find(|force| force.slug == slug).ok_or(Refusal::nothing())
    }
}

/// What a request shows to be let in.
enum Shown {
    /// Nothing.
    Nothing,
    /// Something that is no token.
    Nonsense,
    /// Something that has the form of a token.
    Token(ApiToken),
}

/// A token as a program sends it: by itself, or as the password that goes with any name.
fn shown(headers: &HeaderMap) -> Shown {
    let Some(header) = headers.get(AUTHORIZATION) else { return Shown::Nothing };
    let token = header.to_str().ok().and_then(|header| {
        let (scheme, credentials) = header.split_once(' ')?;
        match scheme.to_ascii_lowercase().as_str() {
            "bearer" => ApiToken::parse(credentials.trim()).ok(),
            "basic" => ApiToken::parse(&password(credentials.trim())?).ok(),
            _ => None,
        }
    });
    token.map_or(Shown::Nonsense, Shown::Token)
}

fn password(credentials: &str) -> Option<String> {
    let decoded = String::from_utf8(BASE64.decode(credentials.as_bytes()).ok()?).ok()?;
    decoded.split_once(':').map(|(_, password)| password.trim().to_owned())
}

/// The program, once its requests are counted; or nobody, once that is counted.
async fn known(request: &HttpRequest, site: &Site) -> Result<Option<Delegate>, PageError> {
    let program = match shown(request.headers()) {
        Shown::Nothing => return Ok(None),
        Shown::Nonsense => None,
        Shown::Token(token) => operations::know_api_token(&site.platform, &token).await?,
    };
    match &program {
        Some(program) => site.limits.count_token(&program.token)?,
        None => site.limits.count_failed_token(request)?,
    }
    Ok(program)
}

impl FromRequest for Caller {
    type Error = PageError;
    type Future = LocalBoxFuture<'static, Result<Self, PageError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let site = request.app_data::<Data<Site>>().cloned().ok_or(PageError::NotFound)?;
            let program = known(&request, &site).await?;
            Ok(Self { platform: site.platform.clone(), program })
        })
    }
}
