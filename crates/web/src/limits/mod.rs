//! How often one program may ask, and how often one address may fail at a door.
//!
//! Only the API and signing in are limited: what somebody does who is signed in is not, so that no limit can stand between
//! an interview and its saves. Successes at a door are never counted, and a token that holds is let in whatever others at
//! its address get wrong: nobody is locked out by somebody elsewhere. Sign-ins are counted by account too, but somebody whose browser
//! the account has signed in with before is counted by that browser alone (docs/adr/0038). Attempts that are counted by the same
//! take turns, so that a thousand at once are not more than a thousand one after another.

mod address;
mod attempt;
mod clock;
mod gate;
mod turns;

use std::num::NonZeroU32;
use std::sync::Arc;

use actix_web::HttpRequest;
use governor::Quota;
use operations::Environment;

pub(crate) use address::Address;
pub(crate) use attempt::{Attempt, CountedBy};
use clock::PanelClock;
pub use gate::Wait;
use gate::{Counter, Gate};
use turns::Turns;

/// What is allowed, as it is configured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// Requests of one token in a minute.
    pub token_requests: NonZeroU32,
    /// Tokens from one address in a minute that are not in use.
    pub failed_tokens: NonZeroU32,
    /// Refused sign-ins from one address in a minute.
    pub failed_sign_ins: NonZeroU32,
    /// Refused sign-ins with one account at once, from browsers that are new to it; one more comes back every three minutes.
    pub failed_account_sign_ins: NonZeroU32,
    /// How many proxies stand before the pages. Each adds the address it was asked from to `X-Forwarded-For`.
    pub proxies: u8,
}

/// What a panel begins with: what config/default.toml says.
impl Default for Allowance {
    fn default() -> Self {
        const MANY: NonZeroU32 = NonZeroU32::MIN.saturating_add(299);
        const FEW: NonZeroU32 = NonZeroU32::MIN.saturating_add(19);
        const TEN: NonZeroU32 = NonZeroU32::MIN.saturating_add(9);
        Self {
            token_requests: MANY,
            failed_tokens: FEW,
            failed_sign_ins: FEW,
            failed_account_sign_ins: TEN,
            proxies: 0,
        }
    }
}

/// What was asked lately, by whom. Cloning is cheap, and every clone counts with the rest.
#[derive(Clone)]
pub(crate) struct Limits(Arc<Counted>);

struct Counted {
    tokens: Counter<String>,
    failed_tokens: Gate<Address>,
    failed_sign_ins: Gate<Address>,
    failed_accounts: Gate<CountedBy>,
    /// Links asked for, by the account: asking for one shuts no door but this.
    links: Gate<CountedBy>,
    turns_of_addresses: Turns<Address>,
    turns: Turns<CountedBy>,
    proxies: u8,
}

impl Limits {
    pub(crate) fn new(allowance: Allowance, environment: &Arc<dyn Environment>) -> Self {
        let clock = PanelClock::new(environment);
        Self(Arc::new(Counted {
            tokens: Counter::new(Quota::per_minute(allowance.token_requests), &clock),
            failed_tokens: Gate::new(Quota::per_minute(allowance.failed_tokens), &clock),
            failed_sign_ins: Gate::new(Quota::per_minute(allowance.failed_sign_ins), &clock),
            failed_accounts: Gate::new(slowly(allowance.failed_account_sign_ins), &clock),
            links: Gate::new(slowly(allowance.failed_account_sign_ins), &clock),
            turns_of_addresses: Turns::new(),
            turns: Turns::new(),
            proxies: allowance.proxies,
        }))
    }

    /// Counts a request of a token that holds, or says how long its program has to wait.
    pub(crate) fn count_token(&self, token: &str) -> Result<(), Wait> {
        self.0.tokens.count(&token.to_owned())
    }

    /// Counts a token that does not hold, or says how long its address has to wait.
    pub(crate) fn count_failed_token(&self, request: &HttpRequest) -> Result<(), Wait> {
        let address = Address::of(request, self.0.proxies);
        address.map_or(Ok(()), |address| self.0.failed_tokens.failed(&address))
    }

    /// Somebody's turn to try to sign in (see [`crate::Site::counted_by`]), once everybody counted by the same has had theirs;
    /// or how long they have to wait.
    pub(crate) async fn attempt(&self, request: &HttpRequest, by: CountedBy) -> Result<Attempt, Wait> {
        let address = Address::of(request, self.0.proxies).filter(|_| !by.is_known());
        let here = match address {
            Some(address) => Some(self.0.turns_of_addresses.take(address).await),
            None => None,
        };
        let turn = self.0.turns.take(by).await;
        address.map_or(Ok(()), |address| self.0.failed_sign_ins.passable(&address))?;
        self.0.failed_accounts.passable(&by)?;
        Ok(Attempt { limits: self.clone(), address, by, refused: true, _turns: (here, turn) })
    }

    /// Whether somebody may come back from their organisation: from here. By account nobody is counted, since nothing is guessed.
    pub(crate) fn may_come_back(&self, request: &HttpRequest) -> Result<(), Wait> {
        let address = Address::of(request, self.0.proxies);
        address.map_or(Ok(()), |address| self.0.failed_sign_ins.passable(&address))
    }

    /// Counts a way back that came to nothing.
    pub(crate) fn count_lost_way(&self, request: &HttpRequest) {
        if let Some(address) = Address::of(request, self.0.proxies) {
            let _ = self.0.failed_sign_ins.failed(&address);
        }
    }

    /// Counts that somebody asked for a link, whatever comes of it, or says how long they have to wait.
    pub(crate) fn count_link(&self, request: &HttpRequest, by: CountedBy) -> Result<(), Wait> {
        let address = Address::of(request, self.0.proxies).filter(|_| !by.is_known());
        address.map_or(Ok(()), |address| self.0.failed_sign_ins.passable(&address))?;
        self.0.links.passable(&by)?;
        // Whoever is over a limit hears of it when they ask again.
        let _ = address.map(|address| self.0.failed_sign_ins.failed(&address));
        let _ = self.0.links.failed(&by);
        Ok(())
    }

    fn count_refused(&self, address: Option<Address>, by: CountedBy) {
        // Whoever is over a limit hears of it when they try again.
        let _ = address.map(|address| self.0.failed_sign_ins.failed(&address));
        let _ = self.0.failed_accounts.failed(&by);
    }
}

/// As many at once, and one more every three minutes: five hundred a day are too few to guess a password or a code.
fn slowly(at_once: NonZeroU32) -> Quota {
    const AN_HOUR: NonZeroU32 = NonZeroU32::MIN.saturating_add(19);
    Quota::per_hour(AN_HOUR).allow_burst(at_once)
}
