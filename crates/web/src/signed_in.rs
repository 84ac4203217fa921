//! Somebody who has signed in. A handler that takes this is for signed-in people only.

use access::{
    AccountRecord, Actor, Permission, Permit, Session, SessionToken, SignInPolicy, Standing, permission,
};
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest, web};
use futures_util::future::LocalBoxFuture;
use operations::Platform;
use questionnaire::Language;
use store::Reader;

use crate::csrf::Opened;
use crate::edition_cache::EditionCache;
use crate::frame::ReaderLine;
use crate::looking::Looking;
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
    /// The mark that the form came with, if one was sent: see [`access::opened_mark`].
    pub opened: Option<String>,
    /// The published editions read last.
    pub editions: EditionCache,
    reader: Reader,
}

impl SignedIn {
    /// The permit to do one thing. Without it the page does not exist for this account. What cannot be taken back asks
    /// for a late proof first.
    pub fn permit<P: Permission>(&self) -> Result<Permit<P>, PageError> {
        let permit = self.actor.permit().ok_or(PageError::NotPermitted(P::NAME))?;
        let proved = !permission::asks_for_proof::<P>() || self.proved_lately();
        if proved { Ok(permit) } else { Err(PageError::ProofWanted) }
    }

    /// Somebody proved lately that it is them. A form that was opened in time may take a while to fill in.
    fn proved_lately(&self) -> bool {
        self.proof_holds() || (!self.visitor.looks && self.opened_in_time().is_some())
    }

    fn proof_holds(&self) -> bool {
        self.session.proved_within(self.platform.sign_in.proof_holds, self.platform.now())
    }

    /// The mark of the form that was sent, where it stood on a page of this very address or above it, and not too long ago.
    fn opened_in_time(&self) -> Option<&str> {
        let mark = self.opened.as_deref()?;
        let (at, page) = access::opened_page(&self.token, mark)?;
        let asked = path_of(&self.visitor.path);
        let belongs = asked == page || asked.strip_prefix(page).is_some_and(|rest| rest.starts_with('/'));
        (belongs && self.platform.now() - at <= SignInPolicy::TO_FILL_IN).then_some(mark)
    }

    /// The mark for the forms of the page that is shown: a new one while the proof holds, and the one that was sent where a form
    /// is shown again. Its minutes do not begin anew.
    fn opened(&self) -> String {
        if self.proof_holds() {
            access::opened_mark(&self.token, path_of(&self.visitor.path), self.platform.now())
        } else {
            self.opened_in_time().unwrap_or_default().to_owned()
        }
    }

    /// How far they have come in signing in.
    pub(crate) fn standing(&self) -> Standing {
        self.session.standing(&self.platform.sign_in)
    }

    /// What the pages read from.
    pub fn reader(&self) -> Reader {
        self.reader.clone()
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
        // Whoever is not in yet sees no menu.
        let inside = self.standing() == Standing::Whole;
        Frame {
            language: self.language(),
            reader: inside.then(|| ReaderLine {
                name: self.account.name.clone(),
                role: self.account.role,
                account: self.account.id.to_string(),
                idle: self.session.idle_limit().num_seconds(),
                left: self.session.left(self.platform.now()).num_seconds(),
                organisation: force.map(|force| force.name.say(self.language()).to_owned()),
            }),
            csrf: access::csrf_token(&self.token),
            opened: self.opened(),
            ..self.visitor.frame()
        }
    }

    async fn find(
        site: web::Data<Site>,
        visitor: Visitor,
        opened: Option<String>,
    ) -> Result<Self, PageError> {
        let (platform, editions) = (site.platform.clone(), site.editions.clone());
        let token = visitor.session.clone().ok_or(PageError::SignedOut)?;
        let session = operations::keep_session(&platform, &token).await?.ok_or(PageError::SignedOut)?;
        let actor = session.account.actor().ok_or(PageError::SignedOut)?;
        let (reader, account) = (platform.store.reader().remembering(), session.account.clone());
        Ok(Self { platform, token, account, actor, visitor, session, opened, editions, reader })
    }
}

/// An address without its query.
fn path_of(address: &str) -> &str {
    address.split('?').next().unwrap_or_default()
}

/// Somebody who has given a password and may not be in yet: for the pages on which signing in ends, and for signing out.
pub(crate) struct Arriving(pub(crate) SignedIn);

/// Somebody who is in, or has to set up a second factor first: for the pages on which it is set up.
pub(crate) struct SettingUp(pub(crate) SignedIn);

/// Finds whoever asks, however far they have come.
async fn found(request: HttpRequest) -> Result<SignedIn, PageError> {
    let site = request.app_data::<web::Data<Site>>().cloned().ok_or(PageError::NotFound)?;
    let visitor = Visitor::of(&request, &site);
    let opened = request.extensions().get::<Opened>().map(|Opened(mark)| mark.clone());
    let signed_in = SignedIn::find(site, visitor, opened).await?;
    // An error page shows the same menu as the page would have.
    request.extensions_mut().insert(signed_in.bare_frame());
    request.extensions_mut().insert(Looking::of(&signed_in));
    Ok(signed_in)
}

impl FromRequest for SignedIn {
    type Error = PageError;
    type Future = LocalBoxFuture<'static, Result<Self, PageError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let who = found(request).await?;
            match who.standing() {
                Standing::Whole => Ok(who),
                Standing::SecondWanted => Err(PageError::SecondWanted),
                Standing::MustSetUp => Err(PageError::SetUpWanted),
            }
        })
    }
}

impl FromRequest for SettingUp {
    type Error = PageError;
    type Future = LocalBoxFuture<'static, Result<Self, PageError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let who = found(request).await?;
            match who.standing() {
                Standing::SecondWanted => Err(PageError::SecondWanted),
                Standing::Whole | Standing::MustSetUp => Ok(Self(who)),
            }
        })
    }
}

impl FromRequest for Arriving {
    type Error = PageError;
    type Future = LocalBoxFuture<'static, Result<Self, PageError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { found(request).await.map(Self) })
    }
}
