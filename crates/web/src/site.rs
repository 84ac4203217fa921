//! What the pages need to know of the place they are served from.

use operations::Platform;

use crate::edition_cache::EditionCache;
use crate::limits::{Allowance, Limits};

/// A whole file, and the fields that come with it.
pub(crate) const UPLOAD_LIMIT: usize = fieldwork::MOST_BYTES + 64 * 1024;

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
}
