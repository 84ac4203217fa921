//! Whoever calls: a program that shows a token. Cookies let nobody in here.

use access::{Actor, ApiToken, Permission, Permit};
use actix_web::http::StatusCode;
use actix_web::http::header::{AUTHORIZATION, HeaderMap};
use actix_web::web::Data;
use actix_web::{FromRequest, HttpRequest, dev::Payload};
use futures_util::future::LocalBoxFuture;
use operations::Platform;

use super::refusal::Refusal;
use crate::{PageError, Site};

/// A program that speaks for an account.
pub(super) struct Caller {
    pub(super) platform: Platform,
    actor: Option<Actor>,
}

impl Caller {
    /// The permit to do one thing for the account: 401 without a token that holds, 404 where its role has no such thing.
    pub(super) fn permit<P: Permission>(&self) -> Result<Permit<P>, Refusal> {
        let actor = self.actor.as_ref().ok_or(Refusal::new(StatusCode::UNAUTHORIZED, "token-required"))?;
        actor.permit().ok_or(Refusal::new(StatusCode::NOT_FOUND, "not-found"))
    }

    /// The force a request is about: the one it names, or else the account's own.
    pub(super) fn force(&self, named: String) -> String {
        let own = self.actor.as_ref().and_then(|actor| actor.scope.force());
        match own {
            Some(own) if named.trim().is_empty() => own.to_string(),
            _ => named,
        }
    }
}

fn shown(headers: &HeaderMap) -> Option<ApiToken> {
    let header = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = header.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| ApiToken::parse(token.trim()).ok()).flatten()
}

impl FromRequest for Caller {
    type Error = PageError;
    type Future = LocalBoxFuture<'static, Result<Self, PageError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let site = request.app_data::<Data<Site>>().cloned().ok_or(PageError::NotFound)?;
            let platform = site.platform.clone();
            let actor = match shown(request.headers()) {
                Some(token) => operations::know_api_token(&platform, &token).await?,
                None => None,
            };
            Ok(Self { platform, actor })
        })
    }
}
