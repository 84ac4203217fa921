//! What the pages need to know of the place they are served from.

use access::{EmailAddress, SessionToken};
use std::time::Duration;

use operations::Platform;
use subtle::ConstantTimeEq;

use crate::edition_cache::EditionCache;
use crate::limits::{Allowance, CountedBy, Limits};
use crate::{PageError, Readiness, Watch};

/// A whole file, and the fields that come with it.
pub(crate) const UPLOAD_LIMIT: usize = fieldwork::MOST_BYTES + 64 * 1024;

/// Digits of half a token.
const HALF: usize = 32;

/// The platform behind the pages and how browsers reach them.
#[derive(Clone)]
pub struct Site {
    /// What the pages read from and ask to act.
    pub platform: Platform,
    /// Whether browsers come by https. Only a loopback address may go without.
    pub https: bool,
    /// The most bytes a form or a save may have.
    pub body_limit: usize,
    /// The most bytes a form with a file may have.
    pub upload_limit: usize,
    /// How long a body may take to come.
    pub body_time: Duration,
    /// Where browsers are to reach the pages, where it is configured: passkeys are made and asked for there alone.
    pub address: Option<String>,
    /// Whom to tell of a weakness: an address that begins `mailto:` or `https:`.
    pub security_contact: Option<String>,
    /// What the program knows of itself beside the database.
    pub readiness: Readiness,
    /// What is counted of the requests.
    pub watch: Watch,
    /// The published editions read last.
    pub editions: EditionCache,
    /// What was asked lately at the doors, by whom.
    pub(crate) limits: Limits,
}

impl Site {
    /// A site with the limits every site begins with.
    pub fn new(platform: Platform, https: bool) -> Self {
        let limits = Limits::new(Allowance::default(), &platform.environment);
        Self {
            platform,
            limits,
            https,
            body_limit: 1024 * 1024,
            upload_limit: UPLOAD_LIMIT,
            body_time: Duration::from_secs(30),
            address: None,
            security_contact: None,
            readiness: Readiness::default(),
            watch: Watch::default(),
            editions: EditionCache::default(),
        }
    }

    /// The same site, which allows this much at its doors.
    pub fn allowing(self, allowance: Allowance) -> Self {
        Self { limits: Limits::new(allowance, &self.platform.environment), ..self }
    }

    /// The name of the session's cookie. The prefix makes browsers refuse it from any other host or without https.
    pub fn session_cookie(&self) -> &'static str {
        if self.https { "__Host-candour" } else { "candour" }
    }

    /// The name of the cookie that ties the sign-in form to a browser.
    pub fn before_session_cookie(&self) -> &'static str {
        if self.https { "__Host-candour-visit" } else { "candour-visit" }
    }

    /// The name of the cookie that remembers the language of the pages.
    pub(crate) fn language_cookie(&self) -> &'static str {
        if self.https { "__Host-lang" } else { "lang" }
    }

    /// The name of the cookie by which a browser shows that an account has signed in with it.
    pub fn known_browser_cookie(&self) -> &'static str {
        if self.https { "__Host-candour-known" } else { "candour-known" }
    }

    /// The name of the cookie that a browser keeps while somebody is at their organisation.
    pub fn organisation_cookie(&self) -> &'static str {
        if self.https { "__Host-candour-organisation" } else { "candour-organisation" }
    }

    /// A token for somebody who has not signed in. Nothing of it is kept: half of it is chance, and the other half a mark of
    /// the first that only this panel can make.
    pub(crate) fn new_visit(&self) -> SessionToken {
        let drawn = SessionToken::from_random(self.platform.environment.random());
        let (chance, _) = drawn.reveal().split_at(HALF);
        // Both halves are digits, so this reads; were it not so, the drawn one would be refused and drawn again.
        SessionToken::parse(&format!("{chance}{}", self.visit_mark(chance))).unwrap_or(drawn)
    }

    /// This panel made the token.
    pub(crate) fn is_visit(&self, token: &SessionToken) -> bool {
        let (chance, mark) = token.reveal().split_at(HALF);
        self.visit_mark(chance).as_bytes().ct_eq(mark.as_bytes()).into()
    }

    fn visit_mark(&self, chance: &str) -> String {
        self.platform.store.reader().mark("visit", chance).chars().take(HALF).collect()
    }

    /// What a browser shows from now on for having signed in with this account.
    pub(crate) async fn new_known_browser(&self, email: &EmailAddress) -> Result<String, PageError> {
        let drawn = SessionToken::from_random(self.platform.environment.random());
        Ok(format!("{}.{}", drawn.reveal(), self.browser_mark(email, drawn.reveal()).await?))
    }

    /// By what somebody who tries to sign in is counted: by their browser, where this account has signed in with it before;
    /// otherwise by the account, together with everybody else whose browser is new to it.
    pub(crate) async fn counted_by(&self, known: Option<&str>, email: &str) -> Result<CountedBy, PageError> {
        let Ok(email) = EmailAddress::parse(email) else { return Ok(CountedBy::account(None)) };
        let anybody = CountedBy::account(Some(email.as_str()));
        let Some((chance, mark)) = known.and_then(|known| known.split_once('.')) else { return Ok(anybody) };
        let own = self.browser_mark(&email, chance).await?;
        let known: bool = own.as_bytes().ct_eq(mark.as_bytes()).into();
        Ok(if known { CountedBy::browser(chance) } else { anybody })
    }

    /// The generation goes into it: when everything that speaks for an account is ended, every browser is new to it again.
    async fn browser_mark(&self, email: &EmailAddress, chance: &str) -> Result<String, PageError> {
        let reader = self.platform.store.reader();
        let generation = reader.browser_generation(email).await?;
        Ok(reader.mark("known browser", &format!("{email} {generation} {chance}")))
    }
}
