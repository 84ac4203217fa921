//! Somebody who has signed in. A handler that takes this is for signed-in people only.

use access::{AccountRecord, Actor, Permission, Permit, Session, SessionToken};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use operations::Platform;
use questionnaire::Language;
use store::Reader;

use crate::edition_cache::EditionCache;
use crate::frame::ReaderLine;
use crate::{Frame, PageError, Section, Site, Visitor};

/// Who asks, and on what platform.
pub struct SignedIn {
    /// The platform.
    pub platform: Platform,
    /// The token of the session.
    pub token: SessionToken,
    /// The account.
    pub account: AccountRecord,
    /// Who acts.
    pub actor: Actor,
    /// The browser.
    pub visitor: Visitor,
    /// What they signed in for.
    pub session: Session,
    /// The published editions read last.
    pub editions: EditionCache,
}

impl SignedIn {
    /// The permit to do one thing. Without it the page does not exist for this account.
    pub fn permit<P: Permission>(&self) -> Result<Permit<P>, PageError> {
        self.actor.permit().ok_or(PageError::NotFound)
    }

    /// What the pages read from.
    pub fn reader(&self) -> Reader {
        self.platform.store.reader()
    }

    /// The language of the pages: the one chosen with the link, otherwise the account's own.
    pub fn language(&self) -> Language {
        self.visitor.chosen_language.unwrap_or(self.account.language)
    }

    /// The surroundings of a page in this section.
    pub fn frame(&self, section: Section) -> Frame {
        Frame { section: Some(section), ..self.bare_frame() }
    }

    /// The surroundings of a page that belongs to no section.
    pub fn bare_frame(&self) -> Frame {
        let force = self.actor.scope.force().and_then(|code| self.platform.forces.get(code));
        Frame {
            language: self.language(),
            reader: Some(ReaderLine {
                name: self.account.name.clone(),
                role: self.account.role,
                account: self.account.id.to_string(),
                idle: self.session.idle_limit().num_seconds(),
                left: self.session.left(self.platform.now()).num_seconds(),
                organisation: force.map(|force| force.name.say(self.language()).to_owned()),
            }),
            csrf: access::csrf_token(&self.token),
            ..self.visitor.frame()
        }
    }

    async fn find(site: web::Data<Site>, visitor: Visitor) -> Result<Self, PageError> {
        let (platform, editions) = (site.platform.clone(), site.editions.clone());
        let token = visitor.session.clone().ok_or(PageError::SignedOut)?;
        let session = operations::keep_session(&platform, &token).await?.ok_or(PageError::SignedOut)?;
        let actor = session.account.actor().ok_or(PageError::SignedOut)?;
        Ok(Self { platform, token, account: session.account.clone(), actor, visitor, session, editions })
    }
}

impl FromRequest for SignedIn {
    type Error = PageError;
    type Future = LocalBoxFuture<'static, Result<Self, PageError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let site = request.app_data::<web::Data<Site>>().cloned().ok_or(PageError::NotFound)?;
            let visitor = Visitor::of(&request, &site);
            let signed_in = Self::find(site, visitor).await?;
            // An error page shows the same menu as the page would have.
            request.extensions_mut().insert(signed_in.bare_frame());
            Ok(signed_in)
        })
    }
}
